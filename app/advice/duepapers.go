package advice

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// out is the condition on an item that it has not come back.
const out = `k."returned_on" = '' AND k."lost_on" = '' AND k."destroyed_on" = ''`

// cards are cards, plates and what else runs out while it is out.
func (d *dues) cards() error {
	items, err := where[*models.InventoryItem](d.ctx, d.s, "inventory_item", out+` AND k."valid_until" <> '' AND k."valid_until_lo" <= ?`, int64(d.to))
	for _, i := range items {
		d.add(Deadline{Kind: DueCard, On: i.ValidUntil, Record: i.ID, Of: "inventory_item", Post: i.Post, Person: i.Holder, Item: i.Item, What: i.Number})
	}
	return err
}

// inventory are things of heads whose functions ended and of posts closed for good.
func (d *dues) inventory() error {
	items, err := where[*models.InventoryItem](d.ctx, d.s, "inventory_item", out+` AND (k."post" IN (SELECT record FROM period WHERE what = 'status' AND value = 'closed' AND from_hi <= ? AND to_lo > ?)
		OR EXISTS (SELECT 1 FROM "appointment" a WHERE a."person" = k."holder" AND a."post" = k."post" AND a.void = 0 AND a."ended_on" <> '' AND a."ended_on_hi" < ?))`,
		int64(d.today), int64(d.today), int64(d.today))
	if err != nil {
		return err
	}
	ids := distinct(items, func(i *models.InventoryItem) int64 { return i.Post })
	events, err := among[*models.PostEvent](d.ctx, d.s, "post_event", "r.parent", ids)
	if err != nil {
		return err
	}
	offices, err := among[*models.Appointment](d.ctx, d.s, "appointment", `k."post"`, ids)
	eventsOf, officesOf := parents(events), grouped(offices, func(a *models.Appointment) int64 { return a.Post })
	for _, i := range items {
		life := eventsOf[i.Post]
		models.SortEvents(life)
		on := closedOn(life, d.today)
		if on == "" {
			on = leftOn(officesOf[i.Post], i.Holder, d.today)
		}
		d.add(Deadline{Kind: DueInventory, On: on, Record: i.ID, Of: "inventory_item", Post: i.Post, Person: i.Holder, Item: i.Item, What: i.Number})
	}
	return err
}

// closedOn is when a post was closed that is certainly closed for good.
func closedOn(life []*models.PostEvent, today schema.Day) schema.Date {
	st := models.StateOn(models.PostPeriods(life, nil), today, today)
	if st.Status == models.ClosedForGood && st.Certainty == schema.Certainly {
		return st.Since
	}
	return ""
}

// leftOn is when a person's last office at a post ended, "" where one is held.
func leftOn(offices []*models.Appointment, person int64, today schema.Day) (last schema.Date) {
	for _, a := range offices {
		if a.Person != person {
			continue
		}
		if _, hi := a.EndedOn.Bounds(); a.EndedOn == "" || hi >= today {
			return ""
		}
		if last == "" || last.Before(a.EndedOn) {
			last = a.EndedOn
		}
	}
	return last
}

// reports are those entered with a day they are due on.
func (d *dues) reports() error {
	reports, err := where[*models.ActivityReport](d.ctx, d.s, "activity_report", `k."sent_on" = '' AND k."received_on" = '' AND k."due_on" <> '' AND k."due_on_lo" <= ?`, int64(d.to))
	for _, r := range reports {
		d.add(Deadline{Kind: DueReport, On: r.DueOn, Record: r.ID, Of: "activity_report", Post: r.Post, What: r.Sort})
	}
	return err
}

// nextReports are those that follow the last one by the rule of the sending State and are not entered yet.
func (d *dues) nextReports() error {
	asked := false
	for _, rules := range d.set.sending {
		r := models.SendingRuleOn(rules, d.today.Date())
		asked = asked || r != nil && r.ReportMonths > 0
	}
	if !asked {
		return nil
	}
	reports, err := where[*models.ActivityReport](d.ctx, d.s, "activity_report", `k."sort" = 'activity' AND k."post" IS NOT NULL`)
	if err != nil {
		return err
	}
	last := map[int64]*models.ActivityReport{}
	for _, r := range reports {
		was := last[r.Post]
		if was == nil || latest(was.Until) < latest(r.Until) {
			last[r.Post] = r
		}
	}
	if err := d.postsOf(distinct(reports, func(r *models.ActivityReport) int64 { return r.Post })); err != nil {
		return err
	}
	for id, r := range last {
		p := d.posts[id]
		if p == nil || r.SentOn == "" && r.ReceivedOn == "" { // that one is still to come
			continue
		}
		if rule := models.SendingRuleOn(d.set.sending[p.SendingState], d.today.Date()); rule != nil && rule.ReportMonths > 0 && latest(r.Until).Bounded() {
			d.add(Deadline{Kind: DueNextReport, On: models.MonthsAfter(latest(r.Until), rule.ReportMonths).Date(), Record: id, Of: "post", Post: id, What: r.Sort})
		}
	}
	return nil
}

