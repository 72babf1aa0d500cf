package tocheck

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

type page struct {
	*listpage.Page[row]
	d      *desk.Desk
	hidden int // findings left out because they tell what is sensitive
}

// New makes the page of what is to be checked.
func New(d *desk.Desk) desk.Page {
	p := &page{d: d}
	w := d.Words
	p.Page = listpage.New(d, listpage.Config[row]{
		Name: "tocheck", Kind: "tocheck", Title: w.T("page.tocheck.title"), Report: "to-check",
		ID:      func(r *row) int64 { return r.Key() },
		Load:    func(ctx context.Context, _ schema.Day) ([]row, error) { return read(ctx, d, &p.hidden) },
		Columns: p.columns(),
		Filters: p.filters(),
		Empty:   w.T("page.tocheck.empty"),
		Open:    p.open,
		Menu:    p.menu,
		Actions: []listpage.Action[row]{
			{Text: w.T("page.tocheck.by_record"), Reads: true, Do: func([]*row) { p.SortBy("record", false) }},
			{Text: w.T("page.tocheck.by_rule"), Reads: true, Do: func([]*row) { p.SortBy("rule", false) }},
		},
		Finish:  func(rows []*row) { recordpage.Accept(d, findings(rows)) },
		Quick:   func(rows []*row) string { return w.T("page.tocheck.accept") },
		Summary: p.summary,
	})
	return p
}

// Advised reads what is to be checked again.
func (p *page) Advised() { p.Reload() }

// Show reads what is to be checked; it is said of today, whatever day is shown.
func (p *page) Show() { p.Page.Reload() }

func (p *page) columns() []listpage.Column[row] {
	w := p.d.Words
	text := listpage.Text[row]
	rule := text("rule", w.T("page.tocheck.rule"), 190, func(r *row) string { return w.T("rule." + r.Code) }).
		Ordered(func(a, b *row) int { return cmp.Or(a.rule-b.rule, strings.Compare(a.where, b.where)) })
	return []listpage.Column[row]{
		text("record", w.T("page.tocheck.record"), 150, func(r *row) string { return r.where }),
		listpage.Status("weight", w.T("page.tocheck.weight"), 104, p.mark, weight),
		rule,
		text("what", w.T("page.tocheck.what"), 400, func(r *row) string { return r.what }),
		text("article", w.T("page.tocheck.article"), 66, func(r *row) string { return r.article }),
		text("title", w.T("page.due.title_column"), 260, func(r *row) string { return r.title }).Hide(),
		text("kind", w.T("page.tocheck.kind"), 110, func(r *row) string { return w.Kind(r.kind, false) }).Hide(),
		text("states", w.T("page.tocheck.states"), 80, func(r *row) string { return strings.Join(r.states, " ") }).Hide(),
		text("in_charge", w.T("page.tocheck.in_charge"), 120, func(r *row) string { return r.inCharge }).Hide(),
		text("reason", w.T("page.tocheck.reason"), 200, reason).Hide(),
	}
}

func reason(r *row) string {
	if r.Accepted == nil {
		return ""
	}
	return r.Accepted.Reason
}

// mark shows by shape and colour what is to be done: corrected, looked at, nothing more.
func (p *page) mark(r *row) xwidget.Mark {
	m := xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: p.d.Words.T("page.tocheck." + weights[weight(r)])}
	switch weight(r) {
	case 0:
		m.Role = look.Error
	case 2:
		m.Shape, m.Role = xwidget.Hollow, look.Closed
	}
	return m
}

func (p *page) filters() []listpage.Filter[row] {
	w := p.d.Words
	var rules []string
	for _, r := range models.Rules {
		rules = append(rules, r.Code)
	}
	return []listpage.Filter[row]{
		{ID: "weight", Title: w.T("page.tocheck.weight"), Order: weights, Of: func(r *row) (string, string) {
			k := weights[weight(r)]
			return k, w.T("page.tocheck." + k)
		}},
		{ID: "rule", Title: w.T("page.tocheck.rule"), Order: rules, Of: func(r *row) (string, string) { return r.Code, w.T("rule." + r.Code) }},
		{ID: "kind", Title: w.T("page.tocheck.kind"), Of: func(r *row) (string, string) { return r.kind, w.Kind(r.kind, false) }},
		{ID: "state", Title: w.T("page.tocheck.states"), Of: func(r *row) (string, string) {
			s := strings.Join(r.states, " – ")
			return s, s
		}},
		{ID: "in_charge", Title: w.T("page.tocheck.in_charge"), Of: func(r *row) (string, string) { return r.inCharge, r.inCharge }},
	}
}

// summary says what the rows cannot: that the check still runs, that another day is shown, that something is hidden.
func (p *page) summary([]*row) string {
	w := p.d.Words
	var out []string
	if !p.d.Advice.Ready() {
		out = append(out, w.T("page.tocheck.checking"))
	}
	if !p.d.Today() {
		out = append(out, w.T("page.tocheck.today_only"))
	}
	if p.hidden > 0 {
		out = append(out, w.N("page.tocheck.sensitive", p.hidden))
	}
	return strings.Join(out, " ")
}

// open shows the page of the record.
func (p *page) open(r *row) { p.d.Go(desk.Route{Page: r.kind, ID: r.Subject}) }

// menu offers to put right what a row says, and to take acceptances back. To accept stands there by itself.
func (p *page) menu(rows []*row) []*fyne.MenuItem {
	w := p.d.Words
	if !p.d.CanEdit() {
		return nil
	}
	var out []*fyne.MenuItem
	if len(rows) == 1 && models.Catalog.Kind(rows[0].Kind) != nil {
		r := rows[0]
		out = append(out, fyne.NewMenuItem(w.T("page.tocheck.fix"), func() {
			p.d.Edit(desk.Form{Kind: r.Kind, ID: r.Record, Focus: r.Field, Then: func(int64) {}})
		}))
	}
	if len(rows) == 1 && rows[0].Accepted != nil {
		f := rows[0].Finding
		out = append(out, fyne.NewMenuItem(w.T("page.tocheck.withdraw"), func() { recordpage.Withdraw(p.d, f) }))
	}
	return out
}

func findings(rows []*row) []advice.Finding {
	out := make([]advice.Finding, len(rows))
	for i, r := range rows {
		out[i] = r.Finding
	}
	return out
}
