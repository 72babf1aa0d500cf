package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/ui/acting"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// steps returns the steps that can be taken on a record now, the likeliest first.
func (u *Window) steps(kind string, id int64) []desk.Step {
	if !u.d.CanEdit() || id == 0 {
		return nil
	}
	next, err := act.Steps(ctx(), u.d.Store, kind, id)
	var refused schema.Problems
	if err != nil && !errors.As(err, &refused) {
		u.cfg.Log.Error("steps", "kind", kind, "error", err)
	}
	var out []desk.Step
	for _, n := range next {
		out = append(out, desk.Step{Key: n.Key, Text: u.w.Step(act.Of(n.Key).Word()), Due: n.Due})
	}
	return out
}

// begin opens the guided form of a step. The record may be the one the step is taken on or one that leads to it: of a post its head.
func (u *Window) begin(step string, subject int64) {
	a := act.Of(step)
	if a == nil {
		return
	}
	if !u.d.CanEdit() {
		u.Edit(desk.Form{Kind: a.On, ID: subject}) // says why nothing can be written
		return
	}
	u.leave(func() { u.guide(a, subject) })
}

func (u *Window) guide(a *act.Action, id int64) {
	if id != 0 {
		names, err := u.d.Store.Names(ctx(), id)
		if err == nil {
			id, err = act.Subject(ctx(), u.d.Store, a, names[id].Kind, id)
		}
		if err != nil {
			u.refuseStep(err)
			return
		}
	}
	f, err := acting.Open(u.d, acting.Fields{Env: edit.Environment, Add: edit.AddInDialog, Name: edit.Name, Undo: u.undo}, a, id, u.guidedClosed)
	if err != nil {
		u.refuseStep(err)
		return
	}
	u.guided = f
}

// guidedClosed forgets the form of a step that has gone. What had the focus before may have been made anew by the step, so the page gets it.
func (u *Window) guidedClosed() {
	u.guided = nil
	if u.page != nil && u.form == nil {
		u.focus(u.page)
	}
}

// stepsMenu offers the steps of the record shown.
func (u *Window) stepsMenu(editable bool) *fyne.MenuItem {
	m := fyne.NewMenuItem(u.w.T("act.menu"), nil)
	m.ChildMenu = fyne.NewMenu("")
	if editable && u.page != nil {
		for _, s := range u.steps(u.route.Page, u.route.ID) {
			m.ChildMenu.Items = append(m.ChildMenu.Items, fyne.NewMenuItem(s.Text, func() { u.begin(s.Key, u.route.ID) }))
		}
	}
	m.Disabled = len(m.ChildMenu.Items) == 0
	return m
}

// refuseStep says why a step cannot even be begun.
func (u *Window) refuseStep(err error) {
	u.cfg.Log.Info("a step was refused", "error", err)
	xwidget.Complain(u.win, u.w.T("act.impossible"), u.w.Error(err), u.w.T("window.close"))
}
