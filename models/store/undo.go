package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Undo takes back an action by its number, as an action of its own: also after a restart, and again (which redoes). It refuses with
// LaterChange where a later change stands on what would be taken back, and with StillUsed where another record points at it.
func (s *Store) Undo(ctx context.Context, seq int64, reason string) (Result, error) {
	return s.Do(ctx, Action{Kind: "undo", Reason: reason, undoes: seq}, func(t *Tx) error { return t.undo(seq) })
}

// WouldUndo tells why an action could not be taken back, or nil.
func (s *Store) WouldUndo(ctx context.Context, seq int64) error {
	_, err := s.Rehearse(ctx, Action{Kind: "undo", undoes: seq}, func(t *Tx) error { return t.undo(seq) })
	return err
}

func (t *Tx) undo(seq int64) error {
	var row struct {
		Seq     int64
		Kind    string
		Subject []byte
	}
	if err := t.db.Raw(`SELECT seq, kind, subject FROM action WHERE seq = ?`, seq).Scan(&row).Error; err != nil {
		return err
	}
	if row.Seq == 0 {
		return fail(NoSuchAction, nil, "Value", seq)
	}
	if row.Kind == "begin" {
		return fail(NothingToUndo, nil, "Value", seq)
	}
	var by int64
	if err := t.db.Raw(`SELECT coalesce(max(seq), 0) FROM action a WHERE undoes = ? AND NOT EXISTS (SELECT 1 FROM action b WHERE b.undoes = a.seq)`, seq).Scan(&by).Error; err != nil {
		return err
	}
	if by != 0 {
		return fail(AlreadyUndone, nil, "Value", seq, "By", by)
	}
	changes, err := t.changesOf(seq)
	if err != nil {
		return err
	}
	copy(t.subject[:], row.Subject)
	voided := map[int64]bool{}
	for i := len(changes) - 1; i >= 0; i-- {
		if err := t.undoChange(seq, &changes[i], voided); err != nil {
			return err
		}
	}
	return t.unused(voided)
}

func (t *Tx) changesOf(seq int64) ([]changeRow, error) {
	var rows []struct {
		Record []byte
		Kind   string
		Field  string
		Old    *string
		New    *string
	}
	if err := t.db.Raw(`SELECT record, kind, field, old, new FROM change WHERE action = ? ORDER BY n`, seq).Scan(&rows).Error; err != nil {
		return nil, err
	}
	out := make([]changeRow, len(rows))
	for i, r := range rows {
		if r.Old == nil || r.New == nil {
			return nil, fail(NothingToUndo, fmt.Errorf("values of action %d were erased", seq), "Value", seq)
		}
		out[i] = changeRow{record: schema.UID(r.Record), kind: r.Kind, field: r.Field, old: *r.Old, new: *r.New}
	}
	return out, nil
}

// undoChange puts one field back, or removes what a creation made, if it still is what the action left.
func (t *Tx) undoChange(seq int64, c *changeRow, voided map[int64]bool) error {
	id, err := t.ID(c.record)
	if err != nil {
		return err
	}
	k := models.Catalog.Kind(c.kind)
	rec, err := t.Get(c.kind, id)
	if err != nil {
		return err
	}
	later := func(field string) error {
		return fail(LaterChange, nil, "Kind", c.kind, "Field", field, "Record", id, "Value", seq)
	}
	switch {
	case c.field == voiding:
		if rec.Meta().Void != c.new {
			return later(voiding)
		}
		if c.old != "" {
			voided[id] = true
		}
		return t.setVoid(c.kind, id, c.old)
	case c.field == creation:
		if rec.Meta().Void != "" {
			return later(voiding)
		}
		now, err := t.canonical(k, rec)
		if err != nil {
			return err
		}
		if now != c.new {
			return later(firstDifference(k, now, c.new))
		}
		voided[id] = true
		return t.setVoid(c.kind, id, undone(seq))
	}
	f := k.Field(c.field)
	now, err := f.Encode(rec, t)
	if err != nil {
		return err
	}
	if now != c.new || rec.Meta().Void != "" {
		return later(c.field)
	}
	if err := f.Decode(rec, c.old, t); err != nil {
		return err
	}
	return t.Update(rec)
}

// undone is the reason a record was removed by taking its creation back.
func undone(seq int64) string { return fmt.Sprintf("undo %d", seq) }

func firstDifference(k *schema.Kind, a, b string) string {
	var x, y map[string]string
	if json.Unmarshal([]byte(a), &x) == nil && json.Unmarshal([]byte(b), &y) == nil {
		for _, f := range k.Fields {
			if x[f.Key] != y[f.Key] {
				return f.Key
			}
		}
	}
	return creation
}

// unused refuses to remove records that standing records still point at, and children somebody added later.
func (t *Tx) unused(voided map[int64]bool) error {
	return chunks(sortedIDs(voided), func(ids []int64) error {
		var user struct {
			ID    int64
			Title string
			Kind  string
		}
		if err := t.db.Raw(`SELECT id, title, kind FROM record WHERE parent IN ? AND void = '' LIMIT 1`, ids).Scan(&user).Error; err != nil {
			return err
		}
		for _, k := range models.Catalog.All() {
			for _, f := range k.Fields {
				if user.ID != 0 {
					return fail(StillUsed, nil, "Kind", user.Kind, "Title", user.Title, "Record", user.ID)
				}
				where := `k."` + f.Key + `" IN ?`
				switch f.Type {
				case schema.RefType:
				case schema.RefsType:
					where = `k.id IN (SELECT from_id FROM link WHERE role = '` + f.Key + `' AND to_id IN ?)`
				default:
					continue
				}
				err := t.db.Raw(`SELECT r.id, r.title, r.kind FROM "`+k.Key+`" k JOIN record r ON r.id = k.id WHERE `+where+` AND `+standing+` LIMIT 1`, ids).Scan(&user).Error
				if err != nil {
					return err
				}
			}
		}
		if user.ID != 0 {
			return fail(StillUsed, nil, "Kind", user.Kind, "Title", user.Title, "Record", user.ID)
		}
		return nil
	})
}
