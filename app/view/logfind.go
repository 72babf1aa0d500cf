package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// NewerLog returns the actions after one, newest first, and those before it that were taken back or done again by them.
func (r *Register) NewerLog(ctx context.Context, after int64) (newer, altered []LogRow, err error) {
	newest, _, err := r.s.Seal(ctx)
	if err != nil || newest <= after {
		return nil, nil, err
	}
	rows, err := r.Log(ctx, int(newest-after))
	if err != nil {
		return nil, nil, err
	}
	seen := map[int64]bool{}
	var alter func(seq int64) error
	alter = func(seq int64) error {
		if seq == 0 || seen[seq] {
			return nil
		}
		seen[seq] = true
		a, err := r.LogAction(ctx, seq)
		if err != nil {
			return err
		}
		if seq <= after {
			altered = append(altered, a)
		}
		return alter(a.Undoes) // an undo taken back brings what it undid again
	}
	for _, a := range rows {
		if err := alter(a.Undoes); err != nil {
			return nil, nil, err
		}
	}
	return rows, altered, nil
}

// LogAction returns one action.
func (r *Register) LogAction(ctx context.Context, seq int64) (LogRow, error) {
	a, err := r.s.LoggedAction(ctx, seq)
	if err != nil {
		return LogRow{}, err
	}
	return r.logRows([]store.Logged{a})[0], nil
}

// Standing returns the action that last gave a field of a record its value, leaving out what was taken back; ok is false where none is found.
func (r *Register) Standing(ctx context.Context, record int64, field string) (a LogRow, ok bool, err error) {
	rows, err := r.LogOf(ctx, record)
	if err != nil {
		return LogRow{}, false, err
	}
	for _, a := range rows {
		if a.UndoneBy != 0 || a.Undoes != 0 {
			continue
		}
		changes, err := r.s.ChangesOf(ctx, a.Seq)
		if err != nil {
			return LogRow{}, false, err
		}
		if slices.ContainsFunc(changes, func(c store.FieldChange) bool { return c.Record == record && (c.Field == field || c.Field == "*") }) {
			return a, true, nil
		}
	}
	return LogRow{}, false, nil
}

// RemovedRow is a record that was removed and stays in history.
type RemovedRow struct {
	ID     int64
	Kind   string
	Words  string // its kind in words
	Title  string
	Reason string
}

// mostOwned is how many removed parts of records are named by what they hold.
const mostOwned = 2_000

// Removed lists the records that were removed and not brought back.
func (r *Register) Removed(ctx context.Context) ([]RemovedRow, error) {
	var keys []string
	for _, k := range models.Catalog.All() {
		if !k.Singleton {
			keys = append(keys, k.Key)
		}
	}
	all, err := r.s.AllNames(ctx, keys...)
	if err != nil {
		return nil, err
	}
	var out []RemovedRow
	owned := 0
	for _, key := range keys {
		k := kindOf(key)
		for id, n := range all {
			if n.Kind != key || n.Void == "" {
				continue
			}
			row := RemovedRow{ID: id, Kind: key, Words: r.w.Kind(key, false), Title: r.w.Title(key, n.Title), Reason: r.VoidReason(n.Void)}
			if k.Parent != "" && owned < mostOwned {
				owned++
				rec, err := r.s.Get(ctx, key, id)
				if err != nil {
					return nil, err
				}
				if row.Title == "" {
					row.Title = r.firstFact(k, rec, all)
				}
				if of := all[rec.Meta().Parent].Title; of != "" {
					row.Title += " – " + of
				}
			}
			out = append(out, row)
		}
	}
	slices.SortFunc(out, func(a, b RemovedRow) int { return int(b.ID - a.ID) })
	return out, nil
}

// firstFact is the first thing recorded of a record without a title.
func (r *Register) firstFact(k *schema.Kind, rec schema.Record, names map[int64]store.Named) string {
	for _, f := range k.Fields {
		if f.Hidden {
			continue
		}
		if v := r.Value(k, f, rec, names); v != "" {
			return v
		}
	}
	return ""
}

// RemovedRecord is what a removed record held, and the action that removed it; by is 0 where that is not found.
func (r *Register) RemovedRecord(ctx context.Context, kind string, id int64) (facts []Section, by LogRow, err error) {
	k := kindOf(kind)
	rec, err := r.s.Get(ctx, kind, id)
	if err != nil {
		return nil, by, err
	}
	n := &naming{r: r, ctx: ctx, titles: map[int64]string{}}
	names := map[int64]store.Named{}
	for _, f := range k.Fields {
		switch p := f.Ptr(rec).(type) {
		case *int64:
			if f.Type == schema.RefType && *p != 0 {
				names[*p] = store.Named{Title: n.title(*p)}
			}
		case *schema.Refs:
			for _, id := range *p {
				names[id] = store.Named{Title: n.title(id)}
			}
		}
	}
	rows, err := r.LogOf(ctx, id)
	if err != nil {
		return nil, by, err
	}
	for _, a := range rows {
		changes, err := r.s.ChangesOf(ctx, a.Seq)
		if err != nil {
			return nil, by, err
		}
		if slices.ContainsFunc(changes, func(c store.FieldChange) bool { return c.Record == id && c.Field == VoidField && c.New != "" }) {
			by = a
			break
		}
	}
	return r.sections(k, rec, names), by, nil
}
