package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// plan is how one kind is read and written, worked out once from its description.
type plan struct {
	kind    *schema.Kind
	columns []string // quoted, of the kind's own table, without id and void
	selects string
	insert  *bulk
	sorted  []*schema.Field // in the order of their keys, nil in the place of the owner
	refs    []*schema.Field // those that refer to other records
	partOf  []owner         // the files its records belong to besides their owners'
	running []*schema.Field // those the store counts up
}

// owner is a kind whose file a record belongs to because the field by refers to it.
type owner struct {
	kind string
	by   *schema.Field
}

var plans = map[string]*plan{}

func init() {
	for _, k := range models.Catalog.All() {
		p := &plan{kind: k}
		for _, f := range k.Fields {
			p.columns = append(p.columns, columnsOf(f)...)
		}
		p.insert = newBulk(k.Key, append([]string{"id", "void"}, p.columns...)...)
		p.sorted = append(slices.Clone(k.Fields), nil)
		slices.SortFunc(p.sorted, func(a, b *schema.Field) int { return strings.Compare(keyOf(a), keyOf(b)) })
		for _, f := range k.Fields {
			if f.Type == schema.RefType || f.Type == schema.RefsType {
				p.refs = append(p.refs, f)
			}
			if f.Running {
				p.running = append(p.running, f)
			}
		}
		for _, whole := range models.Catalog.All() {
			for _, part := range whole.Parts {
				if part.Kind == k.Key {
					p.partOf = append(p.partOf, owner{whole.Key, k.Field(part.By)})
				}
			}
		}
		var read []string
		for _, f := range k.Fields {
			for i, c := range columnsOf(f) {
				if f.Type == schema.DateType && i > 0 {
					continue // the days are for queries; the text is the date
				}
				read = append(read, `k."`+c+`"`)
			}
		}
		p.selects = `SELECT r.id, r.uid, r.version, r.void, r.parent`
		if len(read) > 0 {
			p.selects += `, ` + strings.Join(read, ", ")
		}
		p.selects += ` FROM "` + k.Key + `" k JOIN record r ON r.id = k.id `
		plans[k.Key] = p
	}
}

// keyOf is the key of a field of the JSON of a creation, nil being the owner.
func keyOf(f *schema.Field) string {
	if f == nil {
		return parentKey
	}
	return f.Key
}

// columnsOf returns the columns a field is kept in. A date has its text and its earliest and latest day.
func columnsOf(f *schema.Field) []string {
	switch f.Type {
	case schema.DateType:
		return []string{f.Key, f.Key + "_lo", f.Key + "_hi"}
	case schema.CoordsType:
		return []string{f.Key + "_lat", f.Key + "_lon"}
	case schema.MoneyType:
		return []string{f.Key, f.Key + "_currency"}
	case schema.RefsType:
		return nil // table link
	}
	return []string{f.Key}
}

// appendValues adds what the columns of a field hold for a record.
func appendValues(args []any, f *schema.Field, rec schema.Record) []any {
	switch p := f.Ptr(rec).(type) {
	case *string:
		return append(args, *p)
	case *schema.Date:
		if *p == "" {
			return append(args, undated...)
		}
		lo, hi := p.Bounds()
		return append(args, string(*p), int64(lo), int64(hi))
	case *bool:
		if *p {
			return append(args, 1)
		}
		return append(args, 0)
	case *int64:
		if f.Type == schema.RefType && *p == 0 {
			return append(args, nil)
		}
		return append(args, *p)
	case *schema.Coords:
		if !p.Known {
			return append(args, nil, nil)
		}
		return append(args, p.Lat, p.Lon)
	case *schema.Money:
		return append(args, p.Minor, p.Currency)
	case *schema.Refs:
		return args
	}
	s, _ := f.Encode(rec, nil) // sets and localized texts need no uids
	return append(args, s)
}

// undated is what the columns of a date hold where nothing is recorded, as most do.
var undated = []any{"", int64(schema.MinDay), int64(schema.MaxDay)}

