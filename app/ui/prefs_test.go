package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A window is never larger than there is room for, whatever it was closed at.
func TestWindowFitsItsScreen(t *testing.T) {
	k := newKit(t)
	k.cfg.Room = fyne.NewSize(1100, 620)
	u, _ := k.open(k.register())
	for _, kept := range []string{"", "2400 1500", "1000 600"} {
		u.cfg.Prefs.SetString(prefSize, kept)
		u.restoreSize()
		if s := u.win.Canvas().Size(); s.Width > 1100 || s.Height > 620 || kept == "1000 600" && s != fyne.NewSize(1000, 600) {
			t.Errorf("kept as %q: %v", kept, s)
		}
	}
}
