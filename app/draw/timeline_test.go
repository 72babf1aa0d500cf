package draw

import (
	"strings"
	"testing"
	"time"
)

func on(y int, m time.Month, d int) int { return timeDay(time.Date(y, m, d, 0, 0, 0, 0, time.UTC)) }

// story is a post with a gap: open since nobody knows when, closed at some time in 2022, open again since 12 May 2023.
func story(width float64) TimelineSpec {
	y22a, y22b, again := on(2022, 1, 1), on(2022, 12, 31), on(2023, 5, 12)
	return TimelineSpec{
		Width: width, Today: on(2026, 11, 20), Cursor: on(2023, 3, 1),
		Lanes: []Lane{
			{Label: "Status", Bars: []Bar{
				{FromLo: Ever, FromHi: Ever, ToLo: y22a, ToHi: y22b, Style: Solid, Label: "open", Hover: "Open until some time in 2022"},
				{FromLo: y22a, FromHi: y22b, ToLo: again, ToHi: again, Style: Hollow, Label: "closed for a time", Hover: "Closed for a time, 2022 – 12 May 2023"},
				{FromLo: again, FromHi: again, ToLo: Never, ToHi: Never, Style: Solid, Label: "open", Hover: "Open since 12 May 2023"},
			}},
			{Label: "Head of post", Bars: []Bar{
				{FromLo: on(2009, 1, 1), FromHi: on(2009, 12, 31), ToLo: y22a, ToHi: y22b, Style: Named, Label: "Jan Przykładowy", Hover: "Jan Przykładowy, 2009–2022"},
				{FromLo: again, FromHi: again, ToLo: Never, ToHi: Never, Style: Named, Label: "Pšemeslav Bankovskis", Hover: "Pšemeslav Bankovskis, since 12 May 2023"},
			}},
			{Label: "Seat, class", Marks: []Mark{
				{Lo: on(2014, 3, 1), Hi: on(2014, 3, 31), Shape: Diamond, Label: "ul. Szeroka 12"},
				{Lo: on(2023, 4, 3), Hi: on(2023, 4, 3), Shape: Tick, Label: "Exequatur"},
				{Lo: on(2023, 5, 12), Hi: on(2023, 5, 12), Shape: Star, Role: RoleOpen, Label: "Reopened"},
			}},
			{Label: "Diary", Marks: []Mark{
				{Lo: on(2008, 1, 1), Hi: on(2008, 12, 31), Shape: Dot, Label: "First contacts between schools"},
				{Lo: on(2023, 5, 12), Hi: on(2023, 5, 14), Shape: Dot, Label: "Anniversary visit"},
				{Lo: on(2023, 5, 12), Hi: on(2023, 5, 12), Shape: Dot, Label: "Working sessions of the municipalities"},
				{Lo: on(2023, 5, 13), Hi: on(2023, 5, 13), Shape: Dot, Label: "Gift: “Freedom Fighter”"},
				{Lo: on(2023, 5, 13), Hi: on(2023, 5, 13), Shape: Dot, Label: "Exhibition, Old Town Hall"},
				{Lo: on(2024, 2, 16), Hi: on(2024, 2, 16), Shape: Dot, Label: "Independence day reception"},
			}},
			{Label: "Kaunas–Toruń", Marks: []Mark{
				{Lo: on(2018, 2, 16), Hi: on(2018, 2, 16), Shape: Pennant, Role: RoleWarning, Label: "Cooperation agreement"},
			}},
		},
	}
}

// crowd is a lane of more marks than words can stand beside.
func crowd(width float64) TimelineSpec {
	spec := story(width)
	var marks []Mark
	for i := range 60 {
		day := on(2020, 1, 1) + i*i
		marks = append(marks, Mark{Lo: day, Hi: day, Shape: Dot, Label: "Meeting number " + strings.Repeat("x", i%7)})
	}
	spec.Lanes = append(spec.Lanes, Lane{Label: "A lane with a very long label indeed", Marks: marks})
	var bars []Bar
	for i := range 9 {
		day := on(2012, 1, 1) + i*400
		bars = append(bars, Bar{FromLo: day, FromHi: day, ToLo: day + 500, ToHi: day + 520, Style: Named, Label: "Acting head " + strings.Repeat("n", i)})
	}
	spec.Lanes = append(spec.Lanes, Lane{Label: "Acting", Bars: bars})
	return spec
}

