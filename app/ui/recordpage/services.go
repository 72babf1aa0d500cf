package recordpage

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

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
	form := NewForm(d, "activity_report", func(rec schema.Record) {
		r := rec.(*models.ActivityReport)
		r.Post, r.Sort, r.From, r.Until = post, "activity", from, until
	})
	form.Children = figures
	return form
}

// LastReport is the form of a report of a consulate over the last year its log has something of.
func LastReport(d *desk.Desk, post int64, log []*models.Service) desk.Form {
	year := 0
	for _, s := range log {
		if s.Date != "" {
			year = max(year, s.Date.Year())
		}
	}
	return ReportForm(d, post, log, schema.DateOf(year, 1, 1), schema.DateOf(year, 12, 31))
}

// YearTotals say what services come to in the year of a day, or in the last year there are any of.
func YearTotals(d *desk.Desk, recs []schema.Record, day schema.Day) string {
	var log []*models.Service
	last := 0
	for _, rec := range recs {
		s := rec.(*models.Service)
		log = append(log, s)
		if s.Date != "" {
			last = max(last, s.Date.Year())
		}
	}
	year, _, _ := day.Civil()
	year = min(year, last)
	return d.Words.T("page.service.in_year", map[string]any{"Year": year, "Totals": Totals(d, models.Totals(log, schema.DateOf(year, 1, 1), schema.DateOf(year, 12, 31)))})
}
