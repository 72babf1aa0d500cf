package printing

import (
	"context"
	"io"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/view"
)

// realPrinter writes real files.
type realPrinter struct{}

func (realPrinter) Make(ctx context.Context, v *view.Register, name string, p report.Params) (doc.Document, error) {
	return report.Make(ctx, v, name, p)
}

func (realPrinter) Write(ctx context.Context, w io.Writer, d doc.Document, progress func(done, total int)) (Written, error) {
	_, err := pdf.Write(ctx, w, d, pdf.Options{Progress: progress})
	return Written{}, err
}

type realPreview struct{ *preview.Engine }

func (r realPreview) Open(ctx context.Context, pdf []byte) (Leaves, error) {
	return r.Engine.Open(ctx, pdf)
}

// The real thing: a list over several pages is written, opened and drawn at the fineness of the screen.
func TestRealPages(t *testing.T) {
	k := newKit(t, "lt", look.Dark)
	e := preview.New(t.TempDir())
	defer e.Release()
	k.deps.Printer, k.deps.Preview = realPrinter{}, realPreview{e}
	k.show(desk.Paper{Name: "posts", Kind: "post", List: true})
	v := k.page.pane.leaves
	if len(v.pages) == 0 || v.drawn[0].picture == nil {
		t.Fatal("no page is shown")
	}
	if got := v.drawn[0].picture.Image.Bounds().Dx(); got != v.wide(0) {
		t.Errorf("drawn %d pixels wide, shown %d", got, v.wide(0))
	}
	c := k.desk.Window.Canvas()
	box := v.drawn[0].picture
	if w := int(box.Size().Width*c.Scale() + 0.5); w != v.wide(0) {
		t.Errorf("a picture of %d pixels is stretched to %d", v.wide(0), w)
	}
	dark := 0
	for y := range 100 {
		for x := range v.wide(0) {
			if r, _, _, _ := box.Image.At(x, 60+y).RGBA(); r < 0x6000 {
				dark++
			}
		}
	}
	if dark < 50 {
		t.Error("the page is empty")
	}
	k.desk.Picture("printing_lt")
}
