package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
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
	d.Shortcut(fyne.KeyReturn, ctrl) // saves the person, not yet the step
	if u.guided == nil {
		t.Fatalf("saving the person takes the step: %s", d.Text())
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

// told takes steps without forms, for what comes before a story's own forms.
func told(t *testing.T, u *Window, key string, subject int64, in act.Input) int64 {
	t.Helper()
	a := act.Of(key)
	if err := act.Defaults(ctx(), u.d.Store, a, subject, &in); err != nil {
		t.Fatal(err)
	}
	out, err := act.Do(ctx(), u.d.Store, a, subject, &in, nil)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	return out.Subject
}

// withHead makes a consulate that is open since 2004, with a head since then, and shows its page.
func withHead(t *testing.T, u *Window) (post, head int64) {
	t.Helper()
	var person int64
	if !u.d.Act(store.Action{Kind: "add_person"}, "", func(tx *store.Tx) error {
		p := &models.Person{FamilyName: "Pramanytas", GivenName: "Tadas"}
		err := tx.Create(p)
		person = p.ID
		return err
	}) {
		t.Fatal("no person")
	}
	state, err := u.d.Store.StateByCode(ctx(), "PL")
	if err != nil {
		t.Fatal(err)
	}
	post = told(t, u, "establish", 0, act.Input{ReceivingState: state.ID, On: "2004-01-01", ConsentOn: "2003"})
	head = told(t, u, "appoint", post, act.Input{Person: person, On: "2004-04-05"})
	told(t, u, "exequatur-granted", head, act.Input{On: "2004-06-01"})
	told(t, u, "took-up", head, act.Input{On: "2004-06-15"})
	u.Go(desk.Route{Page: "post", ID: post})
	return post, head
}

// Klaipėda in a guided form: the class changes, the same person gets a new instrument, the old one stays as it was.
func TestKlaipedaInAStep(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	post, head := withHead(t, u)
	if d.Has("Renew term") {
		t.Error("a renewal is offered as what comes next where no term ends")
	}
	if !d.Has("Steps") {
		t.Error("no menu of steps")
	}
	u.begin("renew", post)
	d.Expect("First day of the new term")
	u.win.Canvas().Unfocus()
	d.Key(fyne.KeyEscape)
	u.begin("change-class", post)
	choose(d, "New class", "consulate general")
	d.Replace("In force from", "2014-10-01")
	d.Write("Consent, number of the reply", "8/2014")
	d.Write("Commission of", "2014-09-01")
	d.Write("Exequatur of", "2014-09-20")
	k.shot(d, "60-class")
	d.Expect("Tadas Pramanytas, consul general", "until now Tadas Pramanytas, consul", "Precedence counts from the new class")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided != nil {
		t.Fatalf("refused: %s", d.Text())
	}
	file, err := u.d.Store.File(ctx(), "post", post)
	if err != nil {
		t.Fatal(err)
	}
	offices := models.AppointmentsOf(file)
	if len(offices) != 2 || offices[0].ID != head || offices[0].EndReason != "succeeded" || offices[1].Person != offices[0].Person || offices[1].Class != "consul_general" {
		t.Errorf("appointments: %+v", offices)
	}
	k.shot(d, "61-class-done")
}

// A withdrawn exequatur with things out: they are named before anything is done, and can be taken back in the same step.
func TestWithdrawalInAStep(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	post, _ := withHead(t, u)
	u.d.Act(store.Action{Kind: "add_inventory_item"}, "", func(tx *store.Tx) error {
		return tx.Create(&models.InventoryItem{Post: post, Item: "seal", Number: "7", IssuedOn: "2004"})
	})
	u.begin("exequatur-withdrawn", post)
	d.Expect("Ask back what is still out: seal 7", "nobody")
	if d.Has("Custodian of the archives (Art. 27)") {
		t.Error("asked who keeps archives of a consulate that stays open")
	}
	choose(d, "The consulate then", "is closed for a time")
	d.Expect("Who keeps the archives is not recorded")
	d.Write("Custodian of the archives (Art. 27)", "Embassy in Warsaw")
	choose(d, "All that is out was returned on that day", "yes")
	d.Expect("Returned: seal 7")
	k.shot(d, "62-withdrawn")
	d.Shortcut(fyne.KeyReturn, ctrl)
	states, err := u.d.Store.StatesOn(ctx(), u.d.Store.Today()+1, post)
	if st := states[post]; err != nil || st.Status != models.ClosedForATime || st.Head != 0 {
		t.Errorf("afterwards: %+v %v", st, err)
	}
	d.Shortcut(fyne.KeyZ, ctrl)
	states, err = u.d.Store.StatesOn(ctx(), u.d.Store.Today(), post)
	if st := states[post]; err != nil || st.Status != models.Open || st.Head == 0 {
		t.Errorf("taken back: %+v %v", st, err)
	}
}
