package act

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// How a twinning stands, besides what models.TwinningStandings name.
const (
	twinActive = "active"
	twinEnded  = "ended"
	twinNone   = "none" // nothing signed yet
)

// twinningActions are the steps of a relation of cities.
func twinningActions() []*Action {
	return []*Action{
		{Key: "sign-instrument", On: "twinning",
			Input: asks(must(instrumentField), must(onField), signedAtField, referenceField, noteField),
			propose: func(st *situation, in *Input) {
				if len(st.instruments) == 0 {
					or(&in.Instrument, "protocol_of_intent")
				}
			},
			run: func(r *run) error {
				in := r.in
				x := &models.Instrument{Instrument: in.Instrument, SignedOn: in.On, SignedAt: in.SignedAt, Reference: in.Reference, Note: in.Note}
				x.Parent = r.twinning.ID
				if err := r.tx.Create(x); err != nil {
					return err
				}
				r.instruments = append(r.instruments, x)
				r.follow(Follow{Key: "council_resolution", Todo: true})
				return nil
			},
			next: []string{"council-resolution"}},
		{Key: "council-resolution", On: "twinning",
			Input: asks(must(cityField), must(onField), numberField, decidesField),
			possible: func(st *situation, _ schema.Date) string {
				if st.twinning != nil && len(st.instruments) == 0 {
					return "step_nothing_signed"
				}
				return ""
			},
			propose: func(st *situation, in *Input) {
				if in.Decides == 0 {
					if last := st.lastInstrument(); last != nil {
						in.Decides = last.ID
					}
				}
				if in.City == 0 {
					in.City = st.undecided(in.Decides)
				}
			},
			check: func(st *situation, in *Input) schema.Problems {
				if in.City != 0 && !slices.ContainsFunc(st.partners, func(p *models.Partner) bool { return p.City == in.City }) {
					return schema.Problems{problem("step_no_partner", "city", nil)}
				}
				if in.Decides != 0 && !slices.ContainsFunc(st.instruments, func(x *models.Instrument) bool { return x.ID == in.Decides }) {
					return schema.Problems{problem("step_no_instrument", "decides_on", nil)}
				}
				return nil
			},
			run: func(r *run) error {
				x := &models.Resolution{City: r.in.City, Number: r.in.Number, Date: r.in.On}
				x.Parent = r.in.Decides
				return r.tx.Create(x)
			},
			next: []string{"council-resolution", "sign-instrument"}, blames: map[string]string{"resolution.city": "city"}},
		{Key: "rest-twinning", On: "twinning",
			Input: asks(must(onField), standingField, must(reasonField)),
			possible: func(st *situation, on schema.Date) string {
				switch st.twinStanding(st.dayOf(on)) {
				case twinEnded:
					return "step_twinning_ended"
				case "dormant", "suspended":
					return "step_twinning_rests"
				}
				return ""
			},
			propose: func(_ *situation, in *Input) { or(&in.Standing, "dormant") },
			run:     func(r *run) error { return r.stand(either(r.in.Standing, "dormant")) },
			next:    []string{"resume-twinning", "end-twinning"}},
		{Key: "resume-twinning", On: "twinning",
			Input: asks(must(onField), must(reasonField)),
			possible: func(st *situation, on schema.Date) string {
				switch st.twinStanding(st.dayOf(on)) {
				case "dormant", "suspended", twinEnded:
					return ""
				}
				return "step_twinning_active"
			},
			run:  func(r *run) error { return r.stand(twinActive) },
			next: []string{"sign-instrument"}},
		{Key: "end-twinning", On: "twinning",
			Input: asks(must(onField), must(reasonField), referenceField, in(cityField, "act_resolution"), in(numberField, "act_resolution")),
			possible: func(st *situation, on schema.Date) string {
				if st.twinStanding(st.dayOf(on)) == twinEnded {
					return "step_twinning_ended"
				}
				return ""
			},
			check: func(st *situation, in *Input) schema.Problems {
				if in.City != 0 && !slices.ContainsFunc(st.partners, func(p *models.Partner) bool { return p.City == in.City }) {
					return schema.Problems{problem("step_no_partner", "city", nil)}
				}
				return nil
			},
			run: runEndTwinning, next: []string{"resume-twinning"}},
	}
}

// lastInstrument is the one signed last, or nil.
func (st *situation) lastInstrument() *models.Instrument {
	var last *models.Instrument
	for _, x := range st.instruments {
		if last == nil {
			last = x
			continue
		}
		lo, _ := x.SignedOn.Bounds()
		if was, _ := last.SignedOn.Bounds(); lo >= was {
			last = x
		}
	}
	return last
}

// undecided is the first partner whose council has not decided on an instrument.
func (st *situation) undecided(instrument int64) int64 {
	recs, err := st.s.Select(st.ctx, "resolution", `r.parent = ?`, instrument)
	if err != nil {
		return 0
	}
	for _, p := range st.partners {
		if !slices.ContainsFunc(recs, func(r schema.Record) bool { return r.(*models.Resolution).City == p.City }) {
			return p.City
		}
	}
	return 0
}

// twinStanding is how the relation stands on a day: what was last said of it, else what its instruments tell.
func (st *situation) twinStanding(day schema.Day) string {
	if st.twinning == nil {
		return twinNone
	}
	status := twinNone
	for _, x := range st.instruments {
		if lo, _ := x.SignedOn.Bounds(); lo > day {
			continue
		}
		_, ended := x.EndedOn.Bounds()
		switch {
		case x.Instrument == "termination":
			status = twinEnded
		case x.EndedOn == "" || ended >= day:
			status = twinActive
		case status == twinNone:
			status = twinEnded
		}
	}
	best := schema.MinDay
	for _, x := range st.standings {
		if lo, _ := x.From.Bounds(); lo <= day && lo >= best {
			status, best = x.Status, lo
		}
	}
	return status
}

func (r *run) stand(status string) error {
	x := &models.Standing{Status: status, From: r.in.On, Reason: r.in.Reason}
	x.Parent = r.twinning.ID
	if err := r.tx.Create(x); err != nil {
		return err
	}
	r.standings = append(r.standings, x)
	return nil
}

// runEndTwinning ends the relation: what is in force ends that day, and why is written down; a council's decision comes with it.
func runEndTwinning(r *run) error {
	in := r.in
	_, hi := in.On.Bounds()
	for _, x := range r.instruments {
		if lo, _ := x.SignedOn.Bounds(); x.EndedOn != "" || lo > hi || x.Instrument == "termination" {
			continue
		}
		x.EndedOn, x.EndReason = in.On, in.Reason
		if err := r.tx.Update(x); err != nil {
			return err
		}
	}
	if in.Reference != "" || in.City != 0 {
		end := &models.Instrument{Instrument: "termination", SignedOn: in.On, Reference: in.Reference}
		end.Parent = r.twinning.ID
		if err := r.tx.Create(end); err != nil {
			return err
		}
		r.instruments = append(r.instruments, end)
		if in.City != 0 {
			d := &models.Resolution{City: in.City, Number: in.Number, Date: in.On}
			d.Parent = end.ID
			if err := r.tx.Create(d); err != nil {
				return err
			}
		}
	}
	r.follow(Follow{Key: "tell_partner", Todo: true})
	return r.stand(twinEnded)
}
