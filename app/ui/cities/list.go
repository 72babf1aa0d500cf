package cities

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/view"
)

// New makes the page of all cities.
func New(d *desk.Desk) desk.Page {
	w := d.Words
	text := listpage.Text[view.CityRow]
	return listpage.New(d, listpage.Config[view.CityRow]{
		Name: "cities", Kind: "city", Title: w.T("page.cities.title"), Report: "table",
		ID:   func(r *view.CityRow) int64 { return r.ID },
		Load: d.View.Cities,
		Columns: []listpage.Column[view.CityRow]{
			text("name", w.Field("city", "name"), 180, func(r *view.CityRow) string { return r.Name }),
			text("region", w.Field("city", "region"), 196, func(r *view.CityRow) string { return r.Region }),
			text("country", w.Field("city", "country"), 130, func(r *view.CityRow) string { return r.CountryName }),
			listpage.Number("posts", w.Kind("post", true), 100, func(r *view.CityRow) int64 { return int64(r.Posts) }),
			listpage.Number("twinnings", w.Kind("twinning", true), 100, func(r *view.CityRow) int64 { return int64(r.Twinnings) }),
			listpage.Number("population", w.Field("city", "population"), 104, func(r *view.CityRow) int64 { return r.Population }),
			text("other_names", w.Field("city", "other_names"), 220, func(r *view.CityRow) string { return r.OtherNames }),
			text("region_code", w.Field("city", "region_code"), 120, func(r *view.CityRow) string { return r.RegionCode }).Hide(),
		},
		Filters: []listpage.Filter[view.CityRow]{
			{ID: "country", Title: w.Field("city", "country"), Of: func(r *view.CityRow) (string, string) { return r.CountryCode, r.CountryName }},
			{ID: "use", Title: w.T("page.cities.use"), Order: []string{"seat", "partner", "both", "none"}, Of: func(r *view.CityRow) (string, string) {
				key := use(r)
				return key, w.T("page.cities.use." + key)
			}},
		},
		Empty: w.T("page.cities.empty"), Step: w.T("page.cities.new"),
	})
}

func use(r *view.CityRow) string {
	switch {
	case r.Posts > 0 && r.Twinnings > 0:
		return "both"
	case r.Posts > 0:
		return "seat"
	case r.Twinnings > 0:
		return "partner"
	}
	return "none"
}
