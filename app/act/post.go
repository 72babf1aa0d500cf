package act

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// postActions open and close a post.
func postActions() []*Action {
	return []*Action{
		{Key: "establish", On: "post", New: true,
			Input: asks(must(sendingField), must(receivingField), seatField, onField, classField, categoryField, registerField, missionField, districtField, regionsField, exceptField,
				titleField, addressField, openedField, ceremonyField, referenceField, consentFields, noteField),
			needless: func(st *situation, _ *Input) []string {
				if st.post == nil {
					return nil
				}
				return []string{"sending_state", "receiving_state", "register_no", "category", "mission"}
			},
			possible: func(st *situation, _ schema.Date) string {
				for _, e := range st.events {
					if e.Event == models.Established {
						return "step_already_established"
					}
				}
				return ""
			},
			propose: proposeEstablish, run: runEstablish, next: []string{"appoint", "propose", "acting-head", "open"},
			blames: map[string]string{"post.sending_state": "sending_state", "post.receiving_state": "receiving_state", "post.register_no": "register_no", "post_event.seat": "seat"}},
		{Key: "open", On: "post",
			Input: asks(must(onField), seatField, addressField, ceremonyField, referenceField, noteField),
			possible: func(st *situation, on schema.Date) string {
				switch st.lastBefore(on) {
				case models.Opened, models.Reopened:
					return "step_already_open"
				case models.Closed, models.ClosedTemporarily:
					return "step_rather_reopen"
				}
				return ""
			},
			run: func(r *run) error {
				e := r.what(models.Opened)
				e.Seat = r.in.Seat
				return firstOf(func() error { return r.event(e) }, r.ceremony, r.address, r.afterOpening)
			},
			next: []string{"appoint", "propose", "took-up", "acting-head"}},
		{Key: "close-temporarily", On: "post",
			Input: asks(must(onField), endHeadField, publicField, referenceField, noteField, custodyFields, returnedField),
			needless: func(st *situation, in *Input) []string {
				out := st.noThings(in)
				if len(st.heads(st.dayOf(in.On))) == 0 {
					out = append(out, "end_head")
				}
				return out
			},
			possible: func(st *situation, on schema.Date) string {
				switch st.lastBefore(on) {
				case models.ClosedTemporarily, models.Closed:
					return "step_already_closed"
				case "":
					return "step_never_open"
				}
				return ""
			},
			propose: func(_ *situation, in *Input) { or(&in.EndHead, No); or(&in.ItemsReturned, No) },
			run:     func(r *run) error { return r.close(models.ClosedTemporarily, r.in.EndHead == Yes) },
			next:    []string{"return-items", "reopen", "close"}},
		{Key: "close", On: "post",
			Input:    asks(must(onField), publicField, referenceField, noteField, custodyFields, returnedField),
			needless: func(st *situation, in *Input) []string { return st.noThings(in) },
			possible: func(st *situation, on schema.Date) string {
				switch st.lastBefore(on) {
				case models.Closed:
					return "step_already_closed"
				case "":
					return "step_never_open"
				}
				return ""
			},
			propose: func(_ *situation, in *Input) { or(&in.ItemsReturned, No) },
			run:     func(r *run) error { return r.close(models.Closed, true) },
			next:    []string{"return-items", "reopen"}},
		{Key: "reopen", On: "post",
			Input: asks(must(onField), ceremonyField, seatField, addressField, referenceField, noteField, consentFields),
			possible: func(st *situation, on schema.Date) string {
				switch st.lastBefore(on) {
				case models.ClosedTemporarily, models.Closed:
					return ""
				case "":
					return "step_rather_open"
				}
				return "step_already_open"
			},
			run: func(r *run) error {
				e := r.what(models.Reopened)
				if now := r.state(r.dayOf(r.in.On)); r.in.Seat != 0 && r.in.Seat != now.Seat {
					e.Seat = r.in.Seat
					r.consent()
				}
				return firstOf(func() error { return r.event(e) }, r.ceremony, r.address, r.afterOpening)
			},
			next: []string{"took-up", "exequatur-granted", "appoint", "propose", "acting-head"}},
		{Key: "return-items", On: "post",
			Input:    asks(must(onField), certificateField),
			possible: func(st *situation, on schema.Date) string { return st.nothingOut(on) },
			run:      func(r *run) error { return r.takeBack() },
			next:     []string{"close", "reopen", "appoint"}},
	}
}

// or sets what is empty.
func or(at *string, value string) {
	if *at == "" {
		*at = value
	}
}

