package history

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// scanned is how many actions are looked through for what they changed before what was found is shown.
const scanned = 500

func (p *page) chooser(key string, options func(text string) []xwidget.Option) *xwidget.ComboBox {
	c := xwidget.NewComboBox(p.d.Words.T(key), p.d.WidgetWords(), options)
	c.Entry().SetPlaceHolder(p.d.Words.T(key))
	c.OnChanged = func(xwidget.Option, bool) { p.filter() }
	return c
}

// fieldOptions are the fields that can have been changed: of the record and its parts, or of every kind.
func (p *page) fieldOptions(text string) []xwidget.Option {
	w := p.d.Words
	q := search.Fold(text)
	out := []xwidget.Option{}
	offer := func(key, label, detail string) {
		if strings.Contains(search.Fold(label+" "+detail), q) {
			out = append(out, xwidget.Option{Key: key, Text: label, Detail: detail})
		}
	}
	offer("."+view.VoidField, w.T("page.history.removing"), "")
	for _, k := range p.kinds() {
		for _, f := range k.Fields {
			if !f.Hidden {
				offer(k.Key+"."+f.Key, w.Field(k.Key, f.Key), w.Kind(k.Key, false))
			}
		}
	}
	return out
}

// kinds are those whose changes the history holds.
func (p *page) kinds() []*schema.Kind {
	if p.id == 0 {
		return models.Catalog.All()
	}
	names, err := p.d.Store.Names(context.Background(), p.id)
	if err != nil {
		p.d.Log.Error("history", "error", err)
		return nil
	}
	own := models.Catalog.Kind(names[p.id].Kind)
	if own == nil {
		return nil
	}
	out := []*schema.Kind{own}
	for i := 0; i < len(out); i++ {
		out = append(out, models.Catalog.Children(out[i].Key)...)
	}
	for _, part := range own.Parts {
		out = append(out, models.Catalog.Kind(part.Kind))
	}
	return out
}

// authorOptions are the persons who did something, those who did most of it first.
func (p *page) authorOptions(text string) []xwidget.Option {
	q := search.Fold(text)
	count := map[string]int{}
	var names []string
	for _, r := range p.rows {
		if count[r.Author] == 0 && strings.Contains(search.Fold(r.Author), q) {
			names = append(names, r.Author)
		}
		count[r.Author]++
	}
	slices.SortStableFunc(names, func(a, b string) int { return count[b] - count[a] })
	var out []xwidget.Option
	for _, n := range names {
		out = append(out, xwidget.Option{Key: n, Text: n, Detail: p.d.Words.N("page.history.actions", count[n])})
	}
	return out
}

// choice is the field and the person whose actions are asked for.
type choice struct{ field, author string }

// filter shows the actions that pass: by person, by field, and by words, which are looked for in the values too. What an action changed
// is read only when it is asked for, the newest first, and shown as it is found.
func (p *page) filter() {
	terms := strings.Fields(search.Fold(p.field.Text()))
	if p.removed.Visible() {
		var shown []view.RemovedRow
		for _, r := range p.gone {
			if holds(search.Fold(strings.Join([]string{r.Title, r.Words, r.Reason}, " ")), terms) {
				shown = append(shown, r)
			}
		}
		p.removed.SetRows(shown)
		return
	}
	author, _ := p.authors.Chosen()
	field, _ := p.fields.Chosen()
	rows := p.rows
	if want := (choice{field.Key, author.Key}); want != (choice{}) {
		if p.chosen != want {
			p.find(want)
			return
		}
		rows = p.found
	}
	if len(terms) == 0 {
		p.show(rows)
		return
	}
	var shown, ask []view.LogRow
	for _, r := range rows {
		values, known := p.values[r.Seq]
		switch {
		case holds(search.Fold(p.said(r)+" "+values), terms):
			shown = append(shown, r)
		case !known:
			ask = append(ask, r)
		}
	}
	p.show(shown)
	p.lookThrough(ask)
}

func (p *page) show(rows []view.LogRow) {
	p.table.SetRows(rows)
	if len(rows) == 0 {
		p.table.BaseWidget.Refresh()
	}
}

// find asks the register for the actions of a field and a person: the newest ones, which are shown meanwhile, and then the others.
func (p *page) find(c choice) {
	q := store.LogQuery{Record: p.id, Author: c.author, Limit: firstRows}
	if c.field != "" {
		q.Fields = []string{c.field}
	}
	ask := func(q store.LogQuery, then func([]view.LogRow)) {
		p.search.Go(func(ctx context.Context) func() {
			rows, err := p.d.View.LogPage(ctx, q)
			switch {
			case ctx.Err() != nil:
				return nil
			case err != nil:
				return func() { p.d.Fail(err) }
			}
			return func() { then(rows) }
		})
	}
	ask(q, func(first []view.LogRow) {
		p.chosen, p.found = c, first
		p.filter()
		p.lookAgain()
		if len(first) < firstRows {
			return
		}
		q.Before, q.Limit = first[len(first)-1].Seq, 0
		ask(q, func(older []view.LogRow) {
			if p.chosen == c {
				p.found = append(slices.Clip(first), older...)
				p.filter()
			}
		})
	})
}

// lookThrough reads what some actions changed, then filters again.
func (p *page) lookThrough(ask []view.LogRow) {
	if len(ask) == 0 {
		return
	}
	ask = ask[:min(scanned, len(ask))]
	p.scan.Go(func(ctx context.Context) func() {
		found := make(map[int64]string, len(ask))
		for _, r := range ask {
			if ctx.Err() != nil {
				return nil
			}
			values, err := p.d.View.Values(ctx, r.Seq, r.Changes)
			if err != nil {
				return func() { p.d.Fail(err) }
			}
			found[r.Seq] = values
		}
		return func() {
			maps.Copy(p.values, found)
			p.filter()
		}
	})
}

func (p *page) said(r view.LogRow) string {
	return strings.Join([]string{recordpage.When(r.At), r.Action, r.Title, r.Author, r.Account, r.Machine, r.Reason, r.Source, r.SourceFile}, " ")
}

func holds(text string, terms []string) bool {
	return !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(text, t) })
}

func compare(a, b string) int { return strings.Compare(search.Fold(a), search.Fold(b)) }
