package ui

import (
	"github.com/exequatur/exequatur/app/ui/appointments"
	"github.com/exequatur/exequatur/app/ui/cities"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/diary"
	"github.com/exequatur/exequatur/app/ui/due"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/app/ui/history"
	"github.com/exequatur/exequatur/app/ui/mapping"
	"github.com/exequatur/exequatur/app/ui/overview"
	"github.com/exequatur/exequatur/app/ui/people"
	"github.com/exequatur/exequatur/app/ui/posts"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/ui/tocheck"
	"github.com/exequatur/exequatur/app/ui/twinnings"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// pages make the pages that are not the list of a kind described alone.
var pages map[string]func(u *Window, id int64) desk.Page

// The pages refer back to the window that makes them, so the table is filled in when the program starts.
func init() {
	pages = map[string]func(u *Window, id int64) desk.Page{
		"overview":     func(u *Window, _ int64) desk.Page { return overview.New(u.d) },
		"posts":        func(u *Window, _ int64) desk.Page { return posts.New(u.d) },
		"people":       func(u *Window, _ int64) desk.Page { return people.New(u.d) },
		"cities":       func(u *Window, _ int64) desk.Page { return cities.New(u.d) },
		"twinnings":    func(u *Window, _ int64) desk.Page { return twinnings.New(u.d) },
		"events":       func(u *Window, _ int64) desk.Page { return diary.New(u.d) },
		"appointments": func(u *Window, _ int64) desk.Page { return appointments.New(u.d) },
		"history":      func(u *Window, id int64) desk.Page { return history.New(u.d, id) },
		"tocheck":      func(u *Window, _ int64) desk.Page { return tocheck.New(u.d) },
		"due":          func(u *Window, _ int64) desk.Page { return due.New(u.d) },
		"map":          func(u *Window, _ int64) desk.Page { return mapping.New(u.d) },
		"print":        func(u *Window, _ int64) desk.Page { return u.printPage() },
		"settings":     func(u *Window, _ int64) desk.Page { return newSettings(u) },
		"post":         func(u *Window, id int64) desk.Page { return posts.NewRecord(u.d, id) },
		"person":       func(u *Window, id int64) desk.Page { return people.NewRecord(u.d, id) },
		"city":         func(u *Window, id int64) desk.Page { return cities.NewRecord(u.d, id) },
		"twinning":     func(u *Window, id int64) desk.Page { return twinnings.NewRecord(u.d, id) },
		"event":        func(u *Window, id int64) desk.Page { return diary.NewRecord(u.d, id) },
		"appointment":  func(u *Window, id int64) desk.Page { return appointments.NewRecord(u.d, id) },
		"own_letters":  func(u *Window, _ int64) desk.Page { return u.ownLetters() },

		templates.EditorRoute: func(u *Window, id int64) desk.Page { return u.wording(id) },
	}
}

// makePage makes the page of a route: one of its own, or that of a kind by its description.
func (u *Window) makePage(r desk.Route) desk.Page {
	switch {
	case pages[r.Page] != nil:
		return pages[r.Page](u, r.ID)
	case kindOf[r.Page] != "":
		return records.New(u.d, kindOf[r.Page])
	case records.ListOf(r.Page) != "":
		return records.NewRecord(u.d, r.Page, r.ID)
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

// leave runs then once the open form, if any, or a page with unsaved work may be left.
func (u *Window) leave(then func()) {
	if u.form == nil {
		if p, ok := u.page.(desk.Guarded); ok {
			p.Leave(then)
			return
		}
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
	if p != u.page {
		u.left()
	}
	u.page, u.route = p, r
	u.frame.show(p, r)
	p.Show()
	u.menus()
	u.focus(p)
	u.keepPlace()
}

// left lets a page that is not shown any more give back what it holds.
func (u *Window) left() {
	if p, ok := u.page.(desk.Leaver); ok {
		p.Left()
	}
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
func (u *Window) newRecord(kind string) {
	if kind == "post" { // gets its State where its form is opened
		u.Edit(desk.Form{Kind: kind})
		return
	}
	u.Edit(recordpage.NewForm(u.d, kind, nil))
}

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
