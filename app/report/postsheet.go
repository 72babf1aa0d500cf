package report

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// timelineText is the size of the words on the drawing, a little below that of the sheet.
const timelineText = 7.5

// between sets the tables of a sheet apart. What a table tells stands in its head: a heading over each would cost the sheet its one page.
var between = doc.Spacer{Height: 9}

// postSheet is one consulate on a page: its state in words, its life as a drawing, facts, events, heads, twinnings and diary.
func postSheet(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PostPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Row.Title, Subtitle: page.StateLine,
		Filter: onlyPost(w, &page.Row)}
	if page.File.Rec.Meta().Void != "" {
		d.Subtitle = w.T("print.no_longer")
	}
	spec := page.Timeline
	spec.Width, spec.TextSize = d.TextWidth(), timelineText
	spec.FormatDay = func(day int) string { return w.LongDate(schema.Day(day).Date()) }
	spec.FormatMonth = func(day int) string { return w.LongDate(schema.Day(day).Date()[:len("2006-01")]) }
	if drawn(spec) {
		life, _ := draw.Timeline(spec)
		d.Blocks = append(d.Blocks, doc.Figure{Drawing: life, Alt: w.T("print.timeline_alt", map[string]any{"Text": page.StateLine})})
	}
	d.Blocks = append(d.Blocks, factsOf(r, &page)...)
	d.Blocks = append(d.Blocks, between, lifeTable(r, &page))
	if len(page.Succession) > 0 {
		d.Blocks = append(d.Blocks, between, successionTable(r, page.Succession, p.AsOf))
	}
	if len(page.Staff) > 0 {
		d.Blocks = append(d.Blocks, between, staffTable(r, page.Staff, p.AsOf))
	}
	d.Blocks = append(d.Blocks, relations(r, &page, p.AsOf)...)
	return d, nil
}

// drawn reports whether there is anything on the drawing.
func drawn(spec draw.TimelineSpec) bool {
	for _, lane := range spec.Lanes {
		if len(lane.Bars)+len(lane.Marks) > 0 {
			return true
		}
	}
	return false
}

// factsOf are the facts about the consulate and its contact. Those of its heads stand in the table of heads.
func factsOf(r *view.Register, page *view.PostPage) []doc.Block {
	var who, contact, rest []view.Fact
	for _, s := range page.Sections {
		switch s.Key {
		case "identity":
			who = known(r, s.Facts)
		case "contact":
			contact = known(r, s.Facts)
		case "head":
		default:
			rest = append(rest, known(r, s.Facts)...)
		}
	}
	return facts(tightFacts(who), tightFacts(contact), tightFacts(rest))
}

// told returns what an event set, or nothing where that never was another and stands among the facts of the sheet already.
func told(page *view.PostPage, now string, of func(*view.PostEventRow) string) func(*view.PostEventRow) string {
	for i := range page.Events {
		if text := of(&page.Events[i]); text != "" && text != now {
			return of
		}
	}
	return func(*view.PostEventRow) string { return "" }
}

