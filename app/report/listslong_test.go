package report_test

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// logged writes n lines of a log, things, reports and gifts of some consulates.
func logged(t testing.TB, s *store.Store, n int) {
	t.Helper()
	posts, err := view.New(s, words.In("en")).Posts(context.Background(), s.Today())
	if err != nil {
		t.Fatal(err)
	}
	write(t, s, func(w writer) {
		for i := range n {
			post := posts[i%len(posts)].ID
			on := schema.Date(fmt.Sprintf("2026-%02d-%02d", i%10+1, i%28+1))
			w.create(&models.InventoryItem{Post: post, Item: models.Items[i%len(models.Items)], Number: fmt.Sprint(i), IssuedOn: on, Note: longNames[i%5]},
				&models.Service{Post: post, Date: on, Service: models.Services[i%len(models.Services)], Fee: schema.Money{Minor: int64(i), Currency: []string{"EUR", "PLN"}[i%2]}, Receipt: fmt.Sprint(i)},
				&models.Gift{Direction: []string{"given", "received"}[i%2], Date: on, What: longNames[i%6], Value: schema.Money{Minor: 5000, Currency: "EUR"}},
				&models.ActivityReport{Post: post, Sort: "activity", From: "2025-01-01", Until: "2025-12-31", DueOn: on})
		}
	})
}

// Long registers are told whole: a row for each thing, each gift, each report, and their sums.
func TestLongLists(t *testing.T) {
	s := register(t, false)
	many(t, s, 60)
	logged(t, s, 300)
	for name, want := range map[string]int{"inventory": 300 + 60, "gift-register": 300 + 2, "reports-received": 60 + 1 + 300 + 1} {
		rows := 0
		d := buildKind(t, s, name, "", "en", "2026-11-22", false)
		keep(t, "long-"+name, d)
		for _, b := range d.Blocks {
			rows += rowsOf(b)
		}
		if name == "inventory" { // and the sums of six categories
			want += 6 + 1
		}
		if rows != want {
			t.Errorf("%s has %d rows, not %d", name, rows, want)
		}
	}
}

// BenchmarkLists makes each list of a register of 2,000 consulates with 8,000 records of other kinds.
func BenchmarkLists(b *testing.B) {
	s := register(b, false)
	many(b, s, 2000)
	logged(b, s, 2000)
	for _, name := range []string{"expiries", "vacancies", "due", "to-check", "inventory", "reports-received", "gift-register", "service-log", "posts"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				buildKind(b, s, name, "", "en", "2026-11-22", true)
			}
		})
	}
}

// BenchmarkTable makes the list of 50,000 consulates with the usual columns and says how much memory its document holds.
func BenchmarkTable(b *testing.B) {
	s := register(b, false)
	many(b, s, 50_000)
	day, _ := schema.Date("2026-11-22").Day()
	r := view.New(s, words.In("en"))
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		d, err := report.Make(context.Background(), r, "table", report.Params{AsOf: day, Kind: "post", Made: made})
		if err != nil {
			b.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MB-held")
		b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/(1<<20), "MB-allocated")
		runtime.KeepAlive(d)
	}
}
