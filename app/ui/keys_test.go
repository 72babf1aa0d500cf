package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/ui/desk"
)

// The key that saves makes a new register too, where none is open yet.
func TestCtrlEnterMakesARegister(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	d.Tap("New register")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.d != nil {
		t.Fatal("a register of nobody")
	}
	d.Expect("Choose who keeps the register.")
	choose(d, "Who keeps it", "ministry")
	choose(d, "For which State", "lithu")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.d == nil {
		t.Errorf("no register: %s", d.Text())
	}
}

// After a step that was taken by keys the next Tab begins on the page, not in the head of the window. A record added on the way is saved by
// the key that saves.
func TestKeysGoOnAfterAStep(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	state, err := u.d.Store.StateByCode(ctx(), "PL")
	if err != nil {
		t.Fatal(err)
	}
	post := told(t, u, "establish", 0, act.Input{ReceivingState: state.ID, On: "2004-01-01"})
	u.Go(desk.Route{Page: "post", ID: post})
	d.Into("Appoint a head")
	d.Key(fyne.KeySpace)
	d.Replace("Person", "Jan Wymyślony")
	d.Key(fyne.KeyReturn)
	d.Expect("New person")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if n, err := u.d.Store.Count(ctx(), "person"); err != nil || n != 1 || u.guided == nil {
		t.Fatalf("%d persons, %v, form open: %v", n, err, u.guided != nil)
	}
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided != nil {
		t.Fatalf("the step was not taken: %s", d.Text())
	}
	u.win.Canvas().FocusNext()
	d.Key(fyne.KeySpace)
	if u.route != printRoute {
		t.Errorf("the first stop of the page is not its button Print: %T", u.win.Canvas().Focused())
	}
}
