package posts

import (
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

type list struct {
	*listpage.Page[view.PostRow]
	d        *desk.Desk
	problems map[int64]int // what is to be checked of each, not accepted
}

// New makes the page of all consulates.
func New(d *desk.Desk) desk.Page {
	l := &list{d: d, problems: counts(d)}
	w := d.Words
	l.Page = listpage.New(d, listpage.Config[view.PostRow]{
		Name: "posts", Kind: "post", Title: w.T("page.posts.title"), Report: "posts",
		ID:      func(r *view.PostRow) int64 { return r.ID },
		Load:    d.View.Posts,
		First:   d.View.PostsPage,
		Columns: l.columns(),
		Filters: append(filters(d), l.toCheck()),
		Emails:  func(r *view.PostRow) []string { return r.Emails },
		Empty:   w.T("page.posts.empty"), Step: w.T("page.posts.new"),
		Loaded: l.count,
	})
	return l
}

func (l *list) columns() []listpage.Column[view.PostRow] {
	w := l.d.Words
	text := listpage.Text[view.PostRow]
	date := func(id string, of func(*view.PostRow) schema.Date) listpage.Column[view.PostRow] {
		return listpage.Date(w, id, w.Field("post", id), of)
	}
	return []listpage.Column[view.PostRow]{
		// The seat comes first: it is what a consulate is looked for by, and typing jumps in the first column.
		text("seat", w.Field("post", "seat"), 96, func(r *view.PostRow) string { return r.Seat }),
		text("title", w.Field("post", "title"), 296, func(r *view.PostRow) string { return r.Title }),
		text("receiving_state", w.T("page.posts.country"), 92, func(r *view.PostRow) string { return r.ReceivingName }),
		listpage.Status("status", w.Field("post", "status"), 138,
			func(r *view.PostRow) xwidget.Mark { return listpage.StatusOf(w, r.Status, r.StatusCertainty) }, statusRank),
		text("head", w.Field("post", "head"), 164, l.head),
		date("since", func(r *view.PostRow) schema.Date { return r.Since }),
		date("term_until", func(r *view.PostRow) schema.Date { return r.TermUntil }),
		listpage.Number("problems", w.Field("post", "problems"), 70, func(r *view.PostRow) int64 { return int64(l.problems[r.ID]) }),
		text("sending_state", w.Field("post", "sending_state"), 130, func(r *view.PostRow) string { return r.SendingName }).Hide(),
		text("district", w.Field("post", "district"), 180, func(r *view.PostRow) string { return r.District }).Hide(),
		text("class", w.Field("post_event", "class"), 140, func(r *view.PostRow) string { return w.Choice("post_event", "class", r.Class) }).Hide(),
		text("register_no", w.Field("post", "register_no"), 130, func(r *view.PostRow) string { return r.RegisterNo }).Hide(),
		text("region", w.Field("city", "region"), 160, func(r *view.PostRow) string { return r.Region }).Hide(),
		text("head_title", w.T("page.posts.head_title"), 160, func(r *view.PostRow) string { return r.HeadTitle }).Hide(),
		listpage.Date(w, "head_since", w.T("page.posts.head_since"), func(r *view.PostRow) schema.Date { return r.HeadSince }).Hide(),
		listpage.Date(w, "exequatur_on", w.Field("appointment", "exequatur_on"), func(r *view.PostRow) schema.Date { return r.ExequaturOn }).Hide(),
		text("office_address", w.Field("post", "office_address"), 240, func(r *view.PostRow) string { return strings.ReplaceAll(r.Address, "\n", ", ") }).Hide(),
		text("phones", w.Kind("phone", true), 160, func(r *view.PostRow) string { return strings.Join(r.Phones, ", ") }).Hide(),
		text("emails", w.Field("post", "emails"), 220, func(r *view.PostRow) string { return strings.Join(r.Emails, ", ") }).Hide(),
	}
}

// head is who covers the consulate, in a list's few words.
func (l *list) head(r *view.PostRow) string {
	w := l.d.Words
	switch {
	case r.Head != "" && r.Acting:
		return w.T("page.posts.acting", map[string]any{"Head": r.Head})
	case r.Head != "" && r.HeadCertainty == schema.Possibly:
		return w.T("page.posts.possibly", map[string]any{"Head": r.Head})
	case r.Head != "":
		return r.Head
	case r.Admitted != "":
		return w.T("page.posts.admitted", map[string]any{"Head": r.Admitted})
	case r.Status == models.Open:
		return w.T("head.vacant")
	}
	return ""
}

func statusRank(r *view.PostRow) int {
	rank := 0
	for i, s := range models.Statuses {
		if s == r.Status {
			rank = 2 * i
		}
	}
	if r.StatusCertainty == schema.Possibly {
		rank++
	}
	return rank
}

func filters(d *desk.Desk) []listpage.Filter[view.PostRow] {
	w := d.Words
	return []listpage.Filter[view.PostRow]{
		{ID: "status", Title: w.Field("post", "status"), Order: models.Statuses, Of: func(r *view.PostRow) (string, string) { return r.Status, w.Status(r.Status, schema.Certainly) }},
		{ID: "head", Title: w.Field("post", "head"), Order: []string{"held", "vacant"}, Of: func(r *view.PostRow) (string, string) {
			switch {
			case r.HeadID != 0:
				return "held", w.T("page.posts.held")
			case r.Status == models.Open:
				return "vacant", w.T("head.vacant")
			}
			return "", ""
		}},
		{ID: "receiving", Title: w.T("page.posts.country"), Of: func(r *view.PostRow) (string, string) { return r.ReceivingCode, r.ReceivingName }},
		{ID: "sending", Title: w.Field("post", "sending_state"), Of: func(r *view.PostRow) (string, string) { return r.SendingCode, r.SendingName }},
		{ID: "class", Title: w.Field("post_event", "class"), Order: models.PostClasses, Of: func(r *view.PostRow) (string, string) { return r.Class, w.Choice("post_event", "class", r.Class) }},
	}
}

// toCheck chooses consulates of which something is to be checked, or nothing.
func (l *list) toCheck() listpage.Filter[view.PostRow] {
	w := l.d.Words
	return listpage.Filter[view.PostRow]{ID: "problems", Title: w.Field("post", "problems"), Order: []string{"some", "none"}, Of: func(r *view.PostRow) (string, string) {
		if l.problems[r.ID] > 0 {
			return "some", w.T("page.posts.with_problems")
		}
		return "none", w.T("page.posts.without_problems")
	}}
}

// Show reads the list, and what is to be checked since it was last seen.
func (l *list) Show() {
	l.Page.Show()
	l.Advised()
}

// Advised counts anew what is to be checked.
func (l *list) Advised() {
	l.count(nil)
	l.Refilter()
}

// count asks how much is to be checked of each consulate.
func (l *list) count([]view.PostRow) {
	l.problems = counts(l.d)
	l.Redraw()
}

// counts is what is to be checked of each consulate, which the rules say of today only.
func counts(d *desk.Desk) map[int64]int {
	if !d.Today() {
		return nil
	}
	return d.Advice.Counts()
}
