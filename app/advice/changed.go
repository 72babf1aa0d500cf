package advice

import (
	"context"
	"maps"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// mostPosts is how many posts are looked at one by one after a change; of more it is quicker to go through all.
const mostPosts = 5_000

// affected are the subjects a change concerns, by what they are.
type affected struct {
	posts, twinnings, papers map[int64]bool
	states                   bool
	accepted                 map[int64]bool // records whose acceptances changed
}

// changed looks again at what some changed records concern. all is true where that is everything.
func (r *register) changed(ctx context.Context, records map[int64]string) (all bool, err error) {
	a := affected{map[int64]bool{}, map[int64]bool{}, map[int64]bool{}, false, map[int64]bool{}}
	for id, kind := range records {
		if kind == "register" {
			return true, nil
		}
		if err := r.concerns(ctx, &a, id, kind); err != nil {
			return false, err
		}
	}
	if len(a.posts) > mostPosts {
		return true, nil
	}
	return false, firstOf(
		func() error { return r.acceptances(ctx, a.accepted) },
		func() error { return r.somePosts(ctx, a.posts) },
		func() error { return r.someTwinnings(ctx, a.twinnings) },
		func() error { return r.somePapers(ctx, a.papers) })
}

// concerns notes what one changed record concerns: itself, what it belongs to, and what was found about it before.
func (r *register) concerns(ctx context.Context, a *affected, id int64, kind string) error {
	for _, subject := range r.book.at[id] {
		if err := r.note(ctx, a, subject); err != nil {
			return err
		}
	}
	switch kind {
	case "post":
		a.posts[id] = true
		for _, d := range r.districts.neighbours(id) {
			a.posts[d.Post] = true
		}
	case "twinning":
		a.twinnings[id] = true
	case "state":
		return r.stateChanged(ctx, a, id)
	case "person":
		return r.offices(ctx, a, id)
	}
	rec, err := r.get(ctx, kind, id)
	if rec == nil {
		return err
	}
	switch x := rec.(type) {
	case *models.Appointment:
		a.posts[x.Post] = true
		return r.offices(ctx, a, x.Person)
	case *models.InventoryItem:
		a.posts[x.Post], a.posts[r.owners[id]] = true, true
		r.owners[id] = x.Post
	case *models.ActivityReport:
		a.posts[x.Post], a.twinnings[x.Twinning] = true, true
	case *models.Vetting:
		a.papers[id] = true
		was := r.owners[id]
		r.owners[id] = x.Person
		return firstOf(func() error { return r.offices(ctx, a, x.Person) }, func() error { return r.offices(ctx, a, was) })
	case *models.Correspondence:
		a.papers[id], a.papers[x.Answers], a.papers[r.owners[id]] = true, true, true
		r.owners[id] = x.Answers
	case *models.Acceptance:
		a.accepted[x.Of] = true
	case *models.Gift, *models.Award, *models.Incident, *models.Service:
		a.papers[id] = true
	}
	return nil
}

// get reads a record of a kind findings come from, removed or not.
func (r *register) get(ctx context.Context, kind string, id int64) (schema.Record, error) {
	if !slices.Contains([]string{"appointment", "inventory_item", "activity_report", "vetting", "correspondence", "acceptance", "gift", "award", "incident", "service"}, kind) {
		return nil, nil
	}
	rec, err := r.s.Get(ctx, kind, id)
	if store.Is(err, store.NoSuchRecord) { // its creation was taken back
		return nil, nil
	}
	return rec, err
}

// note looks at a subject again, whatever it is.
func (r *register) note(ctx context.Context, a *affected, subject int64) error {
	n, err := r.s.Names(ctx, subject)
	switch n[subject].Kind {
	case "post":
		a.posts[subject] = true
	case "twinning":
		a.twinnings[subject] = true
	case "state":
	default:
		a.papers[subject] = true
	}
	return err
}

// offices notes the posts at which a person holds or held an office.
func (r *register) offices(ctx context.Context, a *affected, person int64) error {
	if person == 0 {
		return nil
	}
	recs, err := where[*models.Appointment](ctx, r.s, "appointment", `k."person" = ?`, person)
	for _, x := range recs {
		a.posts[x.Post] = true
	}
	return err
}

// stateChanged reads what States ask anew and notes the posts it is asked of.
func (r *register) stateChanged(ctx context.Context, a *affected, id int64) error {
	if !a.states {
		set, err := readSettings(ctx, r.s)
		if err != nil {
			return err
		}
		a.states, r.set = true, set
		r.allStates(ctx)
	}
	recs, err := where[*models.Post](ctx, r.s, "post", `k."sending_state" = ? OR k."receiving_state" = ?`, id, id)
	for _, p := range recs {
		a.posts[p.ID] = true
	}
	return err
}

func (r *register) acceptances(ctx context.Context, records map[int64]bool) error {
	for id := range records {
		list, err := where[*models.Acceptance](ctx, r.s, "acceptance", `k."of" = ?`, id)
		if err != nil {
			return err
		}
		r.later = append(r.later, func() { r.book.accept(id, list, namesOf(ctx, r.s)) })
	}
	return nil
}

// somePosts checks some posts again, and those near that their districts touch now.
func (r *register) somePosts(ctx context.Context, posts map[int64]bool) error {
	delete(posts, 0)
	var near []int64
	var list []models.Dossier
	for ids := slices.Sorted(maps.Keys(posts)); len(ids) > 0; {
		k := min(len(ids), some)
		part, err := r.set.dossiers(ctx, r.s, ids[:k])
		if err != nil {
			return err
		}
		stands := map[int64]bool{}
		for _, d := range part {
			stands[d.Post.ID] = true
			r.districts.set(d.Post, models.DistrictOn(d.Post, d.Events, r.today, r.today))
		}
		for _, id := range ids[:k] {
			if !stands[id] { // removed
				r.districts.drop(id)
				r.put(ctx, id, nil)
			}
		}
		list, ids = append(list, part...), ids[k:]
	}
	for _, d := range list {
		r.put(ctx, d.Post.ID, append(models.Advise(d, r.today), r.overlaps(d.Post)...))
		for _, o := range r.districts.neighbours(d.Post.ID) {
			if !posts[o.Post] {
				posts[o.Post] = true
				near = append(near, o.Post)
			}
		}
	}
	if len(near) == 0 {
		return nil
	}
	others, err := r.set.dossiers(ctx, r.s, near[:min(len(near), some)])
	for _, d := range others {
		r.put(ctx, d.Post.ID, append(models.Advise(d, r.today), r.overlaps(d.Post)...))
	}
	return err
}

// someTwinnings checks twinnings again with those of the same partners, before and after the change.
func (r *register) someTwinnings(ctx context.Context, ids map[int64]bool) error {
	if delete(ids, 0); len(ids) == 0 {
		return nil
	}
	t, err := readTwins(ctx, r.s, r.today) // there are few: thousands where there are a hundred thousand posts
	if err != nil {
		return err
	}
	keys := map[string]bool{}
	for id := range ids {
		keys[r.sides[id]], keys[sides(t.partners[id])] = true, true
	}
	stands := map[int64]bool{}
	for _, x := range t.twinnings {
		stands[x.ID] = true
		key := sides(t.partners[x.ID])
		r.sides[x.ID] = key
		if keys[key] || ids[x.ID] {
			r.put(ctx, x.ID, t.advise(x, r.today))
		}
	}
	for id := range ids {
		if !stands[id] {
			delete(r.sides, id)
			r.put(ctx, id, nil)
		}
	}
	return nil
}

// somePapers checks records that stand by themselves again.
func (r *register) somePapers(ctx context.Context, ids map[int64]bool) error {
	delete(ids, 0)
	if len(ids) == 0 {
		return nil
	}
	named, err := r.s.Names(ctx, slices.Collect(maps.Keys(ids))...)
	if err != nil {
		return err
	}
	for id := range ids {
		rec, err := r.get(ctx, named[id].Kind, id)
		if err != nil {
			return err
		}
		if rec == nil || rec.Meta().Void != "" {
			r.put(ctx, id, nil)
			continue
		}
		var answers []*models.Correspondence
		if named[id].Kind == "correspondence" {
			if answers, err = where[*models.Correspondence](ctx, r.s, "correspondence", `k."answers" = ?`, id); err != nil {
				return err
			}
		}
		r.put(ctx, id, r.paper(rec, answers))
	}
	return nil
}
