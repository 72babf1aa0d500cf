package report

import (
	"context"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// longestFeast is how many days of a celebration a calendar marks: one that lasts a year would leave nothing else to see.
const longestFeast = 31

// anniversaries is a calendar of the anniversaries of twinnings: the year on one page, their list, and a page for each month to be hung
// on a wall.
func anniversaries(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	year, _, _ := p.AsOf.Civil()
	if chosen, err := schema.ParseDate(pick(p, yearOption)); err == nil && chosen != "" {
		year = chosen.Year()
	}
	all, err := r.AnniversariesIn(ctx, year, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	no := strconv.Itoa(year)
	d := doc.Document{Title: w.T("lists.anniversaries.title", map[string]any{"Year": no}), Subtitle: w.N("lists.anniversaries.count", len(all)), Landscape: true, Filter: filter(r, p, "print.all_records")}
	if len(all) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.anniversaries.empty"))}
		return d, nil
	}
	on := map[schema.Day][]view.YearDay{}
	for _, x := range all {
		for day := x.Day; x.Exact && day <= x.Until && day < x.Day+longestFeast; day++ {
			on[day] = append(on[day], x)
		}
	}
	pages := pick(p, pagesOption)
	overview := d
	if pages != "months" {
		picture := yearPicture(w, year, on, d.TextWidth())
		overview.Blocks = []doc.Block{doc.Figure{Drawing: picture, Alt: w.T("lists.anniversaries.alt", map[string]any{"Period": no, "Text": spoken(w, all)})}, section(w.T("lists.anniversaries.list")), anniversaryTable(r, all)}
	}
	if pages == "year" {
		return overview, nil
	}
	if pages == "all" {
		d.Parts = append(d.Parts, overview)
	}
	for month := 1; month <= 12; month++ {
		d.Parts = append(d.Parts, monthPage(w, d, year, month, all, on))
	}
	for i := range d.Parts {
		if d.Parts[i], err = finish(ctx, r, d.Parts[i], p); err != nil {
			return d, err
		}
	}
	return d, nil
}

// monthPage is the page of one month.
func monthPage(w *words.Words, whole doc.Document, year, month int, all []view.YearDay, on map[schema.Day][]view.YearDay) doc.Document {
	first, next := schema.DayOf(year, month, 1), schema.DayOf(year, month+1, 1)
	var here []view.YearDay
	for _, x := range all {
		if x.Day < next && x.Until >= first {
			here = append(here, x)
		}
	}
	page := doc.Document{Title: monthName(w, year, month), Landscape: true, Filter: whole.Filter}
	for i := range here { // what is dated to the month only has no field of its own
		if x := &here[i]; !x.Exact && x.Day == first {
			page.Subtitle = joined(" · ", page.Subtitle, festive(w, x)+": "+x.Title)
		}
	}
	picture := monthPicture(w, year, month, on, whole.TextWidth())
	page.Blocks = []doc.Block{doc.Figure{Drawing: picture, Alt: w.T("lists.anniversaries.alt", map[string]any{"Period": page.Title, "Text": spoken(w, here)})}}
	return page
}

// monthName is a month as a calendar is headed: "January 2027".
func monthName(w *words.Words, year, month int) string {
	return capital(w.T("page.due.month", map[string]any{"Month": w.T("month." + strconv.Itoa(month)), "Year": strconv.Itoa(year)}))
}

// weekdayName is the name of a day of the week, Monday being 1.
func weekdayName(w *words.Words, n int) string {
	return w.T("choice.weekday." + models.Weekdays[n-1])
}

// festive says what there is on a day: "25 years", "celebration".
func festive(w *words.Words, x *view.YearDay) string {
	if x.Celebrated {
		return w.T("lists.anniversaries.celebration")
	}
	return w.N("lists.anniversaries.years", x.Years)
}

// spoken tells days in words, for a reader that speaks.
func spoken(w *words.Words, all []view.YearDay) string {
	text := ""
	if len(all) == 0 {
		return w.N("lists.anniversaries.count", 0)
	}
	for i := range all {
		text = joined("; ", text, w.LongDate(all[i].On)+" "+festive(w, &all[i])+" "+all[i].Title)
	}
	return text
}

// anniversaryTable lists the days of a year.
func anniversaryTable(r *view.Register, all []view.YearDay) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "day", "weekday", "years", "twinning", "counted_from"), 0, 0, 0, 3, 2)}
	t.Columns[2].Align = doc.Right
	round := 0
	for i := range all {
		x := &all[i]
		years, from := strconv.Itoa(x.Years), w.Choice("instrument", "instrument", x.Counted)
		if x.Celebrated {
			years, from = "", joined(", ", festive(w, x), x.City)
		}
		if x.Mark > 0 {
			round++
			from = joined(" · ", from, w.T("lists.anniversaries.round"))
		}
		name := ""
		if x.Exact {
			name = weekdayName(w, weekday(x.Day))
		}
		cells := []doc.Cell{{Text: unbroken(w.LongDate(x.On))}, {Text: name}, {Text: years}, {Text: x.Title}, {Text: from}}
		for n := range cells {
			cells[n].Bold = x.Mark > 0
		}
		t.Rows = append(t.Rows, doc.Row{Cells: cells})
	}
	t.Rows = append(t.Rows, total(w.T("print.sum"), "", "", strconv.Itoa(len(all)), w.T("lists.anniversaries.rounds", map[string]any{"Number": strconv.Itoa(round)})))
	return t
}
