package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
)

// Propose makes the first proposal of how a list is taken, from its heads and its values. Without a kind it guesses that too.
func Propose(t source.Table, kind string) (mapping.Mapping, error) {
	g, err := Guess(t, mapping.Hints{Kind: kind})
	return g.Mapping, err
}

// Guess proposes how a list is taken and says why. Without Places the gazetteer tells towns from other words.
func Guess(t source.Table, h mapping.Hints) (mapping.Guessed, error) {
	if h.Kind != "" {
		if _, err := importerFor(h.Kind, func(string) bool { return false }); err != nil {
			return mapping.Guessed{}, err
		}
	}
	if h.Places == nil {
		known, err := place.Open()
		if err != nil {
			return mapping.Guessed{}, err
		}
		h.Places = known
	}
	if h.Kind == "" && ofPersons(t) {
		h.Kind = "person"
	}
	g := mapping.Guess(t, callsIn(t), h)
	keepOwn(t, &g)
	keepCards(t, &g)
	return g, nil
}

// keepOwn takes a list this program wrote by its heads alone: they are keys, and nothing about such a list is to be guessed. It has
// the lasting ids of its records.
func keepOwn(t source.Table, g *mapping.Guessed) {
	if !slices.Contains(t.Head, "uid") {
		return
	}
	known, _ := callsIn(t)(g.Mapping.Kind)
	names := mapping.Names(t.Head)
	said := map[string]string{} // targets by column
	taken := map[string]bool{}
	for i, head := range t.Head {
		target := known.Heads.Target(head)
		if target == "" {
			for _, c := range g.Mapping.Columns {
				if len(c.From) == 1 && c.From[0] == names[i] && (c.To == "uid" || strings.HasPrefix(c.To, "uid:") || strings.HasPrefix(c.To, "id.")) {
					target = c.To
				}
			}
		}
		if target != "" && (!taken[target] || mapping.Several(target)) {
			said[names[i]], taken[target] = target, true
		}
	}
	columns := make([]mapping.Column, len(names))
	for i, name := range names {
		columns[i] = mapping.Column{From: []string{name}, To: said[name]}
	}
	g.Mapping.Columns, g.Mapping.Set, g.Mapping.Empty, g.Mapping.Section = columns, nil, nil, ""
	for i := range g.Proposals {
		if p := &g.Proposals[i]; p.To != said[p.Column] {
			p.To, p.From, p.Sure = said[p.Column], mapping.FromHead, true
		}
	}
}

// callsIn says what lists of a kind call their columns. A list that names both partners is one of twinnings, whatever its instruments.
func callsIn(t source.Table) mapping.Lookup {
	return func(kind string) (mapping.Known, bool) {
		imp, err := importerFor(kind, func(target string) bool {
			h, _ := (&twinnings{}).heads()
			return slices.ContainsFunc(t.Head, func(c string) bool { return h.Target(c) == target })
		})
		if err != nil {
			return mapping.Known{}, false
		}
		h, ids := imp.heads()
		return mapping.Known{Heads: h, IDs: ids}, true
	}
}

// usualTargets are the targets most lists of a kind fill, in the order a person looks for them.
var usualTargets = map[string][]string{
	"post": {"post.sending_state", "post.receiving_state", "post_event.seat", "post_event.class", "post_event.district", "head.name", "head.given_name", "head.family_name", "head.prefix", "head.gender_form",
		"post.office_address", "phone.office", "phone.mobile", "phone.fax", "phone.duty", "phone.home", "post.emails", "post.web", "post.opening_hours", "established", "post.register_no", "post.mission",
		"post.languages", "appointment.exequatur_on", "appointment.took_up", "post_event.source", "region", "lat", "lon", "uid"},
	"post_event": {"post.sending_state", "post.receiving_state", "post_event.seat", "post_event.event", "post_event.date", "post_event.class", "post_event.district", "post_event.note", "post_event.source",
		"post", "uid:post", "post.register_no", "precision", "uid"},
	"person":     {"person.name", "person.family_name", "person.given_name", "person.prefix", "person.gender_form", "contact.email", "contact.mobile", "contact.phone", "contact.address", "spelling.name", "uid"},
	"twinning":   {"city_a", "country_a", "city_b", "country_b", "instrument.instrument", "instrument.signed_on", "lat_a", "lon_a", "lat_b", "lon_b"},
	"instrument": {"city_a", "country_a", "city_b", "country_b", "instrument.instrument", "instrument.signed_on", "lat_a", "lon_a", "lat_b", "lon_b"},
}

// Targets lists everything a column of a list of a kind may be taken as, the usual first. Besides these a list of posts may have ids in
// other lists, "id." and the name of the list, and a text in several languages takes "@" and a language.
func Targets(kind string) []string {
	out := slices.Clone(usualTargets[kind])
	var rest []string
	for _, reads := range []bool{true, false} { // of twinnings both forms
		imp, err := importerFor(kind, func(string) bool { return reads })
		if err != nil {
			return nil
		}
		h, _ := imp.heads()
		for _, target := range h {
			rest = append(rest, target)
		}
	}
	order := map[string]int{}
	for _, k := range models.Catalog.All() {
		for _, f := range k.Fields {
			order[k.Key+"."+f.Key] = len(order) + 1
		}
	}
	slices.SortFunc(rest, func(a, b string) int {
		if d := order[a] - order[b]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, target := range append(rest, "uid") {
		if !slices.Contains(out, target) {
			out = append(out, target)
		}
	}
	return out
}

// TakesIDs reports whether rows of a kind may hold ids in other lists ("id.QID").
func TakesIDs(kind string) bool {
	imp, err := importerFor(kind, func(string) bool { return false })
	if err != nil {
		return false
	}
	_, ids := imp.heads()
	return ids
}
