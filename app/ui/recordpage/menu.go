package recordpage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// showMenu opens a menu below an object.
func showMenu(below fyne.CanvasObject, items ...*fyne.MenuItem) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	menuAt(below, at.AddXY(0, below.Size().Height), items...)
}

// menuAt opens a menu at an absolute position, or as near to it as the window has room.
func menuAt(o fyne.CanvasObject, at fyne.Position, items ...*fyne.MenuItem) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}

// ShowMenu opens a menu below an object.
func ShowMenu(below fyne.CanvasObject, items ...*fyne.MenuItem) { showMenu(below, items...) }

// ShowMenuAt opens a menu at a place of an object, or as near to it as the window has room.
func ShowMenuAt(o fyne.CanvasObject, place fyne.Position, items ...*fyne.MenuItem) {
	menuAt(o, fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(place), items...)
}
