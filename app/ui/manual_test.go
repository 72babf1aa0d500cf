package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/words"
)

// F1 opens the manual at the page that fits, also beside a guided form, which stays open; where it is open already it goes to that page.
func TestF1OpensTheFittingPage(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	d.Key(fyne.KeyF1) // the button that has the focus passes it on
	m := u.prog.manual
	if m == nil {
		t.Fatal("F1 opens nothing on the way in")
	}
	// With a second window Fyne's test driver takes every widget for one of that, so from here on keys go to the canvas of the first.
	at := func(want string) {
		t.Helper()
		d.W.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
		if u.prog.manual != m || m.Title() != want {
			t.Errorf("the manual is at %q, not at %q", m.Title(), want)
		}
	}
	at("Begin a register")
	d.Tap("New register")
	at("Begin a register")
	choose(d, "Who keeps it", "ministry")
	choose(d, "For which State", "lithu")
	d.Tap("Create register")
	if u.d == nil {
		t.Fatalf("no register: %s", d.Text())
	}
	for page, want := range map[string]string{"posts": "Add a consulate", "people": "Appoint a consul", "twinnings": "Enter a twinning", "print": "Print"} {
		u.Go(desk.Route{Page: page})
		at(want)
	}
	post, _ := withHead(t, u)
	u.begin("close-temporarily", post)
	at("Close a consulate, reopen it")
	if u.guided == nil {
		t.Error("reading the manual closes the form")
	}
}

// A newcomer is offered the manual; it speaks with the window and ends with the last one.
func TestWelcomeOffersTheManual(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	d.Tap("Manual")
	if u.prog.manual == nil {
		t.Fatal("the manual does not open")
	}
	u.w = words.In("lt")
	u.follow()
	if got := u.prog.manual.Title(); got != "Begin a register" {
		t.Errorf("in another language it is at %q", got)
	}
	u.RequestClose()
	if u.prog.manual != nil {
		t.Error("the manual outlives the program")
	}
}
