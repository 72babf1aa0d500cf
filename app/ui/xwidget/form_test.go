package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/models/schema"
)

func testForm(t *testing.T, draft *post, env FormEnv) (*RecordForm, fyne.Window) {
	kind, _ := testKinds()
	w, host := shown(t, NewEntry(""), 700, 500)
	f := NewRecordForm(kind, kind.Fields, draft, env)
	w.SetContent(NewHost(f))
	_ = host
	w.Resize(fyne.NewSize(700, 500))
	return f, w
}

// Everything a person enters stands in the draft at once.
func TestFormWrites(t *testing.T) {
	draft := &post{}
	f, w := testForm(t, draft, testEnv())
	enter := func(label, text string) {
		t.Helper()
		w.Canvas().Focus(find[*Entry](t, f, label))
		typeText(w, text)
	}
	enter("Name", "Toruń")
	enter("Titles Polish", "Konsulat")
	enter("Class", "consulate g")
	press(w, fyne.KeyReturn)
	find[*Check](t, f, "Career").Tapped(nil)
	enter("Opened", "12.5.2023")
	enter("Number", "17")
	enter("City", "łó")
	press(w, fyne.KeyReturn)
	enter("Place", "53.01375, 18.59814")
	enter("Partners", "gd")
	press(w, fyne.KeyReturn)
	enter("Partners", "kau")
	press(w, fyne.KeyReturn)
	enter("Notes", "a b")
	mails := find[*Entry](t, f, "Mails")
	mails.SetText("b@x\na@x\n\nb@x")
	if draft.Name != "Toruń" || draft.Titles["pl"] != "Konsulat" || draft.Class != "consulate_general" || !draft.Career || draft.Opened != "2023-05-12" ||
		draft.Number != 17 || draft.City != 3 || draft.Place.Lat != 53.01375 || len(draft.Partners) != 2 || draft.Partners[0] != 1 || draft.Notes != "a b" || len(draft.Mails) != 2 {
		t.Errorf("draft %+v", draft)
	}
	if !f.Dirty() || len(f.DirtyFields()) != 11 {
		t.Errorf("dirty fields: %d", len(f.DirtyFields()))
	}
	f.MarkClean()
	if f.Dirty() {
		t.Error("dirty after being saved")
	}
}

// Problems are counted above, said under their fields, and the focus goes to the first; mending a field takes its problem away while
// fields nobody complained about stay silent.
func TestFormProblems(t *testing.T) {
	draft := &post{}
	env := testEnv()
	env.Validate = func(rec schema.Record) []schema.Problem {
		var out []schema.Problem
		for _, key := range []string{"name", "opened"} {
			if f := kindOf(rec).Field(key); f.Empty(rec) {
				out = append(out, schema.Problem{Level: schema.Error, Code: key + " is needed", Kind: "post", Field: key})
			}
		}
		if rec.(*post).Number == 5 {
			out = append(out, schema.Problem{Level: schema.Error, Code: "five", Field: "number"})
		}
		return out
	}
	f, w := testForm(t, draft, env)
	if f.summary.text != "" {
		t.Fatal("scolds before anything was saved")
	}
	if f.SetProblems(env.Validate(draft)) {
		t.Fatal("an empty form passes")
	}
	if f.summary.text != "2 things to correct" || w.Canvas().Focused() != fyne.Focusable(find[*Entry](t, f, "Name")) {
		t.Errorf("summary %q, focus on %v", f.summary.text, w.Canvas().Focused())
	}
	find[*Para](t, f, "name is needed")
	typeText(w, "T")
	if f.summary.text != "1 things to correct" || f.rows[0].wrong.text != "" {
		t.Errorf("after mending: %q, %q", f.summary.text, f.rows[0].wrong.text)
	}
	w.Canvas().Focus(find[*Entry](t, f, "Number"))
	typeText(w, "5")
	if f.rows[5].wrong.text != "" {
		t.Error("scolds a field nobody complained about")
	}
	draft.Opened = "2023"
	f.Reload()
	if f.SetProblems([]schema.Problem{{Level: schema.Warning, Code: "unusual", Field: "city"}}) != true {
		t.Error("a warning refuses")
	}
}