func months(width float64) TimelineSpec {
	return TimelineSpec{Width: width, Today: on(2023, 9, 1), Lanes: []Lane{{Label: "Status", Bars: []Bar{
		{FromLo: on(2022, 11, 1), FromHi: on(2022, 11, 30), ToLo: on(2023, 5, 12), ToHi: on(2023, 5, 12), Style: Hollow, Label: "closed"},
		{FromLo: on(2023, 5, 12), FromHi: on(2023, 5, 12), ToLo: Never, ToHi: Never, Style: Solid, Label: "open"},
	}}}}
}

// flapping is a post that opened and closed often, for days or years, under heads with long names.
func flapping(width float64, changes int, days func(i int) int) TimelineSpec {
	spec := TimelineSpec{Width: width, TextSize: 7.5, Today: on(2026, 11, 20), Cursor: on(2003, 3, 1)}
	status, heads := Lane{Label: "Status"}, Lane{Label: "Head of post"}
	day := on(2001, 3, 5)
	for i := range changes {
		until := day + days(i)
		b := Bar{FromLo: day, FromHi: day, ToLo: until, ToHi: until, Label: "open", Hover: "open, some days"}
		if i%2 == 1 {
			b.Style, b.Label = Hollow, "closed for a time"
		}
		if i == changes-1 {
			b.ToLo, b.ToHi = Never, Never
		}
		status.Bars = append(status.Bars, b)
		if i%3 == 0 {
			heads.Bars = append(heads.Bars, Bar{FromLo: day, FromHi: day + days(i)/2, ToLo: until, ToHi: until, Style: Named, Label: strings.Repeat("Żydrūnė Παπαδοπούλου თბილისი ", 1+i%4)})
		}
		day = until
	}
	spec.Lanes = []Lane{status, heads}
	return spec
}

// century is a post of 1900 that was closed for a year.
func century(width float64, from, to int) TimelineSpec {
	begin := on(1900, 5, 1)
	return TimelineSpec{Width: width, TextSize: 7.5, Today: on(2026, 11, 20), Cursor: on(1938, 6, 1), Lanes: []Lane{{Label: "Status", Bars: []Bar{
		{FromLo: begin, FromHi: begin, ToLo: from, ToHi: from, Label: "open"},
		{FromLo: from, FromHi: from, ToLo: to, ToHi: to, Style: Hollow, Label: "closed for a time"},
		{FromLo: to, FromHi: to, ToLo: Never, ToHi: Never, Label: "open"},
	}}}}
}

// vague is a lane of marks known only to the year, whose whiskers lie among each other's words.
func vague(width float64) TimelineSpec {
	spec := story(width)
	spec.FormatMonth = func(day int) string { return "1 gegužės " + dayTime(day).Format("2006") }
	var marks []Mark
	for i := range 14 {
		y := 2001 + i*i%13
		marks = append(marks, Mark{Lo: on(y, 1, 1), Hi: on(y+i%3, 12, 31), Shape: Shape(i % 5), Label: strings.Repeat("Seat changed ", 1+i%3)})
	}
	spec.Lanes = append(spec.Lanes, Lane{Label: "Vague", Marks: marks})
	return spec
}

func days(n int) func(int) int { return func(int) int { return n } }

func uneven(i int) int { return 3 + i*i*37%900 }

func specs() map[string]TimelineSpec {
	return map[string]TimelineSpec{
		"story": story(500), "narrow": story(300), "wide": story(1200), "crowd": crowd(640), "months": months(400), "empty": {Width: 300}, "vague": vague(600),
		"often": flapping(500, 40, uneven), "daily": flapping(500, 60, days(2)), "yearly": flapping(500, 24, days(365)), "quarterly": flapping(300, 80, days(91)),
		"century": century(500, on(1940, 6, 1), on(1941, 6, 1)), "week": century(500, on(1940, 6, 1), on(1940, 6, 8)),
	}
}

