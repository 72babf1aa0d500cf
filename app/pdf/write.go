package pdf

import (
	"context"
	"io"

	"github.com/exequatur/exequatur/app/doc"
)

// Options say how a document is written.
type Options struct {
	// Progress hears how many of a document's blocks are laid out.
	Progress func(done, total int)
}

// Write writes the document as a PDF file. The same document gives the same bytes. It ends early with the error of ctx.
func Write(ctx context.Context, w io.Writer, d doc.Document, _ Options) (Report, error) {
	if err := ctx.Err(); err != nil {
		return Report{}, err
	}
	return RenderReport(w, d)
}
