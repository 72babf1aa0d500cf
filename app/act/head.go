package act

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// headActions bring somebody to the head of a post.
func headActions() []*Action {
	notClosed := func(st *situation, on schema.Date) string {
		if st.post != nil && st.lastBefore(on) == "" && len(st.events) == 0 {
			return "step_never_open"
		}
		return ""
	}
	noFormer := func(st *situation, in *Input) []string {
		if len(st.former(in.On)) == 0 {
			return []string{"end_former", "former_ended_on", "former_reason"}
		}
		return nil
	}
	return []*Action{
		{Key: "propose", On: "post",
			Input:    asks(must(personField), must(onField), rankField, categoryField, referenceField, askedNoField, askedOnField, noteField),
			possible: notClosed, propose: proposeHead,
			run: func(r *run) error {
				in := r.in
				a, err := r.candidate(in.Person)
				if err != nil {
					return err
				}
				a.Class, a.Category = in.Rank, in.Category
				a.ProposalNo, a.ProposalOn = in.Reference, in.On
				if in.AskedNo != "" || in.AskedOn != "" {
					a.ConsentAskedNo, a.ConsentAskedOn = in.AskedNo, in.AskedOn
				} else {
					r.follow(Follow{Key: "ask_consent", Article: "12", Todo: true, Records: []int64{in.Person}})
				}
				remark(a, in.Note)
				return r.keepCandidate(a)
			},
			next: []string{"appoint"}, blames: map[string]string{"appointment.person": "person"}},
		{Key: "appoint", On: "post",
			Input:    asks(must(personField), must(onField), rankField, categoryField, orderNoField, termBasisField, termUntilField, noteField, formerFields, specialFields),
			needless: func(st *situation, in *Input) []string { return slices.Concat(noFormer(st, in), st.noSpecial(in)) },
			possible: notClosed, propose: proposeHead, check: checkFormer,
			run: func(r *run) error {
				in := r.in
				a, err := r.candidate(in.Person)
				if err != nil {
					return err
				}
				a.Class, a.Category, a.OrderNo, a.OrderOn = in.Rank, in.Category, in.OrderNo, in.On
				a.TermBasis, a.TermUntil = in.TermBasis, in.TermUntil
				a.NationalityNo, a.NationalityOn, a.ServesOtherNo, a.ServesOtherOn = in.NationalityNo, in.NationalityOn, in.ServesOtherNo, in.ServesOtherOn
				remark(a, in.Note)
				r.appointment = a
				if err := r.endFormer(); err != nil {
					return err
				}
				r.special(in.Person)
				r.follow(Follow{Key: "make_commission", Article: "11", Todo: true, Records: []int64{in.Person}})
				return r.keepCandidate(a)
			},
			next: []string{"commission", "exequatur-requested", "admit-provisionally", "exequatur-granted", "took-up"}, blames: map[string]string{"appointment.person": "person"}},
		{Key: "acting-head", On: "post",
			Input:    asks(must(personField), must(onField), untilField, rankField, categoryField, notifiedField, referenceField, noteField, formerFields),
			needless: noFormer,
			possible: func(st *situation, on schema.Date) string {
				if st.lastBefore(on) == models.Closed {
					return "step_closed_for_good"
				}
				return notClosed(st, on)
			},
			propose: func(st *situation, in *Input) {
				if len(st.former(in.On)) > 0 && !st.actingOnly(in.On) {
					or(&in.EndFormer, No) // the head may only be unable to act (art. 15)
				}
				proposeHead(st, in)
				in.TermBasis, in.TermUntil = "", ""
			},
			check: checkFormer,
			run: func(r *run) error {
				in := r.in
				a := &models.Appointment{Person: in.Person, Category: in.Category, Role: models.ActingHead, Class: in.Rank, TookUp: in.On, EndedOn: in.Until, NotifiedOn: in.NotifiedOn,
					OrderNo: in.Reference, Note: in.Note}
				if in.Until != "" {
					a.EndReason = "expired"
				}
				if err := r.endFormer(); err != nil {
					return err
				}
				if in.NotifiedOn == "" {
					r.follow(Follow{Key: "notify_acting", Article: "15", Todo: true, Records: []int64{in.Person}})
				}
				r.nationality(in.Person)
				if err := r.appoint(a); err != nil {
					return err
				}
				r.about, r.kind = a.ID, "appointment"
				return nil
			},
			next: []string{"appoint", "propose"}, blames: map[string]string{"appointment.person": "person", "appointment.ended_on": "until"}},
	}
}

func either(value, usual string) string {
	if value == "" {
		return usual
	}
	return value
}