func TestTimelineWordsNeverCollide(t *testing.T) {
	for name, spec := range specs() {
		d, _ := Timeline(spec)
		var words []Text
		for _, op := range d.Ops {
			text, ok := op.(Text)
			if !ok || text.Text == "" {
				continue
			}
			b := text.bounds()
			if b.X < -0.1 || b.X+b.W > d.W+0.1 || b.Y < -0.1 || b.Y+b.H > d.H+0.1 {
				t.Errorf("%s: %q leaves the picture: %+v of %v × %v", name, text.Text, b, d.W, d.H)
			}
			for _, other := range words {
				if o := other.bounds(); b.meets(o) {
					t.Errorf("%s: %q stands on %q: %+v, %+v", name, text.Text, other.Text, b, o)
				}
			}
			words = append(words, text)
		}
		for _, op := range d.Ops {
			l, ok := op.(Line)
			for _, w := range words {
				if b := w.bounds(); ok && l.bounds().meets(b) {
					t.Errorf("%s: a line runs through %q: %+v, %+v", name, w.Text, l, b)
				}
			}
		}
	}
}

// Words that do not stand in their bar stand on no other one.
func TestWordsBesideABarKeepOffTheOthers(t *testing.T) {
	for name, spec := range specs() {
		d, _ := Timeline(spec)
		var bars []Rect
		for _, op := range d.Ops {
			switch o := op.(type) {
			case Rect:
				if o.Label != "" && o.Fill == RoleOpen {
					bars = append(bars, o)
				}
			case Text:
				for _, bar := range bars {
					if o.Colour == RoleOpen && o.bounds().meets(bar.bounds()) {
						t.Errorf("%s: %q stands on a bar", name, o.Text)
					}
				}
			}
		}
	}
}

func TestShortGapsCanBeSeen(t *testing.T) {
	for name, c := range map[string]struct {
		from, to int
		most     float64 // points it may be off the place it has on the axis
	}{
		"a year": {on(1940, 6, 1), on(1941, 6, 1), 1}, "a week": {on(1940, 6, 1), on(1940, 6, 8), 1.6}, "the first week": {on(1900, 5, 1), on(1900, 5, 8), 2}, "the last week": {on(2026, 11, 10), on(2026, 11, 17), 2},
	} {
		d, s := Timeline(century(499, c.from, c.to))
		var bars []Rect
		for _, op := range d.Ops {
			if r, ok := op.(Rect); ok && r.Label != "" && (r.Fill == RoleOpen || r.Fill == RoleClosed) {
				bars = append(bars, r)
			}
		}
		if len(bars) != 3 {
			t.Fatalf("%s: %d bars", name, len(bars))
		}
		gap := bars[1].bounds().grow(bars[1].StrokeWidth / 2)
		if gap.W < leastBar-0.01 {
			t.Errorf("%s: the gap is %v points wide", name, gap.W)
		}
		if before, after := bars[0].bounds(), bars[2].bounds(); before.X+before.W > gap.X+0.01 || after.X < gap.X+gap.W-0.01 {
			t.Errorf("%s: the neighbours %+v, %+v lie on the gap %+v", name, before, after, gap)
		}
		if off := gap.X + gap.W/2 - (s.X(c.from)+s.X(c.to))/2; off > c.most || off < -c.most {
			t.Errorf("%s: the gap is %v points off", name, off)
		}
	}
}

func TestMonthsAreInTheCallersWords(t *testing.T) {
	spec := months(600)
	spec.FormatMonth = func(day int) string { return "m" + dayTime(day).Format("1") }
	d, _ := Timeline(spec)
	found := 0
	for _, op := range d.Ops {
		if w, ok := op.(Text); ok && strings.HasPrefix(w.Text, "m") && len(w.Text) < 4 {
			found++
		}
	}
	if found < 6 {
		t.Errorf("%d months are named", found)
	}
}

