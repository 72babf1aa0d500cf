package view

import (
	"cmp"
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// LetterFacts are the facts a letter about one record can tell, as they stood on a day.
type LetterFacts struct {
	Day  schema.Day
	Own  *models.Register
	Home *models.State

	Post               *models.Post // nil where the record belongs to none
	PostTitle          string       // in the words' language
	TitleForeign       bool         // it is recorded in other languages only, and stands in one of them
	Seat               *models.City
	Class              string // a key
	District           string
	Sending, Receiving *models.State
	Mission            string
	Consent            *models.PostEvent // the last one of the post's life by which the receiving State was asked or replied, nil where none
	TitleForms         []models.CaseForm
	DistrictForms      []models.CaseForm
	SeatForms          []models.CaseForm

	Head          *Officer        // who the letter is about; else who heads the post
	Nationalities []*models.State // of Head
	Acting        *Officer
	Former        *Officer // who headed the post before Head

	Twinning      *models.Twinning
	TwinningTitle string
	Partners      []LetterPartner
	Counted       *models.Instrument // years are counted from
	Celebration   *models.Event      // of the next anniversary, nil where none is planned
	Event         *models.Event
	EventCity     *models.City
	EventForms    []models.CaseForm // of the city's name
}

// Officer is a person with an appointment.
type Officer struct {
	Person      *models.Person
	Appointment *models.Appointment // nil where the person has none
	Name        string              // as a print in the words' language writes it on the day
	Title       string              // "Honorary Consul", in the form of the person's gender
	TermUntil   schema.Date
	Forms       []models.CaseForm
}

// LetterPartner is a side of a twinning.
type LetterPartner struct {
	Partner *models.Partner
	City    *models.City
	State   *models.State
	Name    string
	Forms   []models.CaseForm // of the city's name
}

// LetterFacts reads what a letter about a record of a kind, one of models.TemplateSubjects, can tell on a day. It fails where there is no such record.
func (r *Register) LetterFacts(ctx context.Context, kind string, id int64, day schema.Day) (*LetterFacts, error) {
	f := &LetterFacts{Day: day}
	states, err := r.states(ctx)
	if err != nil {
		return nil, err
	}
	if f.Own, err = r.s.Register(ctx); err != nil {
		return nil, err
	}
	f.Home = states[f.Own.State]
	rec, err := r.s.Get(ctx, kind, id)
	if err != nil {
		return nil, err
	}
	switch x := rec.(type) {
	case *models.Appointment:
		err = r.letterAppointment(ctx, f, x)
	case *models.Post:
		err = r.letterPost(ctx, f, x)
	case *models.Person:
		err = r.letterPerson(ctx, f, x)
	case *models.Twinning:
		err = r.letterTwinning(ctx, f, x, states)
	case *models.Event:
		err = r.letterEvent(ctx, f, x, states)
	}
	if f.Head != nil {
		for _, id := range f.Head.Person.Nationalities {
			if st := states[id]; st != nil {
				f.Nationalities = append(f.Nationalities, st)
			}
		}
	}
	if err == nil && f.Post != nil {
		f.Sending, f.Receiving = states[f.Post.SendingState], states[f.Post.ReceivingState]
	}
	return f, err
}

func (r *Register) letterAppointment(ctx context.Context, f *LetterFacts, a *models.Appointment) (err error) {
	if f.Head, err = r.officer(ctx, a.Person, a, f.Day); err != nil || a.Post == 0 {
		return err
	}
	post, err := one[*models.Post](ctx, r, "post", a.Post)
	if err != nil || post == nil {
		return err
	}
	if err := r.letterStanding(ctx, f, post); err != nil {
		return err
	}
	if a.Role == models.ActingHead {
		f.Acting = f.Head
	}
	all, err := records[*models.Appointment](ctx, r.s, "appointment", "k.post", []int64{post.ID}, false)
	if err != nil {
		return err
	}
	return r.letterFormer(ctx, f, a, all)
}

// letterFormer finds who headed the post before an appointment, and, for one of a head, who acts on the day.
func (r *Register) letterFormer(ctx context.Context, f *LetterFacts, a *models.Appointment, all []*models.Appointment) (err error) {
	begin := a.Span()
	var former, acting *models.Appointment
	for _, b := range all {
		span := b.Span()
		switch {
		case b.ID == a.ID || b.Pending():
		case b.Role == models.Head && span.FromLo < begin.FromLo && (former == nil || span.FromLo > former.Span().FromLo):
			former = b
		case b.Role == models.ActingHead && span.At(f.Day, r.Today()) != schema.No:
			acting = b
		}
	}
	if former != nil {
		if f.Former, err = r.officer(ctx, former.Person, former, f.Day); err != nil {
			return err
		}
	}
	if acting != nil && f.Acting == nil {
		f.Acting, err = r.officer(ctx, acting.Person, acting, f.Day)
	}
	return err
}

func (r *Register) letterPost(ctx context.Context, f *LetterFacts, p *models.Post) error {
	if err := r.letterStanding(ctx, f, p); err != nil {
		return err
	}
	rows, err := r.PostsOf(ctx, f.Day, p.ID)
	if err != nil || len(rows) == 0 || rows[0].HeadID == 0 {
		return err
	}
	a, err := one[*models.Appointment](ctx, r, "appointment", rows[0].AppointmentID)
	if err != nil || a == nil {
		return err
	}
	all, err := records[*models.Appointment](ctx, r.s, "appointment", "k.post", []int64{p.ID}, false)
	if err != nil {
		return err
	}
	o, err := r.officer(ctx, a.Person, a, f.Day)
	if err != nil {
		return err
	}
	if rows[0].Acting {
		f.Acting = o
	} else {
		f.Head = o
	}
	return r.letterFormer(ctx, f, a, all)
}

// letterPerson takes the appointment a person holds on the day, else the last one.
func (r *Register) letterPerson(ctx context.Context, f *LetterFacts, p *models.Person) (err error) {
	all, err := records[*models.Appointment](ctx, r.s, "appointment", "k.person", []int64{p.ID}, false)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		f.Head, err = r.officer(ctx, p.ID, nil, f.Day)
		return err
	}
	last := slices.MaxFunc(all, func(a, b *models.Appointment) int {
		x, y := a.Span(), b.Span()
		return cmp.Or(cmp.Compare(x.At(f.Day, r.Today()), y.At(f.Day, r.Today())), cmp.Compare(x.FromLo, y.FromLo))
	})
	return r.letterAppointment(ctx, f, last)
}

