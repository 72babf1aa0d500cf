package advice

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func (d *dues) office(kind string, a *models.Appointment, on schema.Date) {
	d.add(Deadline{Kind: kind, On: on, Record: a.ID, Of: "appointment", Post: a.Post, Person: a.Person})
}

// ending finds terms or exequaturs that end: of appointments, or of their last renewals.
func (d *dues) ending(field string, end func(*models.Appointment, []*models.Renewal) schema.Date, kind string) error {
	offices, err := d.offices(`k."role" IN ('head', 'acting') AND (k."`+field+`" <> '' AND k."`+field+`_lo" <= ?
		OR k.id IN (SELECT r.parent FROM "renewal" n JOIN record r ON r.id = n.id WHERE n.void = 0 AND n."`+field+`" <> '' AND n."`+field+`_lo" <= ?))`, int64(d.to), int64(d.to))
	if err != nil {
		return err
	}
	ids := make([]int64, len(offices))
	for i, a := range offices {
		ids[i] = a.ID
	}
	renewals, err := among[*models.Renewal](d.ctx, d.s, "renewal", "r.parent", ids)
	of := parents(renewals)
	for _, a := range offices {
		d.office(kind, a, end(a, of[a.ID]))
	}
	return err
}

func (d *dues) terms() error { return d.ending("term_until", models.TermEnd, DueTerm) }

func (d *dues) exequaturs() error {
	return d.ending("exequatur_until", models.ExequaturEnd, DueExequatur)
}

// ages are the birthdays functions end with, by the rules of the sending States of today.
func (d *dues) ages() error {
	least := int64(0)
	for _, rules := range d.set.sending {
		if r := models.SendingRuleOn(rules, d.today.Date()); r != nil && r.AgeUntil > 0 && (least == 0 || r.AgeUntil < least) {
			least = r.AgeUntil
		}
	}
	if least == 0 {
		return nil
	}
	offices, err := d.offices(`k."role" = 'head' AND k."category" = 'honorary' AND k."person" IN (SELECT id FROM "person" WHERE "born_on" <> '' AND "born_on_hi" <= ?)`,
		int64(models.MonthsAfter(d.to, -12*least)))
	if err != nil {
		return err
	}
	persons, err := among[*models.Person](d.ctx, d.s, "person", "k.id", distinct(offices, func(a *models.Appointment) int64 { return a.Person }))
	if err != nil {
		return err
	}
	if err := d.postsOf(distinct(offices, func(a *models.Appointment) int64 { return a.Post })); err != nil {
		return err
	}
	person := byID(persons)
	for _, a := range offices {
		if p := d.posts[a.Post]; p != nil {
			d.office(DueAge, a, models.AgeLimit(person[a.Person], models.SendingRuleOn(d.set.sending[p.SendingState], d.today.Date())))
		}
	}
	return nil
}

// pending are exequaturs asked for longer ago than the receiving State, or the office, finds usual.
func (d *dues) pending() error {
	offices, err := d.offices(`k."requested_on" <> '' AND k."exequatur_on" = '' AND k."refused_on" = ''`)
	if err != nil {
		return err
	}
	if err := d.postsOf(distinct(offices, func(a *models.Appointment) int64 { return a.Post })); err != nil {
		return err
	}
	for _, a := range offices {
		p, months := d.posts[a.Post], d.set.register.PendingMonths
		if p == nil {
			continue
		}
		if r := models.ReceivingRuleOn(d.set.receiving[p.ReceivingState], d.today.Date()); r != nil && r.PendingMonths > 0 {
			months = r.PendingMonths
		}
		if _, asked := a.RequestedOn.Bounds(); months > 0 && asked.Bounded() {
			d.office(DuePending, a, models.MonthsAfter(asked, months).Date())
		}
	}
	return nil
}

// acting are acting heads for longer than the office allows.
func (d *dues) acting() error {
	months := d.set.register.ActingMonths
	if months == 0 {
		return nil
	}
	offices, err := d.offices(`k."role" = 'acting'`)
	for _, a := range offices {
		if _, since := a.Since().Bounds(); a.Since() != "" && since.Bounded() {
			d.office(DueActing, a, models.MonthsAfter(since, months).Date())
		}
	}
	return err
}

// vacant are open posts that have had no head for longer than the office allows.
func (d *dues) vacant() error {
	months := d.set.register.VacantMonths
	if months == 0 {
		return nil
	}
	statuses, err := d.s.StatusesOn(d.ctx, d.today)
	if err != nil {
		return err
	}
	headed, err := d.s.HeadedOn(d.ctx, d.today)
	if err != nil {
		return err
	}
	var ids []int64
	for id, st := range statuses {
		if st.Status == models.Open && st.Certainty == schema.Certainly && !headed[id] {
			ids = append(ids, id)
		}
	}
	events, err := among[*models.PostEvent](d.ctx, d.s, "post_event", "r.parent", ids)
	if err != nil {
		return err
	}
	offices, err := among[*models.Appointment](d.ctx, d.s, "appointment", `k."post"`, ids)
	eventsOf, officesOf := parents(events), grouped(offices, func(a *models.Appointment) int64 { return a.Post })
	for _, id := range ids {
		life := eventsOf[id]
		models.SortEvents(life)
		if since, ok := models.VacantSince(models.PostPeriods(life, officesOf[id]), d.today); ok {
			d.add(Deadline{Kind: DueVacant, On: models.MonthsAfter(since, months).Date(), Record: id, Of: "post", Post: id})
		}
	}
	return err
}

// vettings are enquiries about people in office that hold no longer; of several about one subject the latest counts.
func (d *dues) vettings() error {
	months := false
	for _, rules := range d.set.sending {
		r := models.SendingRuleOn(rules, d.today.Date())
		months = months || r != nil && r.VettingMonths > 0
	}
	found, err := where[*models.Vetting](d.ctx, d.s, "vetting", `(k."valid_until" <> '' AND k."valid_until_lo" <= ? OR ? AND k."valid_until" = '' AND k."answered_on" <> '')
		AND k."person" IN (SELECT "person" FROM "appointment" k WHERE k.void = 0 AND k."role" = 'head' AND `+standing+`)`, int64(d.to), months)
	if err != nil {
		return err
	}
	holders := distinct(found, func(v *models.Vetting) int64 { return v.Person })
	all, err := among[*models.Vetting](d.ctx, d.s, "vetting", `k."person"`, holders)
	if err != nil {
		return err
	}
	offices, err := among[*models.Appointment](d.ctx, d.s, "appointment", standing+` AND k."role" = 'head' AND k."person"`, holders)
	if err != nil {
		return err
	}
	if err := d.postsOf(distinct(offices, func(a *models.Appointment) int64 { return a.Post })); err != nil {
		return err
	}
	of := grouped(all, func(v *models.Vetting) int64 { return v.Person })
	told := map[int64]bool{}
	for _, a := range offices {
		p := d.posts[a.Post]
		if p == nil {
			continue
		}
		rule := models.SendingRuleOn(d.set.sending[p.SendingState], d.today.Date())
		for _, v := range models.LatestVettings(of[a.Person]) {
			if !told[v.ID] { // once, also of somebody with two offices
				told[v.ID] = true
				d.add(Deadline{Kind: DueVetting, On: models.VettingEnd(v, rule), Record: v.ID, Of: "vetting", Post: a.Post, Person: a.Person, What: v.Subject})
			}
		}
	}
	return nil
}
