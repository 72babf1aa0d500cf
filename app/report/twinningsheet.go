package report

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// twinningSheet is a twinning in its whole: partners, what it rests on, its chronology, gifts, and who looks after it.
func twinningSheet(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.TwinningPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Row.Title, Subtitle: joined(" ", page.StateLine, page.Next),
		Filter: only(w, "twinning", page.Row.Title)}
	if page.File.Rec.Meta().Void != "" {
		d.Subtitle = w.T("print.removed_record")
	}
	spec := page.Timeline
	spec.Width, spec.TextSize = d.TextWidth(), timelineText
	spec.FormatDay = func(day int) string { return w.LongDate(schema.Day(day).Date()) }
	spec.FormatMonth = func(day int) string { return w.LongDate(schema.Day(day).Date()[:len("2006-01")]) }
	if drawn(spec) {
		life, _ := draw.Timeline(spec)
		d.Blocks = append(d.Blocks, doc.Figure{Drawing: life, Alt: w.T("print.timeline_alt", map[string]any{"Text": page.StateLine})})
	}
	d.Blocks = append(d.Blocks, twinningFacts(r, &page), section(w.T("lists.twinning.partners")), partnersTable(r, page.Partners))
	d.Blocks = append(d.Blocks, section(w.Kind("instrument", true)), instrumentsTable(r, page.Instruments, p.AsOf))
	d.Blocks = append(d.Blocks, section(w.T("lists.twinning.chronology")), chronology(r, &page, p.AsOf))
	if len(page.Posts) > 0 {
		d.Blocks = append(d.Blocks, section(w.T("lists.twinning.posts")), postsBetween(r, page.Posts))
	}
	gifts, err := r.GiftsOfTwinning(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return d, err
	}
	if len(gifts) > 0 {
		d.Blocks = append(d.Blocks, section(w.Kind("gift", true)), giftsBetween(r, gifts))
	}
	if !r.IsInternal() {
		return d, nil
	}
	contacts, err := r.Contacts(ctx, p.IDs[0], p.AsOf)
	d.Blocks = append(d.Blocks, section(w.Kind("contact_person", true)), contactsTable(r, contacts))
	return d, err
}

// twinningFacts are what a twinning is, as far as it does not stand in its state line.
func twinningFacts(r *view.Register, page *view.TwinningPage) doc.Block {
	w := r.Words()
	t := page.File.Rec.(*models.Twinning)
	rows := []doc.KeyValue{{Key: w.Field("twinning", "type"), Value: w.Choice("twinning", "type", t.Type)}, {Key: w.T("column.status"), Value: twinningStatus(r, &page.Row)},
		fact(r, "twinning", "first_contact", w.Date(t.FirstContact)), {Key: w.T("column.next"), Value: nextAnniversary(r, &page.Row)},
		fact(r, "twinning", "cooperation", strings.Join(t.Cooperation, ", "))}
	if page.Row.Standing != nil {
		rows = append(rows, doc.KeyValue{Key: w.Field("standing", "reason"), Value: page.Row.Standing.Reason})
	}
	if t.Note != "" {
		rows = append(rows, doc.KeyValue{Key: w.Field("twinning", "note"), Value: t.Note})
	}
	return doc.KeyValues{Columns: 1, Rows: slices.DeleteFunc(rows, func(kv doc.KeyValue) bool { return kv.Value == "" })}
}

// fact is a fact that matters: where it is not recorded the internal variant says so.
func fact(r *view.Register, kind, field, value string) doc.KeyValue {
	cell := orMissing(r, value)
	return doc.KeyValue{Key: r.Words().Field(kind, field), Value: cell.Text, Missing: cell.Missing}
}

func partnersTable(r *view.Register, partners []view.PartnerRow) doc.Block {
	w := r.Words()
	if len(partners) == 0 {
		return doc.Text(w.T("print.none_recorded"))
	}
	t := doc.Table{Columns: weigh(heads(r, "partner", "level", "state"), 2, 1, 1)}
	for _, x := range partners {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: x.Name, Bold: true}, {Text: w.Choice("partner", "level", x.Level)}, {Text: x.Country}}})
	}
	return t
}

