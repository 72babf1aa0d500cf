package ui

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// queue does background work when it is told to, as the real one does it a little later.
type queue struct {
	works []func(context.Context) func()
}

func (q *queue) Go(work func(context.Context) func()) { q.works = append(q.works, work) }

func (q *queue) run() {
	for len(q.works) > 0 {
		work := q.works[0]
		q.works = q.works[1:]
		if apply := work(context.Background()); apply != nil {
			apply()
		}
	}
}

// A half-typed form comes back with its places, although the gazetteer is unpacked a little after the window has opened.
func TestResumedFormKnowsItsPlaces(t *testing.T) {
	k := newKit(t)
	path := k.register()
	u, d := k.open(path)
	u.Edit(desk.Form{Kind: "twinning"})
	choose(d, "City", "torun")
	d.Write("Note", "half typed")
	k.clock.Advance(1e10)
	u.form = nil // as if killed
	u.closeRegister()

	q := &queue{}
	k.cfg.Runner = func() xwidget.Runner { return q }
	u, d = k.open(path)
	q.run()
	if u.form == nil {
		t.Fatal("the half-typed form is not there")
	}
	d.Expect("Toruń")
}
