package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Delegation is an event with who takes part, what happens during it, what is given and who can be called.
type Delegation struct {
	Row       EventRow
	Removed   bool
	Members   []Member
	Programme []EventRow // what happens within the time of the event with the same twinnings, consulates or cities
	Gifts     []GiftRow
	Contacts  []Contact
	Posts     []PostRow // consulates it is about
}

// Member is somebody who takes part.
type Member struct {
	Name, Office, City string
	Role               string // a key
	Note               string
}

// Contact is somebody who looks after a twinning. Numbers are read in the internal variant only.
type Contact struct {
	Name, Office, City, Phone, Email string
	Since, Until                     schema.Date
}

// Delegation reads the programme of one event.
func (r *Register) Delegation(ctx context.Context, id int64, asOf schema.Day) (Delegation, error) {
	f, err := r.s.File(ctx, "event", id)
	if err != nil {
		return Delegation{}, err
	}
	e := f.Rec.(*models.Event)
	ids := append([]int64{e.City}, e.About...)
	var members []*models.Participant
	for _, x := range f.Parts["participant"] {
		p := x.(*models.Participant)
		members, ids = append(members, p), append(ids, p.City, p.Person)
	}
	names, err := r.namesOf(ctx, ids)
	if err != nil {
		return Delegation{}, err
	}
	called, err := r.Called(ctx, asOf, distinct(ids)...)
	if err != nil {
		return Delegation{}, err
	}
	d := Delegation{Row: eventRow(e, names), Removed: e.Void != ""}
	for _, p := range members {
		m := Member{p.Name, p.Office, called[p.City], p.Role, p.Note}
		if known := called[p.Person]; known != "" {
			m.Name = known
		}
		d.Members = append(d.Members, m)
	}
	roles := kindOf("participant").Field("role").Choices
	slices.SortStableFunc(d.Members, func(a, b Member) int { return slices.Index(roles, a.Role) - slices.Index(roles, b.Role) })
	if err := r.programme(ctx, &d, e); err != nil {
		return d, err
	}
	var events, posts, twinnings []int64
	for i := range d.Programme {
		events = append(events, d.Programme[i].ID)
	}
	for _, of := range e.About {
		switch names[of].Kind {
		case "post":
			posts = append(posts, of)
		case "twinning":
			twinnings = append(twinnings, of)
		}
	}
	if d.Gifts, err = r.giftsOf(ctx, schema.MaxDay, "event", append(events, id)...); err != nil {
		return d, err
	}
	if d.Posts, err = r.PostsOf(ctx, asOf, posts...); err != nil {
		return d, err
	}
	d.Contacts, err = r.contacts(ctx, twinnings, asOf)
	return d, err
}

// programme finds what happens within the time of an event with whom or what it is about.
func (r *Register) programme(ctx context.Context, d *Delegation, e *models.Event) error {
	first, last := e.From.Bounds()
	if e.Until != "" {
		_, last = e.Until.Bounds()
	}
	seen := map[int64]bool{e.ID: true}
	for _, of := range e.About {
		rows, err := r.eventsAbout(ctx, of)
		if err != nil {
			return err
		}
		for _, x := range rows {
			lo, hi := x.From.Bounds()
			if x.Until != "" {
				_, hi = x.Until.Bounds()
			}
			if e.From == "" || x.From == "" || seen[x.ID] || lo < first || hi > last {
				continue
			}
			seen[x.ID] = true
			d.Programme = append(d.Programme, x)
		}
	}
	slices.SortStableFunc(d.Programme, func(a, b EventRow) int { return newestFirst(b.From, a.From) })
	return nil
}

// contacts are the contact persons of twinnings who hold that office on a day.
func (r *Register) contacts(ctx context.Context, twinnings []int64, asOf schema.Day) ([]Contact, error) {
	recs, err := records[*models.ContactPerson](ctx, r.s, "contact_person", "r.parent", distinct(twinnings), false)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, c := range recs {
		ids = append(ids, c.City, c.Person)
	}
	called, err := r.Called(ctx, asOf, distinct(ids)...)
	var out []Contact
	for _, c := range recs {
		if _, hi := c.Until.Bounds(); c.Until != "" && hi < asOf || after(c.Since, asOf) {
			continue
		}
		x := Contact{Name: c.Name, Office: c.Office, City: called[c.City], Since: c.Since, Until: c.Until}
		if known := called[c.Person]; known != "" {
			x.Name = known
		}
		if r.internal {
			x.Phone, x.Email = c.Phone, c.Email
		}
		out = append(out, x)
	}
	return out, err
}

// Contacts are the contact persons of a twinning on a day.
func (r *Register) Contacts(ctx context.Context, twinning int64, asOf schema.Day) ([]Contact, error) {
	return r.contacts(ctx, []int64{twinning}, asOf)
}
