package models

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// LatestSet returns the seat, class, district and title a post had last, whatever the day: what it is called by.
func LatestSet(events []*PostEvent) (seat int64, class, district string, title schema.Localized) {
	for _, e := range events {
		if e.Seat != 0 {
			seat = e.Seat
		}
		if e.Class != "" {
			class = e.Class
		}
		if strings.TrimSpace(e.District) != "" {
			district = e.District
		}
		if e.PostTitle.In("") != "" {
			title = e.PostTitle
		}
	}
	return seat, class, district, title
}

func postSummary(f schema.File, n schema.Names) schema.Summary {
	p := f.Rec.(*Post)
	events := EventsOf(f)
	appointments := AppointmentsOf(f)
	seat, _, _, title := LatestSet(events)
	s := schema.Summary{Periods: PostPeriods(events, appointments)}
	place := n.Title(p.ReceivingState)
	if seat != 0 {
		place = n.Title(seat)
	}
	s.SortName = place
	if s.Title = title.In(n.Lang); s.Title == "" {
		s.Title = n.Title(p.SendingState) + " – " + place
	}
	text := []string{s.Title, p.RegisterNo, n.Text(p.SendingState), n.Text(p.ReceivingState), p.OfficeAddress, strings.Join(p.Emails, " ")}
	for _, e := range events {
		if e.Seat != 0 {
			text = append(text, n.Text(e.Seat))
		}
		text = append(text, e.District)
		for _, t := range e.PostTitle {
			text = append(text, t)
		}
	}
	for _, r := range f.Parts["phone"] {
		text = append(text, r.(*Phone).Number)
	}
	for _, r := range f.Parts["external_id"] {
		text = append(text, r.(*ExternalID).Value)
	}
	for _, a := range appointments {
		text = append(text, n.Text(a.Person))
	}
	s.Text = joinOnce(text)
	return s
}

// AppointmentsOf returns the appointments of a post's or a person's file.
func AppointmentsOf(f schema.File) []*Appointment {
	out := make([]*Appointment, 0, len(f.Parts["appointment"]))
	for _, r := range f.Parts["appointment"] {
		out = append(out, r.(*Appointment))
	}
	return out
}

// joinOnce joins texts in a fixed order, leaving out repetitions, so that the same facts give the same search text.
func joinOnce(texts []string) string {
	slices.Sort(texts)
	return join(slices.Compact(texts)...)
}
