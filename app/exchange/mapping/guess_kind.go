package mapping

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
)

// GuessKind says what the rows of a list describe, by the names of its columns, its title and its first rows: posts where nothing speaks
// for anything else.
func GuessKind(t source.Table, lookup Lookup) string {
	best, most := "post", 0.0
	find := newNamed(t.Head)
	keys := make([]string, len(t.Head))
	for i, h := range t.Head {
		keys[i] = folded(h)
	}
	consular := NamesConsuls(t)
	for _, k := range models.Catalog.All() {
		known, ok := lookup(k.Key)
		if !ok {
			continue
		}
		if s := scoreKind(find, keys, k.Key, known, consular); s > most+0.001 || s > most-0.001 && k.Key == "post" {
			best, most = k.Key, s
		}
	}
	return best
}

// signs are targets that tell lists of a kind from others.
var signs = map[string][]string{
	"post":        {"post_event.seat", "head.name", "post.sending_state", "post.receiving_state", someState, "post_event.class", "post_event.district", "post.office_address", somePost},
	"post_event":  {"post_event.event", "post_event.date"},
	"person":      {"person.family_name", "person.born_on", "person.occupation"},
	"twinning":    {"city_a", "city_b"},
	"city":        {"city.name", "city.population", "city.coords"},
	"appointment": {"appointment.person", "appointment.post"},
	"mission":     {"mission.type", "mission.name"},
}

// needed are signs without which a list of a kind is none.
var needed = map[string][]string{"post_event": {"post_event.event"}, "twinning": {"city_b"}, "appointment": {"appointment.person"}, "person": {"person.family_name"}, "city": {"city.name"}}

// scoreKind says how much of the head is known for a kind, and how much of that only it has.
// find and keys are the heads, consular says that the list speaks of consuls.
func scoreKind(find named, keys []string, kind string, known Known, consular bool) float64 {
	names := synonyms()[kind]
	have := map[string]bool{}
	heads, met := 0, 0.0
	for i, h := range find.heads {
		key := keys[i]
		if key == "" || besideOther(key, find.folded) {
			continue
		}
		heads++
		target := known.targetOf(h, key, find.folded)
		if target == "" {
			target = names[key]
		}
		if target == "" && (kind == "post" || kind == "twinning") {
			if target = names.phrase(h); target != "" {
				met -= 0.3
			}
		}
		if target != "" && !strings.HasPrefix(target, "id.") {
			met++
			have[target] = true
		}
	}
	if heads == 0 {
		heads = 1
	}
	for _, target := range needed[kind] {
		if !have[target] {
			return 0
		}
	}
	score := met / float64(heads)
	for _, target := range signs[kind] {
		if have[target] {
			score += 0.1
		}
	}
	if have["city_a"] && have["city_b"] {
		score += 0.3
	}
	if kind == "post" && consular {
		score += 0.4
	}
	if signs[kind] == nil { // lists of the smaller kinds are our own exports, or nearly
		owned := models.Catalog.Kind(kind).Parent == "" || have["owner"] || have["uid:owner"]
		if !owned || met < float64(heads)*0.8 {
			return 0
		}
		if met == float64(heads) {
			score += 0.5
		}
	}
	return score
}

// NamesConsuls reports whether a list speaks of consuls or consulates in its title, its head or its first rows.
func NamesConsuls(t source.Table) bool {
	speaks := func(text string) bool {
		k := search.Key(text)
		return strings.Contains(k, "consul") || strings.Contains(k, "konsul")
	}
	if speaks(t.Name) || slices.ContainsFunc(t.Above, speaks) || slices.ContainsFunc(t.Head, speaks) {
		return true
	}
	for _, row := range t.Rows[:min(len(t.Rows), 10)] {
		if slices.ContainsFunc(row.Cells[:min(len(row.Cells), 30)], speaks) {
			return true
		}
	}
	return false
}
