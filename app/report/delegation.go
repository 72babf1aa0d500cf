package report

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// delegation is the programme of a visit: who comes, what happens by day and hour, what is given, whom to call.
func delegation(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	x, err := r.Delegation(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	members := ""
	if len(x.Members) > 0 {
		members = w.N("lists.delegation.members", len(x.Members))
	}
	d := doc.Document{Title: x.Row.Title, Subtitle: joined(" · ", span(w, x.Row.From, x.Row.Until), joined(", ", x.Row.Place, x.Row.City), members),
		Filter: only(w, "event", x.Row.Title)}
	if x.Removed {
		d.Subtitle = w.T("print.removed_record")
	}
	d.Blocks = append(d.Blocks, doc.KeyValues{Columns: 1, Rows: slices.DeleteFunc([]doc.KeyValue{{Key: w.T("lists.delegation.occasion"), Value: w.Choice("event", "event", x.Row.Event)},
		{Key: w.Field("event", "about"), Value: x.Row.About}, {Key: w.Field("event", "participants"), Value: x.Row.Participants}, {Key: w.Field("event", "text"), Value: x.Row.Text}},
		func(kv doc.KeyValue) bool { return kv.Value == "" })})
	d.Blocks = append(d.Blocks, section(w.T("lists.delegation.who")), membersTable(r, x.Members))
	d.Blocks = append(d.Blocks, section(w.T("lists.delegation.programme")), programmeTable(r, &x))
	d.Blocks = append(d.Blocks, section(w.T("lists.delegation.gifts")), giftsOfEvent(r, &x))
	d.Blocks = append(d.Blocks, section(w.T("lists.delegation.contacts")))
	d.Blocks = append(d.Blocks, whomToCall(r, &x)...)
	return d, nil
}

// membersTable lists who takes part. When each comes and leaves is written in by hand.
func membersTable(r *view.Register, members []view.Member) doc.Block {
	w := r.Words()
	if len(members) == 0 {
		return doc.Text(w.T("lists.delegation.nobody"))
	}
	t := doc.Table{Columns: weigh(heads(r, "name", "office", "for_whom", "part", "arrival", "departure"), 2, 2, 1, 1, 3, 3)}
	for _, m := range members {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: joined("\n", m.Name, m.Note), Bold: m.Role == "head_of_delegation"}, orMissing(r, m.Office), {Text: m.City}, {Text: w.Choice("participant", "role", m.Role)}, {}, {}}})
	}
	return t
}

// hour is a time of day, or a stretch of one, a title may begin with.
var (
	hour    = regexp.MustCompile(`^(\d{1,2}[:.]\d{2}(?:\s?[–-]\s?\d{1,2}[:.]\d{2})?)\s*[,:–-]?\s+(.+)$`)
	oneHour = regexp.MustCompile(`(\d{1,2})[:.](\d{2})`)
)

// timed parts the time of day a title begins with from the rest, written so that it sorts: "09:00–09:45".
func timed(title string) (at, rest string) {
	m := hour.FindStringSubmatch(title)
	if m == nil {
		return "", title
	}
	var times []string
	for _, t := range oneHour.FindAllStringSubmatch(m[1], -1) {
		times = append(times, strings.Repeat("0", 2-len(t[1]))+t[1]+":"+t[2])
	}
	return strings.Join(times, "–"), m[2]
}

// programmeTable lists what happens, by day and by hour where a title begins with one.
func programmeTable(r *view.Register, x *view.Delegation) doc.Block {
	w := r.Words()
	if len(x.Programme) == 0 {
		return doc.Text(w.T("lists.delegation.no_programme"))
	}
	rows := slices.Clone(x.Programme)
	slices.SortStableFunc(rows, func(a, b view.EventRow) int {
		if a.From != b.From {
			return strings.Compare(string(a.From), string(b.From))
		}
		one, _ := timed(a.Title)
		other, _ := timed(b.Title)
		return strings.Compare(one, other)
	})
	t := doc.Table{Columns: weigh(heads(r, "hour", "programme", "place", "sort"), 0, 3, 2, 0)}
	last := schema.Date("-")
	for i := range rows {
		e := &rows[i]
		if e.From != last {
			last = e.From
			t.Rows = append(t.Rows, doc.Group(dayWords(r, e.From)))
		}
		at, title := timed(e.Title)
		where := joined(", ", e.Place, e.City)
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: bound(at)}, {Text: joined("\n", title, e.Text)}, {Text: where}, {Text: w.Choice("event", "event", e.Event)}}})
	}
	return t
}

// dayWords is a date in the long form with its day of the week, where it is a day.
func dayWords(r *view.Register, d schema.Date) string {
	w := r.Words()
	day, exact := d.Day()
	if !exact {
		return w.LongDate(d)
	}
	return joined(", ", capital(weekdayName(w, weekday(day))), w.LongDate(d))
}

// giftsOfEvent are the gifts of the register that belong to the event, and what its diary says was given.
func giftsOfEvent(r *view.Register, x *view.Delegation) doc.Block {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "done", "gift", "sort", "from_whom", "to_whom", "value"), 0, 3, 0, 2, 2, 0)}
	t.Columns[5].Align = doc.Right
	registered := map[int64]bool{}
	for i := range x.Gifts {
		g := &x.Gifts[i]
		registered[g.Event] = true
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: box}, {Text: g.What, Bold: true}, {Text: w.Choice("gift", "direction", g.Direction)}, orMissing(r, g.Giver), orMissing(r, g.Recipient), orMissing(r, money(w, g.Value))}})
	}
	for _, e := range append([]view.EventRow{x.Row}, x.Programme...) {
		if e.Gift != "" && !registered[e.ID] {
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: box}, {Text: e.Gift, Bold: true}, {}, missing(r), missing(r), missing(r)}})
		}
	}
	if len(t.Rows) == 0 {
		return doc.Text(w.T("lists.delegation.no_gifts"))
	}
	return t
}

// whomToCall are the contact persons of the twinnings and the offices of the consulates concerned.
func whomToCall(r *view.Register, x *view.Delegation) []doc.Block {
	var out []doc.Block
	if len(x.Contacts) > 0 {
		out = append(out, contactsTable(r, x.Contacts))
	}
	if len(x.Posts) > 0 {
		t := doc.Table{Columns: weigh(heads(r, "consulate", "head", "phone", "email"), 2, 1, 0, 1)}
		for i := range x.Posts {
			p := &x.Posts[i]
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: p.Title, Bold: true}, orMissing(r, p.Head), orMissing(r, unbroken(strings.Join(p.Phones, ",\n"))), orMissing(r, strings.Join(p.Emails, ",\n"))}})
		}
		out = append(out, t)
	}
	if len(out) == 0 {
		out = append(out, doc.Text(r.Words().T("lists.delegation.no_contacts")))
	}
	return out
}
