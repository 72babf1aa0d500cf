package xwidget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Host is the content of a window or dialog together with the layer that floats above it. Fyne's own overlays take the focus away
// from what lies below; a list of suggestions must leave it in the field.
type Host struct {
	widget.BaseWidget
	silent

	// After is the clock of tips, toasts and search fields; a test replaces it.
	After After

	content fyne.CanvasObject
	floats  []*float
	tip     *float
	tipStop func()
	toasts  []*toastView
}

// float is something that hangs on an anchor in the content.
type float struct {
	object fyne.CanvasObject
	place  func(host *Host) (fyne.Position, fyne.Size)
	close  func() // takes it away when the page below changes; nil for what stays
}

// NewHost lays a floating layer over content.
func NewHost(content fyne.CanvasObject) *Host {
	h := &Host{content: content, After: RealAfter}
	h.ExtendBaseWidget(h)
	return h
}

// SetContent gives the window its content under a Host and returns the Host.
func SetContent(w fyne.Window, content fyne.CanvasObject) *Host {
	h := NewHost(content)
	w.SetContent(h)
	return h
}

// Content returns what lies below the floating layer.
func (h *Host) Content() fyne.CanvasObject { return h.content }

// HostOf returns the Host an object is shown in, or nil: that of the dialog on top, else that of the window.
func HostOf(o fyne.CanvasObject) *Host {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	if h := findHost(c.Overlays().Top()); h != nil {
		return h
	}
	return findHost(c.Content())
}

func findHost(o fyne.CanvasObject) *Host {
	switch x := o.(type) {
	case *Host:
		return x
	case *modal:
		return x.host
	case *fyne.Container:
		for _, child := range x.Objects {
			if h := findHost(child); h != nil {
				return h
			}
		}
	}
	return nil
}

// Reposition moves what floats to where its anchors are now; whoever scrolls calls it.
func (h *Host) Reposition() {
	for _, f := range h.floats {
		f.put(h)
	}
}

// Dismiss closes suggestions, calendars and tips; whoever changes the page calls it.
func (h *Host) Dismiss() {
	h.HideTip()
	for _, f := range append([]*float(nil), h.floats...) {
		if f.close != nil {
			f.close()
		}
	}
}

func (f *float) put(h *Host) {
	pos, size := f.place(h)
	f.object.Resize(size)
	f.object.Move(pos)
}

func (h *Host) add(f *float) {
	h.floats = append(h.floats, f)
	h.Refresh()
	f.put(h)
}

func (h *Host) remove(f *float) {
	for i, x := range h.floats {
		if x == f {
			h.floats = append(h.floats[:i:i], h.floats[i+1:]...)
			h.Refresh()
			return
		}
	}
}

// under returns the place of an object of that size below its anchor, or above where there is more room.
func (h *Host) under(anchor fyne.CanvasObject, size fyne.Size) (fyne.Position, fyne.Size) {
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(anchor).Subtract(d.AbsolutePositionForObject(h))
	below := h.Size().Height - at.Y - anchor.Size().Height
	pos := fyne.NewPos(at.X, at.Y+anchor.Size().Height+2)
	if size.Height > below-look.Space && at.Y > below {
		size.Height = min(size.Height, at.Y-look.Space)
		pos.Y = at.Y - size.Height - 2
	} else {
		size.Height = min(size.Height, max(below-look.Space, look.Size(look.RowHeight)*2))
	}
	size.Width = min(size.Width, h.Size().Width-2*look.Space)
	pos.X = max(look.Space, min(pos.X, h.Size().Width-size.Width-look.Space))
	return pos, size
}

const tipDelay = 400 * time.Millisecond

// Tip shows the text beside the pointer after a moment; an empty text takes it away. at is an absolute position.
func (h *Host) Tip(text string, at fyne.Position) {
	h.HideTip()
	if text == "" {
		return
	}
	h.tipStop = h.After(tipDelay, func() {
		panel := newTipPanel(text)
		h.tip = &float{object: panel, place: func(h *Host) (fyne.Position, fyne.Size) {
			size := panel.sizeFor(min(420, h.Size().Width-4*look.Space))
			p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(h)).AddXY(12, 18)
			p.X = max(0, min(p.X, h.Size().Width-size.Width-look.Space))
			if p.Y+size.Height > h.Size().Height {
				p.Y -= size.Height + 26
			}
			return p, size
		}}
		h.add(h.tip)
	})
}

// HideTip takes the tip away.
func (h *Host) HideTip() {
	if h.tipStop != nil {
		h.tipStop()
		h.tipStop = nil
	}
	if h.tip != nil {
		h.remove(h.tip)
		h.tip = nil
	}
}

// tipFor shows a tip for an object, or takes it away.
func tipFor(o fyne.CanvasObject, text string, at fyne.Position) {
	if h := HostOf(o); h != nil {
		h.Tip(text, at)
	}
}

// CreateRenderer draws the content and what floats.
func (h *Host) CreateRenderer() fyne.WidgetRenderer { return &hostRenderer{h: h} }

type hostRenderer struct{ h *Host }

func (r *hostRenderer) Destroy()           {}
func (r *hostRenderer) MinSize() fyne.Size { return r.h.content.MinSize() }
func (r *hostRenderer) Refresh()           { refreshCanvas(r.h) }
func (r *hostRenderer) Layout(s fyne.Size) {
	r.h.content.Resize(s)
	r.h.content.Move(fyne.Position{})
	r.h.Reposition()
}

func (r *hostRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.h.content}
	for _, f := range r.h.floats {
		out = append(out, f.object)
	}
	return out
}

// Reveal scrolls so that the object can be seen.
func Reveal(scroll *container.Scroll, o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(scroll).Y
	const margin = 6 * look.Space
	switch bottom := top + o.Size().Height; {
	case top < margin:
		scroll.ScrollToOffset(fyne.NewPos(scroll.Offset.X, max(0, scroll.Offset.Y+top-margin)))
	case bottom > scroll.Size().Height-margin:
		scroll.ScrollToOffset(fyne.NewPos(scroll.Offset.X, scroll.Offset.Y+min(top-margin, bottom-scroll.Size().Height+margin)))
	}
}
