package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// driver works a window that another one opened.
func (k *kit) driver(u *Window) *uitest.Driver {
	u.win.Resize(fyne.NewSize(1280, 800))
	return &uitest.Driver{T: k.t, W: u.win, Press: func(key fyne.KeyName, mod fyne.KeyModifier) bool {
		for _, b := range u.bindings() {
			if b.key == key && b.mod == mod {
				u.pressed(b)
				return true
			}
		}
		return false
	}}
}

// second opens another window by its key.
func (k *kit) second(u *Window, d *uitest.Driver) (*Window, *uitest.Driver) {
	k.t.Helper()
	before := len(u.prog.windows)
	d.Shortcut(fyne.KeyN, ctrl|fyne.KeyModifierShift)
	if len(u.prog.windows) != before+1 {
		k.t.Fatal("no other window")
	}
	n := u.prog.windows[before]
	return n, k.driver(n)
}

func (k *kit) person(u *Window, family, given string) int64 {
	k.t.Helper()
	p := &models.Person{FamilyName: family, GivenName: given, Occupation: "merchant"}
	if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "add_person"}, func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		s := &models.Spelling{Name: "Halinka"}
		s.Use = "own"
		s.Parent = p.ID
		return tx.Create(s)
	}); err != nil {
		k.t.Fatal(err)
	}
	return p.ID
}

func (k *kit) get(u *Window, id int64) *models.Person {
	k.t.Helper()
	rec, err := u.d.Store.Get(context.Background(), "person", id)
	if err != nil {
		k.t.Fatal(err)
	}
	return rec.(*models.Person)
}

// Windows on one register have pages and days of their own, see what is done in the other, and close one by one.
func TestTwoWindows(t *testing.T) {
	k := newKit(t)
	quits := 0
	k.cfg.Quit = func() { quits++ }
	u, d := k.open(k.register())
	u.Go(desk.Route{Page: "people"})
	n, e := k.second(u, d)
	if n.route != u.route || n.d.Store != u.d.Store {
		t.Fatalf("the other window shows %+v", n.route)
	}
	n.Go(desk.Route{Page: "posts"})
	day, _ := schema.Date("2020-01-01").Day()
	n.setAsOf(day)
	if u.past || u.route.Page != "people" {
		t.Error("the first window went along")
	}
	n.toToday()
	n.Go(desk.Route{Page: "people"})
	k.person(u, "Przykładowski", "Przemysław")
	d.Expect("Przykładowski")
	e.Expect("Przykładowski")
	if hits, _ := n.d.Finder.Search("przyk", 5); len(hits) != 1 {
		t.Error("not found in the other window")
	}

	// Another language reaches both.
	k.prefs.SetString(prefLanguage, "lt")
	u.speak()
	d.Expect("Apžvalga")
	e.Expect("Apžvalga")
	k.prefs.SetString(prefLanguage, "en")
	u.speak()

	s := u.d.Store
	u.RequestClose()
	if u.d != nil || n.d == nil || quits != 0 {
		t.Fatal("closing one window takes the other along")
	}
	k.person(n, "Wzorcowa", "Halina")
	e.Expect("Wzorcowa")
	n.RequestClose()
	if quits != 1 || n.d != nil {
		t.Error("closing the last window does not end the program")
	}
	if s.Author() == "" {
		t.Error("no author")
	}
	if again, err := k.cfg.Open(context.Background(), s.Path(), "R. Example", false); err != nil || again.ReadOnly != "" {
		t.Errorf("the register was not closed: %v", err)
	} else if err := again.Close(); err != nil {
		t.Error(err)
	}
}

// A register another window has open is shown, not opened a second time.
func TestOpenWhatIsOpen(t *testing.T) {
	k := newKit(t)
	path := k.register()
	u, d := k.open(path)
	n, _ := k.second(u, d)
	n.switchTo(n.welcome)
	if n.d != nil || u.d == nil {
		t.Fatal("closing the register in one window closes it in the other")
	}
	n.openFile(path)
	if n.d == nil || n.d.Store != u.d.Store || n.d.Store.ReadOnly != "" {
		t.Error("it was opened a second time")
	}
	n.RequestClose()
}

// Drafts of two windows on one form lie beside each other, and quitting asks in each window.
func TestDraftsAndQuittingOfTwoWindows(t *testing.T) {
	k := newKit(t)
	quits := 0
	k.cfg.Quit = func() { quits++ }
	u, d := k.open(k.register())
	n, e := k.second(u, d)
	u.Edit(desk.Form{Kind: "person"})
	n.Edit(desk.Form{Kind: "person"})
	d.Write("Family name", "Onewindow")
	e.Write("Family name", "Otherwindow")
	k.clock.Advance(1e10)
	drafts, err := u.d.Store.Drafts(context.Background())
	if err != nil || len(drafts) != 2 {
		t.Fatalf("%d drafts, %v", len(drafts), err)
	}
	d.Shortcut(fyne.KeyQ, ctrl)
	d.Expect("Not saved yet")
	d.Tap("Save person")
	e.Expect("Not saved yet")
	e.Tap("Go on typing")
	if u.d == nil || n.form == nil || quits != 0 {
		t.Fatal("it ended although one window stayed")
	}
	if _, err := u.d.Store.Drafts(context.Background()); err != nil || u.form != nil {
		t.Error("the form that was saved is still open")
	}
	if n, err := u.d.Store.Count(context.Background(), "person"); err != nil || n != 1 {
		t.Errorf("%d persons, %v", n, err)
	}
	d.Shortcut(fyne.KeyQ, ctrl)
	e.Tap("Discard")
	if quits != 1 || u.d != nil || n.d != nil {
		t.Error("it does not end")
	}
}

