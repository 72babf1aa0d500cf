package report

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// pocketList is the list of consulates to carry along: place, head, telephone and mail, in two columns on half a sheet.
func pocketList(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	l, err := standingPosts(ctx, r, p)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.pocket-list.name"), Subtitle: w.N("print.posts", len(l.entries)), Size: doc.A5, Filter: filter(r, p, "print.listed")}
	if len(l.entries) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.pocket-list.empty"))}
		return d, nil
	}
	columns := doc.Columns{Count: 2}
	last := ""
	for i := range l.entries {
		e := &l.entries[i]
		if e.group != last || i == 0 {
			last = e.group
			columns.Blocks = append(columns.Blocks, doc.Heading{Level: 1, Text: e.group})
		}
		columns.Blocks = append(columns.Blocks, doc.Keep{Blocks: []doc.Block{doc.Paragraph{Runs: l.terse(e)}}})
	}
	d.Blocks = []doc.Block{columns}
	return d, nil
}

// standingPosts are the consulates a list shows, by State and city.
func standingPosts(ctx context.Context, r *view.Register, p Params) (*lister, error) {
	all, err := r.Directory(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return nil, err
	}
	l := &lister{r: r, by: byCountry}
	l.take(all)
	if l.home, err = r.Home(ctx); err != nil {
		return nil, err
	}
	return l, l.arrange(ctx, p.AsOf)
}

// terse is an entry in as few words as serve.
func (l *lister) terse(e *entryOf) []doc.Run {
	w := l.r.Words()
	var t prose
	name := e.Seat
	if name == "" {
		name = e.Title
	}
	t.put("", doc.Run{Text: name, Bold: true})
	if e.mixed {
		t.put(" ", doc.Run{Text: "(" + e.SendingCode + ")", Muted: true})
	}
	if status := standing(l.r, e.DirectoryEntry); status != "" {
		t.line()
		t.put("", doc.Run{Text: status, Italic: true})
	}
	t.line()
	switch {
	case e.HeadID != 0 && e.Acting:
		t.put("", doc.Run{Text: w.T("directory.acting", map[string]any{"Title": e.Head})})
	case e.HeadID != 0:
		t.put("", doc.Run{Text: e.Head})
	case e.Status == models.Open:
		t.put("", doc.Run{Text: w.T("head.vacant"), Italic: true})
	}
	phones := numbers(l.r, e.Numbers, func(use string) bool { return use != "fax" })
	if len(phones) == 0 && l.r.IsInternal() {
		phones = []doc.Run{{Text: w.T("directory.no_phone"), Italic: true, Muted: true}}
	}
	for _, x := range phones {
		t.line()
		t.put("", x)
	}
	for _, m := range e.Emails {
		t.line()
		t.put("", doc.Run{Text: m, Link: "mailto:" + m})
	}
	t.line()
	return trimmed(t.runs)
}
