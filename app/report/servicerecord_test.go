package report_test

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestLengthOfService(t *testing.T) {
	type office struct{ from, until, reason, commission schema.Date }
	for name, c := range map[string]struct {
		asOf    schema.Date
		offices []office
		each    []string
		total   string
	}{
		"to the day":                     {offices: []office{{from: "2010-01-15", until: "2015-01-14"}}, each: []string{"5 years"}, total: "5 years"},
		"a day short":                    {offices: []office{{from: "2010-01-15", until: "2015-01-13"}}, each: []string{"4 years 11 months"}, total: "4 years 11 months"},
		"months":                         {offices: []office{{from: "2010-01-31", until: "2010-03-30"}}, each: []string{"2 months"}, total: "2 months"},
		"the end of February":            {offices: []office{{from: "2012-02-29", until: "2013-02-27"}}, each: []string{"1 year"}, total: "1 year"},
		"one day":                        {offices: []office{{from: "2010-01-15", until: "2010-01-15"}}, each: []string{"1 day"}, total: "1 day"},
		"in office":                      {offices: []office{{from: "2016-11-23"}}, each: []string{"10 years"}, total: "10 years"},
		"known to the year":              {offices: []office{{from: "2010", until: "2015"}}, each: []string{"at least 4 years, at most 6 years"}, total: "at least 4 years, at most 6 years"},
		"within a year":                  {offices: []office{{from: "2010", until: "2010"}}, each: []string{"at most 1 year"}, total: "at most 1 year"},
		"beginning not recorded":         {offices: []office{{until: "2015-01-13"}}, each: []string{"not known"}, total: "not known"},
		"commission known":               {offices: []office{{commission: "2010-01-01", until: "2014-12-31"}}, each: []string{"at most 5 years"}, total: "at most 5 years"},
		"end not recorded":               {offices: []office{{from: "2010-01-15", reason: "died"}}, each: []string{"at most 16 years 10 months"}, total: "at most 16 years 10 months"},
		"two in a row":                   {offices: []office{{from: "2005-01-01", until: "2009-12-31"}, {from: "2010-01-01", until: "2011-12-31"}}, each: []string{"5 years", "2 years"}, total: "7 years"},
		"with a gap":                     {offices: []office{{from: "2005-01-01", until: "2005-11-15"}, {from: "2010-01-01", until: "2010-01-20"}}, each: []string{"10 months", "20 days"}, total: "11 months"},
		"at two posts at once":           {offices: []office{{from: "2005-01-01", until: "2009-12-31"}, {from: "2007-01-01", until: "2010-12-31"}}, each: []string{"5 years", "4 years"}, total: "6 years"},
		"of which one is not to be told": {offices: []office{{until: "1999-01-01"}, {from: "2010-01-01", until: "2010-12-31"}}, each: []string{"not known", "1 year"}, total: "at least 1 year"},
		"by a day in between":            {asOf: "2012-12-31", offices: []office{{from: "2010-01-01", until: "2015-12-31"}, {from: "2014-01-01"}}, each: []string{"3 years"}, total: "3 years"},
	} {
		t.Run(name, func(t *testing.T) {
			s := register(t, false)
			person := &models.Person{FamilyName: "Wymyślona", GivenName: "Anna", GenderForm: "f"}
			write(t, s, func(w writer) {
				city := &models.City{Name: "Toruń", Country: w.state("PL")}
				w.create(city)
				for _, o := range c.offices {
					w.headed(&models.Post{}, city.ID, &models.Appointment{Class: "consul", TookUp: o.from, EndedOn: o.until, EndReason: string(o.reason), CommissionOn: o.commission}, person)
				}
			})
			d := wanted{report: "service-record", lang: "en", asOf: c.asOf, ids: []int64{person.ID}}.make(t, s)
			sound(t, name, d)
			text := strings.ReplaceAll(doctest.Text(d), "\u00a0", " ")
			var each []string
			total := ""
			for line := range strings.SplitSeq(text, "\n") {
				last := line[strings.LastIndex(line, "| ")+1:]
				switch {
				case strings.HasPrefix(line, "|= "):
					total = strings.TrimSpace(last)
				case strings.HasPrefix(line, "| "):
					each = append(each, strings.TrimSpace(last))
				}
			}
			if total != c.total || strings.Join(each, "; ") != strings.Join(c.each, "; ") {
				t.Errorf("each %q, wanted %q; together %q, wanted %q\n%s", each, c.each, total, c.total, text)
			}
		})
	}
}

func TestServiceRecordOfNobody(t *testing.T) {
	s := register(t, false)
	person := &models.Person{FamilyName: "Przykład"}
	write(t, s, func(w writer) { w.create(person) })
	if text := doctest.Text(wanted{report: "service-record", lang: "en", ids: []int64{person.ID}}.make(t, s)); !strings.Contains(text, "No service in a post is recorded.") {
		t.Error(text)
	}
}
