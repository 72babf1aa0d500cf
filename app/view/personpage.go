package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// PersonPage is everything a page shows of one person, as it stood on a day.
type PersonPage struct {
	ID           int64
	UID          schema.UID
	Name         string
	StateLine    string // which office is held
	Sections     []Section
	Spellings    []*models.Spelling
	Children     []Table   // private contacts and case forms, as far as the variant shows them
	Posts        []PostRow // consulates headed that day
	Appointments []AppointmentRow
	Diary        []EventRow
	File         schema.File
}

// PersonPage reads the page of one person as it stood on a day.
func (r *Register) PersonPage(ctx context.Context, id int64, asOf schema.Day) (PersonPage, error) {
	f, err := r.s.File(ctx, "person", id)
	if err != nil {
		return PersonPage{}, err
	}
	person := f.Rec.(*models.Person)
	names, err := r.namesOf(ctx, refsIn(kindOf("person"), person))
	if err != nil {
		return PersonPage{}, err
	}
	p := PersonPage{ID: id, UID: person.UID, File: f, Sections: r.sections(kindOf("person"), person, names, "gender_form", "occupation")}
	for _, x := range f.Parts["spelling"] {
		p.Spellings = append(p.Spellings, x.(*models.Spelling))
	}
	p.Name = r.personName(person, map[int64][]*models.Spelling{id: p.Spellings}, asOf)
	if p.Children, err = r.children(ctx, f, kindOf("person"), asOf, "spelling"); err != nil {
		return p, err
	}
	appointments := models.AppointmentsOf(f)
	slices.SortStableFunc(appointments, func(a, b *models.Appointment) int { return newestFirst(a.Since(), b.Since()) })
	if p.Appointments, err = r.appointmentsOf(ctx, appointments, asOf); err != nil {
		return p, err
	}
	var posts []int64
	for _, a := range appointments {
		posts = append(posts, a.Post)
	}
	rows, err := r.PostsOf(ctx, asOf, distinct(posts)...)
	if err != nil {
		return p, err
	}
	for _, row := range rows {
		if row.HeadID == id || row.AdmittedID == id {
			p.Posts = append(p.Posts, row)
		}
	}
	p.StateLine = r.personLine(p.Posts, asOf)
	p.Diary, err = r.eventsAbout(ctx, id)
	return p, err
}

func (r *Register) personLine(posts []PostRow, asOf schema.Day) string {
	line := ""
	for i := range posts {
		row := &posts[i]
		key := "person.line.head"
		switch {
		case row.AdmittedID != 0:
			key = "person.line.admitted"
		case row.HeadCertainty == schema.Possibly:
			key = "person.line.possibly"
		case row.Acting:
			key = "person.line.acting"
		}
		title := row.HeadTitle
		if title == "" {
			title = r.w.Field("post", "head")
		}
		office := []string{row.Title}
		if row.HeadSince != "" {
			office = append(office, r.w.T("person.line.since", map[string]any{"Date": r.w.Date(row.HeadSince)}))
		}
		sentence := r.sentence(key, map[string]any{"Title": capital(title), "Office": r.headWords(append(office, r.termWords(row.TermUntil, asOf))...)})
		if line != "" {
			line += " "
		}
		line += sentence
	}
	if line == "" {
		return r.sentence("person.line.none", nil)
	}
	return line
}
