package view

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Columns a table of a kind begins with where what is derived says more than what is stored.
var firstColumns = map[string][]string{
	"post":     {"register_no", "title", "sending_state", "receiving_state", "status", "since", "head", "term_until"},
	"person":   {"title", "occupation", "office", "since", "term_until"},
	"twinning": {"title", "countries", "type", "status", "since", "next_anniversary"},
}

// TableOf is the list of a kind in words with the columns named, by the keys of ListTable and Listing, in that order; the usual ones where
// none is. Its rows are the records with these ids in the order given, or all in list order. A column that is not there is refused.
func (r *Register) TableOf(ctx context.Context, kind string, asOf schema.Day, columns []string, ids ...int64) (Table, error) {
	if len(columns) == 0 {
		columns = firstColumns[kind]
	}
	if len(columns) == 0 {
		t, err := r.ListTable(ctx, kind, asOf, ids...)
		t.order(ids)
		return t, err
	}
	k := kindOf(kind)
	if !r.ShowsKind(k) {
		return Table{}, ErrSensitive
	}
	there, err := r.there(ctx, k, asOf)
	if err != nil {
		return Table{}, err
	}
	recs, err := records[schema.Record](ctx, r.s, kind, "k.id", ids, len(ids) == 0)
	if err != nil {
		return Table{}, err
	}
	c := &columnReader{r: r, k: k, asOf: asOf, columns: columns}
	if c.names, err = r.namesOf(ctx, c.refs(recs)); err != nil {
		return Table{}, err
	}
	recs = slices.DeleteFunc(recs, func(rec schema.Record) bool { return !there(rec) || !r.ShowsRecord(k, rec, c.names) })
	if err := c.derived(ctx, recs); err != nil {
		return Table{}, err
	}
	t := Table{Kind: kind, Title: r.w.Kind(kind, true), Rows: make([]TableRow, len(recs))}
	read := make([]func(schema.Record) string, len(columns))
	for i, key := range columns {
		if read[i] = c.reader(key); read[i] == nil {
			return Table{}, &store.Failure{Code: "print_column", Args: map[string]any{"Value": key, "Columns": strings.Join(r.ListingKeys(kind), ", ")}}
		}
		t.Columns = append(t.Columns, c.column(key))
	}
	same := map[string]string{} // one copy of what many rows say
	for i, rec := range recs {
		cells := make([]string, len(read))
		for n, f := range read {
			s := f(rec)
			if was, ok := same[s]; ok {
				s = was
			} else if len(same) < 100_000 {
				same[s] = s
			}
			cells[n] = s
		}
		t.Rows[i] = TableRow{ID: rec.Meta().ID, Cells: cells}
	}
	t.order(ids)
	return t, nil
}

// order puts the rows in the order of ids.
func (t *Table) order(ids []int64) {
	at := make(map[int64]int, len(ids))
	for i, id := range ids {
		if _, twice := at[id]; !twice {
			at[id] = i
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b TableRow) int { return at[a.ID] - at[b.ID] })
}

// columnReader puts records into words by the keys of columns.
type columnReader struct {
	r       *Register
	k       *schema.Kind
	asOf    schema.Day
	columns []string
	names   map[int64]store.Named
	posts   map[int64]*PostRow
	twins   map[int64]*TwinningRow
	persons map[int64]*PersonRow
}

// asks reports whether a column is one of what is derived.
func asks[R any](columns []string, derived map[string]func(*Register, R) string) bool {
	return slices.ContainsFunc(columns, func(key string) bool { return derived[key] != nil })
}

// refs are the records that columns name.
func (c *columnReader) refs(recs []schema.Record) []int64 {
	var ids []int64
	for _, key := range c.columns {
		f := c.k.Field(strings.TrimSuffix(key, "_uid"))
		for _, rec := range recs {
			switch m := rec.Meta(); {
			case key == "title" && f == nil:
				ids = append(ids, m.ID)
			case c.k.Parent != "" && strings.TrimSuffix(key, "_uid") == c.k.ParentKey:
				ids = append(ids, m.Parent)
			case f != nil:
				switch p := f.Ptr(rec).(type) {
				case *int64:
					if f.Type == schema.RefType {
						ids = append(ids, *p)
					}
				case *schema.Refs:
					ids = append(ids, *p...)
				}
			}
		}
	}
	for _, f := range c.k.Fields { // and those a sensitive one among hides its record by
		for _, rec := range recs {
			if p, ok := f.Ptr(rec).(*int64); ok && f.Required && f.Type == schema.RefType && mayBeSensitive(f) {
				ids = append(ids, *p)
			}
		}
	}
	return ids
}

