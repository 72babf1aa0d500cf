package advice_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// The promises are made for 100,000 posts: go test ./app/advice -run - -bench . -posts=100000
var posts = flag.Int("posts", 2000, "posts of the register benchmarks run on")

var bench struct {
	sync.Once
	o *office
}

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if bench.o != nil {
		_ = bench.o.s.Close()
		_ = os.RemoveAll(filepath.Dir(bench.o.s.Path()))
	}
	os.Exit(code)
}

// crowd is a register of many posts in many States, with settings, districts, heads, inventory and vettings. Every person is invented.
func crowd(b *testing.B) *office {
	b.Helper()
	bench.Do(func() {
		dir, err := os.MkdirTemp("", "exequatur-advice")
		if err != nil {
			b.Fatal(err)
		}
		var seeds []store.Seed
		for i := range 200 {
			code := string([]byte{'A' + byte(i/26), 'A' + byte(i%26)})
			seeds = append(seeds, store.Seed{Code: code, Names: schema.Localized{"en": "State " + code}})
		}
		seeds = append(seeds, store.Seed{Code: "LT", Names: schema.Localized{"en": "Lithuania"}})
		s, err := store.Create(context.Background(), filepath.Join(dir, "crowd.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
			store.Options{Now: func() time.Time { return now }})
		if err != nil {
			b.Fatal(err)
		}
		o := &office{TB: b, s: s}
		if err := o.do(func(tx *store.Tx) error { return generate(tx, s, *posts) }); err != nil {
			b.Fatal(err)
		}
		bench.o = o
	})
	bench.o.TB = b
	return bench.o
}

func generate(tx *store.Tx, s *store.Store, n int) error {
	r := rand.New(rand.NewPCG(7, 1))
	states, err := s.Select(context.Background(), "state", "true")
	if err != nil {
		return err
	}
	var ids []int64
	codes := map[int64]string{}
	home := int64(0)
	for _, rec := range states {
		st := rec.(*models.State)
		if codes[st.ID] = st.Code; st.Code == "LT" {
			home = st.ID
		}
		ids = append(ids, st.ID)
		if err := tx.Create(child(st.ID, &models.SendingRule{From: "2000", TermMonths: 60, TermBasis: "exequatur", AgeUntil: 70})); err != nil {
			return err
		}
	}
	for i := range n {
		receiving := ids[r.IntN(len(ids))]
		for receiving == home {
			receiving = ids[r.IntN(len(ids))]
		}
		if err := generatePost(tx, r, i, home, receiving, codes[receiving]); err != nil {
			return err
		}
	}
	return nil
}

func generatePost(tx *store.Tx, r *rand.Rand, i int, sending, receiving int64, code string) error {
	p := &models.Post{SendingState: sending, ReceivingState: receiving, InCharge: fmt.Sprintf("Clerk %d", i%20)}
	if err := tx.Create(p); err != nil {
		return err
	}
	opened := schema.DayOf(1990+r.IntN(20), 1+r.IntN(12), 1+r.IntN(28))
	closed := opened + schema.Day(1000+r.IntN(2000))
	for ord, e := range []*models.PostEvent{
		{Event: models.Established, Date: opened.Date(), Class: "consulate", Regions: schema.Set{fmt.Sprintf("%s-%02d", code, i%2000)}},
		{Event: models.ClosedTemporarily, Date: closed.Date()},
		{Event: models.Reopened, Date: (closed + 500).Date()},
	} {
		e.Parent, e.Ordinal = p.ID, int64(ord+1)<<16
		if err := tx.Create(e); err != nil {
			return err
		}
	}
	person := &models.Person{FamilyName: fmt.Sprintf("X%d", i), GivenName: "Y", BornOn: schema.DateOf(1955+r.IntN(40), 1+r.IntN(12), 1)}
	if err := tx.Create(person); err != nil {
		return err
	}
	from := schema.DayOf(2021+r.IntN(5), 1+r.IntN(12), 1)
	a := &models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul",
		ExequaturOn: from.Date(), TookUp: (from + 10).Date(), TermUntil: (from + 5*365).Date()}
	if err := tx.Create(a); err != nil {
		return err
	}
	if i%3 == 0 {
		if err := tx.Create(&models.InventoryItem{Post: p.ID, Item: "card", Holder: person.ID, IssuedOn: from.Date(), ValidUntil: (from + 4*365).Date()}); err != nil {
			return err
		}
	}
	if i%5 == 0 {
		return tx.Create(&models.Vetting{Person: person.ID, Subject: "conduct", AnsweredOn: from.Date(), ValidUntil: (from + 5*365).Date()})
	}
	return nil
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkFullCheck goes through everything once, as when a register is opened.
func BenchmarkFullCheck(b *testing.B) {
	o := crowd(b)
	before := heap()
	var w *advice.Watch
	for b.Loop() {
		w.Stop()
		w = advice.Start(o.s, slog.New(slog.DiscardHandler), func(work func()) { work() })
	}
	defer w.Stop()
	b.ReportMetric(float64(*posts)*float64(b.N)/b.Elapsed().Seconds(), "posts/s")
	b.ReportMetric(float64(heap()-before)/(1<<20), "MB-kept")
	b.ReportMetric(float64(w.Total()), "findings")
	runtime.KeepAlive(w)
}

// BenchmarkCheckAfterOneChange changes the term of one head and waits until what is to be checked is current.
func BenchmarkCheckAfterOneChange(b *testing.B) {
	o := crowd(b)
	begun := time.Now()
	w := advice.Start(o.s, slog.New(slog.DiscardHandler), func(work func()) { work() })
	all := time.Since(begun)
	defer w.Stop()
	heads, err := o.s.Select(context.Background(), "appointment", "k.id % 7 = 0")
	if err != nil || len(heads) == 0 {
		b.Fatal(err)
	}
	var wrote time.Duration
	n := 0
	for b.Loop() {
		id := heads[n%len(heads)].Meta().ID
		n++
		start := time.Now()
		edit(o, id, func(a *models.Appointment) { a.TermUntil = schema.DateOf(2027+n%30, 1+n%12, 1+n%27) })
		wrote += time.Since(start)
	}
	b.StopTimer()
	// What the write itself takes is measured by the same edits with nobody watching.
	w.Stop()
	var alone time.Duration
	for i := range 20 {
		start := time.Now()
		edit(o, heads[i%len(heads)].Meta().ID, func(a *models.Appointment) { a.TermUntil = schema.DateOf(2060+i, 1, 1+n%20) })
		alone += time.Since(start)
	}
	per := wrote/time.Duration(n) - alone/20
	b.ReportMetric(float64(per.Microseconds())/1000, "check-ms")
	b.ReportMetric(float64(all)/float64(max(per, 1)), "x-less-than-full")
}

// BenchmarkDue asks for half a year.
func BenchmarkDue(b *testing.B) {
	o := crowd(b)
	n := 0
	for b.Loop() {
		all, err := advice.Due(context.Background(), o.s, advice.DueQuery{From: o.s.Today(), Days: 180})
		if err != nil {
			b.Fatal(err)
		}
		n = len(all)
	}
	b.ReportMetric(float64(n), "lines")
}
