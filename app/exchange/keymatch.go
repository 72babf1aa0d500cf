package exchange

import (
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// keyMatcher matches rows with records by targets a person chose: a row means the record that agrees in all of them and nothing else.
type keyMatcher struct {
	kind    string
	targets []string
	of      map[string][]*entity // by the values of all targets
}

// newKeyMatcher gives nil where nobody chose keys: the rules of the kind hold then.
func newKeyMatcher(m mapping.Mapping) (*keyMatcher, error) {
	if len(m.Keys) == 0 {
		return nil, nil
	}
	for _, t := range m.Keys {
		if !isKey(m.Kind, t) {
			return nil, say.Refuse("no_key", nil, "Target", t, "Kind", m.Kind)
		}
	}
	return &keyMatcher{kind: m.Kind, targets: m.Keys}, nil
}

// isKey reports whether records of a kind can be told apart by a target.
func isKey(kind, target string) bool {
	if target == "uid" || strings.HasPrefix(target, "id.") && len(target) > len("id.") && kind == "post" {
		return true
	}
	switch kind + " " + target {
	case "post post_event.seat", "post post_event.class", "person contact.email":
		return true
	}
	owner, _, _ := strings.Cut(target, ".")
	f := fieldOf(target)
	if f == nil || owner != kind {
		return false
	}
	switch f.Type {
	case schema.TextType, schema.DateType, schema.IntType, schema.ChoiceType, schema.RefType, schema.SetType:
		return !f.Hidden
	}
	return false
}

// KeyChoices lists sets of targets by which rows of a kind may sensibly be matched, the usual ones first. Others are allowed: every
// target of the kind whose values can be compared, and ids in lists.
func KeyChoices(kind string) [][]string {
	out := [][]string{{"uid"}}
	switch kind {
	case "post":
		return append(out, []string{"post.register_no"}, []string{"post.sending_state", "post.receiving_state", "post_event.seat"}, []string{"post.sending_state", "post_event.seat"},
			[]string{"post.sending_state", "post.receiving_state", "post_event.seat", "post_event.class"}, []string{"post.emails"})
	case "person":
		return append(out, []string{"person.family_name", "person.given_name"}, []string{"person.family_name", "contact.email"}, []string{"contact.email"},
			[]string{"person.family_name", "person.given_name", "person.born_on"})
	}
	k := models.Catalog.Kind(kind)
	if k == nil {
		return nil
	}
	var own []string
	for _, f := range (&records{kind: k}).identity() {
		if isKey(kind, kind+"."+f.Key) {
			own = append(own, kind+"."+f.Key)
		}
	}
	if len(own) > 0 {
		out = append(out, own)
	}
	return out
}

// load enters the records of the register under the values of their keys.
func (m *keyMatcher) load(x *index, kind string) error {
	if m == nil {
		return nil
	}
	m.kind, m.of = kind, map[string][]*entity{}
	for _, e := range x.lists[kind] {
		for _, key := range m.keysOf(x, e) {
			m.of[key] = append(m.of[key], e)
		}
	}
	return nil
}

// keysOf gives the values of all targets of a record, in every combination where one has several.
func (m *keyMatcher) keysOf(x *index, e *entity) []string {
	keys := []string{""}
	for _, t := range m.targets {
		var next []string
		for _, v := range recordValues(x, e, t) {
			if v == "" {
				continue
			}
			for _, k := range keys {
				next = append(next, k+"\x00"+v)
			}
		}
		keys = next
	}
	return keys
}

// recordValues gives what a record says under a target, in the form in which it is compared.
func recordValues(x *index, e *entity, target string) []string {
	if target == "uid" {
		return []string{e.plan.Meta().UID.String()}
	}
	if scheme, ok := strings.CutPrefix(target, "id."); ok {
		var out []string
		for _, c := range x.of("external_id", e.id()) {
			if id := c.plan.(*models.ExternalID); search.Key(id.Scheme) == search.Key(scheme) {
				out = append(out, search.Fold(id.Value))
			}
		}
		return out
	}
	switch target {
	case "post_event.seat":
		seat, _, _, _ := x.latest(e.id())
		return []string{idText(seat)}
	case "post_event.class":
		_, class, _, _ := x.latest(e.id())
		return []string{class}
	case "contact.email":
		var out []string
		for _, c := range x.of("contact", e.id()) {
			if v := c.plan.(*models.Contact); v.Use == "email" {
				out = append(out, search.Fold(v.Value))
			}
		}
		return out
	}
	return fieldValues(fieldOf(target), e.plan)
}

// fieldValues gives the values of a field in the form in which they are compared.
func fieldValues(f *schema.Field, rec schema.Record) []string {
	switch p := f.Ptr(rec).(type) {
	case *int64:
		return []string{idText(*p)}
	case *schema.Set:
		var out []string
		for _, v := range *p {
			out = append(out, search.Fold(v))
		}
		return out
	}
	v, _ := f.Encode(rec, nil) // neither references nor lists of them
	if f.Type == schema.TextType {
		return []string{search.Key(v)}
	}
	return []string{v}
}

// find gives the one record the row agrees with in all keys, nil where there is none.
func (m *keyMatcher) find(r *row) (*entity, error) {
	keys := []string{""}
	for _, t := range m.targets {
		values, err := m.rowValues(r, t)
		if err != nil {
			return nil, err
		}
		var next []string
		for _, v := range values {
			if v == "" {
				continue
			}
			for _, k := range keys {
				next = append(next, k+"\x00"+v)
			}
		}
		if keys = next; len(keys) == 0 {
			return nil, r.refuse("key_empty", "Target", t)
		}
	}
	var found []*entity
	for _, k := range keys {
		for _, e := range m.of[k] {
			if !slices.Contains(found, e) {
				found = append(found, e)
			}
		}
	}
	if len(found) < 2 {
		if e := first(found); e != nil && e.claimed != 0 && e.claimed != r.res.Line {
			return nil, r.refuse("key_twice", "Title", r.x.title(e), "Line", e.claimed)
		}
		return first(found), nil
	}
	var titles []string
	for _, e := range found[:min(len(found), 5)] {
		titles = append(titles, r.x.title(e))
	}
	return nil, r.refuse("key_several", "Count", len(found), "Titles", strings.Join(titles, "; "))
}

// rowValues gives what a row says under a target, in the form in which it is compared.
func (m *keyMatcher) rowValues(r *row, target string) ([]string, error) {
	text := r.get(target)
	if text == "" && m.kind == "person" { // the name in one cell
		switch n := splitName(r.get("person.name")); target {
		case "person.family_name":
			return []string{search.Key(n.family)}, nil
		case "person.given_name":
			return []string{search.Key(n.given)}, nil
		}
	}
	if text == "" && r.get("uid:"+target) == "" {
		return nil, nil
	}
	switch {
	case target == "uid":
		u, err := schema.ParseUID(text)
		if err != nil {
			return nil, nil
		}
		return []string{u.String()}, nil
	case strings.HasPrefix(target, "id."):
		return []string{search.Fold(bareID(text))}, nil
	case target == "post_event.seat":
		p, ok := r.j.imp.(*posts)
		if !ok {
			return nil, nil
		}
		host, err := r.state(p.states, "post.receiving_state")
		if err != nil || host == nil {
			return nil, err
		}
		seat, err := r.city(p.cities, target, host, r.hint())
		if err != nil || seat == nil {
			return nil, err
		}
		return []string{idText(seat.id())}, nil
	case target == "post_event.class":
		k, err := r.rank()
		return []string{k.post}, err
	case target == "contact.email":
		var out []string
		for _, v := range splitEmails(text) {
			out = append(out, search.Fold(v))
		}
		return out, nil
	}
	f := fieldOf(target)
	kind, _, _ := strings.Cut(target, ".")
	rec := models.Catalog.Kind(kind).New()
	if err := r.set(kind, f, rec, target); err != nil {
		return nil, err
	}
	return fieldValues(f, rec), nil
}

// idText is an id as a value to compare, "" where there is none.
func idText(id int64) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(id, 10)
}
