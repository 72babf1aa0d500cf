package geonames

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/place"
)

// BenchmarkLoad loads 200,000 names, two fifths of them of places that are known, as alternateNamesV2.txt has them.
func BenchmarkLoad(b *testing.B) {
	const lines = 200_000
	g, r := opened(b), rand.New(rand.NewPCG(1, 2))
	known := g.Suggest("s", nil, 5000)
	syllables := []string{"ka", "ro", "szcz", "ber", "dorf", "no", "град", "αλε", "lün", "brė", "ów"}
	languages := []string{"de", "pl", "lt", "ru", "", "link", "wkdt"}
	var text strings.Builder
	for i := range lines {
		id := 90_000_000 + i
		if r.IntN(5) < 2 {
			id = int(known[r.IntN(len(known))].ID)
		}
		var name strings.Builder
		for range 2 + r.IntN(4) {
			name.WriteString(syllables[r.IntN(len(syllables))])
		}
		text.WriteString(called(i+1, id, languages[r.IntN(len(languages))], name.String()))
	}
	path := file(b, "alternateNamesV2.txt", text.String())
	var names, grown int64
	for b.Loop() {
		b.StopTimer()
		s := register(b)
		before := size(b, s.Path())
		b.StartTimer()
		rep, err := Load(context.Background(), g, s, path, nil)
		if err != nil || rep.Lines != lines {
			b.Fatal(rep, err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		names, grown = int64(rep.Pack.Names), size(b, s.Path())-before
		b.StartTimer()
	}
	b.ReportMetric(float64(lines*b.N)/b.Elapsed().Seconds(), "lines/s")
	b.ReportMetric(float64(grown)/float64(names), "bytes/name")
	b.Log(fmt.Sprint(names), "names kept")
}

func size(b *testing.B, path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return info.Size()
}

// BenchmarkFind asks for a name only a pack has, in a register with one.
func BenchmarkFind(b *testing.B) {
	s := register(b)
	if _, err := Load(context.Background(), opened(b), s, file(b, "PL.txt", someTowns), nil); err != nil {
		b.Fatal(err)
	}
	find(b, s, func(u *place.Union) {
		for b.Loop() {
			if len(u.Find("Ober Erfunden", "PL")) != 1 {
				b.Fatal("not found")
			}
		}
	})
}
