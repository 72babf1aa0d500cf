package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What was copied in Windows is pasted as it reads.
func TestPaste(t *testing.T) {
	for _, c := range []struct {
		entry       *Entry
		text, field string
	}{
		{NewEntry("Name"), "Ona Žemaitė\r\n", "Ona Žemaitė"},
		{NewEntry("Name"), "Ona\tŽemaitė\x00\r\n", "Ona Žemaitė"},
		{NewEntry("Address"), "Aušros g. 3\r\nKaunas", "Aušros g. 3 Kaunas"},
		{NewLongEntry("Note", 4), "first\r\nsecond\rthird\n", "first\nsecond\nthird\n"},
	} {
		w, _ := shown(t, c.entry, 400, 200)
		w.Canvas().Focus(c.entry)
		board := test.NewClipboard()
		board.SetContent(c.text)
		c.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
		if c.entry.Text != c.field {
			t.Errorf("%q: %q, want %q", c.text, c.entry.Text, c.field)
		}
	}
}
