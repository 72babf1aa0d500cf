package pdf

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// Report says how a print went.
type Report struct {
	Pages int
	// Missing lists the signs no face has, in the order met. Each was printed as a visible substitute.
	Missing []Missing
	// Broken lists what was to be seen on pictures that could not be read.
	Broken []string
}

// Missing is a sign that could not be printed.
type Missing struct {
	Rune rune
	Near string // the text it was met in first
}

// Options are what a caller says and may want to know while a document is written.
type Options struct {
	// Program is the name and version of what makes the print. It stands behind the seal and in the properties of the file.
	Program string
	// Progress is told how much of the document has been laid out, in blocks and rows.
	Progress func(done, total int)
}

// Write writes the document as a PDF file, page by page. The same document gives the same bytes. It ends with the error of ctx when that
// is over, or of w.
func Write(ctx context.Context, w io.Writer, d doc.Document, o Options) (Report, error) {
	made := d.Date
	if made.IsZero() {
		// A document without a date gives the same bytes each time, too.
		made = time.Unix(0, 0).UTC()
	}
	meta := file.Meta{Title: d.Title, Author: d.Author, Language: d.Language, Creator: o.Program, Made: made}
	if !d.Letter {
		meta.Subject = joined(d.Subtitle, d.AsOf)
	}
	l := newLayout(ctx, file.New(patient{ctx, w}, meta), d, o)
	l.document(d)
	if err := ctx.Err(); err != nil {
		return Report{}, err
	}
	l.finish()
	if err := ctx.Err(); err != nil {
		return Report{}, err
	}
	if err := l.f.Close(); err != nil {
		if ctx.Err() != nil {
			return Report{}, ctx.Err()
		}
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	return Report{Pages: len(l.pages), Missing: l.missing, Broken: l.broken}, nil
}

// patient writes as long as somebody waits for it.
type patient struct {
	ctx context.Context
	w   io.Writer
}

func (p patient) Write(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.w.Write(b)
}

// Render writes the document as a PDF file. The same document gives the same bytes.
func Render(w io.Writer, d doc.Document) error {
	_, err := Write(context.Background(), w, d, Options{})
	return err
}
