package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Finding is one thing a check found, as a key of the catalogue ("check."+Code) with arguments.
type Finding struct {
	Code string
	Args map[string]any
}

// Check looks for damage: SQLite's structure, the chain of the log, every value against the log, everything derived against the
// facts. A flipped byte anywhere is seen.
func (s *Store) Check(ctx context.Context) ([]Finding, error) {
	c := &checker{s: s, ctx: ctx, folded: map[schema.UID]*folded{}}
	for _, step := range []func() error{c.structure, c.log, c.records, c.derived, c.meta} {
		if err := step(); err != nil {
			return c.found, translate(err)
		}
	}
	return c.found, nil
}

type folded struct {
	kind   string
	fields map[string]string
	void   string
	erased map[string]bool
	seen   bool
}

type checker struct {
	s      *Store
	ctx    context.Context
	found  []Finding
	folded map[schema.UID]*folded
}

func (c *checker) report(code string, args ...any) {
	f := Finding{Code: code, Args: map[string]any{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i].(string)] = args[i+1]
	}
	c.found = append(c.found, f)
}

func (c *checker) structure() error {
	found, err := checkStructure(c.s.read.WithContext(c.ctx), true)
	for _, f := range found {
		c.report("structure", "Detail", f)
	}
	return err
}

// log verifies digests and chain, and folds the changes into what each record should be.
func (c *checker) log() error {
	var actions []actionRow
	if err := c.s.read.WithContext(c.ctx).Table("action").Order("seq").Scan(&actions).Error; err != nil {
		return err
	}
	rows, err := c.s.read.WithContext(c.ctx).Raw(`SELECT action, n, record, kind, field, line, old, new, salt, digest, base_hlc, base_site FROM change ORDER BY action, n`).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	next, more := changeRow{}, false
	var action int64
	var n int
	erased := false
	advance := func() error {
		more = rows.Next()
		if !more {
			return rows.Err()
		}
		next = changeRow{}
		var uid, dig []byte
		var old, now *string
		if err := rows.Scan(&action, &n, &uid, &next.kind, &next.field, &next.line, &old, &now, &next.salt, &dig, &next.baseHLC, &next.baseSite); err != nil {
			return err
		}
		copy(next.record[:], uid)
		copy(next.digest[:], dig)
		erased = old == nil && now == nil
		if old != nil {
			next.old = *old
		}
		if now != nil {
			next.new = *now
		}
		return nil
	}
	if err := advance(); err != nil {
		return err
	}
	chains := map[string][]byte{}
	for i := range actions {
		a := &actions[i]
		if a.Reason != nil && a.SourceFile != nil {
			if d := digest(a.Salt, *a.Reason, *a.SourceFile); !bytes.Equal(d[:], a.Digest) {
				c.report("action_digest", "Action", a.Seq)
			}
		}
		h := chainHash(chains[string(a.Site)], a)
		count := 0
		for more && action == a.Seq {
			count++
			chainChange(h, n, &next)
			if !erased && digest(next.salt, next.old, next.new) != next.digest {
				c.report("change_digest", "Action", a.Seq, "Field", next.field)
			}
			c.fold(a.Seq, &next, erased)
			if err := advance(); err != nil {
				return err
			}
		}
		if sum := h.Sum(nil); !bytes.Equal(sum, a.Chain) || count != a.Changes {
			c.report("chain", "Action", a.Seq)
		}
		chains[string(a.Site)] = a.Chain
	}
	if more {
		c.report("chain", "Action", action)
	}
	return nil
}

func (c *checker) fold(seq int64, ch *changeRow, erased bool) {
	f := c.folded[ch.record]
	if ch.field == creation {
		f = &folded{kind: ch.kind, fields: map[string]string{}, erased: map[string]bool{}}
		if !erased && json.Unmarshal([]byte(ch.new), &f.fields) != nil {
			c.report("change_digest", "Action", seq, "Field", ch.field)
		}
		if erased {
			f.erased[creation] = true
		}
		c.folded[ch.record] = f
		return
	}
	if f == nil {
		c.report("no_creation", "Action", seq)
		return
	}
	switch {
	case erased:
		f.erased[ch.field] = true
	case ch.field == voiding:
		f.void = ch.new
	case ch.new == "":
		delete(f.fields, ch.field)
	default:
		f.fields[ch.field] = ch.new
	}
}

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
	if f.void != m.Void {
		c.report("differs", "Kind", k.Key, "Record", m.ID, "Field", voiding)
	}
	if f.erased[creation] {
		return
	}
	want := ""
	if m.Parent != 0 {
		if u, err := uids.UID(m.Parent); err == nil {
			want = u.String()
		}
	}
	if f.fields["parent"] != want {
		c.report("differs", "Kind", k.Key, "Record", m.ID, "Field", "parent")
	}
	for _, field := range k.Fields {
		v, err := field.Encode(r, uids)
		if err != nil || (v != f.fields[field.Key] && !f.erased[field.Key]) {
			c.report("differs", "Kind", k.Key, "Record", m.ID, "Field", field.Key)
		}
	}
}

