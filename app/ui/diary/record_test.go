package diary

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models/schema"
)

func TestEntryTellsWhatItBelongsTo(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(NewRecord(d.Desk, st.Exhibition-1))
	for _, l := range []string{"Exhibition on the interwar capital", "Exhibition, 2023-05-13, Toruń", "Honorary Consulate of Lithuania in Toruń", "Kaunas – Toruń", "Old Town Hall",
		"https://kaunas.example.org/exhibition", "Photographs of the modernist buildings of Kaunas.\nOpened by the Honorary Consul."} {
		if !d.Has(l) {
			t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
		}
	}
	d.Tap("Kaunas – Toruń")
	if d.Routes[0] != (desk.Route{Page: "twinning", ID: st.Twinning}) {
		t.Errorf("goes to %v", d.Routes)
	}
}

func TestDiaryList(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	l := New(d.Desk)
	d.Show(l)
	if !d.Has("5") {
		t.Errorf("the count is not shown: %q", d.Texts())
	}
	day, _ := schema.Date("2020-01-01").Day()
	d.SetAsOf(day)
	if d.Has("5") {
		t.Error("what happened in 2023 is shown in 2020")
	}
	d.Picture("events_past")
}