func firstOf(steps ...func() error) error {
	for _, f := range steps {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

func proposeEstablish(st *situation, in *Input) {
	or(&in.Class, "consulate")
	if st.post != nil {
		in.SendingState, in.ReceivingState = st.post.SendingState, st.post.ReceivingState
		return
	}
	or(&in.Category, honoraryByCustom)
	// A city keeps posts of several States; any other keeper its own.
	if own, err := st.s.Register(st.ctx); err == nil && in.SendingState == 0 && own.Keeper != "city" {
		in.SendingState = own.State
	}
}

func runEstablish(r *run) error {
	in := r.in
	if r.post == nil {
		r.post = &models.Post{SendingState: in.SendingState, ReceivingState: in.ReceivingState, RegisterNo: in.RegisterNo, Category: in.Category, Mission: in.Mission, OfficeAddress: in.OfficeAddress}
		if err := r.tx.Create(r.post); err != nil {
			return err
		}
		r.about, r.kind = r.post.ID, "post"
	} else if err := r.address(); err != nil {
		return err
	}
	e := r.what(models.Established)
	e.Seat, e.Class, e.District, e.Regions, e.Except, e.PostTitle = in.Seat, in.Class, in.District, in.Regions, in.Except, in.Title
	if err := r.event(e); err != nil {
		return err
	}
	if in.OpenedOn != "" {
		if err := r.event(&models.PostEvent{Event: models.Opened, Date: in.OpenedOn}); err != nil {
			return err
		}
	}
	r.consent()
	if in.Seat == 0 {
		r.follow(Follow{Key: "seat_missing", Article: "4", Warn: true})
	}
	return firstOf(r.ceremony, r.afterOpening)
}

// afterOpening says who is missing in an open post.
func (r *run) afterOpening() error {
	now := r.state(r.dayOf(r.in.On).Next())
	if now.Status == models.Open && now.Head == 0 {
		r.follow(Follow{Key: "vacant", Article: "15"})
	}
	return nil
}

// close closes the post for a time or for good: the event with who keeps archives and property, things returned, functions ended.
func (r *run) close(event string, endHead bool) error {
	in := r.in
	if in.ClosedToPublicOn != "" {
		if err := r.event(&models.PostEvent{Event: models.ClosedToPublic, Date: in.ClosedToPublicOn}); err != nil {
			return err
		}
	}
	e := r.what(event)
	e.ArchiveCustodian, e.Custodian = in.ArchiveCustodian, in.Custodian
	if err := r.event(e); err != nil {
		return err
	}
	if in.ArchiveCustodian == "" {
		r.follow(Follow{Key: "archive_custodian_missing", Article: "27", Warn: true})
	}
	r.follow(Follow{Key: "notify_closing", Article: "27", Todo: true})
	if err := r.things(); err != nil {
		return err
	}
	if !endHead {
		return nil
	}
	reason := "post_closed"
	_, hi := in.On.Bounds()
	for _, a := range r.offices {
		if lo, _ := a.Since().Bounds(); a.Ended() || !begun(a) || lo > hi {
			continue
		}
		if event == models.ClosedTemporarily && a.Role != models.Head && a.Role != models.ActingHead {
			continue
		}
		r.follow(Follow{Key: "appointment_ends", Records: []int64{a.ID}})
		r.follow(Follow{Key: "notify_end", Article: "24–25", Todo: true, Records: []int64{a.Person}})
		if err := r.end(a, in.On, reason, in.Reference); err != nil {
			return err
		}
	}
	return nil
}

// things takes back what is out, where that was chosen, and says what is.
func (r *run) things() error {
	if r.in.ItemsReturned == Yes {
		return r.takeBack()
	}
	out, err := r.items(r.dayOf(r.in.On))
	for _, i := range out {
		r.follow(Follow{Key: "inventory_out", Todo: true, Warn: true, Records: []int64{i.ID}})
	}
	return err
}

// takeBack marks everything out as returned on the day of the step.
func (r *run) takeBack() error {
	out, err := r.items(r.dayOf(r.in.On))
	for _, i := range out {
		if i.ReturnedOn != "" { // returned, perhaps not by then
			continue
		}
		i.ReturnedOn = r.in.On
		or(&i.Certificate, r.in.Certificate)
		if err := r.tx.Update(i); err != nil {
			return err
		}
		r.follow(Follow{Key: "inventory_returned", Records: []int64{i.ID}})
	}
	return err
}

// noThings leaves out the question about things where none is out.
func (st *situation) noThings(in *Input) []string {
	if st.nothingOut(in.On) != "" {
		return []string{"items_returned"}
	}
	return nil
}

func (st *situation) nothingOut(on schema.Date) string {
	if out, err := st.items(st.dayOf(on)); err == nil && len(out) == 0 {
		return "step_nothing_out"
	}
	return ""
}
