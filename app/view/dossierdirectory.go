package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// DirectoryEntry is one consulate as a printed list shows it on a day.
type DirectoryEntry struct {
	PostRow
	Postal, Web   string
	Hours, Note   string          // when the office is open, and remarks on it
	Languages     string          // spoken in the office
	Numbers       []*models.Phone // telephones with what they are for
	Mission       string          // which supervises it
	Branches      []string        // city, address, telephone of each office away from the seat (art. 4)
	AlsoServes    []string        // further States it acts for (arts. 7 and 8)
	Officers      []ListedOfficer // deputies and officers in office, in the order notified (art. 21)
	HeadListed    string          // the head, or who stands in for one, with the family name first
	NothingOfLife bool            // no event of it is recorded
	Receiving     int64           // State
}

// ListedOfficer is an officer beside the head.
type ListedOfficer struct {
	AppointmentRow
	Listed string // with the family name first
}

// Listed reports whether a list of consulates shows it: not one that is certainly closed for good or not yet open.
func (e *DirectoryEntry) Listed() bool {
	return e.Status == models.Open || e.Status == models.ClosedForATime || e.StatusCertainty == schema.Possibly || e.NothingOfLife
}

// Directory lists consulates with all a printed list says of them, in list order: those with these ids, or all.
func (r *Register) Directory(ctx context.Context, asOf schema.Day, ids ...int64) ([]DirectoryEntry, error) {
	all := len(ids) == 0
	rows, err := r.posts(ctx, asOf, 0, ids)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	f, err := r.directoryFacts(ctx, asOf, rows, ids, all)
	if err != nil {
		return nil, err
	}
	out := make([]DirectoryEntry, len(rows))
	for i := range rows {
		r.directoryEntry(&out[i], &rows[i], f)
	}
	return out, nil
}

// directoryFacts is what entries are made of beside the rows of consulates, each read at once.
type directoryFacts struct {
	posts    map[int64]*models.Post
	phones   map[int64][]*models.Phone
	openings map[int64][]schema.Record
	branches map[int64][]*models.Branch
	serves   map[int64][]*models.AlsoServes
	officers map[int64][]AppointmentRow
	listed   map[int64]string // persons, the family name first
	lived    map[int64]bool   // consulates of which it is recorded whether they were open
	names    map[int64]string
}

func (r *Register) directoryFacts(ctx context.Context, asOf schema.Day, rows []PostRow, ids []int64, all bool) (*directoryFacts, error) {
	f := &directoryFacts{phones: map[int64][]*models.Phone{}, openings: map[int64][]schema.Record{}, branches: map[int64][]*models.Branch{},
		serves: map[int64][]*models.AlsoServes{}, lived: map[int64]bool{}, names: map[int64]string{}}
	var officers []*models.Appointment
	var named []int64
	err := together(
		func() error {
			recs, err := records[*models.Post](ctx, r.s, "post", "k.id", ids, all)
			f.posts = byID(recs)
			return err
		},
		func() error {
			recs, err := records[*models.Phone](ctx, r.s, "phone", "r.parent", ids, all)
			for _, x := range recs {
				f.phones[x.Parent] = append(f.phones[x.Parent], x)
			}
			return err
		},
		func() error {
			recs, err := records[*models.Opening](ctx, r.s, "opening", "r.parent", ids, all)
			for _, x := range recs {
				f.openings[x.Parent] = append(f.openings[x.Parent], x)
			}
			return err
		},
		func() error {
			recs, err := records[*models.Branch](ctx, r.s, "branch", "r.parent", ids, all)
			for _, x := range recs {
				if !after(x.Since, asOf) && !ended(x.Until, asOf) {
					f.branches[x.Parent] = append(f.branches[x.Parent], x)
				}
			}
			return err
		},
		func() error {
			recs, err := records[*models.AlsoServes](ctx, r.s, "also_serves", "r.parent", ids, all)
			for _, x := range recs {
				if !after(x.NotifiedOn, asOf) && !ended(x.Until, asOf) {
					f.serves[x.Parent] = append(f.serves[x.Parent], x)
				}
			}
			return err
		},
		func() (err error) { officers, err = r.officersOf(ctx, ids, all); return err },
		func() error { return r.livedOf(ctx, f, rows) },
	)
	if err != nil {
		return nil, err
	}
	for _, p := range f.posts {
		named = append(named, p.Mission)
	}
	for _, list := range f.branches {
		for _, x := range list {
			named = append(named, x.City)
		}
	}
	for _, list := range f.serves {
		for _, x := range list {
			named = append(named, x.State)
		}
	}
	found, err := r.namesOf(ctx, named)
	if err != nil {
		return nil, err
	}
	for id, n := range found {
		f.names[id] = n.Title
	}
	if f.officers, err = r.officersOn(ctx, officers, asOf); err != nil {
		return nil, err
	}
	f.listed, err = r.listedPersons(ctx, rows, f.officers, all, asOf)
	return f, err
}

// livedOf notes of which consulates it is recorded whether they were open: an event that sets it, or consent to them. Of one that is only
// attested, or of which nothing is recorded, it is not known.
func (r *Register) livedOf(ctx context.Context, f *directoryFacts, rows []PostRow) error {
	var unknown []int64
	for i := range rows {
		if rows[i].Status == models.NotOpen && rows[i].Since == "" {
			unknown = append(unknown, rows[i].ID)
		} else {
			f.lived[rows[i].ID] = true
		}
	}
	events, err := records[*models.PostEvent](ctx, r.s, "post_event", "r.parent", unknown, false)
	for _, e := range events {
		switch e.Event {
		case models.ConsentRequested, models.ConsentGiven, models.Established, models.Opened, models.ClosedTemporarily, models.Closed, models.Reopened:
			f.lived[e.Parent] = true
		}
	}
	return err
}

