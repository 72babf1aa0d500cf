package act

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// changeActions change what the receiving State has agreed to (art. 4): seat, class, district; and the title.
func changeActions() []*Action {
	established := func(st *situation, on schema.Date) string {
		switch st.lastBefore(on) {
		case "":
			return "step_never_open"
		case models.Closed:
			return "step_closed_for_good"
		}
		return ""
	}
	return []*Action{
		{Key: "move-seat", On: "post",
			Input:    asks(must(seatField), must(onField), addressField, referenceField, consentFields, noteField),
			possible: established,
			check: func(st *situation, in *Input) schema.Problems {
				if st.state(st.dayOf(in.On)).Seat == in.Seat && in.Seat != 0 {
					return schema.Problems{problem("step_same_seat", "seat", nil)}
				}
				return nil
			},
			run: func(r *run) error {
				e := r.what(models.SeatChanged)
				e.Seat = r.in.Seat
				r.consent()
				r.follow(Follow{Key: "district_and_title", Article: "4"})
				return firstOf(func() error { return r.event(e) }, r.address)
			},
			next: []string{"change-district", "change-title"}, blames: map[string]string{"post_event.seat": "seat"}},
		{Key: "change-class", On: "post",
			Input: asks(must(classField), must(onField), referenceField, consentFields, newInstrumentField, in(rankField, "act_instrument"), in(orderNoField, "act_instrument"),
				in(commissionNoField, "act_instrument"), in(commissionOnField, "act_instrument"), in(exequaturNoField, "act_instrument"), in(exequaturOnField, "act_instrument"),
				in(termUntilField, "act_instrument"), noteField),
			needless: func(st *situation, in *Input) []string {
				if len(st.heads(st.dayOf(in.On))) == 0 {
					return []string{"new_instrument", "rank", "order_no", "commission_no", "commission_on", "exequatur_no", "exequatur_on", "term_until"}
				}
				return nil
			},
			possible: established,
			check: func(st *situation, in *Input) schema.Problems {
				if st.state(st.dayOf(in.On)).Class == in.Class && in.Class != "" {
					return schema.Problems{problem("step_same_class", "class", nil)}
				}
				return nil
			},
			propose: func(st *situation, in *Input) {
				if len(st.heads(st.dayOf(in.On))) == 0 {
					return
				}
				or(&in.NewInstrument, Yes)
				or(&in.Rank, rankOf(in.Class))
				if in.NewInstrument == Yes && in.TermUntil == "" {
					in.TermUntil = st.term(in, st.sending(st.dayOf(in.On)).TermBasis)
				}
			},
			run: runChangeClass, next: []string{"commission", "exequatur-granted", "took-up", "change-title"}},
		{Key: "change-district", On: "post",
			Input:    asks(must(districtField), regionsField, exceptField, must(onField), referenceField, consentFields, noteField),
			possible: established,
			propose: func(st *situation, in *Input) {
				now := st.state(st.dayOf(in.On))
				if in.District == "" {
					in.District = now.District
				}
				if regions, except := models.RegionsOf(now.Regions); len(in.Regions) == 0 && len(in.Except) == 0 {
					in.Regions, in.Except = schema.NewSet(regions...), schema.NewSet(except...)
				}
			},
			check: func(st *situation, in *Input) schema.Problems {
				now := st.state(st.dayOf(in.On))
				regions, except := models.RegionsOf(now.Regions)
				if in.District != "" && now.District == in.District && slices.Equal(in.Regions, schema.NewSet(regions...)) && slices.Equal(in.Except, schema.NewSet(except...)) {
					return schema.Problems{problem("step_same_district", "district", nil)}
				}
				return nil
			},
			run: func(r *run) error {
				e := r.what(models.DistrictChanged)
				e.District, e.Regions, e.Except = r.in.District, r.in.Regions, r.in.Except
				r.consent()
				r.follow(Follow{Key: "notify_district", Article: "14", Todo: true})
				return r.event(e)
			},
			next: []string{"change-title"}},
		{Key: "change-title", On: "post",
			Input:    asks(must(titleField), must(onField), referenceField, noteField),
			possible: established,
			run: func(r *run) error {
				e := r.what(models.TitleChanged)
				e.PostTitle = r.in.Title
				return r.event(e)
			}},
	}
}

// in puts a field into a section of the form of one step.
func in(f *schema.Field, section string) *schema.Field {
	c := *f
	c.Section = section
	return &c
}

// rankOf is the class of the head of a post of a class (arts. 1 and 9).
func rankOf(class string) string {
	if i := slices.Index(models.PostClasses, class); i >= 0 {
		return models.HeadClasses[i]
	}
	return ""
}

// runChangeClass changes the class; the head gets a new instrument where that was chosen: the appointment ends as succeeded, and one
// of the same person begins (art. 10: a commission is made out for each appointment).
func runChangeClass(r *run) error {
	in := r.in
	e := r.what(models.ClassChanged)
	e.Class = in.Class
	r.consent()
	if err := r.event(e); err != nil {
		return err
	}
	heads := r.heads(r.dayOf(in.On))
	if in.NewInstrument != Yes || len(heads) == 0 || heads[0].Ended() {
		if len(heads) > 0 {
			r.follow(Follow{Key: "new_instrument", Article: "10", Todo: true, Records: []int64{heads[0].Person}})
		}
		return nil
	}
	was := heads[0]
	next := &models.Appointment{Person: was.Person, Category: was.Category, Role: was.Role, Class: in.Rank, OrderNo: in.OrderNo, CommissionNo: in.CommissionNo,
		CommissionOn: in.CommissionOn, ExequaturNo: in.ExequaturNo, ExequaturOn: in.ExequaturOn, TookUp: in.On, TermUntil: in.TermUntil,
		TermBasis: was.TermBasis, Functions: was.Functions, FunctionsNote: was.FunctionsNote}
	if in.OrderNo != "" {
		next.OrderOn = in.On
	}
	r.follow(Follow{Key: "appointment_ends", Records: []int64{was.ID}})
	if err := r.end(was, in.On, "succeeded", in.Reference); err != nil {
		return err
	}
	if err := r.appoint(next); err != nil {
		return err
	}
	if in.ExequaturOn == "" {
		r.follow(Follow{Key: "ask_exequatur", Article: "12", Todo: true, Records: []int64{was.Person}})
	}
	r.follow(Follow{Key: "new_rank", Article: "16", Records: []int64{was.Person}})
	r.about, r.kind = next.ID, "appointment"
	return nil
}
