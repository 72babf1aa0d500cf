package models

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Statuses of a post, derived from its events and never typed.
const (
	Open            = "open"
	ClosedForATime  = "closed_temporarily"
	ClosedForGood   = "closed"
	NotOpen         = "not_open"
	statusPeriod    = "status"
	seatPeriod      = "seat"
	classPeriod     = "class"
	districtPeriod  = "district"
	titlePeriod     = "title"
	headPeriod      = "head"
	actingPeriod    = "acting"
	admittedPeriod  = "admitted"
	ordinalDistance = 1 << 16 // room between two events for others put between them later
)

// Statuses in the order lists count them.
var Statuses = []string{Open, ClosedForATime, ClosedForGood, NotOpen}

// EventsOf returns the events of a post's file in their order.
func EventsOf(f schema.File) []*PostEvent {
	out := make([]*PostEvent, 0, len(f.Parts["post_event"]))
	for _, r := range f.Parts["post_event"] {
		out = append(out, r.(*PostEvent))
	}
	SortEvents(out)
	return out
}

// SortEvents orders the events of one post by ordinal, then date, then id.
func SortEvents(events []*PostEvent) {
	slices.SortStableFunc(events, func(a, b *PostEvent) int {
		alo, _ := a.Date.Bounds()
		blo, _ := b.Date.Bounds()
		switch {
		case a.Ordinal != b.Ordinal:
			return cmp(a.Ordinal, b.Ordinal)
		case alo != blo:
			return cmp(alo, blo)
		}
		return cmp(a.ID, b.ID)
	})
}

func cmp[T int64 | schema.Day](a, b T) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// PlaceEvent gives a new event its ordinal among the others of its post: behind the last one that can have happened before it.
// An undated establishment goes first, any other undated event last.
func PlaceEvent(e *PostEvent, others []*PostEvent) {
	SortEvents(others)
	at := len(others)
	if e.Date == "" {
		if e.Event == Established || e.Event == ConsentRequested {
			at = 0
		}
	} else {
		lo, hi := e.Date.Bounds()
		for at > 0 {
			olo, ohi := others[at-1].Date.Bounds()
			if others[at-1].Date == "" || olo < lo || (olo == lo && ohi <= hi) {
				break
			}
			at--
		}
	}
	switch {
	case len(others) == 0:
		e.Ordinal = ordinalDistance
	case at == 0:
		e.Ordinal = others[0].Ordinal - ordinalDistance
	case at == len(others):
		e.Ordinal = others[at-1].Ordinal + ordinalDistance
	default:
		e.Ordinal = others[at-1].Ordinal + (others[at].Ordinal-others[at-1].Ordinal)/2
	}
}

// bounds is when an event happened at the earliest and the latest, tightened by its neighbours.
type bounds struct{ lo, hi schema.Day }

// tighten narrows the dates of events along their order: none can have happened before the one before it. inOrder is false where
// the recorded dates contradict the order.
func tighten(events []*PostEvent) (out []bounds, inOrder bool) {
	out = make([]bounds, len(events))
	for i, e := range events {
		out[i].lo, out[i].hi = e.Date.Bounds()
		if i > 0 {
			out[i].lo = max(out[i].lo, out[i-1].lo)
		}
	}
	for i := len(out) - 2; i >= 0; i-- {
		out[i].hi = min(out[i].hi, out[i+1].hi)
	}
	inOrder = true
	for _, b := range out {
		inOrder = inOrder && b.lo <= b.hi
	}
	return out, inOrder
}

// statusAfter returns the status a post has after event i, or "" where the event changes none. An establishment opens the post
// unless an opening of its own follows it.
func statusAfter(events []*PostEvent, i int) string {
	switch events[i].Event {
	case Established:
		for _, later := range events[i+1:] {
			switch later.Event {
			case Opened:
				return NotOpen
			case ClosedTemporarily, Closed, Reopened:
				return Open
			}
		}
		return Open
	case Opened, Reopened:
		return Open
	case ClosedTemporarily:
		return ClosedForATime
	case Closed:
		return ClosedForGood
	}
	return ""
}

