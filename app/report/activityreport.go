package report

import (
	"context"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// activityReport tells what a consulate did in a period: services in figures beside those of the period before, events, and the
// statement of its fees (art. 39). Amounts of different currencies are never added.
func activityReport(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PostPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	from, until := period(p)
	earlier, end := periodBefore(from, until)
	now, err := r.ServiceTotals(ctx, page.Row.ID, from, until)
	if err != nil {
		return doc.Document{}, err
	}
	before, err := r.ServiceTotals(ctx, page.Row.ID, earlier, end)
	if err != nil {
		return doc.Document{}, err
	}
	log, err := r.ServiceLog(ctx, page.Row.ID, from, until)
	if err != nil {
		return doc.Document{}, err
	}
	diary, err := r.DiaryOf(ctx, page.Row.ID, from, until)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.activity-report.name"), Subtitle: joined(" · ", page.Row.Title, span(w, from, until)),
		Filter: onlyPost(w, &page.Row)}
	if head := headWords(", ", &page.Row); head != "" {
		d.Blocks = append(d.Blocks, doc.KeyValues{Columns: 1, Rows: []doc.KeyValue{{Key: w.Field("post", "head"), Value: head}}})
	}
	d.Blocks = append(d.Blocks, section(w.T("lists.activity.figures")))
	if len(now)+len(before) == 0 {
		d.Blocks = append(d.Blocks, doc.Text(w.T("lists.activity.no_services")))
	} else {
		d.Blocks = append(d.Blocks, figuresTable(r, now, before, span(w, earlier, end)))
	}
	d.Blocks = append(d.Blocks, section(w.T("lists.activity.events")))
	if len(diary) == 0 {
		d.Blocks = append(d.Blocks, doc.Text(w.T("lists.activity.no_events")))
	} else {
		d.Blocks = append(d.Blocks, eventsTable(r, diary))
	}
	d.Blocks = append(d.Blocks, section(w.T("lists.activity.fees")))
	if len(log) == 0 {
		d.Blocks = append(d.Blocks, doc.Text(w.T("lists.activity.no_fees")))
	} else {
		d.Blocks = append(d.Blocks, feesTable(r, log))
	}
	d.Blocks = append(d.Blocks, doc.Keep{Blocks: []doc.Block{doc.Spacer{Height: 36}, doc.Signatures{Lines: []doc.Signature{
		{Above: w.T("lists.activity.signed_by"), Name: page.Row.Head, Below: w.T("lists.handover.place_and_date")}}}}})
	return d, nil
}

// periodBefore is what a period is compared with: as many months before it where it is made of whole months, else the same days of the
// year before.
func periodBefore(from, until schema.Date) (schema.Date, schema.Date) {
	first, _ := from.Bounds()
	_, last := until.Bounds()
	y, m, day := first.Civil()
	ny, nm, nday := last.Next().Civil()
	if day == 1 && nday == 1 {
		months := (ny-y)*12 + nm - m
		return schema.DayOf(y, m-months, 1).Date(), (first - 1).Date()
	}
	ly, lm, lday := last.Civil()
	return schema.DayOf(y-1, m, day).Date(), schema.DayOf(ly-1, lm, lday).Date()
}

// figure is what was done of one service in two periods.
type figure struct {
	count, free, before int64
	fees                []schema.Money
}

func figuresBy(now, before []models.Figure) map[string]*figure {
	out := map[string]*figure{}
	at := func(service string) *figure {
		if out[service] == nil {
			out[service] = &figure{}
		}
		return out[service]
	}
	for _, f := range now {
		x := at(f.Service)
		x.count, x.free = x.count+f.Count, x.free+f.Free
		if f.Fees.Minor != 0 {
			x.fees = append(x.fees, f.Fees)
		}
	}
	for _, f := range before {
		at(f.Service).before += f.Count
	}
	return out
}