// derived reads what follows from other records, where a column asks for it.
func (c *columnReader) derived(ctx context.Context, recs []schema.Record) error {
	ids := make([]int64, len(recs))
	for i, rec := range recs {
		ids[i] = rec.Meta().ID
	}
	switch kind := c.k.Key; {
	case kind == "post" && asks(c.columns, postColumns):
		rows, err := c.postRows(ctx, ids)
		c.posts = make(map[int64]*PostRow, len(rows))
		for i := range rows {
			c.posts[rows[i].ID] = &rows[i]
		}
		return err
	case kind == "twinning" && asks(c.columns, twinningColumns):
		rows, err := c.r.TwinningsOf(ctx, c.asOf, ids...)
		c.twins = make(map[int64]*TwinningRow, len(rows))
		for i := range rows {
			c.twins[rows[i].ID] = &rows[i]
		}
		return err
	case kind == "person" && asks(c.columns, personColumns):
		rows, err := c.r.People(ctx, c.asOf)
		c.persons = make(map[int64]*PersonRow, len(rows))
		for i := range rows {
			c.persons[rows[i].ID] = &rows[i]
		}
		return err
	}
	return nil
}

func (c *columnReader) postRows(ctx context.Context, ids []int64) ([]PostRow, error) {
	if len(ids) > some {
		return c.r.Posts(ctx, c.asOf)
	}
	return c.r.PostsOf(ctx, c.asOf, ids...)
}

// column is the head of a column.
func (c *columnReader) column(key string) TableColumn {
	col := TableColumn{Key: key, Label: key, Wide: slices.Contains([]string{"title", "head", "office", "district", "partners", "spellings", "about"}, key)}
	if f := c.k.Field(key); f != nil {
		col.Wide, col.Right = wideField(f), f.Type == schema.IntType || f.Type == schema.MoneyType
	}
	col.Right = col.Right || key == "years"
	if c.k.ParentKey == key {
		col.Label, col.Wide = c.r.w.Kind(c.k.Parent, false), true
		return col
	}
	if key == "title" && c.k.Key != "post" && c.k.Field("title") == nil {
		col.Label = c.r.w.Kind(c.k.Key, false)
		return col
	}
	if of, isUID := strings.CutSuffix(key, "_uid"); isUID {
		col.Label, col.Wide = c.r.w.T("lists.column.of_uid", map[string]any{"Column": c.column(of).Label}), false
		return col
	}
	for _, word := range []string{"field." + c.k.Key + "." + key, "field." + key, "field.post." + key, "field.appointment." + key, "lists.column." + key, "column." + key, "cli.column." + key} {
		if c.r.w.Has(word) {
			col.Label = c.r.w.T(word)
			break
		}
	}
	return col
}

// reader puts one column into words; nil where there is no such column.
func (c *columnReader) reader(key string) func(schema.Record) string {
	switch {
	case !slices.Contains(c.r.ListingKeys(c.k.Key), key) && key != "title" && key != "mark":
		return nil
	case c.k.Key == "post":
		if of := postColumns[key]; of != nil {
			return func(rec schema.Record) string {
				if row := c.posts[rec.Meta().ID]; row != nil {
					return of(c.r, row)
				}
				return ""
			}
		}
	case c.k.Key == "twinning":
		if of := twinningColumns[key]; of != nil {
			return func(rec schema.Record) string {
				if row := c.twins[rec.Meta().ID]; row != nil {
					return of(c.r, row)
				}
				return ""
			}
		}
	case c.k.Key == "person":
		if of := personColumns[key]; of != nil {
			return func(rec schema.Record) string {
				if row := c.persons[rec.Meta().ID]; row != nil {
					return of(c.r, row)
				}
				return ""
			}
		}
	}
	return c.stored(key)
}

// stored are the columns of the description, and what every record has.
func (c *columnReader) stored(key string) func(schema.Record) string {
	if f := c.k.Field(key); f != nil {
		return func(rec schema.Record) string { return c.r.Value(c.k, f, rec, c.names) }
	}
	owner, ofUID := strings.CutSuffix(key, "_uid")
	switch {
	case key == "uid":
		return func(rec schema.Record) string { return rec.Meta().UID.String() }
	case key == "title":
		return func(rec schema.Record) string { return c.names[rec.Meta().ID].Title }
	case key == "mark":
		return func(rec schema.Record) string {
			if c.k.Mark == nil {
				return ""
			}
			return c.r.w.Mark(c.k.Key, c.k.Mark(rec, c.asOf))
		}
	case key == "variant":
		return func(schema.Record) string { return c.r.Variant() }
	case c.k.Parent != "" && key == c.k.ParentKey:
		return func(rec schema.Record) string { return c.names[rec.Meta().Parent].Title }
	case c.k.Parent != "" && ofUID && owner == c.k.ParentKey:
		return func(rec schema.Record) string { return c.names[rec.Meta().Parent].UID.String() }
	case ofUID && c.k.Field(owner) != nil:
		f := c.k.Field(owner)
		return func(rec schema.Record) string {
			var out []string
			switch p := f.Ptr(rec).(type) {
			case *int64:
				if n, ok := c.names[*p]; ok {
					out = append(out, n.UID.String())
				}
			case *schema.Refs:
				for _, id := range *p {
					if n, ok := c.names[id]; ok {
						out = append(out, n.UID.String())
					}
				}
			}
			return strings.Join(out, "; ")
		}
	}
	return nil
}

