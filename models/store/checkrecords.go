package store

import (
	"fmt"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// uidTable answers uids from memory during a check.
type uidTable struct {
	byID map[int64]schema.UID
}

func (u uidTable) UID(id int64) (schema.UID, error) {
	x, ok := u.byID[id]
	if !ok {
		return x, fail(NoSuchRecord, nil, "Value", id)
	}
	return x, nil
}

func (u uidTable) ID(schema.UID) (int64, error) { return 0, fail(Unexpected, nil) }

// records compares each record with what the log says it should be.
func (c *checker) records() error {
	names, err := c.s.AllNames(c.ctx, c.kindKeys()...)
	if err != nil {
		return err
	}
	uids := uidTable{byID: make(map[int64]schema.UID, len(names))}
	for id, n := range names {
		uids.byID[id] = n.UID
	}
	var total int64
	if err := c.s.read.WithContext(c.ctx).Raw(`SELECT count(*) FROM record`).Scan(&total).Error; err != nil {
		return err
	}
	if int(total) != len(names) {
		c.report("unknown_kind")
	}
	seen := 0
	for _, k := range models.Catalog.All() {
		recs, err := selectRecords(c.ctx, c.s.read, k, ``)
		if err != nil {
			c.report("unreadable", "Kind", k.Key, "Detail", err.Error())
			continue
		}
		seen += len(recs)
		if err := c.flags(k); err != nil {
			return err
		}
		for _, r := range recs {
			c.compare(k, r, names[r.Meta().ID].Kind, uids)
		}
	}
	if seen != len(names) {
		c.report("missing_rows")
	}
	for _, f := range c.folded {
		if !f.seen {
			c.report("lost_record", "Kind", f.kind)
		}
	}
	return nil
}

func (c *checker) kindKeys() []string {
	var out []string
	for _, k := range models.Catalog.All() {
		out = append(out, k.Key)
	}
	return out
}

func (c *checker) compare(k *schema.Kind, r schema.Record, kind string, uids schema.UIDs) {
	m := r.Meta()
	f := c.folded[m.UID]
	if f == nil {
		c.report("not_in_log", "Kind", k.Key, "Record", m.ID)
		return
	}
	f.seen = true
	if kind != k.Key || f.kind != k.Key {
		c.report("differs", "Kind", k.Key, "Record", m.ID, "Field", "kind")
		return
	}
	wrong := func(field string) { c.report("differs", "Kind", k.Key, "Record", m.ID, "Field", field) }
	if f.void != m.Void && !f.erased[voiding] {
		wrong(voiding)
	}
	if f.version != m.Version {
		wrong("version")
	}
	parent := ""
	if m.Parent != 0 {
		u, err := uids.UID(m.Parent)
		if err != nil {
			wrong("parent")
		}
		parent = u.String()
	}
	if f.differs("parent", parent) {
		wrong("parent")
	}
	for _, field := range k.Fields {
		if v, err := field.Encode(r, uids); err != nil || f.differs(field.Key, v) {
			wrong(field.Key)
		}
	}
}

// flags compares what is kept twice: the mark of removed records, and the days of dates.
func (c *checker) flags(k *schema.Kind) error {
	where := `k.void <> (r.void <> '')`
	var n int64
	if err := c.s.read.WithContext(c.ctx).Raw(`SELECT count(*) FROM "` + k.Key + `" k JOIN record r ON r.id = k.id WHERE ` + where).Scan(&n).Error; err != nil {
		return err
	}
	if n > 0 {
		c.report("derived", "Kind", k.Key, "Field", voiding)
	}
	for _, f := range k.Fields {
		if f.Type != schema.DateType {
			continue
		}
		rows, err := c.s.read.WithContext(c.ctx).Raw(fmt.Sprintf(`SELECT "%[1]s", "%[1]s_lo", "%[1]s_hi" FROM "%[2]s" WHERE "%[1]s" <> '' OR "%[1]s_lo" <> ? OR "%[1]s_hi" <> ?`, f.Key, k.Key),
			int64(schema.MinDay), int64(schema.MaxDay)).Rows()
		if err != nil {
			return err
		}
		bad := false
		for rows.Next() {
			var d string
			var lo, hi int64
			if err := rows.Scan(&d, &lo, &hi); err != nil {
				_ = rows.Close()
				return err
			}
			wlo, whi := schema.Date(d).Bounds()
			bad = bad || int64(wlo) != lo || int64(whi) != hi
		}
		if err := rows.Close(); err != nil {
			return err
		}
		if bad {
			c.report("derived", "Kind", k.Key, "Field", f.Key)
		}
	}
	return nil
}
