package twinnings

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestTwinningTellsYearsAndAnniversary(t *testing.T) {
	st := pagetest.Torun(t, "city")
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := NewRecord(d.Desk, st.Twinning).(*record)
	d.Show(p)
	want := func(labels ...string) {
		t.Helper()
		for _, l := range labels {
			if !d.Has(l) {
				t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
			}
		}
	}
	want("Kaunas – Toruń", "In force since 16 February 2018 (cooperation agreement). 8 full years have passed.", "Next anniversary: the 9th, on 16 February 2027.",
		"2016-02-26, protocol of intent, Toruń", "2018-02-16, cooperation agreement, Kaunas, Kaunas T-27 2018-02-06\nToruń XLIV/702/18 2018-01-25",
		"Honorary Consulate of Lithuania in Toruń, open, Przemysław Przykładowski, 2023-05-12")
	d.Tap("Add instrument")
	if f := d.Forms[0]; f.Kind != "instrument" || f.Parent != st.Twinning {
		t.Errorf("adds %+v", f)
	}
	p.New()
	e := &models.Event{}
	if d.Forms[1].Prepare(e); len(e.About) != 1 || e.About[0] != st.Twinning {
		t.Errorf("a new entry belongs to %v", e.About)
	}
	p.Print()
	if got := d.Prints[0]; got.Kind != "twinning" || got.IDs[0] != st.Twinning {
		t.Errorf("prints %+v", got)
	}
	day, _ := schema.Date("2017-01-01").Day()
	d.SetAsOf(day)
	want("No agreement yet: protocol of intent, 2016-02-26.")
}

func TestTwinningsListAsItStood(t *testing.T) {
	st := pagetest.Torun(t, "city")
	d := pagetest.New(t, st.Store, "en", look.Light)
	l := New(d.Desk)
	d.Show(l)
	row := func() string {
		_, _, rows := l.(interface {
			Table() (head, types []string, rows [][]string)
		}).Table()
		return strings.Join(rows[0], "|")
	}
	if got := row(); got != "Kaunas – Toruń|Lithuania – Poland|in force|cooperation agreement|2018-02-16|8|2027-02-16" {
		t.Errorf("today: %s", got)
	}
	day, _ := schema.Date("2017-01-01").Day()
	d.SetAsOf(day)
	if got := row(); !strings.Contains(got, "no agreement yet") {
		t.Errorf("in 2017: %s", got)
	}
}
