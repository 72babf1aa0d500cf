package overview

import (
	"cmp"
	"context"
	"slices"

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

const (
	nextWeeks = 60 // days ahead that deadlines are shown for
	mostDue   = 8
	mostTasks = 6
	mostPosts = 12
	mostNews  = 6
)

// readMore reads what the keeper of the register sees first.
func (p *page) readMore(ctx context.Context, f *facts, day schema.Day) (err error) {
	reg := listpage.Register(p.d)
	s := p.d.Store
	if f.due, err = advice.Due(ctx, s, advice.DueQuery{From: day, Days: nextWeeks}); err != nil {
		return err
	}
	f.due = slices.DeleteFunc(f.due, func(x advice.Deadline) bool { return x.Sensitive() && !p.d.Sensitive() || x.Kind == advice.DueTask })
	if p.d.Advice != nil && p.d.Advice.Ready() && p.d.Today() {
		f.toCheck = p.d.Advice.Total()
	}
	recs, err := s.Select(ctx, "task", `k."done_on" = ''`)
	if err != nil {
		return err
	}
	for _, rec := range recs {
		f.tasks = append(f.tasks, rec.(*models.Task))
	}
	slices.SortStableFunc(f.tasks, func(a, b *models.Task) int {
		_, x := a.Until.Bounds()
		_, y := b.Until.Bounds()
		return cmp.Compare(x, y)
	})
	if reg.Keeper == "embassy" || reg.Keeper == "consulate" {
		if f.posts, err = p.d.View.PostsPage(ctx, day, mostPosts); err != nil {
			return err
		}
	}
	if reg.Keeper == "consulate" && len(f.posts) == 1 {
		if f.services, err = s.Select(ctx, "service", `k."post" = ?`, f.posts[0].ID); err != nil {
			return err
		}
	}
	if reg.Keeper != "city" && reg.Keeper != "consulate" {
		return nil
	}
	if f.events, err = p.d.View.Events(ctx, day); err != nil {
		return err
	}
	f.events = f.events[:min(mostNews, len(f.events))]
	f.gifts, err = s.List(ctx, "gift", 0)
	recordpage.Newest(models.Catalog.Kind("gift"), f.gifts)
	f.gifts = f.gifts[:min(mostNews, len(f.gifts))]
	return err
}

// ofKeeper is the page in the order the keeper works.
func (p *page) ofKeeper() []fyne.CanvasObject {
	columns := func(left ...fyne.CanvasObject) fyne.CanvasObject {
		left = slices.DeleteFunc(left, func(o fyne.CanvasObject) bool { return o == nil })
		return recordpage.Columns(recordpage.Stack(7*look.Space, left...), p.changes())
	}
	switch p.reg.Keeper {
	case "city":
		return []fyne.CanvasObject{p.partners(), p.relations(), columns(p.anniversaries(), p.events(), p.gifts(), p.tasks(), p.deadlines()), p.postsIfAny()}
	case "consulate":
		if len(p.facts.posts) == 1 {
			return []fyne.CanvasObject{p.ownPost(), columns(p.tasks(), p.deadlines(), p.events()), p.relations()}
		}
		return []fyne.CanvasObject{p.supervised(), columns(p.tasks(), p.deadlines(), p.anniversaries()), p.relations()}
	case "embassy":
		return []fyne.CanvasObject{p.posts(), p.supervised(), columns(p.deadlines(), p.tasks(), p.anniversaries()), p.relations()}
	}
	return []fyne.CanvasObject{p.posts(), p.work(), p.relations(), columns(p.terms(), p.tasks(), p.anniversaries())}
}

// work is how much waits: what is due, what is to be checked, what somebody has to do.
func (p *page) work() fyne.CanvasObject {
	w := p.d.Words
	over := 0
	for i := range p.facts.due {
		if p.facts.due[i].Over {
			over++
		}
	}
	warn := func(n int, text string) xwidget.Mark {
		if n > 0 {
			return xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: text}
		}
		return xwidget.Mark{Text: text}
	}
	tiles := []fyne.CanvasObject{
		p.tile(over, warn(over, w.T("page.overview.overdue")), "due", nil),
		p.tile(len(p.facts.due)-over, xwidget.Mark{Text: w.N("page.overview.due_soon", nextWeeks)}, "due", nil),
		p.tile(p.facts.toCheck, warn(p.facts.toCheck, w.T("page.overview.to_check")), "tocheck", nil),
		p.tile(len(p.facts.tasks), xwidget.Mark{Text: w.T("page.overview.open_tasks")}, "tasks", map[string][]string{"mark": {"open", "overdue"}}),
	}
	return recordpage.Section(p.d, w.T("page.overview.work"), nil, recordpage.Flow(2*look.Space, tiles...))
}

