package ui

import (
	"context"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
)

// mostFound is how many records the search shows; it says how many more there are by narrowing, not by scrolling.
const mostFound = 40

// search asks over every kind, as one types.
func (u *Window) search(text string) {
	hits, _ := u.d.Finder.Search(text, mostFound)
	byKind := map[string][]xwidget.Option{}
	for _, h := range hits {
		title := u.d.RefTitle(h.ID)
		byKind[h.Kind] = append(byKind[h.Kind], xwidget.Option{ID: h.ID, Key: h.Kind, Text: title, Detail: u.hitDetail(h.Kind, h.ID), Group: u.w.Kind(h.Kind, true)})
	}
	var out []xwidget.Option
	for _, kind := range []string{"post", "person", "city", "twinning", "event", "state"} {
		out = append(out, byKind[kind]...)
	}
	if len(out) == 0 && text != "" {
		key := "search.nothing"
		if !u.d.Finder.Ready() {
			key = "search.loading"
		}
		out = []xwidget.Option{{Text: u.w.T(key)}}
	}
	u.frame.search.SetResults(out)
}

// hitDetail tells records of one name apart.
func (u *Window) hitDetail(kind string, id int64) string {
	switch kind {
	case "post":
		states, err := u.d.Store.StatesOn(context.Background(), u.day(), id)
		if err != nil {
			return ""
		}
		st, ok := states[id]
		if !ok {
			return u.w.T("status." + models.NotOpen)
		}
		return u.w.Status(st.Status, st.Certainty)
	case "city":
		if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
			return u.d.RefTitle(rec.(*models.City).Country)
		}
	case "person":
		if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
			return rec.(*models.Person).Occupation
		}
	case "event":
		if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
			return u.w.Date(rec.(*models.Event).From)
		}
	}
	return ""
}

func (u *Window) found(o xwidget.Option) {
	switch {
	case o.ID == 0:
	case listOf[o.Key] == "": // a State has no page of its own
		u.Edit(desk.Form{Kind: o.Key, ID: o.ID})
	default:
		u.Go(desk.Route{Page: o.Key, ID: o.ID})
	}
}
