package schema_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/schema"
)

// anyDate returns a date of any precision and qualifier.
func anyDate(r *rand.Rand) schema.Date {
	d := schema.Day(r.IntN(200_000) - 100_000).Date()
	d = d[:[]int{4, 7, 10}[r.IntN(3)]]
	return schema.Date([]string{"", "~", "<", ">"}[r.IntN(4)]) + d
}

func day(y, m, d int) schema.Day { return schema.DayOf(y, m, d) }

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		date   schema.Date
		lo, hi schema.Day
	}{
		{"", schema.MinDay, schema.MaxDay},
		{"2008", day(2008, 1, 1), day(2008, 12, 31)},
		{"2008-02", day(2008, 2, 1), day(2008, 2, 29)},
		{"2007-02", day(2007, 2, 1), day(2007, 2, 28)},
		{"2008-12", day(2008, 12, 1), day(2008, 12, 31)},
		{"2008-05-12", day(2008, 5, 12), day(2008, 5, 12)},
		{"~2008", day(2007, 1, 1), day(2009, 12, 31)},
		{"~2008-01", day(2007, 12, 1), day(2008, 2, 29)},
		{"~2008-12", day(2008, 11, 1), day(2009, 1, 31)},
		{"~2008-03-01", day(2008, 2, 29), day(2008, 3, 2)},
		{"<2001", schema.MinDay, day(2000, 12, 31)},
		{"<2001-05", schema.MinDay, day(2001, 4, 30)},
		{"<2001-05-12", schema.MinDay, day(2001, 5, 11)},
		{">2001", day(2002, 1, 1), schema.MaxDay},
		{">2001-12", day(2002, 1, 1), schema.MaxDay},
		{">2001-12-31", day(2002, 1, 1), schema.MaxDay},
		{"1000", day(1000, 1, 1), day(1000, 12, 31)},
		{"2999-12-31", day(2999, 12, 31), day(2999, 12, 31)},
	} {
		if lo, hi := c.date.Bounds(); lo != c.lo || hi != c.hi {
			t.Errorf("%q: %v to %v", c.date, lo.Date(), hi.Date())
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, s := range []string{"2008-13", "2008-00", "2008-02-30", "2007-02-29", "1900-02-29", "2008-5", "208", "20080512", "2008-05-12 ", " 2008", "~", "<>2008",
		"~~2008", "0999", "3000", "2008-05-00", "2008/05", "2008-05-1２", "+208", "-208", "2008-05-12T00:00:00Z", "x008", "2008-"} {
		if d, err := schema.ParseDate(s); err == nil {
			t.Errorf("%q was read as %q", s, d)
		}
	}
}

// What a date means: its bounds hold each other, before is before, and a qualifier widens or opens.
func TestDateProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		d, e := anyDate(r), anyDate(r)
		if back, err := schema.ParseDate(string(d)); err != nil || back != d {
			t.Fatalf("%q reads back as %q, %v", d, back, err)
		}
		lo, hi := d.Bounds()
		if lo > hi {
			t.Fatalf("%q: %d to %d", d, lo, hi)
		}
		if d.Before(e) && e.Before(d) {
			t.Fatalf("%q and %q are each before the other", d, e)
		}
		elo, ehi := e.Bounds()
		if d.Before(e) != (hi < elo) {
			t.Fatalf("%q before %q: %t", d, e, d.Before(e))
		}
		if at, ok := d.Day(); ok != d.Exact() || (ok && at.Date() != d) {
			t.Fatalf("%q: the day %v, %t", d, at.Date(), ok)
		}
		plain := schema.Date(strings.TrimLeft(string(d), "~<>"))
		plo, phi := plain.Bounds()
		switch d.Qualifier() {
		case '~':
			if lo >= plo || hi <= phi {
				t.Fatalf("%q is no wider than %q", d, plain)
			}
		case '<':
			if lo != schema.MinDay || hi != plo-1 {
				t.Fatalf("%q: %d to %d", d, lo, hi)
			}
		case '>':
			if lo != phi+1 || hi != schema.MaxDay {
				t.Fatalf("%q: %d to %d", d, lo, hi)
			}
		}
		if d.Precision() != plain.Precision() || d.Year() != plain.Year() {
			t.Fatalf("%q is not as precise as %q", d, plain)
		}
		_ = ehi
	}
}

