package tocheck

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// lapsed is a register in which the term of a head has run out.
func lapsed(t *testing.T) (*pagetest.Desk, *pagetest.Story, *page) {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "test"}, func(tx *store.Tx) error {
		recs, err := tx.Select("appointment", `k."ended_on" = ''`)
		if err != nil {
			return err
		}
		a := recs[0].(*models.Appointment)
		a.TermUntil = "2026-01-31"
		return tx.Update(a)
	}); err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk).(*page)
	d.Show(p)
	return d, st, p
}

// said is a column of the list, from top to bottom.
func said(t *testing.T, p *page, title string) []string {
	t.Helper()
	head, _, rows := p.Table()
	at := slices.Index(head, title)
	if at < 0 {
		t.Fatalf("no column %q in %q", title, head)
	}
	var out []string
	for _, r := range rows {
		out = append(out, r[at])
	}
	return out
}

func TestPageSaysWhatToCheckAndLeadsThere(t *testing.T) {
	d, st, p := lapsed(t)
	d.Picture("tocheck")
	at := slices.Index(said(t, p, "Rule"), "Term lapsed")
	if at < 0 || said(t, p, "Record")[at] != "Toruń (LT)" || said(t, p, "What to check")[at] != "The term ended (2026-01-31) without an end or a renewal." {
		t.Fatalf("%q %q", said(t, p, "Rule"), said(t, p, "Record"))
	}
	for range at {
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyReturn)
	if len(d.Routes) != 1 || d.Routes[0].Page != "post" || d.Routes[0].ID != st.Post {
		t.Errorf("%+v", d.Routes)
	}
	d.Tap("Group by rule")
	if rules := said(t, p, "Rule"); !slices.IsSortedFunc(rules, func(a, b string) int { return place(a) - place(b) }) {
		t.Errorf("by rule: %q", rules)
	}
}

// place is where a rule stands in the list of rules, by its words.
func place(text string) int {
	for i, r := range models.Rules {
		if strings.EqualFold(strings.ReplaceAll(r.Code, "_", " "), text) {
			return i
		}
	}
	return 0
}

// answer taps a button of the dialog that is open.
func answer(t *testing.T, d *pagetest.Desk, label string) {
	t.Helper()
	top := d.Window.Canvas().Overlays().Top()
	var found fyne.Tappable
	pagetest.Walk(top, func(o fyne.CanvasObject) {
		if l, ok := o.(interface{ Label() string }); ok && l.Label() == label && found == nil {
			found, _ = o.(fyne.Tappable)
		}
	})
	if found == nil {
		t.Fatalf("no dialog offers %q", label)
	}
	found.Tapped(&fyne.PointEvent{})
}

func TestAcceptanceNeedsAReasonAndStaysVisible(t *testing.T) {
	d, _, p := lapsed(t)
	at := slices.Index(said(t, p, "Rule"), "Term lapsed")
	for range at {
		d.Press(fyne.KeyDown)
	}
	before := d.Advice.Total()
	p.Finish()
	answer(t, d, "Accept with reason")
	if d.Advice.Total() != before {
		t.Fatal("accepted for no reason")
	}
	d.Type("The renewal is being signed")
	answer(t, d, "Accept with reason")
	if d.Advice.Total() != before-1 {
		t.Fatalf("%d to check, not %d", d.Advice.Total(), before-1)
	}
	p.Advised()
	weights := said(t, p, "Weight")
	if weights[len(weights)-1] != "Accepted" {
		t.Errorf("what is accepted stands at the end: %q", weights)
	}
	rows := d.Advice.All()
	for _, f := range rows {
		if f.Accepted != nil {
			recordpage.Withdraw(d.Desk, f)
		}
	}
	if d.Advice.Total() != before {
		t.Error("withdrawn, it does not stand again")
	}
}

func TestAnErrorCannotBeAccepted(t *testing.T) {
	d, _, _ := lapsed(t)
	recordpage.Accept(d.Desk, []advice.Finding{{Problem: schema.Problem{Level: schema.Error, Code: "two_heads"}}})
	before := d.Advice.Total()
	answer(t, d, "Close")
	if d.Advice.Total() != before {
		t.Error("an error was accepted")
	}
}

func TestSensitiveFindingsHideWithTheirFields(t *testing.T) {
	d, st, p := lapsed(t)
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "test"}, func(tx *store.Tx) error {
		recs, err := tx.Select("appointment", `k."ended_on" = ''`)
		if err != nil {
			return err
		}
		return tx.Create(&models.Vetting{Person: recs[0].(*models.Appointment).Person, Subject: "conduct", AnsweredOn: "2019", ValidUntil: "2020"})
	}); err != nil {
		t.Fatal(err)
	}
	p.Advised()
	if slices.Contains(said(t, p, "Rule"), "Vetting expired") {
		t.Error("told although sensitive fields are hidden")
	}
	d.SetSensitive(true)
	if !slices.Contains(said(t, p, "Rule"), "Vetting expired") {
		t.Errorf("%q", said(t, p, "Rule"))
	}
}
