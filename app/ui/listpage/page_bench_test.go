package listpage

import (
	"context"
	"fmt"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models/schema"
)

type place struct {
	id                   int64
	name, country, state string
	since                schema.Date
}

const many = 100_000

func manyPlaces(b *testing.B) *Page[place] {
	b.Helper()
	d := pagetest.New(b, pagetest.Empty(b, "ministry"), "pl", look.Light)
	rows := make([]place, many)
	for i := range rows {
		rows[i] = place{int64(i + 1), fmt.Sprintf("Honorary Consulate no. %d in Łódź", i*7919%many), []string{"Poland", "Germany", "Latvia"}[i%3], []string{"open", "closed"}[i%2],
			schema.Date(fmt.Sprintf("%d-0%d", 1900+i%120, 1+i%9))}
	}
	w := d.Words
	p := New(d.Desk, Config[place]{
		Name: "places", Kind: "post", Title: "Places", ID: func(r *place) int64 { return r.id },
		Load: func(context.Context, schema.Day) ([]place, error) { return rows, nil },
		Columns: []Column[place]{
			Text("name", "Name", 300, func(r *place) string { return r.name }),
			Text("country", "Country", 100, func(r *place) string { return r.country }),
			Text("state", "State", 100, func(r *place) string { return r.state }),
			Date(w, "since", "Since", func(r *place) schema.Date { return r.since }),
		},
		Filters: []Filter[place]{{ID: "state", Title: "State", Of: func(r *place) (string, string) { return r.state, r.state }}},
	})
	d.Show(p)
	return p
}

// A key pressed in the filter of 100,000 rows, the search through whole records not counted.
func BenchmarkFilterKey(b *testing.B) {
	p := manyPlaces(b)
	texts := []string{"l", "lo", "lod", "lodz", "lodz g", "lodz ge"}
	p.field.SetText("warm")
	b.ResetTimer()
	for i := range b.N {
		p.field.SetText(texts[i%len(texts)])
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/key")
}

// Sorting 100,000 rows by a text, by turns rising and falling.
func BenchmarkSort(b *testing.B) {
	p := manyPlaces(b)
	p.SortBy("name", false)
	b.ResetTimer()
	for i := range b.N {
		p.SortBy("name", i%2 == 0)
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/sort")
}
