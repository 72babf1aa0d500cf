package advice_test

import (
	"testing"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestSuggestionsAreSettingsWithTheirSource(t *testing.T) {
	o := newOffice(t)
	n := 0
	for _, st := range []string{"LT", "PL", "NL", "GB", "FR", "IE", "DE", "BE", "DK", "NZ", "LV", "SE", "NO", "AU", "US"} {
		for _, s := range advice.Suggestions(st) {
			n++
			if s.Source() == "" || s.State != st || s.Mark != advice.Verified && s.Mark != advice.Partly || (s.Sending == nil) == (s.Receiving == nil) {
				t.Errorf("%+v", s)
			}
			rec := schema.Record(s.Receiving)
			if s.Sending != nil {
				rec = s.Sending
			}
			if bad := models.CheckRecord(models.KindOf(rec), rec); len(bad) > 0 {
				t.Errorf("%s: %v", st, bad)
			}
			o.add(child(o.pl, rec)) // it can be entered as it is
		}
	}
	if n < 15 || advice.Suggestions("XX") != nil {
		t.Errorf("%d suggestions", n)
	}
	advice.Suggestions("LT")[0].Sending.TermMonths = 1
	if advice.Suggestions("LT")[0].Sending.TermMonths != 36 {
		t.Error("a draft that was changed is offered again")
	}
}
