package ui

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
)

// mostFound is how many records the search shows; it says how many more there are by narrowing, not by scrolling.
const mostFound = 40

// search asks over every kind, as one types, and answers who covers a place of that name.
func (u *Window) search(text string) {
	u.hits(text)
	if u.districts == nil && text != "" && !u.readingDistricts {
		u.readDistricts(func() { // what is typed meanwhile is answered then
			if now := u.frame.search.Text(); now != "" {
				u.hits(now)
			}
		})
	}
}

func (u *Window) hits(text string) {
	hits, _ := u.d.Finder.Search(text, mostFound)
	byKind := map[string][]xwidget.Option{}
	ids := make([]int64, 0, len(hits))
	for _, h := range hits {
		ids = append(ids, h.ID)
	}
	names, err := u.d.Names(context.Background(), ids...)
	if err != nil {
		u.cfg.Log.Error("names of what was found", "error", err)
	}
	for _, h := range hits {
		k := models.Catalog.Kind(h.Kind)
		if k == nil || k.Sensitive && !u.reveal { // not even that there is one
			continue
		}
		byKind[h.Kind] = append(byKind[h.Kind], xwidget.Option{ID: h.ID, Key: h.Kind, Text: names[h.ID].Title, Detail: u.hitDetail(h.Kind, h.ID), Group: u.w.Kind(h.Kind, true)})
	}
	var out []xwidget.Option
	covered := u.covering(text)
	if len(byKind["post"]) == 0 { // who covers a place is asked where no consulate is called so
		out = covered
	} else {
		out = append(byKind["post"], covered...)
		delete(byKind, "post")
	}
	for _, kind := range foundOrder {
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

// foundOrder is the order of what is found: what is looked for most often first, then the others as they are described.
var foundOrder = func() []string {
	out := []string{"post", "person", "city", "twinning", "event", "correspondence", "task", "gift", "inventory_item", "mission", "activity_report"}
	for _, k := range models.Catalog.All() {
		if k.Parent == "" && !k.Singleton && !slices.Contains(out, k.Key) {
			out = append(out, k.Key)
		}
	}
	return out
}()

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
	case "correspondence":
		if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
			return rec.(*models.Correspondence).Party
		}
	case "event":
		if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
			return u.w.Date(rec.(*models.Event).From)
		}
	default:
		if k := models.Catalog.Kind(kind); k != nil && k.Mark != nil {
			if rec, err := u.d.Store.Get(context.Background(), kind, id); err == nil {
				return recordpage.MarkOf(u.w, k, rec, u.day()).Text
			}
		}
	}
	return ""
}

func (u *Window) found(o xwidget.Option) {
	if o.ID != 0 {
		u.Go(desk.Route{Page: o.Key, ID: o.ID})
	}
}
