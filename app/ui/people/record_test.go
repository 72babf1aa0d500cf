package people

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestPersonNamesAndOffices(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	p := NewRecord(d.Desk, st.Person).(*record)
	d.Show(p)
	for _, l := range []string{"Przemysław Przykładowski", "Pšemeslav Pavyzdys", "Honorary Consulate of Lithuania in Toruń, Honorary Consul, since 2023-05-12, term until 2027-02-28"} {
		if !d.Has(l) {
			t.Errorf("%q is not shown:\n%s", l, strings.Join(d.Texts(), "\n"))
		}
	}
	d.Tap("Honorary Consulate of Lithuania in Toruń, Honorary Consul, since 2023-05-12, term until 2027-02-28")
	if d.Routes[0].Page != "appointment" {
		t.Errorf("goes to %v", d.Routes)
	}
	p.New()
	a := &models.Appointment{}
	d.Forms[0].Prepare(a)
	if a.Person != st.Person || a.Role != models.Head {
		t.Errorf("appoints %+v", a)
	}
	before, _ := schema.Date("2020-01-01").Day()
	d.SetAsOf(before)
	if !d.Has("Holds no office.") || !d.Has("Honorary Consulate of Lithuania in Toruń, Honorary Consul, since 2023-05-12, not yet begun") {
		t.Errorf("in 2020:\n%s", strings.Join(d.Texts(), "\n"))
	}
}

func TestPeopleList(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "pl", look.Light)
	d.Show(New(d.Desk))
	if !d.Has("Konsulowie") || !d.Has("2") {
		t.Errorf("the list says %q", d.Texts())
	}
	d = pagetest.New(t, pagetest.Empty(t, "ministry"), "en", look.Light)
	d.Show(New(d.Desk))
	d.Tap("New person")
	if d.Forms[0].Kind != "person" {
		t.Errorf("forms: %+v", d.Forms)
	}
}
