package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/models/schema"
)

// BenchmarkFormKey types a letter into a date of a form, which changes the words under it: the dearest key press of a form. It has
// 50 ms, painting included.
func BenchmarkFormKey(b *testing.B) {
	kind, _ := testKinds()
	w, _ := shown(b, NewEntry(""), 10, 10)
	f := NewRecordForm(kind, append(kind.Fields[:len(kind.Fields):len(kind.Fields)], kind.Fields...), &post{}, testEnv())
	w.SetContent(NewHost(f))
	w.Resize(fyne.NewSize(800, 700))
	f.FocusField("opened")
	d := f.rows[4].editor.object.(*DateField)
	d.SetDate(schema.Date("2023-05-12"))
	for b.Loop() {
		press(w, fyne.KeyBackspace)
		typeText(w, "3")
	}
}

// BenchmarkFormOpen builds and lays out a form of 22 fields.
func BenchmarkFormOpen(b *testing.B) {
	kind, _ := testKinds()
	w, _ := shown(b, NewEntry(""), 800, 700)
	fields := append(kind.Fields[:len(kind.Fields):len(kind.Fields)], kind.Fields...)
	for b.Loop() {
		w.SetContent(NewHost(NewRecordForm(kind, fields, &post{}, testEnv())))
	}
}
