package ui

import (
	"context"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/state/covers"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// leastOfAName is how much of a name has to be typed before it is taken for that of a place.
const leastOfAName = 3

// mostPlaces is how many places of one name are answered for.
const mostPlaces = 3

// readDistricts reads beside the window which consulate covers what on the day shown; what was read before goes with every change.
func (u *Window) readDistricts(then func()) {
	d, day, seq := u.d, u.day(), u.changes
	u.readingDistricts = true
	u.cfg.Runner().Go(func(ctx context.Context) func() {
		x, err := covers.Read(ctx, d.Store, d.View, day)
		return func() {
			u.readingDistricts = false
			if err != nil {
				u.cfg.Log.Error("districts", "error", err)
				return
			}
			if u.d == d && u.changes == seq && u.day() == day {
				u.districts = x
				then()
			}
		}
	})
}

// forgetDistricts is called when the register or the day shown has changed.
func (u *Window) forgetDistricts() {
	u.districts = nil
	u.changes++
}

// covering answers who covers a place of that name: the consulates whose district holds it, else the nearest open one.
func (u *Window) covering(text string) []xwidget.Option {
	if u.districts == nil || len(search.Key(text)) < leastOfAName {
		return nil
	}
	var out []xwidget.Option
	group := u.w.T("covers.title")
	add := func(p covers.Place, post covers.Post, key string) {
		text := u.w.T("covers.place", map[string]any{"Place": p.Name, "Post": post.Title})
		detail := u.w.T(key, map[string]any{"Km": strconv.Itoa(post.Km)})
		out = append(out, xwidget.Option{ID: post.ID, Key: "post", Text: text, Detail: detail, Group: group})
	}
	places := u.districts.Find(u.d.Places, strings.TrimSpace(text), "")
	for _, p := range places[:min(len(places), mostPlaces)] {
		a := u.districts.Who(p)
		for _, post := range a.Covering[:min(len(a.Covering), mostPlaces)] {
			add(p, post, "covers.district")
		}
		if a.Nearest != nil {
			add(p, *a.Nearest, "covers.near")
		}
	}
	return out
}
