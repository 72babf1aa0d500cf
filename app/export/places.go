package export

import (
	"io"
	"slices"

	"github.com/exequatur/exequatur/app/exchange/geojson"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// places writes consulates at their seats, cities where they lie, twinnings as lines between their cities.
func (e *exporting) places(w io.Writer) error {
	if err := unknownColumn(e.req.Columns, Columns(e.r, e.req.Kind)); err != nil {
		return err
	}
	l, err := e.listing()
	if err != nil {
		return err
	}
	at, err := e.positions()
	if err != nil {
		return err
	}
	office, err := e.office()
	if err != nil {
		return err
	}
	uids := slices.Index(l.Keys, "uid")
	words := e.inWords(l.Kind, l.Keys)
	shown := choose(l, e.req.Columns)
	out := geojson.Collection{Properties: []geojson.Property{{Name: "name", Value: joined(" – ", e.w.Kind(e.req.Kind, true), office)}, {Name: "as_of", Value: string(e.req.AsOf.Date())}, {Name: "variant", Value: e.r.VariantKey()}}}
	for n, row := range l.Rows {
		f := geojson.Feature{ID: view.Text(row.Values[uids]), Positions: at[row.ID]}
		if len(f.Positions) == 0 {
			e.res.NoPlace++
		}
		for i, key := range shown.Keys {
			f.Properties = append(f.Properties, geojson.Property{Name: key, Value: shown.Rows[n].Values[i]})
		}
		f.Properties = append(f.Properties, geojson.Property{Name: "words", Value: words(row)})
		out.Features = append(out.Features, f)
	}
	e.res.Count = len(out.Features)
	return geojson.Write(w, out)
}

// positions are where records lie, by their ids.
func (e *exporting) positions() (map[int64][]geojson.Position, error) {
	cities, err := all[*models.City](e, "city")
	if err != nil {
		return nil, err
	}
	at := func(id int64) []geojson.Position {
		if c := cities[id]; c != nil && c.Coords.Known {
			return []geojson.Position{{Lat: c.Coords.Lat, Lon: c.Coords.Lon}}
		}
		return nil
	}
	out := map[int64][]geojson.Position{}
	switch e.req.Kind {
	case "city":
		for id := range cities {
			out[id] = at(id)
		}
	case "post":
		rows, err := e.r.Posts(e.ctx, e.req.AsOf)
		if err != nil {
			return nil, err
		}
		for i := range rows {
			out[rows[i].ID] = at(rows[i].SeatID)
		}
	case "twinning":
		rows, err := e.r.Twinnings(e.ctx, e.req.AsOf)
		if err != nil {
			return nil, err
		}
		for i := range rows {
			var line []geojson.Position
			for _, city := range rows[i].Cities {
				line = append(line, at(city)...)
			}
			if len(line) == len(rows[i].Cities) && len(line) > 1 { // a line that leaves out a partner would tell something else
				out[rows[i].ID] = line
			}
		}
	}
	return out, nil
}

// inWords says of a row in the words of the language what is kept as a key or a code: for who looks at the map.
func (e *exporting) inWords(kind string, keys []string) func(view.ListingRow) map[string]string {
	k := models.Catalog.Kind(kind)
	return func(row view.ListingRow) map[string]string {
		out := map[string]string{"kind": e.w.Kind(kind, false), "title": row.Title}
		for i, key := range keys {
			v := view.Text(row.Values[i])
			f := k.Field(key)
			switch {
			case v == "":
			case key == "status" && kind == "post":
				out[key] = e.w.Status(v, schema.Certainly)
			case key == "status" && kind == "twinning":
				out[key] = e.w.T("twinning." + v)
			case key == "class" && kind == "post":
				out[key] = e.w.Choice("post_event", key, v)
			case f != nil && f.Type == schema.ChoiceType:
				out[key] = e.w.Choice(kind, key, v)
			}
		}
		return out
	}
}