func (r *Register) letterTwinning(ctx context.Context, f *LetterFacts, t *models.Twinning, states map[int64]*models.State) error {
	f.Twinning = t
	called, err := r.Called(ctx, f.Day, t.ID)
	if err != nil {
		return err
	}
	f.TwinningTitle = called[t.ID]
	partners, err := records[*models.Partner](ctx, r.s, "partner", "r.parent", []int64{t.ID}, false)
	if err != nil {
		return err
	}
	slices.SortFunc(partners, func(a, b *models.Partner) int { return cmp.Compare(a.ID, b.ID) })
	for _, p := range partners {
		city, err := one[*models.City](ctx, r, "city", p.City)
		if err != nil {
			return err
		}
		if city == nil {
			continue
		}
		x := LetterPartner{Partner: p, City: city, State: states[city.Country], Name: partnerName(p, city)}
		if p.Name == "" {
			if x.Forms, err = r.cityForms(ctx, city.ID); err != nil {
				return err
			}
		}
		f.Partners = append(f.Partners, x)
	}
	instruments, err := records[*models.Instrument](ctx, r.s, "instrument", "r.parent", []int64{t.ID}, false)
	if err != nil {
		return err
	}
	standings, err := records[*models.Standing](ctx, r.s, "standing", "r.parent", []int64{t.ID}, false)
	if err != nil {
		return err
	}
	f.Counted = models.RelationOn(instruments, standings, f.Day).Counted
	if f.Counted == nil || f.Event != nil {
		return nil
	}
	on, _, ok := models.NextAnniversary(f.Counted.SignedOn, f.Day)
	if !ok {
		return nil
	}
	events, err := r.eventsAbout(ctx, t.ID)
	if err != nil {
		return err
	}
	var diary []*models.Event
	for i := range events {
		e, err := one[*models.Event](ctx, r, "event", events[i].ID)
		if err != nil {
			return err
		}
		if e != nil {
			diary = append(diary, e)
		}
	}
	year, _, _ := on.Civil()
	f.Celebration = models.Celebration(diary, year)
	return r.letterPlace(ctx, f, f.Celebration)
}

func (r *Register) letterEvent(ctx context.Context, f *LetterFacts, e *models.Event, states map[int64]*models.State) error {
	f.Event = e
	if err := r.letterPlace(ctx, f, e); err != nil {
		return err
	}
	names, err := r.s.Names(ctx, e.About...)
	if err != nil {
		return err
	}
	for _, id := range e.About {
		switch names[id].Kind {
		case "twinning":
			t, err := one[*models.Twinning](ctx, r, "twinning", id)
			if err != nil || t == nil || f.Twinning != nil {
				continue
			}
			if err := r.letterTwinning(ctx, f, t, states); err != nil {
				return err
			}
		case "post":
			p, err := one[*models.Post](ctx, r, "post", id)
			if err != nil || p == nil || f.Post != nil {
				continue
			}
			if err := r.letterPost(ctx, f, p); err != nil {
				return err
			}
		}
	}
	return nil
}

