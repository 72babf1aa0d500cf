package records

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// special gives the lists of a few kinds what only they can do.
func (l *list) special(cfg *listpage.Config[row]) {
	w := l.d.Words
	switch l.k.Key {
	case "task", "inventory_item", "activity_report": // what came about today, by one key
		cfg.Finish = func(rows []*row) { recordpage.DoQuick(l.d, l.k.Key, ids(rows)...) }
		cfg.Quick = func(rows []*row) string {
			for _, r := range rows {
				if text, ok := recordpage.QuickText(l.d, r.rec); ok {
					return text
				}
			}
			return ""
		}
	case "service":
		cfg.Summary = l.totals
		cfg.Actions = append(cfg.Actions, listpage.Action[row]{Text: w.T("page.service.report"), Do: l.reportFrom})
	}
}

func ids(rows []*row) []int64 {
	out := make([]int64, len(rows))
	for i, r := range rows {
		out[i] = r.id
	}
	return out
}

func services(rows []*row) []*models.Service {
	out := make([]*models.Service, len(rows))
	for i, r := range rows {
		out[i] = r.rec.(*models.Service)
	}
	return out
}

// totals says what the services shown come to: how many, for which fees, and of each kind how many.
func (l *list) totals(rows []*row) string {
	if len(rows) == 0 {
		return ""
	}
	return Totals(l.d, models.Totals(services(rows), "", ""))
}

// Totals puts the figures of services into words.
func Totals(d *desk.Desk, figures []models.Figure) string {
	w := d.Words
	var count, free int64
	fees := map[string]int64{}
	var currencies, kinds []string
	of := map[string]int64{}
	for _, f := range figures {
		count += f.Count
		free += f.Free
		if f.Fees.Known() {
			if _, ok := fees[f.Fees.Currency]; !ok {
				currencies = append(currencies, f.Fees.Currency)
			}
			fees[f.Fees.Currency] += f.Fees.Minor
		}
		if _, ok := of[f.Service]; !ok {
			kinds = append(kinds, f.Service)
		}
		of[f.Service] += f.Count
	}
	out := []string{w.N("page.service.count", int(count))}
	if free > 0 {
		out = append(out, w.N("page.service.free", int(free)))
	}
	for _, c := range currencies {
		out = append(out, d.Money(schema.Money{Minor: fees[c], Currency: c}))
	}
	var each []string
	for _, k := range kinds {
		each = append(each, w.T("page.service.each", map[string]any{"Service": w.Choice("service", "service", k), "Number": of[k]}))
	}
	return strings.Join(out, " · ") + "\n" + strings.Join(each, ", ")
}

// reportFrom begins a report with the figures of the services shown: of one consulate, over the period they lie in.
func (l *list) reportFrom(rows []*row) {
	log := services(rows)
	posts := map[int64]bool{}
	for _, s := range log {
		posts[s.Post] = true
	}
	switch {
	case len(log) == 0:
		l.d.Toast(l.d.Words.T("page.service.no_rows"), "", nil)
		return
	case len(posts) > 1:
		l.d.Toast(l.d.Words.T("page.service.one_post"), "", nil)
		return
	}
	from, until := Period(log)
	l.d.Edit(ReportForm(l.d, log[0].Post, log, from, until))
}

// Period is the whole years that services lie in, or the half year where they lie in one: what reports are written for.
func Period(log []*models.Service) (from, until schema.Date) {
	var lo, hi schema.Day
	for i, s := range log {
		a, b := s.Date.Bounds()
		if !a.Bounded() || !b.Bounded() {
			continue
		}
		if i == 0 || a < lo || lo == 0 {
			lo = a
		}
		hi = max(hi, b)
	}
	y1, m1, _ := lo.Civil()
	y2, m2, _ := hi.Civil()
	first, last := 1, 12
	if y1 == y2 && m2 <= 6 {
		last = 6
	}
	if y1 == y2 && m1 > 6 {
		first = 7
	}
	return schema.DateOf(y1, first, 1), schema.DateOf(y2, last, map[bool]int{true: 30, false: 31}[last == 6])
}

// ReportForm is the form of a new report of a consulate with the figures its log gives for a period.
func ReportForm(d *desk.Desk, post int64, log []*models.Service, from, until schema.Date) desk.Form {
	log = slices.DeleteFunc(slices.Clone(log), func(s *models.Service) bool { return s.Post != post })
	var figures []schema.Record
	for _, f := range models.Totals(log, from, until) {
		figures = append(figures, &models.Figure{Service: f.Service, Count: f.Count, Free: f.Free, Fees: f.Fees})
	}
	form := recordpage.NewForm(d, "activity_report", func(rec schema.Record) {
		r := rec.(*models.ActivityReport)
		r.Post, r.Sort, r.From, r.Until = post, "activity", from, until
	})
	form.Children = figures
	return form
}
