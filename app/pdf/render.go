package pdf

import (
	"bytes"
	"fmt"
	"io"

	"github.com/exequatur/exequatur/app/doc"
)

// Report says how a print went.
type Report struct {
	Pages int
	// Missing lists the signs no embedded face has, in the order met. Each was printed as a visible substitute.
	Missing []Missing
}

// Missing is a sign that could not be printed.
type Missing struct {
	Rune rune
	Near string // the text it was met in first, with the substitute in it
}

// Render writes the document as a PDF file. The same document gives the same bytes.
func Render(w io.Writer, d doc.Document) error {
	_, err := RenderReport(w, d)
	return err
}

// RenderReport is Render that also tells how many pages there are and what could not be printed.
func RenderReport(w io.Writer, d doc.Document) (Report, error) {
	s := newSheet(d)
	s.title()
	for i, block := range d.Blocks {
		s.block(block, d.Blocks[i+1:])
	}
	s.outline()
	s.frames()
	var buf bytes.Buffer
	if err := s.f.Output(&buf); err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	if _, err := w.Write(buf.Bytes()); err != nil {
		return Report{}, fmt.Errorf("pdf: %w", err)
	}
	return Report{Pages: s.f.PageCount(), Missing: s.missing}, nil
}
