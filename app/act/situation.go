package act

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// situation is what is recorded around the record a step is taken on, read anew for each question.
type situation struct {
	ctx   context.Context
	s     *store.Store
	today schema.Day

	post        *models.Post // nil where the step makes it
	events      []*models.PostEvent
	offices     []*models.Appointment // of the post, all of them
	appointment *models.Appointment   // the step is taken on; nil on a post
	renewals    []*models.Renewal

	twinning    *models.Twinning
	partners    []*models.Partner
	instruments []*models.Instrument
	standings   []*models.Standing
}

// look reads the situation of a record of the kind an action is taken on; 0 is none yet.
func look(ctx context.Context, s *store.Store, kind string, id int64) (*situation, error) {
	st := &situation{ctx: ctx, s: s, today: s.Today()}
	if id == 0 {
		return st, nil
	}
	file, err := s.File(ctx, kind, id)
	if err != nil {
		return nil, err
	}
	if file.Rec.Meta().Void != "" {
		return nil, schema.Problems{problem("step_removed", "", nil)}
	}
	switch rec := file.Rec.(type) {
	case *models.Post:
		st.readPost(file)
	case *models.Appointment:
		post, err := s.File(ctx, "post", rec.Post)
		if err != nil {
			return nil, err
		}
		st.readPost(post)
		for _, a := range st.offices { // the same record, so that it is written once
			if a.ID == rec.ID {
				rec = a
			}
		}
		st.appointment, st.renewals = rec, of[*models.Renewal](file, "renewal")
	case *models.Twinning:
		st.twinning, st.partners = rec, of[*models.Partner](file, "partner")
		st.instruments, st.standings = of[*models.Instrument](file, "instrument"), of[*models.Standing](file, "standing")
	}
	return st, nil
}

func (st *situation) readPost(file schema.File) {
	st.post, st.events, st.offices = file.Rec.(*models.Post), models.EventsOf(file), models.AppointmentsOf(file)
}

func of[R schema.Record](f schema.File, kind string) []R {
	var out []R
	for _, r := range f.Parts[kind] {
		out = append(out, r.(R))
	}
	return out
}

// dayOf is the day by which something dated so has certainly happened; today where that is not known.
func (st *situation) dayOf(d schema.Date) schema.Day {
	if _, hi := d.Bounds(); hi.Bounded() {
		return hi
	}
	return st.today
}

// lastBefore is the last thing that happened to the post before a step of that date, of what opens and closes; "" for nothing.
func (st *situation) lastBefore(on schema.Date) string {
	e := &models.PostEvent{Event: models.OtherPostEvent, Date: on}
	others := slices.Clone(st.events)
	models.PlaceEvent(e, others) // sorts them too
	last := ""
	for _, o := range others {
		lo, _ := on.Bounds()
		olo, _ := o.Date.Bounds()
		if o.Ordinal > e.Ordinal || (o.Ordinal == e.Ordinal && olo > lo) {
			break
		}
		switch o.Event {
		case models.Established, models.Opened, models.Reopened, models.ClosedTemporarily, models.Closed:
			last = o.Event
		}
	}
	return last
}

// open reports whether the post is open before a step of that date.
func (st *situation) open(on schema.Date) bool {
	switch st.lastBefore(on) {
	case models.Established, models.Opened, models.Reopened:
		return true
	}
	return false
}

// state is how the post stands on a day by what is recorded; undated facts count.
func (st *situation) state(day schema.Day) models.PostState {
	if st.post == nil {
		return models.PostState{Status: models.NotOpen, Certainty: schema.Certainly}
	}
	return models.StateOn(models.PostPeriods(st.events, st.offices), day, day)
}

// heads returns who is in office at the post on a day, certainly or possibly, heads before acting heads. Those are left out who have
// been appointed and are not known to have begun.
func (st *situation) heads(day schema.Day) []*models.Appointment {
	var out []*models.Appointment
	for _, role := range []string{models.Head, models.ActingHead} {
		for _, a := range st.offices {
			if a.Role == role && begun(a) && a.Span().At(day, day) != schema.No {
				out = append(out, a)
			}
		}
	}
	return out
}

// begun reports whether an appointment has begun as far as is recorded; one of which no date is known counts as begun.
func begun(a *models.Appointment) bool {
	return a.Since() != "" || (a.OrderOn == "" && a.CommissionOn == "" && !a.Pending())
}

// former returns whose functions would run beside those of another head from a day: not ended, and begun by then.
func (st *situation) former(on schema.Date) []*models.Appointment {
	var out []*models.Appointment
	_, hi := on.Bounds()
	for _, a := range st.offices {
		lo, _ := a.Since().Bounds()
		headship := a.Role == models.Head || a.Role == models.ActingHead
		if headship && a != st.appointment && !a.Ended() && begun(a) && lo <= hi {
			out = append(out, a)
		}
	}
	return out
}

// candidates returns the appointments of heads under way: not ended and not begun, the latest first.
func (st *situation) candidates() []*models.Appointment {
	var out []*models.Appointment
	for _, a := range slices.Backward(st.offices) {
		if a.Role == models.Head && !a.Ended() && !begun(a) {
			out = append(out, a)
		}
	}
	return out
}

// items returns what of the post's inventory is out on a day.
func (st *situation) items(day schema.Day) ([]*models.InventoryItem, error) {
	if st.post == nil {
		return nil, nil
	}
	recs, err := st.s.Select(st.ctx, "inventory_item", `k."post" = ?`, st.post.ID)
	var out []*models.InventoryItem
	for _, r := range recs {
		if i := r.(*models.InventoryItem); i.Out(day) {
			out = append(out, i)
		}
	}
	return out, err
}

// person reads somebody, or nil where there is none.
func (st *situation) person(id int64) *models.Person {
	if id <= 0 {
		return nil
	}
	rec, err := st.s.Get(st.ctx, "person", id)
	if err != nil {
		return nil
	}
	p, _ := rec.(*models.Person)
	return p
}

// sending is what the sending State asks of its posts on a day; all blank where nothing is set.
func (st *situation) sending(day schema.Day) models.SendingRule {
	if st.post == nil {
		return models.SendingRule{}
	}
	recs, _ := st.s.Select(st.ctx, "sending_rule", `r.parent = ?`, st.post.SendingState) // without settings nothing is proposed
	var rules []*models.SendingRule
	for _, r := range recs {
		rules = append(rules, r.(*models.SendingRule))
	}
	if rule := models.SendingRuleOn(rules, day.Date()); rule != nil {
		return *rule
	}
	return models.SendingRule{}
}

// receiving is what the receiving State asks of foreign posts on a day.
func (st *situation) receiving(day schema.Day) models.ReceivingRule {
	if st.post == nil {
		return models.ReceivingRule{}
	}
	recs, _ := st.s.Select(st.ctx, "receiving_rule", `r.parent = ?`, st.post.ReceivingState) // without settings nothing is proposed
	var rules []*models.ReceivingRule
	for _, r := range recs {
		rules = append(rules, r.(*models.ReceivingRule))
	}
	if rule := models.ReceivingRuleOn(rules, day.Date()); rule != nil {
		return *rule
	}
	return models.ReceivingRule{}
}
