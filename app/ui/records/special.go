package records

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
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
	case "template": // a copy of one that comes with the program
		cfg.Actions = append(cfg.Actions, listpage.Action[row]{Text: w.T("templates.copy_one"), Do: func([]*row) { l.d.Go(desk.Route{Page: "own_letters"}) }})
	case "state":
		l.states(cfg)
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
	return recordpage.Totals(l.d, models.Totals(services(rows), "", ""))
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
	from, until := recordpage.Period(log)
	l.d.Edit(recordpage.ReportForm(l.d, log[0].Post, log, from, until))
}
