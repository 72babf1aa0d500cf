package view

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// PostPage is everything a page or a sheet shows of one consulate, as it stood on a day.
type PostPage struct {
	Row        PostRow
	StateLine  string
	Gaps       []Gap
	Sections   []Section // who and where, head of post, contact, notes
	Events     []PostEventRow
	Succession []AppointmentRow // heads and acting heads
	Staff      []AppointmentRow // deputies and other officers on the day, in the order notified (art. 21)
	Phones     []*models.Phone
	Twinnings  []TwinningRow // of the seat, those with the sending State first
	Related    int           // how many of them are with the sending State
	Children   []Table       // what belongs to the consulate and stands nowhere else: ids in other lists, case forms
	Diary      []EventRow
	Timeline   draw.TimelineSpec
	Problems   schema.Problems
	File       schema.File
}

// PostPage reads the page of one consulate as it stood on a day.
func (r *Register) PostPage(ctx context.Context, id int64, asOf schema.Day) (PostPage, error) {
	f, err := r.s.File(ctx, "post", id)
	if err != nil {
		return PostPage{}, err
	}
	rows, err := r.PostsOf(ctx, asOf, id)
	if err != nil {
		return PostPage{}, err
	}
	p := PostPage{File: f}
	if len(rows) > 0 {
		p.Row = rows[0]
	} else { // removed from lists: its page still shows what is recorded
		removed := f.Rec.(*models.Post)
		names, err := r.s.Names(ctx, id)
		if err != nil {
			return PostPage{}, err
		}
		p.Row = PostRow{ID: id, UID: removed.UID, RegisterNo: removed.RegisterNo, Title: names[id].Title, Status: models.NotOpen, StatusCertainty: schema.Certainly}
	}
	periods := models.PostPeriods(models.EventsOf(f), models.AppointmentsOf(f))
	p.Gaps = r.gaps(periods, asOf)
	p.StateLine = r.stateLine(&p.Row, periods, p.Gaps, asOf)
	if err := r.life(ctx, &p, asOf); err != nil {
		return PostPage{}, err
	}
	for _, x := range f.Parts["phone"] {
		p.Phones = append(p.Phones, x.(*models.Phone))
	}
	if err := r.postTwinnings(ctx, &p, asOf); err != nil {
		return PostPage{}, err
	}
	if p.Diary, err = r.eventsAbout(ctx, id); err != nil {
		return PostPage{}, err
	}
	instruments, err := r.instrumentsOf(ctx, p.Twinnings[:p.shown()])
	if err != nil {
		return PostPage{}, err
	}
	if p.Sections, err = r.postSections(ctx, &p, asOf); err != nil {
		return PostPage{}, err
	}
	if p.Children, err = r.children(ctx, f, kindOf("post"), asOf, "phone", "opening", "external_id", "post_event", "branch", "also_serves"); err != nil {
		return PostPage{}, err
	}
	p.Timeline = r.postTimeline(&p, periods, instruments, asOf)
	if k := kindOf("post"); k.Check != nil {
		p.Problems = k.Check(f)
	}
	for _, a := range models.AppointmentsOf(f) {
		p.Problems = append(p.Problems, kindOf("appointment").Check(schema.File{Rec: a})...)
	}
	return p, nil
}

// life reads the events and the succession of heads.
func (r *Register) life(ctx context.Context, p *PostPage, asOf schema.Day) error {
	events := models.EventsOf(p.File)
	ids := []int64{p.Row.ID}
	for _, e := range events {
		ids = append(ids, e.Seat)
	}
	names, err := r.s.Names(ctx, distinct(ids)...)
	if err != nil {
		return err
	}
	for _, e := range events {
		p.Events = append(p.Events, r.postEventRow(e, names, asOf))
	}
	appointments := models.AppointmentsOf(p.File)
	slices.SortStableFunc(appointments, func(a, b *models.Appointment) int {
		x, y := a.Span(), b.Span()
		if x.FromLo != y.FromLo {
			return int(min(max(int64(x.FromLo)-int64(y.FromLo), -1), 1))
		}
		return int(a.ID - b.ID)
	})
	all, err := r.appointmentsOf(ctx, appointments, asOf)
	for _, a := range all {
		switch {
		case a.Role != models.Deputy && a.Role != models.Staff:
			p.Succession = append(p.Succession, a)
		case a.Covers != schema.No:
			p.Staff = append(p.Staff, a)
		}
	}
	slices.SortStableFunc(p.Staff, staffOrder)
	return err
}

// staffOrder puts deputies first, then others by the order notified; those without one last.
func staffOrder(a, b AppointmentRow) int {
	rank := func(x AppointmentRow) int64 {
		if x.Rank == 0 {
			return math.MaxInt64
		}
		return x.Rank
	}
	switch {
	case a.Role != b.Role && a.Role == models.Deputy:
		return -1
	case a.Role != b.Role && b.Role == models.Deputy:
		return 1
	}
	return cmp.Compare(rank(a), rank(b))
}