// letterPlace reads the city an event takes place in.
func (r *Register) letterPlace(ctx context.Context, f *LetterFacts, e *models.Event) (err error) {
	if e == nil || e.City == 0 {
		return nil
	}
	if f.EventCity, err = one[*models.City](ctx, r, "city", e.City); err != nil || f.EventCity == nil {
		return err
	}
	f.EventForms, err = r.cityForms(ctx, e.City)
	return err
}

// letterStanding reads how a post stands on the day. One that is yet to be opened is told with what its events set first.
func (r *Register) letterStanding(ctx context.Context, f *LetterFacts, p *models.Post) error {
	f.Post = p
	rows, err := r.PostsOf(ctx, f.Day, p.ID)
	if err != nil || len(rows) == 0 {
		return err
	}
	f.PostTitle, f.Class, f.District = rows[0].Title, rows[0].Class, rows[0].District
	standing, err := r.s.StatesOn(ctx, f.Day, p.ID)
	if err != nil {
		return err
	}
	typed := standing[p.ID].Title
	f.TitleForeign = typed[r.w.Lang] == "" && typed.In(r.w.Lang) != ""
	seat := rows[0].SeatID
	events, err := records[*models.PostEvent](ctx, r.s, "post_event", "r.parent", []int64{p.ID}, false)
	if err != nil {
		return err
	}
	models.SortEvents(events)
	if seat == 0 {
		var class, district string
		seat, class, district, _ = models.LatestSet(events)
		f.Class, f.District = cmp.Or(f.Class, class), cmp.Or(f.District, district)
	}
	for _, e := range events {
		if e.ConsentRequestNo != "" || e.ConsentRequestOn != "" || e.ConsentNo != "" || e.ConsentOn != "" {
			f.Consent = e
		}
	}
	forms, err := records[*models.PostForm](ctx, r.s, "post_form", "r.parent", []int64{p.ID}, false)
	if err != nil {
		return err
	}
	for _, x := range forms {
		if x.Of == "title" {
			f.TitleForms = append(f.TitleForms, x.CaseForm)
		} else {
			f.DistrictForms = append(f.DistrictForms, x.CaseForm)
		}
	}
	if seat != 0 {
		if f.Seat, err = one[*models.City](ctx, r, "city", seat); err != nil {
			return err
		}
		if f.SeatForms, err = r.cityForms(ctx, seat); err != nil {
			return err
		}
	}
	if p.Mission != 0 {
		called, err := r.Called(ctx, f.Day, p.Mission)
		if err != nil {
			return err
		}
		f.Mission = called[p.Mission]
	}
	f.Mission = cmp.Or(f.Mission, p.SupervisingMission)
	return nil
}

func (r *Register) officer(ctx context.Context, person int64, a *models.Appointment, day schema.Day) (*Officer, error) {
	p, err := one[*models.Person](ctx, r, "person", person)
	if err != nil || p == nil {
		return nil, err
	}
	o := &Officer{Person: p, Appointment: a}
	spellings, err := r.spellings(ctx, []int64{p.ID}, false)
	if err != nil {
		return nil, err
	}
	o.Name = models.NameIn(p, spellings[p.ID], r.w.Lang, r.s.Lang(), day)
	forms, err := records[*models.PersonForm](ctx, r.s, "person_form", "r.parent", []int64{p.ID}, false)
	for _, x := range forms {
		o.Forms = append(o.Forms, x.CaseForm)
	}
	if err != nil || a == nil {
		return o, err
	}
	titles := headTitles{w: r.w}
	o.Title = titles.of(p.GenderForm, a.Category, a.Class)
	renewals, err := r.renewals(ctx, []int64{a.ID}, false)
	o.TermUntil = models.TermEnd(a, begun(renewals[a.ID], day))
	return o, err
}

func (r *Register) cityForms(ctx context.Context, city int64) (out []models.CaseForm, err error) {
	forms, err := records[*models.CityForm](ctx, r.s, "city_form", "r.parent", []int64{city}, false)
	for _, x := range forms {
		out = append(out, x.CaseForm)
	}
	return out, err
}

// one reads a standing record; nil where there is none.
func one[R schema.Record](ctx context.Context, r *Register, kind string, id int64) (rec R, err error) {
	recs, err := records[R](ctx, r.s, kind, "k.id", []int64{id}, false)
	if err != nil || len(recs) == 0 {
		return rec, err
	}
	return recs[0], nil
}
