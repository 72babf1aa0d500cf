package search

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func titles(r Result) (list []string) {
	for _, h := range r.Hits {
		list = append(list, h.Title)
	}
	return list
}

func TestSearch(t *testing.T) {
	x := NewIndex([]Doc{
		{1, 1, "Consulate in Toruń", "LT PL Kujawsko-Pomorskie Jonas Jonaitis"},
		{2, 2, "Bąk-Toruńska, Anna", "Poznań"},
		{3, 3, "Torun", "Ukraine"},
		{4, 3, "Toruń", "Poland"},
		{5, 3, "Toruńczyk", ""},
		{6, 3, "Łódź", "Poland"},
		{7, 3, "Astoruna", ""},
		{8, 3, "Kretinga", "LT-PL-01 +48 555 207 39"},
		{9, 3, "Klaipėda", "LT-SPL-07 01 207"},
	})
	for _, c := range []struct {
		q     string
		opt   Options
		want  []string
		total int
	}{
		{"torun", Options{}, []string{"Torun", "Toruń", "Toruńczyk", "Consulate in Toruń", "Bąk-Toruńska, Anna", "Astoruna"}, 6},
		{"Toruń", Options{}, []string{"Toruń", "Torun", "Toruńczyk", "Consulate in Toruń", "Bąk-Toruńska, Anna", "Astoruna"}, 6},
		{"toruń", Options{Limit: 1}, []string{"Toruń"}, 6},
		{"poznan bak", Options{}, []string{"Bąk-Toruńska, Anna"}, 1},
		{"jonai TOR lt", Options{}, []string{"Consulate in Toruń"}, 1},
		{"poland", Options{Kinds: []uint8{1, 2}}, nil, 0},
		{"poland", Options{Kinds: []uint8{2, 3}}, []string{"Toruń", "Łódź"}, 2},
		{"ł", Options{}, []string{"Łódź", "Consulate in Toruń", "Toruń", "Kretinga", "Klaipėda"}, 5},
		{"lodz poland", Options{}, []string{"Łódź"}, 1},
		{"LT-PL-01", Options{}, []string{"Kretinga"}, 1},
		{"lt pl 01", Options{}, []string{"Kretinga", "Klaipėda"}, 2},
		{"555-207 kretinga", Options{}, []string{"Kretinga"}, 1},
		{"torunska-bak", Options{}, []string{"Bąk-Toruńska, Anna"}, 1},
		{"nowhere", Options{}, nil, 0},
		{"tor xyz", Options{}, nil, 0},
		{" – ", Options{}, nil, 0},
		{"", Options{}, nil, 0},
	} {
		got := x.Search(c.q, c.opt)
		if !slices.Equal(titles(got), c.want) || got.Total != c.total {
			t.Errorf("Search(%q, %v) = %q of %d, want %q of %d", c.q, c.opt, titles(got), got.Total, c.want, c.total)
		}
	}
	if got := x.IDs("torun", []uint8{3}); !slices.Equal(got, []int64{3, 4, 5, 7}) {
		t.Errorf("IDs = %v", got)
	}
	if got := x.IDs("", nil); got != nil {
		t.Errorf("IDs of nothing = %v", got)
	}
}

func TestChangesKeepTheirPlace(t *testing.T) {
	x := NewIndex([]Doc{{1, 0, "Alytus", ""}, {2, 0, "Kaunas", ""}, {3, 0, "Utena", ""}, {1, 0, "Alytus again", ""}})
	x.Put(Doc{2, 0, "Kaunas", "twin of Toruń"})
	x.Put(Doc{9, 0, "Varėna", ""})
	if got := x.IDs("a", nil); !slices.Equal(got, []int64{1, 2, 3, 9}) {
		t.Errorf("order after changes: %v", got)
	}
	if got := titles(x.Search("alytus", Options{})); !slices.Equal(got, []string{"Alytus again"}) {
		t.Errorf("of two with one id %q remained", got)
	}
	if got := x.IDs("torun", nil); !slices.Equal(got, []int64{2}) {
		t.Errorf("changed text not found: %v", got)
	}
	x.Remove(2)
	x.Remove(2)
	if got := x.IDs("kaunas", nil); len(got) != 0 || x.Len() != 3 {
		t.Errorf("removed one still found: %v of %d", got, x.Len())
	}
}