// PostPeriods derives the periods of a post's life from its events and appointments.
func PostPeriods(events []*PostEvent, appointments []*Appointment) []schema.Period {
	at, _ := tighten(events)
	var out []schema.Period
	chain := func(what string, value func(i int) (string, int64)) {
		last := -1
		for i, e := range events {
			v, ref := value(i)
			if v == "" && ref == 0 {
				continue
			}
			if last < 0 && what == statusPeriod && at[i].lo != schema.MinDay {
				out = append(out, schema.Period{What: what, Value: NotOpen, By: e.ID, Span: schema.Span{
					FromLo: schema.MinDay, FromHi: schema.MinDay, ToLo: at[i].lo, ToHi: at[i].hi}})
			}
			if last >= 0 {
				out[last].Span.ToLo, out[last].Span.ToHi = at[i].lo, at[i].hi
			}
			out = append(out, schema.Period{What: what, Value: v, Ref: ref, By: e.ID, Ord: i + 1, Since: e.Date,
				Span: schema.Span{FromLo: at[i].lo, FromHi: at[i].hi, ToLo: schema.MaxDay, ToHi: schema.MaxDay}})
			last = len(out) - 1
		}
	}
	chain(statusPeriod, func(i int) (string, int64) { return statusAfter(events, i), 0 })
	chain(seatPeriod, func(i int) (string, int64) { return "", events[i].Seat })
	chain(classPeriod, func(i int) (string, int64) { return events[i].Class, 0 })
	chain(districtPeriod, func(i int) (string, int64) { return strings.TrimSpace(events[i].District), 0 })
	chain(titlePeriod, func(i int) (string, int64) { return localizedText(events[i].PostTitle), 0 })
	return append(out, headPeriods(appointments)...)
}

// localizedText keeps a text per language as it is stored, or "".
func localizedText(l schema.Localized) string {
	if l.In("") == "" {
		return ""
	}
	b, err := json.Marshal(map[string]string(l))
	if err != nil {
		return ""
	}
	return string(b)
}

// LocalizedOf reads a title period's value.
func LocalizedOf(value string) schema.Localized {
	var l schema.Localized
	if json.Unmarshal([]byte(value), &l) != nil {
		return nil
	}
	return l
}

// Admission returns the day functions are admitted from: provisional admission where there was one, else the exequatur
// (arts. 12 and 13).
func (a *Appointment) Admission() schema.Date {
	if a.ProvisionalOn != "" {
		return a.ProvisionalOn
	}
	return a.ExequaturOn
}

// Since returns the date an appointment is counted from as recorded: taking up, else admission.
func (a *Appointment) Since() schema.Date {
	if a.TookUp != "" {
		return a.TookUp
	}
	return a.Admission()
}

// Ended reports whether the functions have ended by a recorded fact. A term that ran out ends nothing.
func (a *Appointment) Ended() bool { return a.EndedOn != "" || a.EndReason != "" }

// Span returns when the appointment covers: from taking up, else admission, until the last day recorded. Where only an order or a
// commission is known it begins some day from then on.
func (a *Appointment) Span() schema.Span {
	s := schema.Span{ToLo: schema.MaxDay, ToHi: schema.MaxDay}
	switch {
	case a.Since() != "":
		s.FromLo, s.FromHi = a.Since().Bounds()
	case a.CommissionOn != "":
		s.FromLo, _ = a.CommissionOn.Bounds()
		s.FromHi = schema.MaxDay
	case a.OrderOn != "":
		s.FromLo, _ = a.OrderOn.Bounds()
		s.FromHi = schema.MaxDay
	default:
		s.FromLo, s.FromHi = schema.MinDay, schema.MaxDay
	}
	if a.Ended() {
		lo, hi := a.EndedOn.Bounds()
		s.ToLo, s.ToHi = lo.Next(), hi.Next()
		if lo != schema.MinDay {
			s.FromHi = min(s.FromHi, hi)
		}
	}
	return s
}

