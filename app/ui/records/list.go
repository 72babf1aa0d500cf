package records

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// row is one record of a list, with what its cells say.
type row struct {
	rec   schema.Record
	id    int64
	cells []string // by field of the description
	refs  recordpage.Names
	mark  string // key of how it stands

	sends, receives int64 // consulates of a State
}

// list makes the page of all records of a kind.
type list struct {
	d *desk.Desk
	k *schema.Kind
	spec
}

// New makes the page of all records of a kind; while sensitive records are hidden it says so in place of them.
func New(d *desk.Desk, kind string) desk.Page {
	l := &list{d: d, k: models.Catalog.Kind(kind), spec: specs[kind]}
	if l.k.Sensitive && !d.Sensitive() {
		return newHidden(d, d.Words.Kind(kind, true))
	}
	w := d.Words
	cfg := listpage.Config[row]{
		Name: l.page, Kind: kind, Title: w.Kind(kind, true), Report: l.report(),
		ID:      func(r *row) int64 { return r.id },
		Load:    l.load,
		Columns: l.columns(),
		Filters: l.filters(),
		Empty:   w.T("page.records.empty." + kind),
		Prepare: func(rec schema.Record) { recordpage.Begin(d, rec) },
	}
	if !made[kind] {
		cfg.Step = w.T("action.add_" + kind)
	}
	l.special(&cfg)
	p := listpage.New(d, cfg)
	return p
}

// report is the print of the list. Sensitive kinds are not printed as lists.
func (l *list) report() string {
	if l.k.Sensitive {
		return ""
	}
	return "table"
}

// load reads the records that had begun by a day, or may have, the newest first where they have a date.
func (l *list) load(ctx context.Context, day schema.Day) ([]row, error) {
	recs, err := l.d.Store.List(ctx, l.k.Key, 0)
	if err != nil {
		return nil, err
	}
	recs = slices.DeleteFunc(recs, func(rec schema.Record) bool { return !recordpage.Begins(l.k, rec, day) })
	recordpage.Newest(l.k, recs)
	found, err := l.d.Names(ctx, recordpage.Refs(recs...)...)
	if err != nil {
		return nil, err
	}
	names := recordpage.Names(found)
	rows := make([]row, len(recs))
	for i, rec := range recs {
		rows[i] = row{rec: rec, id: rec.Meta().ID, refs: names, cells: make([]string, len(l.k.Fields))}
		for j, f := range l.k.Fields {
			rows[i].cells[j] = l.text(f, rec, names)
		}
		if l.k.Mark != nil {
			rows[i].mark = l.k.Mark(rec, day)
		}
	}
	return rows, nil
}

// text is what a field says in the list.
func (l *list) text(f *schema.Field, rec schema.Record, names recordpage.Names) string {
	if a, ok := rec.(*models.Acceptance); ok && f.Key == "code" {
		return l.d.Words.Problem(schema.Problem{Code: a.Code, Kind: names[a.Of].Kind})
	}
	return recordpage.Text(l.d, l.k, f, rec, names)
}

