package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/exequatur/exequatur/app/ui/look"
)

// captionedRenderer draws an entry with a small text under it.
type captionedRenderer struct {
	owner   fyne.Widget
	entry   *Entry
	caption *Para
}

func underEntry(e *Entry, caption *Para, width float32) float32 {
	h := e.MinSize().Height
	if caption.text != "" {
		h += look.Space/2 + caption.HeightFor(width)
	}
	return h
}

func (r *captionedRenderer) Destroy() {}

func (r *captionedRenderer) MinSize() fyne.Size {
	m := r.entry.MinSize()
	return fyne.NewSize(m.Width, underEntry(r.entry, r.caption, max(r.owner.Size().Width, m.Width)))
}

func (r *captionedRenderer) Layout(s fyne.Size) {
	h := r.entry.MinSize().Height
	r.entry.Resize(fyne.NewSize(s.Width, h))
	r.caption.Resize(fyne.NewSize(s.Width, r.caption.HeightFor(s.Width)))
	r.caption.Move(fyne.NewPos(0, h+look.Space/2))
}

func (r *captionedRenderer) Refresh() {
	r.entry.Refresh()
	r.caption.Refresh()
	r.Layout(r.owner.Size())
	canvas.Refresh(r.owner)
}

func (r *captionedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.entry, r.caption}
}

// grown tells the parent that a widget has become higher or lower; without one that listens the widget lays itself out.
func grown(w fyne.Widget, parent func()) {
	if parent != nil {
		parent()
		return
	}
	w.Refresh()
}
