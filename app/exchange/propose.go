package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
)

// Propose makes the first proposal of how a list is taken, from its heads. Without a kind it takes the one whose columns the heads name most.
func Propose(t source.Table, kind string) (mapping.Mapping, error) {
	if kind == "" {
		kind = likeliestKind(t)
	}
	columns, err := proposed(t, kind)
	if err != nil {
		return mapping.Mapping{}, err
	}
	m := mapping.Mapping{Version: mapping.Version, Kind: kind, Read: t.Structure, Heads: t.Head}
	names := mapping.Names(t.Head)
	for i, c := range columns {
		m.Columns = append(m.Columns, mapping.Column{From: []string{names[i]}, To: c.Target})
	}
	return m, nil
}

// proposed takes the columns of a table by their heads. A list that names both partners is one of twinnings.
func proposed(t source.Table, kind string) ([]Column, error) {
	imp, err := importerFor(kind, func(target string) bool {
		h, _ := (&twinnings{}).heads()
		return slices.ContainsFunc(t.Head, func(c string) bool { return h[fold(c)] == target })
	})
	if err != nil {
		return nil, err
	}
	h, ids := imp.heads()
	return h.columnsOf(t.Head, ids, mapping.Several), nil
}

// likeliestKind gives the kind most of the heads fit.
func likeliestKind(t source.Table) string {
	best, most := "post", 0
	for _, kind := range Kinds() {
		columns, err := proposed(t, kind)
		if err != nil {
			continue
		}
		n := 0
		for _, c := range columns {
			if c.Target != "" {
				n++
			}
		}
		if n > most {
			best, most = kind, n
		}
	}
	return best
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
