package store

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// bulk inserts rows into one table, many with a statement: what a statement costs besides its rows is more than a row costs.
type bulk struct {
	width int
	sql   map[int]string // by number of rows
}

// bulkSizes are the numbers of rows a statement may have. They are few, so that all statements stay prepared.
var bulkSizes = []int{32, 4, 1}

func newBulk(table string, columns ...string) *bulk {
	b := &bulk{width: len(columns), sql: map[int]string{}}
	row := `(?` + strings.Repeat(`, ?`, len(columns)-1) + `)`
	for _, n := range bulkSizes {
		b.sql[n] = `INSERT INTO "` + table + `" ("` + strings.Join(columns, `", "`) + `") VALUES ` + row + strings.Repeat(`, `+row, n-1)
	}
	return b
}

var (
	recordRows = newBulk("record", "id", "uid", "kind", "parent", "version", "title", "sort_key")
	textRows   = newBulk("search_text", "id", "text")
	linkRows   = newBulk("link", "from_id", "role", "to_id")
	periodRows = newBulk("period", "record", "what", "value", "ref", "made_by", "ord", "since", "from_lo", "from_hi", "to_lo", "to_hi")
	changeRows = newBulk("change", "action", "n", "record", "kind", "field", "line", "old", "new", "salt", "digest", "base_hlc", "base_site")
	spillRows  = newBulk("spilled", "n", "record", "kind", "field", "line", "old", "new", "salt", "digest", "base_hlc", "base_site")
)

// insert writes rows given as their values one after another. It returns the number of the row that was refused.
func (t *Tx) insert(b *bulk, args []any) (row int, err error) {
	for len(args) > 0 {
		n := 1
		for _, n = range bulkSizes {
			if n*b.width <= len(args) {
				break
			}
		}
		err := t.exec(b.sql[n], args[:n*b.width]...)
		if err != nil && n > 1 { // one of them; nothing of the statement was done
			for i := range n {
				if err := t.exec(b.sql[1], args[i*b.width:(i+1)*b.width]...); err != nil {
					return row + i, err
				}
			}
		} else if err != nil {
			return row, err
		}
		row, args = row+n, args[n*b.width:]
	}
	return 0, nil
}

// flush writes the records made and not written yet, without what is derived of them. Writing waits for the end of the action or of
// the part of it in Try, where records are written together with what is derived; whatever reads before that has them written first.
func (t *Tx) flush() error {
	if len(t.pending) == 0 {
		return nil
	}
	byKind := map[*schema.Kind][]schema.Record{}
	var kinds []*schema.Kind
	args := make([]any, 0, len(t.pending)*recordRows.width)
	recs := make([]schema.Record, 0, len(t.pending))
	for _, id := range t.pending {
		m := t.own(id)
		if !m.waiting {
			continue
		}
		rec := t.fresh[id].Rec
		args, recs = appendRecord(args, m, rec, "", noKey), append(recs, rec)
		if byKind[m.kind] == nil {
			kinds = append(kinds, m.kind)
		}
		byKind[m.kind] = append(byKind[m.kind], rec)
	}
	t.pending = t.pending[:0]
	if i, err := t.insert(recordRows, args); err != nil {
		return t.duplicate(t.own(recs[i].Meta().ID).kind, recs[i], err)
	}
	for _, k := range kinds {
		if err := t.insertFields(k, byKind[k]); err != nil {
			return err
		}
	}
	return nil
}

// noKey is the sort key of a record that has none yet.
var noKey = []byte{}

// appendRecord adds the row of a record that is written with it.
func appendRecord(args []any, m *made, rec schema.Record, title string, key []byte) []any {
	var parent any
	if m.parent != 0 {
		parent = m.parent
	}
	m.waiting = false
	return append(args, rec.Meta().ID, m.uid[:], m.kind.Key, parent, 1, title, key)
}

// insertFields writes the rows of new records in the table of their kind, and their links.
func (t *Tx) insertFields(k *schema.Kind, recs []schema.Record) error {
	p := plans[k.Key]
	args := make([]any, 0, len(recs)*p.insert.width)
	var links []any
	for _, rec := range recs {
		args = append(args, rec.Meta().ID, 0)
		for _, f := range k.Fields {
			args, links = appendValues(args, f, rec), appendLinks(links, f, rec)
		}
	}
	if i, err := t.insert(p.insert, args); err != nil {
		return t.duplicate(k, recs[i], err)
	}
	_, err := t.insert(linkRows, links)
	return err
}

// insertDerived writes new records of one kind together with what is derived of them.
func (t *Tx) insertDerived(k *schema.Kind, recs []schema.Record, sums []schema.Summary) error {
	args := make([]any, 0, len(recs)*recordRows.width)
	var texts, periods []any
	for i, rec := range recs {
		id := rec.Meta().ID
		args = appendRecord(args, t.own(id), rec, sums[i].Title, t.sortKey(k, sums[i]))
		if k.Parent == "" {
			texts = append(texts, id, sums[i].Text)
		}
		periods = appendPeriods(periods, id, sums[i].Periods)
	}
	if i, err := t.insert(recordRows, args); err != nil {
		return t.duplicate(k, recs[i], err)
	}
	if err := t.insertFields(k, recs); err != nil {
		return err
	}
	if _, err := t.insert(textRows, texts); err != nil {
		return err
	}
	_, err := t.insert(periodRows, periods)
	return err
}

func appendPeriods(args []any, id int64, periods []schema.Period) []any {
	for _, p := range periods {
		args = append(args, id, p.What, p.Value, p.Ref, p.By, p.Ord, string(p.Since), int64(p.Span.FromLo), int64(p.Span.FromHi), int64(p.Span.ToLo), int64(p.Span.ToHi))
	}
	return args
}
