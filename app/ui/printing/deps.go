package printing

import (
	"context"
	"image"
	"io"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
)

// Printer makes documents and writes them as PDF files.
type Printer interface {
	// Make builds a document from the register.
	Make(ctx context.Context, v *view.Register, name string, p report.Params) (doc.Document, error)
	// Write writes it.
	Write(ctx context.Context, w io.Writer, d doc.Document, progress func(done, total int)) (Written, error)
}

// Written is how the writing of a document went.
type Written struct {
	Missing []rune   // signs no typeface has, which are printed as a visible substitute
	Broken  []string // what was to be seen on pictures that could not be drawn
}

// Preview turns PDF files into pictures of their pages.
type Preview interface {
	// Warm starts it, so that the first pages come sooner.
	Warm(ctx context.Context) error
	Open(ctx context.Context, pdf []byte) (Leaves, error)
}

// Leaves are the pages of an open file, counted from 0.
type Leaves interface {
	Pages() int
	Size(i int) (w, h float64) // in points
	Render(ctx context.Context, i, widthPx int) (image.Image, error)
	Close()
}

// Deps are what the page asks of the window around it.
type Deps struct {
	Printer Printer
	Preview Preview // nil: documents are made and saved, but no pages are shown
	Letters Letters // nil: there are none
	Now     func() time.Time
	// WriteFile writes a file whole or not at all.
	WriteFile func(path string, write func(io.Writer) error) error
	// AskPath asks where a new file is to go, AskFolder for a folder.
	AskPath   func(suggested string, then func(path string))
	AskFolder func(then func(path string))
	// OpenFile shows a file in the program the system has for it.
	OpenFile func(path string) error
	// Passing writes a file that is only looked at or printed, and goes after a while.
	Passing func(name string, write func(io.Writer) error) (path string, err error)
	// Fonts is the folder further typefaces are taken from.
	Fonts string
}
