package letter

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// EnterOptions are how a letter is entered. Options.Number is given by the register.
type EnterOptions struct {
	Options
	Path   string // of the file to write, .docx or .pdf; "" writes none and keeps the copy in the register only, as .docx
	Party  string // addressee as the register of correspondence lists it; the first line of the addressee where ""
	Record bool   // also record on the appointment what the letter does: asked, requested, transmitted, notified
	// Render writes a document as PDF.
	Render func(ctx context.Context, w io.Writer, d doc.Document) error
}

// Entered is what was entered.
type Entered struct {
	store.Result
	Correspondence int64  // record
	No             string // on the paper
	Draft          Draft
	Recorded       []Recorded
}

// Recorded is a field of the appointment that the letter filled in.
type Recorded struct {
	Field string // key
	Value string // as stored
}

// ErrFormat says that a letter is written as .docx or .pdf only.
var ErrFormat = errors.New("letter: neither .docx nor .pdf")

// Media types of the formats a letter is written in.
const (
	mediaDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	mediaPDF  = "application/pdf"
)

// Enter makes a letter, enters it in the register of correspondence under the next number of its year, writes it and attaches a copy to
// its entry: one named action, of which nothing remains where a part of it fails. It fails as Make does, with ErrFormat, and with errors
// of the disk.
func Enter(ctx context.Context, s *store.Store, r *view.Register, t Template, subject int64, o EnterOptions) (Entered, error) {
	if o.Day == 0 {
		o.Day = r.Today()
	}
	format := strings.ToLower(filepath.Ext(o.Path))
	if o.Path == "" {
		format = ".docx"
	}
	if format != ".docx" && (format != ".pdf" || o.Render == nil) {
		return Entered{}, ErrFormat
	}
	before, err := o.contents()
	if err != nil {
		return Entered{}, err
	}
	var out Entered
	written := false
	out.Result, err = s.Do(ctx, store.Action{Kind: "write_letter"}, func(tx *store.Tx) error {
		out.Recorded, written = nil, false
		entry, err := entryOf(ctx, tx, r, t, subject, &o)
		if err != nil {
			return err
		}
		if err := tx.Create(entry); err != nil {
			return err
		}
		o.Number = entry.No()
		if out.Draft, err = Make(ctx, r, t, subject, o.Options); err != nil {
			return err
		}
		out.Correspondence, out.No = entry.ID, o.Number
		var file bytes.Buffer
		if format == ".pdf" {
			err = o.Render(ctx, &file, out.Draft.Document)
		} else {
			err = out.Draft.WriteDOCX(&file)
		}
		if err != nil {
			return err
		}
		if err := attach(tx, entry, file.Bytes(), format, o.Path); err != nil {
			return err
		}
		if o.Record && t.Of == "appointment" {
			if out.Recorded, err = fulfil(tx, t.Name, subject, entry); err != nil {
				return err
			}
		}
		if o.Path == "" {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		written = true
		return atomicfile.Write(o.Path, func(w io.Writer) error {
			_, err := w.Write(file.Bytes())
			return err
		})
	})
	if err != nil {
		if written {
			err = errors.Join(err, o.putBack(before))
		}
		return Entered{}, err
	}
	return out, nil
}

// contents is what the file to be written holds already; nil where there is none.
func (o *EnterOptions) contents() ([]byte, error) {
	if o.Path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(o.Path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case data == nil:
		return []byte{}, nil
	}
	return data, nil
}

// putBack takes back a file that was written where the register did not take the letter after all.
func (o *EnterOptions) putBack(before []byte) error {
	if before == nil {
		if err := os.Remove(o.Path); !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return nil
	}
	return atomicfile.Write(o.Path, func(w io.Writer) error {
		_, err := w.Write(before)
		return err
	})
}

// entryOf is the entry of a letter to be written. What it is about is read from the letter without a number: the number is known once the
// entry stands, and an action that changes again what it made could not be undone.
func entryOf(ctx context.Context, tx *store.Tx, r *view.Register, t Template, subject int64, o *EnterOptions) (*models.Correspondence, error) {
	own, err := tx.Store().Register(ctx)
	if err != nil {
		return nil, err
	}
	draft := o.Options
	draft.Number = "…" // where the subject asks for it
	d, err := Make(ctx, r, t, subject, draft)
	if err != nil {
		return nil, err
	}
	date := o.Day.Date()
	c := &models.Correspondence{Direction: "out", Prefix: own.Prefix, Year: int64(date.Year()), Date: date, Sort: t.Sort, Subject: d.Document.Title, Party: o.Party}
	if c.Party == "" {
		c.Party, _, _ = strings.Cut(d.Addressee, "\n")
	}
	if c.Sort == "" {
		c.Sort = "other"
	}
	about, err := r.LetterAbout(ctx, t.Of, subject)
	c.About = schema.NewRefs(about...)
	return c, err
}

// attach keeps a copy of the letter with its entry.
func attach(tx *store.Tx, entry *models.Correspondence, data []byte, format, path string) error {
	hash, size, err := tx.PutBlob(bytes.NewReader(data))
	if err != nil {
		return err
	}
	a := &models.Attachment{Of: entry.ID, Name: filepath.Base(path), Title: entry.Subject, Use: "document", Media: mediaDOCX, Size: size, Hash: hash, On: entry.Date}
	if path == "" {
		a.Name = entry.No() + format
	}
	if format == ".pdf" {
		a.Media = mediaPDF
	}
	return tx.Create(a)
}

// fulfils are the fields of an appointment that a letter of a name fills in, with its number or its date.
var fulfils = map[string][]struct {
	field  string
	number bool
}{
	"note-consent":     {{"consent_asked_no", true}, {"consent_asked_on", false}},
	"note-exequatur":   {{"requested_on", false}, {"transmitted_on", false}},
	"note-appointment": {{"notified_on", false}},
	"note-acting":      {{"notified_on", false}},
}

// fulfil records on the appointment what the letter does, where nothing stands there.
func fulfil(tx *store.Tx, name string, subject int64, entry *models.Correspondence) (out []Recorded, err error) {
	rec, err := tx.Get("appointment", subject)
	if err != nil {
		return nil, err
	}
	k := models.Catalog.Kind("appointment")
	for _, x := range fulfils[name] {
		f := k.Field(x.field)
		if !f.Empty(rec) {
			continue
		}
		value := string(entry.Date)
		if x.number {
			value = entry.No()
			*f.Ptr(rec).(*string) = value
		} else {
			*f.Ptr(rec).(*schema.Date) = entry.Date
		}
		out = append(out, Recorded{x.field, value})
	}
	if len(out) == 0 {
		return nil, nil
	}
	return out, tx.Update(rec)
}
