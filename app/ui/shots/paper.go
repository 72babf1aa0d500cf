package main

import (
	"context"
	"io"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/view"
)

// printer makes the documents of the pictures as the program does.
type printer struct{}

// Make builds a document.
func (printer) Make(ctx context.Context, v *view.Register, name string, p report.Params) (doc.Document, error) {
	return report.Make(ctx, v, name, p)
}

// Write writes it as a PDF file.
func (printer) Write(ctx context.Context, w io.Writer, d doc.Document, _ func(done, total int)) (printing.Written, error) {
	_, err := pdf.Write(ctx, w, d, pdf.Options{})
	return printing.Written{}, err
}

// engine shows its pages; one for all pictures.
type engine struct{ *preview.Engine }

// Open opens a file.
func (e engine) Open(ctx context.Context, file []byte) (printing.Leaves, error) {
	return e.Engine.Open(ctx, file)
}

// prints is the Print page before anything is chosen, on the dossier of a consulate, and on a list.
func prints(w *ui.Window, only string, name func(page string) string) error {
	d := w.Desk()
	hits, _ := d.Finder.Search("toruń", 1, "post")
	if len(hits) == 0 {
		return nil
	}
	for _, s := range []struct {
		name  string
		paper desk.Paper
	}{
		{"print", desk.Paper{Kind: "post", IDs: []int64{hits[0].ID}}},
		{"print-list", desk.Paper{Name: "posts", Kind: "post", List: true}},
		{"print-person", desk.Paper{Name: "record", Kind: "person"}},
	} {
		if !strings.HasPrefix(s.name, only) {
			continue
		}
		d.Print(s.paper)
		if err := picture(w.Fyne(), name(s.name)); err != nil {
			return err
		}
	}
	return nil
}
