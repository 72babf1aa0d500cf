package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// The story of Toruń in guided forms, by keys: established, closed for a time, somebody appointed and admitted, reopened.
func TestTorunInSteps(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	day := func(s schema.Date) schema.Day { x, _ := s.Day(); return x }
	state := func(on schema.Date) models.PostState {
		t.Helper()
		states, err := u.d.Store.StatesOn(ctx(), day(on), u.route.ID)
		if err != nil {
			t.Fatal(err)
		}
		return states[u.route.ID]
	}

	u.begin("establish", 0)
	k.shot(d, "40-establish")
	choose(d, "Receiving State", "pola")
	choose(d, "Seat (city)", "toru")
	d.Write("Consular district", "Kujawsko-Pomorskie")
	d.Write("Title of the consulate English", "Honorary Consulate of Lithuania in Toruń")
	k.shot(d, "41-establish-filled")
	d.Expect("What will change", "until now not yet open", "until now not recorded", "(art. 4)")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.route.Page != "post" || u.route.ID == 0 {
		t.Fatalf("after establishing: %+v\n%s", u.route, d.Text())
	}
	k.shot(d, "42-established")
	d.Expect("Appoint a head", "Undo")

	u.begin("close-temporarily", u.route.ID)
	d.Replace("Closed for a time from", "2022")
	d.Expect("until now open", "closed for a time", "Who keeps the archives is not recorded (art. 27)")
	k.shot(d, "43-close")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := state("2023-03-01"); st.Status != models.ClosedForATime {
		t.Fatalf("closed: %+v", st)
	}

	// What cannot be is said before anything is done.
	u.begin("close-temporarily", u.route.ID)
	d.Replace("Closed for a time from", "2023-01")
	d.Expect("This cannot be done yet", "closed on that day already")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided == nil {
		t.Error("a refused step closed its form")
	}
	u.win.Canvas().Unfocus()
	d.Key(fyne.KeyEscape)
	d.Tap("Discard")
	if u.guided != nil {
		t.Error("the form stays")
	}

	// The person is added on the way.
	u.begin("appoint", u.route.ID)
	d.Replace("Person", "Przemysław Wymyślony")
	k.shot(d, "44-appoint")
	d.Key(fyne.KeyReturn)
	k.shot(d, "45-appoint-person")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided != nil {
		d.Tap("Save person")
	}
	d.Replace("Order of appointment of", "2023-03-20")
	d.Replace("Term until", "2028-05-11")
	k.shot(d, "46-appoint-filled")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided != nil {
		t.Fatalf("appoint: %s", d.Text())
	}
	// The toast offers what comes next.
	d.Expect("Record commission")
	d.TapLast("Record commission")
	if u.guided == nil {
		t.Fatal("the next step does not open")
	}
	d.Replace("Commission of", "2023-04-03")
	d.Shortcut(fyne.KeyReturn, ctrl)
	u.begin("exequatur-granted", u.route.ID)
	d.Replace("Exequatur of", "2023-04-20")
	d.Expect("admitted, consulate not open")
	k.shot(d, "47-exequatur")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := state("2023-05-01"); st.Admitted == 0 || st.Head != 0 {
		t.Errorf("admitted before the reopening: %+v", st)
	}
	u.begin("reopen", u.route.ID)
	d.Replace("Reopened on", "2023-05-12")
	d.Write("Ceremony on", "2023-05-12")
	k.shot(d, "48-reopen")
	d.Expect("until now closed for a time")
	d.Shortcut(fyne.KeyReturn, ctrl)
	u.begin("took-up", u.route.ID)
	d.Replace("Took up functions on", "2023-05-12")
	d.Tap("Write down as tasks what is to be done")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := state("2023-05-12"); st.Status != models.Open || st.HeadCertainty != schema.Certainly {
		t.Errorf("reopened: %+v", st)
	}
	if n, err := u.d.Store.Count(ctx(), "task"); n != 1 || err != nil {
		t.Errorf("%d tasks, %v", n, err)
	}
	k.shot(d, "49-page")

	// Undo from the toast takes the whole step back.
	u.begin("end", u.route.ID)
	d.Replace("Last day in office", "2026-11-20")
	choose(d, "Reason of the end", "resign")
	choose(d, "The consulate then", "closed for good")
	k.shot(d, "50-end")
	d.Expect("until now open")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := state("2026-11-22"); st.Status != models.ClosedForGood {
		t.Errorf("ended: %+v", st)
	}
	k.shot(d, "51-ended")
	d.Tap("Undo")
	if st := state("2026-11-22"); st.Status != models.Open || st.Head == 0 {
		t.Errorf("undone: %+v", st)
	}
}

// On a small window the form of a step still shows what will change.
func TestStepOnASmallWindow(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.win.Resize(fyne.NewSize(900, 600))
	u.begin("establish", 0)
	k.shot(d, "52-small")
	d.Expect("This cannot be done yet")
	d.Key(fyne.KeyEscape)
	u.Go(desk.Route{Page: "posts"})
}