// postTwinnings finds the twinnings of the seat.
func (r *Register) postTwinnings(ctx context.Context, p *PostPage, asOf schema.Day) error {
	seat := p.Row.SeatID
	if seat == 0 {
		seat, _, _, _ = models.LatestSet(models.EventsOf(p.File))
	}
	if seat == 0 {
		return nil
	}
	sides, err := records[*models.Partner](ctx, r.s, "partner", `k."city"`, []int64{seat}, false)
	if err != nil {
		return err
	}
	var ids []int64
	for _, x := range sides {
		ids = append(ids, x.Parent)
	}
	if p.Twinnings, err = r.TwinningsOf(ctx, asOf, distinct(ids)...); err != nil {
		return err
	}
	with := func(t TwinningRow) bool { return slices.Contains(t.CountryCodes, p.Row.SendingCode) }
	slices.SortStableFunc(p.Twinnings, func(a, b TwinningRow) int {
		switch x, y := with(a), with(b); {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return newestFirst(b.Since, a.Since)
	})
	for _, t := range p.Twinnings {
		if with(t) {
			p.Related++
		}
	}
	return nil
}

// shown is how many twinnings a sheet and the timeline show: those with the sending State, or all where there is none.
func (p *PostPage) shown() int {
	if p.Related > 0 {
		return p.Related
	}
	return len(p.Twinnings)
}

// Shown are the twinnings a sheet shows.
func (p *PostPage) Shown() []TwinningRow { return p.Twinnings[:p.shown()] }

func (r *Register) instrumentsOf(ctx context.Context, twinnings []TwinningRow) ([]InstrumentRow, error) {
	var ids []int64
	for _, t := range twinnings {
		ids = append(ids, t.ID)
	}
	recs, err := records[*models.Instrument](ctx, r.s, "instrument", "r.parent", ids, false)
	if err != nil {
		return nil, err
	}
	models.SortInstruments(recs)
	var own []int64
	for _, x := range recs {
		own = append(own, x.ID)
	}
	resolutions, err := records[*models.Resolution](ctx, r.s, "resolution", "r.parent", own, false)
	if err != nil {
		return nil, err
	}
	for _, x := range resolutions {
		ids = append(ids, x.City)
	}
	names, err := r.s.Names(ctx, distinct(ids)...)
	return r.instrumentRows(recs, resolutions, names), err
}

func (r *Register) phoneFacts(phones []*models.Phone) []Fact {
	if len(phones) == 0 {
		return []Fact{{Kind: "phone", Field: "number", Label: r.w.Kind("phone", false), Value: r.w.T("not_recorded"), Missing: true}}
	}
	var out []Fact
	for _, x := range phones {
		label := r.w.Kind("phone", false)
		if x.Use != "" {
			label += " (" + r.w.Choice("phone", "use", x.Use) + ")"
		}
		out = append(out, Fact{Kind: "phone", Field: "number", Label: label, Value: strings.TrimSpace(x.Number + " " + x.Note)})
	}
	return out
}

// headFacts are the instruments and the term of the person in office, or of the one admitted.
func (r *Register) headFacts(p *PostPage, names map[int64]store.Named, asOf schema.Day) []Fact {
	if p.Row.AppointmentID == 0 || p.Row.HeadID == 0 && p.Row.AdmittedID == 0 {
		return nil
	}
	out := facts{r: r}
	for _, a := range models.AppointmentsOf(p.File) {
		if a.ID != p.Row.AppointmentID {
			continue
		}
		name := p.Row.Head
		if name == "" {
			name = p.Row.Admitted
		}
		out.add("appointment", "person", headed(name, p.Row.HeadTitle), a.Person, true)
		if a.Role == models.ActingHead {
			out.add("appointment", "role", r.w.Choice("appointment", "role", a.Role), 0, false)
		}
		out.add("appointment", "order_on", dated(r.w.Date(a.OrderOn), a.OrderNo), 0, false)
		out.add("appointment", "commission_on", dated(r.w.Date(a.CommissionOn), a.CommissionNo), 0, true)
		out.add("appointment", "provisional_on", r.w.Date(a.ProvisionalOn), 0, false)
		out.add("appointment", "exequatur_on", r.w.Date(a.ExequaturOn), 0, true)
		row := p.appointment(a.ID)
		out.add("appointment", "exequatur_until", r.w.Date(models.ExequaturEnd(a, row.Renewals)), 0, false)
		out.add("appointment", "took_up", r.w.Date(a.TookUp), 0, true)
		out.add("appointment", "term_until", r.w.Date(p.Row.TermUntil), 0, true)
		out.list = append(out.list, r.renewalFacts(row.Renewals)...)
		out.add("appointment", "functions", strings.Join(r.items(kindOf("appointment"), kindOf("appointment").Field("functions"), a.Functions), ", "), 0, false)
		out.add("appointment", "functions_note", a.FunctionsNote, 0, false)
		out.list = append(out.list, r.leaveFacts(row.Leaves, names, asOf)...)
	}
	return out.list
}

func withCode(name, code string) string {
	if name == "" || name == code {
		return code
	}
	return name + " (" + code + ")"
}

// headed puts two texts behind one another with a comma.
func headed(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// dated puts a number behind a date.
func dated(date, number string) string {
	if date == "" || number == "" {
		return date + number
	}
	return date + " · " + number
}
