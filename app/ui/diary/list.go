package diary

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// New makes the page of all diary entries.
func New(d *desk.Desk) desk.Page {
	w := d.Words
	text := listpage.Text[view.EventRow]
	return listpage.New(d, listpage.Config[view.EventRow]{
		Name: "events", Kind: "event", Title: w.T("page.diary.title"), Report: "table",
		ID:   func(r *view.EventRow) int64 { return r.ID },
		Load: d.View.Events,
		Columns: []listpage.Column[view.EventRow]{
			text("title", w.Field("event", "title"), 300, func(r *view.EventRow) string { return r.Title }),
			listpage.Date(w, "from", w.Field("event", "from"), func(r *view.EventRow) schema.Date { return r.From }),
			listpage.Date(w, "until", w.Field("event", "until"), func(r *view.EventRow) schema.Date { return r.Until }),
			text("event", w.Field("event", "event"), 130, func(r *view.EventRow) string { return w.Choice("event", "event", r.Event) }),
			text("city", w.Field("event", "city"), 110, func(r *view.EventRow) string { return r.City }),
			text("about", w.Field("event", "about"), 300, func(r *view.EventRow) string { return r.About }),
			text("place", w.Field("event", "place"), 180, func(r *view.EventRow) string { return r.Place }).Hide(),
			text("participants", w.Field("event", "participants"), 220, func(r *view.EventRow) string { return r.Participants }).Hide(),
			text("gift", w.Field("event", "gift"), 180, func(r *view.EventRow) string { return r.Gift }).Hide(),
		},
		Filters: []listpage.Filter[view.EventRow]{
			{ID: "event", Title: w.Field("event", "event"), Order: models.EventKinds, Of: func(r *view.EventRow) (string, string) { return r.Event, w.Choice("event", "event", r.Event) }},
			{ID: "city", Title: w.Field("event", "city"), Of: func(r *view.EventRow) (string, string) { return r.City, r.City }},
			{ID: "year", Title: w.T("page.diary.year"), Of: year},
		},
		Empty: w.T("page.diary.empty"), Step: w.T("page.diary.new"),
	})
}

// year is the year an entry begins in.
func year(r *view.EventRow) (key, words string) {
	if r.From == "" {
		return "", ""
	}
	y := r.From
	if r.From.Qualifier() != 0 {
		y = y[1:]
	}
	return string(y[:4]), string(y[:4])
}
