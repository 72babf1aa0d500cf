package words

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Date shows a date as tables do: as stored, the qualifier as a word.
func (w *Words) Date(d schema.Date) string {
	return d.Show(w.qualifier)
}

func (w *Words) qualifier(q byte) string {
	switch q {
	case '~':
		return w.T("date.about")
	case '<':
		return w.T("date.before")
	case '>':
		return w.T("date.after")
	}
	return ""
}

// LongDate shows a date in the language's long form, as precise as it is known and never more.
func (w *Words) LongDate(d schema.Date) string {
	if d == "" {
		return ""
	}
	if d.Qualifier() != 0 && d.Precision() == schema.ToMonth {
		return w.Date(d) // "about May" would need a case of its own in some languages
	}
	text := strings.TrimLeft(string(d), "~<>")
	args := map[string]any{"Year": text[:4]}
	key := "date.year"
	if len(text) >= 7 {
		key = "date.month"
		args["Month"] = w.T("month.alone." + text[5:7])
	}
	if len(text) == 10 {
		key = "date.day"
		args["Month"] = w.T("month.of." + text[5:7])
		args["Day"] = strings.TrimPrefix(text[8:], "0")
	}
	long := w.T(key, args)
	if q := w.qualifier(d.Qualifier()); q != "" {
		return q + " " + long
	}
	return long
}

// Range shows two dates with a dash between, or the one that is known.
func (w *Words) Range(from, to schema.Date) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "" || from == to:
		return w.Date(from)
	case from == "":
		return "–" + w.Date(to)
	}
	return w.Date(from) + "–" + w.Date(to)
}

// ReadAs says how a typed date was understood.
func (w *Words) ReadAs(d schema.Date, ambiguous bool) string {
	if d == "" {
		return ""
	}
	if ambiguous {
		return w.T("date.read_ambiguous", map[string]any{"Date": w.LongDate(d)})
	}
	return w.T("date.read", map[string]any{"Date": w.LongDate(d)})
}

// Duration shows a number of days as a person would say it: "about a year", "3 months", "12 days".
func (w *Words) Duration(days int, about bool) string {
	var s string
	year := 320
	if about { // an uncertain length is said in the coarser unit
		year = 270
	}
	switch {
	case days < 45:
		s = w.N("duration.days", max(days, 0))
	case days < year:
		s = w.N("duration.months", (days+15)/30)
	default:
		s = w.N("duration.years", (days+183)/365)
	}
	if about {
		return w.T("duration.about", map[string]any{"Duration": s})
	}
	return s
}
