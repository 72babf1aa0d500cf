package appointments

import (
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// newest is the appointment of the person in office in the story.
func newest(t *testing.T, st *pagetest.Story) int64 {
	t.Helper()
	recs, err := st.Store.Select(context.Background(), "appointment", `k."person" = ?`, st.Person)
	if err != nil || len(recs) != 1 {
		t.Fatal(recs, err)
	}
	return recs[0].Meta().ID
}

// The chain is a list one ticks off: what is done with its papers, what is missing and where it is typed.
func TestTheChainTellsWhatIsMissing(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	id := newest(t, st)
	_, err := st.Store.Do(context.Background(), store.Action{Kind: "add_renewal"}, func(tx *store.Tx) error {
		x := &models.Renewal{From: "2027-03-01", TermUntil: "2031-02-28", CommissionNo: "44"}
		x.Parent = id
		return tx.Create(x)
	})
	if err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(NewRecord(d.Desk, id))
	all := strings.Join(d.Texts(), "\n")
	for _, text := range []string{"In office since 12 May 2023. Term until 28 February 2031.", "Order of appointment, not recorded", "Commission, 2023-04-03, 17", "Exequatur, 2023-04-20",
		"Took up functions, 2023-05-12", "Renewal, 2027-03-01, 44, term until 2031-02-28", "Which functions are authorised is not recorded."} {
		if !strings.Contains(all, text) {
			t.Errorf("%q is not shown:\n%s", text, all)
		}
	}
	if strings.Contains(all, "Proposal") {
		t.Error("steps that need not be are shown where nothing is recorded")
	}
	d.Tap("Order of appointment, not recorded")
	if f := d.Forms[0]; f.ID != id || f.Focus != "order_on" {
		t.Errorf("opens %+v", f)
	}
}

// How an appointment stands follows from its days, on any day.
func TestStandingOfADay(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	id := newest(t, st)
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(NewRecord(d.Desk, id))
	for day, want := range map[schema.Date]string{"2023-05-01": "Under way.", "2023-06-01": "In office since 12 May 2023. Term until 28 February 2027.",
		"2028-01-01": "The term ran out on 28 February 2027; no end is recorded."} {
		on, _ := day.Day()
		d.SetAsOf(on)
		if all := strings.Join(d.Texts(), "\n"); !strings.Contains(all, want) {
			t.Errorf("%s: %q is not said:\n%s", day, want, all)
		}
	}
}

func TestListLeavesOutWhatBeginsLater(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(New(d.Desk))
	if !d.Has("2") {
		t.Errorf("the list says %q", d.Texts())
	}
	on, _ := schema.Date("2015-01-01").Day()
	d.SetAsOf(on)
	if !d.Has("1") {
		t.Errorf("in 2015 the list says %q", d.Texts())
	}
}
