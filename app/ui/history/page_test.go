package history

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func renumber(t *testing.T, st *pagetest.Story, no string) {
	t.Helper()
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "edit_post"}, func(tx *store.Tx) error {
		rec, err := tx.Get("post", st.Post)
		if err != nil {
			return err
		}
		rec.(*models.Post).RegisterNo = no
		return tx.Update(rec)
	}); err != nil {
		t.Fatal(err)
	}
}

func number(t *testing.T, st *pagetest.Story) string {
	t.Helper()
	rec, err := st.Store.Get(context.Background(), "post", st.Post)
	if err != nil {
		t.Fatal(err)
	}
	return rec.(*models.Post).RegisterNo
}

func TestHistoryShowsAndTakesBack(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	renumber(t, st, "PL-8")
	renumber(t, st, "PL-9")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(New(d.Desk, st.Post))
	has := func(labels ...string) {
		t.Helper()
		for _, l := range labels {
			if !d.Has(l) {
				t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
			}
		}
	}
	has("History: Honorary Consulate of Lithuania in Toruń", "Edit consulate: Honorary Consulate of Lithuania in Toruń", "Register number, PL-8, PL-9", "R. Example (rex), 2026-11-22 10:42, on desk-7")
	d.Press(fyne.KeyDown)
	d.Picture("history_refused")
	later := "It cannot be undone yet: “Edit consulate: Honorary Consulate of Lithuania in Toruń” by R. Example of 2026-11-22 10:42 stands on it. Undo that first."
	has(later)
	d.Tap("Show “Edit consulate: Honorary Consulate of Lithuania in Toruń”")
	if d.Has(later) {
		t.Error("the link does not lead to the later change")
	}
	has("Register number, PL-8, PL-9")

	// Before it is done it is shown what it would change.
	over := uitest.Driver{T: t, W: d.Window}
	d.Tap("Undo this action")
	d.Picture("history_preview")
	if !over.Has("Register number, PL-9, PL-8") {
		t.Errorf("no preview:\n%s", over.Text())
	}
	over.Tap("Cancel")
	if got := number(t, st); got != "PL-9" {
		t.Fatalf("register number after looking: %q", got)
	}
	d.Tap("Undo this action")
	over.Write("Reason (may be empty)", "typed wrongly")
	over.Tap("Undo action")
	if got := number(t, st); got != "PL-8" {
		t.Fatalf("register number after undo: %q", got)
	}
	has("Do it again") // the cursor stays with the action
	d.Picture("history_undone")
	if last, err := st.Store.Log(context.Background(), 1); err != nil || last[0].Reason != "typed wrongly" {
		t.Errorf("%+v, %v", last, err)
	}
	d.Tap("Do it again")
	if !over.Has("Register number, PL-8, PL-9") {
		t.Errorf("no preview:\n%s", over.Text())
	}
	over.Tap("Do action again")
	if got := number(t, st); got != "PL-9" {
		t.Errorf("register number after redo: %q", got)
	}
}

// Taking a creation back says that records would leave the lists.
func TestPreviewOfACreation(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk, st.Exhibition).(*page)
	d.Show(p)
	d.Tap("Undo this action")
	d.Picture("history_preview_creation")
	over := uitest.Driver{T: t, W: d.Window}
	over.Expect("1 record would leave the lists:", "Event: Mass in the cathedral")
	over.Tap("Undo action")
	if p.Title() == "" || !d.Has("Do it again") {
		t.Errorf("not undone: %v", d.Texts())
	}
	d.Tap("Do it again")
	over.Expect("1 record would come back:")
	over.Tap("Do action again")
	d.Picture("history_again")
}

// Removed records are found and restored.
func TestRemovedRecords(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "remove", Subject: st.Exhibition, Reason: "entered twice"}, func(tx *store.Tx) error {
		return tx.Void("event", st.Exhibition, "entered twice")
	}); err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk, 0).(*page)
	d.Show(p)
	d.Tap("Removed records")
	d.Picture("history_removed")
	for _, l := range []string{"Event: Mass in the cathedral", "Reason: entered twice", "Removed: R. Example, 2026-11-22 10:42, on desk-7", "All actions"} {
		if !d.Has(l) {
			t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
		}
	}
	p.FocusFilter()
	d.Type("nothing like it")
	d.Clock.Advance(1e9)
	if len(p.removed.Rows()) != 0 {
		t.Error("the filter does not reach them")
	}
	p.field.SetText("")
	d.Tap("Restore record")
	rec, err := st.Store.Get(context.Background(), "event", st.Exhibition)
	if err != nil || rec.Meta().Void != "" {
		t.Errorf("%+v, %v", rec, err)
	}
	if len(p.removed.Rows()) != 0 {
		t.Error("it is still listed")
	}
	d.Tap("All actions")
	if len(p.table.Rows()) == 0 || !d.Has("Anybody") {
		t.Error("the actions do not come back")
	}
}

