package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// words are those of the register's language.
func (x *index) words() *words.Words { return words.In(x.lang) }

// title is how a record is called in a report.
func (x *index) title(e *entity) string {
	if e == nil {
		return ""
	}
	switch rec := e.plan.(type) {
	case *models.Post:
		seat, _, _, _ := x.latest(e.id())
		return x.postTitle(rec, seat)
	case *models.PostEvent:
		return strings.TrimSpace(rec.Event + " " + string(rec.Date))
	}
	names := schema.Names{Lang: x.lang, Title: func(id int64) string { return x.title(x.at(id)) }, Text: func(int64) string { return "" }}
	file := schema.File{Rec: e.plan, Parts: map[string][]schema.Record{}}
	for _, k := range models.Catalog.Children(e.kind.Key) {
		for _, c := range x.of(k.Key, e.id()) {
			file.Parts[k.Key] = append(file.Parts[k.Key], c.plan)
		}
	}
	return e.kind.Summary(file, names).Title
}

// postTitle names a post by its States and seat.
func (x *index) postTitle(p *models.Post, seat int64) string {
	at := seat
	if at == 0 {
		at = p.ReceivingState
	}
	return x.title(x.at(p.SendingState)) + " – " + x.title(x.at(at))
}

// show writes a value as it stands in a report: in stored form, references by their titles.
func (x *index) show(f *schema.Field, rec schema.Record) string {
	switch p := f.Ptr(rec).(type) {
	case *int64:
		if f.Type == schema.RefType {
			return x.title(x.at(*p))
		}
	case *schema.Refs:
		var out []string
		for _, id := range *p {
			out = append(out, x.title(x.at(id)))
		}
		return strings.Join(out, "; ")
	case *schema.Set:
		return strings.Join(*p, "; ")
	case *schema.Localized:
		return p.In(x.lang)
	}
	s, _ := f.Encode(rec, nil) // without references nothing can fail
	return s
}

// titleIndex finds records of a kind by what they are called; several of one title mean none of them.
type titleIndex struct {
	of map[string]map[string][]*entity
}

func (x *index) byTitle(t *titleIndex, kind, text string) ([]*entity, error) {
	if t.of == nil {
		t.of = map[string]map[string][]*entity{}
	}
	m, ok := t.of[kind]
	if !ok {
		if err := x.need(neededFor(kind)...); err != nil {
			return nil, err
		}
		m = map[string][]*entity{}
		for _, e := range x.lists[kind] {
			for _, name := range x.namesOf(e) {
				if k := search.Key(name); k != "" && !contains(m[k], e) {
					m[k] = append(m[k], e)
				}
			}
		}
		t.of[kind] = m
	}
	return m[search.Key(text)], nil
}

func contains(list []*entity, e *entity) bool {
	for _, o := range list {
		if o == e {
			return true
		}
	}
	return false
}

// neededFor lists the kinds without which records of a kind cannot be called by their names.
func neededFor(kind string) []string {
	switch kind {
	case "post":
		return []string{"state", "city", "post", "post_event", "external_id"}
	case "twinning":
		return []string{"city", "twinning", "partner"}
	case "appointment":
		return append(neededFor("post"), "person", "appointment")
	case "person":
		return []string{"person", "spelling"}
	}
	// The others may name records of other kinds in their titles.
	out := []string{kind}
	k := models.Catalog.Kind(kind)
	for _, f := range k.Fields {
		for _, ref := range f.Ref {
			if ref != kind && len(f.Ref) < 3 && f.Required {
				out = append(out, neededFor(ref)...)
			}
		}
	}
	if k.Parent != "" {
		out = append(neededFor(k.Parent), out...)
	}
	return out
}

