package report

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// giftRegister lists gifts given and received by year, marks those above the threshold of the office, and adds their values up by
// currency.
func giftRegister(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	gifts, above, err := r.Gifts(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.gift-register.name"), Landscape: true, Filter: filter(r, p, "print.all_records")}
	if p.From != "" || p.Until != "" {
		from, until := period(p)
		gifts = slices.DeleteFunc(gifts, func(g view.GiftRow) bool { return !within(g.Date, from, until) })
		d.Filter = joined(" · ", span(w, from, until), d.Filter)
	}
	d.Subtitle = w.N("lists.gifts.count", len(gifts))
	if above.Known() {
		d.Subtitle = joined(" · ", d.Subtitle, w.T("lists.gifts.threshold", map[string]any{"Value": money(w, above)}))
	}
	if len(gifts) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.gift-register.empty"))}
		return d, nil
	}
	d.Blocks = []doc.Block{giftTable(r, gifts)}
	return d, nil
}

// giftTable lists the gifts received, then those given, each by year and with a sum for each currency.
func giftTable(r *view.Register, gifts []view.GiftRow) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "number", "date", "gift", "from_whom", "to_whom", "occasion", "value", "now"), 0, 0, 3, 2, 2, 3, 0, 2)}
	t.Columns[6].Align = doc.Right
	for _, direction := range []string{"received", "given"} {
		var sums []schema.Money
		year := int64(0)
		for i := range gifts {
			g := &gifts[i]
			if g.Direction != direction {
				continue
			}
			if g.Year != year {
				year = g.Year
				t.Rows = append(t.Rows, doc.Group(joined(" · ", w.T("lists.gifts."+direction), number(year))))
			}
			sums = plus(sums, g.Value)
			t.Rows = append(t.Rows, giftLine(r, g))
		}
		for _, m := range sums {
			t.Rows = append(t.Rows, total(w.T("lists.activity.sum_in", map[string]any{"Currency": m.Currency}), "", "", "", "", "", money(w, m), ""))
		}
	}
	return t
}

func giftLine(r *view.Register, g *view.GiftRow) doc.Row {
	value := orMissing(r, money(r.Words(), g.Value))
	if g.Over {
		value = doc.Cell{Text: joined("\n", value.Text, r.Words().T("lists.gifts.over")), Bold: true}
	}
	return doc.Row{Cells: []doc.Cell{{Text: unbroken(g.No())}, date(r, g.Date), {Text: joined("\n", g.What, g.Note), Bold: g.Over}, orMissing(r, g.Giver), orMissing(r, g.Recipient),
		orMissing(r, joined("\n", g.Occasion, g.About)), value, orMissing(r, whereNow(r, g))}}
}

// whereNow says where a gift is or what became of it.
func whereNow(r *view.Register, g *view.GiftRow) string {
	w := r.Words()
	return joined("\n", g.Keeper, joined(" ", w.Choice("gift", "became", g.Became), w.Date(g.BecameOn)))
}