// ownPost is the consulate that keeps the register: how it stands, and what its days consist of.
func (p *page) ownPost() fyne.CanvasObject {
	w, post := p.d.Words, &p.facts.posts[0]
	mark := listpage.StatusOf(w, post.Status, post.StatusCertainty)
	facts := []xwidget.KeyValue{{Label: w.Field("post", "status"), Mark: &mark}}
	head := post.Head
	if head == "" {
		head = w.T("head.vacant")
	}
	facts = append(facts, xwidget.KeyValue{Label: w.Field("post", "head"), Value: head})
	if post.TermUntil != "" {
		facts = append(facts, xwidget.KeyValue{Label: w.Field("post", "term_until"), Value: w.LongDate(post.TermUntil)})
	}
	content := []fyne.CanvasObject{recordpage.FactsView(p.d, facts...)}
	if p.d.CanEdit() {
		var buttons []fyne.CanvasObject
		for i, kind := range []string{"service", "correspondence", "task", "event"} {
			style := xwidget.Plain
			if i == 0 {
				style = xwidget.Primary
			}
			buttons = append(buttons, xwidget.NewStyledButton(w.T("action.add_"+kind), style, func() { p.d.Edit(p.ofPost(kind, post.ID)) }))
		}
		content = append(content, recordpage.Flow(2*look.Space, buttons...))
	}
	if len(p.facts.services) > 0 {
		content = append(content, recordpage.Note(recordpage.YearTotals(p.d, p.facts.services, p.d.AsOf())))
	}
	content = append(content, recordpage.Link(w.T("page.overview.open_post"), p.goTo("post", post.ID)))
	return recordpage.Section(p.d, post.Title, nil, content...)
}

// ofPost is the form of a new record of a kind that belongs to a consulate.
func (p *page) ofPost(kind string, post int64) desk.Form {
	f := recordpage.NewForm(p.d, kind, func(rec schema.Record) {
		switch r := rec.(type) {
		case *models.Service:
			r.Post = post
		case *models.Correspondence:
			r.About = schema.NewRefs(post)
		case *models.Task:
			r.About = schema.NewRefs(post)
		case *models.Event:
			r.About = schema.NewRefs(post)
		}
	})
	f.Then = func(int64) {}
	return f
}

// supervised are the consulates of an embassy.
func (p *page) supervised() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.supervised")
	parts := []fyne.CanvasObject{recordpage.PostRows(p.d, title, p.facts.posts)}
	if n := p.facts.counts.Kinds["post"] - len(p.facts.posts); n > 0 {
		parts = append(parts, recordpage.Link(w.N("page.overview.more_posts", n), func() { p.d.Go(desk.Route{Page: "posts"}) }))
	}
	return recordpage.Section(p.d, title, nil, parts...)
}

// postsIfAny are the tiles of consulates where a city keeps some.
func (p *page) postsIfAny() fyne.CanvasObject {
	if p.facts.counts.Kinds["post"] == 0 {
		return nil
	}
	return p.posts()
}

// partners are the twinnings of a city.
func (p *page) partners() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.twinnings.title")
	rows := p.facts.partners
	add := []recordpage.Action{{Text: w.T("page.twinnings.new"), Add: true, Do: func() { p.d.Edit(desk.Form{Kind: "twinning"}) }}}
	if len(rows) == 0 {
		return recordpage.Section(p.d, title, add, recordpage.Note(w.T("page.twinnings.empty")))
	}
	parts := []fyne.CanvasObject{recordpage.TwinningRows(p.d, rows[:min(mostPosts, len(rows))])}
	if n := len(rows) - mostPosts; n > 0 {
		parts = append(parts, recordpage.Link(w.N("page.overview.more_twinnings", n), func() { p.d.Go(desk.Route{Page: "twinnings"}) }))
	}
	return recordpage.Section(p.d, title, add, parts...)
}

