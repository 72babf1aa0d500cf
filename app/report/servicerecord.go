package report

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// serviceRecord is the service of one person in posts: each with how long, and how long together.
func serviceRecord(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PersonPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Name, Subtitle: w.T("report.service-record.name"), Landscape: true,
		Filter: only(w, "person", page.Name)}
	if page.File.Rec.Meta().Void != "" {
		d.Subtitle = w.T("print.removed_record")
	}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.consulate"), Key: true, Weight: 3}, {Title: w.T("precedence.role"), Weight: 1}, {Title: w.T("precedence.class"), Weight: 1}, {Title: w.T("column.since")},
		{Title: w.T("column.until")}, {Title: w.T("service_record.reason"), Weight: 1}, {Title: w.T("column.commission")}, {Title: w.T("column.exequatur")}, {Title: w.T("service_record.length"), Weight: 1}}}
	of := map[int64]*models.Appointment{}
	for _, a := range models.AppointmentsOf(page.File) {
		of[a.ID] = a
	}
	var served []service
	inexact := false
	rows := slices.Clone(page.Appointments)
	slices.Reverse(rows) // the first service first
	for i := range rows {
		a := of[rows[i].ID]
		s := serviceOf(a, p.AsOf)
		if s.later {
			continue
		}
		served = append(served, s)
		inexact = inexact || !s.exact()
		t.Rows = append(t.Rows, serviceLine(r, &rows[i], a, s))
	}
	if len(t.Rows) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.service-record.empty"))}
		return d, nil
	}
	sum := doc.Row{Total: true, Cells: make([]doc.Cell, len(t.Columns))}
	sum.Cells[0] = doc.Cell{Text: w.T("service_record.total"), Bold: true}
	sum.Cells[len(sum.Cells)-1] = doc.Cell{Text: wordsOf(r, atLeast(served), atMost(served), bounded(served)), Bold: true}
	t.Rows = append(t.Rows, sum)
	d.Blocks = []doc.Block{t, doc.Spacer{Height: 6}}
	note := w.T("service_record.note", map[string]any{"Date": unbroken(w.LongDate(p.AsOf.Date()))})
	if inexact {
		note += " " + w.T("service_record.inexact")
	}
	d.Blocks = append(d.Blocks, doc.Paragraph{Small: true, Runs: []doc.Run{{Text: note, Muted: true}}})
	return d, nil
}

func serviceLine(r *view.Register, row *view.AppointmentRow, a *models.Appointment, s service) doc.Row {
	w := r.Words()
	until := doc.Cell{Text: w.Date(a.EndedOn)}
	switch {
	case a.EndedOn == "" && a.Ended():
		until = missing(r)
	case a.EndedOn == "":
		until = doc.Cell{Text: w.T("service_record.in_office"), Muted: true}
	}
	title := orMissing(r, w.Choice("appointment", "class", a.Class))
	if a.Class != "" && row.Title != "" {
		title.Text = row.Title
	}
	return doc.Row{Cells: []doc.Cell{{Text: row.Post, Bold: true}, {Text: w.Choice("appointment", "role", a.Role)}, title, date(r, row.Since), until,
		{Text: w.Choice("appointment", "end_reason", a.EndReason)}, numbered(date(r, a.CommissionOn), a.CommissionNo), numbered(date(r, a.ExequaturOn), a.ExequaturNo),
		{Text: wordsOf(r, atLeast([]service{s}), atMost([]service{s}), bounded([]service{s}))}}}
}

// stretch is days in office, the first and the last one; none where until lies before from.
type stretch struct{ from, until schema.Day }

// service is when somebody served: certainly, and at the most. Where the beginning or the end is not recorded the longest is not known.
type service struct {
	sure, longest stretch
	open          bool // nothing bounds the longest
	later         bool // it begins after the day shown, or never did
}