// target returns where to scan the read columns of a field.
func target(f *schema.Field, rec schema.Record) []any {
	switch p := f.Ptr(rec).(type) {
	case *schema.Date:
		return []any{(*string)(p)}
	case *int64:
		if f.Type == schema.RefType {
			return []any{nullable{p}}
		}
		return []any{p}
	case *schema.Coords:
		return []any{degree{&p.Lat, &p.Known}, degree{&p.Lon, &p.Known}}
	case *schema.Money:
		return []any{&p.Minor, &p.Currency}
	case *schema.Set:
		return []any{asJSON{p}}
	case *schema.Localized:
		return []any{asJSON{p}}
	case *schema.Refs:
		return nil
	default:
		return []any{p}
	}
}

// nullable scans a reference, NULL being none.
type nullable struct{ to *int64 }

func (n nullable) Scan(v any) error {
	*n.to = 0
	if v == nil {
		return nil
	}
	id, ok := v.(int64)
	if !ok {
		return fmt.Errorf("reference is %T", v)
	}
	*n.to = id
	return nil
}

// degree scans one coordinate, NULL being unknown.
type degree struct {
	to    *float64
	known *bool
}

func (d degree) Scan(v any) error {
	f, ok := v.(float64)
	*d.to, *d.known = f, ok
	return nil
}

// asJSON scans a set or a localized text.
type asJSON struct{ to any }

func (j asJSON) Scan(v any) error {
	switch t := v.(type) {
	case string:
		if t != "" {
			return json.Unmarshal([]byte(t), j.to)
		}
	case []byte:
		if len(t) > 0 {
			return json.Unmarshal(t, j.to)
		}
	}
	return nil
}

// selectRecords reads whole records of a kind. tail is what follows FROM ... JOIN: WHERE, ORDER BY, LIMIT.
func selectRecords(ctx context.Context, db *gorm.DB, k *schema.Kind, tail string, args ...any) ([]schema.Record, error) {
	rows, err := db.WithContext(ctx).Raw(plans[k.Key].selects+tail, args...).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []schema.Record
	for rows.Next() {
		rec, err := scanRecord(rows, k)
		if err != nil {
			return nil, err
		}
		out = append(out, rec)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil { // closed before the next query: there may be but one connection
		return nil, err
	}
	return out, attachLinks(ctx, db, k, out)
}

func scanRecord(rows *sql.Rows, k *schema.Kind) (schema.Record, error) {
	rec := k.New()
	m := rec.Meta()
	var uid []byte
	dest := []any{&m.ID, &uid, &m.Version, &m.Void, nullable{&m.Parent}}
	for _, f := range k.Fields {
		dest = append(dest, target(f, rec)...)
	}
	if err := rows.Scan(dest...); err != nil {
		return nil, err
	}
	copy(m.UID[:], uid)
	return rec, nil
}

// attachLinks fills the fields that refer to several records.
func attachLinks(ctx context.Context, db *gorm.DB, k *schema.Kind, recs []schema.Record) error {
	for _, f := range k.Fields {
		if f.Type != schema.RefsType || len(recs) == 0 {
			continue
		}
		byID := make(map[int64]schema.Record, len(recs))
		for _, r := range recs {
			byID[r.Meta().ID] = r
		}
		q := db.WithContext(ctx).Table("link").Select("from_id", "to_id").Where("role = ?", f.Key)
		if len(recs) <= inLimit {
			ids := make([]int64, 0, len(recs))
			for id := range byID {
				ids = append(ids, id)
			}
			q = q.Where("from_id IN ?", ids)
		}
		var links []struct{ FromID, ToID int64 }
		if err := q.Order("from_id, to_id").Scan(&links).Error; err != nil {
			return err
		}
		for _, l := range links {
			if r := byID[l.FromID]; r != nil {
				p := f.Ptr(r).(*schema.Refs)
				*p = append(*p, l.ToID)
			}
		}
	}
	return nil
}

// inLimit is how many values one IN list may hold, far below SQLite's limit of variables.
const inLimit = 500

// chunks calls f with at most inLimit ids at a time.
func chunks(ids []int64, f func([]int64) error) error {
	for len(ids) > 0 {
		n := min(len(ids), inLimit)
		if err := f(ids[:n]); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}
