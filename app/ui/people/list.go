package people

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// New makes the page of all persons.
func New(d *desk.Desk) desk.Page {
	w := d.Words
	text := listpage.Text[view.PersonRow]
	return listpage.New(d, listpage.Config[view.PersonRow]{
		Name: "people", Kind: "person", Title: w.T("page.people.title"), Report: "people",
		ID:   func(r *view.PersonRow) int64 { return r.ID },
		Load: d.View.People,
		Columns: []listpage.Column[view.PersonRow]{
			text("name", w.T("page.people.name"), 190, func(r *view.PersonRow) string { return r.Name }),
			text("office", w.T("page.people.office"), 300, func(r *view.PersonRow) string { return r.Office }),
			text("title", w.T("page.posts.head_title"), 160, func(r *view.PersonRow) string { return title(d, r) }),
			text("state", w.T("page.posts.country"), 110, func(r *view.PersonRow) string { return r.State }),
			listpage.Date(w, "since", w.Field("post", "since"), func(r *view.PersonRow) schema.Date { return r.Since }),
			listpage.Date(w, "term_until", w.Field("post", "term_until"), func(r *view.PersonRow) schema.Date { return r.TermUntil }),
			text("occupation", w.Field("person", "occupation"), 170, func(r *view.PersonRow) string { return r.Occupation }).Hide(),
			text("firm", w.Field("person", "firm"), 170, func(r *view.PersonRow) string { return r.Firm }).Hide(),
			text("family_name", w.Field("person", "family_name"), 150, func(r *view.PersonRow) string { return r.FamilyName }).Hide(),
			text("given_name", w.Field("person", "given_name"), 150, func(r *view.PersonRow) string { return r.GivenName }).Hide(),
			text("spellings", w.Kind("spelling", true), 200, func(r *view.PersonRow) string { return r.Spellings }).Hide(),
		},
		Filters: []listpage.Filter[view.PersonRow]{
			{ID: "office", Title: w.T("page.people.office"), Order: []string{"holds", "none"}, Of: func(r *view.PersonRow) (string, string) {
				if len(r.Posts) > 0 {
					return "holds", w.T("page.people.in_office")
				}
				return "none", w.T("page.people.no_office")
			}},
			{ID: "state", Title: w.T("page.posts.country"), Of: func(r *view.PersonRow) (string, string) { return r.State, r.State }},
		},
		Empty: w.T("page.people.empty"), Step: w.T("page.people.new"),
	})
}

// title is the office's title, with what is special about it.
func title(d *desk.Desk, r *view.PersonRow) string {
	switch {
	case len(r.Posts) == 0:
		return ""
	case r.Admitted:
		return d.Words.T("page.people.admitted", map[string]any{"Title": r.Title})
	case r.Acting:
		return d.Words.T("page.post.acting_as", map[string]any{"Title": r.Title})
	case r.Certainty == schema.Possibly:
		return d.Words.T("page.posts.possibly", map[string]any{"Head": r.Title})
	}
	return r.Title
}
