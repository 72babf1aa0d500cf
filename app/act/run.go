package act

import (
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// run is a step being taken.
type run struct {
	*situation
	tx      *store.Tx
	in      *Input
	follows []Follow
	about   int64  // record the step was about in the end: the post it made, the appointment it began
	kind    string // of that record
}

// event writes what happened to the post and gives it its place in the life.
func (r *run) event(e *models.PostEvent) error {
	e.Parent = r.post.ID
	models.PlaceEvent(e, r.events)
	if err := r.tx.Create(e); err != nil {
		return err
	}
	r.events = append(r.events, e)
	models.SortEvents(r.events)
	return nil
}

// what is an event of the step itself, with its reference, note and consent.
func (r *run) what(event string) *models.PostEvent {
	return &models.PostEvent{Event: event, Date: r.in.On, Reference: r.in.Reference, Note: r.in.Note,
		ConsentRequestNo: r.in.ConsentRequestNo, ConsentRequestOn: r.in.ConsentRequestOn, ConsentNo: r.in.ConsentNo, ConsentOn: r.in.ConsentOn}
}

// ceremony writes the ceremony of an opening, which changes no status.
func (r *run) ceremony() error {
	if r.in.CeremonyOn == "" {
		return nil
	}
	return r.event(&models.PostEvent{Event: models.Ceremony, Date: r.in.CeremonyOn})
}

// address keeps a new address of the office; it carries no date of its own.
func (r *run) address() error {
	if strings.TrimSpace(r.in.OfficeAddress) == "" || r.in.OfficeAddress == r.post.OfficeAddress {
		return nil
	}
	r.post.OfficeAddress = r.in.OfficeAddress
	return r.tx.Update(r.post)
}

// appoint writes a new appointment to the post.
func (r *run) appoint(a *models.Appointment) error {
	a.Post = r.post.ID
	if err := r.tx.Create(a); err != nil {
		return err
	}
	r.offices = append(r.offices, a)
	return nil
}

// remark adds a note to what an appointment holds already.
func remark(a *models.Appointment, note string) {
	if note = strings.TrimSpace(note); note == "" {
		return
	}
	if a.Note != "" {
		a.Note += "\n"
	}
	a.Note += note
}

// end ends an appointment. Nobody who began later is ended before.
func (r *run) end(a *models.Appointment, on schema.Date, reason, reference string) error {
	a.EndedOn, a.EndReason = on, reason
	if reference != "" {
		a.EndReference = reference
	}
	return r.tx.Update(a)
}

// endFormer ends who heads the post beside the one whose functions begin, where that was chosen.
func (r *run) endFormer() error {
	former := r.former(r.in.On)
	if r.in.EndFormer != Yes {
		return nil
	}
	on, reason := r.in.FormerEndedOn, r.in.FormerReason
	if on == "" {
		on = r.in.On
	}
	if reason == "" {
		reason = "succeeded"
	}
	for _, a := range former {
		r.follow(Follow{Key: "appointment_ends", Records: []int64{a.ID}})
		r.follow(Follow{Key: "notify_end", Article: "24–25", Todo: true, Records: []int64{a.Person}})
		if err := r.end(a, on, reason, ""); err != nil {
			return err
		}
	}
	return nil
}

// tasks writes down what is to be done.
func (r *run) tasks() error {
	about := r.about
	if about == 0 {
		return nil
	}
	for _, title := range r.in.Tasks {
		if err := r.tx.Create(&models.Task{Title: title, About: schema.NewRefs(about)}); err != nil {
			return err
		}
	}
	return nil
}
