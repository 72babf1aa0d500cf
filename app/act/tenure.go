package act

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// tenureActions are the steps of somebody in office: renewal, leave, end.
func tenureActions() []*Action {
	inOffice := func(st *situation, _ schema.Date) string {
		switch a := st.appointment; {
		case a == nil:
			return ""
		case a.Ended():
			return "step_ended"
		}
		return ""
	}
	// What becomes of the post is asked where it is open and its headship ends; who keeps the archives where it closes with that.
	noPost := func(st *situation, in *Input) []string {
		var out []string
		a := st.appointment
		asked := a == nil || (st.open(in.On) && (a.Role == models.Head || a.Role == models.ActingHead))
		if !asked {
			out = append(out, "post_becomes")
		}
		if !asked || (in.PostStays != ClosesForATime && in.PostStays != ClosesForGood) {
			out = append(out, "archive_custodian", "custodian")
		}
		return append(out, st.noThings(in)...)
	}
	becomes := func(st *situation, in *Input) {
		or(&in.ItemsReturned, No)
		if a := st.appointment; a == nil || a.Role == models.Deputy || a.Role == models.Staff || !st.open(in.On) {
			return
		}
		if st.receiving(st.dayOf(in.On)).PersonalPost == Yes && st.appointment.Role == models.Head {
			or(&in.PostStays, ClosesForGood)
		}
		or(&in.PostStays, StaysVacant)
	}
	return []*Action{
		{Key: "renew", On: "appointment",
			Input:    asks(must(onField), termUntilField, orderNoField, orderOnField, commissionNoField, commissionOnField, exequaturOnField, exequaturTillField, noteField),
			possible: inOffice,
			propose: func(st *situation, in *Input) {
				rule := st.sending(st.dayOf(in.On))
				months := rule.RenewalMonths
				if months == 0 {
					months = rule.TermMonths
				}
				if in.TermUntil == "" {
					in.TermUntil = termEnd(in.On, months)
				}
			},
			run: func(r *run) error {
				in := r.in
				n := &models.Renewal{From: in.On, TermUntil: in.TermUntil, OrderNo: in.OrderNo, OrderOn: in.OrderOn, CommissionNo: in.CommissionNo, CommissionOn: in.CommissionOn,
					ExequaturOn: in.ExequaturOn, ExequaturUntil: in.ExequaturTill, Note: in.Note}
				n.Parent = r.appointment.ID
				if last := models.TermEnd(r.appointment, r.renewals); last.Before(in.On) && dayAfter(last) != in.On {
					r.follow(Follow{Key: "term_gap", Article: "16", Warn: true, Date: last})
				}
				if most := r.sending(r.dayOf(in.On)).MostRenewals; most > 0 && int64(len(r.renewals)) >= most {
					r.follow(Follow{Key: "most_renewals", Warn: true})
				}
				if in.TermUntil == "" {
					r.follow(Follow{Key: "term_unknown", Warn: true, Records: []int64{r.appointment.Person}})
				}
				r.follow(Follow{Key: "notify_renewal", Article: "10", Todo: true, Records: []int64{r.appointment.Person}})
				return r.tx.Create(n)
			},
			blames: map[string]string{"renewal.term_until": "term_until", "renewal.exequatur_until": "exequatur_until"}},
		{Key: "leave", On: "appointment",
			Input: asks(must(onField), untilField, substituteField, actingField, referenceField, notifiedField, noteField),
			possible: func(st *situation, on schema.Date) string {
				if st.appointment != nil && !begun(st.appointment) {
					return "step_not_in_office"
				}
				return inOffice(st, on)
			},
			propose: func(_ *situation, in *Input) {
				if in.Substitute != 0 {
					or(&in.Acting, No)
				}
			},
			check: func(_ *situation, in *Input) schema.Problems {
				if in.Acting == Yes && in.Substitute == 0 {
					return schema.Problems{problem("required", "substitute", nil)}
				}
				return nil
			},
			run: runLeave, next: []string{"acting-head"},
			blames: map[string]string{"leave.from": "on", "leave.until": "until", "leave.substitute": "substitute"}},
		{Key: "end", On: "appointment",
			Input:    asks(must(onField), must(endReasonField), referenceField, postStaysField, noteField, custodyFields, returnedField),
			needless: noPost, possible: inOffice, propose: becomes, check: checkBecomes,
			run: func(r *run) error {
				remark(r.appointment, r.in.Note)
				return r.endOffice(r.in.EndReason)
			},
			next: []string{"return-items", "appoint", "propose", "acting-head", "reopen"}, blames: map[string]string{"appointment.ended_on": "on"}},
		{Key: "exequatur-withdrawn", On: "appointment",
			Input:    asks(must(onField), referenceField, postStaysField, noteField, custodyFields, returnedField),
			needless: noPost,
			possible: func(st *situation, on schema.Date) string {
				if a := st.appointment; a != nil && a.Admission() == "" && !a.Ended() {
					return "step_no_exequatur"
				}
				return inOffice(st, on)
			},
			propose: becomes, check: checkBecomes,
			run: func(r *run) error {
				a, in := r.appointment, r.in
				a.WithdrawnOn, a.WithdrawalNo = in.On, in.Reference
				remark(a, in.Note)
				return r.endOffice("exequatur_withdrawn")
			},
			next: []string{"return-items", "appoint", "propose", "acting-head", "reopen"}, blames: map[string]string{"appointment.ended_on": "on"}},
	}
}