// figuresTable has a row for each service rendered in either period.
func figuresTable(r *view.Register, now, before []models.Figure, earlier string) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: []doc.Column{{Title: w.Field("figure", "service"), Weight: 1}, {Title: w.Field("figure", "count"), Align: doc.Right}, {Title: w.Field("figure", "free"), Align: doc.Right},
		{Title: w.Field("figure", "fees"), Align: doc.Right}, {Title: earlier, Align: doc.Right}, {Title: w.T("lists.column.change"), Align: doc.Right}}}
	by := figuresBy(now, before)
	var count, free, was int64
	for _, service := range models.Services {
		x := by[service]
		if x == nil {
			continue
		}
		count, free, was = count+x.count, free+x.free, was+x.before
		t.Rows = append(t.Rows, doc.Cells(w.Choice("figure", "service", service), number(x.count), number(x.free), amounts(w, x.fees), number(x.before), change(x.count-x.before)))
	}
	var sums []schema.Money
	for _, f := range now {
		sums = plus(sums, f.Fees)
	}
	t.Rows = append(t.Rows, total(w.T("print.sum"), number(count), number(free), amounts(w, sums), number(was), change(count-was)))
	return t
}

// change writes a difference with its sign.
func change(n int64) string {
	if n > 0 {
		return "+" + number(n)
	}
	return signed(int(n))
}

// plus adds an amount to those of its currency.
func plus(sums []schema.Money, m schema.Money) []schema.Money {
	if !m.Known() {
		return sums
	}
	for i := range sums {
		if sums[i].Currency == m.Currency {
			sums[i].Minor += m.Minor
			return sums
		}
	}
	return append(sums, m)
}

// amounts writes amounts below one another.
func amounts(w *words.Words, list []schema.Money) string {
	out := make([]string, len(list))
	for i, m := range list {
		out[i] = money(w, m)
	}
	return strings.Join(out, "\n")
}

// eventsTable lists what a diary tells, oldest first.
func eventsTable(r *view.Register, diary []view.EventRow) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "date", "sort", "event", "place", "participants"), 0, 0, 3, 2, 2)}
	for i := range diary {
		e := &diary[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: span(w, e.From, e.Until)}, {Text: w.Choice("event", "event", e.Event)}, {Text: joined("\n", e.Title, e.Text)},
			{Text: joined(", ", e.Place, e.City)}, {Text: e.Participants}}})
	}
	t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(diary)), "", "", ""))
	return t
}

// feesTable is the statement of fees: line by line with receipts, then a sum for each currency.
func feesTable(r *view.Register, log []*models.Service) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "date", "receipt", "tariff_item", "times", "amount", "free_because"), 0, 0, 3, 0, 0, 2)}
	t.Columns[3].Align, t.Columns[4].Align = doc.Right, doc.Right
	var sums []schema.Money
	var times, free int64
	for _, s := range log {
		times += s.Count
		sums = plus(sums, s.Fee)
		amount, why := orMissing(r, money(w, s.Fee)), doc.Cell{Text: w.Choice("service", "free_reason", s.FreeReason)}
		receipt := doc.Cell{Text: unbroken(s.Receipt)}
		switch {
		case s.Fee.Minor == 0:
			free += s.Count
			if s.FreeReason == "" {
				why = missing(r)
			}
		case s.Receipt == "":
			receipt = missing(r)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: w.Date(s.Date)}, receipt, {Text: joined("\n", w.Choice("service", "service", s.Service), s.Note)}, {Text: number(s.Count)}, amount, why}})
	}
	t.Rows = append(t.Rows, total(w.T("print.sum"), "", "", number(times), "", w.T("lists.activity.of_these_free", map[string]any{"Number": number(free)})))
	for _, m := range sums {
		t.Rows = append(t.Rows, total(w.T("lists.activity.sum_in", map[string]any{"Currency": m.Currency}), "", "", "", money(w, m), ""))
	}
	return t
}
