package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

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
	if row.Kind == "begin" || row.Kind == eraseKind {
		return fail(NothingToUndo, nil, "Value", seq)
	}
	undone, err := undoings(t.ctx, t.db, seq)
	if err != nil {
		return err
	}
	if by := undone[seq]; by != 0 {
		return fail(AlreadyUndone, nil, "Value", seq, "By", by)
	}
	changes, err := t.changesOf(seq)
	if err != nil {
		return err
	}
	t.subject = uidOf(row.Subject)
	slices.Reverse(changes)
	back := &undoer{t: t, seq: seq}
	for part := range slices.Chunk(changes, inLimit) {
		if err := back.takeBack(part); err != nil {
			return err
		}
	}
	return firstOf(t.childless(back.unmade), t.unused(back.removed), t.whole(back.restored))
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
		out[i] = changeRow{record: uidOf(r.Record), kind: r.Kind, field: r.Field, old: *r.Old, new: *r.New}
	}
	return out, nil
}

// undoer takes the changes of an action back, last first, reading and removing many records at a time.
type undoer struct {
	t       *Tx
	seq     int64
	records map[schema.UID]schema.Record     // as they are now
	edited  map[schema.UID]schema.Record     // as they will be
	order   []schema.UID                     // of the edited ones
	voids   map[*schema.Kind][]schema.Record // to be removed or restored for one reason
	kinds   []*schema.Kind                   // of these, in order
	waiting map[schema.UID]bool              // whether a record is among them
	reason  string
	removed []int64 // all that is removed
	unmade  []int64 // of these, what the action had made

	restored []schema.Record
}

func (u *undoer) takeBack(changes []changeRow) error {
	if err := u.read(changes); err != nil {
		return err
	}
	for i := range changes {
		if err := u.change(&changes[i]); err != nil {
			return err
		}
	}
	return u.flush()
}

// read fetches the records of some changes as they are now.
func (u *undoer) read(changes []changeRow) error {
	u.records, u.edited, u.order = map[schema.UID]schema.Record{}, map[schema.UID]schema.Record{}, nil
	uids := map[string][][]byte{}
	for i := range changes {
		c := &changes[i]
		if _, ok := u.records[c.record]; !ok {
			u.records[c.record] = nil
			uids[c.kind] = append(uids[c.kind], c.record[:])
		}
	}
	for kind, wanted := range uids {
		k := models.Catalog.Kind(kind)
		if k == nil {
			return fail(NewerFile, fmt.Errorf("kind %q", kind))
		}
		recs, err := selectRecords(u.t.ctx, u.t.db, k, `WHERE r.uid IN ?`, wanted)
		if err != nil {
			return err
		}
		for _, r := range recs {
			m := r.Meta()
			u.records[m.UID] = r
			u.t.remember(recordRow{ID: m.ID, UID: m.UID[:], Kind: kind, Void: m.Void, Parent: m.Parent})
		}
	}
	return nil
}

// change plans to put one field back, or to remove what a creation made, if it still is what the action left.
func (u *undoer) change(c *changeRow) error {
	k := models.Catalog.Kind(c.kind)
	rec := u.records[c.record]
	if rec == nil {
		return fail(NoSuchRecord, nil, "Value", c.record.String())
	}
	m := rec.Meta()
	later := func(field string) error {
		return fail(LaterChange, nil, "Kind", c.kind, "Field", field, "Record", m.ID, "Value", u.seq)
	}
	switch c.field {
	case voiding:
		if m.Void != c.new {
			return later(voiding)
		}
		if wasUndone(c.old) {
			u.unmade = append(u.unmade, m.ID)
		}
		return u.void(k, rec, c.old)
	case creation:
		if err := u.flushEdits(); err != nil {
			return err
		}
		if m.Void != "" {
			return later(voiding)
		}
		now, err := canonicalRecord(k, rec, u.t)
		if err != nil {
			return err
		}
		if now != c.new {
			return later(firstDifference(k, now, c.new))
		}
		u.unmade = append(u.unmade, m.ID)
		return u.void(k, rec, undone(u.seq))
	}
	if err := u.flushVoids(); err != nil {
		return err
	}
	return u.edit(k, rec, c, later)
}

func (u *undoer) edit(k *schema.Kind, rec schema.Record, c *changeRow, later func(string) error) error {
	f := k.Field(c.field)
	if f == nil {
		return fail(NewerFile, fmt.Errorf("field %q", c.field))
	}
	if u.edited[c.record] == nil {
		u.edited[c.record] = k.Clone(rec)
		u.order = append(u.order, c.record)
	}
	to := u.edited[c.record]
	now, err := f.Encode(to, u.t)
	if err != nil {
		return err
	}
	if now != c.new || rec.Meta().Void != "" {
		return later(c.field)
	}
	return f.Decode(to, c.old, u.t)
}

func (u *undoer) void(k *schema.Kind, rec schema.Record, reason string) error {
	if err := u.flushEdits(); err != nil {
		return err
	}
	if u.reason != reason || u.waiting[rec.Meta().UID] {
		if err := u.flushVoids(); err != nil {
			return err
		}
	}
	if reason != "" {
		u.removed = append(u.removed, rec.Meta().ID)
	} else {
		u.restored = append(u.restored, rec)
	}
	if u.voids == nil {
		u.voids, u.waiting = map[*schema.Kind][]schema.Record{}, map[schema.UID]bool{}
	}
	if len(u.voids[k]) == 0 {
		u.kinds = append(u.kinds, k)
	}
	u.voids[k], u.reason, u.waiting[rec.Meta().UID] = append(u.voids[k], rec), reason, true
	return nil
}

func (u *undoer) flush() error { return firstOf(u.flushEdits(), u.flushVoids()) }

func (u *undoer) flushEdits() error {
	for _, uid := range u.order {
		stored, to := u.records[uid], u.edited[uid]
		if err := u.t.update(models.KindOf(to), stored, to); err != nil {
			return err
		}
		u.records[uid] = to
	}
	u.order = nil
	clear(u.edited)
	return nil
}

func (u *undoer) flushVoids() error {
	for _, k := range u.kinds {
		if err := u.t.voidAll(k, u.voids[k], u.reason); err != nil {
			return err
		}
	}
	u.kinds = nil
	clear(u.voids)
	clear(u.waiting)
	return nil
}

// undone is the reason a record was removed by taking its creation back.
func undone(seq int64) string { return fmt.Sprintf("undo %d", seq) }

func wasUndone(reason string) bool { return strings.HasPrefix(reason, "undo ") }

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