// checkBecomes asks what becomes of a post whose headship ends.
func checkBecomes(st *situation, in *Input) schema.Problems {
	a := st.appointment
	if in.PostStays == "" && st.open(in.On) && (a.Role == models.Head || a.Role == models.ActingHead) {
		return schema.Problems{problem("required", "post_becomes", nil)}
	}
	return nil
}

// endOffice ends the functions and does with the post what was chosen.
func (r *run) endOffice(reason string) error {
	a, in := r.appointment, r.in
	if err := r.end(a, in.On, reason, in.Reference); err != nil {
		return err
	}
	r.follow(Follow{Key: "notify_end", Article: "24–25", Todo: true, Records: []int64{a.Person}})
	note, reference := in.Note, in.Reference
	in.Note, in.Reference = "", "" // they belong to the appointment
	defer func() { in.Note, in.Reference = note, reference }()
	headship := a.Role == models.Head || a.Role == models.ActingHead
	switch {
	case headship && r.open(in.On) && in.PostStays == ClosesForATime:
		return r.close(models.ClosedTemporarily, false)
	case headship && r.open(in.On) && in.PostStays == ClosesForGood:
		return r.close(models.Closed, true)
	case headship && r.open(in.On):
		r.follow(Follow{Key: "vacant", Article: "15"})
	}
	return r.things()
}

// runLeave writes a leave; a substitute who heads the post meanwhile gets an appointment as acting head (art. 15).
func runLeave(r *run) error {
	in := r.in
	l := &models.Leave{From: in.On, Until: in.Until, Substitute: in.Substitute, Reference: in.Reference, NotifiedOn: in.NotifiedOn, Note: in.Note}
	l.Parent = r.appointment.ID
	if err := r.tx.Create(l); err != nil {
		return err
	}
	if in.Substitute == 0 {
		r.follow(Follow{Key: "substitute_missing", Article: "15", Warn: true})
		return nil
	}
	if in.NotifiedOn == "" {
		r.follow(Follow{Key: "notify_acting", Article: "15", Todo: true, Records: []int64{in.Substitute}})
	}
	if in.Acting != Yes {
		return nil
	}
	a := &models.Appointment{Person: in.Substitute, Category: r.appointment.Category, Role: models.ActingHead, Class: r.appointment.Class, TookUp: in.On, EndedOn: in.Until, NotifiedOn: in.NotifiedOn}
	if in.Until != "" {
		a.EndReason = "expired"
	}
	return r.appoint(a)
}
