package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/exequatur/exequatur/app/ui/look"
)

// suggestPopup hangs a list of suggestions under an entry, which keeps the focus and the keys.
type suggestPopup struct {
	entry  *Entry
	anchor fyne.CanvasObject
	list   *SuggestList
	panel  *panel
	float  *float
	host   *Host
	pick   func(Option)
	width  float32 // narrowest; 0 is the anchor's
}

func newSuggestPopup(entry *Entry, anchor fyne.CanvasObject, most int, pick func(Option)) *suggestPopup {
	p := &suggestPopup{entry: entry, anchor: anchor, pick: pick}
	p.list = NewSuggestList(entry.label, most, func(o Option) {
		p.hide()
		focusOn(entry)
		pick(o)
	})
	p.panel = newPanel(p.list, look.Space)
	p.list.pointer = &p.panel.pointer
	p.panel.pointer.onLeave = func() {
		if !entry.focused {
			p.hide()
		}
	}
	return p
}

func (p *suggestPopup) open() bool { return p.float != nil }

func (p *suggestPopup) show(options []Option, highlight bool) {
	p.list.Set(options, highlight)
	if len(options) == 0 {
		p.hide()
		return
	}
	if p.float == nil {
		if p.host = HostOf(p.anchor); p.host == nil {
			return
		}
		p.float = &float{object: p.panel, close: p.hide, place: func(h *Host) (fyne.Position, fyne.Size) {
			size := p.panel.MinSize()
			size.Width = max(p.anchor.Size().Width, p.width)
			return h.under(p.anchor, size)
		}}
		p.host.add(p.float)
	}
	p.host.Reposition()
	p.panel.Refresh()
}

func (p *suggestPopup) hide() {
	if p.float != nil {
		p.host.remove(p.float)
		p.float = nil
		p.panel.pointer.inside = false
	}
}

// left hides the list when the entry has lost the focus, unless it was lost to a tap on the list itself.
func (p *suggestPopup) left() (gone bool) {
	if p.open() && p.panel.pointer.inside {
		return false
	}
	p.hide()
	return true
}

// key moves the highlight, picks or closes; false when it has no use for the key.
func (p *suggestPopup) key(ev *fyne.KeyEvent) bool {
	if !p.open() {
		return false
	}
	switch ev.Name {
	case fyne.KeyDown:
		p.list.Step(1)
	case fyne.KeyUp:
		p.list.Step(-1)
	case fyne.KeyPageDown:
		p.list.Step(p.list.most)
	case fyne.KeyPageUp:
		p.list.Step(-p.list.most)
	case fyne.KeyEscape:
		p.hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		o, ok := p.list.Current()
		if !ok {
			p.hide()
			return false
		}
		p.hide()
		p.pick(o)
	case fyne.KeyTab:
		o, ok := p.list.Current()
		p.hide()
		if ok && !shiftHeld() {
			p.pick(o)
		}
		leave(p.entry)
	default:
		return false
	}
	return true
}

// leave moves the focus on as Tab does.
func leave(e *Entry) {
	c := fyne.CurrentApp().Driver().CanvasForObject(e)
	switch {
	case c == nil || c.Focused() != e:
	case shiftHeld():
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
