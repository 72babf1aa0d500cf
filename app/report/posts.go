package report

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// posts is the list of consulates, grouped by sending and receiving State as the published lists are.
func posts(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	var rows []view.PostRow
	var err error
	if len(p.IDs) > 0 {
		rows, err = r.PostsOf(ctx, p.AsOf, p.IDs...)
	} else {
		rows, err = r.Posts(ctx, p.AsOf)
	}
	if err != nil {
		return doc.Document{}, err
	}
	home, err := r.Home(ctx)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.posts.name"), Subtitle: w.N("print.posts", len(rows)), Landscape: true, Filter: filter(r, p, "print.all")}
	t := doc.Table{Columns: columns(r, "number", "state", "seat", "status", "head", "term", "district", "contact")}
	for i, weight := range map[int]float64{4: 2, 6: 2, 7: 3} {
		t.Columns[i].Weight = weight
	}
	byStates(rows, home, w.Lang)
	last := ""
	for i := range rows {
		row := &rows[i]
		group, other := ofStates(r, row, home)
		if group != last {
			t.Rows, last = append(t.Rows, doc.Group(group)), group
		}
		t.Rows = append(t.Rows, postLine(r, row, other))
	}
	if len(rows) > 0 {
		counts := map[string]int{}
		for i := range rows {
			counts[rows[i].Status]++
		}
		t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(rows)), "", inWords(models.Statuses, counts, func(s string) string { return w.Status(s, schema.Certainly) }), "", "", "", ""))
	}
	d.Blocks = tableOrNone(r, t, "report.posts.empty")
	return d, nil
}

// inWords tells how many there are of each sort, a line each.
func inWords(sorts []string, counts map[string]int, word func(string) string) string {
	text := ""
	for _, sort := range sorts {
		if n := counts[sort]; n > 0 {
			text = joined("\n", text, word(sort)+"\u00a0"+strconv.Itoa(n))
		}
	}
	return text
}

// ofStates says to which part of the list a consulate belongs, and which State its line names: the other one than the keeper's.
func ofStates(r *view.Register, row *view.PostRow, home string) (group, other string) {
	w := r.Words()
	switch home {
	case row.SendingCode:
		return w.T("print.abroad", map[string]any{"State": row.SendingName}), row.ReceivingName
	case row.ReceivingCode:
		return w.T("print.here", map[string]any{"State": row.ReceivingName}), row.SendingName
	}
	return w.T("print.elsewhere"), row.SendingName + " – " + row.ReceivingName
}

// byStates orders consulates: first those the keeper's own State sends, then those it receives; within these by the other State in
// the order of the language. Of one pair of States they stay in list order.
func byStates(rows []view.PostRow, home, lang string) {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	names := collate.New(tag, collate.IgnoreCase)
	slices.SortStableFunc(rows, func(a, b view.PostRow) int {
		if x, y := part(&a, home), part(&b, home); x != y {
			return x - y
		}
		if a.SendingName != b.SendingName {
			return names.CompareString(a.SendingName, b.SendingName)
		}
		return names.CompareString(a.ReceivingName, b.ReceivingName)
	})
}

func part(row *view.PostRow, home string) int {
	switch home {
	case row.SendingCode:
		return 0
	case row.ReceivingCode:
		return 1
	}
	return 2
}

func postLine(r *view.Register, row *view.PostRow, other string) doc.Row {
	w := r.Words()
	head := doc.Cell{Text: headWords("\n", row)}
	switch {
	case row.Acting:
		head.Text = joined("\n", row.Head, w.T("head.acting"))
	case row.AdmittedID != 0:
		head = doc.Cell{Text: joined("\n", row.Admitted, w.T("head.admitted")), Muted: true}
	case row.HeadID == 0 && row.Status == "open":
		head = doc.Cell{Text: w.T("head.vacant"), Muted: true}
	case row.HeadID == 0:
		head = doc.Cell{}
	}
	if row.HeadID != 0 && row.HeadCertainty == schema.Possibly {
		head.Muted = true
	}
	term := doc.Cell{}
	if row.HeadID != 0 {
		term = date(r, row.TermUntil)
	}
	contact := orMissing(r, joined("\n", strings.ReplaceAll(row.Address, "\n", ", "), unbroken(strings.Join(row.Phones, ",\n")), strings.Join(row.Emails, ",\n")))
	seat := orMissing(r, row.Seat)
	seat.Text = joined("\n", seat.Text, w.Choice("post_event", "class", row.Class))
	status := w.Status(row.Status, row.StatusCertainty)
	switch {
	case row.Since == "":
	case row.Since.Qualifier() != 0: // "since before 1999" is no phrase in every language
		status += "\n" + w.Date(row.Since)
	default:
		status += "\n" + w.T("person.line.since", map[string]any{"Date": w.Date(row.Since)})
	}
	return doc.Row{Cells: []doc.Cell{orMissing(r, row.RegisterNo), {Text: other, Bold: true}, seat, {Text: status},
		head, term, orMissing(r, row.District), contact}}
}

// filter says which records a list holds.
func filter(r *view.Register, p Params, all string) string {
	switch {
	case p.Filter != "":
		return p.Filter
	case len(p.IDs) > 0:
		return r.Words().T("print.chosen")
	}
	return r.Words().T(all)
}

// tableOrNone is a table, or the sentence that says there is nothing for it.
func tableOrNone(r *view.Register, t doc.Table, none string) []doc.Block {
	if len(t.Rows) == 0 {
		return []doc.Block{doc.Text(r.Words().T(none))}
	}
	return []doc.Block{t}
}

// chosen keeps the rows whose ids are asked for, all where none is.
func chosen[R any](rows []R, ids []int64, id func(*R) int64) []R {
	if len(ids) == 0 {
		return rows
	}
	want := map[int64]bool{}
	for _, n := range ids {
		want[n] = true
	}
	return slices.DeleteFunc(rows, func(row R) bool { return !want[id(&row)] })
}
