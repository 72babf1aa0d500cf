package cities

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
)

func TestCityWithItsConsulateAndTwinning(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(NewRecord(d.Desk, st.Torun))
	for _, l := range []string{"Kujawsko-Pomorskie, Poland. 1 consulate, 1 twinning.", "198\u00a0613", "53.01375, 18.59814",
		"Honorary Consulate of Lithuania in Toruń, open, Przemysław Przykładowski, 2023-05-12", "Kaunas – Toruń, in force, 2018-02-16, 2027-02-16 (9th)"} {
		if !d.Has(l) {
			t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
		}
	}
	d.Tap("New consulate")
	p := &models.Post{}
	if d.Forms[0].Prepare(p); p.ReceivingState != st.Poland {
		t.Errorf("a new consulate here is in %d", p.ReceivingState)
	}
	d.Tap("Kaunas – Toruń, in force, 2018-02-16, 2027-02-16 (9th)")
	if d.Routes[0] != (desk.Route{Page: "twinning", ID: st.Twinning}) {
		t.Errorf("goes to %v", d.Routes)
	}
}

func TestCityWithoutAnything(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(NewRecord(d.Desk, st.Kaunas))
	if !d.Has("No consulate has its seat here.") || !d.Has("Coordinates: not recorded") {
		t.Errorf("Kaunas:\n%s", strings.Join(d.Texts(), "\n"))
	}
}
