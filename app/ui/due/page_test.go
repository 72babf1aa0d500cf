package due

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func TestPageGroupsDeadlinesByMonthAndLeadsToTheRecord(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	var task int64
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "test"}, func(tx *store.Tx) error {
		recs, err := tx.Select("appointment", `k."ended_on" = ''`)
		if err != nil {
			return err
		}
		a := recs[0].(*models.Appointment)
		a.TermUntil = "2026-01-31"
		x := &models.Task{Title: "Order plates", Who: "R. Example", Until: "2026-12-15", About: schema.Refs{st.Post}}
		if err := tx.Create(x); err != nil {
			return err
		}
		task = x.ID
		return tx.Update(a)
	}); err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := New(d.Desk).(*page)
	d.Show(p)
	d.Picture("due")
	head, _, rows := p.Table()
	if strings.Join(head[:4], "|") != "Month|Date|What|Where" {
		t.Fatalf("%q", head)
	}
	var lines []string
	for _, r := range rows {
		lines = append(lines, strings.Join(r[:4], "|"))
	}
	if lines[0] != "Overdue|2026-01-31|Term lapsed|Toruń (LT)" || !slices.Contains(lines, "December 2026|2026-12-15|Task: Order plates|Toruń (LT)") {
		t.Errorf("%q", lines)
	}
	if !slices.ContainsFunc(lines, func(s string) bool { return strings.HasPrefix(s, "February 2027|2027-02-16|Anniversary: 9 years") }) {
		t.Errorf("no anniversary: %q", lines)
	}
	for range slices.Index(lines, "December 2026|2026-12-15|Task: Order plates|Toruń (LT)") {
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyReturn)
	if len(d.Routes) != 1 || d.Routes[0].Page != "task" || d.Routes[0].ID != task {
		t.Errorf("%+v", d.Routes)
	}
	p.Export("csv")
}
