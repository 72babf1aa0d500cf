package twinnings

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// standings in the order lists sort and offer them.
var standings = []string{view.TwinningInForce, view.TwinningIntent, view.TwinningNone, view.TwinningEnded}

// New makes the page of all twinnings.
func New(d *desk.Desk) desk.Page {
	w := d.Words
	text := listpage.Text[view.TwinningRow]
	return listpage.New(d, listpage.Config[view.TwinningRow]{
		Name: "twinnings", Kind: "twinning", Title: w.T("page.twinnings.title"), Report: "twinnings",
		ID:   func(r *view.TwinningRow) int64 { return r.ID },
		Load: d.View.Twinnings,
		Columns: []listpage.Column[view.TwinningRow]{
			text("title", w.Kind("twinning", false), 220, func(r *view.TwinningRow) string { return r.Title }),
			text("countries", w.T("page.twinnings.countries"), 170, func(r *view.TwinningRow) string { return r.Countries }),
			listpage.Status("status", w.Field("post", "status"), 160, func(r *view.TwinningRow) xwidget.Mark { return mark(d, r) }, rank),
			text("counted", w.Kind("instrument", false), 180, func(r *view.TwinningRow) string { return w.Choice("instrument", "instrument", r.Counted) }),
			listpage.Date(w, "since", w.Field("instrument", "signed_on"), func(r *view.TwinningRow) schema.Date { return r.Since }),
			listpage.Number("years", w.T("page.twinnings.years"), 66, func(r *view.TwinningRow) int64 {
				if !r.YearsKnown {
					return 0
				}
				return int64(r.Years)
			}),
			listpage.Date(w, "next", w.T("page.twinning.next"), func(r *view.TwinningRow) schema.Date { return r.NextOn }).Wide(130),
			text("type", w.Field("twinning", "type"), 130, func(r *view.TwinningRow) string { return w.Choice("twinning", "type", r.Type) }).Hide(),
			text("partners", w.Kind("partner", true), 260, func(r *view.TwinningRow) string { return r.Partners }).Hide(),
			listpage.Date(w, "first_contact", w.Field("twinning", "first_contact"), func(r *view.TwinningRow) schema.Date { return r.FirstContact }).Hide(),
			text("cooperation", w.Field("twinning", "cooperation"), 220, func(r *view.TwinningRow) string { return r.Cooperation }).Hide(),
			listpage.Number("instruments", w.Kind("instrument", true), 110, func(r *view.TwinningRow) int64 { return int64(r.Instruments) }).Hide(),
			listpage.Date(w, "ended_on", w.T("page.twinnings.ended_on"), func(r *view.TwinningRow) schema.Date { return r.EndedOn }).Hide(),
		},
		Filters: []listpage.Filter[view.TwinningRow]{
			{ID: "status", Title: w.Field("post", "status"), Order: standings, Of: func(r *view.TwinningRow) (string, string) { return r.Status, w.T("twinning." + r.Status) }},
			{ID: "countries", Title: w.T("page.twinnings.countries"), Of: func(r *view.TwinningRow) (string, string) { return r.Countries, r.Countries }},
			{ID: "type", Title: w.Field("twinning", "type"), Of: func(r *view.TwinningRow) (string, string) { return r.Type, w.Choice("twinning", "type", r.Type) }},
		},
		Empty: w.T("page.twinnings.empty"), Step: w.T("page.twinnings.new"),
	})
}

// mark is the shape and word of how a twinning stands.
func mark(d *desk.Desk, r *view.TwinningRow) xwidget.Mark {
	m := xwidget.Mark{Shape: xwidget.Dot, Role: look.Closed, Text: recordpage.TwinningStatus(d, r)}
	switch r.Status {
	case view.TwinningInForce:
		m.Shape, m.Role = xwidget.Full, look.Open
	case view.TwinningIntent:
		m.Shape = xwidget.Half
	case view.TwinningEnded:
		m.Shape = xwidget.Hollow
	}
	return m
}

func rank(r *view.TwinningRow) int {
	for i, s := range standings {
		if s == r.Status {
			return i
		}
	}
	return len(standings)
}
