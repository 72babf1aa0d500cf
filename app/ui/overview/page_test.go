package overview_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/overview"
	"github.com/exequatur/exequatur/app/ui/posts"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
)

func TestOverviewCountsAndLeadsOn(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	st.More(t)
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(overview.New(d.Desk))
	for _, label := range []string{"all: 9", "open: 6", "closed for a time: 1", "closed: 1", "not yet open: 1", "vacant: 1", "Twinnings: 1", "in force: 1",
		"Honorary Consulate of Lithuania in Kraków, Kazimierz Wzorcowy, 2026-01-01, run out",
		"Honorary Consulate of Lithuania in Erfurt, Erika Beispiel, 2026-12-31",
		"Kaunas – Toruń, 2027-02-16, 9th"} {
		if !d.Has(label) {
			t.Errorf("%q is not shown:\n%s", label, strings.Join(d.Texts(), "\n"))
		}
	}
	d.Tap("vacant: 1")
	if len(d.Routes) != 1 || d.Routes[0] != (desk.Route{Page: "posts"}) {
		t.Fatalf("goes to %v", d.Routes)
	}
	d.Show(posts.New(d.Desk))
	if !d.Has("1 of 9") {
		t.Errorf("the list is not filtered: %q", d.Texts())
	}
}

// A city sees its twinnings before the consulates.
func TestOverviewOfACityBeginsWithTwinnings(t *testing.T) {
	st := pagetest.Torun(t, "city")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(overview.New(d.Desk))
	d.Picture("overview_city")
	texts := d.Texts()
	if slices.Index(texts, "Twinnings: 1") > slices.Index(texts, "open: 1") {
		t.Errorf("in the order %q", texts)
	}
}

func TestOverviewOfAnEmptyRegister(t *testing.T) {
	d := pagetest.New(t, pagetest.Empty(t, "city"), "en", look.Light)
	d.Show(overview.New(d.Desk))
	d.Picture("overview_empty")
	if !d.Has("This register is empty. Begin with a twinning: the partner cities and what they signed.") {
		t.Errorf("nothing is offered: %q", d.Texts())
	}
	d.Tap("New twinning")
	if len(d.Forms) != 1 || d.Forms[0].Kind != "twinning" {
		t.Errorf("forms: %+v", d.Forms)
	}
}
