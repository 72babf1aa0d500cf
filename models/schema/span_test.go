package schema_test

import (
	"math/rand/v2"
	"testing"

	"github.com/exequatur/exequatur/models/schema"
)

// world is one way it can have been: a span with exact ends.
type world struct{ from, to schema.Day }

// worlds lists all ways a small span can have been.
func worlds(s schema.Span) (out []world) {
	for from := s.FromLo; from <= s.FromHi; from++ {
		for to := max(s.ToLo, from); to <= s.ToHi; to++ {
			out = append(out, world{from, to})
		}
	}
	return out
}

func anySpan(r *rand.Rand) schema.Span {
	from := schema.Day(r.IntN(6))
	s := schema.Span{FromLo: from, FromHi: from + schema.Day(r.IntN(4))}
	s.ToLo = s.FromHi + schema.Day(r.IntN(4))
	s.ToHi = s.ToLo + schema.Day(r.IntN(4))
	return s
}

// certainty is certainly where it holds in all worlds, possibly in some.
func certainty(n, all int) schema.Certainty {
	switch n {
	case 0:
		return schema.No
	case all:
		return schema.Certainly
	}
	return schema.Possibly
}

func TestSpanAtAgreesWithEveryWorld(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const today = schema.Day(-100)
	for range 2000 {
		s := anySpan(r)
		all := worlds(s)
		for d := schema.Day(-2); d < 20; d++ {
			n := 0
			for _, w := range all {
				if w.from <= d && d < w.to {
					n++
				}
			}
			if got, want := s.At(d, today), certainty(n, len(all)); got != want {
				t.Fatalf("%+v on %d: %v, not %v", s, d, got.Key(), want.Key())
			}
		}
	}
}

func TestSpanOverlapAgreesWithEveryWorld(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		a, b := anySpan(r), anySpan(r)
		n, all := 0, 0
		for _, v := range worlds(a) {
			for _, w := range worlds(b) {
				all++
				if max(v.from, w.from) < min(v.to, w.to) {
					n++
				}
			}
		}
		got, want := a.Overlap(b), certainty(n, all)
		if got != want || got != b.Overlap(a) {
			t.Fatalf("%+v and %+v: %v, %v the other way round, not %v", a, b, got.Key(), b.Overlap(a).Key(), want.Key())
		}
	}
}

func TestUndatedSpansCountForToday(t *testing.T) {
	const today = schema.Day(20_000)
	undated := schema.Span{FromLo: schema.MinDay, FromHi: schema.MaxDay, ToLo: schema.MaxDay, ToHi: schema.MaxDay}
	over := schema.Span{FromLo: schema.MinDay, FromHi: schema.MaxDay, ToLo: schema.MinDay, ToHi: schema.MaxDay}
	known := schema.Span{FromLo: 10, FromHi: 10, ToLo: schema.MinDay, ToHi: schema.MaxDay}
	for name, c := range map[string]struct {
		s    schema.Span
		day  schema.Day
		want schema.Certainty
	}{
		"begun some day, today":       {undated, today, schema.Certainly},
		"begun some day, yesterday":   {undated, today - 1, schema.Possibly},
		"begun and ended some day":    {over, today, schema.No},
		"the same, yesterday":         {over, today - 1, schema.Possibly},
		"begun on a day, ended since": {known, today, schema.No},
		"always":                      {schema.Always, today, schema.Certainly},
	} {
		if got := c.s.At(c.day, today); got != c.want {
			t.Errorf("%s: %s", name, got.Key())
		}
	}
	if !undated.Undated() || schema.Always.Undated() {
		t.Error("undated")
	}
}
