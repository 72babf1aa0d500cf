//go:build ignore

package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// alias is another name of a place: in another language, a former one, a usual shortening.
type alias struct {
	key   string
	place int
}

// listAliases gives the other names of all places in the order of the file.
func listAliases(places []place) []alias {
	var aliases []alias
	for i, p := range places {
		for _, other := range p.others {
			if key := search.Key(other); key != "" && key != search.Key(p.name) {
				aliases = append(aliases, alias{key, i})
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

// largest gives the most populous place in the State that bears one of the names.
func (n namesakes) largest(country string, names []string, places []place) (int, bool) {
	at, ok := -1, false
	for _, name := range names {
		for _, i := range n[[2]string{country, search.Key(name)}] {
			if !ok || places[i].population > places[at].population {
				at, ok = i, true
			}
		}
	}
	return at, ok
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
		at, ok := byName.largest(country, append([]string{name}, others...), places)
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

// zoneCities gives the city of zones whose example is called otherwise in the list of places, and "-" for those named after an island or a region.
// The zones after islands, regions and States that find no place need no entry.
var zoneCities = map[string]string{
	"Africa/El_Aaiun":                "Laayoune",
	"America/Jujuy":                  "San Salvador de Jujuy",
	"America/Argentina/Tucuman":      "San Miguel de Tucumán",
	"America/Goose_Bay":              "Happy Valley-Goose Bay",
	"America/Guatemala":              "Guatemala City",
	"America/Matamoros":              "Heroica Matamoros",
	"Asia/Aqtobe":                    "Aktobe",
	"Asia/Kuwait":                    "Kuwait City",
	"Europe/Andorra":                 "Andorra la Vella",
	"Europe/Vatican":                 "Vatican City",
	"America/Indiana/Knox":           "-", // the gazetteer has larger namesakes in other States of the Union
	"America/Indiana/Marengo":        "-",
	"America/Indiana/Petersburg":     "-",
	"America/Kentucky/Monticello":    "-",
	"America/North_Dakota/Beulah":    "-",
	"America/North_Dakota/Center":    "-",
	"America/North_Dakota/New_Salem": "-",
	"Antarctica/Macquarie":           "-",
}

// readCLDR takes the cities that stand for time zones, under their names in all languages of CLDR. The State of a zone is told by CLDR's table of Windows zones.
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
	names, english := map[string][]string{}, map[string]string{}
	locales, err := os.ReadDir(filepath.Join(npm, "cldr-dates-full", "main"))
	check(err)
	for _, folder := range locales {
		if strings.HasSuffix(folder.Name(), "-Dsrt") || strings.HasSuffix(folder.Name(), "-Shaw") {
			continue // English in alphabets nobody writes to a ministry in
		}
		var file struct {
			Main map[string]struct {
				Dates struct {
					TimeZoneNames struct{ Zone map[string]any }
				}
			}
		}
		readJSON(filepath.Join(npm, "cldr-dates-full", "main", folder.Name(), "timeZoneNames.json"), &file)
		collect("", file.Main[folder.Name()].Dates.TimeZoneNames.Zone, func(zone, city string) {
			if folder.Name() == "en" {
				english[zone] = city
			}
			if !slices.Contains(names[zone], city) {
				names[zone] = append(names[zone], city)
			}
		})
	}
	zones := 0
	for _, zone := range slices.Sorted(maps.Keys(names)) {
		asked := zoneCities[zone]
		switch {
		case asked == "-":
			continue
		case asked == "":
			asked = english[zone]
		}
		last := strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
		at, ok := byName.find(state[zone], []string{asked, last})
		if !ok {
			log.Printf("no place for %s in %s, %q", zone, state[zone], asked)
			continue
		}
		zones++
		places[at].others = append(places[at].others, names[zone]...)
	}
	log.Printf("%d of %d example cities found", zones, len(names))
}

// collect walks a tree of zones ("Europe", "Warsaw") down to the example cities.
func collect(zone string, node map[string]any, report func(zone, city string)) {
	if city, ok := node["exemplarCity"].(string); ok {
		report(zone, city)
		if second, ok := node["exemplarCity-alt-secondary"].(string); ok {
			report(zone, second)
		}
		return
	}
	for part, below := range node {
		if sub, ok := below.(map[string]any); ok {
			collect(strings.TrimPrefix(zone+"/"+part, "/"), sub, report)
		}
	}
}

func readJSON(file string, into any) {
	data, err := os.ReadFile(file)
	check(err)
	check(json.Unmarshal(data, into))
}