// Two windows edit one record: nothing is overwritten unseen.
func TestConflictOfTwoWindows(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	id := k.person(u, "Wzorcowa", "Halina")
	n, e := k.second(u, d)
	u.Go(desk.Route{Page: "person", ID: id})
	n.Go(desk.Route{Page: "person", ID: id})
	u.Edit(desk.Form{Kind: "person", ID: id})
	n.Edit(desk.Form{Kind: "person", ID: id})
	d.Replace("Family name", "Pierwsza")
	d.Replace("Occupation", "painter")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.form != nil {
		t.Fatal("the first form was not saved")
	}
	e.Replace("Family name", "Druga")
	e.Replace("Given name", "Hanna")
	e.Shortcut(fyne.KeyReturn, ctrl)
	k.shot(e, "40-conflict")
	e.Expect("This was changed meanwhile", "Pierwsza", "Druga", "painter", "not changed here", "R. Example, 2026-11-22")
	e.Tap("Save what is chosen")
	e.Expect("Choose which value stays in 1 more field.")
	if p := k.get(u, id); p.FamilyName != "Pierwsza" {
		t.Fatalf("overwritten: %+v", p)
	}
	e.Tap("Family name: Mine: Druga")
	e.Shortcut(fyne.KeyReturn, ctrl) // as in the form
	if n.form != nil {
		t.Fatalf("not saved: %s", e.Text())
	}
	if p := k.get(u, id); p.FamilyName != "Druga" || p.GivenName != "Hanna" || p.Occupation != "painter" {
		t.Errorf("merged: %+v", p)
	}
	d.Expect("Druga")
}

// A child taken out by one side and changed by the other is asked about, and so is a removed record.
func TestConflictOfChildrenAndRemoval(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	id := k.person(u, "Wzorcowa", "Halina")
	n, e := k.second(u, d)
	n.Edit(desk.Form{Kind: "person", ID: id})
	children, err := u.d.Store.Select(context.Background(), "spelling", `r.parent = ?`, id)
	if err != nil || len(children) != 1 {
		t.Fatal(err)
	}
	if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "edit_person", Subject: id}, func(tx *store.Tx) error {
		return tx.Void("spelling", children[0].Meta().ID, "form")
	}); err != nil {
		t.Fatal(err)
	}
	e.Tap("Edit own script · Halinka")
	e.Replace("Name so spelled", "Haneczka")
	e.Shortcut(fyne.KeyReturn, ctrl)
	e.Expect("removed", "Haneczka")
	k.shot(e, "41-conflict-child")
	for _, l := range e.Labels() {
		if strings.Contains(l, ": Mine: ") {
			e.Tap(l)
		}
	}
	e.Tap("Save what is chosen")
	if n.form != nil {
		t.Fatalf("not saved: %s", e.Text())
	}
	children, err = u.d.Store.Select(context.Background(), "spelling", `r.parent = ?`, id)
	if err != nil || len(children) != 1 || children[0].(*models.Spelling).Name != "Haneczka" {
		t.Errorf("%v %v", children, err)
	}

	n.Edit(desk.Form{Kind: "person", ID: id})
	e.Replace("Given name", "Hanna")
	if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "remove", Subject: id}, func(tx *store.Tx) error { return tx.Void("person", id, "double") }); err != nil {
		t.Fatal(err)
	}
	e.Shortcut(fyne.KeyReturn, ctrl)
	k.shot(e, "42-conflict-removed")
	e.Expect("the record was removed elsewhere")
	e.Tap("Person: Mine: keep it, as I typed it")
	e.Tap("Save what is chosen")
	if p := k.get(u, id); p.Void != "" || p.GivenName != "Hanna" {
		t.Errorf("%+v\n%s", p, e.Text())
	}
	if found, err := u.d.Store.Check(context.Background()); err != nil || len(found) > 0 {
		t.Errorf("%v %v", found, err)
	}
	n.RequestClose()
}

// A draft whose record moved on since asks as soon as it is opened again.
func TestDraftOfARecordThatMovedOn(t *testing.T) {
	k := newKit(t)
	path := k.register()
	u, d := k.open(path)
	id := k.person(u, "Wzorcowa", "Halina")
	u.Edit(desk.Form{Kind: "person", ID: id})
	d.Replace("Given name", "Hanna")
	k.clock.Advance(1e10)
	if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "edit_person"}, func(tx *store.Tx) error {
		rec, err := tx.Get("person", id)
		if err != nil {
			return err
		}
		rec.(*models.Person).Occupation = "painter"
		return tx.Update(rec)
	}); err != nil {
		t.Fatal(err)
	}
	u.form = nil // as if killed
	u.closeRegister()
	u, d = k.open(path)
	k.shot(d, "43-draft-moved")
	d.Expect("This was changed meanwhile", "painter", "Hanna")
	d.Tap("Take it into the form")
	if u.form == nil {
		t.Fatal("the form is gone")
	}
	d.Shortcut(fyne.KeyReturn, ctrl)
	if p := k.get(u, id); p.GivenName != "Hanna" || p.Occupation != "painter" {
		t.Errorf("%+v\n%s", p, d.Text())
	}
}
