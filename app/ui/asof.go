package ui

import (
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// askAsOf asks which day is to be shown.
func (u *Window) askAsOf() {
	w := u.w
	var day schema.Day
	ok := false
	field := xwidget.NewDateField(w.T("asof.field"), u.d.WidgetWords(), u.d.Store.Today(), w.ReadAs)
	field.OnChanged = func(d schema.Date, valid bool) {
		day, ok = d.Day()
		ok = ok && valid && d != ""
	}
	if u.past { // an empty field is typed into at once
		field.SetDate(u.asOf.Date())
		day, ok = u.asOf, true
	}
	hint := xwidget.NewPara(w.T("asof.explained"), look.CaptionText, look.MutedText)
	problem := xwidget.NewPara("", look.CaptionText, look.Error)
	xwidget.Dialog{
		Title:   w.T("asof.title"),
		Content: xwidget.NewColumn(2*look.Space, hint, field, problem),
		Answers: []xwidget.Answer{
			{Text: w.T("form.cancel")},
			{Text: w.T("asof.go_today"), Do: u.toToday},
			{Text: w.T("asof.go"), Style: xwidget.Primary, Before: func() bool {
				if !ok {
					problem.SetText(w.T("asof.need_day"))
				}
				return ok
			}, Do: func() { u.setAsOf(day) }},
		},
		Default: 2, Cancel: 0, Width: 440, Height: 300, Focus: field.Entry(),
	}.Show(u.win)
}

// toToday shows today again.
func (u *Window) toToday() { u.setAsOf(u.d.Store.Today()) }

// setAsOf shows the register as it stood on a day.
func (u *Window) setAsOf(day schema.Day) {
	u.leave(func() {
		u.forgetDistricts()
		u.past, u.asOf = day != u.d.Store.Today(), day
		u.frame.date()
		u.frame.items()
		u.show(u.route)
	})
}
