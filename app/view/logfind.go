package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// newerAtOnce is how many actions are read together when those after one are looked for.
const newerAtOnce = 100

// NewerLog returns the actions after one, newest first, and those before it that were taken back or done again by them. record is
// whose history it is, 0 that of the register.
func (r *Register) NewerLog(ctx context.Context, record, after int64) (newer, altered []LogRow, err error) {
	for q := (store.LogQuery{Record: record, Limit: newerAtOnce}); ; q.Before = newer[len(newer)-1].Seq {
		page, err := r.LogPage(ctx, q)
		if err != nil {
			return nil, nil, err
		}
		old := slices.IndexFunc(page, func(a LogRow) bool { return a.Seq <= after })
		if old >= 0 {
			page = page[:old]
		}
		newer = append(newer, page...)
		if len(page) < newerAtOnce {
			break
		}
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
	for _, a := range newer {
		if err := alter(a.Undoes); err != nil {
			return nil, nil, err
		}
	}
	return newer, altered, nil
}

// LogAction returns one action.
func (r *Register) LogAction(ctx context.Context, seq int64) (LogRow, error) {
	a, err := r.s.LoggedAction(ctx, seq)
	if err != nil {
		return LogRow{}, err
	}
	rows, err := r.LogRows(ctx, []store.Logged{a})
	return rows[0], err
}

// Standing returns the action that last gave a field of a record its value, leaving out what was taken back; ok is false where none is found.
func (r *Register) Standing(ctx context.Context, record int64, field string) (a LogRow, ok bool, err error) {
	q := store.LogQuery{Record: record, Own: true, Fields: []string{"." + field, ".*"}, Limit: newerAtOnce}
	for {
		rows, err := r.LogPage(ctx, q)
		if err != nil {
			return LogRow{}, false, err
		}
		for _, a := range rows {
			if a.UndoneBy == 0 && a.Undoes == 0 {
				return a, true, nil
			}
		}
		if len(rows) < q.Limit {
			return LogRow{}, false, nil
		}
		q.Before = rows[len(rows)-1].Seq
	}
}

// RemovedRow is a record that was removed and stays in history.
type RemovedRow struct {
	ID     int64
	Kind   string
	Words  string // its kind in words
	Title  string
	Reason string
	Hidden bool // it is sensitive: nothing of it is read
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
	names := r.naming(ctx)
	for _, key := range keys {
		k := kindOf(key)
		for id, n := range all {
			if n.Kind != key || n.Void == "" {
				continue
			}
			row := RemovedRow{ID: id, Kind: key, Words: r.w.Kind(key, false), Title: r.w.Title(key, n.Title), Reason: r.VoidReason(n.Void)}
			if names.hides(key, id) {
				row.Title, row.Hidden = r.w.T("log.hidden"), true
			}
			if k.Parent != "" && owned < mostOwned {
				owned++
				rec, err := r.s.Get(ctx, key, id)
				if err != nil {
					return nil, err
				}
				if row.Title == "" {
					row.Title = r.firstFact(k, rec, all)
				}
				if of := all[rec.Meta().Parent]; of.Title != "" && !names.hides(of.Kind, of.ID) {
					row.Title += " – " + of.Title
				}
			}
			out = append(out, row)
		}
	}
	slices.SortFunc(out, func(a, b RemovedRow) int { return int(b.ID - a.ID) })
	return out, names.err
}

// firstFact is the first thing recorded of a record without a title.
func (r *Register) firstFact(k *schema.Kind, rec schema.Record, names map[int64]store.Named) string {
	for _, f := range k.Fields {
		if f.Hidden || !r.Shows(f) {
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
	n := r.naming(ctx)
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
	rows, err := r.LogPage(ctx, store.LogQuery{Record: id, Own: true, Fields: []string{"." + VoidField}, Limit: 1})
	if err != nil {
		return nil, by, err
	}
	if len(rows) > 0 && rec.Meta().Void != "" {
		by = rows[0]
	}
	if n.hides(kind, id) {
		return nil, by, n.err
	}
	return r.sections(k, rec, names), by, n.err
}
