package advice

import (
	"context"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Guard refuses what one file alone cannot show: districts that overlap where the receiving State forbids it (invariant 7). Posts whose
// life was not changed are left as they are, so that a new setting of a State does not stand in the way of every other work.
func Guard(ctx context.Context, s *store.Store) (func(*store.Store, []int64) (schema.Problems, error), error) {
	rules, err := all[*models.ReceivingRule](ctx, s, "receiving_rule")
	if err != nil {
		return nil, err
	}
	forbids := map[int64]bool{}
	for state, list := range parents(rules) {
		if r := models.ReceivingRuleOn(list, s.Today().Date()); r != nil && r.Overlap == "forbidden" {
			forbids[state] = true
		}
	}
	if len(forbids) == 0 {
		return nil, nil
	}
	return func(s *store.Store, ids []int64) (schema.Problems, error) { return forbidden(ctx, s, forbids, ids) }, nil
}

func forbidden(ctx context.Context, s *store.Store, forbids map[int64]bool, ids []int64) (out schema.Problems, err error) {
	posts, err := among[*models.Post](ctx, s, "post", "k.id", ids)
	if err != nil {
		return nil, err
	}
	for _, p := range posts {
		if !forbids[p.ReceivingState] {
			continue
		}
		near, err := where[*models.Post](ctx, s, "post", `k."sending_state" = ? AND k."receiving_state" = ?`, p.SendingState, p.ReceivingState)
		if err != nil {
			return nil, err
		}
		events, err := among[*models.PostEvent](ctx, s, "post_event", "r.parent", distinct(near, func(p *models.Post) int64 { return p.ID }))
		if err != nil {
			return nil, err
		}
		of := parents(events)
		var own *models.District
		var others []models.District
		for _, o := range near {
			life := of[o.ID]
			models.SortEvents(life)
			switch d := models.DistrictOn(o, life, s.Today(), s.Today()); {
			case d == nil:
			case o.ID == p.ID:
				own = d
			default:
				others = append(others, *d)
			}
		}
		if own != nil {
			out = append(out, titledProblems(ctx, s, models.AdviseOverlap(p, *own, others, place.Inside, true))...)
		}
	}
	return out, nil
}

// titledProblems puts titles in the place of records.
func titledProblems(ctx context.Context, s *store.Store, list schema.Problems) schema.Problems {
	n := namesOf(ctx, s)
	for i := range list {
		k := keep(list[i])
		var ids []int64
		k.names(func(id int64) { ids = append(ids, id) })
		f := k.finding(0, n(ids...))
		list[i].Args = f.Args
	}
	return list
}
