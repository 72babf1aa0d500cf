package view_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestPostRows(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	r := english(x.s)
	rows, err := r.Posts(ctx, r.Today())
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	p := rows[0]
	if p.Title != "Honorary Consulate of Lithuania in Toruń" || p.SendingCode != "LT" || p.ReceivingName != "Poland" || p.Seat != "Toruń" || p.SeatUID != x.torun.UID || p.Region != "Kujawsko-Pomorskie" ||
		p.Status != models.Open || p.StatusCertainty != schema.Certainly || p.Since != "2023-05-12" || p.Head != "P. Example" || p.HeadTitle != "Honorary Consul" || p.TermUntil != "2028-05-11" {
		t.Errorf("%+v", p)
	}
	for _, same := range []func() ([]view.PostRow, error){
		func() ([]view.PostRow, error) { return r.PostsPage(ctx, r.Today(), 20) },
		func() ([]view.PostRow, error) { return r.PostsOf(ctx, r.Today(), x.post.ID) },
	} {
		if other, err := same(); err != nil || !reflect.DeepEqual(other, rows) {
			t.Errorf("%+v %v", other, err)
		}
	}
	rows, err = view.New(x.s, words.In("pl")).Posts(ctx, day(t, "2023-03-01"))
	if err != nil || rows[0].Status != models.ClosedForATime || rows[0].Head != "" || rows[0].ReceivingName != "Polska" || rows[0].Title == "" {
		t.Errorf("as of a day it was closed: %+v %v", rows, err)
	}
}

func TestOtherRows(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	r := english(x.s)
	today := r.Today()
	people, err := r.People(ctx, today)
	if err != nil || len(people) != 1 || people[0].Office != "Honorary Consulate of Lithuania in Toruń" || people[0].Title != "Honorary Consul" || people[0].Since != "2023-05-12" {
		t.Errorf("people: %+v %v", people, err)
	}
	cities, err := r.Cities(ctx, today)
	if err != nil || len(cities) != 3 || cities[2].Name != "Toruń" || cities[2].Posts != 1 || cities[2].Twinnings != 3 {
		t.Errorf("cities: %+v %v", cities, err)
	}
	if events, err := r.Events(ctx, day(t, "2020-01-01")); err != nil || len(events) != 0 {
		t.Errorf("before the visit: %+v %v", events, err)
	}
	events, err := r.Events(ctx, today)
	if err != nil || len(events) != 1 || events[0].City != "Toruń" || len(events[0].AboutIDs) != 2 {
		t.Errorf("diary: %+v %v", events, err)
	}
	appointments, err := r.Appointments(ctx, today)
	if err != nil || len(appointments) != 1 || appointments[0].Covers != schema.Certainly || appointments[0].Person != "P. Example" {
		t.Errorf("appointments: %+v %v", appointments, err)
	}
	if list, err := r.PostEvents(ctx, today); err != nil || len(list) != 4 {
		t.Errorf("events of posts: %+v %v", list, err)
	}
	if list, err := r.Instruments(ctx); err != nil || len(list) != 4 {
		t.Errorf("instruments: %+v %v", list, err)
	}
	if list, err := r.States(ctx); err != nil || len(list) != 3 || list[0].Sends != 1 {
		t.Errorf("States: %+v %v", list, err)
	}
	counts, err := r.Counts(ctx, today)
	if err != nil || counts.Kinds["post"] != 1 || counts.ByStatus[models.Open] != 1 {
		t.Errorf("counts: %+v %v", counts, err)
	}
}

