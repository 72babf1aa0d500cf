package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// RecordPage is everything known of one record of any kind, by its description: facts by section, its children as tables, and the
// records that refer to it.
type RecordPage struct {
	Kind     string
	ID       int64
	UID      schema.UID
	Title    string
	Owner    string // what the record it belongs to is called, "" where it stands by itself
	Standing string // how it stood on the day, in words
	Removed  bool
	Sections []Section
	Children []Table
	Related  []Table
	File     schema.File
}

// RecordPage reads the page of one record as it stood on a day. What is sensitive is left out of the public variant.
func (r *Register) RecordPage(ctx context.Context, kind string, id int64, asOf schema.Day) (RecordPage, error) {
	k := kindOf(kind)
	f, err := r.s.File(ctx, kind, id)
	if err != nil {
		return RecordPage{}, err
	}
	names, err := r.namesOf(ctx, append(refsIn(k, f.Rec), id, f.Rec.Meta().Parent))
	if err != nil {
		return RecordPage{}, err
	}
	if !r.ShowsRecord(k, f.Rec, names) {
		return RecordPage{}, ErrSensitive
	}
	m := f.Rec.Meta()
	p := RecordPage{Kind: kind, ID: id, UID: m.UID, Title: names[id].Title, Owner: names[m.Parent].Title, Removed: m.Void != "", File: f}
	if k.Mark != nil {
		p.Standing = r.w.Mark(kind, k.Mark(f.Rec, asOf))
	}
	p.Sections = r.sections(k, f.Rec, names)
	if p.Children, err = r.children(ctx, f, k, asOf); err != nil {
		return p, err
	}
	p.Related, err = r.Related(ctx, kind, id, asOf)
	return p, err
}

// children are the records that belong to one, a table a kind; without those of some kinds.
func (r *Register) children(ctx context.Context, f schema.File, k *schema.Kind, asOf schema.Day, without ...string) ([]Table, error) {
	var out []Table
	for _, child := range models.Catalog.Children(k.Key) {
		recs := f.Parts[child.Key]
		if len(recs) == 0 || !r.ShowsKind(child) || slices.Contains(without, child.Key) {
			continue
		}
		names, err := r.namesOf(ctx, refsIn(child, recs...))
		if err != nil {
			return nil, err
		}
		out = append(out, r.table(child, recs, names, r.listed(child), false, false, asOf))
	}
	return out, nil
}

// Related are the records whose fields refer to one, a table a kind, newest first where they are dated; without those of some kinds
// that are shown in a better way elsewhere.
func (r *Register) Related(ctx context.Context, kind string, id int64, asOf schema.Day, without ...string) ([]Table, error) {
	k := kindOf(kind)
	own, err := r.namesOf(ctx, []int64{id})
	if err != nil {
		return nil, err
	}
	var out []Table
	for _, other := range models.Catalog.All() {
		if other.Singleton || !r.ShowsKind(other) || slices.Contains(without, other.Key) {
			continue
		}
		recs, names, err := r.pointing(ctx, other, k.Key, id, asOf)
		if err != nil {
			return nil, err
		}
		if len(recs) == 0 {
			continue
		}
		fields, titled := r.columnFields(other)
		fields = slices.DeleteFunc(slices.Clone(fields), func(f *schema.Field) bool { // every row would name the record itself
			return f.Type == schema.RefType && slices.Contains(f.Ref, k.Key) && len(f.Ref) == 1
		})
		t := r.table(other, recs, names, fields, titled || other.Parent != "", false, asOf)
		if other.Parent != "" {
			for i, rec := range recs { // a child is called by its owner
				t.Rows[i].Title = names[rec.Meta().Parent].Title
				if len(t.Rows[i].Cells) > 0 && t.Columns[0].Key == "title" {
					t.Rows[i].Cells[0] = headed(t.Rows[i].Title, t.Rows[i].Cells[0])
				}
			}
		}
		t.dropSaying(own[id].Title)
		out = append(out, t)
	}
	return out, nil
}

// pointing reads the records of a kind that refer to one record as of a day, with the names of all they refer to.
func (r *Register) pointing(ctx context.Context, other *schema.Kind, kind string, id int64, asOf schema.Day) ([]schema.Record, map[int64]store.Named, error) {
	var recs []schema.Record
	seen := map[int64]bool{id: true}
	for _, f := range other.Fields {
		if !slices.Contains(f.Ref, kind) || !r.Shows(f) || f.Hidden {
			continue
		}
		where, args := `k."`+f.Key+`" = ?`, []any{id}
		if f.Type == schema.RefsType {
			where, args = `k.id IN (SELECT from_id FROM link WHERE role = ? AND to_id = ?)`, []any{f.Key, id}
		}
		found, err := r.s.Select(ctx, other.Key, where, args...)
		if err != nil {
			return nil, nil, err
		}
		for _, rec := range found {
			if x := rec.Meta().ID; !seen[x] && !BeginsAfter(other, rec, asOf) {
				seen[x] = true
				recs = append(recs, rec)
			}
		}
	}
	ids := refsIn(other, recs...)
	for _, rec := range recs {
		ids = append(ids, rec.Meta().ID, rec.Meta().Parent)
	}
	names, err := r.namesOf(ctx, ids)
	recs = slices.DeleteFunc(recs, func(rec schema.Record) bool { return !r.ShowsRecord(other, rec, names) })
	newest(other, recs)
	return recs, names, err
}

// newest orders records by their first date, the newest first; those without a date keep their order behind them.
func newest(k *schema.Kind, recs []schema.Record) {
	var by *schema.Field
	if by = k.Field(k.From); by == nil {
		i := slices.IndexFunc(k.Fields, func(f *schema.Field) bool { return f.Type == schema.DateType && f.Column })
		if i < 0 {
			return
		}
		by = k.Fields[i]
	}
	slices.SortStableFunc(recs, func(a, b schema.Record) int {
		return newestFirst(*by.Ptr(a).(*schema.Date), *by.Ptr(b).(*schema.Date))
	})
}