// officersOf reads the appointments of deputies and other officers.
func (r *Register) officersOf(ctx context.Context, ids []int64, all bool) ([]*models.Appointment, error) {
	if all {
		recs, err := r.s.Select(ctx, "appointment", `k."role" IN ?`, []string{models.Deputy, models.Staff})
		out := make([]*models.Appointment, len(recs))
		for i, rec := range recs {
			out[i] = rec.(*models.Appointment)
		}
		return out, err
	}
	recs, err := records[*models.Appointment](ctx, r.s, "appointment", `k."post"`, ids, false)
	return slices.DeleteFunc(recs, func(a *models.Appointment) bool { return a.Role != models.Deputy && a.Role != models.Staff }), err
}

// officersOn arranges those of the officers who were or may have been in office on the day, by consulate.
func (r *Register) officersOn(ctx context.Context, officers []*models.Appointment, asOf schema.Day) (map[int64][]AppointmentRow, error) {
	officers = slices.DeleteFunc(officers, func(a *models.Appointment) bool { return a.Span().At(asOf, r.Today()) == schema.No })
	var persons []int64
	for _, a := range officers {
		persons = append(persons, a.Person)
	}
	recs, err := records[*models.Person](ctx, r.s, "person", "k.id", distinct(persons), false)
	if err != nil {
		return nil, err
	}
	spellings, err := r.namings(ctx, persons, false)
	out := map[int64][]AppointmentRow{}
	for _, a := range r.appointmentRows(officers, byID(recs), &appointmentFacts{spellings: spellings}, asOf) {
		out[a.PostID] = append(out[a.PostID], a)
	}
	for _, list := range out {
		slices.SortStableFunc(list, staffOrder)
	}
	return out, err
}

// listedPersons writes the names of those in the list with the family name first.
func (r *Register) listedPersons(ctx context.Context, rows []PostRow, officers map[int64][]AppointmentRow, all bool, asOf schema.Day) (map[int64]string, error) {
	var ids []int64
	for i := range rows {
		ids = append(ids, rows[i].HeadID, rows[i].AdmittedID)
	}
	for _, list := range officers {
		for _, a := range list {
			ids = append(ids, a.PersonID)
		}
	}
	ids = distinct(ids)
	persons, err := records[*models.Person](ctx, r.s, "person", "k.id", ids, all)
	if err != nil {
		return nil, err
	}
	spellings, err := r.namings(ctx, ids, all)
	out := make(map[int64]string, len(ids))
	for _, p := range persons {
		out[p.ID] = listedName(p, r.personName(p, spellings, asOf))
	}
	return out, err
}

// listedName writes a name with the family name first: "Kowalska, dr Anna". A spelling of as many words as the recorded name is taken
// to have the same order; another one stays as it is.
func listedName(p *models.Person, name string) string {
	family, given := p.FamilyName, strings.TrimSpace(p.Prefix+" "+p.GivenName)
	if name != p.FullName() {
		all := strings.Fields(strings.TrimSpace(strings.TrimPrefix(name, p.Prefix)))
		n := len(strings.Fields(p.FamilyName))
		if n == 0 || len(all) != n+len(strings.Fields(p.GivenName)) || len(all) == n {
			return name
		}
		family, given = strings.Join(all[len(all)-n:], " "), strings.Join(all[:len(all)-n], " ")
		if strings.HasPrefix(name, p.Prefix) {
			given = strings.TrimSpace(p.Prefix + " " + given)
		}
	}
	return headed(family, given)
}

func (r *Register) directoryEntry(e *DirectoryEntry, row *PostRow, f *directoryFacts) {
	*e = DirectoryEntry{PostRow: *row, Numbers: f.phones[row.ID], NothingOfLife: !f.lived[row.ID]}
	if e.HeadListed = f.listed[row.HeadID]; row.HeadID == 0 {
		e.HeadListed = f.listed[row.AdmittedID]
	}
	for _, a := range f.officers[row.ID] {
		e.Officers = append(e.Officers, ListedOfficer{a, f.listed[a.PersonID]})
	}
	if hours := f.openings[row.ID]; len(hours) > 0 {
		e.Hours = strings.ReplaceAll(r.Hours(schema.File{Parts: map[string][]schema.Record{"opening": hours}}), "\n", ", ")
	}
	for _, b := range f.branches[row.ID] {
		e.Branches = append(e.Branches, headed(headed(f.names[b.City], strings.ReplaceAll(b.Address, "\n", ", ")), b.Phone))
	}
	for _, a := range f.serves[row.ID] {
		e.AlsoServes = append(e.AlsoServes, f.names[a.State])
	}
	p := f.posts[row.ID]
	if p == nil { // gone since the rows were read
		return
	}
	k := kindOf("post")
	e.Receiving, e.Postal, e.Web, e.Note = p.ReceivingState, p.PostalAddress, p.Web, p.OpeningHours
	e.Languages = strings.Join(r.items(k, k.Field("languages"), p.Languages), ", ")
	if e.Mission = f.names[p.Mission]; e.Mission == "" {
		e.Mission = p.SupervisingMission
	}
}

// Office is what the office that keeps the register calls itself, "" where it did not say.
func (r *Register) Office(ctx context.Context) (string, error) {
	own, err := r.s.Register(ctx)
	if err != nil {
		return "", err
	}
	return own.Name, nil
}

// Since puts a date into the form it has in a sentence after "since".
func (r *Register) Since(d schema.Date) string { return r.since(d) }
