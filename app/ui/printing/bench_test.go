package printing

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// crowd is a register of many consulates.
func crowd(b *testing.B, n int) *store.Store {
	b.Helper()
	s := pagetest.Empty(b, "ministry")
	if _, err := s.Do(context.Background(), store.Action{Kind: "import"}, func(tx *store.Tx) error {
		states, err := s.List(context.Background(), "state", 0)
		if err != nil {
			return err
		}
		var ids []int64
		for _, st := range states {
			ids = append(ids, st.Meta().ID)
		}
		for i := range n {
			city := &models.City{Name: fmt.Sprintf("Town %d", i), Country: ids[i%3]}
			if err := tx.Create(city); err != nil {
				return err
			}
			p := &models.Post{SendingState: ids[(i+1)%3], ReceivingState: ids[i%3], RegisterNo: fmt.Sprintf("X-%d", i), OfficeAddress: fmt.Sprintf("High Street %d", i)}
			if err := tx.Create(p); err != nil {
				return err
			}
			e := &models.PostEvent{Event: models.Established, Date: "1998-05-20", Seat: city.ID, Class: "consulate"}
			e.Parent = p.ID
			models.PlaceEvent(e, nil)
			if err := tx.Create(e); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	return s
}

// The consular list of 20,000 consulates: how long it takes, how often it tells how far it is, and how soon a cancelled one ends.
func BenchmarkDirectoryOf20000(b *testing.B) {
	s := crowd(b, 20_000)
	w := words.In("en")
	p := report.Params{AsOf: s.Today(), Words: w, Made: pagetest.Now}
	var d doc.Document
	told := 0
	cancelled := func(slowest *time.Duration, after time.Duration, work func(context.Context) error) {
		ctx, cancel := context.WithCancel(context.Background())
		var at time.Time
		time.AfterFunc(after, func() { at = time.Now(); cancel() })
		if err := work(ctx); errors.Is(err, context.Canceled) {
			*slowest = max(*slowest, time.Since(at))
		}
	}
	var building, writing time.Duration
	for range b.N {
		begin := time.Now()
		var err error
		if d, err = (realPrinter{}).Make(context.Background(), view.New(s, w), "directory", p); err != nil {
			b.Fatal(err)
		}
		building += time.Since(begin)
		begin = time.Now()
		if _, err := (realPrinter{}).Write(context.Background(), io.Discard, d, func(int, int) { told++ }); err != nil {
			b.Fatal(err)
		}
		writing += time.Since(begin)
	}
	b.StopTimer()
	var inBuilding, inWriting time.Duration
	for i := 1; i < 8; i++ {
		cancelled(&inBuilding, building/time.Duration(b.N)*time.Duration(i)/8, func(ctx context.Context) error {
			_, err := (realPrinter{}).Make(ctx, view.New(s, w), "directory", p)
			return err
		})
		cancelled(&inWriting, writing/time.Duration(b.N)*time.Duration(i)/8, func(ctx context.Context) error {
			_, err := (realPrinter{}).Write(ctx, io.Discard, d, func(int, int) {})
			return err
		})
	}
	b.ReportMetric(building.Seconds()/float64(b.N), "building-s")
	b.ReportMetric(writing.Seconds()/float64(b.N), "writing-s")
	b.ReportMetric(float64(told)/float64(b.N), "tellings")
	b.ReportMetric(float64(inBuilding.Milliseconds()), "ms-to-cancel-building")
	b.ReportMetric(float64(inWriting.Milliseconds()), "ms-to-cancel-writing")
}
