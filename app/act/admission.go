package act

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// admissionActions lead an appointment through commission and exequatur to its taking up (arts. 10-13).
func admissionActions() []*Action {
	noFormer := func(st *situation, in *Input) []string {
		if len(st.former(in.On)) == 0 {
			return []string{"end_former", "former_ended_on", "former_reason"}
		}
		return nil
	}
	standing := func(st *situation, _ schema.Date) string {
		if st.appointment != nil && st.appointment.Ended() {
			return "step_ended"
		}
		return ""
	}
	unless := func(done func(*models.Appointment) bool, code string) func(*situation, schema.Date) string {
		return func(st *situation, on schema.Date) string {
			if st.appointment != nil && done(st.appointment) {
				return code
			}
			return standing(st, on)
		}
	}
	return []*Action{
		{Key: "commission", On: "appointment",
			Input:    asks(must(onField), commissionNoField, commissionByField, transmittedField, presentedField, termUntilField, noteField),
			possible: unless(func(a *models.Appointment) bool { return a.CommissionOn != "" }, "step_commission_made"),
			propose: func(st *situation, in *Input) {
				st.proposeTerm(in, "commission")
			},
			run: func(r *run) error {
				a, in := r.appointment, r.in
				a.CommissionOn, a.CommissionNo = in.On, in.CommissionNo
				fill(&a.CommissionBy, in.CommissionBy)
				fillDate(&a.TransmittedOn, in.TransmittedOn)
				fillDate(&a.PresentedOn, in.PresentedOn)
				fillDate(&a.TermUntil, in.TermUntil)
				remark(a, in.Note)
				r.askExequatur()
				return r.tx.Update(a)
			},
			next: []string{"exequatur-requested", "admit-provisionally", "exequatur-granted", "took-up"}},
		{Key: "exequatur-requested", On: "appointment",
			Input: asks(must(onField), presentedField, noteField),
			possible: func(st *situation, on schema.Date) string {
				if a := st.appointment; a != nil && a.ExequaturOn != "" {
					return "step_exequatur_granted"
				}
				return unless(func(a *models.Appointment) bool { return a.RequestedOn != "" && a.RefusedOn == "" }, "step_exequatur_requested")(st, on)
			},
			run: func(r *run) error {
				a := r.appointment
				a.RequestedOn = r.in.On
				fillDate(&a.PresentedOn, r.in.PresentedOn)
				remark(a, r.in.Note)
				r.follow(Follow{Key: "not_before_exequatur", Article: "12", Records: []int64{a.Person}})
				return r.tx.Update(a)
			},
			next: []string{"exequatur-granted", "admit-provisionally", "exequatur-refused"}},
		{Key: "admit-provisionally", On: "appointment",
			Input:    asks(must(onField), tookUpField, noteField, formerFields),
			needless: noFormer,
			possible: unless(func(a *models.Appointment) bool { return a.Admission() != "" }, "step_admitted"),
			propose:  proposeFormer, check: checkFormer,
			run: func(r *run) error {
				a := r.appointment
				a.ProvisionalOn = r.in.On
				fillDate(&a.TookUp, r.in.TookUp)
				remark(a, r.in.Note)
				if err := r.endFormer(); err != nil {
					return err
				}
				r.admitted()
				return r.tx.Update(a)
			},
			next: []string{"took-up", "exequatur-granted", "exequatur-refused"}, blames: map[string]string{"appointment.took_up": "on"}},
		{Key: "exequatur-granted", On: "appointment",
			Input:    asks(must(onField), exequaturNoField, exequaturTillField, tookUpField, termUntilField, noteField, formerFields),
			needless: noFormer,
			possible: unless(func(a *models.Appointment) bool { return a.ExequaturOn != "" }, "step_exequatur_granted"),
			propose: func(st *situation, in *Input) {
				st.proposeTerm(in, "exequatur")
				proposeFormer(st, in)
			},
			check: checkFormer,
			run: func(r *run) error {
				a, in := r.appointment, r.in
				a.ExequaturOn, a.ExequaturNo = in.On, in.ExequaturNo
				fillDate(&a.ExequaturUntil, in.ExequaturTill)
				fillDate(&a.TookUp, in.TookUp)
				fillDate(&a.TermUntil, in.TermUntil)
				remark(a, in.Note)
				if err := r.endFormer(); err != nil {
					return err
				}
				r.admitted()
				return r.tx.Update(a)
			},
			next: []string{"took-up", "reopen", "open"}, blames: map[string]string{"appointment.took_up": "on", "appointment.exequatur_until": "exequatur_until"}},
		{Key: "exequatur-refused", On: "appointment",
			Input: asks(must(onField), referenceField, endItField, noteField),
			possible: func(st *situation, on schema.Date) string {
				if a := st.appointment; a != nil && a.ExequaturOn != "" {
					return "step_exequatur_granted"
				}
				return unless(func(a *models.Appointment) bool { return a.RefusedOn != "" }, "step_exequatur_refused")(st, on)
			},
			propose: func(_ *situation, in *Input) { or(&in.EndIt, Yes) },
			run: func(r *run) error {
				a, in := r.appointment, r.in
				a.RefusedOn = in.On
				remark(a, in.Note)
				r.follow(Follow{Key: "refusal_needs_no_reason", Article: "12"})
				if in.EndIt != Yes {
					return r.tx.Update(a)
				}
				r.follow(Follow{Key: "appointment_ends", Records: []int64{a.ID}})
				return r.end(a, in.On, "not_acceptable", in.Reference)
			},
			next: []string{"propose", "appoint", "acting-head"}},
		{Key: "took-up", On: "appointment",
			Input:    asks(must(onField), oathField, notifiedField, noteField, formerFields),
			needless: noFormer,
			possible: unless(func(a *models.Appointment) bool { return a.TookUp != "" }, "step_took_up"),
			propose:  proposeFormer, check: checkFormer,
			run: func(r *run) error {
				a, in := r.appointment, r.in
				a.TookUp = in.On
				fillDate(&a.OathOn, in.OathOn)
				fillDate(&a.NotifiedOn, in.NotifiedOn)
				remark(a, in.Note)
				if err := r.endFormer(); err != nil {
					return err
				}
				if a.Admission() == "" && a.Role == models.Head {
					r.follow(Follow{Key: "before_exequatur", Article: "12", Warn: true, Todo: true, Records: []int64{a.Person}})
				}
				if a.NotifiedOn == "" {
					r.follow(Follow{Key: "notify_arrival", Article: "24", Todo: true, Records: []int64{a.Person}})
				}
				r.stillClosed()
				return r.tx.Update(a)
			},
			next: []string{"reopen", "open", "exequatur-granted", "renew", "leave"}, blames: map[string]string{"appointment.took_up": "on"}},
	}
}

