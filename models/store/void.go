package store

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Void removes a record from lists with a reason; its history stays (invariant 14), its children and what belongs to it alone (its
// attachments, the warnings accepted about it) go and come back with it. It refuses with StillUsed while other records refer to it.
func (t *Tx) Void(kind string, id int64, reason string) error {
	if reason == "" {
		reason = "-"
	}
	rec, err := t.Get(kind, id)
	if err != nil {
		return err
	}
	if err := t.belongings(rec, "", goneWith(rec)); err != nil {
		return err
	}
	if err := t.unused([]int64{id}); err != nil {
		return err
	}
	return t.voidAll(models.Catalog.Kind(kind), []schema.Record{rec}, cleanText(reason))
}

// Restore brings a removed record back, unless it refers to one that is still removed. It fails with Erased where nothing is left of it.
func (t *Tx) Restore(kind string, id int64) error {
	rec, err := t.Get(kind, id)
	if err != nil {
		return err
	}
	if rec.Meta().Void == erased {
		return fail(Erased, nil, "Kind", kind)
	}
	if err := t.whole([]schema.Record{rec}); err != nil {
		return err
	}
	if err := t.voidAll(models.Catalog.Kind(kind), []schema.Record{rec}, ""); err != nil {
		return err
	}
	return t.belongings(rec, goneWith(rec), "")
}

// goneWith is the reason what belongs to a record carries that went with it.
func goneWith(rec schema.Record) string { return "with " + rec.Meta().UID.String() }

// belongings removes or restores what goes with a record: those that stand with the reason from now get to.
func (t *Tx) belongings(rec schema.Record, from, to string) error {
	for _, k := range models.Catalog.All() {
		if k.With == "" {
			continue
		}
		if err := t.flush(); err != nil {
			return err
		}
		recs, err := selectRecords(t.ctx, t.db, k, `WHERE k."`+k.With+`" = ? AND r.void = ? ORDER BY r.id`, rec.Meta().ID, from)
		if err != nil {
			return err
		}
		for part := range slices.Chunk(recs, inLimit) {
			if err := t.voidAll(k, part, to); err != nil {
				return err
			}
		}
	}
	return nil
}

// voidAll removes or restores records of one kind, at most inLimit of them; those that already are what is asked for stay.
func (t *Tx) voidAll(k *schema.Kind, recs []schema.Record, reason string) error {
	flag := 0
	if reason != "" {
		flag = 1
	}
	var ids []int64
	var uids []schema.UID
	var concerned []schema.Record
	for _, r := range recs {
		if (r.Meta().Void == "") == (reason == "") {
			continue
		}
		concerned = append(concerned, r)
		ids = append(ids, r.Meta().ID)
		uids = append(uids, r.Meta().UID)
	}
	if len(ids) == 0 {
		return nil
	}
	if err := t.db.Exec(`UPDATE "`+k.Key+`" SET void = ? WHERE id IN ?`, flag, ids).Error; err != nil {
		return t.duplicate(k, concerned[0], err)
	}
	if err := t.db.Exec(`UPDATE record SET void = ? WHERE id IN ?`, reason, ids).Error; err != nil {
		return err
	}
	bases, err := t.bases(voiding, uids...)
	if err != nil {
		return err
	}
	if err := t.raise(k, concerned...); err != nil {
		return err
	}
	for _, r := range concerned {
		m := r.Meta()
		if err := t.logChange(k, r, voiding, m.Void, reason, bases[m.UID]); err != nil {
			return err
		}
		m.Void = reason
		t.setGone(m.ID, reason != "")
		if err := t.touch(k, r); err != nil {
			return err
		}
	}
	return nil
}

// setGone keeps in step what is remembered of a record.
func (t *Tx) setGone(id int64, gone bool) {
	if m := t.own(id); m != nil {
		m.moved = true
	}
	if k, ok := t.known[id]; ok {
		k.gone = gone
		t.known[id] = k
	}
}