func latest(d schema.Date) schema.Day {
	_, hi := d.Bounds()
	return hi
}

// answers are notes nobody has answered.
func (d *dues) answers() error {
	notes, err := where[*models.Correspondence](d.ctx, d.s, "correspondence", `k."answer_by" <> '' AND k."answer_by_lo" <= ?
		AND NOT EXISTS (SELECT 1 FROM "correspondence" a WHERE a."answers" = k.id AND a.void = 0)`, int64(d.to))
	if err != nil {
		return err
	}
	var about []int64
	for _, c := range notes {
		about = append(about, c.About...)
	}
	posts, err := d.among("post", about)
	for _, c := range notes {
		d.add(Deadline{Kind: DueAnswer, On: c.AnswerBy, Record: c.ID, Of: "correspondence", Post: firstIn(c.About, posts), What: c.Subject})
	}
	return err
}

// tasks are those not done. Whoever does it is in charge.
func (d *dues) tasks() error {
	tasks, err := where[*models.Task](d.ctx, d.s, "task", `k."done_on" = '' AND k."until" <> '' AND k."until_lo" <= ?`, int64(d.to))
	if err != nil {
		return err
	}
	var about []int64
	for _, t := range tasks {
		about = append(about, t.About...)
	}
	posts, err := d.among("post", about)
	for _, t := range tasks {
		d.add(Deadline{Kind: DueTask, On: t.Until, Record: t.ID, Of: "task", Post: firstIn(t.About, posts), What: t.Title, InCharge: t.Who})
	}
	return err
}

// among keeps those of some records that are of a kind.
func (d *dues) among(kind string, ids []int64) (map[int64]bool, error) {
	names, err := d.s.Names(d.ctx, ids...)
	out := map[int64]bool{}
	for id, n := range names {
		out[id] = n.Kind == kind && n.Void == ""
	}
	return out, err
}

func firstIn(ids []int64, of map[int64]bool) int64 {
	if i := slices.IndexFunc(ids, func(id int64) bool { return of[id] }); i >= 0 {
		return ids[i]
	}
	return 0
}

// anniversaries are those of twinnings in force, each year of the stretch, and what is planned for them.
func (d *dues) anniversaries() error {
	t, err := readTwins(d.ctx, d.s, d.today)
	if err != nil {
		return err
	}
	events, err := where[*models.Event](d.ctx, d.s, "event", `k."event" = 'anniversary'`)
	if err != nil {
		return err
	}
	about := map[int64][]*models.Event{}
	for _, e := range events {
		for _, id := range e.About {
			about[id] = append(about[id], e)
		}
	}
	var cities []int64
	for _, x := range t.twinnings {
		for _, p := range t.partners[x.ID] {
			cities = append(cities, p.City)
		}
	}
	slices.Sort(cities)
	recs, err := among[*models.City](d.ctx, d.s, "city", "k.id", slices.Compact(cities))
	if err != nil {
		return err
	}
	city := byID(recs)
	for _, x := range t.twinnings {
		var states []string
		for _, p := range t.partners[x.ID] {
			if c := city[p.City]; c != nil {
				states = append(states, d.code(c.Country))
			}
		}
		d.anniversariesOf(x, models.RelationOn(t.instruments[x.ID], t.standings[x.ID], d.today), about[x.ID], states)
	}
	return nil
}

func (d *dues) anniversariesOf(x *models.Twinning, r models.Relation, events []*models.Event, states []string) {
	for _, e := range events {
		if lo, _ := e.From.Bounds(); lo >= d.q.From { // what is over is no deadline
			d.add(Deadline{Kind: DueCelebration, On: e.From, Record: e.ID, Of: "event", States: states, What: e.Title})
		}
	}
	if r.Status != models.TwinningInForce || r.EndedOn != "" {
		return
	}
	for from := d.q.From; ; {
		on, years, ok := models.NextAnniversary(r.Counted.SignedOn, from)
		if !ok || on > d.to {
			return
		}
		line := Deadline{Kind: DueAnniversary, On: on.Date(), Record: x.ID, Of: "twinning", States: states, Years: years, Round: models.Round(years)}
		year, _, _ := on.Civil()
		if e := models.Celebration(events, year); e != nil {
			line.Planned = e.From
		}
		d.add(line)
		from = on + 1
	}
}
