package osfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Reason is why a file cannot be written.
type Reason string

// Reasons. Their names are ends of keys of the catalogue.
const (
	Other    Reason = "other"
	NoRoom   Reason = "no_room"   // the disk, or what this person may use of it, is full
	InUse    Reason = "in_use"    // another program has it open; Windows then keeps its name
	Denied   Reason = "denied"    // the file, its folder or the disk is not to be written to
	NoFolder Reason = "no_folder" // the folder is not there, or its disk or share not connected
	BadName  Reason = "bad_name"  // the system has no file of that name
)

// Reasons are all of them.
var Reasons = []Reason{Other, NoRoom, InUse, Denied, NoFolder, BadName}

// Refusal says of a file that it was not written. What its place held is as it was.
type Refusal struct {
	Reason Reason
	Path   string
	Err    error // for the log
}

// Refuse makes a Refusal of what the system said.
func Refuse(path string, err error) *Refusal { return &Refusal{Why(err), path, err} }

// Error is for logs and tests, without names of files; a person is shown the words of the key.
func (r *Refusal) Error() string { return string(r.Reason) + ": " + Nameless(r.Err).Error() }

// Nameless is what the system said without the names of files, for the log: a print is called by the person it is about.
func Nameless(err error) error {
	var of *fs.PathError
	var moved *os.LinkError
	switch {
	case errors.As(err, &moved):
		return fmt.Errorf("%s: %w", moved.Op, moved.Err)
	case errors.As(err, &of):
		return fmt.Errorf("%s: %w", of.Op, of.Err)
	}
	return err
}

// Unwrap returns what the system said.
func (r *Refusal) Unwrap() error { return r.Err }

var (
	errInUse = errors.New("held by another program")
	errName  = errors.New("not the name of a file here")
)

// Why tells what the system's refusal means.
func Why(err error) Reason {
	var r *Refusal
	switch {
	case errors.As(err, &r):
		return r.Reason
	case errors.Is(err, errInUse):
		return InUse
	case errors.Is(err, errName):
		return BadName
	}
	if why := ofSystem(err); why != Other {
		return why
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return NoFolder
	case errors.Is(err, fs.ErrPermission):
		return Denied
	}
	return Other
}
