package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models/store"
)

// HistoryEntry is an action with what it changed in one record and all that belongs to it.
type HistoryEntry struct {
	LogRow
	Values []LogChange
}

// History tells what was done to a record and what belongs to it, the oldest action first. In the public variant what is sensitive is left
// out, and an action that changed nothing else.
func (r *Register) History(ctx context.Context, id int64) ([]HistoryEntry, error) {
	rows, err := r.LogPage(ctx, store.LogQuery{Record: id})
	if err != nil {
		return nil, err
	}
	family, err := r.s.Family(ctx, id)
	if err != nil {
		return nil, err
	}
	slices.Reverse(rows)
	var out []HistoryEntry
	for _, row := range rows {
		all, err := r.s.ChangesOf(ctx, row.Seq)
		if err != nil {
			return nil, err
		}
		own := slices.DeleteFunc(all, func(c store.FieldChange) bool { return !family[c.Record] })
		values, _, err := r.changes(ctx, row.Seq, own, 0)
		if err != nil {
			return nil, err
		}
		if values = slices.DeleteFunc(values, func(c LogChange) bool { return c.Hidden }); len(values) > 0 || r.internal {
			out = append(out, HistoryEntry{row, values})
		}
	}
	return out, nil
}
