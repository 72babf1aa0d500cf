package appointments

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// link is one step of the chain from the proposal to the end.
type link struct {
	field string      // date it is recorded in, typed where it is missing
	on    schema.Date // "" where it is not recorded
	no    string      // number of the paper
	more  string      // by whom, until when
	words string      // key of its name, where that is not the field's
	needs bool        // it matters where it is missing
	child string      // kind of child it is, "" for a field of the appointment
	id    int64       // of the child
	bad   bool        // refused, withdrawn
}

// chain lists the steps in the order they usually take; those that need not be are left out where nothing is recorded.
func (r *record) chain(a *models.Appointment) []link {
	w := r.d.Words
	head := a.Role == models.Head
	signed := ""
	if a.CommissionBy != "" {
		signed = w.T("page.appointment.signed_by", map[string]any{"By": a.CommissionBy})
	}
	until := func(d schema.Date) string {
		if d == "" {
			return ""
		}
		return w.T("page.appointment.valid_until", map[string]any{"Date": w.Date(d)})
	}
	all := []link{
		{field: "proposal_on", on: a.ProposalOn, no: a.ProposalNo},
		{field: "consent_asked_on", on: a.ConsentAskedOn, no: a.ConsentAskedNo},
		{field: "consent_on", on: a.ConsentOn, no: a.ConsentNo},
		{field: "nationality_on", on: a.NationalityOn, no: a.NationalityNo},
		{field: "serves_other_on", on: a.ServesOtherOn, no: a.ServesOtherNo},
		{field: "order_on", on: a.OrderOn, no: a.OrderNo, needs: true},
		{field: "commission_on", on: a.CommissionOn, no: a.CommissionNo, more: signed, needs: head},
		{field: "transmitted_on", on: a.TransmittedOn},
		{field: "presented_on", on: a.PresentedOn},
		{field: "requested_on", on: a.RequestedOn},
		{field: "provisional_on", on: a.ProvisionalOn},
		{field: "exequatur_on", on: a.ExequaturOn, no: a.ExequaturNo, more: until(a.ExequaturUntil), needs: head && a.RefusedOn == ""},
		{field: "refused_on", on: a.RefusedOn, bad: true},
		{field: "oath_on", on: a.OathOn},
		{field: "took_up", on: a.TookUp, needs: a.RefusedOn == ""},
		{field: "notified_on", on: a.NotifiedOn},
	}
	var out []link
	for _, l := range all {
		if l.on != "" || l.no != "" || l.needs {
			out = append(out, l)
		}
	}
	return append(out, r.later(a)...)
}

// later is what follows taking up, by its days: renewals, leave, a withdrawn exequatur, the end of the term, the end.
func (r *record) later(a *models.Appointment) []link {
	w := r.d.Words
	var out []link
	for _, rec := range r.file.Parts["renewal"] {
		x := rec.(*models.Renewal)
		more := ""
		if x.TermUntil != "" {
			more = w.T("page.post.term_until", map[string]any{"Date": w.Date(x.TermUntil)})
		}
		no := strings.Trim(x.OrderNo+", "+x.CommissionNo, ", ")
		out = append(out, link{on: x.From, no: no, more: more, words: "kind.renewal", child: "renewal", id: x.ID, field: "from"})
	}
	for _, rec := range r.file.Parts["leave"] {
		x := rec.(*models.Leave)
		more := ""
		if x.Substitute != 0 {
			more = w.T("page.appointment.stands_in", map[string]any{"Person": r.names.Title(x.Substitute)})
		}
		if x.Until != "" {
			more = strings.Trim(w.T("page.appointment.leave_until", map[string]any{"Date": w.Date(x.Until)})+"; "+more, "; ")
		}
		out = append(out, link{on: x.From, no: x.Reference, more: more, words: "kind.leave", child: "leave", id: x.ID, field: "from"})
	}
	if a.WithdrawnOn != "" {
		out = append(out, link{field: "withdrawn_on", on: a.WithdrawnOn, no: a.WithdrawalNo, bad: true})
	}
	slices.SortStableFunc(out, func(x, y link) int {
		a, _ := x.on.Bounds()
		b, _ := y.on.Bounds()
		return cmp.Compare(a, b)
	})
	if !a.Ended() || a.TermUntil != "" {
		more := ""
		if a.TermBasis != "" {
			more = w.T("page.appointment.counted_from", map[string]any{"Basis": w.Choice("appointment", "term_basis", a.TermBasis)})
		}
		out = slices.Insert(out, 0, link{field: "term_until", on: a.TermUntil, more: more, needs: !a.Ended()})
	}
	if a.Ended() {
		out = append(out, link{field: "ended_on", on: a.EndedOn, no: a.EndReference, more: w.Choice("appointment", "end_reason", a.EndReason), needs: true})
	}
	return out
}

// steps shows the chain as a list one ticks off: what is done, what is missing, what lies ahead of the day shown.
func (r *record) steps(a *models.Appointment) fyne.CanvasObject {
	w := r.d.Words
	var rows []recordpage.Row
	for _, l := range r.chain(a) {
		rows = append(rows, r.stepRow(l))
	}
	title := w.T("page.appointment.chain")
	add := []recordpage.Action{{Text: w.T("action.add_renewal"), Add: true, Do: r.AddChild("renewal", nil)}, {Text: w.T("action.add_leave"), Add: true, Do: r.AddChild("leave", nil)}}
	return recordpage.Section(r.d, title, add, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.T("page.appointment.step"), Weight: 3}, {Title: w.Field("post_event", "date"), Width: 130},
		{Title: w.T("page.appointment.number"), Weight: 1.6}, {Title: w.T("page.appointment.more"), Weight: 3}}, rows...))
}

func (r *record) stepRow(l link) recordpage.Row {
	w := r.d.Words
	name := w.T("page.appointment.step." + l.field)
	if l.words != "" {
		name = w.T(l.words)
	}
	mark := xwidget.Mark{Shape: xwidget.Full, Role: look.Open}
	date := w.Date(l.on)
	lo, _ := l.on.Bounds()
	switch {
	case l.on == "":
		mark.Shape, mark.Role = xwidget.Hollow, look.Warning
		date = w.T("not_recorded")
	case l.bad:
		mark.Shape, mark.Role = xwidget.Square, look.Warning
	case lo > r.day:
		mark.Shape, mark.Role = xwidget.Dot, look.Closed
	}
	row := recordpage.Row{Soft: l.on != "" && lo > r.day, Cells: []recordpage.Cell{{Mark: &mark, Text: name}, {Text: date, Soft: l.on == ""}, {Text: l.no}, {Text: l.more}}}
	if !r.d.CanEdit() {
		return row
	}
	if l.child != "" {
		row.Open = func() { r.d.Edit(desk.Form{Kind: l.child, ID: l.id}) }
		row.Menu = []*fyne.MenuItem{fyne.NewMenuItem(w.T("page.record.edit_row"), row.Open), recordpage.Remove(r.d, l.child, l.id, name)}
		return row
	}
	row.Open = func() { r.EditField(l.field) }
	return row
}