// TestAgainstScan changes an index at random and compares it with looking at every document.
func TestAgainstScan(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	docs := sample(3000)
	x := NewIndex(docs)
	for step := range 4000 {
		switch i := rnd.IntN(len(docs)); rnd.IntN(4) {
		case 0:
			x.Remove(docs[i].ID)
			docs = slices.Delete(docs, i, i+1)
		case 1:
			d := Doc{int64(100000 + step), uint8(step % 3), fmt.Sprintf("Naujas įrašas %d", step), ""}
			docs = append(docs, d)
			x.Put(d)
		default:
			docs[i].Text += fmt.Sprintf(" pakeista%d", step%10)
			x.Put(docs[i])
		}
		if step%40 != 0 {
			continue
		}
		q := queries[rnd.IntN(len(queries))]
		kinds := []uint8{uint8(rnd.IntN(3)), 2}
		var want []int64
		for _, d := range docs {
			if slices.Contains(kinds, d.Kind) && containsAll([]byte(Fold(d.Title)+"\n"+Fold(d.Text)), termsOf(q)) {
				want = append(want, d.ID)
			}
		}
		if got := x.IDs(q, kinds); !slices.Equal(got, want) {
			t.Fatalf("step %d, %q: %d ids, want %d", step, q, len(got), len(want))
		}
		one, two := x.Search(q, Options{Kinds: kinds, Limit: 50}), x.Search(q, Options{Kinds: kinds})
		if one.Total != len(want) || len(two.Hits) != len(want) || len(want) > 0 && !reflect.DeepEqual(one.Hits, two.Hits[:len(one.Hits)]) {
			t.Fatalf("step %d, %q: total %d of %d, first page differs from whole", step, q, one.Total, len(want))
		}
	}
	if x.Len() != len(docs) {
		t.Errorf("Len = %d, want %d", x.Len(), len(docs))
	}
}

func TestConcurrentUse(t *testing.T) {
	x := NewIndex(sample(500))
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for i := range 300 {
				x.Put(Doc{int64(i), 1, "Kaunas", fmt.Sprint(n)})
				x.Search("kaun", Options{Limit: 10})
				x.Remove(int64(i + 250))
			}
		})
	}
	wg.Wait()
}

var (
	syllables = strings.Fields("ka u nas to ruń łó dź že mai čių gö ttin gen hä meen lin na klai pė da świę krzy skie rī ga wał brzych nan tes mar ti no vi la sto holm ber lyn")
	persons   = strings.Fields("Jonas Petrauskas Agnieszka Wójcik Jürgen Strauß Élodie Lefèvre Ona Žukauskienė Łukasz Nowak Mária Kováčová Søren Ødegård")
	queries   = []string{"t", "to", "toru", "torun", "lodz", "maiciu naum", "o", "kl", "klaip", "wojcik torun", "strauss", "qqq", "consulate", "an", "gott lukasz 12", "PL-04", "7"}
)

// sample makes up records of the length real ones have, the same ones every time.
func sample(n int) []Doc {
	rnd := rand.New(rand.NewPCG(3, 4))
	one := func(list []string) string { return list[rnd.IntN(len(list))] }
	docs := make([]Doc, n)
	for i := range docs {
		town := one(syllables) + one(syllables) + one(syllables)
		docs[i] = Doc{
			ID: int64(i), Kind: uint8(i % 3),
			Title: fmt.Sprintf("%s, honorary consulate", town),
			Text:  fmt.Sprintf("%s %s PL-%02d LT/%d ul. %s%s %d", one(persons), one(persons), rnd.IntN(40), i, one(syllables), one(syllables), rnd.IntN(300)),
		}
	}
	return docs
}

// BenchmarkSearch types the queries letter by letter over 100,000 records and compares with
// looking for the same folded text in the plain array.
func BenchmarkSearch(b *testing.B) {
	x := NewIndex(sample(100000))
	var typed []string
	for _, q := range queries {
		for i := range q {
			typed = append(typed, strings.TrimSpace(q[:i+1]))
		}
	}
	began, matches := time.Now(), 0
	for _, q := range typed {
		for row := range x.rows.id {
			if bytes.Contains(x.rows.of(int32(row)), []byte(q)) {
				matches++
			}
		}
	}
	plainScan := float64(time.Since(began).Nanoseconds())
	var slowest time.Duration
	for b.Loop() {
		for _, q := range typed {
			at := time.Now()
			x.Search(q, Options{Limit: 50})
			slowest = max(slowest, time.Since(at))
		}
	}
	perOp := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
	b.ReportMetric(perOp/float64(len(typed))/1e3, "µs/key")
	b.ReportMetric(float64(slowest.Microseconds()), "µs-slowest")
	b.ReportMetric(perOp/plainScan, "of-scan")
	b.ReportMetric(float64(matches)/float64(len(typed)), "matches/key")
}

func BenchmarkNewIndex(b *testing.B) {
	docs := sample(100000)
	for b.Loop() {
		NewIndex(docs)
	}
}

func BenchmarkPut(b *testing.B) {
	docs := sample(100000)
	x := NewIndex(docs)
	n := 0
	for b.Loop() {
		x.Put(docs[n%len(docs)])
		n++
	}
}
