package store

import (
	"context"
	"errors"
	"gorm.io/gorm"
	"sync"
	"sync/atomic"

	"github.com/exequatur/exequatur/models/schema"
)

// Extension of a register's file name.
const Extension = ".exq"

const readers = 3

// Store is an open register.
type Store struct {
	path    string
	opt     Options
	write   *gorm.DB // one connection; nil when read only
	read    *gorm.DB
	end     context.CancelFunc // breaks off what is being read; nil where the writer's connection is the only one
	lock    *writerLock
	journal string

	// ReadOnly says why nothing can be written: "" (it can), ReadOnlyFile, NewerFile, Locked.
	ReadOnly string
	// Holder is who writes, where ReadOnly is Locked.
	Holder Holder
	// Upgraded is the copy of an older register made before it was brought up to date when it was opened; "" where it was not.
	Upgraded string

	ready    bool // it was opened whole
	site     [16]byte
	register atomic.Pointer[registerInfo]
	second   atomic.Pointer[string] // folder of second backups, where it was changed since the register was opened
	author   atomic.Pointer[string] // where it was changed since the register was opened

	mu     sync.Mutex // one action at a time
	closed bool

	listenMu   sync.Mutex
	listeners  []func(Event)
	events     []Event // committed and not announced yet
	announcing bool

	backups   sync.WaitGroup
	copying   sync.Mutex // held while a backup is written: two in one second would write to one file
	backupMu  sync.Mutex
	backupErr map[string]error // by the setting of the place
	backupDay string           // day on which a backup was last begun
}

// registerInfo is what of the register's own record titles and sort keys depend on.
type registerInfo struct {
	lang string
	key  func(string) []byte
}

// Path returns where the file is.
func (s *Store) Path() string { return s.path }

// Lang returns the language records are titled and sorted in.
func (s *Store) Lang() string { return s.register.Load().lang }

// Today returns the day by the register's clock.
func (s *Store) Today() schema.Day { return s.opt.Today() }

// Author returns the name actions are written under.
func (s *Store) Author() string {
	if name := s.author.Load(); name != nil {
		return *name
	}
	return s.opt.Author
}

// SetAuthor changes the name later actions are written under. Like Author it does not wait for an action that is being written.
func (s *Store) SetAuthor(name string) { s.author.Store(&name) }

// Close waits for the action being written and for a backup being made, breaks off what is still being read, ends the write-ahead log
// and frees the file: at rest a register is one file. Whatever the register is asked later is refused with Closed.
func (s *Store) Close() error {
	s.mu.Lock()
	again := s.closed
	s.closed = true
	s.mu.Unlock()
	if again {
		return nil
	}
	s.backups.Wait()
	var errs []error
	if s.end != nil {
		s.end()
	}
	if s.read != nil && s.read != s.write {
		errs = append(errs, drainPool(s.read))
	}
	if s.write != nil {
		if err := s.sweepBlobs(s.write); err != nil { // what is left over waits for the next time
			s.opt.Log.Warn("attachments never saved", "error", err)
		}
		if s.ready {
			if err := s.scrubIfDue(context.Background()); err != nil { // it is tried again when the register is opened
				s.opt.Log.Warn("remains of what was erased", "error", err)
			}
		}
		errs = append(errs, leaveOneFile(s.write), drainPool(s.write))
	}
	if s.lock != nil {
		errs = append(errs, s.lock.release())
	}
	return translate(errors.Join(errs...))
}
