package advice

import (
	"strconv"

	"github.com/exequatur/exequatur/app/words"
)

// Say puts a deadline into words: "Term ends", "Not returned: seal".
func Say(w *words.Words, d *Deadline) string {
	what := d.What
	switch d.Kind {
	case DueVetting:
		what = w.Choice("vetting", "subject", what)
	case DueReport, DueNextReport:
		what = w.Choice("activity_report", "sort", what)
	}
	args := map[string]any{"Item": join(w.Choice("inventory_item", "item", d.Item), d.What), "What": what}
	key := "due." + d.Kind
	if over := "due.over." + d.Kind; d.Over && w.Has(over) {
		key = over
	}
	if d.Kind != DueAnniversary {
		return w.T(key, args)
	}
	text := w.N(key, d.Years)
	if d.Round > 0 {
		text = w.T("due.round", map[string]any{"Text": text})
	}
	if d.Planned != "" {
		text = w.T("due.planned", map[string]any{"Text": text, "Date": w.Date(d.Planned)})
	}
	return text
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// Month is the heading a deadline stands under: its month, or that it is overdue.
func Month(w *words.Words, d *Deadline) string {
	if d.Over {
		return w.T("page.due.overdue")
	}
	year, month, _ := d.Day.Civil()
	return w.T("page.due.month", map[string]any{"Month": w.T("month." + strconv.Itoa(month)), "Year": strconv.Itoa(year)})
}