// What was filled in by a creation is read like any other value: States by name, choices in words.
func TestHistoryOfACreation(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "lt", look.Light)
	d.Window.Resize(fyne.NewSize(1092, 1400))
	d.Show(New(d.Desk, 0))
	d.Press(fyne.KeyEnd)
	if d.Has("Atšaukti šį veiksmą") {
		t.Error("the making of the register can be undone")
	}
	d.Press(fyne.KeyUp, fyne.KeyUp)
	for _, l := range []string{"Atstovaujamoji valstybė, Lietuva", "Konsulinė apygarda, Kujawsko-Pomorskie", "Kas įvyko, laikinai uždarytas"} {
		if !d.Has(l) {
			t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
		}
	}
}

func TestHistoryFilters(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk, 0).(*page)
	d.Show(p)
	p.FocusFilter()
	d.Type("exhib")
	d.Clock.Advance(1e9)
	if rows := p.table.Rows(); len(rows) != 1 || rows[0].Title != "Exhibition on the interwar capital" {
		t.Errorf("found %+v", rows)
	}
}

// Actions are chosen by field, by person and by words that stand in the values.
func TestHistoryByFieldAndPerson(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	renumber(t, st, "ZZ-8")
	st.Store.SetAuthor("A. Other")
	renumber(t, st, "PL-9")
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk, st.Post).(*page)
	d.Show(p)
	over := uitest.Driver{T: t, W: d.Window}
	choose := func(label, text string) {
		t.Helper()
		over.Into(label)
		over.Type(text)
		over.Key(fyne.KeyReturn)
		d.Clock.Advance(1e9)
	}
	choose("Any field", "register number")
	d.Picture("history_by_field")
	for _, r := range p.table.Rows() {
		if t2, err := d.View.Touches(context.Background(), r.Seq, r.Changes); err != nil || !t2.Has("post.register_no") {
			t.Errorf("%+v did not change it: %v", r, err)
		}
	}
	if n := len(p.table.Rows()); n != 3 { // with its creation
		t.Errorf("%d actions", n)
	}
	choose("Anybody", "other")
	if rows := p.table.Rows(); len(rows) != 1 || rows[0].Author != "A. Other" {
		t.Errorf("%+v", rows)
	}
	p.authors.SetChosen(xwidget.Option{})
	p.fields.SetChosen(xwidget.Option{})
	p.filter()
	p.field.SetText("zz-8")
	if n := len(p.table.Rows()); n != 2 {
		t.Errorf("%d actions name ZZ-8: %+v", n, p.table.Rows())
	}
}

// What comes later is put before what was read; what it took back is marked.
func TestLongHistoryGrows(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	for i := range 2 * firstRows {
		renumber(t, st, "PL-"+strconv.Itoa(i))
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk, 0).(*page)
	d.Show(p)
	all, err := st.Store.Log(context.Background(), 0)
	if err != nil || len(p.rows) != len(all) {
		t.Fatalf("%d of %d actions, %v", len(p.rows), len(all), err)
	}
	if _, err := st.Store.Undo(context.Background(), all[0].Seq, ""); err != nil {
		t.Fatal(err)
	}
	if len(p.rows) != len(all)+1 || p.rows[1].UndoneBy != p.rows[0].Seq || p.rows[0].Undoes != p.rows[1].Seq {
		t.Errorf("%+v %+v", p.rows[0], p.rows[1])
	}
	if _, err := st.Store.Undo(context.Background(), p.rows[0].Seq, ""); err != nil {
		t.Fatal(err)
	}
	if p.rows[2].UndoneBy != 0 || p.rows[1].UndoneBy != p.rows[0].Seq {
		t.Errorf("%+v %+v", p.rows[1], p.rows[2])
	}
}
