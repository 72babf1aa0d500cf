package exchange

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models/schema"
)

var someDay = schema.DayOf(2026, 11, 22)

func dateColumnOf(order string, cells ...string) *dateColumn {
	return newDateColumn(0, mapping.Field{Header: "since", Target: "established", Dates: order}, someDay, slices.Values(cells))
}

func TestDatesAsListsWriteThem(t *testing.T) {
	for cell, want := range map[string]schema.Date{
		"12.5.2023 r.": "2023-05-12", "2023 m. gegužės 12 d.": "2023-05-12", "12 V 2023": "2023-05-12", "12.V.2023": "2023-05-12", "V 2023": "2023-05", "seit 2008": "2008", "Seit dem 1. Mai 2008": "2008-05-01",
		"ca. 1998": "~1998", "um 1998": "~1998", "12. Mai 2023": "2023-05-12", "12 May 2023": "2023-05-12", "May 12, 2023": "2023-05-12", "le 1er mai 2023": "2023-05-01", "12 maja 2023": "2023-05-12",
		"12 mai 2023": "2023-05-12", "1 sierpnia 2019 roku": "2019-08-01", "Sept. 2019": "2019-09", "3. Okt. 2020": "2020-10-03", "12 sty 2021": "2021-01-12", "12 févr. 2021": "2021-02-12",
		"2023": "2023", "2023-05": "2023-05", "05/2023": "2023-05", "12.05.2023 10:30": "2023-05-12", "2023-05-12T00:00:00Z": "2023-05-12", "12.05.23": "2023-05-12", "12.05.31": "2031-05-12", "12.05.32": "1932-05-12",
		"31.12.99": "1999-12-31", "nuo 2008 m.": "2008", "od 2008 r.": "2008", "2008 r.": "2008", "12 de mayo de 2023": "2023-05-12", "12 maggio 2023": "2023-05-12", "12 мая 2023 г.": "2023-05-12", "20230512": "2023-05-12",
		"before 2001": "<2001",
	} {
		if d := dateColumnOf("", cell, "x").read(cell); d.date != want || !d.sure() {
			t.Errorf("%q: %+v, want %s", cell, d, want)
		}
	}
	for _, cell := range []string{"31/02/2019", "spring", "2019 (renewed 2023)", "45000 and more", "12/97", "May 12", "99999999", "0", "1/2/3/4", "13/13/2013", "XIII 2020"} {
		if d := dateColumnOf("", cell, "x").read(cell); d.sure() {
			t.Errorf("%q is read as %s", cell, d.date)
		}
	}
}

func TestDayNumbersAreReadWhereTheWholeColumnIsSuch(t *testing.T) {
	if c := dateColumnOf("", "44927", "45058", "", "2008"); c.Serials != 2 || c.read("45058").date != "2023-05-12" || c.read("2008").date != "2008" {
		t.Errorf("%+v", c.DateColumn)
	}
	c := dateColumnOf("", "44927", "12.5.2023")
	d := c.read("44927")
	if d.sure() || c.Wrong != 1 {
		t.Errorf("a number among dates: %+v", d)
	}
	if q := c.question("44927", d); len(q.Candidates) == 0 || q.Candidates[0].Is != "2023-01-01" {
		t.Errorf("%+v", q)
	}
}

func TestYearOnlyCutsToTheYear(t *testing.T) {
	c := dateColumnOf(mapping.YearOnly, "1998-01-01", "01/02/2003", "~2005-01", "1.1.2010")
	for cell, want := range map[string]schema.Date{"1998-01-01": "1998", "01/02/2003": "2003", "~2005-01": "~2005", "1.1.2010": "2010"} {
		if d := c.read(cell); d.date != want || !d.sure() {
			t.Errorf("%q: %+v", cell, d)
		}
	}
	if c.NewYear != 2 {
		t.Errorf("%+v", c.DateColumn)
	}
}

