package xwidget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Toast is a message that needs no answer: what happened and, where there is one, the way back.
type Toast struct {
	Text     string
	Action   string // "Undo", or "" without one
	OnAction func()
	Close    string        // name of the closing button
	For      time.Duration // how long it stays; 0 is long enough to read it
	More     []ToastAction // what may be done next, on a line of its own
}

// ToastAction is a button of a toast.
type ToastAction struct {
	Text string
	Do   func()
}

type toastView struct {
	*panel
	float *float
	stop  func()
}

// toastTime is long enough to read a sentence, longer with something to press.
const (
	toastTime       = 5 * time.Second
	toastActionTime = 10 * time.Second
)

// ShowToast shows the message at the foot of the window that o lies in. A newer message takes the place of the older one: what it said can
// still be undone from the menu, and a pile of them would hide the page.
func ShowToast(o fyne.CanvasObject, t Toast) {
	// Always in the window's own layer: one in a dialog's would go with the dialog.
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		if h := findHost(c.Content()); h != nil {
			h.Toast(t)
		}
	}
}

// Toast shows the message at the foot of the host.
func (h *Host) Toast(t Toast) {
	v := &toastView{}
	gone := func() { h.dropToast(v) }
	text := NewPara(t.Text, look.BaseText, look.Text)
	row := NewSides(2*look.Space, text)
	if t.Action != "" {
		row.Add(NewStyledButton(t.Action, Link, func() {
			gone()
			if t.OnAction != nil {
				t.OnAction()
			}
		}))
	}
	row.Add(NewIconButton(theme.CancelIcon(), t.Close, gone))
	content := row
	if len(t.More) > 0 {
		more := NewFlow(2 * look.Space)
		for _, a := range t.More {
			more.Add(NewButton(a.Text, func() {
				gone()
				a.Do()
			}))
		}
		content = NewColumn(2*look.Space, row, more)
	}
	v.panel = newPanel(content, 2*look.Space)
	v.float = &float{object: v.panel, place: func(h *Host) (fyne.Position, fyne.Size) {
		main := row.Layout.(*sides)
		side, _ := main.right(row.Objects)
		width := text.Natural() + 1 + side + 2*v.pad
		if len(t.More) > 0 {
			width = 560
		}
		width = min(width, 560, h.Size().Width-8*look.Space)
		height := heightFor(content, width-2*v.pad) + 2*v.pad
		y := h.Size().Height - 9*look.Space
		return fyne.NewPos((h.Size().Width-width)/2, y-height), fyne.NewSize(width, height)
	}}
	stay := t.For
	if stay == 0 {
		if stay = toastTime; t.Action != "" || len(t.More) > 0 {
			stay = toastActionTime
		}
		if len(t.More) > 0 {
			stay *= 2
		}
	}
	for len(h.toasts) > 0 {
		h.dropToast(h.toasts[0])
	}
	h.toasts = append(h.toasts, v)
	h.add(v.float)
	v.stop = h.After(stay, gone)
}

func (h *Host) dropToast(v *toastView) {
	for i, x := range h.toasts {
		if x == v {
			v.stop()
			h.toasts = append(h.toasts[:i:i], h.toasts[i+1:]...)
			h.remove(v.float)
			h.Reposition()
			return
		}
	}
}
