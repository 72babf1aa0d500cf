package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
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
		on, years, ok := models.NextAnniversary(c.of, from)
		if ok != c.ok || ok && (on.Date() != c.on || years != c.next) {
			t.Errorf("next of %q from %s: %s, %d, %v", c.of, c.from, on.Date(), years, ok)
		}
		if n, known := models.Years(c.of, from); known != c.ok || known && n != c.elapsed {
			t.Errorf("years since %q by %s: %d, %v", c.of, c.from, n, known)
		}
	}
	for years, want := range map[int]int{5: 5, 9: 0, 10: 10, 15: 5, 20: 10, 25: 25, 30: 10, 50: 50, 75: 25, 100: 50, 0: 0} {
		if got := models.Round(years); got != want {
			t.Errorf("mark of %d: %d", years, got)
		}
	}
}

func TestRelationEndsByTerminationOrStanding(t *testing.T) {
	signed := []*models.Instrument{{Instrument: "protocol_of_intent", SignedOn: "2016-02-26"}, {Instrument: "cooperation_agreement", SignedOn: "2018-02-16"}}
	for _, c := range []struct {
		on        schema.Date
		more      []*models.Instrument
		standings []*models.Standing
		status    string
		ended     schema.Date
	}{
		{"2017-01-01", nil, nil, models.TwinningIntent, ""},
		{"2020-01-01", nil, nil, models.TwinningInForce, ""},
		{"2023-01-01", []*models.Instrument{{Instrument: "termination", SignedOn: "2022-03-03"}}, nil, models.TwinningEnded, "2022-03-03"},
		{"2023-01-01", nil, []*models.Standing{{Status: "ended", From: "2022-03-03"}}, models.TwinningEnded, "2022-03-03"},
		{"2021-01-01", nil, []*models.Standing{{Status: "ended", From: "2022-03-03"}}, models.TwinningInForce, ""},
		{"2025-01-01", nil, []*models.Standing{{Status: "ended", From: "2022-03-03"}, {Status: "active", From: "2024"}}, models.TwinningInForce, ""},
		{"2015-01-01", nil, nil, models.TwinningNone, ""},
	} {
		r := models.RelationOn(append(c.more, signed...), c.standings, day(t, c.on))
		if r.Status != c.status || r.EndedOn != c.ended {
			t.Errorf("%s: %+v", c.on, r)
		}
	}
}

func TestCelebrationIsAnEventOfThatYear(t *testing.T) {
	events := []*models.Event{{Event: "visit", From: "2023-05-12"}, {Event: "anniversary", From: "2023-05-13"}, {Event: "anniversary", From: "2028"}}
	if e := models.Celebration(events, 2023); e == nil || e.From != "2023-05-13" {
		t.Error(e)
	}
	if e := models.Celebration(events, 2028); e == nil {
		t.Error("planned for some day of the year")
	}
	if e := models.Celebration(events, 2024); e != nil {
		t.Error(e)
	}
}