func kindOf(schema.Record) *schema.Kind {
	posts, _ := testKinds()
	return posts
}

// A text that cannot be read refuses the form, is said in words once the field is left, and keeps the last value in the draft.
func TestFormUnread(t *testing.T) {
	draft := &post{Number: 4, Opened: "2008"}
	f, w := testForm(t, draft, testEnv())
	w.Canvas().Focus(find[*Entry](t, f, "Number"))
	typeText(w, "x")
	if f.rows[5].wrong.text != "" {
		t.Error("scolds while one types")
	}
	f.FocusField("opened")
	if f.rows[5].wrong.text == "" || draft.Number != 4 {
		t.Errorf("after leaving: %q, number %d", f.rows[5].wrong.text, draft.Number)
	}
	if !f.Dirty() || f.SetProblems(nil) || f.summary.text != "1 things to correct" {
		t.Errorf("dirty %v, summary %q", f.Dirty(), f.summary.text)
	}
	w.Canvas().Focus(find[*Entry](t, f, "Number"))
	press(w, fyne.KeyBackspace)
	if f.rows[5].wrong.text != "" || f.summary.text != "" {
		t.Errorf("after mending: %q, %q", f.rows[5].wrong.text, f.summary.text)
	}
}

// Tab goes in reading order, out of a text of several lines too, and what has the focus is in sight.
func TestFormTab(t *testing.T) {
	f, w := testForm(t, &post{}, testEnv())
	f.FocusFirst()
	var order []string
	for range 12 {
		if l, ok := w.Canvas().Focused().(interface{ Label() string }); ok {
			order = append(order, l.Label())
		}
		if e, ok := w.Canvas().Focused().(*Entry); ok && e.AcceptsTab() {
			t.Fatalf("%s swallows Tab", e.Label())
		}
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.Canvas().Focused().(fyne.CanvasObject)).Y
		if y < 0 || y > 500-20 {
			t.Errorf("%s is out of sight at %v", order[len(order)-1], y)
		}
		w.Canvas().FocusNext()
	}
	want := []string{"Name", "Titles Lithuanian", "Titles Polish", "Class", "Career", "Opened", "Number", "City", "Place", "Mails", "Partners", "Notes"}
	for i := range want {
		if i >= len(order) || order[i] != want[i] {
			t.Fatalf("order %v", order)
		}
	}
}

// Ctrl+. shows the letters; one goes to where the cursor is.
func TestFormLetters(t *testing.T) {
	draft := &post{Name: "Troa"}
	f, w := testForm(t, draft, testEnv())
	f.FocusFirst()
	e := f.rows[0].editor.entries[0]
	e.CursorColumn = 3
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPeriod, Modifier: fyne.KeyModifierShortcutDefault})
	test.Tap(find[*tapIcon](t, f, "ń"))
	if draft.Name != "Trońa" || w.Canvas().Focused() != fyne.Focusable(e) {
		t.Errorf("name %q", draft.Name)
	}
}

// Sub-records are added, edited in their place and removed; the form is dirty with them.
func TestChildList(t *testing.T) {
	f, w := testForm(t, &post{}, testEnv())
	_, phones := testKinds()
	first := &phone{Number: "1"}
	first.ID = 7
	l := NewChildList("Phones", phones, phones.Fields, testEnv(), []schema.Record{first}, func(r schema.Record) string { return "no. " + r.(*phone).Number })
	f.AddChildren(l)
	if f.Dirty() {
		t.Fatal("dirty before anything happened")
	}
	l.Add()
	typeText(w, "22")
	find[*Button](t, l, "Done").Tapped(nil)
	find[*Para](t, l, "no. 22")
	if len(l.Records()) != 2 || !f.Dirty() {
		t.Fatalf("%d records, dirty %v", len(l.Records()), f.Dirty())
	}
	find[*Button](t, l, "Edit no. 1").Tapped(nil)
	typeText(w, "0")
	if first.Number != "10" {
		t.Errorf("edited to %q", first.Number)
	}
	l.Edit(nil)
	find[*Button](t, l, "Remove no. 22").Tapped(nil)
	if len(l.Records()) != 1 {
		t.Error("not removed")
	}
	f.SetProblems([]schema.Problem{{Level: schema.Error, Code: "number is odd", Kind: "phone", Field: "number", Record: 7}})
	if l.inner == nil || l.inner.rows[0].wrong.text != "number is odd" {
		t.Error("the bad sub-record was not opened")
	}
}