// instrumentsTable lists what was signed, with the decisions of the councils.
func instrumentsTable(r *view.Register, list []view.InstrumentRow, asOf schema.Day) doc.Block {
	w := r.Words()
	if len(list) == 0 {
		return doc.Text(w.T("lists.twinning.nothing_signed"))
	}
	t := doc.Table{Columns: weigh(heads(r, "instrument", "signed", "place", "resolutions", "end", "details"), 2, 0, 2, 2, 1, 2)}
	for _, x := range list {
		row := doc.Row{Cells: []doc.Cell{{Text: w.Choice("instrument", "instrument", x.Instrument), Bold: true}, date(r, x.SignedOn), orMissing(r, x.SignedAt), orMissing(r, x.Resolutions),
			{Text: joined("\n", w.Date(x.EndedOn), x.EndReason)}, {Text: joined("\n", x.Reference, x.Note)}}}
		if after(x.SignedOn, asOf) {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// moment is a line of a chronology.
type moment struct {
	from, until schema.Date
	what        string
	details     string
	bold        bool
}

// chronology puts first contacts, instruments, standings and the diary in the order of their dates; what has none comes last.
func chronology(r *view.Register, page *view.TwinningPage, asOf schema.Day) doc.Block {
	w := r.Words()
	var all []moment
	if t := page.File.Rec.(*models.Twinning); t.FirstContact != "" {
		all = append(all, moment{from: t.FirstContact, what: w.Field("twinning", "first_contact")})
	}
	for _, x := range page.Instruments {
		all = append(all, moment{from: x.SignedOn, what: capital(w.Choice("instrument", "instrument", x.Instrument)), details: joined(", ", x.SignedAt, x.Reference), bold: true})
	}
	for _, rec := range page.File.Parts["standing"] {
		x := rec.(*models.Standing)
		all = append(all, moment{from: x.From, what: capital(w.Choice("standing", "status", x.Status)), details: x.Reason, bold: true})
	}
	for i := range page.Diary {
		e := &page.Diary[i]
		all = append(all, moment{e.From, e.Until, e.Title, joined("\n", joined(", ", e.Place, e.City), e.Text, e.Gift), false})
	}
	if len(all) == 0 {
		return doc.Text(w.T("lists.twinning.no_events"))
	}
	slices.SortStableFunc(all, func(a, b moment) int {
		x, _ := a.from.Bounds()
		y, _ := b.from.Bounds()
		switch {
		case (a.from == "") != (b.from == ""):
			return len(b.from) - len(a.from)
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	t := doc.Table{Columns: weigh(heads(r, "date", "event", "details"), 0, 1, 1)}
	for _, m := range all {
		when := doc.Cell{Text: span(w, m.from, m.until)}
		if m.from == "" {
			when = missing(r)
		}
		row := doc.Row{Cells: []doc.Cell{when, {Text: m.what, Bold: m.bold}, {Text: m.details}}}
		if after(m.from, asOf) {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func postsBetween(r *view.Register, posts []view.PostRow) doc.Block {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "consulate", "status", "head"), 2, 0, 1)}
	for i := range posts {
		row := &posts[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: row.Title, Bold: true}, {Text: w.Status(row.Status, row.StatusCertainty)}, orMissing(r, headWords(", ", row))}})
	}
	return t
}

// giftsBetween lists gifts in short: their register has the rest.
func giftsBetween(r *view.Register, gifts []view.GiftRow) doc.Block {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "date", "gift", "from_whom", "to_whom", "value", "now"), 0, 2, 1, 1, 0, 1)}
	t.Columns[4].Align = doc.Right
	for i := range gifts {
		g := &gifts[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{date(r, g.Date), {Text: g.What}, orMissing(r, g.Giver), orMissing(r, g.Recipient), {Text: money(w, g.Value)}, {Text: whereNow(r, g)}}})
	}
	return t
}

// contactsTable lists who can be asked. Numbers and addresses are in the internal variant only.
func contactsTable(r *view.Register, contacts []view.Contact) doc.Block {
	if len(contacts) == 0 {
		return doc.Text(r.Words().T("print.none_recorded"))
	}
	keys := []string{"name", "office", "for_whom", "phone", "email"}
	if !r.IsInternal() {
		keys = keys[:3]
	}
	t := doc.Table{Columns: weigh(heads(r, keys...), 2, 2, 1)}
	for _, c := range contacts {
		row := doc.Row{Cells: []doc.Cell{{Text: c.Name, Bold: true}, orMissing(r, c.Office), {Text: c.City}, orMissing(r, unbroken(c.Phone)), orMissing(r, c.Email)}}
		row.Cells = row.Cells[:len(keys)]
		t.Rows = append(t.Rows, row)
	}
	return t
}