// serviceOf reads how long an appointment lasted by a day. A date known to the year may be any day of it.
func serviceOf(a *models.Appointment, asOf schema.Day) service {
	s := service{sure: stretch{1, 0}, longest: stretch{1, 0}}
	if a.Pending() {
		s.later = true
		return s
	}
	firstLo, firstHi := a.Since().Bounds()
	lastLo, lastHi := asOf, asOf
	switch {
	case a.EndedOn != "":
		lo, hi := a.EndedOn.Bounds()
		lastLo, lastHi = min(lo, asOf), min(hi, asOf)
	case a.Ended(): // why is recorded, when is not
		lastLo = schema.MinDay
	}
	if a.Since() == "" {
		firstLo, firstHi = schema.MinDay, schema.MaxDay
		if lo := a.Span().FromLo; lo.Bounded() { // an order or a commission: not before it
			firstLo = lo
		}
	}
	if firstLo.Bounded() && firstLo > asOf {
		s.later = true
		return s
	}
	s.open = !firstLo.Bounded() || !lastHi.Bounded()
	if firstHi.Bounded() && lastLo.Bounded() && firstHi <= lastLo {
		s.sure = stretch{firstHi, lastLo}
	}
	if !s.open && firstLo <= lastHi {
		s.longest = stretch{firstLo, lastHi}
	}
	return s
}

func (s service) exact() bool { return !s.open && s.sure == s.longest }

// length is a time in office in years, months and days. Thirty days make a month where several times are added up.
type length struct{ years, months, days int }

// lengthOf counts whole years, then whole months, then days; both the first and the last day were served.
func lengthOf(s stretch) length {
	if s.until < s.from {
		return length{}
	}
	y, m, d := s.from.Civil()
	end := s.until + 1
	months := 0
	for schema.DayOf(y, m+months+1, dayIn(y, m+months+1, d)) <= end {
		months++
	}
	begun := schema.DayOf(y, m+months, dayIn(y, m+months, d))
	return length{months / 12, months % 12, int(end - begun)}
}

// dayIn is a day of a month, its last one where it is not that long. Months above 12 run into the years after.
func dayIn(year, month, day int) int {
	year, month = year+(month-1)/12, (month-1)%12+1
	last := int(schema.DayOf(year, month+1, 1) - schema.DayOf(year, month, 1))
	return min(day, last)
}

func (l length) plus(m length) length {
	days := l.days + m.days
	months := l.months + m.months + days/30
	return length{l.years + m.years + months/12, months % 12, days % 30}
}

// atLeast is how long somebody certainly served, days at several posts counted once.
func atLeast(all []service) length {
	return added(all, func(s service) stretch { return s.sure })
}

// atMost is how long somebody can have served.
func atMost(all []service) length {
	return added(all, func(s service) stretch { return s.longest })
}

// added adds stretches up; what overlaps or follows at once is one.
func added(all []service, of func(service) stretch) length {
	var list []stretch
	for _, s := range all {
		if x := of(s); x.from <= x.until {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return int(a.from) - int(b.from) })
	var sum length
	for i, first := 0, true; i < len(list); first = false {
		whole := list[i]
		for i++; i < len(list) && list[i].from <= whole.until+1; i++ {
			whole.until = max(whole.until, list[i].until)
		}
		if first { // nothing is added to it yet: its days stay days
			sum = lengthOf(whole)
		} else {
			sum = sum.plus(lengthOf(whole))
		}
	}
	return sum
}

// bounded reports whether the longest is known of all.
func bounded(all []service) bool {
	return !slices.ContainsFunc(all, func(s service) bool { return s.open })
}

// wordsOf says how long: exactly, or at least and at most.
func wordsOf(r *view.Register, least, most length, known bool) string {
	w := r.Words()
	args := map[string]any{"Least": lengthWords(r, least), "Most": lengthWords(r, most)}
	none := length{}
	switch {
	case known && least == most:
		return lengthWords(r, least)
	case !known && least == none:
		return w.T("service_record.unknown")
	case !known:
		return w.T("service_record.at_least", args)
	case least == none:
		return w.T("service_record.at_most", args)
	}
	return w.T("service_record.between", args)
}

// lengthWords writes years and months; days only where that is all.
func lengthWords(r *view.Register, l length) string {
	w := r.Words()
	var parts []string
	if l.years > 0 {
		parts = append(parts, unbroken(w.N("service_record.years", l.years)))
	}
	if l.months > 0 {
		parts = append(parts, unbroken(w.N("service_record.months", l.months)))
	}
	if len(parts) == 0 {
		return unbroken(w.N("service_record.days", l.days))
	}
	return joined(" ", parts...)
}
