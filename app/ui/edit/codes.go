package edit

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// suggestCode proposes languages by their names, and regions of the State a seat is looked for in by name or code.
func suggestCode(d *desk.Desk, f *schema.Field, text string, country int64) []xwidget.Option {
	if f.Lookup == schema.LanguageCodes {
		return suggestLanguage(d, text)
	}
	if text = strings.TrimSpace(text); text == "" {
		var out []xwidget.Option
		for _, s := range place.Subdivisions(stateCode(d, country)) {
			if s.Parent == "" {
				out = append(out, region(s))
			}
		}
		return out
	}
	var where []string
	if code := stateCode(d, country); code != "" {
		where = []string{code}
	}
	var out []xwidget.Option
	for _, s := range place.FindSubdivisions(text, where, mostOptions) {
		out = append(out, region(s))
	}
	return out
}

func region(s place.Subdivision) xwidget.Option {
	o := xwidget.Option{Key: s.Code, Text: regionTitle(s)}
	if in, ok := place.SubdivisionOf(s.Parent); ok {
		o.Detail = in.Name
	}
	return o
}

func regionTitle(s place.Subdivision) string { return s.Name + " (" + s.Code + ")" }

// stateCode returns the ISO code of a State, or "".
func stateCode(d *desk.Desk, id int64) string {
	if id == 0 {
		return ""
	}
	rec, err := d.Store.Get(context.Background(), "state", id)
	if err != nil {
		return ""
	}
	return rec.(*models.State).Code
}

// codeTitle names what a code stands for.
func codeTitle(d *desk.Desk, f *schema.Field, code string) string {
	if f.Lookup == schema.LanguageCodes {
		return d.Words.Language(code)
	}
	if s, ok := place.SubdivisionOf(code); ok {
		return regionTitle(s)
	}
	return code
}

// suggestLanguage proposes languages: the register's own and its neighbours' before anything is typed.
func suggestLanguage(d *desk.Desk, text string) []xwidget.Option {
	q := search.Key(text)
	codes := languages(d)
	if q != "" {
		codes = words.Tongues
	}
	var out, later []xwidget.Option
	for _, code := range codes {
		o := xwidget.Option{Key: code, Text: d.Words.Language(code)}
		switch key := search.Key(o.Text); {
		case strings.HasPrefix(key, q), code == strings.ToLower(strings.TrimSpace(text)):
			out = append(out, o)
		case strings.Contains(key, q):
			later = append(later, o)
		}
	}
	out = append(out, later...)
	// A name in another language of the program, or a code the list does not have, such as sr-Latn.
	if code, ok := words.LanguageCode(text); ok && !slices.ContainsFunc(out, func(o xwidget.Option) bool { return o.Key == code }) {
		out = append(out, xwidget.Option{Key: code, Text: d.Words.Language(code)})
	}
	return out
}

// offerDistrict proposes the names of the regions chosen as the printable wording of the district, where nobody has worded it.
func offerDistrict(d *desk.Desk, f *schema.Field, rec schema.Record) (string, func() string) {
	e, ok := rec.(*models.PostEvent)
	if !ok || f.Key != "regions" || len(e.Regions) == 0 || strings.TrimSpace(e.District) != "" {
		return "", nil
	}
	names := func(codes []string) string {
		var out []string
		for _, code := range codes {
			name := code
			if s, ok := place.SubdivisionOf(code); ok {
				name = s.Name
			}
			out = append(out, name)
		}
		return strings.Join(out, ", ")
	}
	text := names(e.Regions)
	if len(e.Except) > 0 {
		text = d.Words.T("form.district_except", map[string]any{"Regions": text, "Except": names(e.Except)})
	}
	return d.Words.T("form.use_as_district", map[string]any{"Text": text}), func() string {
		e.District = text
		return "district"
	}
}

// tidy brings the times of opening hours into their usual form.
func tidy(k *schema.Kind, f *schema.Field, text string) string {
	if k.Key != "opening" || f.Key != "from" && f.Key != "until" {
		return text
	}
	t, ok := clock(text)
	if !ok {
		return text
	}
	return t
}

// clock reads a time of day as the register does: "9", "9.00" and "9:00" are "09:00".
func clock(text string) (string, bool) {
	o := &models.Opening{Weekday: models.Weekdays[0], From: text, Until: "24:00"}
	k := models.KindOf(o)
	k.Complete(o)
	for _, p := range k.Check(schema.File{Rec: o}) {
		if p.Field == "from" {
			return "", false
		}
	}
	return o.From, true
}

// week shows the opening hours of a post as a week.
func week(d *desk.Desk) xwidget.Week {
	return xwidget.Week{
		Days: models.Weekdays,
		Name: func(day string) string { return d.Words.Choice("opening", "weekday", day) },
		Get: func(rec schema.Record) (day, from, until string) {
			o := rec.(*models.Opening)
			return o.Weekday, o.From, o.Until
		},
		Set: func(rec schema.Record, day, from, until string) {
			o := rec.(*models.Opening)
			o.Weekday, o.From, o.Until = day, from, until
		},
		Note:  func(rec schema.Record) string { return rec.(*models.Opening).Note },
		Clock: clock,
	}
}

// currency is the usual one of the register, or "".
func currency(d *desk.Desk) string {
	r, err := d.Store.Register(context.Background())
	if err != nil {
		return ""
	}
	return r.Currency
}
