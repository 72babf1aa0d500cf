package ui

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/docs/manual"
)

var update = flag.Bool("update", false, "write the page of all keys of the manual anew")

// F1 opens the manual at the page that fits, from wherever the focus is, and brings the window that is open there.
func TestF1OpensTheFittingPage(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	d.Key(fyne.KeyF1) // the button that has the focus passes it on
	m := u.prog.manual
	if m == nil {
		t.Fatal("F1 opens nothing on the way in")
	}
	// With a second window Fyne's test driver takes every widget for one of that, so from here on keys go to the canvas of the first.
	f1 := func() { d.W.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1}) }
	reader := &uitest.Driver{T: t, W: m.Fyne()}
	at := func(want string) {
		t.Helper()
		if u.prog.manual != m || m.Page() != want {
			t.Errorf("the manual is at %s, not at %s", m.Page(), want)
		}
	}
	at("new-register")
	reader.Expect("Make a new register", "Start Exequatur")
	if !reader.Has("The form, filled in") {
		t.Error("no pictures")
	}

	d.Tap("New register")
	d.Into("Your name")
	f1()
	at("new-register")
	choose(d, "Who keeps it", "ministry")
	choose(d, "For which State", "lithu")
	d.Shortcut(fyne.KeyReturn, ctrl) // saves here as in every form
	if u.d == nil {
		t.Fatalf("no register: %s", d.Text())
	}
	for page, want := range map[string]string{"overview": manual.Index, "posts": "add-a-consulate", "people": "appoint", "twinnings": "twinning", "print": "print",
		"history": "backups", "tasks": manual.Index} {
		u.Go(desk.Route{Page: page})
		f1()
		at(want)
	}
	u.Go(desk.Route{Page: "posts"})
	f1()
	at("add-a-consulate")
	post, _ := withHead(t, u)
	u.begin("exequatur-withdrawn", post)
	f1()
	at(manual.Index)
	u.guided = nil
	d.Tap("Cancel")
	u.begin("close-temporarily", post)
	f1()
	at("close-and-reopen")
	if u.guided == nil {
		t.Error("reading the manual closes the form")
	}
	d.Tap("Cancel")
	u.setAsOf(u.d.Store.Today() - 400)
	f1()
	at("searching")

	reader.W.Canvas().Focus(nil)
	reader.Key(fyne.KeyEscape)
	if u.prog.manual != nil {
		t.Error("Escape does not close the manual")
	}
	d.Shortcut(fyne.KeyF1, 0) // the menu's
	if u.prog.manual == nil {
		t.Error("the menu does not open it again")
	}
}

// A newcomer is offered the manual, which ends with the last window.
func TestWelcomeOffersTheManual(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	k.shot(d, "16-welcome-manual")
	d.Tap("Manual")
	m := u.prog.manual
	if m == nil || m.Page() != "new-register" {
		t.Fatalf("%+v", m)
	}
	u.RequestClose()
	if u.prog.manual != nil {
		t.Error("the manual outlives the program")
	}
}

// The page of all keys says what the window's own table says, and every key the manual names is one.
func TestKeysOfTheManual(t *testing.T) {
	k := newKit(t)
	u, _ := k.open(k.register())
	var b strings.Builder
	b.WriteString("# All keys\n\nThe same list stands in the menu **Help** under **All keys**, and behind `Ctrl+/`. On a Mac, use Cmd where it says Ctrl.\n\n")
	known := []string{"Tab", "Enter", "Page Down", "Page Up", "F1"}
	for _, x := range u.keyTable() {
		b.WriteString("- `" + x.Label + "` – " + x.Value + "\n")
		known = append(known, x.Label)
	}
	const file = "../../docs/manual/shortcuts.md"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if body, err := os.ReadFile(file); err != nil || string(body) != b.String() {
		t.Errorf("%s is not what the window says (go test -update writes it): %v", file, err)
	}
	code := regexp.MustCompile("`([^`]+)`")
	for _, p := range manual.Pages() {
		for _, block := range p.Blocks {
			for _, m := range code.FindAllStringSubmatch(block.Text, -1) {
				if !slices.Contains(known, m[1]) {
					t.Errorf("%s names the key %s, which the window does not have", p.Name, m[1])
				}
			}
		}
	}
}
