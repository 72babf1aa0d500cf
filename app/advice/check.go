package advice

import (
	"context"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// register is what is known of a register between two checks.
type register struct {
	s         *store.Store
	today     schema.Day
	set       *settings
	book      *book
	districts *districts
	owners    map[int64]int64  // of things the post, of vettings the person, of notes what they answer: where a change takes them from
	sides     map[int64]string // of twinnings

	live  bool     // others read the book: what is found waits until all of it is, and is then put in at once
	later []func() // what waits
}

// put says what was found about a subject.
func (r *register) put(ctx context.Context, subject int64, found schema.Problems) {
	if set := func() { r.book.set(subject, found, namesOf(ctx, r.s)) }; r.live {
		r.later = append(r.later, set)
	} else {
		set()
	}
}

// Check asks the rules over the whole register.
func Check(ctx context.Context, s *store.Store) ([]Finding, error) {
	r, err := full(ctx, s)
	if err != nil {
		return nil, err
	}
	n := namesOf(ctx, s)
	return titled(r.book.every(n), n), nil
}

// full checks everything.
func full(ctx context.Context, s *store.Store) (*register, error) {
	r := &register{s: s, today: s.Today(), book: newBook(), districts: newDistricts(), owners: map[int64]int64{}, sides: map[int64]string{}}
	var err error
	if r.set, err = readSettings(ctx, s); err != nil {
		return nil, err
	}
	accepted, err := all[*models.Acceptance](ctx, s, "acceptance")
	if err != nil {
		return nil, err
	}
	for _, a := range accepted {
		k := acceptedKey{a.Of, a.Code}
		r.book.accepted[k] = append(r.book.accepted[k], a)
	}
	return r, firstOf(
		func() error { return r.allPosts(ctx) },
		func() error { return r.allTwinnings(ctx) },
		func() error { return r.allPapers(ctx) },
		func() error { r.allStates(ctx); return ctx.Err() })
}

// allPosts goes through the posts a few hundred at a time; overlaps wait until every district is known.
func (r *register) allPosts(ctx context.Context) error {
	ids, err := r.s.IDs(ctx, "post")
	if err != nil {
		return err
	}
	vettings, err := all[*models.Vetting](ctx, r.s, "vetting")
	if err != nil {
		return err
	}
	for _, v := range vettings {
		r.owners[v.ID] = v.Person
	}
	found := map[int64]schema.Problems{}
	posts := map[int64]*models.Post{}
	for rest := ids; len(rest) > 0; {
		n := min(len(rest), some)
		list, err := r.set.dossiers(ctx, r.s, rest[:n])
		if err != nil {
			return err
		}
		for _, d := range list {
			for _, i := range d.Inventory {
				r.owners[i.ID] = d.Post.ID
			}
			own := models.DistrictOn(d.Post, d.Events, r.today, r.today)
			r.districts.set(d.Post, own)
			problems := models.Advise(d, r.today)
			if own != nil { // it is compared when all are known
				posts[d.Post.ID], found[d.Post.ID] = d.Post, problems
				continue
			}
			r.put(ctx, d.Post.ID, problems)
		}
		rest = rest[n:]
	}
	for id, p := range posts {
		r.put(ctx, id, append(found[id], r.overlaps(p)...))
	}
	return ctx.Err()
}

func (r *register) overlaps(p *models.Post) schema.Problems {
	near := r.districts.neighbours(p.ID)
	if len(near) == 0 {
		return nil
	}
	rule := models.ReceivingRuleOn(r.set.receiving[p.ReceivingState], r.today.Date())
	return models.AdviseOverlap(p, r.districts.of[p.ID].district, near, place.Inside, rule != nil && rule.Overlap == "forbidden")
}

func (r *register) allTwinnings(ctx context.Context) error {
	t, err := readTwins(ctx, r.s, r.today)
	if err != nil {
		return err
	}
	for _, x := range t.twinnings {
		r.sides[x.ID] = sides(t.partners[x.ID])
		r.put(ctx, x.ID, t.advise(x, r.today))
	}
	return nil
}

// papers are the kinds checked one by one.
var papers = []string{"vetting", "gift", "correspondence", "award", "incident"}

func (r *register) allPapers(ctx context.Context) error {
	answers := map[int64][]*models.Correspondence{}
	for _, kind := range papers {
		recs, err := r.s.List(ctx, kind, 0)
		if err != nil {
			return err
		}
		if kind == "correspondence" {
			for _, c := range as[*models.Correspondence](recs) {
				if c.Answers != 0 {
					answers[c.Answers], r.owners[c.ID] = append(answers[c.Answers], c), c.Answers
				}
			}
		}
		for _, rec := range recs {
			r.put(ctx, rec.Meta().ID, r.paper(rec, answers[rec.Meta().ID]))
		}
	}
	services, err := where[*models.Service](ctx, r.s, "service", `k."fee" > 0 AND k."free_reason" <> ''`)
	for _, x := range services { // the log of services is long, and only these give cause for anything
		r.put(ctx, x.ID, r.paper(x, nil))
	}
	return err
}

// paper is what is found about a record by itself.
func (r *register) paper(rec schema.Record, answers []*models.Correspondence) schema.Problems {
	var out schema.Problems
	if k := models.KindOf(rec); k.Check != nil {
		out = k.Check(schema.File{Rec: rec})
	}
	switch x := rec.(type) {
	case *models.Gift:
		out = append(out, models.AdviseGift(x, r.set.register)...)
	case *models.Correspondence:
		out = append(out, models.AdviseCorrespondence(x, answers, r.today)...)
	}
	return out
}

func (r *register) allStates(ctx context.Context) {
	for id, st := range r.set.states {
		r.put(ctx, id, models.AdviseState(st, r.set.sending[id], r.set.receiving[id]))
	}
}
