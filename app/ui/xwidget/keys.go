package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A focused widget swallows every key in Fyne. What a widget of ours has no use for goes on to the handlers of its window, so that
// Escape and the keys of the page work wherever the focus is.

func passKey(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

func passShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if by := sectionKey(s); by != 0 {
		if f := formAround(o); f != nil {
			f.step(by)
			return
		}
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func focusOn(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}

// focusOver focuses what has been put into by a moment ago, and may not have been drawn: its own canvas is not known yet.
func focusOver(by fyne.CanvasObject, o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(by); c != nil {
		c.Focus(o)
	}
}

// isShortcut reports whether s is the key with the modifier that stands for Ctrl on this system.
func isShortcut(s fyne.Shortcut, key fyne.KeyName, more ...fyne.KeyModifier) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.KeyName != key {
		return false
	}
	want := fyne.KeyModifierShortcutDefault
	for _, m := range more {
		want |= m
	}
	return c.Modifier == want
}