func TestPostPage(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	r := english(x.s)
	p, err := r.PostPage(ctx, x.post.ID, r.Today())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Gaps) != 1 || p.Gaps[0].Words != "about a year" || !p.Gaps[0].About || p.Gaps[0].To != "2023-05-12" {
		t.Errorf("gaps: %+v", p.Gaps)
	}
	if len(p.Events) != 4 || len(p.Succession) != 1 || len(p.Diary) != 1 || len(p.Twinnings) != 3 || p.Related != 1 || p.Twinnings[0].ID != x.twinning.ID {
		t.Errorf("%d events, %d heads, %d diary, %d twinnings, %d related", len(p.Events), len(p.Succession), len(p.Diary), len(p.Twinnings), p.Related)
	}
	missing := map[string]bool{}
	for _, s := range p.Sections {
		for _, f := range s.Facts {
			if f.Missing {
				missing[f.Field] = true
			}
		}
	}
	for _, f := range []string{"office_address", "number", "emails"} {
		if !missing[f] {
			t.Errorf("%s is not marked as missing", f)
		}
	}
	lanes := p.Timeline.Lanes
	if len(lanes) != 4 || len(lanes[0].Bars) != 3 || lanes[0].Bars[1].Style != draw.Hollow || lanes[0].Bars[0].FromLo != draw.Ever || lanes[0].Bars[2].ToHi != draw.Never ||
		len(lanes[1].Bars) != 1 || lanes[2].Marks[0].Shape != draw.Star || lanes[2].Marks[1].Shape != draw.Dot || len(lanes[3].Marks) != 2 || lanes[3].Marks[0].Shape != draw.Pennant {
		t.Errorf("timeline: %+v", lanes)
	}
	if p.Timeline.Cursor != 0 {
		t.Error("a cursor on today")
	}
	if page, err := r.PersonPage(ctx, x.head.ID, r.Today()); err != nil || page.StateLine != "Honorary Consul: Honorary Consulate of Lithuania in Toruń, since 2023-05-12, term until 2028-05-11." {
		t.Errorf("person: %q %v", page.StateLine, err)
	}
	if page, err := r.CityPage(ctx, x.torun.ID, r.Today()); err != nil || len(page.Posts) != 1 || page.Row.Twinnings != 3 {
		t.Errorf("city: %+v %v", page, err)
	}
}

func TestEmptyRegister(t *testing.T) {
	s, ctx := newRegister(t), context.Background()
	r := english(s)
	posts, err := r.Posts(ctx, r.Today())
	if err != nil || len(posts) != 0 {
		t.Error(posts, err)
	}
	for _, kind := range models.Catalog.All() {
		if _, err := r.Internal().Listing(ctx, kind.Key, r.Today()); err != nil {
			t.Errorf("%s: %v", kind.Key, err)
		}
	}
	if a, err := r.Anniversaries(ctx, r.Today(), 5); err != nil || len(a) != 0 {
		t.Error(a, err)
	}
	if page, err := r.PostsPage(ctx, r.Today(), 20); err != nil || len(page) != 0 {
		t.Error(page, err)
	}
	if seal, err := r.Seal(ctx); err != nil || len(seal) < 20 {
		t.Error(seal, err)
	}
}

func TestListingsFindAndKeys(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	r := english(x.s)
	for _, kind := range models.Catalog.All() {
		l, err := r.Internal().Listing(ctx, kind.Key, r.Today())
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range l.Rows {
			if len(row.Values) != len(l.Keys) {
				t.Errorf("%s: %d values for %d keys", kind.Key, len(row.Values), len(l.Keys))
			}
		}
	}
	posts, err := r.Listing(ctx, "post", r.Today())
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{"torun": 1, "kujawsko EXAMPLE": 1, "Lenkija": 1, "nowhere": 0, " ": 1} {
		if found, err := r.Find(ctx, posts, text); err != nil || len(found.Rows) != want {
			t.Errorf("%q: %d rows, %v", text, len(found.Rows), err)
		}
	}
	for _, c := range []struct {
		kind, key string
		want      int
	}{
		{"post", x.post.UID.String(), 1}, {"post", "PL-04", 1}, {"post", "honorary consulate of lithuania in torun", 1}, {"post", "Lietuvos garbės konsulatas Torunėje", 1},
		{"city", x.post.UID.String(), 0}, {"city", "thorn", 1}, {"person", "Example P", 1}, {"state", "lietuva", 1}, {"state", "LT", 1}, {"twinning", "Kaunas – Toruń", 1},
		{"twinning", "Philadelphia – Toruń", 2}, {"post", "", 0}, {"", "Kaunas", 1}, {"event", "Visit of the Kaunas delegation", 1},
	} {
		if found, err := r.Resolve(ctx, c.kind, c.key); err != nil || len(found) != c.want {
			t.Errorf("%s %q: %+v %v", c.kind, c.key, found, err)
		}
	}
}