func TestDayRoundTrip(t *testing.T) {
	for d := day(999, 12, 31); d < day(3000, 1, 2); d += 13 {
		y, m, dd := d.Civil()
		if schema.DayOf(y, m, dd) != d {
			t.Fatalf("day %d is %d-%d-%d", d, y, m, dd)
		}
	}
	if schema.MinDay.Next() != schema.MinDay || schema.MaxDay.Next() != schema.MaxDay || schema.MaxDay.Date() != "" {
		t.Error("the ends of time moved")
	}
}

func TestReadDate(t *testing.T) {
	today := day(2026, 11, 22)
	for in, want := range map[string]schema.Date{
		"12.5.2023": "2023-05-12", "12. 5. 2023": "2023-05-12", "5.1998": "1998-05", "May 2008": "2008-05", "12 May 2008": "2008-05-12", "May 12, 2008": "2008-05-12", "12th May 2008": "2008-05-12",
		"about 1998": "~1998", "c. 1998": "~1998", "ca 1998": "~1998", "circa May 1998": "~1998-05", "before 2001": "<2001", "after 12.5.2001": ">2001-05-12",
		"2023 05 12": "2023-05-12", "20230512": "2023-05-12", "2023-05-12T10:00:00Z": "2023-05-12", "today": "2026-11-22", "šiandien": "2026-11-22", "wczoraj": "2026-11-21",
		"2023 m. gegužės 12 d.": "2023-05-12", "2023 m. gegužės mėn.": "2023-05", "2008 m.": "2008", "12 maja 2023 r.": "2023-05-12", "12 maja 2023": "2023-05-12", "około 1998": "~1998",
		"12.05.23": "2023-05-12", "1.1.99": "1999-01-01", "12.5.2023 r.": "2023-05-12", "2023–05–12": "2023-05-12", "3/25/2020": "2020-03-25", "~2008-05": "~2008-05", "": "",
		"Mai 2008": "2008-05", "1er mai 2008": "2008-05-01", "1. Mai 2008": "2008-05-01",
	} {
		if got, _, err := schema.ReadDate(in, today); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"31.2.2023", "2023-13", "yesterday's", "32.1.2020", "0.0.2020", "12 Foo 2008", "5 May 12 2008", "about today", "99", "2008 2009", "1.5.99999"} {
		if got, _, err := schema.ReadDate(in, today); err == nil {
			t.Errorf("%q was read as %q", in, got)
		}
	}
	for in, both := range map[string]bool{"03/04/2023": true, "25/04/2023": false, "04/25/2023": false, "3.4.2023": false, "5/5/2023": false} {
		if _, ambiguous, err := schema.ReadDate(in, today); err != nil || ambiguous != both {
			t.Errorf("%q: ambiguous %t, %v", in, ambiguous, err)
		}
	}
}

// What is stored is read as itself, and what was read is stored.
func TestReadDateRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		d := anyDate(r)
		if got, _, err := schema.ReadDate(string(d), 0); err != nil || got != d {
			t.Fatalf("%q is read as %q, %v", d, got, err)
		}
		if at, ok := d.Day(); ok {
			y, m, dd := at.Civil()
			for _, form := range []string{"%[3]d.%[2]d.%[1]d", "%02[3]d.%02[2]d.%[1]d", "%[1]d %02[2]d %02[3]d", "%[1]d.%[2]d.%[3]d", "%[3]d-%[2]d-%[1]d"} {
				in := fmt.Sprintf(form, y, m, dd)
				if got, _, err := schema.ReadDate(in, 0); err != nil || got != d {
					t.Fatalf("%q is read as %q, %v", in, got, err)
				}
			}
		}
	}
}

func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"12.5.2023", "about May 1998", "<2001-05", "03/04/23", "2023 m. gegužės 12 d.", "~", "c.", "today"} {
		f.Add(s, int32(20_000))
	}
	f.Fuzz(func(t *testing.T, s string, today int32) {
		d, _, err := schema.ReadDate(s, schema.Day(today))
		if err != nil {
			return
		}
		if back, err := schema.ParseDate(string(d)); err != nil || back != d {
			t.Fatalf("%q gave %q, which is no date", s, d)
		}
		if again, _, err := schema.ReadDate(string(d), schema.Day(today)); err != nil || again != d {
			t.Fatalf("%q gave %q, then %q, %v", s, d, again, err)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2008", "2008-05", "~2008-05-12", "<2001", ">2999-12-31", "2008-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := schema.ParseDate(s)
		if lo, hi := schema.Date(s).Bounds(); lo > hi {
			t.Fatalf("%q: %d to %d", s, lo, hi)
		}
		if err == nil && string(d) != s {
			t.Fatalf("%q became %q", s, d)
		}
	})
}
