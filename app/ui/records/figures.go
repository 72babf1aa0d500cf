package records

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// readLog reads the services of the consulate.
func readLog(ctx context.Context, r *record) error {
	var post int64
	switch x := r.file.Rec.(type) {
	case *models.ActivityReport:
		post = x.Post
	case *models.Service:
		post = x.Post
	}
	if post == 0 {
		return nil
	}
	recs, err := r.d.Store.Select(ctx, "service", `k."post" = ?`, post)
	for _, rec := range recs {
		r.services = append(r.services, rec.(*models.Service))
	}
	return err
}

// counted is one line of a report beside what the log says: of one service in one currency.
type counted struct {
	service, currency string
	in, log           *models.Figure
	id                int64
}

// compare lays the figures of a report beside those of the log, in the order of services.
func compare(own []*models.Figure, log []models.Figure) []counted {
	var out []counted
	for _, s := range models.Services {
		for _, f := range own {
			if f.Service == s {
				out = append(out, counted{service: s, currency: f.Fees.Currency, in: f, id: f.ID})
			}
		}
		for i := range log {
			f := &log[i]
			if f.Service != s {
				continue
			}
			found := false
			for j := range out {
				c := &out[j]
				if c.service == s && c.log == nil && (c.currency == f.Fees.Currency || c.currency == "" || f.Fees.Currency == "") && !found {
					c.log, found = f, true
				}
			}
			if !found {
				out = append(out, counted{service: s, currency: f.Fees.Currency, log: f})
			}
		}
	}
	return out
}

func (c *counted) differs() bool {
	if c.in == nil || c.log == nil {
		return true
	}
	return c.in.Count != c.log.Count || c.in.Fees.Minor != c.log.Fees.Minor
}

// figures are those of the report, with what the consulate's own log says of its period.
func figures(r *record) []fyne.CanvasObject {
	x, w := r.file.Rec.(*models.ActivityReport), r.d.Words
	var own []*models.Figure
	for _, f := range r.file.Parts["figure"] {
		own = append(own, f.(*models.Figure))
	}
	title := w.Kind("figure", true)
	add := []recordpage.Action{{Text: w.T("action.add_figure"), Add: true, Do: r.AddChild("figure", nil)}}
	totals := models.Totals(r.services, x.From, x.Until)
	lines := compare(own, totals)
	if len(lines) == 0 {
		if x.Post == 0 {
			return nil
		}
		return []fyne.CanvasObject{recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.activity_report.no_figures")))}
	}
	number := func(n int64) string { return strconv.FormatInt(n, 10) }
	var rows []recordpage.Row
	differ := 0
	for _, c := range lines {
		cells := []recordpage.Cell{{Text: w.Choice("service", "service", c.service)}, {Text: "–"}, {Text: ""}, {Text: ""}, {Text: "–", Soft: true}, {Soft: true}}
		if c.in != nil {
			cells[1].Text, cells[2].Text, cells[3].Text = number(c.in.Count), number(c.in.Free), r.d.Money(c.in.Fees)
		}
		if c.log != nil {
			cells[4].Text, cells[5].Text = number(c.log.Count), r.d.Money(c.log.Fees)
		}
		if c.differs() {
			differ++
		}
		row := recordpage.Row{Cells: cells}
		if c.id != 0 && r.d.CanEdit() {
			row.Open = func() { r.d.Edit(desk.Form{Kind: "figure", ID: c.id}) }
			row.Menu = []*fyne.MenuItem{fyne.NewMenuItem(w.T("page.record.edit_row"), row.Open), recordpage.Remove(r.d, "figure", c.id, cells[0].Text)}
		}
		rows = append(rows, row)
	}
	columns := []recordpage.Column{
		{Title: w.Field("service", "service"), Weight: 3}, {Title: w.T("page.activity_report.in_report"), Width: 100}, {Title: w.T("page.activity_report.free"), Width: 120},
		{Title: w.Field("figure", "fees"), Width: 120}, {Title: w.T("page.activity_report.in_log"), Width: 90}, {Title: w.T("page.activity_report.log_fees"), Width: 120}}
	if len(totals) == 0 { // nothing to lay beside it
		columns = columns[:4]
		for i := range rows {
			rows[i].Cells = rows[i].Cells[:4]
		}
	}
	content := []fyne.CanvasObject{recordpage.NewRows(title, columns, rows...)}
	switch {
	case len(totals) == 0:
		if x.Post != 0 {
			content = append(content, recordpage.Note(w.T("page.activity_report.no_log")))
		}
	case differ > 0 && len(own) > 0:
		content = append(content, recordpage.Warning(w.N("page.activity_report.differs", differ)))
	case len(own) > 0:
		content = append(content, recordpage.Note(w.T("page.activity_report.agrees")))
	}
	return []fyne.CanvasObject{recordpage.Section(r.d, title, add, content...)}
}

// figuresFromLog takes the figures of the log into a report that has none yet.
func figuresFromLog(r *record) []recordpage.Action {
	x := r.file.Rec.(*models.ActivityReport)
	totals := models.Totals(r.services, x.From, x.Until)
	if len(r.file.Parts["figure"]) > 0 || len(totals) == 0 {
		return nil
	}
	w := r.d.Words
	return []recordpage.Action{{Text: w.T("page.activity_report.take"), Do: func() {
		r.d.Act(store.Action{Kind: "edit_activity_report", Subject: r.ID}, w.T("page.activity_report.taken"), func(tx *store.Tx) error {
			for _, f := range totals {
				f.Parent = r.ID
				if err := tx.Create(&f); err != nil {
					return err
				}
			}
			return nil
		})
	}}}
}

// serviceTotals say what the consulate's services of that year come to.
func serviceTotals(r *record) []fyne.CanvasObject {
	s := r.file.Rec.(*models.Service)
	if s.Date == "" || len(r.services) < 2 {
		return nil
	}
	from, until := schema.DateOf(s.Date.Year(), 1, 1), schema.DateOf(s.Date.Year(), 12, 31)
	title := r.d.Words.T("page.service.year", map[string]any{"Year": s.Date.Year()})
	return []fyne.CanvasObject{recordpage.Section(r.d, title, nil, recordpage.Note(recordpage.Totals(r.d, models.Totals(r.services, from, until))))}
}