// flags compares what is kept twice: the mark of removed records, and the days of dates.
func (c *checker) flags(k *schema.Kind) error {
	where := `(k.void = 1) <> (r.void <> '')`
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

// derived works everything derived out again and compares.
func (c *checker) derived() error {
	type row struct {
		title, text string
		key         []byte
		void        string
	}
	stored := map[int64]row{}
	rows, err := c.s.read.WithContext(c.ctx).Raw(`SELECT r.id, r.title, r.sort_key, r.void, coalesce(s.text, '') FROM record r LEFT JOIN search_text s ON s.id = r.id`).Rows()
	if err != nil {
		return err
	}
	for rows.Next() {
		var id int64
		var x row
		if err := rows.Scan(&id, &x.title, &x.key, &x.void, &x.text); err != nil {
			_ = rows.Close()
			return err
		}
		stored[id] = x
	}
	if err := rows.Close(); err != nil {
		return err
	}
	names := schema.Names{Lang: c.s.register.lang,
		Title: func(id int64) string { return stored[id].title },
		Text:  func(id int64) string { return stored[id].text }}
	for _, k := range models.Catalog.All() {
		var ids []int64
		if err := c.s.read.WithContext(c.ctx).Raw(`SELECT id FROM record WHERE kind = ? ORDER BY id`, k.Key).Scan(&ids).Error; err != nil {
			return err
		}
		err := chunks(ids, func(part []int64) error {
			files, err := loadFiles(c.ctx, c.s.read, k, part)
			if err != nil {
				return err
			}
			periods, err := c.s.periodsOf(c.ctx, part)
			if err != nil {
				return err
			}
			for _, f := range files {
				id := f.Rec.Meta().ID
				sum := k.Summary(f, names)
				if sum.SortName == "" {
					sum.SortName = sum.Title
				}
				if k.Parent != "" {
					sum.Text = ""
				}
				if f.Rec.Meta().Void != "" {
					sum.Periods = nil
				}
				got := stored[id]
				if got.title != sum.Title || got.text != sum.Text || !bytes.Equal(got.key, c.s.register.key(sum.SortName)) || !samePeriods(periods[id], sum.Periods) {
					c.report("derived", "Kind", k.Key, "Record", id)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func samePeriods(a, b []schema.Period) bool {
	order := func(x, y schema.Period) int {
		if x.What != y.What {
			if x.What < y.What {
				return -1
			}
			return 1
		}
		return x.Ord - y.Ord
	}
	a, b = slices.Clone(a), slices.Clone(b)
	slices.SortStableFunc(a, order)
	slices.SortStableFunc(b, order)
	return slices.Equal(a, b)
}

func (s *Store) periodsOf(ctx context.Context, ids []int64) (map[int64][]schema.Period, error) {
	out := map[int64][]schema.Period{}
	err := s.periods(ctx, `WHERE record IN ? ORDER BY record, what, ord`, []any{ids}, func(id int64, ps []schema.Period) { out[id] = slices.Clone(ps) })
	return out, err
}

// meta checks the few settings of the file itself.
func (c *checker) meta() error {
	var rows []struct{ Key, Value string }
	if err := c.s.read.WithContext(c.ctx).Table("meta").Order("key").Scan(&rows).Error; err != nil {
		return err
	}
	for _, r := range rows {
		switch r.Key {
		case "site":
			var n int64
			if err := c.s.read.WithContext(c.ctx).Raw(`SELECT count(*) FROM action WHERE site = ?`, blob(c.s.site[:])).Scan(&n).Error; err != nil {
				return err
			}
			if n == 0 {
				c.report("meta", "Field", r.Key)
			}
		case "sort":
			if r.Value != sortVersion(c.s.register.lang) {
				c.report("meta", "Field", r.Key)
			}
		case "backup":
			if _, err := schema.ParseDate(r.Value); err != nil {
				c.report("meta", "Field", r.Key)
			}
		default:
			c.report("meta", "Field", r.Key)
		}
	}
	return nil
}
