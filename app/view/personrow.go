package view

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// PersonRow is one person with the office held on a day.
type PersonRow struct {
	ID         int64
	UID        schema.UID
	Name       string // as it is written on the day in the words' language
	FamilyName string
	GivenName  string
	Prefix     string
	GenderForm string // a key
	Spellings  string // other forms of the name
	Occupation string
	Firm       string

	Posts     []int64 // consulates headed that day
	Office    string  // their titles
	Title     string  // "Honorary Consul"
	Certainty schema.Certainty
	Acting    bool
	Admitted  bool   // admitted, while the consulate is not open
	State     string // receiving States, as names
	Since     schema.Date
	TermUntil schema.Date
}

// People lists all persons in list order with the office they held on a day.
func (r *Register) People(ctx context.Context, asOf schema.Day) ([]PersonRow, error) {
	var posts []PostRow
	var persons []*models.Person
	var spellings map[int64][]*models.Spelling
	err := together(
		func() (err error) { posts, err = r.Posts(ctx, asOf); return err },
		func() (err error) {
			persons, err = records[*models.Person](ctx, r.s, "person", "", nil, true)
			return err
		},
		func() (err error) { spellings, err = r.spellings(ctx, nil, true); return err },
	)
	if err != nil {
		return nil, err
	}
	rows := make([]PersonRow, len(persons))
	at := make(map[int64]int, len(persons))
	for i, p := range persons {
		at[p.ID] = i
		rows[i] = PersonRow{ID: p.ID, UID: p.UID, Name: r.personName(p, spellings, asOf), FamilyName: p.FamilyName, GivenName: p.GivenName, Prefix: p.Prefix, GenderForm: p.GenderForm,
			Spellings: spelledSo(spellings[p.ID]), Occupation: p.Occupation, Firm: p.Firm}
	}
	for i := range posts {
		post := &posts[i]
		id, admitted := post.HeadID, false
		if id == 0 {
			id, admitted = post.AdmittedID, true
		}
		if n, ok := at[id]; ok && id != 0 {
			rows[n].holds(post, admitted)
		}
	}
	return rows, nil
}

// spelledSo lists the other forms of a name.
func spelledSo(spellings []*models.Spelling) string {
	var out []string
	for _, x := range spellings {
		out = append(out, x.Name)
	}
	return strings.Join(out, "; ")
}

// holds notes an office. A person may head several consulates.
func (p *PersonRow) holds(post *PostRow, admitted bool) {
	p.Posts = append(p.Posts, post.ID)
	if len(p.Posts) > 1 {
		p.Office += "; " + post.Title
		if !strings.Contains(p.State, post.ReceivingName) {
			p.State += "; " + post.ReceivingName
		}
		return
	}
	p.Office, p.Title, p.State = post.Title, post.HeadTitle, post.ReceivingName
	p.Certainty, p.Acting, p.Admitted = post.HeadCertainty, post.Acting, admitted
	p.Since, p.TermUntil = post.HeadSince, post.TermUntil
}
