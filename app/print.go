package app

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"sync"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/typeset"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/view"
)

// printer makes the documents of the window. The typefaces a person added are read when the first one is written.
type printer struct {
	fonts   string
	program string // name and version, for the foot of prints
	log     *slog.Logger
	once    sync.Once
}

// Make builds a document from the register.
func (p *printer) Make(ctx context.Context, v *view.Register, name string, params report.Params) (doc.Document, error) {
	return report.Make(ctx, v, name, params)
}

// Write writes it as a PDF file.
func (p *printer) Write(ctx context.Context, w io.Writer, d doc.Document, progress func(done, total int)) (printing.Written, error) {
	p.once.Do(p.useFonts)
	done, err := pdf.Write(ctx, w, d, pdf.Options{Program: p.program, Progress: progress})
	out := printing.Written{Broken: done.Broken}
	for _, m := range done.Missing {
		out.Missing = append(out.Missing, m.Rune)
	}
	return out, err
}

// useFonts takes the typefaces a person added; one that cannot be used is no reason to print nothing.
func (p *printer) useFonts() {
	if _, err := os.Stat(p.fonts); err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			p.log.Warn("typefaces", "error", err)
		}
		return
	}
	if err := typeset.UseFolder(p.fonts); err != nil {
		p.log.Warn("typefaces", "error", err)
	}
}

// pages is the preview as the window knows it.
type pages struct{ *preview.Engine }

// Open opens a file whose pages are to be shown.
func (p pages) Open(ctx context.Context, pdf []byte) (printing.Leaves, error) {
	d, err := p.Engine.Open(ctx, pdf)
	if err != nil {
		return nil, err
	}
	return d, nil
}
