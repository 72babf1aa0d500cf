package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A name too long for its button is cut with an ellipsis, and whole again where there is room.
func TestButtonCutsLongNames(t *testing.T) {
	shown(t, NewEntry(""), 10, 10)
	name := "Open " + strings.Repeat("Žąsytė-Łódzka ", 12)
	b := NewStyledButton(name, Link, func() {})
	r := test.WidgetRenderer(b).(*buttonRenderer)
	b.Resize(fyne.NewSize(200, 30))
	b.Refresh()
	if !strings.HasSuffix(r.text.Text, "…") || textWidth(r.text.Text, r.size(), false) > 200 {
		t.Errorf("shown: %q", r.text.Text)
	}
	b.Resize(b.MinSize())
	b.Refresh()
	if r.text.Text != name {
		t.Errorf("shown: %q", r.text.Text)
	}
}
