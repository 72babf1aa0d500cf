package records

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// longestThread is how many letters of one exchange are followed: none is longer, and a circle has to end.
const longestThread = 200

// readThread reads the whole exchange a letter belongs to: what it answers, and all that answers those.
func readThread(ctx context.Context, r *record) error {
	first := r.file.Rec.(*models.Correspondence)
	seen := map[int64]bool{first.ID: true}
	all := []*models.Correspondence{first}
	for up := first.Answers; up != 0 && !seen[up] && len(all) < longestThread; {
		rec, err := r.d.Store.Get(ctx, "correspondence", up)
		if err != nil {
			return err
		}
		c := rec.(*models.Correspondence)
		seen[up], all, up = true, append(all, c), c.Answers
	}
	for next := slices.Clone(all); len(next) > 0 && len(all) < longestThread; {
		var ids []int64
		for _, c := range next {
			ids = append(ids, c.ID)
		}
		recs, err := r.d.Store.Select(ctx, "correspondence", `k."answers" IN ?`, ids)
		if err != nil {
			return err
		}
		next = nil
		for _, rec := range recs {
			if c := rec.(*models.Correspondence); !seen[c.ID] && recordpage.Begins(r.k, c, r.day) {
				seen[c.ID], all, next = true, append(all, c), append(next, c)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *models.Correspondence) int {
		x, _ := a.Date.Bounds()
		y, _ := b.Date.Bounds()
		return int(min(max(int64(x)-int64(y), -1), 1))
	})
	r.thread = all
	return nil
}

// thread shows the exchange in the order it was written; where a letter stands alone there is none.
func thread(r *record) []fyne.CanvasObject {
	w := r.d.Words
	if len(r.thread) < 2 {
		return nil
	}
	columns := []recordpage.Column{{Title: w.Field(r.Kind, "date"), Width: 100}, {Title: w.Field(r.Kind, "number"), Width: 130}, {Title: w.Field(r.Kind, "direction"), Width: 90},
		{Title: w.Field(r.Kind, "subject"), Weight: 4}, {Title: w.Field(r.Kind, "party"), Weight: 2}}
	var rows []recordpage.Row
	for _, c := range r.thread {
		row := recordpage.Row{Cells: []recordpage.Cell{{Text: w.Date(c.Date)}, {Text: c.No()}, {Text: r.choice("direction", c.Direction)}, {Text: c.Subject, Lead: true}, {Text: c.Party}}}
		if c.ID == r.ID {
			row.Cells[3].Text = w.T("page.correspondence.this", map[string]any{"Subject": c.Subject})
			row.Cells[3].Lead, row.Soft = false, true
		} else {
			row.Open = func() { r.d.Go(desk.Route{Page: "correspondence", ID: c.ID}) }
		}
		rows = append(rows, row)
	}
	title := w.T("page.correspondence.thread")
	return []fyne.CanvasObject{recordpage.Section(r.d, title, nil, recordpage.NewRows(title, columns, rows...))}
}

// reply begins the answer to a letter: to whom it came from, about the same.
func reply(r *record) []recordpage.Action {
	c := r.file.Rec.(*models.Correspondence)
	key := "page.correspondence.reply"
	if c.Direction == "out" {
		key = "page.correspondence.replied"
	}
	return []recordpage.Action{{Text: r.d.Words.T(key), Do: func() { r.d.Edit(replyForm(r.d, c)) }}}
}

func replyForm(d *desk.Desk, c *models.Correspondence) desk.Form {
	return recordpage.NewForm(d, "correspondence", func(rec schema.Record) {
		n := rec.(*models.Correspondence)
		n.Answers, n.Party, n.Subject, n.Sort, n.About = c.ID, c.Party, c.Subject, c.Sort, c.About
		if c.Direction == "out" { // what comes in bears no prefix of ours
			n.Direction, n.Prefix = "in", ""
		}
	})
}
