package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// stood answers how a consulate stood on a day.
func stood(t *testing.T, u *Window, post int64, on schema.Date) models.PostState {
	t.Helper()
	day, ok := on.Day()
	if !ok {
		t.Fatal(on)
	}
	states, err := u.d.Store.StatesOn(ctx(), day, post)
	if err != nil {
		t.Fatal(err)
	}
	return states[post]
}

// Libya's story in guided forms: closed for a time and reopened again and again, the post keeps its identity.
func TestClosedSixTimesInSteps(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	post, _ := withHead(t, u)
	for _, x := range []struct{ closed, reopened schema.Date }{{"2005-02-01", "2005-08-01"}, {"2006-02", "2006-08"}, {"2007-02-01", "2007-08-01"},
		{"2008-02-01", "2008-08-01"}, {"2009", "2010"}, {"2011-02-25", "2011-09-22"}} {
		u.begin("close-temporarily", post)
		d.Replace("Closed for a time from", string(x.closed))
		d.Shortcut(fyne.KeyReturn, ctrl)
		u.begin("reopen", post)
		d.Replace("Reopened on", string(x.reopened))
		d.Shortcut(fyne.KeyReturn, ctrl)
		if u.guided != nil {
			t.Fatalf("closed %s: refused: %s", x.closed, d.Text())
		}
	}
	for on, want := range map[schema.Date]string{"2005-03-01": models.ClosedForATime, "2005-09-01": models.Open, "2006-05-01": models.ClosedForATime,
		"2011-03-01": models.ClosedForATime, "2011-09-22": models.Open, "2020-01-01": models.Open} {
		if st := stood(t, u, post, on); st.Status != want || st.Certainty != schema.Certainly {
			t.Errorf("on %s: %s, %v; not %s", on, st.Status, st.Certainty, want)
		}
	}
	if st := stood(t, u, post, "2009-06-30"); st.Certainty != schema.Possibly {
		t.Errorf("in the year it closed: %+v", st)
	}
}

// A district of two provinces, then a renewal that begins the day after the term, then an acting head once the head has left, all in
// guided forms.
func TestDistrictRenewalAndActingHeadInSteps(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	post, head := withHead(t, u)
	u.d.Act(store.Action{Kind: "add_person"}, "", func(tx *store.Tx) error {
		return tx.Create(&models.Person{FamilyName: "Laikinoji", GivenName: "Rasa", GenderForm: "f"})
	})

	u.begin("change-district", post)
	d.Write("New district in words", "Province of Małopolska and Province of Śląsk")
	d.Replace("In force from", "2015-03-01")
	d.Write("Consent, number of the reply", "14/2015")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2015-03-01"); st.District != "Province of Małopolska and Province of Śląsk" {
		t.Errorf("district %q; %s", st.District, d.Text())
	}

	u.begin("renew", post)
	d.Replace("First day of the new term", "2016-06-15")
	d.Replace("Last day of the new term", "2021-06-14")
	d.Shortcut(fyne.KeyReturn, ctrl)
	file, err := u.d.Store.File(ctx(), "appointment", head)
	if err != nil || len(file.Parts["renewal"]) != 1 || file.Parts["renewal"][0].(*models.Renewal).TermUntil != "2021-06-14" {
		t.Fatalf("renewed: %+v %v", file.Parts, err)
	}

	u.begin("end", head)
	d.Replace("Last day in office", "2021-06-14")
	choose(d, "Reason of the end", "expired")
	choose(d, "The consulate then", "stays open without a head")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2021-07-01"); st.Head != 0 || st.Status != models.Open {
		t.Fatalf("vacant: %+v; %s", st, d.Text())
	}
	u.begin("acting-head", post)
	choose(d, "Person", "Laikinoji")
	d.Replace("Acting from", "2021-07-01")
	d.Expect("Rasa Laikinoji")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2021-07-02"); !st.Acting || st.Head == 0 {
		t.Errorf("acting: %+v; %s", st, d.Text())
	}
	if st := stood(t, u, post, "2020-01-01"); st.Acting || st.Head == 0 {
		t.Errorf("before: %+v", st)
	}
}

// Olsztyn: commission and exequatur of one day, a ceremony of another; then a gap, a head for another State as well, and the emblems.
func TestOlsztynAndADoubleMandateInSteps(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	post, first := withHead(t, u)
	u.begin("end", first)
	d.Replace("Last day in office", "2021-10")
	choose(d, "Reason of the end", "resigned")
	choose(d, "The consulate then", "is closed for a time")
	d.Write("Custodian of the archives (Art. 27)", "Embassy in Warsaw")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2022-06-01"); st.Status != models.ClosedForATime || st.Head != 0 {
		t.Fatalf("in the gap: %+v; %s", st, d.Text())
	}
	u.begin("appoint", post)
	choose(d, "Person", "Pramanytas")
	d.Replace("Order of appointment of", "2022-12-01")
	d.Shortcut(fyne.KeyReturn, ctrl)
	u.begin("commission", post)
	d.Replace("Commission of", "2022-12-12")
	d.Shortcut(fyne.KeyReturn, ctrl)
	u.begin("exequatur-granted", post)
	d.Replace("Exequatur of", "2023-01-24")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2023-02-01"); st.Head != 0 || st.Status != models.ClosedForATime {
		t.Errorf("admitted before the reopening, and nobody is in office: %+v", st)
	}
	u.begin("reopen", post)
	d.Replace("Reopened on", "2023-02-08")
	d.Write("Ceremony on", "2023-02-10")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if st := stood(t, u, post, "2023-02-08"); st.Status != models.Open || st.Head == 0 {
		t.Errorf("reopened: %+v; %s", st, d.Text())
	}

	// The same person for another State: asked for the consent of article 18.
	de, err := u.d.Store.StateByCode(ctx(), "DE")
	if err != nil {
		t.Fatal(err)
	}
	pl, err := u.d.Store.StateByCode(ctx(), "PL")
	if err != nil {
		t.Fatal(err)
	}
	other := told(t, u, "establish", 0, act.Input{SendingState: de.ID, ReceivingState: pl.ID, On: "2020-01-01", ConsentOn: "2019"})
	u.begin("appoint", other)
	choose(d, "Person", "Pramanytas")
	d.Replace("Order of appointment of", "2024-03-01")
	d.Expect("Art. 18")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.guided != nil {
		t.Errorf("refused: %s", d.Text())
	}
}
