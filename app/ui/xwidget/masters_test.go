//go:build ci

package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// What the widgets look like, light and dark. Without the tag ci the fonts of the machine would decide.
func TestMasters(t *testing.T) {
	for name, theme := range map[string]*look.Theme{"light": look.New(look.Light, look.Normal), "dark": look.New(look.Dark, look.Normal)} {
		w, _ := shownIn(t, theme, NewEntry(""), 10, 10)
		show := func(o fyne.CanvasObject, width, height float32) {
			w.SetContent(NewHost(o))
			w.Resize(fyne.NewSize(width, height))
		}

		tb := NewDataTable("Consulates", words, func(s seat) int64 { return s.id }, seatColumns()...)
		tb.SetRows(seats(20))
		show(tb, 520, 260)
		w.Canvas().Focus(tb)
		tb.SortBy("year", true)
		press(w, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown)
		test.AssertImageMatches(t, "table_"+name+".png", w.Canvas().Capture())

		kind, _ := testKinds()
		f := NewRecordForm(kind, kind.Fields, &post{Name: "Toruń", Opened: "2023-05-12", City: 2, Partners: schema.NewRefs(1, 3)}, testEnv())
		show(NewSurface(f, 16), 620, 700)
		f.SetProblems([]schema.Problem{{Level: schema.Error, Code: "The city is in another State.", Field: "city"}, {Level: schema.Warning, Code: "No number is given.", Field: "number"}})
		press(w, fyne.KeyDown)
		test.AssertImageMatches(t, "form_"+name+".png", w.Canvas().Capture())
	}
}
