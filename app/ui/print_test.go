package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// withPersons opens a window on a register with three persons and returns their ids.
func (k *kit) withPersons() (*Window, *uitest.Driver, []int64) {
	k.t.Helper()
	u, d := k.open(k.register())
	var ids []int64
	for _, name := range []string{"Wymyślony", "Pavyzdys", "Wymyślińska"} {
		p := &models.Person{FamilyName: name, GivenName: "A."}
		if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "add_person"}, func(tx *store.Tx) error { return tx.Create(p) }); err != nil {
			k.t.Fatal(err)
		}
		ids = append(ids, p.ID)
	}
	return u, d, ids
}

// Ctrl+P leads from a list, a record and a page with neither to the Print page; Escape leads back.
func TestCtrlPLeadsToPaperAndEscapeBack(t *testing.T) {
	k := newKit(t)
	u, d, ids := k.withPersons()
	u.Go(desk.Route{Page: "people"})
	u.page.(desk.Filterer).FocusFilter()
	d.Type("wymysl")
	k.clock.Advance(time.Second)
	d.Shortcut(fyne.KeyP, ctrl)
	if u.route != printRoute || !slices.Equal(k.printed, []string{"people"}) {
		t.Fatalf("at %+v, printed %q", u.route, k.printed)
	}
	d.Expect("Consuls", "Wymyślony", "Wymyślińska")
	if p := k.orders[0]; p.Filter != "with “wymysl”" || len(p.IDs) != 2 {
		t.Errorf("%q %v", p.Filter, p.IDs)
	}
	if d.Shows("Pavyzdys") {
		t.Error("a row the list does not show")
	}
	d.Key(fyne.KeyEscape)
	if u.route.Page != "people" {
		t.Errorf("Escape leads to %+v", u.route)
	}
	u.Go(desk.Route{Page: "person", ID: ids[1]})
	d.Shortcut(fyne.KeyP, ctrl)
	if u.route != printRoute || k.printed[1] != "service-record" {
		t.Errorf("at %+v, printed %q", u.route, k.printed)
	}
	d.Shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	if u.route.Page != "person" {
		t.Errorf("Alt+Left leads to %+v", u.route)
	}
	u.Go(desk.Route{Page: "settings"})
	d.Shortcut(fyne.KeyP, ctrl)
	if u.route != printRoute {
		t.Errorf("from the settings to %+v", u.route)
	}
}

// What was chosen outlasts another language of the window and the switch of sensitive fields.
func TestChoicesOfPaperOutlastThePage(t *testing.T) {
	k := newKit(t)
	u, d, ids := k.withPersons()
	u.print(desk.Paper{Name: "consul-file", Kind: "person", IDs: ids[:1]})
	d.Expect("for internal use only")
	if len(k.printed) != 0 {
		t.Fatalf("printed %q", k.printed)
	}
	d.Tap("Show sensitive fields")
	if !u.reveal || !slices.Equal(k.printed, []string{"consul-file"}) {
		t.Fatalf("printed %q", k.printed)
	}
	k.prefs[prefLanguage] = "pl"
	u.speak()
	if u.route != printRoute || len(k.printed) != 2 || k.printed[1] != "consul-file" {
		t.Errorf("at %+v, printed %q", u.route, k.printed)
	}
	d.Expect("Drukowanie", "Wymyślony")
}

// The entry stands in the navigation of every keeper.
func TestEveryKeeperCanPrint(t *testing.T) {
	k := newKit(t)
	u, _ := k.open(k.register())
	for keeper := range pageOrder {
		reg, err := u.d.Store.Register(ctx())
		if err != nil {
			t.Fatal(err)
		}
		reg.Keeper = keeper
		if _, err := u.d.Store.Do(ctx(), store.Action{Kind: "edit_register"}, func(tx *store.Tx) error { return tx.Update(reg) }); err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, it := range u.navItems() {
			all = append(all, it.ID)
		}
		if !slices.Contains(all, "print") {
			t.Errorf("%s: %q", keeper, all)
		}
	}
}

// A print handed to a viewer is the person's own, goes after an hour or with the program, and is whole or not there.
func TestPrintsForTheViewerAreSwept(t *testing.T) {
	k := newKit(t)
	at := now()
	k.cfg.Now = func() time.Time { return at }
	k.cfg.WriteFile = func(path string, write func(io.Writer) error) error {
		f, err := os.Create(path)
		if err != nil {
			return err
		}
		defer f.Close()
		return write(f)
	}
	u, _ := k.open(k.register())
	words := func(w io.Writer) error { _, err := io.WriteString(w, "paper"); return err }
	first, err := u.passing("Toruń.pdf", words)
	if err != nil {
		t.Fatal(err)
	}
	if st, err := os.Stat(filepath.Dir(first)); err != nil || st.Mode().Perm()&0o077 != 0 {
		t.Errorf("%v, %v", st, err)
	}
	if _, err := u.passing("Toruń.pdf", func(io.Writer) error { return errors.New("full") }); err == nil {
		t.Error("a failure is not told")
	}
	if entries, err := os.ReadDir(u.prints()); err != nil || len(entries) != 1 {
		t.Errorf("%d left, %v", len(entries), err)
	}
	at = time.Now().Add(2 * printsKept)
	second, err := u.passing("Toruń.pdf", words)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(first); !os.IsNotExist(err) {
		t.Error("it lies there after two hours", err)
	}
	u.dropCopies()
	if _, err := os.Stat(second); !os.IsNotExist(err) {
		t.Error("it outlasts the program", err)
	}
}
