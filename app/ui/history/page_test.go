package history

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
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
		changes, _, err := d.View.Changes(context.Background(), r.Seq, 0)
		if err != nil || !slices.ContainsFunc(changes, func(c view.LogChange) bool { return c.Kind == "post" && c.Field == "register_no" }) {
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
	ctx := context.Background()
	st := pagetest.Torun(t, "ministry")
	for i := range 2 * firstRows {
		renumber(t, st, "PL-"+strconv.Itoa(i))
	}
	for _, id := range []int64{0, st.Post} {
		d := pagetest.New(t, st.Store, "en", look.Light)
		p := New(d.Desk, id).(*page)
		d.Show(p)
		all, err := st.Store.LogPage(ctx, store.LogQuery{Record: id})
		if err != nil || len(p.rows) != len(all) || len(all) < 2*firstRows {
			t.Fatalf("%d of %d actions, %v", len(p.rows), len(all), err)
		}
		p.fields.SetChosen(xwidget.Option{Key: "post.register_no"})
		p.filter()
		chosen, err := st.Store.LogPage(ctx, store.LogQuery{Record: id, Fields: []string{"post.register_no"}})
		if err != nil || len(p.table.Rows()) != len(chosen) || len(chosen) < 2*firstRows {
			t.Fatalf("%d of %d actions changed the number, %v", len(p.table.Rows()), len(chosen), err)
		}
		if _, err := st.Store.Undo(ctx, all[0].Seq, ""); err != nil {
			t.Fatal(err)
		}
		if len(p.table.Rows()) != len(chosen)+1 {
			t.Errorf("%d chosen actions after one more", len(p.table.Rows()))
		}
		if len(p.rows) != len(all)+1 || p.rows[1].UndoneBy != p.rows[0].Seq || p.rows[0].Undoes != p.rows[1].Seq {
			t.Errorf("%+v %+v", p.rows[0], p.rows[1])
		}
		if _, err := st.Store.Undo(ctx, p.rows[0].Seq, ""); err != nil {
			t.Fatal(err)
		}
		if p.rows[2].UndoneBy != 0 || p.rows[1].UndoneBy != p.rows[0].Seq {
			t.Errorf("%+v %+v", p.rows[1], p.rows[2])
		}
	}
}

// What is sensitive is hidden in words, is not found by its words, and is shown by the switch.
func TestHistoryHidesWhatIsSensitive(t *testing.T) {
	ctx := context.Background()
	st := pagetest.Torun(t, "ministry")
	p := &models.Person{FamilyName: "Wzorcowa", GivenName: "Halina", BornOn: "1961-02-03"}
	x := &models.Incident{Sort: "complaint", Title: "Parking dispute", Date: "2024-05-01"}
	attached := &models.Attachment{Name: "protocol of it.txt", Media: "text/plain", Hash: strings.Repeat("0", 64)}
	file := func(of int64) *models.Attachment {
		attached.Of = of
		return attached
	}
	for _, step := range []func(tx *store.Tx) error{
		func(tx *store.Tx) error {
			c := &models.Contact{Use: "phone", Value: "+48 600 000 001"}
			err := tx.Create(p)
			c.Parent = p.ID
			return errors.Join(err, tx.Create(c))
		},
		func(tx *store.Tx) error {
			x.Person = p.ID
			return tx.Create(x)
		},
		func(tx *store.Tx) error { return tx.Create(file(x.ID)) },
		func(tx *store.Tx) error {
			return errors.Join(tx.Void("attachment", attached.ID, "told by mistake"), tx.Void("incident", x.ID, "told by mistake"))
		},
	} {
		if _, err := st.Store.Do(ctx, store.Action{Kind: "edit_person"}, step); err != nil {
			t.Fatal(err)
		}
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Window.Resize(fyne.NewSize(1092, 1400))
	h := New(d.Desk, 0).(*page)
	d.Show(h)
	secrets := []string{"1961-02-03", "3 February 1961", "600 000", "Parking", "protocol"}
	tells := func() (out []string) {
		for _, s := range secrets {
			if strings.Contains(strings.Join(d.Texts(), "\n"), s) || slices.ContainsFunc(h.table.Rows(), func(r view.LogRow) bool { return strings.Contains(r.Title, s) }) {
				out = append(out, s)
			}
		}
		return out
	}
	for range 4 {
		if out := tells(); len(out) > 0 {
			t.Errorf("told: %q in\n%s", out, strings.Join(d.Texts(), "\n"))
		}
		if !d.Has("Sensitive records and fields are hidden.") && h.table.Rows()[0].Seq != h.shown {
			t.Errorf("not said to be hidden:\n%s", strings.Join(d.Texts(), "\n"))
		}
		d.Press(fyne.KeyDown)
	}
	for _, words := range []string{"600 000", "parking", "1961"} {
		h.field.SetText(words)
		h.filter()
		if n := len(h.table.Rows()); n != 0 {
			t.Errorf("%q finds %d actions", words, n)
		}
	}
	h.field.SetText("")
	h.filter()
	d.Tap("Removed records")
	d.Picture("history_removed_sensitive")
	if !d.Has("Sensitive records and fields are hidden.") || len(tells()) > 0 {
		t.Errorf("removed:\n%s", strings.Join(d.Texts(), "\n"))
	}
	d.Tap("All actions")
	d.SetSensitive(true)
	h.field.SetText("600 000")
	h.filter()
	if n := len(h.table.Rows()); n != 1 {
		t.Errorf("shown, it is found %d times", n)
	}
	h.lookAgain()
	d.Picture("history_sensitive")
	if !slices.Contains(tells(), "600 000") {
		t.Errorf("not shown:\n%s", strings.Join(d.Texts(), "\n"))
	}
}
