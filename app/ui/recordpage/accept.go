package recordpage

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Accept asks why warnings are taken as they are, and keeps the reason with each. Errors and what is accepted already are left out.
func Accept(d *desk.Desk, findings []advice.Finding) {
	w := d.Words
	open := slices.DeleteFunc(slices.Clone(findings), func(f advice.Finding) bool { return f.Level == schema.Error || f.Accepted != nil })
	if len(open) == 0 {
		xwidget.Inform(d.Window, w.T("page.tocheck.why"), w.T("page.tocheck.errors_stay"), w.T("window.close"), nil)
		return
	}
	message := w.N("page.tocheck.why_many", len(open))
	if len(open) == 1 {
		message = w.Problem(open[0].Problem) + "\n\n" + message
	}
	reason := xwidget.NewLongEntry(w.Field("acceptance", "reason"), 3)
	var ask func()
	ask = func() {
		xwidget.Dialog{Title: w.T("page.tocheck.why"), Message: message, Content: reason, Focus: reason, Width: 520, Default: -1, Cancel: 0, Answers: []xwidget.Answer{
			{Text: w.T("form.cancel")},
			{Text: w.T("page.tocheck.accept"), Style: xwidget.Primary, Do: func() {
				if strings.TrimSpace(reason.Text) == "" { // asked again: nothing is accepted for no reason
					reason.SetProblem(true)
					ask()
					return
				}
				accept(d, reason.Text, open)
			}},
		}}.Show(d.Window)
	}
	ask()
}

func accept(d *desk.Desk, reason string, findings []advice.Finding) {
	res, err := advice.Accept(context.Background(), d.Store, reason, findings...)
	tell(d, "page.tocheck.accepted_done", res, err)
}

// Withdraw takes an acceptance back.
func Withdraw(d *desk.Desk, f advice.Finding) {
	res, err := advice.Withdraw(context.Background(), d.Store, f)
	tell(d, "page.tocheck.withdrawn_done", res, err)
}

func tell(d *desk.Desk, done string, res store.Result, err error) {
	if err != nil {
		d.Fail(err)
		return
	}
	d.Toast(d.Words.T(done), d.Words.T("window.undo"), func() {
		if _, err := d.Store.Undo(context.Background(), res.Seq, ""); err != nil && !store.Is(err, store.AlreadyUndone) {
			d.Fail(err)
		}
	})
}