// fill and fillDate set what was entered and leave what was not.
func fill(at *string, value string) {
	if value != "" {
		*at = value
	}
}

func fillDate(at *schema.Date, value schema.Date) {
	if value != "" {
		*at = value
	}
}

// proposeTerm proposes the end of a term that is counted from this step.
func (st *situation) proposeTerm(in *Input, from string) {
	a := st.appointment
	if a == nil || in.TermUntil != "" || a.TermUntil != "" {
		return
	}
	rule := st.sending(st.dayOf(in.On))
	if either(a.TermBasis, rule.TermBasis) == from {
		in.TermUntil = termEnd(in.On, rule.TermMonths)
	}
}

// admitted says what follows where somebody is admitted to functions.
func (r *run) admitted() {
	a := r.appointment
	r.follow(Follow{Key: "notify_authorities", Article: "14", Records: []int64{a.Person}})
	if a.TermUntil == "" {
		r.follow(Follow{Key: "term_unknown", Warn: true, Records: []int64{a.Person}})
	}
	r.stillClosed()
}

// stillClosed says that somebody is admitted while the post is not open.
func (r *run) stillClosed() {
	if !r.open(r.in.On) {
		r.follow(Follow{Key: "admitted_not_open", Todo: true, Records: []int64{r.appointment.Person}})
	}
}

func (r *run) askExequatur() {
	if a := r.appointment; a.Admission() == "" && a.RequestedOn == "" {
		r.follow(Follow{Key: "ask_exequatur", Article: "12", Todo: true, Records: []int64{a.Person}})
	}
}

// missingStep reports whether an appointment under way has not taken a step of admission yet, so that a step on its post means it.
func missingStep(key string, a *models.Appointment) bool {
	switch key {
	case "commission":
		return a.CommissionOn == ""
	case "exequatur-requested", "exequatur-refused":
		return a.ExequaturOn == "" && a.RefusedOn == ""
	case "admit-provisionally":
		return a.Admission() == ""
	case "exequatur-granted":
		return a.ExequaturOn == ""
	case "took-up":
		return a.TookUp == ""
	}
	return false
}

var admissionKeys = []string{"commission", "exequatur-requested", "admit-provisionally", "exequatur-granted", "exequatur-refused", "took-up"}

func isAdmission(key string) bool { return slices.Contains(admissionKeys, key) }
