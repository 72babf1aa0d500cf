package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Why a consulate stands among the vacancies.
const (
	WithoutHead    = "without_head"
	UnderActing    = "under_acting"
	ClosedForATime = "closed_for_a_time"
)

// Vacancy is a consulate without a head of its own, as it stood on a day.
type Vacancy struct {
	PostRow
	Why     string      // WithoutHead, UnderActing or ClosedForATime
	From    schema.Date // since when, as far as it is recorded
	Days    int         // since then
	Known   bool        // Days is known, About where dates are not exact
	About   bool
	Last    *AppointmentRow // who was head last, nil where nobody is recorded
	Done    string          // what was done last, in words, with its date
	DoneOn  schema.Date
	Next    string // the step it waits for, in words
	Stander string // who acts, of one under an acting head
}

// Vacancies lists the consulates that on a day had no head, an acting one, or were closed for a time, in list order: of those with these
// ids, of all where none is named. The next step is the one today.
func (r *Register) Vacancies(ctx context.Context, asOf schema.Day, ids ...int64) ([]Vacancy, error) {
	var rows []PostRow
	var err error
	if len(ids) > 0 {
		rows, err = r.PostsOf(ctx, asOf, ids...)
	} else {
		rows, err = r.Posts(ctx, asOf)
	}
	if err != nil {
		return nil, err
	}
	var out []Vacancy
	for i := range rows {
		why := ""
		switch row := &rows[i]; {
		case row.Status == models.ClosedForATime:
			why = ClosedForATime
		case row.Status == models.Open && row.HeadID == 0:
			why = WithoutHead
		case row.Status == models.Open && row.Acting:
			why = UnderActing
		}
		if why != "" {
			out = append(out, Vacancy{PostRow: rows[i], Why: why})
		}
	}
	for i := range out {
		if err := r.vacancy(ctx, &out[i], asOf); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (r *Register) vacancy(ctx context.Context, v *Vacancy, asOf schema.Day) error {
	f, err := r.s.File(ctx, "post", v.ID)
	if err != nil {
		return err
	}
	events, offices := models.EventsOf(f), models.AppointmentsOf(f)
	heads, err := r.appointmentsOf(ctx, headsBy(offices, asOf), asOf)
	if err != nil {
		return err
	}
	for i := range heads {
		if a := &heads[i]; a.Role == models.Head && a.ID != v.AppointmentID || a.Role == models.Head && v.Why == ClosedForATime {
			v.Last = a
		}
	}
	switch v.Why {
	case ClosedForATime:
		v.From = v.Since
	case UnderActing:
		v.From, v.Stander = v.HeadSince, v.Head
	default:
		v.From = v.Since // nobody was head since it opened
		if v.Last != nil && (v.From == "" || !v.Last.EndedOn.Before(v.From)) {
			v.From = v.Last.EndedOn
		}
	}
	if lo, hi := v.From.Bounds(); v.From != "" && lo.Bounded() && hi.Bounded() && lo <= asOf {
		v.Days, v.Known, v.About = int(asOf)-(int(lo)+int(hi))/2, true, lo != hi
		v.Days = max(v.Days, 0)
	}
	if err := r.lastDone(ctx, v, events, offices, asOf); err != nil {
		return err
	}
	steps, err := act.Steps(ctx, r.s, "post", v.ID)
	if len(steps) > 0 {
		v.Next = r.w.Step(act.Of(steps[0].Key).Word())
	}
	return err
}

// headsBy are the appointments begun by a day, the first one first.
func headsBy(offices []*models.Appointment, asOf schema.Day) []*models.Appointment {
	out := slices.DeleteFunc(slices.Clone(offices), func(a *models.Appointment) bool {
		return after(a.Since(), asOf) || a.Since() == "" && a.TookUp == "" && a.EndedOn == ""
	})
	slices.SortStableFunc(out, func(a, b *models.Appointment) int { return newestFirst(b.Since(), a.Since()) })
	return out
}

// lastDone finds the latest thing recorded by a day: an event of the consulate, an instrument of an appointment, a note.
func (r *Register) lastDone(ctx context.Context, v *Vacancy, events []*models.PostEvent, offices []*models.Appointment, asOf schema.Day) error {
	take := func(on schema.Date, words string) {
		if on != "" && !after(on, asOf) && (v.DoneOn == "" || newestFirst(on, v.DoneOn) <= 0) {
			v.Done, v.DoneOn = words, on
		}
	}
	for _, e := range events {
		take(e.Date, r.w.Choice("post_event", "event", e.Event))
	}
	k := kindOf("appointment")
	for _, a := range offices {
		for _, f := range k.Fields {
			if d, ok := f.Ptr(a).(*schema.Date); ok && !slices.Contains([]string{"term_until", "exequatur_until"}, f.Key) {
				take(*d, r.w.Field("appointment", f.Key))
			}
		}
	}
	notes, err := r.s.Select(ctx, "correspondence", `k.id IN (SELECT from_id FROM link WHERE role = 'about' AND to_id = ?)`, v.ID)
	for _, rec := range notes {
		note := rec.(*models.Correspondence)
		take(note.Date, headed(r.w.Choice("correspondence", "sort", note.Sort), note.Subject))
	}
	return err
}
