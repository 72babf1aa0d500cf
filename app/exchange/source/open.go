package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// Open reads a list: delimited text, a sheet of an XLSX file, objects in JSON, or vCards. What it is follows from its contents, not
// from its name.
func Open(path string, opt Options) (Table, error) {
	return OpenContext(context.Background(), path, opt)
}

// OpenContext reads like Open and ends early, with the error of ctx, where that is cancelled.
func OpenContext(ctx context.Context, path string, opt Options) (Table, error) {
	f, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return Table{}, say.Refuse(say.NoSuchFile, err, "File", path)
		}
		return Table{}, say.Refuse("unreadable_file", err, "File", path)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return Table{}, say.Refuse("unreadable_file", err, "File", path)
	}
	return ReadContext(ctx, f, filepath.Base(path), opt)
}

// Read reads a list from r; name is what the file is called in reports.
func Read(r io.Reader, name string, opt Options) (Table, error) {
	return ReadContext(context.Background(), r, name, opt)
}

// ReadContext reads like Read and ends early where ctx is cancelled.
func ReadContext(ctx context.Context, r io.Reader, name string, opt Options) (Table, error) {
	opt = opt.withDefaults()
	in, err := newInput(ctx, r, name, opt)
	if err != nil {
		return Table{}, err
	}
	defer in.tidy()
	d := &reading{Table: &Table{Name: name}, opt: opt, in: in}
	if err := d.read(); err != nil {
		return Table{}, unreadable(ctx, name, err)
	}
	return *d.Table, nil
}

// read tells the forms apart and reads the one it is.
func (r *reading) read() error {
	begin := r.in.begin(4096)
	if len(begin) == 0 {
		return r.refusal(say.EmptyFile, nil)
	}
	switch {
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")), bytes.HasPrefix(begin, []byte("PK\x05\x06")):
		r.Format = "xlsx"
		if err := r.takeHash(); err != nil {
			return err
		}
		return r.readWorkbook()
	case bytes.HasPrefix(begin, containerMark):
		return r.refuseContainer()
	}
	look, err := r.look()
	if err != nil {
		return err
	}
	r.Hash = look.hash
	text, err := r.decoded(look)
	if err != nil {
		return err
	}
	start, err := text.begin(4096)
	if err != nil {
		return err
	}
	switch trimmed := bytes.TrimLeft(start, " \t\r\n"); {
	case len(trimmed) == 0 && len(start) < 4096:
		return r.refusal(say.EmptyFile, nil)
	case isJSON(trimmed):
		r.Format = "json"
		return r.readJSON(text)
	case foreign(trimmed) != "":
		return r.refusal(foreign(trimmed), nil)
	case hasPrefixFold(trimmed, "BEGIN:VCARD"):
		r.Format = "vcard"
		return r.readCards(text)
	}
	r.Format = "csv"
	return r.readText(text)
}
