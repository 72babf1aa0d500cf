package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// Europe is shown apart where many consulates of a map of the world lie close together in it.
var Europe = draw.Region{West: -11, South: 35, East: 42, North: 70}

// crowdOfEurope is from how many consulates on it is.
const crowdOfEurope = 8

// heightOfMap is how high a map may be with its legend, in points.
const heightOfMap = 300

// MapWords are the words of a map.
func MapWords(w *words.Words) draw.MapWords {
	list := func(key string) func([]string) string {
		return func(names []string) string { return w.T(key, map[string]any{"Names": strings.Join(names, ", ")}) }
	}
	return draw.MapWords{
		Status: [...]string{draw.PostOpen: w.T("figures.standing.headed"), draw.PostVacant: w.T("figures.standing.vacant"),
			draw.PostPaused: w.T("figures.standing.closed_temporarily"), draw.PostClosed: w.T("figures.standing.closed")},
		Own: w.T("figures.map.own"), Partner: w.T("figures.map.partner"), Several: w.T("figures.map.several"), Source: w.T("figures.map.source"),
		Also: list("figures.map.also"), Outside: list("figures.map.outside"),
		Together: func(names []string) string {
			const most = 12
			said := w.N("print.posts", len(names)) + ": " + strings.Join(names[:min(len(names), most)], "; ")
			if len(names) > most {
				said += " …"
			}
			return said
		},
	}
}

// MapPosts are the consulates a map can show: those whose seat has coordinates and that are not closed for good. It says of how many
// the coordinates are not recorded.
func MapPosts(w *words.Words, posts []view.NetworkPost) (out []draw.MapPost, without int) {
	for i := range posts {
		p := &posts[i]
		if p.Status == models.ClosedForGood || p.Status == models.NotOpen {
			continue
		}
		if !p.Coords.Known {
			without++
			continue
		}
		status := draw.PostOpen
		switch p.Standing() {
		case view.StandsVacant:
			status = draw.PostVacant
		case models.ClosedForATime:
			status = draw.PostPaused
		}
		out = append(out, draw.MapPost{Lat: p.Coords.Lat, Lon: p.Coords.Lon, Label: p.Seat, Hover: p.Title + ", " + w.T("figures.standing."+p.Standing()), Status: status, Weight: int(p.Population)})
	}
	return out, without
}

// region is one map: some consulates and how they are shown.
type region struct {
	title   string
	posts   []view.NetworkPost
	country string // one country; the whole world where empty
	europe  bool
	closer  bool // a part of it follows as a map of its own: names that find no room are left to that one
}

// regions parts consulates into the maps that show them: those abroad on one of the world, or of the one country they are in; those
// received on one of the keeper's State.
func (f *figurer) regions(posts []view.NetworkPost) []region {
	var abroad, here []view.NetworkPost
	countries := map[string]bool{}
	near := 0
	for _, p := range posts {
		switch {
		case p.Status == models.ClosedForGood || p.Status == models.NotOpen:
		case p.ReceivingCode == f.home:
			here = append(here, p)
		default:
			abroad = append(abroad, p)
			countries[p.ReceivingCode] = true
			if c := p.Coords; c.Known && c.Lat >= Europe.South && c.Lat <= Europe.North && c.Lon >= Europe.West && c.Lon <= Europe.East {
				near++
			}
		}
	}
	var out []region
	switch len(countries) {
	case 0:
	case 1:
		out = append(out, region{title: abroad[0].ReceivingName, posts: abroad, country: abroad[0].ReceivingCode})
	default:
		out = append(out, region{title: f.w.T("figures.map.world"), posts: abroad})
		if near >= crowdOfEurope {
			out[0].closer = true
			out = append(out, region{title: f.w.T("figures.map.europe"), posts: abroad, europe: true})
		}
	}
	if len(here) > 0 {
		out = append(out, region{title: here[0].ReceivingName, posts: here, country: f.home})
	}
	return out
}

// draw draws one map.
func (f *figurer) draw(g region, width, height float64) (draw.Drawing, int) {
	spec := draw.MapSpec{Width: width, Height: height, TextSize: chartText - 0.5, CoastOnly: f.coast, Words: MapWords(f.w), Shade: map[string]draw.Shade{}}
	var without int
	spec.Posts, without = MapPosts(f.w, g.posts)
	of := map[string]*tally{}
	for i := range g.posts {
		p := &g.posts[i]
		if of[p.ReceivingCode] == nil {
			of[p.ReceivingCode] = &tally{name: p.ReceivingName}
		}
		of[p.ReceivingCode].add(p.Standing())
	}
	for code, t := range of {
		if t.kept() > 0 && code != f.home {
			spec.Shade[code] = draw.Shade{Tone: draw.Partner, Label: t.name + ": " + f.w.N("print.posts", t.kept())}
		}
	}
	if f.home != "" && f.home != g.country {
		spec.Shade[f.home] = draw.Shade{Tone: draw.Own}
	}
	if g.closer {
		spec.Words.Also = nil
	}
	switch {
	case g.europe:
		spec.Region = Europe
		spec.Words.Outside = nil
	case g.country != "":
		spec.Country = g.country
	default:
		d, _ := draw.WorldMap(spec)
		return d, without
	}
	d, _ := draw.CountryMap(spec)
	return d, without
}

// drawn is a map as a figure, with what it shows in words.
func (f *figurer) drawn(g region, height float64, caption string) doc.Figure {
	d, without := f.draw(g, f.width, height)
	if without > 0 {
		caption = joined(" · ", caption, f.w.N("figures.map.without", without))
	}
	return doc.Figure{Drawing: d, Alt: f.mapAlt(g), Caption: caption}
}

// mapAlt says what a map shows: how the consulates stand, and how many there are in which State.
func (f *figurer) mapAlt(g region) string {
	var total tally
	of := map[string]int{}
	for i := range g.posts {
		total.add(g.posts[i].Standing())
		of[g.posts[i].ReceivingName]++
	}
	var facts []string
	for k, n := range total.n {
		if n > 0 {
			facts = append(facts, f.w.T("figures.standing."+view.Standings[k])+": "+grouped(f.w, n))
		}
	}
	names := slices.Collect(maps.Keys(of))
	order := collator(f.w.Lang)
	slices.SortFunc(names, func(a, b string) int {
		if of[a] != of[b] {
			return of[b] - of[a]
		}
		return order.CompareString(a, b)
	})
	for _, name := range names {
		facts = append(facts, name+": "+grouped(f.w, of[name]))
	}
	return f.alt(f.w.T("figures.map.alt", map[string]any{"Place": g.title}), facts)
}
