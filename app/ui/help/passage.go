package help

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/docs/manual"
)

// passage is a paragraph, a heading or an item of a list.
type passage struct {
	widget.BaseWidget
	block  manual.Block
	rich   *widget.RichText
	marked bool // a search found it
}

func newPassage(b manual.Block) *passage {
	p := &passage{block: b, rich: widget.NewRichTextFromMarkdown(strings.ReplaceAll(b.Text, "\n", " "))}
	p.rich.Wrapping = fyne.TextWrapWord
	p.ExtendBaseWidget(p)
	return p
}

// Label is what it says.
func (p *passage) Label() string { return plain(p.block) }

// Text is what it says.
func (p *passage) Text() string { return plain(p.block) }

// AccessibilityLabel is what it says.
func (p *passage) AccessibilityLabel() string { return plain(p.block) }

// AccessibilityRole is text.
func (p *passage) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *passage) mark(on bool) {
	if p.marked != on {
		p.marked = on
		p.Refresh()
	}
}

// HeightFor returns the height of the text in a width.
func (p *passage) HeightFor(width float32) float32 {
	p.rich.Resize(fyne.NewSize(width, p.rich.Size().Height))
	return p.rich.MinSize().Height
}

// CreateRenderer draws the text, on a ground of its own where a search found it.
func (p *passage) CreateRenderer() fyne.WidgetRenderer {
	r := &passageRenderer{p, canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type passageRenderer struct {
	p    *passage
	back *canvas.Rectangle
}

func (r *passageRenderer) paint() {
	r.back.FillColor, r.back.CornerRadius = color.Transparent, look.Radius
	if r.p.marked {
		r.back.FillColor = look.Color(look.SelectedRow)
	}
}

func (r *passageRenderer) Destroy()           {}
func (r *passageRenderer) MinSize() fyne.Size { return r.p.rich.MinSize() }
func (r *passageRenderer) Layout(s fyne.Size) {
	r.back.Resize(s)
	r.p.rich.Resize(s)
}
func (r *passageRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
	r.p.rich.Refresh()
	canvas.Refresh(r.p)
}
func (r *passageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.p.rich}
}