// postColumns are what is derived of consulates, in words.
var postColumns = map[string]func(*Register, *PostRow) string{
	"title":           func(_ *Register, p *PostRow) string { return p.Title },
	"sending_state":   func(_ *Register, p *PostRow) string { return p.SendingName },
	"receiving_state": func(_ *Register, p *PostRow) string { return p.ReceivingName },
	"seat":            func(_ *Register, p *PostRow) string { return p.Seat },
	"seat_uid":        func(_ *Register, p *PostRow) string { return uidOf(p.SeatID, p.SeatUID) },
	"region":          func(_ *Register, p *PostRow) string { return RegionName(p.Region) },
	"district":        func(_ *Register, p *PostRow) string { return p.District },
	"class":           func(r *Register, p *PostRow) string { return r.w.Choice("post_event", "class", p.Class) },
	"status":          func(r *Register, p *PostRow) string { return r.w.Status(p.Status, p.StatusCertainty) },
	"status_certainty": func(r *Register, p *PostRow) string {
		return r.w.Status(p.Status, p.StatusCertainty)
	},
	"since": func(r *Register, p *PostRow) string { return r.w.Date(p.Since) },
	"head":  func(r *Register, p *PostRow) string { return headCell(r, p) },
	"head_uid": func(_ *Register, p *PostRow) string {
		return uidOf(p.HeadID, p.HeadUID)
	},
	"head_certainty": func(r *Register, p *PostRow) string { return headCell(r, p) },
	"head_class":     func(_ *Register, p *PostRow) string { return p.HeadTitle },
	"head_since": func(r *Register, p *PostRow) string {
		if p.HeadID == 0 {
			return ""
		}
		return r.w.Date(p.HeadSince)
	},
	"acting": func(r *Register, p *PostRow) string {
		if p.Acting {
			return r.w.T("yes")
		}
		return ""
	},
	"admitted":         func(_ *Register, p *PostRow) string { return p.Admitted },
	"exequatur_on":     func(r *Register, p *PostRow) string { return r.w.Date(p.ExequaturOn) },
	"term_until":       func(r *Register, p *PostRow) string { return r.w.Date(p.TermUntil) },
	"phones":           func(_ *Register, p *PostRow) string { return strings.Join(p.Phones, ", ") },
	"district_regions": func(_ *Register, p *PostRow) string { return regionNames(p.Regions) },
	"district_except":  func(_ *Register, p *PostRow) string { return regionNames(p.Except) },
}

// headCell names the head of a consulate, says that it has none, and that one is admitted while it is not open.
func headCell(r *Register, p *PostRow) string {
	switch {
	case p.HeadID != 0 && p.Acting:
		return headed(p.Head, r.w.T("head.acting"))
	case p.HeadID != 0:
		return p.Head
	case p.AdmittedID != 0:
		return headed(p.Admitted, r.w.T("head.admitted"))
	case p.Status == models.Open:
		return r.w.T("head.vacant")
	}
	return ""
}

func regionNames(codes []string) string {
	out := make([]string, len(codes))
	for i, code := range codes {
		out[i] = RegionName(code)
	}
	return strings.Join(out, ", ")
}

func uidOf(id int64, uid schema.UID) string {
	if id == 0 {
		return ""
	}
	return uid.String()
}

// twinningColumns are what is derived of twinnings, in words.
var twinningColumns = map[string]func(*Register, *TwinningRow) string{
	"title":            func(_ *Register, t *TwinningRow) string { return t.Title },
	"partners":         func(_ *Register, t *TwinningRow) string { return t.Partners },
	"sides":            func(_ *Register, t *TwinningRow) string { return t.Partners },
	"countries":        func(_ *Register, t *TwinningRow) string { return t.Countries },
	"status":           func(r *Register, t *TwinningRow) string { return twinningStatus(r, t) },
	"status_certainty": func(r *Register, t *TwinningRow) string { return twinningStatus(r, t) },
	"since":            func(r *Register, t *TwinningRow) string { return r.w.Date(t.Since) },
	"ended_on":         func(r *Register, t *TwinningRow) string { return r.w.Date(t.EndedOn) },
	"next_anniversary": func(r *Register, t *TwinningRow) string { return r.w.Date(t.NextOn) },
	"years": func(_ *Register, t *TwinningRow) string {
		if !t.YearsKnown {
			return ""
		}
		return strconv.Itoa(t.Years)
	},
}

func twinningStatus(r *Register, t *TwinningRow) string {
	if t.StatusCertainty == schema.Possibly {
		return r.w.T("twinning.possibly." + t.Status)
	}
	return r.w.T("twinning." + t.Status)
}

// personColumns are what is derived of persons, in words.
var personColumns = map[string]func(*Register, *PersonRow) string{
	"title":      func(_ *Register, p *PersonRow) string { return p.Name },
	"spellings":  func(_ *Register, p *PersonRow) string { return p.Spellings },
	"office":     func(_ *Register, p *PersonRow) string { return p.Office },
	"since":      func(r *Register, p *PersonRow) string { return r.w.Date(p.Since) },
	"term_until": func(r *Register, p *PersonRow) string { return r.w.Date(p.TermUntil) },
}
