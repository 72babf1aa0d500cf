package store

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// lent is a record that took values over in a merge which was undone: it holds them no longer, but its history does.
type lent struct {
	kind    *schema.Kind
	rec     schema.Record
	actions []int64 // the merge, its undoing, and what redid them
}

// lentOut notes what a merge with another person wrote there before it was undone: children written anew, removed since, and values
// in the history of the other one.
func (w *eraser) lentOut() error {
	k := models.Catalog.Kind("person")
	for _, id := range slices.Clone(w.order) {
		if w.records[id].kind != k {
			continue
		}
		uid := w.records[id].rec.Meta().UID
		var actions []int64
		err := w.t.db.Raw(`SELECT DISTINCT action FROM change WHERE record = ? AND field = ? AND (old LIKE 'merged %' OR new LIKE 'merged %')`,
			blob(uid[:]), voiding).Scan(&actions).Error
		if err != nil {
			return err
		}
		if len(actions) == 0 {
			continue
		}
		const written = `r.uid IN (SELECT record FROM change WHERE action IN ? AND kind = ?)`
		others, err := w.sel(k, written, actions, k.Key)
		if err != nil {
			return err
		}
		for _, rec := range others {
			if w.records[rec.Meta().ID] == nil {
				w.lent = append(w.lent, lent{k, rec, actions})
			}
		}
		for _, child := range models.Catalog.Children(k.Key) {
			copies, err := w.sel(child, `r.void <> '' AND r.uid IN (SELECT record FROM change WHERE action IN ? AND kind = ? AND field = ?)`, actions, child.Key, creation)
			if err != nil {
				return err
			}
			for _, rec := range copies {
				if gone := w.all || child.Sensitive; gone || slices.ContainsFunc(child.Fields, func(f *schema.Field) bool { return f.Sensitive }) {
					w.add(child, rec, gone, gone)
				}
			}
		}
	}
	return nil
}

// blankLent takes out of the history of another person what a merge had put there.
func (w *eraser) blankLent() error {
	for _, l := range w.lent {
		var fields []string
		for _, f := range l.kind.Fields {
			if w.all || f.Sensitive {
				fields = append(fields, f.Key)
			}
		}
		uid := l.rec.Meta().UID
		err := w.t.db.Exec(`UPDATE change SET old = NULL, new = NULL, salt = NULL WHERE record = ? AND salt IS NOT NULL AND action IN ? AND field IN ?`,
			blob(uid[:]), l.actions, fields).Error
		if err != nil {
			return err
		}
	}
	return nil
}
