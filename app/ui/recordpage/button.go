package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/attach"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// revealed is what scrolls its sheet when the focus comes to it: Fyne leaves a focused widget out of sight.
type revealed interface{ on(s *Sheet) }

// putOn tells everything below o which sheet it stands on.
func putOn(s *Sheet, o fyne.CanvasObject) {
	switch x := o.(type) {
	case revealed:
		x.on(s)
	case *xwidget.KeyValueView:
		x.OnFocus = s.Reveal
	case *attach.Files:
		x.OnFocus = s.Reveal
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, x := range c.Objects {
			putOn(s, x)
		}
	}
}

// button is a button of a sheet.
type button struct {
	xwidget.Button
	sheet *Sheet
}

func newButton(text string, style xwidget.ButtonStyle, icon fyne.Resource, tapped func()) *button {
	b := &button{}
	b.Text, b.Style, b.Icon, b.OnTapped = text, style, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) on(s *Sheet) { b.sheet = s }

// FocusGained shows the ring where it can be seen.
func (b *button) FocusGained() {
	b.Button.FocusGained()
	if b.sheet != nil {
		b.sheet.Reveal(b)
	}
}

// TypedKey presses the button.
func (b *button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		PassKey(b, ev)
	}
}

// TypedShortcut passes the shortcut on to the window.
func (b *button) TypedShortcut(s fyne.Shortcut) { PassShortcut(b, s) }
