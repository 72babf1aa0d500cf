package view_test

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

func TestAnniversariesNeedMonthAndDay(t *testing.T) {
	for _, c := range []struct {
		of, from, on schema.Date
		elapsed      int
		next         int
		ok           bool
	}{
		{"2018-02-16", "2026-11-22", "2027-02-16", 8, 9, true},
		{"2018-02-16", "2027-02-16", "2027-02-16", 9, 9, true},
		{"2018-02-16", "2018-02-16", "2019-02-16", 0, 1, true},
		{"2000-02-29", "2026-02-28", "2026-02-28", 26, 26, true},
		{"2000-02-29", "2027-12-01", "2028-02-29", 27, 28, true},
		{"2018-02", "2026-11-22", "", 0, 0, false},
		{"~2018-02-16", "2026-11-22", "", 0, 0, false},
		{"1976", "2026-11-22", "", 0, 0, false},
		{"", "2026-11-22", "", 0, 0, false},
	} {
		from := day(t, c.from)
		on, years, ok := view.NextAnniversary(c.of, from)
		if ok != c.ok || ok && (on.Date() != c.on || years != c.next) {
			t.Errorf("next of %q from %s: %s, %d, %v", c.of, c.from, on.Date(), years, ok)
		}
		if n, known := view.Years(c.of, from); known != c.ok || known && n != c.elapsed {
			t.Errorf("years since %q by %s: %d, %v", c.of, c.from, n, known)
		}
	}
	for years, want := range map[int]int{5: 5, 9: 0, 10: 10, 15: 5, 20: 10, 25: 25, 30: 10, 50: 50, 75: 25, 100: 50, 0: 0} {
		if got := view.Mark(years); got != want {
			t.Errorf("mark of %d: %d", years, got)
		}
	}
}

func TestTwinningPage(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	for _, c := range []struct {
		lang       string
		id         int64
		on         schema.Date
		line, next string
	}{
		{"en", x.twinning.ID, "2026-11-22", "In force since 16 February 2018 (cooperation agreement). 8 full years have passed.", "Next anniversary: the 9th, on 16 February 2027."},
		{"en", x.twinning.ID, "2017-01-01", "No agreement yet: protocol of intent, 2016-02-26.", "Next anniversary: the 1st, on 26 February 2017."},
		{"lt", x.twinning.ID, "2026-11-22", "Galioja nuo 2018 m. vasario 16 d. (bendradarbiavimo sutartis). Suėjo 8 metai.", "Artimiausia sukaktis (9-oji): 2027 m. vasario 16 d."},
		{"pl", x.twinning.ID, "2026-11-22", "Obowiązuje od 16 lutego 2018 r. (umowa o współpracy). Minęło 8 lat.", "Najbliższa rocznica (9.): 16 lutego 2027."},
		{"en", x.other.ID, "2026-11-22", "In force since 1976 (agreement).", ""},
		{"en", x.ended.ID, "2026-11-22", "Ended: 2022-03-03.", ""},
		{"en", x.ended.ID, "2020-01-01", "In force since 1 March 1995 (agreement). 24 full years have passed.", ""},
	} {
		p, err := view.New(x.s, words.In(c.lang)).TwinningPage(ctx, c.id, day(t, c.on))
		if err != nil {
			t.Fatal(err)
		}
		if plain(p.StateLine) != c.line || plain(p.Next) != c.next {
			t.Errorf("%s %s:\n got %s | %s\nwant %s | %s", c.lang, c.on, p.StateLine, p.Next, c.line, c.next)
		}
	}
	p, err := english(x.s).TwinningPage(ctx, x.twinning.ID, day(t, "2026-11-22"))
	if err != nil || len(p.Posts) != 1 || p.Posts[0].ID != x.post.ID || len(p.Partners) != 2 || p.Partners[0].Name != "Kaunas" || len(p.Diary) != 1 {
		t.Errorf("what belongs to it: %+v %v", p, err)
	}
	if p.Instruments[1].Resolutions != "Toruń 2018-01-25" {
		t.Errorf("resolutions: %q", p.Instruments[1].Resolutions)
	}
}

func TestComingAnniversariesAndTerms(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	r := english(x.s)
	coming, err := r.Anniversaries(ctx, day(t, "2026-11-22"), 10)
	if err != nil || len(coming) != 1 || coming[0].On != "2027-02-16" || coming[0].Years != 9 {
		t.Errorf("%+v %v: only the one in force with a whole date", coming, err)
	}
	for within, want := range map[int]int{100: 0, 600: 1} {
		if terms, err := r.TermsEnding(ctx, day(t, "2026-11-22"), within); err != nil || len(terms) != want {
			t.Errorf("within %d days: %+v %v", within, terms, err)
		}
	}
	if terms, _ := r.TermsEnding(ctx, day(t, "2029-01-01"), 0); len(terms) != 1 || !terms[0].RanOut {
		t.Errorf("run out: %+v", terms)
	}
}