// headPeriods derives who covers the post when. A successor who begins on the last day of the one before wins that day, so that a
// hand-over is no overlap.
func headPeriods(appointments []*Appointment) []schema.Period {
	sorted := slices.Clone(appointments)
	slices.SortStableFunc(sorted, func(a, b *Appointment) int {
		x, y := a.Span(), b.Span()
		if x.FromLo != y.FromLo {
			return cmp(x.FromLo, y.FromLo)
		}
		return cmp(a.ID, b.ID)
	})
	var out []schema.Period
	for i, a := range sorted {
		what := headPeriod
		if a.Role == ActingHead {
			what = actingPeriod
		}
		span := a.Span()
		for _, b := range sorted[i+1:] {
			next := b.Span()
			if b.Role == a.Role && a.Ended() && next.FromLo == next.FromHi && span.ToLo == span.ToHi && next.FromLo == span.ToLo-1 && next.FromLo > span.FromLo {
				span.ToLo, span.ToHi = next.FromLo, next.FromLo
			}
		}
		out = append(out, schema.Period{What: what, Value: a.Class, Ref: a.Person, By: a.ID, Ord: i + 1, Since: a.Since(), Span: span})
		if adm := a.Admission(); adm != "" && a.TookUp != "" && adm != a.TookUp {
			s := span
			s.FromLo, s.FromHi = adm.Bounds()
			if s.FromLo <= span.FromLo {
				out = append(out, schema.Period{What: admittedPeriod, Value: a.Class, Ref: a.Person, By: a.ID, Ord: i + 1, Since: adm, Span: s})
			}
		}
	}
	return out
}

// PostState is how a post stands on one day.
type PostState struct {
	Status        string // one of Statuses
	Certainty     schema.Certainty
	Since         schema.Date // beginning of the status as recorded, "" where not recorded
	Seat          int64       // City
	Class         string
	District      string
	Title         schema.Localized
	Head          int64 // Person in office, or 0
	HeadCertainty schema.Certainty
	HeadClass     string
	HeadSince     schema.Date
	Appointment   int64
	Acting        bool
	Admitted      int64 // Person admitted while the post is not open, or 0
}

// StateOn answers how a post stands on a day, from its periods. Of several possible answers the last one along the life counts,
// and is then only possible. Nobody is in office while the post is not open.
func StateOn(periods []schema.Period, day, today schema.Day) PostState {
	st := PostState{Status: NotOpen, Certainty: schema.Certainly}
	pick := func(what string) (schema.Period, schema.Certainty) {
		var best schema.Period
		sure := schema.No
		for _, p := range periods {
			if p.What != what {
				continue
			}
			if c := p.Span.At(day, today); c != schema.No && (sure == schema.No || p.Ord >= best.Ord) {
				best, sure = p, c
			}
		}
		return best, sure
	}
	if p, c := pick(statusPeriod); c != schema.No {
		st.Status, st.Certainty, st.Since = p.Value, c, p.Since
	}
	if p, c := pick(seatPeriod); c != schema.No {
		st.Seat = p.Ref
	}
	if p, c := pick(classPeriod); c != schema.No {
		st.Class = p.Value
	}
	if p, c := pick(districtPeriod); c != schema.No {
		st.District = p.Value
	}
	if p, c := pick(titlePeriod); c != schema.No {
		st.Title = LocalizedOf(p.Value)
	}
	open := schema.No
	for _, p := range periods {
		if p.What == statusPeriod && p.Value == Open {
			open = max(open, p.Span.At(day, today))
		}
	}
	p, c := pick(headPeriod)
	if c == schema.No {
		if p, c = pick(actingPeriod); c != schema.No {
			st.Acting = true
		}
	}
	if c != schema.No && open != schema.No {
		st.Head, st.HeadCertainty, st.HeadClass, st.HeadSince, st.Appointment = p.Ref, min(c, open), p.Value, p.Since, p.By
		return st
	}
	st.Acting = false
	if c == schema.No {
		p, c = pick(admittedPeriod)
	}
	if c != schema.No && open == schema.No {
		st.Admitted, st.Appointment, st.HeadSince, st.HeadClass = p.Ref, p.By, p.Since, p.Value
	}
	return st
}

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
