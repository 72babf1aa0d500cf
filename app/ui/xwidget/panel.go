package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// panel is the box that things floating above a page lie on. It lets no tap through. It must not be fyne.Scrollable: Fyne clips what
// scrolls, the shadow with it.
type panel struct {
	widget.BaseWidget
	silent
	content fyne.CanvasObject
	pad     float32
	pointer pointerWatch
}

// pointerWatch knows whether the pointer is over something that floats. A tap there takes the focus from the field it hangs on, which
// must not close it before the tap has arrived. Fyne tells only the innermost widget under the pointer, so a panel shares its watch
// with its content.
type pointerWatch struct {
	inside  bool
	onLeave func()
}

func (w *pointerWatch) enter() { w.inside = true }

func (w *pointerWatch) leave() {
	w.inside = false
	if w.onLeave != nil {
		w.onLeave()
	}
}

func newPanel(content fyne.CanvasObject, pad float32) *panel {
	p := &panel{content: content, pad: pad}
	p.ExtendBaseWidget(p)
	return p
}

func (p *panel) Tapped(*fyne.PointEvent)        {}
func (p *panel) MouseIn(*desktop.MouseEvent)    { p.pointer.enter() }
func (p *panel) MouseMoved(*desktop.MouseEvent) {}
func (p *panel) MouseOut()                      { p.pointer.leave() }

func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{p: p, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	p   *panel
	box *canvas.Rectangle
}

func (r *panelRenderer) Destroy() {}
func (r *panelRenderer) MinSize() fyne.Size {
	return r.p.content.MinSize().AddWidthHeight(2*r.p.pad, 2*r.p.pad)
}

func (r *panelRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	r.p.content.Resize(s.SubtractWidthHeight(2*r.p.pad, 2*r.p.pad))
	r.p.content.Move(fyne.NewPos(r.p.pad, r.p.pad))
}

func (r *panelRenderer) Refresh() {
	r.box.FillColor = look.Color(look.Surface)
	r.box.StrokeColor, r.box.StrokeWidth = look.Color(look.Line), 1
	r.box.CornerRadius = look.Radius
	r.box.Shadow = canvas.Shadow{Color: look.Color(look.Shade), BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	r.box.Refresh()
	r.p.content.Refresh()
}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.p.content}
}

// tipPanel is the little sheet with a text beside the pointer.
type tipPanel struct {
	panel
	text *Para
}

func newTipPanel(text string) *tipPanel {
	t := &tipPanel{text: NewPara(text, look.CaptionText, look.Text)}
	t.content, t.pad = t.text, 2*look.Space
	t.ExtendBaseWidget(t)
	return t
}

func (t *tipPanel) sizeFor(width float32) fyne.Size {
	w := width - 2*t.pad
	w = min(w, t.text.Natural()+1)
	return fyne.NewSize(w+2*t.pad, t.text.HeightFor(w)+2*t.pad)
}

// refreshCanvas redraws an object whose children have changed.
func refreshCanvas(o fyne.CanvasObject) { canvas.Refresh(o) }

// newRing returns the frame that shows where the focus is.
func newRing() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.Hide()
	return r
}

func paintRing(r *canvas.Rectangle, on bool, role fyne.ThemeColorName, width float32) {
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = look.Color(role), width, look.Radius
	if on {
		r.Show()
	} else {
		r.Hide()
	}
	r.Refresh()
}
