package ui

import (
	"github.com/exequatur/exequatur/app/ui/cities"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/diary"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/app/ui/history"
	"github.com/exequatur/exequatur/app/ui/overview"
	"github.com/exequatur/exequatur/app/ui/people"
	"github.com/exequatur/exequatur/app/ui/posts"
	"github.com/exequatur/exequatur/app/ui/twinnings"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Pages of the navigation, in the order of a ministry; a city sees its twinnings first, a consulate its own post.
var pageOrder = map[string][]string{
	"ministry":  {"overview", "posts", "people", "cities", "twinnings", "events"},
	"embassy":   {"overview", "posts", "people", "cities", "twinnings", "events"},
	"consulate": {"overview", "posts", "events", "people", "twinnings", "cities"},
	"city":      {"overview", "twinnings", "events", "cities", "posts", "people"},
}

// kindOf is the kind of record a list page shows and adds.
var kindOf = map[string]string{"posts": "post", "people": "person", "cities": "city", "twinnings": "twinning", "events": "event"}

// listOf is the list page a record belongs to.
var listOf = map[string]string{"post": "posts", "person": "people", "city": "cities", "twinning": "twinnings", "event": "events"}

func (u *Window) makePage(r desk.Route) desk.Page {
	d := u.d
	switch r.Page {
	case "overview":
		return overview.New(d)
	case "posts":
		return posts.New(d)
	case "people":
		return people.New(d)
	case "cities":
		return cities.New(d)
	case "twinnings":
		return twinnings.New(d)
	case "events":
		return diary.New(d)
	case "history":
		return history.New(d, r.ID)
	case "settings":
		return newSettings(u)
	case "post":
		return posts.NewRecord(d, r.ID)
	case "person":
		return people.NewRecord(d, r.ID)
	case "city":
		return cities.NewRecord(d, r.ID)
	case "twinning":
		return twinnings.NewRecord(d, r.ID)
	case "event":
		return diary.NewRecord(d, r.ID)
	}
	return nil
}

// Go shows a route and remembers the way back.
func (u *Window) Go(r desk.Route) {
	u.leave(func() {
		if u.page != nil && u.route != r {
			u.back = append(u.back, u.route)
			u.forward = nil
		}
		u.show(r)
	})
}

// Back goes to the page before.
func (u *Window) Back() {
	if len(u.back) == 0 {
		return
	}
	u.leave(func() {
		r := u.back[len(u.back)-1]
		u.back = u.back[:len(u.back)-1]
		u.forward = append(u.forward, u.route)
		u.show(r)
	})
}

// Forward undoes Back.
func (u *Window) Forward() {
	if len(u.forward) == 0 {
		return
	}
	u.leave(func() {
		r := u.forward[len(u.forward)-1]
		u.forward = u.forward[:len(u.forward)-1]
		u.back = append(u.back, u.route)
		u.show(r)
	})
}

// leave runs then once the open form, if any, may be left.
func (u *Window) leave(then func()) {
	if u.form == nil {
		then()
		return
	}
	u.form.Leave(func() {
		u.form = nil
		then()
	})
}

// keptPages are lists: they keep their filter, cursor and scroll while one looks at a record.
func kept(r desk.Route) bool { return r.ID == 0 && r.Page != "settings" }

func (u *Window) show(r desk.Route) {
	p := u.pages[r]
	if p == nil && u.page != nil && u.route == r { // back from a form: the page keeps its place
		p = u.page
	}
	if p == nil {
		if p = u.makePage(r); p == nil {
			return
		}
		if kept(r) {
			u.pages[r] = p
		}
	}
	u.page, u.route = p, r
	u.frame.show(p, r)
	p.Show()
	u.menus()
	u.focus(p)
	u.keepPlace()
}

// focus puts the focus into a page, except where one walks the navigation with the keys. What had it before may be gone, and would
// swallow every key.
func (u *Window) focus(p desk.Page) {
	c := u.win.Canvas()
	if c.Focused() == u.frame.nav {
		return
	}
	c.Unfocus()
	p.Focus()
}

// Edit opens the form of a record over the page.
func (u *Window) Edit(f desk.Form) {
	if u.d.Store.ReadOnly != "" {
		u.d.Toast(u.w.T("window.cannot_edit.read_only"), "", nil)
		return
	}
	if u.past {
		u.d.Toast(u.w.T("window.cannot_edit.past"), u.w.T("window.back_to_today"), u.toToday)
		return
	}
	if f.Kind == "post" && f.ID == 0 && f.Prepare == nil {
		f.Prepare = u.proposeState
	}
	u.leave(func() {
		p, err := edit.Open(u.d, f, u.formDone)
		if err != nil {
			u.fail(err)
			return
		}
		u.showForm(p)
	})
}

func (u *Window) showForm(p *edit.Page) {
	u.form = p
	u.frame.show(p, u.route)
	u.menus()
	u.win.Canvas().Unfocus()
	p.Focus()
}

// formDone goes back to the page, or on to the record that was made.
func (u *Window) formDone(saved bool) {
	p := u.form
	u.form = nil
	u.changed = false
	if u.dated {
		defer u.respeak()
	}
	f := p.Form()
	switch {
	case saved && f.Then != nil:
		u.show(u.route)
		f.Then(p.SavedID())
	case saved && f.ID == 0 && listOf[f.Kind] != "":
		u.Go(desk.Route{Page: f.Kind, ID: p.SavedID()})
	default:
		u.show(u.route)
	}
}

// newRecord adds a record of a kind.
func (u *Window) newRecord(kind string) { u.Edit(desk.Form{Kind: kind}) }

// proposeState gives a new consulate the State the register is kept for.
func (u *Window) proposeState(rec schema.Record) {
	reg, err := u.d.Store.Register(ctx())
	if err != nil {
		u.cfg.Log.Error("register", "error", err)
		return
	}
	if p, ok := rec.(*models.Post); ok && reg.Keeper != "city" {
		p.SendingState = reg.State
	}
}
