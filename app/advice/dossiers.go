package advice

import (
	"context"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// settings are what all dossiers share: the register, its States and what these ask.
type settings struct {
	register  *models.Register
	states    map[int64]*models.State
	sending   map[int64][]*models.SendingRule
	receiving map[int64][]*models.ReceivingRule
}

func readSettings(ctx context.Context, s *store.Store) (*settings, error) {
	out := &settings{}
	var states []*models.State
	var sending []*models.SendingRule
	var receiving []*models.ReceivingRule
	err := firstOf(
		into(&out.register, func() (*models.Register, error) { return s.Register(ctx) }),
		into(&states, func() ([]*models.State, error) { return all[*models.State](ctx, s, "state") }),
		into(&sending, func() ([]*models.SendingRule, error) { return all[*models.SendingRule](ctx, s, "sending_rule") }),
		into(&receiving, func() ([]*models.ReceivingRule, error) { return all[*models.ReceivingRule](ctx, s, "receiving_rule") }))
	out.states, out.sending, out.receiving = byID(states), parents(sending), parents(receiving)
	return out, err
}

// dossiers reads the dossiers of posts, without their neighbours. No more than some are asked for at a time.
func (st *settings) dossiers(ctx context.Context, s *store.Store, ids []int64) ([]models.Dossier, error) {
	var posts []*models.Post
	var events []*models.PostEvent
	var branches []*models.Branch
	var serves []*models.AlsoServes
	var offices []*models.Appointment
	var inventory []*models.InventoryItem
	var reports []*models.ActivityReport
	err := firstOf(
		into(&posts, func() ([]*models.Post, error) { return among[*models.Post](ctx, s, "post", "k.id", ids) }),
		into(&events, func() ([]*models.PostEvent, error) {
			return among[*models.PostEvent](ctx, s, "post_event", "r.parent", ids)
		}),
		into(&branches, func() ([]*models.Branch, error) { return among[*models.Branch](ctx, s, "branch", "r.parent", ids) }),
		into(&serves, func() ([]*models.AlsoServes, error) {
			return among[*models.AlsoServes](ctx, s, "also_serves", "r.parent", ids)
		}),
		into(&offices, func() ([]*models.Appointment, error) {
			return among[*models.Appointment](ctx, s, "appointment", `k."post"`, ids)
		}),
		into(&inventory, func() ([]*models.InventoryItem, error) {
			return among[*models.InventoryItem](ctx, s, "inventory_item", `k."post"`, ids)
		}),
		into(&reports, func() ([]*models.ActivityReport, error) {
			return among[*models.ActivityReport](ctx, s, "activity_report", `k."post"`, ids)
		}))
	if err != nil {
		return nil, err
	}
	people, err := readPeople(ctx, s, offices)
	if err != nil {
		return nil, err
	}
	eventsOf, branchesOf, servesOf := parents(events), parents(branches), parents(serves)
	officesOf := grouped(offices, func(a *models.Appointment) int64 { return a.Post })
	things := grouped(inventory, func(i *models.InventoryItem) int64 { return i.Post })
	reportsOf := grouped(reports, func(r *models.ActivityReport) int64 { return r.Post })
	out := make([]models.Dossier, len(posts))
	for i, p := range posts {
		life := eventsOf[p.ID]
		models.SortEvents(life)
		out[i] = models.Dossier{Post: p, Events: life, Branches: branchesOf[p.ID], AlsoServes: servesOf[p.ID], Appointments: officesOf[p.ID],
			Renewals: people.renewals, Leaves: people.leaves, Persons: people.persons, Vettings: people.vettings, Inventory: things[p.ID], Reports: reportsOf[p.ID],
			Elsewhere: people.elsewhere(p, officesOf[p.ID]), Sending: st.states[p.SendingState], Receiving: st.states[p.ReceivingState],
			SendingRules: st.sending[p.SendingState], ReceivingRules: st.receiving[p.ReceivingState], Inside: place.Inside, Register: st.register}
	}
	return out, nil
}

// people are what is known of the persons of some appointments.
type people struct {
	renewals map[int64][]*models.Renewal
	leaves   map[int64][]*models.Leave
	persons  map[int64]*models.Person
	vettings map[int64][]*models.Vetting
	offices  map[int64][]*models.Appointment // all of a person, where there are several
	sending  map[int64]int64                 // State of their posts
}

func readPeople(ctx context.Context, s *store.Store, offices []*models.Appointment) (*people, error) {
	out := &people{sending: map[int64]int64{}}
	ids := make([]int64, len(offices))
	for i, a := range offices {
		ids[i] = a.ID
	}
	holders := distinct(offices, func(a *models.Appointment) int64 { return a.Person })
	var renewals []*models.Renewal
	var leaves []*models.Leave
	var persons []*models.Person
	var vettings []*models.Vetting
	var everywhere []*models.Appointment
	err := firstOf(
		into(&renewals, func() ([]*models.Renewal, error) { return among[*models.Renewal](ctx, s, "renewal", "r.parent", ids) }),
		into(&leaves, func() ([]*models.Leave, error) { return among[*models.Leave](ctx, s, "leave", "r.parent", ids) }),
		into(&persons, func() ([]*models.Person, error) { return among[*models.Person](ctx, s, "person", "k.id", holders) }),
		into(&vettings, func() ([]*models.Vetting, error) {
			return among[*models.Vetting](ctx, s, "vetting", `k."person"`, holders)
		}),
		into(&everywhere, func() ([]*models.Appointment, error) { return officesOfMany(ctx, s, holders) }))
	if err != nil {
		return nil, err
	}
	out.renewals, out.leaves, out.persons = parents(renewals), parents(leaves), byID(persons)
	out.vettings = grouped(vettings, func(v *models.Vetting) int64 { return v.Person })
	out.offices = grouped(everywhere, func(a *models.Appointment) int64 { return a.Person })
	posts, err := among[*models.Post](ctx, s, "post", "k.id", distinct(everywhere, func(a *models.Appointment) int64 { return a.Post }))
	for _, p := range posts {
		out.sending[p.ID] = p.SendingState
	}
	return out, err
}

// officesOfMany reads all appointments of those among some persons who have offices at several posts; most have one.
func officesOfMany(ctx context.Context, s *store.Store, persons []int64) ([]*models.Appointment, error) {
	var out []*models.Appointment
	for len(persons) > 0 {
		n := min(len(persons), some)
		recs, err := where[*models.Appointment](ctx, s, "appointment", `k."person" IN (SELECT "person" FROM "appointment" WHERE "person" IN ? AND void = 0
			GROUP BY "person" HAVING min("post") <> max("post"))`, persons[:n])
		if err != nil {
			return nil, err
		}
		out, persons = append(out, recs...), persons[n:]
	}
	return out, nil
}

// elsewhere are the offices the people of a post hold at others.
func (p *people) elsewhere(at *models.Post, offices []*models.Appointment) (out []models.Office) {
	for _, person := range distinct(offices, func(a *models.Appointment) int64 { return a.Person }) {
		for _, a := range p.offices[person] {
			if state, stands := p.sending[a.Post]; a.Post != at.ID && stands {
				out = append(out, models.Office{Appointment: a, Sending: state})
			}
		}
	}
	return out
}

// twins are the twinnings of the register with what is needed to compare them.
type twins struct {
	twinnings   []*models.Twinning
	partners    map[int64][]*models.Partner
	instruments map[int64][]*models.Instrument
	standings   map[int64][]*models.Standing
	resolutions map[int64][]*models.Resolution // by twinning
	reports     map[int64][]*models.ActivityReport
	active      map[string][]int64 // by who the partners are
}

func readTwins(ctx context.Context, s *store.Store, today schema.Day) (*twins, error) {
	out := &twins{resolutions: map[int64][]*models.Resolution{}, active: map[string][]int64{}}
	var partners []*models.Partner
	var instruments []*models.Instrument
	var standings []*models.Standing
	var resolutions []*models.Resolution
	var reports []*models.ActivityReport
	err := firstOf(
		into(&out.twinnings, func() ([]*models.Twinning, error) { return all[*models.Twinning](ctx, s, "twinning") }),
		into(&partners, func() ([]*models.Partner, error) { return all[*models.Partner](ctx, s, "partner") }),
		into(&instruments, func() ([]*models.Instrument, error) { return all[*models.Instrument](ctx, s, "instrument") }),
		into(&standings, func() ([]*models.Standing, error) { return all[*models.Standing](ctx, s, "standing") }),
		into(&resolutions, func() ([]*models.Resolution, error) { return all[*models.Resolution](ctx, s, "resolution") }),
		into(&reports, func() ([]*models.ActivityReport, error) {
			return where[*models.ActivityReport](ctx, s, "activity_report", `k."twinning" IS NOT NULL`)
		}))
	if err != nil {
		return nil, err
	}
	out.partners, out.instruments, out.standings = parents(partners), parents(instruments), parents(standings)
	out.reports = grouped(reports, func(r *models.ActivityReport) int64 { return r.Twinning })
	owner := byID(instruments)
	for _, r := range resolutions {
		if i := owner[r.Parent]; i != nil {
			out.resolutions[i.Parent] = append(out.resolutions[i.Parent], r)
		}
	}
	for _, t := range out.twinnings {
		if st := models.RelationOn(out.instruments[t.ID], out.standings[t.ID], today); st.Status == models.TwinningInForce && st.Certainty == schema.Certainly {
			key := sides(out.partners[t.ID])
			out.active[key] = append(out.active[key], t.ID)
		}
	}
	return out, nil
}
