package cities

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/state/covers"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// who reads which consulates cover the city on a day.
func (r *record) who(ctx context.Context, c *models.City, day schema.Day) (covers.Answer, error) {
	x, err := covers.Read(ctx, r.d.Store, r.d.View, day, c.Country)
	if err != nil {
		return covers.Answer{}, err
	}
	return x.Who(x.City(c)), nil
}

// covering says which consulates cover the city by their districts, else which open one is nearest; nil where its State has none.
func (r *record) covering(a covers.Answer) fyne.CanvasObject {
	w := r.d.Words
	title := w.T("covers.title")
	var rows []recordpage.Row
	add := func(p covers.Post, why string) {
		km := ""
		if p.Km >= 0 {
			km = w.T("page.city.km", map[string]any{"Km": strconv.Itoa(p.Km)})
		}
		rows = append(rows, recordpage.Row{Open: func() { r.d.Go(desk.Route{Page: "post", ID: p.ID}) }, Cells: []recordpage.Cell{{Text: p.Title}, {Text: why}, {Text: p.Head}, {Text: km}}})
	}
	for _, p := range a.Covering {
		add(p, w.T("covers.district"))
	}
	if a.Nearest != nil && a.Nearest.SeatID != r.ID { // one that sits here stands above already
		add(*a.Nearest, w.T("page.city.nearest"))
	}
	if len(rows) == 0 {
		return nil
	}
	shown, more := r.Fold("covering", rows)
	out := []fyne.CanvasObject{recordpage.NewRows(title, []recordpage.Column{{Title: w.Kind("post", false), Weight: 4}, {Title: w.T("page.city.why"), Weight: 3},
		{Title: w.Field("post", "head"), Weight: 2}, {Title: w.T("page.city.distance"), Width: 100}}, shown...)}
	if more != nil {
		out = append(out, more)
	}
	return recordpage.Section(r.d, title, nil, out...)
}