// order is the fields of the description with those first that come first in the list.
func (l *list) order() []int {
	var out []int
	for _, key := range l.first {
		for i, f := range l.k.Fields {
			if f.Key == key {
				out = append(out, i)
			}
		}
	}
	for i := range l.k.Fields {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

func (l *list) columns() []listpage.Column[row] {
	w := l.d.Words
	var out []listpage.Column[row]
	for n, i := range l.order() {
		f := l.k.Fields[i]
		if f.Sensitive && !l.d.Sensitive() || f.Hidden && !f.Column {
			continue
		}
		c := l.column(i, f)
		if !f.Column && !slices.Contains(l.first, f.Key) || slices.Contains(quiet, f.Key) {
			c = c.Hide()
		}
		if f.Sensitive || l.k.Sensitive {
			c = c.Secret()
		}
		out = append(out, c)
		if n == 2 && l.k.Mark != nil {
			mark := func(r *row) xwidget.Mark { return recordpage.MarkOfKey(w, l.k.Key, r.mark) }
			out = append(out, listpage.Status("mark", w.T("field.mark"), 124, mark, func(r *row) int { return rank[r.mark] }))
		}
	}
	return out
}

// quiet are fields another column says already.
var quiet = []string{"year"}

// rank is the order marks are sorted in: what somebody has to look after first.
var rank = map[string]int{"overdue": 1, "expired": 2, "lost": 3, "due": 4, "open": 5, "pending": 6, "proposed": 7, "out": 8, "sent": 9, "valid": 10, "received": 11,
	"given": 12, "returned": 13, "done": 14, "closed": 15, "destroyed": 16}

func (l *list) column(i int, f *schema.Field) listpage.Column[row] {
	title := l.d.Words.Field(l.k.Key, f.Key)
	text := func(r *row) string { return r.cells[i] }
	switch {
	case f.Type == schema.DateType:
		return listpage.Date(l.d.Words, f.Key, title, func(r *row) schema.Date { return *f.Ptr(r.rec).(*schema.Date) })
	case f.Type == schema.MoneyType:
		return listpage.Amount(f.Key, title, 106, l.d.Money, func(r *row) schema.Money { return *f.Ptr(r.rec).(*schema.Money) })
	case f.Running:
		return listpage.Text(f.Key, title, 116, text)
	case f.Type == schema.IntType:
		return listpage.Number(f.Key, title, 70, func(r *row) int64 { return *f.Ptr(r.rec).(*int64) })
	}
	return listpage.Text(f.Key, title, l.width(f, title), text)
}

func (l *list) width(f *schema.Field, title string) float32 {
	switch {
	case f.Type == schema.ChoiceType: // as wide as its widest word
		words := []string{title}
		for _, key := range f.Choices {
			words = append(words, l.d.Words.Choice(l.k.Key, f.Key, key))
		}
		return listpage.Fitting(words, 80, 170)
	case slices.Contains(f.Ref, "post"):
		return 300 // its title ends with where it is
	case f.Type == schema.RefType || f.Type == schema.RefsType:
		return 188
	case f.Type == schema.LongTextType:
		return 280
	case f.Required:
		return 236
	}
	return 140
}

// filters are the marks, the choices, the years and what else the spec names.
func (l *list) filters() []listpage.Filter[row] {
	w := l.d.Words
	var out []listpage.Filter[row]
	if l.k.Mark != nil {
		out = append(out, listpage.Filter[row]{ID: "mark", Title: w.T("field.mark"), Of: func(r *row) (string, string) {
			return r.mark, w.Choice(l.k.Key, "mark", r.mark)
		}})
	}
	for i, f := range l.k.Fields {
		if f.Hidden || f.Sensitive && !l.d.Sensitive() {
			continue
		}
		if f.Type == schema.ChoiceType {
			out = append(out, listpage.Filter[row]{ID: f.Key, Title: w.Field(l.k.Key, f.Key), Order: f.Choices, Of: func(r *row) (string, string) {
				return *f.Ptr(r.rec).(*string), r.cells[i]
			}})
		}
		if slices.Contains(l.by, f.Key) {
			out = append(out, listpage.Filter[row]{ID: f.Key, Title: w.Field(l.k.Key, f.Key), Of: func(r *row) (string, string) { return r.cells[i], r.cells[i] }})
		}
	}
	if l.years {
		out = append(out, listpage.Filter[row]{ID: "year", Title: w.T("page.diary.year"), Of: l.year})
	}
	return out
}

func (l *list) year(r *row) (key, words string) {
	d, ok := l.k.Field(l.k.From).Ptr(r.rec).(*schema.Date)
	if !ok || *d == "" {
		return "", ""
	}
	y := strconv.Itoa(d.Year())
	return y, y
}
