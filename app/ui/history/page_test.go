package history

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
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
	has("History: Honorary Consulate of Lithuania in Toruń", "Edit consulate: Honorary Consulate of Lithuania in Toruń", "Register number, PL-8, PL-9",
		"Undoing it would put 1 value back as it was, as an action of its own.")
	d.Press(fyne.KeyDown)
	has("It cannot be undone: A later change stands on action 11 (Consulate Register number). Nothing was changed. Undo the later change first.")
	d.Picture("history_refused")
	d.Press(fyne.KeyUp)
	d.Tap("Undo this action")
	if got := number(t, st); got != "PL-8" {
		t.Fatalf("register number after undo: %q", got)
	}
	has("Do it again") // the cursor stays with the action
	d.Picture("history_undone")
	d.Tap("Do it again")
	if got := number(t, st); got != "PL-9" {
		t.Errorf("register number after redo: %q", got)
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