// actingOnly reports whether an acting head and no head is in office.
func (st *situation) actingOnly(on schema.Date) bool {
	heads := st.heads(st.dayOf(on))
	return len(heads) > 0 && heads[0].Role == models.ActingHead
}

// proposeHead proposes class and category of the post, and the term its State sets.
func proposeHead(st *situation, in *Input) {
	if st.post == nil {
		return
	}
	day := st.dayOf(in.On)
	_, latest, _, _ := models.LatestSet(st.events)
	or(&in.Rank, rankOf(either(st.state(day).Class, latest))) // the order may come before the establishment
	or(&in.Category, either(st.post.Category, honoraryByCustom))
	rule := st.sending(day)
	or(&in.TermBasis, rule.TermBasis)
	if in.TermUntil == "" && in.TermBasis == "order" {
		in.TermUntil = termEnd(in.On, rule.TermMonths)
	}
	proposeFormer(st, in)
}

// proposeFormer offers to end whoever heads the post beside the one whose functions begin.
func proposeFormer(st *situation, in *Input) {
	if len(st.former(in.On)) == 0 {
		return
	}
	or(&in.EndFormer, Yes)
	if in.EndFormer != Yes {
		return
	}
	if in.FormerEndedOn == "" {
		in.FormerEndedOn = in.On
	}
	or(&in.FormerReason, "succeeded")
}

// checkFormer asks for the answer about a former head.
func checkFormer(st *situation, in *Input) schema.Problems {
	if len(st.former(in.On)) > 0 && in.EndFormer == "" {
		return schema.Problems{problem("required", "end_former", nil)}
	}
	return nil
}

// candidate is the appointment of a person under way at the post, or a new one.
func (r *run) candidate(person int64) (*models.Appointment, error) {
	for _, a := range r.candidates() {
		if a.Person == person {
			return a, nil
		}
	}
	return &models.Appointment{Person: person, Role: models.Head}, nil
}

func (r *run) keepCandidate(a *models.Appointment) error {
	err := error(nil)
	if a.ID == 0 {
		err = r.appoint(a)
	} else {
		err = r.tx.Update(a)
	}
	r.about, r.kind = a.ID, "appointment"
	return err
}

// noSpecial leaves out the express consents that the person chosen does not need.
func (st *situation) noSpecial(in *Input) []string {
	var out []string
	if !st.foreign(in.Person) {
		out = append(out, "nationality_no", "nationality_on")
	}
	if !st.servesAnother(in.Person, in.On) {
		out = append(out, "serves_other_no", "serves_other_on")
	}
	return out
}

// special says which express consents an appointment still needs.
func (r *run) special(person int64) {
	r.nationality(person)
	if r.in.ServesOtherNo == "" && r.in.ServesOtherOn == "" && r.servesAnother(person, r.in.On) {
		r.follow(Follow{Key: "serves_other", Article: "18", Todo: true, Warn: true, Records: []int64{person}})
	}
}

func (r *run) nationality(person int64) {
	if r.foreign(person) && r.in.NationalityNo == "" && r.in.NationalityOn == "" {
		r.follow(Follow{Key: "nationality", Article: "22", Todo: true, Warn: true, Records: []int64{person}})
	}
}

// foreign reports whether a person is recorded as a national of other States than the sending one (art. 22).
func (st *situation) foreign(person int64) bool {
	p := st.person(person)
	return p != nil && len(p.Nationalities) > 0 && !slices.Contains(p.Nationalities, st.post.SendingState)
}

// servesAnother reports whether a person is in office for another sending State (art. 18).
func (st *situation) servesAnother(person int64, on schema.Date) bool {
	if person <= 0 {
		return false
	}
	recs, err := st.s.Select(st.ctx, "appointment", `k."person" = ? AND k."post" <> ?`, person, st.post.ID)
	if err != nil {
		return false
	}
	day := st.dayOf(on)
	for _, rec := range recs {
		a := rec.(*models.Appointment)
		if a.Pending() || a.Span().At(day, day) == schema.No {
			continue
		}
		if post, err := st.s.Get(st.ctx, "post", a.Post); err == nil && post.(*models.Post).SendingState != st.post.SendingState {
			return true
		}
	}
	return false
}

// term is the last day of a term that begins now, counted from what the sending State counts it from.
func (st *situation) term(in *Input, basis string) schema.Date {
	rule := st.sending(st.dayOf(in.On))
	switch basis {
	case "commission":
		return termEnd(in.CommissionOn, rule.TermMonths)
	case "exequatur":
		return termEnd(in.ExequaturOn, rule.TermMonths)
	}
	return termEnd(in.On, rule.TermMonths)
}
