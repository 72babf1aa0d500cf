package report

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// phoneList is whom to call where: consulates by State and city with all their telephones, that of the duty in a column of its own.
func phoneList(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	l, err := standingPosts(ctx, r, p)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.phone-list.name"), Subtitle: w.N("print.posts", len(l.entries)), Landscape: true, Filter: filter(r, p, "print.listed")}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.seat"), Key: true, Weight: 1}, {Title: w.T("column.consulate"), Weight: 2}, {Title: w.T("column.head"), Weight: 2},
		{Title: w.T("directory.phones"), Weight: 1}, {Title: w.T("directory.duty")}, {Title: w.T("directory.mails"), Weight: 2}}}
	last := ""
	for i := range l.entries {
		e := &l.entries[i]
		if e.group != last || i == 0 {
			last = e.group
			t.Rows = append(t.Rows, doc.Group(e.group))
		}
		t.Rows = append(t.Rows, l.phoneLine(e))
	}
	d.Blocks = tableOrNone(r, t, "report.phone-list.empty")
	return d, nil
}

func (l *lister) phoneLine(e *entryOf) doc.Row {
	w := l.r.Words()
	head := doc.Cell{Text: e.Head}
	switch {
	case e.HeadID != 0 && e.Acting:
		head.Text = w.T("directory.acting", map[string]any{"Title": e.Head})
	case e.HeadID == 0 && e.Status == models.Open:
		head = doc.Cell{Text: w.T("head.vacant"), Muted: true}
	}
	if status := standing(l.r, e.DirectoryEntry); status != "" {
		head = doc.Cell{Text: joined("\n", head.Text, status), Muted: true}
	}
	phones := orMissing(l.r, lines(numbers(l.r, e.Numbers, func(use string) bool { return use != "duty" })))
	duty := doc.Cell{Text: lines(dutyNumbers(e.Numbers))}
	return doc.Row{Cells: []doc.Cell{orMissing(l.r, e.Seat), {Text: e.Title, Bold: true}, head, phones, duty, orMissing(l.r, strings.Join(e.Emails, "\n"))}}
}

// dutyNumbers are those answered out of hours.
func dutyNumbers(phones []*models.Phone) []doc.Run {
	var out []doc.Run
	for _, x := range phones {
		if x.Use == "duty" {
			out = append(out, doc.Run{Text: joined(" ", unbroken(x.Number), x.Note)})
		}
	}
	return out
}

// lines are texts below one another.
func lines(runs []doc.Run) string {
	var out []string
	for _, r := range runs {
		out = append(out, r.Text)
	}
	return strings.Join(out, "\n")
}