// A column written in one order is read in that order throughout, once a single cell proves it; without proof every cell that would
// read both ways is counted.
func TestAColumnIsNeverReadInTwoOrders(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for range 300 {
		monthFirst := r.IntN(2) == 0
		sep := []string{"/", "-", "/"}[r.IntN(3)]
		var cells []string
		var want []schema.Date
		either := 0
		proof := false
		for range 1 + r.IntN(12) {
			day := time.Date(1950+r.IntN(80), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, time.UTC)
			a, b := day.Day(), int(day.Month())
			if monthFirst {
				a, b = b, a
			}
			cells = append(cells, fmt.Sprintf("%d%s%02d%s%d", a, sep, b, sep, day.Year()))
			want = append(want, schema.Date(day.Format(time.DateOnly)))
			proof = proof || day.Day() > 12
			if day.Day() <= 12 && a != b {
				either++
			}
		}
		c := dateColumnOf("", cells...)
		if c.Mixed || c.Ambiguous != either || c.Wrong != 0 {
			t.Fatalf("%v: %+v", cells, c.DateColumn)
		}
		if !proof && monthFirst {
			continue // nobody could know
		}
		for i, cell := range cells {
			if d := c.read(cell); d.date != want[i] || !d.sure() {
				t.Fatalf("%q of %v: %+v, want %s", cell, cells, d, want[i])
			}
		}
	}
}

// Whatever the cells hold, every one is read as a whole date or left as a question, in the same way each time.
func FuzzDateColumn(f *testing.F) {
	for _, s := range []string{"03/04/2019\n25/12/2019\n12/25/2019", "44927\n45000", "12 V 2023\nseit 2008\nca. 1998", "1.1.98\n31.12.28", "\n-\n~\n<2001", "2023 m. gegužės 12 d.\n12.5.2023 r."} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, order uint8) {
		cells := strings.Split(text, "\n")
		c := dateColumnOf([]string{"", mapping.DayFirst, mapping.MonthFirst, mapping.YearOnly}[order%4], cells...)
		for _, cell := range cells {
			if cell == "" {
				continue
			}
			d := c.read(cell)
			if again := c.read(cell); again != d {
				t.Fatalf("%q: %+v, then %+v", cell, d, again)
			}
			if parsed, err := schema.ParseDate(string(d.date)); d.sure() && (err != nil || parsed != d.date || d.date == "") {
				t.Fatalf("%q is read as %q: %v", cell, d.date, err)
			}
			if !d.sure() && c.question(cell, d).ID == "" {
				t.Fatalf("%q is no question", cell)
			}
		}
		if c.Mixed && c.decided {
			t.Fatal("what a person decided is mixed")
		}
	})
}

// Whatever a cell holds, reading it ends, and what is read of it is whole.
func FuzzUnderstand(f *testing.F) {
	for _, s := range []string{"Mo-Fr 9-12", "Frau Honorarkonsulin Dr. Anna Beispiel, MBA", "87-100 Toruń, Polen", "Bayern, ausgenommen Hessen", "vacant", "(((", "Dr.", ", ,", "Di und Do 14-16 Uhr", "consul general", "-–—", "Kongo (Dem. Rep.)", ",BA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		if list, ok := readHours(text); ok {
			for _, h := range list {
				if h.day < 0 || h.day > 6 || h.until <= h.from || len(h.from) != 5 {
					t.Fatalf("%q: %+v", text, h)
				}
			}
		}
		if n, _ := splitRole(text); n.family == "" && strings.TrimSpace(text) != "" && (n.given != "" || n.prefix != "") {
			t.Fatalf("%q: a name without a family name: %+v", text, n)
		}
		withoutSalutation(text)
		if r, ok := readRank(text); ok && (r.post == "" || r.head == "") {
			t.Fatalf("%q: %+v", text, r)
		}
		if regions, _, open, ok := readDistrict(text, "DE"); ok && (len(regions) == 0 || open != "") {
			t.Fatalf("%q: %v %q", text, regions, open)
		}
		stateCode(text)
		vacant(text)
		genderOf(text)
	})
}
