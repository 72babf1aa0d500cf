package report

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
)

// What the lists let one choose.
var (
	aheadOption = Option{Key: "ahead", Values: []string{"90", "180", "365"}}
	orderOption = Option{Key: "order", Values: []string{"oldest", "newest"}}
	yearOption  = Option{Key: "year", Date: true}
	pagesOption = Option{Key: "pages", Values: []string{"all", "year", "months"}}
	takerOption = Option{Key: "taking_over"}
)

// lists are the lists: what expires, is vacant, is owed, was given.
var lists = []entry{
	{Info{Name: "expiries", Records: "post", Group: "calendar", Options: []Option{aheadOption}}, expiries},
	{Info{Name: "vacancies", Records: "post", Group: "lists"}, vacancies},
	{Info{Name: "inventory", Records: "post", Group: "lists"}, inventory},
	{Info{Name: "handover", Of: "post", Many: true, Group: "dossiers", Options: []Option{takerOption}}, handover},
	{Info{Name: "reports-received", Records: "post", Group: "lists", Period: true}, reportsReceived},
	{Info{Name: "activity-report", Of: "post", Many: true, Group: "dossiers", Period: true}, activityReport},
	{Info{Name: "twinning-sheet", Of: "twinning", Many: true, Group: "dossiers"}, twinningSheet},
	{Info{Name: "anniversaries", Records: "twinning", Group: "calendar", Options: []Option{yearOption, pagesOption}}, anniversaries},
	{Info{Name: "delegation", Of: "event", Many: true, Group: "dossiers"}, delegation},
	{Info{Name: "gift-register", Records: "gift", Group: "lists", Period: true}, giftRegister},
	{Info{Name: "history", Of: Any, AnyKind: true, Many: true, Group: "any", Options: []Option{orderOption}}, history},
}

// pick is what was chosen of an option, or its first value.
func pick(p Params, o Option) string { return p.Option(Info{Options: []Option{o}}, o.Key) }

// box is to be ticked by hand.
const box = "☐"

// heads titles the columns of a list by their keys below "lists.column.", or below "column." where other tables have them too.
func heads(r *view.Register, keys ...string) []doc.Column {
	w := r.Words()
	out := make([]doc.Column, len(keys))
	for i, key := range keys {
		if own := "lists.column." + key; w.Has(own) {
			out[i].Title = w.T(own)
		} else {
			out[i].Title = w.T("column." + key)
		}
	}
	return out
}

// weigh shares what is left of a table's width out among its columns, in their order.
func weigh(columns []doc.Column, weights ...float64) []doc.Column {
	for i, weight := range weights {
		columns[i].Weight = weight
	}
	return columns
}

// section begins a part of a print.
func section(text string) doc.Heading { return doc.Heading{Level: 1, Text: capital(text)} }

// total is a row that sums up: words in the first column, the rest by their columns.
func total(texts ...string) doc.Row {
	row := doc.Cells(texts...)
	row.Total = true
	return row
}
