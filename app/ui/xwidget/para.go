package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Para is a text of the page that wraps at the width it is given, without the padding of Fyne's labels.
type Para struct {
	widget.BaseWidget
	text string
	size fyne.ThemeSizeName
	role fyne.ThemeColorName
	Bold bool
	// Single keeps it on one line that ends in an ellipsis.
	Single bool
}

// NewPara returns a text in a size and colour of package look.
func NewPara(text string, size fyne.ThemeSizeName, role fyne.ThemeColorName) *Para {
	p := &Para{text: text, size: size, role: role}
	p.ExtendBaseWidget(p)
	return p
}

// Text returns what it says.
func (p *Para) Text() string { return p.text }

// Label names it to whoever looks for widgets by their words.
func (p *Para) Label() string { return p.text }

// AccessibilityLabel is the text.
func (p *Para) AccessibilityLabel() string { return p.text }

// AccessibilityRole is text.
func (p *Para) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// SetText changes what it says.
func (p *Para) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// SetRole changes its colour.
func (p *Para) SetRole(role fyne.ThemeColorName) {
	if p.role != role {
		p.role = role
		p.Refresh()
	}
}

// HeightFor returns the height it needs in that width.
func (p *Para) HeightFor(width float32) float32 {
	if p.text == "" {
		return 0
	}
	return float32(len(p.lines(width))) * lineHeight(look.Size(p.size))
}

// Natural returns the width in which no line of it has to be broken, measured as wrapping measures.
func (p *Para) Natural() float32 {
	size := look.Size(p.size)
	var widest float32
	for _, l := range strings.Split(p.text, "\n") {
		var w float32
		for _, r := range l {
			w += advance(r, size, p.Bold)
		}
		widest = max(widest, w, textWidth(l, size, p.Bold))
	}
	return widest
}

func (p *Para) lines(width float32) []string {
	if p.text == "" {
		return nil
	}
	if p.Single {
		return []string{cut(drawn(p.text), width, look.Size(p.size), p.Bold)}
	}
	return wrap(drawn(p.text), width, look.Size(p.size), p.Bold)
}

// drawn puts a sign the window's font has in the place of an arrow: one borrowed from another font takes the space behind it along, and
// that font has none.
func drawn(text string) string { return strings.ReplaceAll(text, "→ ", "› ") }

// CreateRenderer draws one canvas text a line.
func (p *Para) CreateRenderer() fyne.WidgetRenderer { return &paraRenderer{p: p} }

type paraRenderer struct {
	p     *Para
	lines []*canvas.Text
}

func (r *paraRenderer) Destroy() {}

func (r *paraRenderer) MinSize() fyne.Size {
	w := r.p.Size().Width
	if r.p.Single || w == 0 {
		return fyne.NewSize(0, min(1, float32(len(r.p.text)))*lineHeight(look.Size(r.p.size)))
	}
	return fyne.NewSize(0, r.p.HeightFor(w))
}

func (r *paraRenderer) Layout(s fyne.Size) {
	size := look.Size(r.p.size)
	h := lineHeight(size)
	texts := r.p.lines(s.Width)
	for len(r.lines) < len(texts) {
		r.lines = append(r.lines, canvas.NewText("", look.Color(r.p.role)))
	}
	r.lines = r.lines[:len(texts)]
	for i, t := range r.lines {
		t.Text, t.TextSize, t.Color = texts[i], size, look.Color(r.p.role)
		t.TextStyle.Bold = r.p.Bold
		t.Resize(fyne.NewSize(s.Width, h))
		t.Move(fyne.NewPos(0, float32(i)*h))
		t.Refresh()
	}
}

func (r *paraRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *paraRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.lines))
	for i, t := range r.lines {
		out[i] = t
	}
	return out
}
