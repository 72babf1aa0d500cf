package overview

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// posts counts the consulates by how they stand; a tap shows those.
func (p *page) posts() fyne.CanvasObject {
	w, c := p.d.Words, p.facts.counts
	tiles := []fyne.CanvasObject{p.tile(c.Kinds["post"], xwidget.Mark{Text: w.T("page.overview.all")}, "posts", nil)}
	for _, s := range models.Statuses {
		if n := c.ByStatus[s]; n > 0 || s == models.Open {
			tiles = append(tiles, p.tile(n, listpage.StatusOf(w, s, schema.Certainly), "posts", map[string][]string{"status": {s}}))
		}
	}
	if p.facts.vacant > 0 {
		m := xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: w.T("head.vacant")}
		tiles = append(tiles, p.tile(p.facts.vacant, m, "posts", map[string][]string{"head": {"vacant"}}))
	}
	return recordpage.Section(p.d, w.T("page.posts.title"), nil, recordpage.Flow(2*look.Space, tiles...))
}

// relations counts the twinnings by how they stand, and what else the register holds.
func (p *page) relations() fyne.CanvasObject {
	w, c := p.d.Words, p.facts.counts
	tiles := []fyne.CanvasObject{p.tile(c.Kinds["twinning"], xwidget.Mark{Text: w.Kind("twinning", true)}, "twinnings", nil)}
	if n := p.facts.twinnings[view.TwinningInForce]; n > 0 {
		m := xwidget.Mark{Shape: xwidget.Full, Role: look.Open, Text: w.T("twinning." + view.TwinningInForce)}
		tiles = append(tiles, p.tile(n, m, "twinnings", map[string][]string{"status": {view.TwinningInForce}}))
	}
	for _, k := range []struct{ kind, page string }{{"person", "people"}, {"city", "cities"}, {"event", "events"}} {
		tiles = append(tiles, p.tile(c.Kinds[k.kind], xwidget.Mark{Text: w.Kind(k.kind, true)}, k.page, nil))
	}
	return recordpage.Section(p.d, w.T("page.overview.relations"), nil, recordpage.Flow(2*look.Space, tiles...))
}

// tile is a number that leads to the list of what it counts.
func (p *page) tile(n int, m xwidget.Mark, list string, chosen map[string][]string) fyne.CanvasObject {
	return newTile(strconv.Itoa(n), m, func() {
		listpage.Ask(p.d, list, chosen)
		p.d.Go(desk.Route{Page: list})
	})
}
