package store

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// references calls each with every reference a field of a record holds.
func references(f *schema.Field, rec schema.Record, each func(id int64)) {
	switch f.Type {
	case schema.RefType:
		if id := *f.Ptr(rec).(*int64); id != 0 {
			each(id)
		}
	case schema.RefsType:
		for _, id := range *f.Ptr(rec).(*schema.Refs) {
			each(id)
		}
	}
}

// refersTo is the condition on a record that its field refers to one of some records.
func refersTo(f *schema.Field) string {
	if f.Type == schema.RefsType {
		return `k.id IN (SELECT from_id FROM link WHERE role = '` + f.Key + `' AND to_id IN ?)`
	}
	return `k."` + f.Key + `" IN ?`
}

// checkRefs refuses references to nothing, to the wrong kind and, unless stored held them already, to removed records.
func (t *Tx) checkRefs(k *schema.Kind, rec, stored schema.Record) error {
	for _, f := range plans[k.Key].refs {
		var held []int64
		if stored != nil {
			references(f, stored, func(id int64) { held = append(held, id) })
		}
		var ids []int64
		references(f, rec, func(id int64) { ids = append(ids, id) })
		for _, id := range ids {
			if slices.Contains(held, id) {
				continue
			}
			to, err := t.about(id)
			if err != nil && !Is(err, NoSuchRecord) {
				return err
			}
			if err != nil || !slices.Contains(f.Ref, to.kind) || to.gone {
				t.complain(schema.Problem{Level: schema.Error, Code: "no_such_reference", Kind: k.Key, Field: f.Key, Record: rec.Meta().ID})
			}
		}
	}
	return nil
}

// whole refuses to bring back a record that refers to one still removed.
func (t *Tx) whole(recs []schema.Record) error {
	for _, rec := range recs {
		k := models.KindOf(rec)
		for _, f := range plans[k.Key].refs {
			var bad error
			references(f, rec, func(id int64) {
				if to, err := t.about(id); err != nil {
					bad = err
				} else if to.gone {
					bad = schema.Problems{{Level: schema.Error, Code: "no_such_reference", Kind: k.Key, Field: f.Key, Record: rec.Meta().ID}}
				}
			})
			if bad != nil {
				return bad
			}
		}
	}
	return nil
}

// appendLinks adds the rows of a field that refers to several records.
func appendLinks(args []any, f *schema.Field, rec schema.Record) []any {
	if p, ok := f.Ptr(rec).(*schema.Refs); ok {
		for _, to := range *p {
			args = append(args, rec.Meta().ID, f.Key, to)
		}
	}
	return args
}

// writeLinks writes the links of a field that changed.
func (t *Tx) writeLinks(f *schema.Field, rec schema.Record) error {
	if f.Type != schema.RefsType {
		return nil
	}
	id := rec.Meta().ID
	if err := t.exec(`DELETE FROM link WHERE from_id = ? AND role = ?`, id, f.Key); err != nil {
		return err
	}
	_, err := t.insert(linkRows, appendLinks(nil, f, rec))
	return err
}

// dependant is a record that still needs another one.
type dependant struct {
	ID    int64
	Kind  string
	Title string
}

func (u dependant) refusal() error {
	if u.ID == 0 {
		return nil
	}
	return fail(StillUsed, nil, "Kind", u.Kind, "Title", u.Title, "Record", u.ID)
}

// unused refuses to remove records that standing records still refer to.
func (t *Tx) unused(ids []int64) error {
	return chunks(ids, func(ids []int64) error {
		for _, k := range models.Catalog.All() {
			for _, f := range plans[k.Key].refs {
				var u dependant
				err := t.db.Raw(`SELECT r.id, r.title, r.kind FROM "`+k.Key+`" k JOIN record r ON r.id = k.id WHERE `+refersTo(f)+` AND `+standingOf(k)+
					` AND coalesce(r.parent, 0) NOT IN ? LIMIT 1`, ids, ids).Scan(&u).Error
				if err != nil || u.ID != 0 {
					return firstOf(err, u.refusal())
				}
			}
		}
		return nil
	})
}

// childless refuses to take back the creation of records to which somebody added children later.
func (t *Tx) childless(ids []int64) error {
	return chunks(ids, func(ids []int64) error {
		var u dependant
		err := t.db.Raw(`SELECT id, title, kind FROM record WHERE parent IN ? AND void = '' LIMIT 1`, ids).Scan(&u).Error
		return firstOf(err, u.refusal())
	})
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