func TestTimelineFades(t *testing.T) {
	spec := story(500)
	d, scale := Timeline(spec)
	var bars []Rect
	for _, op := range d.Ops {
		if r, ok := op.(Rect); ok && r.Label != "" && r.Fill == RoleOpen {
			bars = append(bars, r)
		}
	}
	if len(bars) != 2 {
		t.Fatalf("%d open bars, want 2", len(bars))
	}
	first := bars[0]
	if first.FadeLeft <= 0 || first.X != scale.X0 {
		t.Errorf("a bar nobody knows the start of must fade in from the edge: %+v", first)
	}
	year := scale.X(on(2022, 12, 31)) - scale.X(on(2022, 1, 1))
	if diff := first.FadeRight - year; diff < -0.01 || diff > 0.01 {
		t.Errorf("a bar that ended in 2022 fades over %v points, want the year's %v", first.FadeRight, year)
	}
	if bars[1].FadeLeft != 0 {
		t.Errorf("a bar that began on a known day fades: %+v", bars[1])
	}
}

func TestScaleGoesBothWays(t *testing.T) {
	_, s := Timeline(story(700))
	for day := s.From; day <= s.To; day += 17 {
		back := s.Day(s.X(day))
		if back != day {
			t.Fatalf("day %d came back as %d", day, back)
		}
	}
	if s.Day(-1e6) != s.From || s.Day(1e6) != s.To {
		t.Error("a place outside must give the nearest day shown")
	}
}

func TestMarksAndHitTestAgree(t *testing.T) {
	d, _ := Timeline(story(900))
	spots := Marks(d)
	if len(spots) < 12 {
		t.Fatalf("only %d places to walk to", len(spots))
	}
	for _, s := range spots {
		label, index := HitTest(d, s.Box.X+s.Box.W/2, s.Box.Y+s.Box.H/2)
		if index < 0 {
			t.Errorf("%q is not found under the pointer", s.Label)
		} else if index < s.Index {
			t.Errorf("the pointer at %q finds what lies below it, %q", s.Label, label)
		}
	}
	if label, index := HitTest(d, -50, -50); label != "" || index != -1 {
		t.Errorf("nothing is at -50,-50, found %q %d", label, index)
	}
	if spots[0].Label != "Open until some time in 2022" {
		t.Errorf("reading begins with %q", spots[0].Label)
	}
}

func BenchmarkTimeline(b *testing.B) {
	spec := story(900)
	for b.Loop() {
		Timeline(spec)
	}
}

func BenchmarkTimelineRaster(b *testing.B) {
	d, _ := Timeline(story(900))
	for b.Loop() {
		Raster(d, Light(), 1)
	}
}

// The name of a lane is read to its end also where the drawing is narrow: it takes further lines, and the lane the height for them.
func TestNamesOfLanesAreWhole(t *testing.T) {
	const name = "Kierownik urzędu konsularnego"
	for _, width := range []float64{320, 420, 520, 900} {
		spec := story(width)
		spec.Lanes[1].Label = name
		spec.Lanes[1].Bars = nil
		d, scale := Timeline(spec)
		said, bottom, next := "", 0.0, 0.0
		for _, op := range d.Ops {
			if x, ok := op.(Text); ok && x.X == 0 && x.Colour == RoleMuted {
				p := x.Place()
				if strings.Contains(name, p.Text) {
					said, bottom = strings.TrimSpace(said+" "+p.Text), x.Y
				}
				if p.Text == spec.Lanes[2].Label {
					next = x.Y
				}
				if p.Width > scale.X0 {
					t.Errorf("%.0f pt: %q runs into the lanes", width, p.Text)
				}
			}
		}
		if said != name || next < bottom+spec.TextSize+9 {
			t.Errorf("%.0f pt: the lane is called %q, the next begins at %.0f after %.0f", width, said, next, bottom)
		}
	}
}
