package store_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// More of it: go test ./models/store -run RandomActions -actions=100000 -timeout 60m
var actions = flag.Int("actions", 2000, "how many random actions are compared with a plain model")

// Whatever is done to a register, every record is what a plain model of it says, every check is clean, every undo is allowed or refused
// as the model has it, and every day is answered as the facts say.
func TestRandomActionsAgreeWithAPlainModel(t *testing.T) {
	n := *actions
	if testing.Short() {
		n = min(n, 300)
	}
	r := rand.New(rand.NewPCG(2026, 11))
	s := newRegister(t)
	w := &walk{t: t, s: s, r: r, m: newPlain(t, s), done: map[string]int{}}
	start, days := time.Now(), 0
	for i := range n {
		w.step(n)
		if t.Failed() {
			t.Fatalf("after %d actions", i+1)
		}
		if (i+1)%max(n/8, 250) == 0 || i+1 == n {
			w.compare()
			days += w.asOf(max(n/800, 10))
			clean(t, s)
		}
	}
	w.undoneAgree()
	t.Logf("%d actions, %d records, %d days as of, in %s: %v", n, len(w.m.order), days, time.Since(start).Round(time.Second), w.done)
}

// walk does one thing after another to the register and to the model.
type walk struct {
	t    *testing.T
	s    *store.Store
	r    *rand.Rand
	m    *plain
	done map[string]int
}

func (w *walk) step(n int) {
	name, f := "", func() {}
	switch x := w.r.IntN(1000); {
	case x < 330:
		name, f = "create", w.create
	case x < 700:
		name, f = "update", w.update
	case x < 770:
		name, f = "remove", w.remove
	case x < 820:
		name, f = "restore", w.restore
	case x < 920:
		name, f = "undo", w.undo
	case x < 980:
		name, f = "redo", func() { w.undo(); w.m.begin(); w.redo() }
	case x < 995:
		name, f = "merge", w.merge
	default:
		if w.r.IntN(max(n/4000, 1)) == 0 { // it writes the whole file anew
			name, f = "erase", w.erase
		}
	}
	if name != "" {
		w.m.begin()
		f()
	}
}

// do runs an action and keeps what the model made of it. A refusal, which the model may not know the reason of, leaves both as they were.
func (w *walk) do(kind string, f func(*store.Tx) error, model func()) bool {
	w.t.Helper()
	res, err := w.s.Do(context.Background(), store.Action{Kind: kind}, f)
	var refused schema.Problems
	if errors.As(err, &refused) || store.Is(err, store.StillUsed) {
		w.done[kind+" refused"]++
		return false
	}
	if err != nil {
		w.t.Errorf("%s: %v", kind, err)
		return false
	}
	w.done[kind]++
	model()
	w.m.end(res.Seq, 0, false)
	return true
}

func (w *walk) word() string { return invented(w.r) }

func (w *walk) date() schema.Date {
	d := schema.DayOf(1990+w.r.IntN(35), 1+w.r.IntN(12), 1+w.r.IntN(28)).Date()
	switch w.r.IntN(6) {
	case 0:
		return ""
	case 1:
		return d[:4]
	case 2:
		return d[:7]
	case 3:
		return "~" + d[:4]
	}
	return d
}