// A sub-record just added is typed into at once, can be taken out again before it is done, and is told what is wrong with it although it
// has no id yet.
func TestChildListNewRecord(t *testing.T) {
	f, w := testForm(t, &post{}, testEnv())
	_, phones := testKinds()
	env := testEnv()
	env.Validate = func(rec schema.Record) []schema.Problem {
		if p, ok := rec.(*phone); ok && p.Number == "x" {
			return []schema.Problem{{Level: schema.Error, Code: "number is odd", Kind: "phone", Field: "number"}}
		}
		return nil
	}
	l := NewChildList("Phones", phones, phones.Fields, env, []schema.Record{&phone{Number: "1"}}, func(r schema.Record) string { return "no. " + r.(*phone).Number })
	f.AddChildren(l)
	l.Add()
	if w.Canvas().Focused() != l.inner.First() {
		t.Fatal("the new one is not typed into")
	}
	typeText(w, "x")
	find[*Button](t, l, "Done").Tapped(nil)
	if w.Canvas().Focused() != fyne.Focusable(l.add) {
		t.Error("the way on has not the focus")
	}
	f.SetProblems(env.Validate(l.Records()[1]))
	if l.inner == nil || l.editing != l.Records()[1] || l.inner.rows[0].wrong.text != "number is odd" {
		t.Error("the bad one was not opened")
	}
	find[*Button](t, l, "Take out").Tapped(nil)
	if len(l.Records()) != 1 || l.inner != nil {
		t.Error("not taken out")
	}
}

// A text in several languages shows those that are usual and the ones it has, the others when asked for.
func TestFormMoreLanguages(t *testing.T) {
	env := testEnv()
	env.Languages, env.More = []string{"lt"}, []string{"lt", "pl", "de"}
	f, w := testForm(t, &post{Titles: schema.Localized{"fr": "Consulat"}}, env)
	row := f.rows[1]
	if n := len(row.editor.entries); n != 2 {
		t.Fatalf("%d languages", n)
	}
	find[*Button](t, f, "More languages").Tapped(nil)
	if n := len(row.editor.entries); n != 4 || w.Canvas().Focused() != fyne.Focusable(row.editor.entries[2]) {
		t.Errorf("%d languages", n)
	}
}

// A new record begins where something has to be filled in, behind what was filled in for the person.
func TestFormFirstEmpty(t *testing.T) {
	f, _ := testForm(t, &post{}, testEnv())
	if f.FirstEmpty() != f.First() {
		t.Error("an empty record does not begin at its first field")
	}
	f, _ = testForm(t, &post{Name: "Toruń"}, testEnv())
	if o := f.FirstEmpty(); o == nil || o == f.First() {
		t.Error("it does not begin behind what is there")
	}
}

// Values used before are proposed while a text is typed, and none is forced.
func TestFormSuggestText(t *testing.T) {
	kind, _ := testKinds()
	kind.Fields[0].Suggest = true
	env := testEnv()
	env.SuggestText = func(_ *schema.Kind, _ *schema.Field, text string) []string {
		return []string{text + " one", text + " two"}
	}
	draft := &post{}
	w, _ := shown(t, NewEntry(""), 10, 10)
	f := NewRecordForm(kind, kind.Fields, draft, env)
	w.SetContent(NewHost(f))
	w.Resize(fyne.NewSize(700, 500))
	f.FocusFirst()
	typeText(w, "a")
	e := w.Canvas().Focused().(*Entry)
	if e.AcceptsTab() {
		t.Error("Tab would take a suggestion nobody chose")
	}
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if draft.Name != "a two" {
		t.Errorf("name %q", draft.Name)
	}
	typeText(w, "x")
	press(w, fyne.KeyReturn)
	if draft.Name != "a twox" {
		t.Errorf("name %q", draft.Name)
	}
}
