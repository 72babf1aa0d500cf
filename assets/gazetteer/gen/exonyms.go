//go:build ignore

package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// alias is another name of a place: in another language, a former one, a usual shortening.
type alias struct {
	text, key string
	place     int
}

// listAliases gives the other names of all places in the order of the file.
func listAliases(places []place) []alias {
	var aliases []alias
	for i, p := range places {
		for _, other := range p.others {
			if key := search.Key(other); key != "" && key != search.Key(p.name) {
				aliases = append(aliases, alias{other, key, i})
			}
		}
	}
	slices.SortStableFunc(aliases, func(a, b alias) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.place, b.place))
	})
	aliases = slices.CompactFunc(aliases, func(a, b alias) bool { return a.key == b.key && a.place == b.place })
	log.Printf("%d other names", len(aliases))
	return aliases
}

// languages are those of the program; their names of cities are taken from CLDR.
var languages = []string{"en", "lt", "pl", "de", "fr"}

// namesakes finds places by State and any of their names; the most populous is first.
type namesakes map[[2]string][]int

func newNamesakes(places []place) namesakes {
	byName := namesakes{}
	for i, p := range places {
		for _, name := range append([]string{p.name}, p.others...) {
			k := [2]string{p.country, search.Key(name)}
			byName[k] = append(byName[k], i)
		}
	}
	for _, found := range byName {
		slices.SortStableFunc(found, func(a, b int) int { return int(places[b].population) - int(places[a].population) })
	}
	return byName
}

// find gives the place in the State that bears one of the names, the first name that is known deciding.
func (n namesakes) find(country string, names []string) (int, bool) {
	for _, name := range names {
		if found := n[[2]string{country, search.Key(name)}]; len(found) > 0 {
			return found[0], true
		}
	}
	return 0, false
}

// readTable reads lines of the form "PL Toruń: Thorn, Torunė". The name before the
// colon is the one to show, even where GeoNames shows another.
func readTable(file string, places []place) {
	byName := newNamesakes(places)
	f, err := os.Open(file)
	check(err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		head, rest, ok := strings.Cut(line, ":")
		if !ok || len(head) < 4 {
			log.Fatalf("%s: %q has no names", file, line)
		}
		country, name := head[:2], head[3:]
		var others []string
		for other := range strings.SplitSeq(rest, ",") {
			others = append(others, strings.TrimSpace(other))
		}
		at, ok := byName.find(country, append([]string{name}, others...))
		if !ok {
			log.Printf("%s: no place %q", file, head)
			continue
		}
		p := &places[at]
		if p.name != name {
			p.others, p.name = append(p.others, p.name), name
		}
		p.others = append(p.others, others...)
	}
}

// readCLDR takes the cities that stand for time zones. The State of a zone is told by CLDR's table of Windows zones.
func readCLDR(npm string, places []place) {
	byName := newNamesakes(places)
	var windows struct {
		Supplemental struct {
			WindowsZones struct {
				MapTimezones []struct {
					MapZone struct {
						Type      string `json:"_type"`
						Territory string `json:"_territory"`
					}
				}
			}
		}
	}
	readJSON(filepath.Join(npm, "cldr-core", "supplemental", "windowsZones.json"), &windows)
	state := map[string]string{}
	for _, m := range windows.Supplemental.WindowsZones.MapTimezones {
		if m.MapZone.Territory == "001" {
			continue
		}
		for zone := range strings.FieldsSeq(m.MapZone.Type) {
			state[zone] = m.MapZone.Territory
		}
	}
	names := map[string][]string{}
	for _, language := range languages {
		var file struct {
			Main map[string]struct {
				Dates struct {
					TimeZoneNames struct{ Zone map[string]any }
				}
			}
		}
		readJSON(filepath.Join(npm, "cldr-dates-full", "main", language, "timeZoneNames.json"), &file)
		for _, locale := range file.Main {
			collect(names, "", locale.Dates.TimeZoneNames.Zone)
		}
	}
	zones := 0
	for zone, spelled := range names {
		last := zone[strings.LastIndexByte(zone, '/')+1:]
		at, ok := byName.find(state[zone], append(slices.Clone(spelled), strings.ReplaceAll(last, "_", " ")))
		if !ok {
			continue
		}
		zones++
		places[at].others = append(places[at].others, spelled...)
	}
	log.Printf("%d of %d example cities found", zones, len(names))
}

// collect walks a tree of zones ("Europe", "Warsaw") down to the example cities.
func collect(names map[string][]string, zone string, node map[string]any) {
	if city, ok := node["exemplarCity"].(string); ok {
		names[zone] = append(names[zone], city)
		return
	}
	for part, below := range node {
		if sub, ok := below.(map[string]any); ok {
			collect(names, strings.TrimPrefix(zone+"/"+part, "/"), sub)
		}
	}
}

func readJSON(file string, into any) {
	data, err := os.ReadFile(file)
	check(err)
	check(json.Unmarshal(data, into))
}
