package edit

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// mostOptions is how many records a field proposes while typing.
const mostOptions = 20

// usedValues is how many texts already used are looked through for proposals.
const usedValues = 500

// environment gives a form its words and what its references can point at. country answers in which State a seat is looked for first.
func environment(d *desk.Desk, country func() int64) xwidget.FormEnv {
	w := d.Words
	env := xwidget.FormEnv{
		Words:        d.WidgetWords(),
		Languages:    usual(d),
		More:         languages(d),
		Today:        d.Store.Today(),
		Label:        func(k *schema.Kind, f *schema.Field) string { return w.Field(k.Key, f.Key) },
		Help:         func(k *schema.Kind, f *schema.Field) string { return w.Help(k.Key, f.Key) },
		Section:      func(key string) string { return w.T("section." + key) },
		ChoiceLabel:  func(k *schema.Kind, f *schema.Field, choice string) string { return w.Choice(k.Key, f.Key, choice) },
		LanguageName: w.Language,
		RefTitle:     d.RefTitle,
		DescribeDate: w.ReadAs,
		ProblemText:  w.Problem,
		Fold:         search.Fold,
		CanAddRef:    func(f *schema.Field) bool { return contains(f.Ref, "person") || contains(f.Ref, "city") },
	}
	env.Currency = func() string { return currency(d) }
	env.DescribeMoney = w.Money
	env.SuggestCode = func(f *schema.Field, rec schema.Record, text string) []xwidget.Option {
		of := country()
		if c, ok := rec.(*models.City); ok {
			of = c.Country
		}
		return suggestCode(d, f, text, of)
	}
	env.CodeTitle = func(f *schema.Field, code string) string { return codeTitle(d, f, code) }
	env.Offer = func(_ *schema.Kind, f *schema.Field, rec schema.Record) (string, func() string) {
		return offerDistrict(d, f, rec)
	}
	env.Tidy = tidy
	env.HideSensitive = d.Sensitive != nil && !d.Sensitive()
	env.SuggestRef = func(f *schema.Field, text string) []xwidget.Option { return suggestRef(d, f, text, country()) }
	env.SuggestText = func(k *schema.Kind, f *schema.Field, text string) []string { return suggestText(d, k, f, text) }
	return env
}

// usual are the languages a localized field shows at once: the register's, the window's and English.
func usual(d *desk.Desk) []string {
	out := []string{d.Store.Lang()}
	for _, l := range []string{d.Words.Lang, "en"} {
		if !contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// languages of localized fields: the register's first, then the others the program speaks, then those neighbours write in.
func languages(d *desk.Desk) []string {
	out := []string{d.Store.Lang()}
	for _, l := range append(append([]string{}, words.Languages...), "de", "fr") {
		if !contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func suggestRef(d *desk.Desk, f *schema.Field, text string, country int64) []xwidget.Option {
	var out []xwidget.Option
	taken := map[int64]bool{}
	text = strings.TrimSpace(text)
	if text == "" {
		return first(d, f)
	}
	hits, _ := d.Finder.Search(text, mostOptions, f.Ref...)
	for _, h := range hits {
		o := xwidget.Option{ID: h.ID, Text: d.RefTitle(h.ID)}
		o.Detail = detail(d, h.Kind, h.ID)
		if len(f.Ref) > 1 {
			o.Group = d.Words.Kind(h.Kind, true)
		}
		if h.Kind == "city" {
			if rec, err := d.Store.Get(context.Background(), "city", h.ID); err == nil {
				taken[rec.(*models.City).GazetteerID] = true
			}
		}
		out = append(out, o)
	}
	if contains(f.Ref, "city") && d.Places != nil {
		group := ""
		if len(f.Ref) > 1 {
			group = d.Words.Kind("city", true)
		}
		for _, p := range places(d, text, country) {
			if !taken[int64(p.ID)] {
				taken[int64(p.ID)] = true
				out = append(out, xwidget.Option{ID: -int64(p.ID), Text: p.Name, Detail: placeDetail(d, p.Region, p.Country), Group: group})
			}
		}
	}
	return out
}

// places looks in the State concerned first, then in the whole world.
func places(d *desk.Desk, text string, country int64) []place.Place {
	var out []place.Place
	if country != 0 {
		if rec, err := d.Store.Get(context.Background(), "state", country); err == nil {
			out = d.Places.Suggest(text, []string{rec.(*models.State).Code}, mostOptions)
		}
	}
	if len(out) < mostOptions/2 {
		out = append(out, d.Places.Suggest(text, nil, mostOptions)...)
	}
	return out
}

// first are the records proposed before anything is typed.
func first(d *desk.Desk, f *schema.Field) []xwidget.Option {
	var out []xwidget.Option
	for _, kind := range f.Ref {
		recs, err := d.Store.List(context.Background(), kind, mostOptions)
		if kind == "state" {
			recs, err = d.Store.List(context.Background(), kind, 0)
		}
		if err != nil {
			d.Log.Error("proposals", "error", err)
			continue
		}
		for _, r := range recs {
			id := r.Meta().ID
			out = append(out, xwidget.Option{ID: id, Text: d.RefTitle(id), Detail: detail(d, kind, id)})
		}
	}
	return out
}

// detail tells records of one name apart.
func detail(d *desk.Desk, kind string, id int64) string {
	rec, err := d.Store.Get(context.Background(), kind, id)
	if err != nil {
		return ""
	}
	switch r := rec.(type) {
	case *models.State:
		return r.Code
	case *models.City:
		return join(r.Region, d.RefTitle(r.Country))
	case *models.Person:
		return join(r.Occupation, r.Firm)
	case *models.Post:
		return join(r.RegisterNo, d.RefTitle(r.ReceivingState))
	case *models.Event:
		return d.Words.Date(r.From)
	}
	return ""
}

func placeDetail(d *desk.Desk, region, country string) string {
	return join(region, place.StateName(country, d.Words.Lang))
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}

func suggestText(d *desk.Desk, k *schema.Kind, f *schema.Field, text string) []string {
	used, err := d.Store.Values(context.Background(), k.Key, f.Key, usedValues)
	if err != nil {
		d.Log.Error("proposals", "error", err)
		return nil
	}
	var out []string
	q := search.Fold(text)
	for _, v := range used {
		if strings.Contains(search.Fold(v), q) && len(out) < mostOptions {
			out = append(out, v)
		}
	}
	return out
}