// namesOf lists what a record may be called in a file.
func (x *index) namesOf(e *entity) []string {
	out := []string{x.title(e)}
	if e.kind.Titled != "" {
		for _, lang := range words.Languages {
			out = append(out, words.In(lang).Title(e.kind.Key, out[0]))
		}
	}
	switch rec := e.plan.(type) {
	case *models.City:
		country := x.at(rec.Country)
		out = append(append(out, rec.OtherNames...), rec.Name+", "+x.title(country))
		if country != nil {
			out = append(out, rec.Name+", "+country.plan.(*models.State).Code)
		}
	case *models.Person:
		out = append(out, rec.GivenName+" "+rec.FamilyName, rec.FamilyName+" "+rec.GivenName)
		for _, s := range x.of("spelling", e.id()) {
			out = append(out, s.plan.(*models.Spelling).Name)
		}
	case *models.Mission:
		for _, t := range rec.Name {
			out = append(out, t)
		}
	case *models.Post:
		_, _, _, own := x.latest(e.id())
		out = append(out, rec.RegisterNo)
		for _, t := range own {
			out = append(out, t)
		}
		for _, id := range x.of("external_id", e.id()) {
			out = append(out, id.plan.(*models.ExternalID).Value)
		}
	}
	return out
}

// ref reads the record a target refers to: by the uid beside it, by uid, or by what it is called.
func (r *row) ref(f *schema.Field, target string) (*entity, error) {
	if u := r.get("uid:" + target); u != "" {
		if e, err := r.refByUID(f, u); e != nil || err != nil {
			return e, err
		}
		if err := r.awaits(f, u); err != nil {
			return nil, err
		}
	}
	return r.refTo(f, r.get(target), target)
}

func (r *row) refByUID(f *schema.Field, text string) (*entity, error) {
	u, err := schema.ParseUID(text)
	if err != nil {
		return nil, nil
	}
	for _, kind := range f.Ref {
		if err := r.x.need(neededFor(kind)...); err != nil {
			return nil, err
		}
		if e := r.x.byUID[u]; e != nil && e.kind.Key == kind {
			return e, nil
		}
	}
	return nil, nil
}

func (r *row) refTo(f *schema.Field, text, target string) (*entity, error) {
	if e, err := r.refByUID(f, text); e != nil || err != nil {
		return e, err
	}
	states, err := r.x.loadStates()
	if err != nil {
		return nil, err
	}
	cities, err := r.x.loadCities()
	if err != nil {
		return nil, err
	}
	for _, kind := range f.Ref {
		if kind == "state" {
			if e := states.find(r.x, text); e != nil {
				return e, nil
			}
			if len(f.Ref) > 1 {
				continue
			}
			return r.stateNamed(states, target, text)
		}
		found, err := r.x.byTitle(&r.x.titles, kind, text)
		if err != nil {
			return nil, err
		}
		if len(found) == 1 {
			return found[0], nil
		}
		if len(found) > 1 {
			return nil, r.refuse("several_named", "Column", r.column(target), "Value", text, "Count", len(found))
		}
		if kind == "city" && len(f.Ref) == 1 {
			return r.cityAnywhere(cities, states, target, text)
		}
		if kind == "city" {
			if e, err := r.cityAbroad(target, text); e != nil || err != nil || r.held {
				return e, err
			}
		}
	}
	if r.mayFollow(f) {
		return nil, errLater
	}
	return nil, r.refuse("nothing_named", "Column", r.column(target), "Value", text)
}

// mayFollow reports whether a field may refer to a record that comes further down in the list.
func (r *row) mayFollow(f *schema.Field) bool {
	return !r.j.last && slices.Contains(f.Ref, r.j.mapping.Kind)
}

// awaits puts the row off where it refers by uid to another row of the list: what that is called here may be the name of something else.
func (r *row) awaits(f *schema.Field, uid string) error {
	if u, err := schema.ParseUID(uid); err == nil && r.mayFollow(f) && r.j.lists(u) && r.x.byUID[u] == nil {
		return errLater
	}
	return nil
}

// lists reports whether a row of the list has a uid.
func (j *job) lists(u schema.UID) bool {
	if j.uids == nil {
		j.uids = map[schema.UID]bool{}
		for i := range j.source {
			for _, at := range j.at["uid"] {
				if own, err := schema.ParseUID(j.source[i].Cells[at]); err == nil && j.source[i].Refused == nil && j.source[i].Skip == nil {
					j.uids[own] = true
				}
			}
		}
	}
	return j.uids[u]
}
