package view

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// postKeys are the keys under which a consulate leaves the program; they are a promise to those who read the output.
var postKeys = []string{"uid", "register_no", "title", "sending_state", "receiving_state", "seat", "seat_uid", "region", "district", "class",
	"status", "status_certainty", "since", "head", "head_uid", "head_certainty", "head_class", "acting", "admitted", "exequatur_on", "term_until", "office_address", "phones", "emails",
	"supervising_mission", "postal_address", "web", "opening_hours", "note"}

func postListing(rows []PostRow, posts map[int64]*models.Post) Listing {
	l := Listing{Kind: "post", Keys: postKeys, Rows: make([]ListingRow, len(rows))}
	for i := range rows {
		p := &rows[i]
		class := p.HeadClass
		if p.HeadID == 0 {
			class = ""
		}
		own := posts[p.ID]
		if own == nil { // gone since the rows were read
			own = &models.Post{}
		}
		acting := ""
		if p.Acting {
			acting = "true"
		}
		l.Rows[i] = ListingRow{ID: p.ID, Title: p.Title, Values: []any{p.UID.String(), p.RegisterNo, p.Title, p.SendingCode, p.ReceivingCode, p.Seat, p.SeatUID.String(), p.Region, p.District, p.Class,
			p.Status, p.StatusCertainty.Key(), string(p.Since), p.Head, p.HeadUID.String(), certaintyKey(p.HeadID, p.HeadCertainty), class, acting, p.Admitted,
			string(p.ExequaturOn), string(p.TermUntil), p.Address, list(p.Phones), list(p.Emails),
			own.SupervisingMission, own.PostalAddress, own.Web, own.OpeningHours, own.Note}}
	}
	return l
}

func certaintyKey(head int64, c schema.Certainty) string {
	if head == 0 {
		return ""
	}
	return c.Key()
}

func list(texts []string) []string { return append([]string{}, texts...) }

// twinningListing adds what is derived of twinnings to what they hold.
func twinningListing(l Listing, rows []TwinningRow) Listing {
	of := map[int64]*TwinningRow{}
	for i := range rows {
		of[rows[i].ID] = &rows[i]
	}
	l.Keys = append(l.Keys, "partners", "countries", "status", "status_certainty", "since", "ended_on", "years", "next_anniversary")
	for i := range l.Rows {
		t := of[l.Rows[i].ID]
		if t == nil {
			t = &TwinningRow{Status: TwinningNone, StatusCertainty: schema.Certainly}
		}
		var years any
		if t.YearsKnown {
			years = int64(t.Years)
		}
		l.Rows[i].Values = append(l.Rows[i].Values, t.Partners, list(t.CountryCodes), t.Status, t.StatusCertainty.Key(), string(t.Since), string(t.EndedOn), years, string(t.NextOn))
	}
	return l
}

// personListing adds the offices persons held on the day.
func personListing(l Listing, rows []PersonRow) Listing {
	of := map[int64]*PersonRow{}
	for i := range rows {
		of[rows[i].ID] = &rows[i]
	}
	l.Keys = append(l.Keys, "spellings", "office", "since", "term_until")
	for i := range l.Rows {
		p := of[l.Rows[i].ID]
		if p == nil {
			p = &PersonRow{}
		}
		l.Rows[i].Values = append(l.Rows[i].Values, p.Spellings, p.Office, string(p.Since), string(p.TermUntil))
	}
	return l
}
