package ui

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
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

// plainLetters are letters that say nothing.
type plainLetters struct{}

func (plainLetters) Own() []models.Template                          { return nil }
func (plainLetters) Fields(string, *words.Words) []templates.Field   { return nil }
func (plainLetters) Problems(models.Template, *words.Words) []string { return nil }
func (plainLetters) Result(context.Context, *view.Register, models.Template, int64) (templates.Result, error) {
	return templates.Result{}, nil
}

// A half-typed letter comes back in its editor.
func TestResumedLetter(t *testing.T) {
	k := newKit(t)
	k.cfg.Wordings = plainLetters{}
	path := k.register()
	u, d := k.open(path)
	own := &models.Template{Name: "greeting", Title: "Greeting", Lang: "en", Of: "post", Body: "Dear colleagues,"}
	if _, err := u.d.Store.Do(ctx(), store.Action{Kind: "add_template"}, func(tx *store.Tx) error { return tx.Create(own) }); err != nil {
		t.Fatal(err)
	}
	u.Go(desk.Route{Page: templates.EditorRoute, ID: own.ID})
	d.Write("Subject", "half typed")
	k.clock.Advance(1e10)
	u.page = nil // as if killed
	u.closeRegister()

	u, _ = k.open(path)
	if u.route.Page != templates.EditorRoute || u.route.ID != own.ID {
		t.Fatalf("the letter is not there: %v", u.route)
	}
	if p, ok := u.page.(*templates.Page); !ok || !p.Dirty() {
		t.Error("what was typed is gone")
	}
}
