package printing

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// pick is one of few things to choose from.
type pick struct{ key, text string }

// picks offers few things side by side, one of which is chosen. It is one stop of the Tab key: the arrows choose.
type picks struct {
	widget.BaseWidget
	OnChanged func(key string)
	OnFocus   func(has bool)

	label   string
	all     []pick
	chosen  string
	focused bool
	flow    *fyne.Container
	parts   []*part
	ring    *canvas.Rectangle
}

func newPicks(label string, changed func(string)) *picks {
	p := &picks{label: label, OnChanged: changed, flow: xwidget.NewFlow(look.Space), ring: canvas.NewRectangle(color.Transparent)}
	p.ExtendBaseWidget(p)
	return p
}

// set offers these, of which one is chosen.
func (p *picks) set(all []pick, chosen string) {
	if !slices.Equal(all, p.all) {
		p.all = all
		p.parts = nil
		p.flow.Objects = nil
		for _, x := range all {
			b := newPart(x.text, func() { p.choose(x.key) })
			p.parts = append(p.parts, b)
			p.flow.Objects = append(p.flow.Objects, b)
		}
	}
	p.chosen = chosen
	p.show()
}

// show draws the chosen one filled.
func (p *picks) show() {
	for i, b := range p.parts {
		b.choose(p.all[i].key == p.chosen)
	}
	p.flow.Refresh() // the chosen one is bold, and wider
	p.Refresh()
}

func (p *picks) choose(key string) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	if key == p.chosen {
		return
	}
	p.chosen = key
	p.show()
	p.OnChanged(key)
}

// Label names the choice.
func (p *picks) Label() string { return p.label }

// AccessibilityLabel is the label and what is chosen.
func (p *picks) AccessibilityLabel() string {
	for _, x := range p.all {
		if x.key == p.chosen {
			return p.label + " " + x.text
		}
	}
	return p.label
}

// AccessibilityRole is container.
func (p *picks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedKey goes on to the next with the arrows.
func (p *picks) TypedKey(ev *fyne.KeyEvent) {
	at := slices.IndexFunc(p.all, func(x pick) bool { return x.key == p.chosen })
	switch ev.Name {
	case fyne.KeyRight, fyne.KeyDown:
		at++
	case fyne.KeyLeft, fyne.KeyUp:
		at--
	case fyne.KeySpace:
		at = (at + 1) % max(1, len(p.all))
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
		return
	}
	if at >= 0 && at < len(p.all) {
		p.choose(p.all[at].key)
	}
}

// TypedRune does nothing.
func (p *picks) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (p *picks) TypedShortcut(s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(p).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// FocusGained shows the ring.
func (p *picks) FocusGained() { p.focus(true) }

// FocusLost hides it.
func (p *picks) FocusLost() { p.focus(false) }

func (p *picks) focus(on bool) {
	p.focused = on
	p.Refresh()
	if p.OnFocus != nil {
		p.OnFocus(on)
	}
}

// HeightFor returns the height in a width.
func (p *picks) HeightFor(width float32) float32 { return xwidget.HeightFor(p.flow, width) }

// CreateRenderer draws the choices and the ring around the chosen one.
func (p *picks) CreateRenderer() fyne.WidgetRenderer { return &picksRenderer{p} }

type picksRenderer struct{ p *picks }

func (r *picksRenderer) Destroy() {}

func (r *picksRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, r.p.HeightFor(max(80, r.p.Size().Width)))
}

func (r *picksRenderer) Layout(s fyne.Size) {
	r.p.flow.Resize(s)
	r.ring()
}

// ring lies around the chosen one, a little outside: on the filled button it would not be seen.
func (r *picksRenderer) ring() {
	p := r.p
	p.ring.StrokeColor, p.ring.StrokeWidth, p.ring.CornerRadius = look.Color(look.FocusRing), look.Ring, look.Radius+2
	p.ring.Hidden = true
	for i, o := range p.flow.Objects {
		if p.all[i].key == p.chosen {
			p.ring.Hidden = !p.focused
			p.ring.Move(o.Position().SubtractXY(look.Ring+1, look.Ring+1))
			p.ring.Resize(o.Size().AddWidthHeight(2*(look.Ring+1), 2*(look.Ring+1)))
		}
	}
	p.ring.Refresh()
}

func (r *picksRenderer) Refresh() {
	r.ring()
	canvas.Refresh(r.p)
}

func (r *picksRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.flow, r.p.ring}
}