// create makes a record of a random kind, with children where it has some.
func (w *walk) create() {
	city, person, post := w.m.pick(w.r, "city"), w.m.pick(w.r, "person"), w.m.pick(w.r, "post")
	var recs []schema.Record
	child := func(owner, rec schema.Record) {
		recs = append(recs, rec)
		rec.Meta().Parent = -1
		w.m.owner[rec] = owner
	}
	switch w.r.IntN(9) {
	case 0:
		recs = append(recs, &models.City{Name: w.word(), Country: 1 + w.r.Int64N(3), OtherNames: schema.NewSet(w.word(), w.word())})
	case 1, 2:
		p := &models.Person{FamilyName: w.word(), BornAt: w.word(), BornOn: w.date(), Languages: schema.NewSet("lt", []string{"pl", "en"}[w.r.IntN(2)])}
		recs = append(recs, p)
		child(p, &models.Spelling{Use: "own", Name: w.word()})
		child(p, &models.Spelling{Use: "latin", Name: "Same"})
		child(p, &models.Contact{Use: "phone", Value: w.word()})
	case 3, 4:
		p := &models.Post{SendingState: 1, ReceivingState: 2 + w.r.Int64N(2), Note: w.word()}
		recs = append(recs, p)
		first := &models.PostEvent{Event: models.Established, Date: w.date(), Seat: city, District: w.word(), Ordinal: 1 << 16}
		child(p, first)
		if w.r.IntN(2) == 0 {
			child(p, &models.PostEvent{Event: models.Closed, Ordinal: 1 << 18})
		}
	case 5:
		if person*post == 0 {
			return
		}
		recs = append(recs, &models.Appointment{Post: post, Person: person, Category: models.Honorary, Role: models.Head, TookUp: w.date(), EndedOn: w.date()})
	case 6:
		recs = append(recs, &models.Event{Event: "visit", Title: w.word(), City: city, About: schema.NewRefs(person, post, city, w.m.pick(w.r, "person"))})
	case 7:
		if person == 0 {
			return
		}
		recs = append(recs, &models.Vetting{Person: person, Subject: "conduct", Note: w.word()})
	case 8:
		recs = append(recs, &models.Correspondence{Direction: "in", Date: schema.Date(fmt.Sprint(2020 + w.r.IntN(3))), Subject: w.word()})
	}
	w.do("create", func(tx *store.Tx) error {
		for _, rec := range recs {
			if o := w.m.owner[rec]; o != nil {
				rec.Meta().Parent = o.Meta().ID
			}
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		return nil
	}, func() {
		for _, rec := range recs {
			if l, ok := rec.(*models.Correspondence); ok {
				if want := w.m.highest(l) + 1; l.Number != want {
					w.t.Errorf("running number %d, not %d", l.Number, want)
				}
			}
			w.m.create(rec)
		}
	})
}

// update edits a record of a random kind.
func (w *walk) update() {
	kinds := []string{"city", "person", "spelling", "contact", "post", "post_event", "appointment", "event", "vetting", "correspondence"}
	kind := kinds[w.r.IntN(len(kinds))]
	id := w.m.pick(w.r, kind)
	if id == 0 {
		return
	}
	var rec schema.Record
	used := false
	ok := w.do("update", func(tx *store.Tx) (err error) {
		if rec, err = tx.Get(kind, id); err != nil {
			return err
		}
		switch x := rec.(type) {
		case *models.City:
			x.Name, x.Population = w.word(), w.r.Int64N(3)
		case *models.Person:
			x.BornAt, x.Occupation, x.Note = w.word(), []string{"", w.word()}[w.r.IntN(2)], w.word()
		case *models.Spelling:
			x.Name, x.From = w.word(), w.date()
		case *models.Contact:
			x.Value = w.word()
		case *models.Post:
			x.Note, x.Emails = w.word(), schema.NewSet(fmt.Sprintf("a%d@example.org", w.r.IntN(9)))
		case *models.PostEvent:
			x.Date, x.District, x.Seat = w.date(), []string{"", w.word()}[w.r.IntN(2)], w.m.pick(w.r, "city")
			x.Event = []string{models.Established, models.Opened, models.ClosedTemporarily, models.Closed, models.Reopened, models.Ceremony}[w.r.IntN(6)]
		case *models.Appointment:
			x.TookUp, x.EndedOn, x.Person = w.date(), w.date(), w.m.pick(w.r, "person")
		case *models.Event:
			x.About, x.City = schema.NewRefs(w.m.pick(w.r, "person"), w.m.pick(w.r, "city")), w.m.pick(w.r, "city")
		case *models.Vetting:
			x.Note = w.word()
		case *models.Correspondence:
			x.Number = 1 + w.r.Int64N(200)
			used = w.m.numberUsed(x)
		}
		return tx.Update(rec)
	}, func() { w.m.update(rec) })
	if used && ok {
		w.t.Errorf("a running number was given twice: %+v", rec)
	}
}

func (w *walk) remove() {
	if kind, id := w.m.any(w.r, false); id != 0 {
		w.do("remove", func(tx *store.Tx) error { return tx.Void(kind, id, "mistake") }, func() { w.m.void(id, "mistake") })
	}
}

func (w *walk) restore() {
	kind, id := w.m.any(w.r, true)
	if id == 0 {
		return
	}
	restore := func(tx *store.Tx) error { return tx.Restore(kind, id) }
	if w.m.recs[id].void == "erased" {
		if _, err := w.s.Do(context.Background(), store.Action{Kind: "restore"}, restore); !store.Is(err, store.Erased) {
			w.t.Errorf("an erased record is restored: %v", err)
		}
		return
	}
	w.do("restore", restore, func() { w.m.void(id, "") })
}

// undo takes back the newest action, or another one of the last, or any.
func (w *walk) undo() {
	last, err := w.s.LastAction(context.Background(), false)
	if err != nil || last.Seq != w.m.last() {
		w.t.Errorf("the last action is %d, not %d; %v", last.Seq, w.m.last(), err)
	}
	seq := last.Seq
	if all := len(w.m.seqs); w.r.IntN(2) == 0 && all > 0 {
		seq = w.m.seqs[all-1-w.r.IntN(min(all, []int{30, all}[w.r.IntN(2)]))]
	}
	w.take("undo", seq)
}

func (w *walk) redo() {
	last, err := w.s.LastAction(context.Background(), true)
	if err != nil {
		w.t.Error(err)
	}
	w.take("redo", last.Seq)
}

// take undoes an action, which must be refused where the model says so.
func (w *walk) take(name string, seq int64) {
	a := w.m.acts[seq]
	if a == nil {
		return
	}
	later := w.m.undo(seq, a) // on the model at once; it is taken back where the register refuses
	res, err := w.s.Undo(context.Background(), seq, "")
	var refused schema.Problems
	switch {
	case w.m.undone(seq):
		if !store.Is(err, store.AlreadyUndone) {
			w.t.Errorf("%s of %d, which is undone: %v", name, seq, err)
		}
	case a.gone:
		if !store.Is(err, store.NothingToUndo) {
			w.t.Errorf("%s of %d, whose values were erased: %v", name, seq, err)
		}
	case later:
		if !store.Is(err, store.LaterChange) {
			w.t.Errorf("%s of %d, on which a later change stands: %v", name, seq, err)
		}
	case err == nil:
		w.done[name]++
		w.m.end(res.Seq, seq, false)
		return
	case !errors.As(err, &refused) && !store.Is(err, store.StillUsed):
		w.t.Errorf("%s of %d: %v", name, seq, err)
	}
	w.done[name+" refused"]++
	w.m.takeBack()
}

func (w *walk) merge() {
	kind := []string{"city", "person"}[w.r.IntN(2)]
	from, into := w.m.pick(w.r, kind), w.m.pick(w.r, kind)
	if from == into {
		return
	}
	w.do("merge", func(tx *store.Tx) error { return tx.Merge(kind, from, into) }, func() { w.m.merge(kind, from, into) })
}

func (w *walk) erase() {
	id := w.m.pick(w.r, "person")
	if id == 0 {
		return
	}
	everything := w.r.IntN(2) == 0
	res, err := w.s.Erase(context.Background(), store.Action{}, store.Erasure{Person: id, Everything: everything})
	if err != nil {
		w.t.Error(err)
		return
	}
	w.done["erase"]++
	w.m.erase(id, everything)
	w.m.end(res.Seq, 0, true)
}

// compare reads every record and compares it with the model.
func (w *walk) compare() {
	for _, id := range w.m.order {
		want := w.m.recs[id]
		rec, err := w.s.Get(context.Background(), want.kind.Key, id)
		if err != nil {
			w.t.Fatal(err)
		}
		if m := rec.Meta(); m.Void != want.void || m.Parent != want.parent {
			w.t.Errorf("%s %d: removed %q, not %q; parent %d, not %d", want.kind.Key, id, m.Void, want.void, m.Parent, want.parent)
		}
		for _, f := range want.kind.Fields {
			if v, err := f.Encode(rec, w.m); err != nil || v != want.fields[f.Key] {
				w.t.Errorf("%s %d %s: %q, not %q; %v", want.kind.Key, id, f.Key, v, want.fields[f.Key], err)
			}
		}
	}
	if w.t.Failed() {
		w.t.FailNow()
	}
}

// undoneAgree compares which actions are undone, and by what.
func (w *walk) undoneAgree() {
	log, err := w.s.Log(context.Background(), 0)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, l := range log {
		if (l.UndoneBy != 0) != w.m.undone(l.Seq) || l.UndoneBy != 0 && w.m.acts[l.UndoneBy].undoes != l.Seq {
			w.t.Errorf("action %d undone by %d; %t", l.Seq, l.UndoneBy, w.m.undone(l.Seq))
		}
	}
}