// lifeTable lists the events of a consulate. What happens after the day shown steps back, and what an event set is told only where
// it ever was another.
func lifeTable(r *view.Register, page *view.PostPage) doc.Block {
	w := r.Words()
	if len(page.Events) == 0 {
		return doc.MutedText(w.T("print.life") + ": " + w.T("print.none_recorded"))
	}
	t := doc.Table{Columns: columns(r, "date", "event", "details", "reference")}
	t.Columns[1].Title, t.Columns[2].Weight = w.T("print.life"), 1
	seat := told(page, page.Row.Seat, func(e *view.PostEventRow) string { return e.Seat })
	class := told(page, page.Row.Class, func(e *view.PostEventRow) string { return e.Class })
	area := told(page, page.Row.District, func(e *view.PostEventRow) string { return e.District })
	title := told(page, page.Row.Title, func(e *view.PostEventRow) string { return e.Title })
	for i := range page.Events {
		e := &page.Events[i]
		district := area(e)
		if district != "" {
			district = w.Field("post_event", "district") + ": " + district
		}
		row := doc.Row{Cells: []doc.Cell{date(r, e.Date), {Text: w.Choice("post_event", "event", e.Event)},
			{Text: joined("; ", seat(e), w.Choice("post_event", "class", class(e)), district, title(e), e.Note)}, {Text: joined(" · ", e.Reference, e.Source)}}}
		switch {
		case e.After:
			stepBack(row)
		case changesStatus(e.Event):
			row.Cells[1].Bold = true
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func changesStatus(event string) bool {
	switch event {
	case models.Established, models.Opened, models.ClosedTemporarily, models.Closed, models.Reopened:
		return true
	}
	return false
}

// successionTable lists the heads of a consulate, the first one first.
func successionTable(r *view.Register, heads []view.AppointmentRow, asOf schema.Day) doc.Block {
	w := r.Words()
	t := doc.Table{Columns: columns(r, "name", "title", "commission", "exequatur", "since", "until")}
	t.Columns[0].Title, t.Columns[0].Weight = w.T("print.succession"), 2
	t.Columns[1].Weight = 2
	for _, a := range heads {
		title := a.Title
		if a.Role == models.ActingHead {
			title = joined(", ", title, w.T("head.acting"))
		}
		end := joined(" · ", w.Date(a.EndedOn), w.Choice("appointment", "end_reason", a.EndReason))
		until := doc.Cell{Text: end}
		if end == "" && a.TermUntil != "" {
			until = doc.Cell{Text: w.T("line.term_until", map[string]any{"Date": w.Date(a.TermUntil)}), Muted: true}
		}
		row := doc.Row{Cells: []doc.Cell{{Text: a.Person, Bold: true}, {Text: title}, numbered(date(r, a.CommissionOn), a.CommissionNo), date(r, a.ExequaturOn), date(r, a.Since), until}}
		if after(a.Since, asOf) {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// staffTable lists deputies and other officers in the order notified.
func staffTable(r *view.Register, staff []view.AppointmentRow, asOf schema.Day) doc.Block {
	w := r.Words()
	t := doc.Table{Columns: columns(r, "name", "title", "since", "until")}
	t.Columns[0].Title, t.Columns[0].Weight = w.T("print.staff"), 2
	t.Columns[1].Weight = 2
	for _, a := range staff {
		until := w.Date(a.EndedOn)
		if until == "" && a.TermUntil != "" {
			until = w.T("line.term_until", map[string]any{"Date": w.Date(a.TermUntil)})
		}
		row := doc.Row{Cells: []doc.Cell{{Text: a.Person, Bold: true}, {Text: joined(", ", w.Choice("appointment", "role", a.Role), a.Title)}, date(r, a.Since), {Text: until}}}
		if after(a.Since, asOf) {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// relations are the twinnings of the seat and the diary of the consulate, in one table.
func relations(r *view.Register, page *view.PostPage, asOf schema.Day) []doc.Block {
	w := r.Words()
	t := doc.Table{Columns: columns(r, "date", "event")}
	t.Columns[1].Title, t.Columns[1].Weight = w.T("print.relations"), 1
	for _, x := range page.Shown() {
		words := joined(", ", w.Choice("instrument", "instrument", x.Counted), twinningStatus(r, &x), nextWords(r, &x))
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{date(r, x.Since), {Text: x.Title + ": " + words}}})
	}
	t.Rows = append(t.Rows, diaryRows(r, page, asOf)...)
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{between, t}
}

func nextWords(r *view.Register, x *view.TwinningRow) string {
	if x.NextOn == "" {
		return ""
	}
	return r.Words().T("print.next", map[string]any{"Date": nextAnniversary(r, x)})
}

func nextAnniversary(r *view.Register, x *view.TwinningRow) string {
	if x.NextOn == "" {
		return ""
	}
	return r.Words().Date(x.NextOn) + " (" + r.Ordinal(x.NextYears) + ")"
}

// diaryRows lists diary entries, oldest first, each as short as the sheet needs it: what happened during a visit stands in its row.
func diaryRows(r *view.Register, page *view.PostPage, asOf schema.Day) []doc.Row {
	var rows []doc.Row
	var whole *view.EventRow
	var words []string
	put := func() {
		if whole != nil {
			row := doc.Cells(span(r.Words(), whole.From, whole.Until), strings.Join(words, " · "))
			if after(whole.From, asOf) {
				stepBack(row)
			}
			rows = append(rows, row)
		}
	}
	for i := range page.Diary {
		e := &page.Diary[i]
		place := []string{joined(": ", e.Title, e.Gift), e.Place}
		if e.CityID != page.Row.SeatID {
			place = append(place, e.City)
		}
		if whole == nil || !during(e, whole) {
			put()
			whole, words = e, nil
		}
		words = append(words, joined(", ", place...))
	}
	put()
	return rows
}

// during reports whether an entry lies within another one of several days in the same city.
func during(e, whole *view.EventRow) bool {
	if whole.Until == "" || whole.CityID != e.CityID || e.From == "" {
		return false
	}
	from, _ := whole.From.Bounds()
	_, until := whole.Until.Bounds()
	lo, hi := e.From.Bounds()
	if e.Until != "" {
		_, hi = e.Until.Bounds()
	}
	return lo >= from && hi <= until
}

// numbered puts the number of a document behind its date.
func numbered(c doc.Cell, number string) doc.Cell {
	if number == "" {
		return c
	}
	return doc.Cell{Text: joined(" · ", c.Text, number), Muted: c.Muted, Missing: c.Missing}
}
