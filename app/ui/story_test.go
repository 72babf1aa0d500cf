package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// choose types into a field of suggestions until the one wanted stands first, and takes it.
func choose(d *uitest.Driver, label, typed string) {
	d.T.Helper()
	d.Replace(label, typed)
	d.Key(fyne.KeyReturn)
}

// addTo adds a sub-record to the list of that title.
func addTo(d *uitest.Driver, title string) {
	d.T.Helper()
	for _, o := range d.All(title, nil) {
		if l, ok := o.(*xwidget.ChildList); ok {
			l.Add()
			return
		}
	}
	d.T.Fatalf("no list called %q", title)
}

// The story of Toruń, from the first start to the second, as a clerk types it.
func TestTheStory(t *testing.T) {
	k := newKit(t)
	u, d := k.open("")
	k.shot(d, "01-welcome")

	// 1. A new register.
	d.Expect("New register", "Sample register")
	d.Tap("New register")
	choose(d, "Who keeps it", "ministry")
	choose(d, "For which State", "lithu")
	k.shot(d, "02-new")
	d.Tap("Create register")
	if u.d == nil {
		t.Fatalf("no register: %s", d.Text())
	}
	path := filepath.Join(k.dir, "lithuania.exq")
	if u.d.Store.Path() != path {
		t.Errorf("the file is %s", u.d.Store.Path())
	}
	k.shot(d, "03-empty")

	// 2. The consulate with its life.
	d.Shortcut(fyne.KeyPageDown, ctrl)
	if u.route.Page != "posts" {
		t.Fatalf("the second page is %s", u.route.Page)
	}
	k.shot(d, "04-posts-empty")
	d.Shortcut(fyne.KeyN, ctrl)
	choose(d, "Receiving State", "pola")
	d.Replace("Seat (city)", "tor")
	k.shot(d, "05-seat")
	d.Expect("Kujawsko-Pomorskie, Poland")
	d.Key(fyne.KeyReturn)
	d.Write("Consular district", "Kujawsko-Pomorskie")
	d.Write("Title of the consulate English", "Honorary Consulate of Lithuania in Toruń")
	k.shot(d, "06-post")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.route.Page != "post" {
		t.Fatalf("after saving: %+v\n%s", u.route, d.Text())
	}
	post := u.route.ID
	d.Expect("Honorary Consulate of Lithuania in Toruń", "Kujawsko-Pomorskie")

	event := func(kind, date string) {
		t.Helper()
		u.Edit(desk.Form{Kind: "post_event", Parent: post})
		choose(d, "What happened", kind)
		d.Write("Date", date)
		d.Shortcut(fyne.KeyS, ctrl)
		d.Shortcut(fyne.KeyReturn, ctrl)
		if u.form != nil {
			t.Fatalf("%s %s: %s", kind, date, d.Text())
		}
	}
	event("closed for a", "2022")
	event("reopened", "12.5.2023")
	event("ceremony", "2023-05-12")
	k.shot(d, "07-life")
	d.Expect("about a year")

	// 3. The person and the appointment.
	u.Edit(desk.Form{Kind: "person"})
	d.Write("Family name", "Przykładowski")
	d.Write("Given name", "Przemysław")
	choose(d, "Form of titles", "masc")
	d.Tap("Add")
	choose(d, "Kind of spelling", "language of")
	d.Write("Name so spelled", "Pšemeslav Pšykladovskis")
	k.shot(d, "08-person")
	d.Shortcut(fyne.KeyReturn, ctrl)
	person := u.route.ID
	u.Edit(desk.Form{Kind: "appointment", Prepare: func(r schema.Record) {
		a := r.(*models.Appointment)
		a.Post, a.Person, a.Category, a.Role, a.Class = post, person, models.Honorary, models.Head, "consul"
	}, Then: func(int64) { u.Go(desk.Route{Page: "post", ID: post}) }})
	d.Tap("→ Instruments")
	d.Write("Order of", "2023-03-01")
	d.Write("Commission of", "2023-04-03")
	d.Tap("→ Exequatur and admission")
	d.Write("Exequatur of", "2023-04-20")
	d.Tap("→ Term")
	d.Write("Took up functions on", "2023-05-12")
	d.Write("Term until", "2028-05-11")
	k.shot(d, "09-appointment")
	d.Shortcut(fyne.KeyReturn, ctrl)
	k.shot(d, "10-post")
	d.Expect("Open since 12 May 2023", "Przykładowski", "Honorary Consul")

	// 4. The twinning with its instruments, and the visit.
	u.Edit(desk.Form{Kind: "twinning"})
	if d.W.Canvas().Focused() == nil {
		t.Error("nothing has the focus in the form of a twinning")
	}
	choose(d, "City", "kaunas")
	d.Tap("Done")
	d.Tap("Add") // the second partner, a city too
	choose(d, "City", "torun")
	d.Tap("Done")
	choose(d, "Type", "partner")
	d.Write("First contacts", "2008")
	for _, x := range [][2]string{{"protocol", "2016-02-26"}, {"cooperation", "2018-02-16"}} {
		addTo(d, "Instruments")
		choose(d, "Instrument", x[0])
		d.Write("Signed on", x[1])
		d.Write("Signed at", "Kaunas Town Hall")
		d.Tap("Done")
	}
	k.shot(d, "11-twinning")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.route.Page != "twinning" {
		t.Fatalf("after saving the twinning: %+v\n%s", u.route, d.Text())
	}
	twinning := u.route.ID
	for _, x := range [][2]string{{"working", "Working sessions of the municipalities"}, {"gift", "Gift of Kaunas"}, {"exhib", "Exhibition in the courtyard"}, {"religious", "Mass"}} {
		u.Edit(desk.Form{Kind: "event", Then: func(int64) {}})
		choose(d, "Kind", x[0])
		d.Write("Title", x[1])
		d.Write("From", "2023-05-12")
		d.Write("Until", "14.5.2023")
		choose(d, "Belongs to", "kaunas toru")
		choose(d, "Belongs to", "honorary consulate")
		d.Shortcut(fyne.KeyReturn, ctrl)
		if u.form != nil {
			t.Fatalf("%s: %s", x[1], d.Text())
		}
	}
	u.Go(desk.Route{Page: "twinning", ID: twinning})
	k.shot(d, "12-twinning")
	d.Expect("Kaunas – Toruń", "cooperation agreement", "8 full years", "Gift of Kaunas")

	// 5. Found in every spelling, over every kind.
	for _, q := range []string{"torun", "Toruń", "kujawsko", "przykladowski", "Pšemeslav"} {
		hits, _ := u.d.Finder.Search(q, 20)
		found := false
		for _, h := range hits {
			found = found || h.ID == post
		}
		if !found {
			t.Errorf("%q does not find the consulate: %v", q, hits)
		}
	}
	d.Shortcut(fyne.KeyK, ctrl)
	d.Type("torun")
	k.clock.Advance(1e9)
	k.shot(d, "13-search")
	d.Expect("Consulates", "Twinnings")
	d.Key(fyne.KeyEscape)
	d.Key(fyne.KeyEscape)

	// 6. As it stood.
	u.Go(desk.Route{Page: "post", ID: post})
	day := func(s schema.Date) schema.Day { x, _ := s.Day(); return x }
	u.setAsOf(day("2023-03-01"))
	k.shot(d, "14-as-of")
	d.Expect("Back to today", "losed for a time")
	u.setAsOf(day("2022-06-01"))
	d.Expect("ossibly closed")
	u.setAsOf(day("2023-05-01"))
	d.Expect("ead admitted, post not yet reopened")
	u.toToday()

	// 7. One key leads to the print of the consulate, the same once more to the viewer, Escape back.
	d.Shortcut(fyne.KeyP, ctrl)
	if len(k.printed) != 1 || k.printed[0] != "post-sheet" {
		t.Errorf("printed: %v", k.printed)
	}
	d.Shortcut(fyne.KeyP, ctrl)
	if len(k.printed) != 1 || len(k.opened) != 1 || !strings.HasSuffix(k.opened[0], ".pdf") {
		t.Errorf("printed: %v, opened %v", k.printed, k.opened)
	}
	d.Key(fyne.KeyEscape)

	// One key takes the last action back, by name, and brings it again.
	before := u.d.Store
	last, err := before.LastAction(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	d.Shortcut(fyne.KeyZ, ctrl)
	d.Expect("Undone: Add event: Mass")
	if again, err := before.LastAction(context.Background(), true); err != nil || again.Undoes != last.Seq {
		t.Errorf("undone: %+v, %v", again, err)
	}
	d.Shortcut(fyne.KeyZ, ctrl|fyne.KeyModifierShift)
	d.Expect("Done again: Add event: Mass")

	// The next start shows the register and the page again.
	if path, route := k.prefs.String(prefOpen), k.prefs.String(prefRoute); path != u.d.Store.Path() || !strings.HasPrefix(route, "post ") {
		t.Errorf("remembered: %q %q", path, route)
	}

	// 8. A half-typed form survives, also a kill.
	u.Edit(desk.Form{Kind: "person"})
	d.Write("Family name", "Halftyped")
	k.clock.Advance(1e10)
	killed := filepath.Join(k.dir, "killed.exq")
	copyFiles(t, path, killed)
	u.form = nil
	u.closeRegister()
	u2, d2 := k.open(killed)
	k.shot(d2, "15-resumed")
	if u2.form == nil {
		t.Fatal("the half-typed form is gone")
	}
	d2.Expect("This form was not finished last time")
	if p, ok := u2.form, true; !ok || p.Form().Kind != "person" {
		t.Error("another form came back")
	}
	d2.Shortcut(fyne.KeyReturn, ctrl)
	if n, err := u2.d.Store.Count(context.Background(), "person"); err != nil || n != 2 {
		t.Errorf("%d persons, %v", n, err)
	}
}

// copyFiles copies a register as a kill would leave it: with its journal.
func copyFiles(t *testing.T, from, to string) {
	t.Helper()
	for _, end := range []string{"", "-wal"} {
		b, err := os.ReadFile(from + end)
		if err != nil {
			if end == "" || !strings.Contains(err.Error(), "no such file") {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(to+end, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// After everything was made anew in another language and theme the keys still work: nothing that is gone keeps the focus.
func TestAnotherLanguageAndTheme(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.Go(desk.Route{Page: "settings"})
	d.Into("Dark")
	d.Tap("Dark")
	d.Into("Lietuvių")
	d.Tap("Lietuvių")
	k.shot(d, "30-settings")
	d.Expect("Nuostatos", "Apžvalga")
	if u.win.Canvas().Focused() != nil {
		t.Errorf("%T keeps the focus", u.win.Canvas().Focused())
	}
	d.Shortcut(fyne.KeyF2, fyne.KeyModifierAlt)
	d.Expect("Konsulatai")
	d.Into("Puslapiai")
	d.Key(fyne.KeyDown)
	if u.win.Canvas().Focused() != u.frame.nav {
		t.Error("walking the navigation with the keys loses it")
	}
}