// events are the newest of the diary.
func (p *page) events() fyne.CanvasObject {
	w := p.d.Words
	title := w.Kind("event", true)
	add := []recordpage.Action{{Text: w.T("page.record.add_entry"), Add: true, Do: func() { p.d.Edit(desk.Form{Kind: "event", Then: func(int64) {}}) }}}
	if len(p.facts.events) == 0 {
		return recordpage.Section(p.d, title, add, recordpage.Note(w.T("page.record.none")))
	}
	var rows []recordpage.Row
	for i := range p.facts.events {
		e := &p.facts.events[i]
		rows = append(rows, recordpage.Row{Open: p.goTo("event", e.ID), Cells: []recordpage.Cell{{Text: w.Range(e.From, e.Until)}, {Text: e.Title, Lead: true}}})
	}
	return recordpage.Section(p.d, title, add, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("event", "date"), Width: 176}, {Title: w.Field("event", "title"), Weight: 3}}, rows...))
}

// gifts are the newest given and received.
func (p *page) gifts() fyne.CanvasObject {
	w := p.d.Words
	if len(p.facts.gifts) == 0 {
		return nil
	}
	var rows []recordpage.Row
	for _, rec := range p.facts.gifts {
		g := rec.(*models.Gift)
		rows = append(rows, recordpage.Row{Open: p.goTo("gift", g.ID), Cells: []recordpage.Cell{{Text: w.Date(g.Date)}, {Text: g.What, Lead: true}, {Text: w.Choice("gift", "direction", g.Direction)}}})
	}
	title := w.Kind("gift", true)
	return recordpage.Section(p.d, title, nil, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("gift", "date"), Width: 92}, {Title: w.Field("gift", "what"), Weight: 3}, {Title: w.Field("gift", "direction"), Width: 96}}, rows...))
}

// tasks are the open ones, by when they are due.
func (p *page) tasks() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.open_tasks")
	add := []recordpage.Action{{Text: w.T("action.add_task"), Add: true, Do: func() {
		f := recordpage.NewForm(p.d, "task", nil)
		f.Then = func(int64) {}
		p.d.Edit(f)
	}}}
	if len(p.facts.tasks) == 0 {
		return recordpage.Section(p.d, title, add, recordpage.Note(w.T("page.overview.no_tasks")))
	}
	k := models.Catalog.Kind("task")
	var rows []recordpage.Row
	for _, t := range p.facts.tasks[:min(mostTasks, len(p.facts.tasks))] {
		m := recordpage.MarkOf(w, k, t, p.d.AsOf())
		rows = append(rows, recordpage.Row{Open: p.goTo("task", t.ID), Menu: recordpage.Quick(p.d, t), Cells: []recordpage.Cell{{Text: t.Title}, {Text: w.Date(t.Until)}, {Mark: &m}}})
	}
	parts := []fyne.CanvasObject{recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("task", "title"), Weight: 3}, {Title: w.Field("task", "until"), Width: 92}, {Title: w.T("field.mark"), Width: 96}}, rows...)}
	if n := len(p.facts.tasks) - mostTasks; n > 0 {
		parts = append(parts, recordpage.Link(w.N("page.record.more_rows", n), func() { p.d.Go(desk.Route{Page: "tasks"}) }))
	}
	return recordpage.Section(p.d, title, add, parts...)
}

// deadlines are those of the next weeks, what is overdue first.
func (p *page) deadlines() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.deadlines")
	if len(p.facts.due) == 0 {
		return recordpage.Section(p.d, title, nil, recordpage.Note(w.N("page.overview.nothing_due", nextWeeks)))
	}
	var rows []recordpage.Row
	for i := range p.facts.due[:min(mostDue, len(p.facts.due))] {
		x := &p.facts.due[i]
		day := recordpage.Cell{Text: w.Date(x.On)}
		if x.Over {
			day = recordpage.Cell{Mark: &xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: w.Date(x.On)}}
		}
		rows = append(rows, recordpage.Row{Open: recordpage.OpenSubject(p.d, x.Record), Cells: []recordpage.Cell{day, {Text: advice.Say(w, x), Lead: true}, {Text: x.Title}}})
	}
	return recordpage.Section(p.d, title, nil, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("event", "date"), Width: 112}, {Title: w.T("page.overview.what"), Weight: 2}, {Title: w.T("page.overview.of"), Weight: 3}}, rows...),
		recordpage.Link(w.T("page.overview.all_deadlines"), func() { p.d.Go(desk.Route{Page: "due"}) }))
}
