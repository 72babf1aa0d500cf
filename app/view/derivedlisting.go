package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// postKeys are the keys under which a consulate leaves the program; they are a promise to those who read the output. What else is
// described stands between them and what ends the line.
var postKeys = []string{"uid", "register_no", "title", "sending_state", "receiving_state", "seat", "seat_uid", "region", "district", "class",
	"status", "status_certainty", "since", "head", "head_uid", "head_certainty", "head_class", "acting", "admitted", "exequatur_on", "term_until", "office_address", "phones", "emails",
	"supervising_mission", "postal_address", "web"}

func (r *Register) postListing(ctx context.Context, rows []PostRow) (Listing, error) {
	posts, err := records[*models.Post](ctx, r.s, "post", "", nil, true)
	if err != nil {
		return Listing{}, err
	}
	of := byID(posts)
	var missions []int64
	for _, p := range posts {
		missions = append(missions, p.Mission)
	}
	names, err := r.namesOf(ctx, missions)
	if err != nil {
		return Listing{}, err
	}
	more := r.morePostFields()
	l := Listing{Kind: "post", Keys: r.postListingKeys(), Rows: make([]ListingRow, len(rows))}
	for i := range rows {
		p := &rows[i]
		class := p.HeadClass
		if p.HeadID == 0 {
			class = ""
		}
		own := of[p.ID]
		if own == nil { // gone since the rows were read
			own = &models.Post{}
		}
		acting := ""
		if p.Acting {
			acting = "true"
		}
		mission := names[own.Mission].Title
		if mission == "" {
			mission = own.SupervisingMission
		}
		l.Rows[i] = ListingRow{ID: p.ID, Title: p.Title, Values: []any{p.UID.String(), p.RegisterNo, p.Title, p.SendingCode, p.ReceivingCode, p.Seat, p.SeatUID.String(), p.Region, p.District, p.Class,
			p.Status, p.StatusCertainty.Key(), string(p.Since), p.Head, p.HeadUID.String(), certaintyKey(p.HeadID, p.HeadCertainty), class, acting, p.Admitted,
			string(p.ExequaturOn), string(p.TermUntil), p.Address, list(p.Phones), list(p.Emails),
			mission, own.PostalAddress, own.Web}}
		for _, f := range more {
			l.Rows[i].Values = append(l.Rows[i].Values, stored(f, own, names, nil)...)
		}
		l.Rows[i].Values = append(l.Rows[i].Values, list(p.Regions), list(p.Except), r.VariantKey(), own.OpeningHours, own.Note, headSince(p))
	}
	return l, nil
}

// morePostFields are the described fields that have no place among postKeys.
func (r *Register) morePostFields() []*schema.Field {
	return slices.DeleteFunc(r.listed(kindOf("post")), func(f *schema.Field) bool {
		return slices.Contains(postKeys, f.Key) || f.Key == "opening_hours" || f.Key == "note"
	})
}

func (r *Register) postListingKeys() []string {
	keys := slices.Clone(postKeys)
	for _, f := range r.morePostFields() {
		if keys = append(keys, f.Key); len(f.Ref) > 0 {
			keys = append(keys, f.Key+"_uid")
		}
	}
	return append(keys, "district_regions", "district_except", "variant", "opening_hours", "note", "head_since")
}

// headSince is when the head began; of a consulate nobody heads it is nothing.
func headSince(p *PostRow) string {
	if p.HeadID == 0 {
		return ""
	}
	return string(p.HeadSince)
}

func certaintyKey(head int64, c schema.Certainty) string {
	if head == 0 {
		return ""
	}
	return c.Key()
}

func list(texts []string) []string { return append([]string{}, texts...) }

// What is derived of twinnings and of persons, as keys behind what they hold.
var (
	twinningKeys = []string{"partners", "countries", "status", "status_certainty", "since", "ended_on", "years", "next_anniversary", "sides"}
	personKeys   = []string{"spellings", "office", "since", "term_until"}
)

// twinningListing adds what is derived of twinnings to what they hold.
func (r *Register) twinningListing(ctx context.Context, l Listing, rows []TwinningRow, err error) (Listing, error) {
	if err != nil {
		return l, err
	}
	partners, err := records[*models.Partner](ctx, r.s, "partner", "", nil, true)
	if err != nil {
		return l, err
	}
	var cities []int64
	sides := map[int64][]*models.Partner{}
	for _, p := range partners {
		cities = append(cities, p.City)
		sides[p.Parent] = append(sides[p.Parent], p)
	}
	names, err := r.namesOf(ctx, cities)
	of := map[int64]*TwinningRow{}
	for i := range rows {
		of[rows[i].ID] = &rows[i]
	}
	l.Keys = append(l.Keys, twinningKeys...)
	for i := range l.Rows {
		t := of[l.Rows[i].ID]
		if t == nil {
			t = &TwinningRow{Status: TwinningNone, StatusCertainty: schema.Certainly}
		}
		var years any
		if t.YearsKnown {
			years = int64(t.Years)
		}
		l.Rows[i].Values = append(l.Rows[i].Values, t.Partners, list(t.CountryCodes), t.Status, t.StatusCertainty.Key(), string(t.Since), string(t.EndedOn), years, string(t.NextOn), sidesOf(sides[l.Rows[i].ID], names))
	}
	return l, err
}

// sidesOf names the partners so that an import can make them again: the uid of the city and the level.
func sidesOf(partners []*models.Partner, names map[int64]store.Named) []string {
	out := []string{}
	for _, p := range partners {
		out = append(out, names[p.City].UID.String()+" "+p.Level)
	}
	return out
}

// personListing adds the offices persons held on the day.
func personListing(l Listing, rows []PersonRow) Listing {
	of := map[int64]*PersonRow{}
	for i := range rows {
		of[rows[i].ID] = &rows[i]
	}
	l.Keys = append(l.Keys, personKeys...)
	for i := range l.Rows {
		p := of[l.Rows[i].ID]
		if p == nil {
			p = &PersonRow{}
		}
		l.Rows[i].Values = append(l.Rows[i].Values, p.Spellings, p.Office, string(p.Since), string(p.TermUntil))
	}
	return l
}
