package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Table is records of one kind in words, a column for each field that holds anything.
type Table struct {
	Kind    string
	Title   string // name of the kind, of many
	Columns []TableColumn
	Rows    []TableRow
}

// TableColumn is one column: a field, or "title" and "mark", which follow from the description.
type TableColumn struct {
	Key   string
	Label string
	Wide  bool // running text: takes what room is left
	Right bool // numbers
}

// TableRow is one record.
type TableRow struct {
	ID    int64
	Title string
	Cells []string
}

// table puts records into words. Without fields named it shows all of the kind; columns that hold nothing are left out unless keep.
func (r *Register) table(k *schema.Kind, recs []schema.Record, names map[int64]store.Named, fields []*schema.Field, titled, keep bool, day schema.Day) Table {
	t := Table{Kind: k.Key, Title: r.w.Kind(k.Key, true)}
	if titled {
		t.Columns = append(t.Columns, TableColumn{Key: "title", Label: r.w.Kind(k.Key, false), Wide: true})
	}
	for _, f := range fields {
		t.Columns = append(t.Columns, TableColumn{Key: f.Key, Label: r.w.Field(k.Key, f.Key), Wide: wideField(f), Right: f.Type == schema.IntType || f.Type == schema.MoneyType})
	}
	if k.Mark != nil {
		t.Columns = append(t.Columns, TableColumn{Key: "mark", Label: r.w.T("field.mark")})
	}
	filled := make([]bool, len(t.Columns))
	for _, rec := range recs {
		row := TableRow{ID: rec.Meta().ID, Title: names[rec.Meta().ID].Title}
		if titled {
			row.Cells = append(row.Cells, row.Title)
		}
		for _, f := range fields {
			row.Cells = append(row.Cells, r.Value(k, f, rec, names))
		}
		if k.Mark != nil {
			row.Cells = append(row.Cells, r.w.Mark(k.Key, k.Mark(rec, day)))
		}
		for i, c := range row.Cells {
			filled[i] = filled[i] || c != ""
		}
		t.Rows = append(t.Rows, row)
	}
	if !keep {
		t.drop(filled)
	}
	return t
}

func wideField(f *schema.Field) bool {
	switch f.Type {
	case schema.LongTextType, schema.RefsType, schema.SetType, schema.LocalizedType:
		return true
	case schema.RefType:
		return !slices.Equal(f.Ref, []string{"state"})
	}
	return false
}

// dropSaying leaves out the columns in which every row says the same text or nothing.
func (t *Table) dropSaying(text string) {
	other := make([]bool, len(t.Columns))
	for _, row := range t.Rows {
		for i, c := range row.Cells {
			other[i] = other[i] || c != "" && c != text
		}
	}
	t.drop(other)
}

// drop leaves out the columns that hold nothing.
func (t *Table) drop(filled []bool) {
	at := -1
	t.Columns = slices.DeleteFunc(t.Columns, func(TableColumn) bool { at++; return !filled[at] })
	for i := range t.Rows {
		at = -1
		t.Rows[i].Cells = slices.DeleteFunc(t.Rows[i].Cells, func(string) bool { at++; return !filled[at] })
	}
}

// columnFields are the fields a list of a kind begins with, and whether the title stands before them.
func (r *Register) columnFields(k *schema.Kind) (fields []*schema.Field, titled bool) {
	for _, f := range r.listed(k) {
		if f.Column {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		fields = slices.DeleteFunc(r.listed(k), func(f *schema.Field) bool { return f.Type == schema.LongTextType })
	}
	titled = k.Key == "post" || !slices.ContainsFunc(fields, func(f *schema.Field) bool {
		return f.Identity || f.Key == k.Titled || slices.Contains([]string{"title", "subject", "name", "what"}, f.Key)
	})
	return fields, titled
}

// ListTable is the list of a kind in words with the columns it begins with, of all its records or of those with these ids.
func (r *Register) ListTable(ctx context.Context, kind string, asOf schema.Day, ids ...int64) (Table, error) {
	k := kindOf(kind)
	if !r.ShowsKind(k) {
		return Table{}, ErrSensitive
	}
	recs, err := r.s.List(ctx, kind, 0)
	if err != nil {
		return Table{}, err
	}
	there, err := r.there(ctx, k, asOf)
	if err != nil {
		return Table{}, err
	}
	var own []int64
	for _, rec := range recs {
		own = append(own, rec.Meta().ID, rec.Meta().Parent)
	}
	names, err := r.namesOf(ctx, append(own, refsIn(k, recs...)...))
	if err != nil {
		return Table{}, err
	}
	wanted := make(map[int64]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	recs = slices.DeleteFunc(recs, func(rec schema.Record) bool {
		return len(ids) > 0 && !wanted[rec.Meta().ID] || !there(rec) || !r.ShowsRecord(k, rec, names)
	})
	fields, titled := r.columnFields(k)
	t := r.table(k, recs, names, fields, titled && k.Parent == "", false, asOf)
	if k.Parent != "" { // a child is nothing without its owner
		t.Columns = slices.Insert(t.Columns, 0, TableColumn{Key: k.ParentKey, Label: r.w.Kind(k.Parent, false), Wide: true})
		for i, rec := range recs {
			t.Rows[i].Cells = slices.Insert(t.Rows[i].Cells, 0, names[rec.Meta().Parent].Title)
		}
	}
	return t, nil
}

// Holds reports whether a text stands anywhere in the table, for tests and searches.
func (t *Table) Holds(text string) bool {
	return slices.ContainsFunc(t.Rows, func(row TableRow) bool {
		return slices.ContainsFunc(row.Cells, func(c string) bool { return strings.Contains(c, text) })
	})
}
