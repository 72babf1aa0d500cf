package report

import (
	"context"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// record is one record of any kind: its facts by section, what belongs to it, and the records that refer to it.
func record(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	kind := p.Kind
	page, err := r.RecordPage(ctx, kind, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Title, Subtitle: joined(" · ", w.Kind(kind, false), page.Owner, page.Standing),
		Filter: only(w, kind, page.Title)}
	if page.Removed {
		d.Subtitle = w.T("print.removed_record")
	}
	d.Blocks = append(d.Blocks, sections(r, page.Sections)...)
	d.Blocks = append(d.Blocks, tables(page.Children)...)
	if a, ok := page.File.Rec.(*models.ActivityReport); ok && a.Post != 0 {
		figures, err := r.ServiceTotals(ctx, a.Post, a.From, a.Until)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, totals(r, w.T("print.by_log"), figures)...)
	}
	d.Blocks = append(d.Blocks, tables(page.Related)...)
	if len(d.Blocks) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("print.none_recorded"))}
	}
	raise(d.Blocks)
	return d, nil
}

// raise makes sections of what are parts of one elsewhere: no level of headings is skipped.
func raise(blocks []doc.Block) {
	for i, b := range blocks {
		if h, ok := b.(doc.Heading); ok {
			h.Level--
			blocks[i] = h
		}
	}
}

// sections lays facts out under the headings of their sections.
func sections(r *view.Register, list []view.Section) []doc.Block {
	var out []doc.Block
	for _, s := range list {
		if s.Facts = known(r, s.Facts); len(s.Facts) == 0 {
			continue
		}
		if s.Title != "" {
			out = append(out, doc.Heading{Level: 2, Text: s.Title})
		}
		out = append(out, inColumns(s.Facts)...)
	}
	return out
}

// inColumns lays facts out in two columns, read down the left and then the right; what is long stands below in the whole width.
func inColumns(list []view.Fact) []doc.Block {
	var short, long []doc.KeyValue
	for _, f := range list {
		if f.Long || utf8.RuneCountInString(f.Value) > wide {
			long = append(long, doc.KeyValue{Key: f.Label, Value: f.Value, Missing: f.Missing})
		} else {
			short = append(short, doc.KeyValue{Key: f.Label, Value: onPaper(f), Missing: f.Missing})
		}
	}
	var out []doc.Block
	if len(short) > 0 {
		half := (len(short) + 1) / 2
		var rows []doc.KeyValue
		for i := range half {
			rows = append(rows, short[i])
			if half+i < len(short) {
				rows = append(rows, short[half+i])
			}
		}
		out = append(out, doc.KeyValues{Columns: 2, Rows: rows})
	}
	if len(long) > 0 {
		out = append(out, doc.KeyValues{Columns: 1, Rows: long})
	}
	return out
}

// most is how many columns a table of a page in portrait carries; a record with more facts is told as a list of them.
const most = 7

// tables puts tables one below the other, each under the name of its kind.
func tables(list []view.Table) []doc.Block {
	var out []doc.Block
	for _, t := range list {
		if len(t.Rows) == 0 {
			continue
		}
		out = append(out, doc.Heading{Level: 2, Text: t.Title})
		if len(t.Columns) > most {
			out = append(out, asFacts(t)...)
			continue
		}
		out = append(out, paper(t))
	}
	return out
}

// asFacts tells each record of a wide table as its facts.
func asFacts(t view.Table) []doc.Block {
	var out []doc.Block
	for i, row := range t.Rows {
		if i > 0 {
			out = append(out, doc.Spacer{Height: 6})
		}
		var list []view.Fact
		for k, c := range t.Columns {
			if row.Cells[k] != "" {
				list = append(list, view.Fact{Field: c.Key, Label: c.Label, Value: row.Cells[k]})
			}
		}
		out = append(out, inColumns(list)...)
	}
	return out
}

// paper is a table as it is printed.
func paper(t view.Table) doc.Table {
	out := doc.Table{}
	for _, c := range t.Columns {
		col := doc.Column{Title: c.Label}
		if c.Wide {
			col.Weight = 2
		}
		if c.Right {
			col.Align = doc.Right
		}
		out.Columns = append(out.Columns, col)
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, doc.Cells(row.Cells...))
	}
	return out
}
