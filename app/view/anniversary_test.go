package view_test

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

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
