package recordpage

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

func longSheet(t *testing.T) (*Sheet, *Rows, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	s := NewSheet("Toruń")
	xwidget.SetContent(w, s)
	w.Resize(fyne.NewSize(700, 300))
	var rows []Row
	for range 40 {
		rows = append(rows, Row{Cells: []Cell{{Text: "12 May 2023"}, {Text: "reopened"}}, Open: func() {}})
	}
	table := NewRows("Life", []Column{{Title: "Date", Width: 100}, {Title: "What", Weight: 1}}, rows...)
	s.Set(Stack(headingGap, table))
	return s, table, w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestKeysScrollTheSheet(t *testing.T) {
	s, _, w := longSheet(t)
	w.Canvas().Focus(s)
	press(w, fyne.KeyPageDown)
	if y := s.scroll.Offset.Y; y < 200 {
		t.Errorf("Page Down scrolls to %v", y)
	}
	press(w, fyne.KeyEnd)
	if y, want := s.scroll.Offset.Y, s.scroll.Content.MinSize().Height-300; y != want {
		t.Errorf("End scrolls to %v, want %v", y, want)
	}
	press(w, fyne.KeyHome)
	if y := s.scroll.Offset.Y; y != 0 {
		t.Errorf("Home scrolls to %v", y)
	}
}

func TestWhatGetsTheFocusIsSeen(t *testing.T) {
	s, table, w := longSheet(t)
	last := table.rows[39]
	w.Canvas().Focus(last)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y
	if s.scroll.Offset.Y == 0 || top < 0 || top+last.Size().Height > 300 {
		t.Errorf("the last row stands at %v, the sheet is scrolled to %v", top, s.scroll.Offset.Y)
	}
}

// A sheet that is read again stays where it was.
func TestSheetStaysWhereItWas(t *testing.T) {
	s, table, w := longSheet(t)
	w.Canvas().Focus(s)
	press(w, fyne.KeyPageDown)
	at := s.scroll.Offset.Y
	s.Set(Stack(headingGap, table))
	if s.scroll.Offset.Y != at {
		t.Errorf("scrolled to %v, was %v", s.scroll.Offset.Y, at)
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"torun@example.org": "mailto:torun@example.org", "www.example.org/a": "https://www.example.org/a", "http://example.org": "http://example.org",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "nothing": "",
	} {
		got := ""
		if u := addressURL(text); u != nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%q opens %q, want %q", text, got, want)
		}
	}
}
