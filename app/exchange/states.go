package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// stateIndex finds States by code and by name in any language.
type stateIndex struct {
	byCode map[string]*entity
	byName map[string]*entity
	known  map[string]*entity // texts answered already, nil where no State is meant
	asked  map[string]*Question
}

func (x *index) loadStates() (*stateIndex, error) {
	if x.states != nil {
		return x.states, nil
	}
	list, err := x.all("state")
	if err != nil {
		return nil, err
	}
	s := &stateIndex{byCode: map[string]*entity{}, byName: map[string]*entity{}, known: map[string]*entity{}, asked: map[string]*Question{}}
	for _, e := range list {
		s.enter(e)
	}
	x.states = s
	return s, nil
}

func (s *stateIndex) enter(e *entity) {
	st := e.plan.(*models.State)
	s.byCode[strings.ToUpper(st.Code)] = e
	for _, n := range st.OtherNames {
		s.byName[search.Key(n)] = e
	}
	for _, n := range st.Name {
		s.byName[search.Key(n)] = e
	}
}

// find recognises a State. One the register lacks but the world knows is copied into it.
func (s *stateIndex) find(x *index, text string) *entity {
	if e, ok := s.known[text]; ok {
		return e
	}
	e := s.lookUp(x, text)
	s.known[text] = e
	return e
}

func (s *stateIndex) lookUp(x *index, text string) *entity {
	if e := s.byCode[strings.TrimSpace(text)]; e != nil {
		return e
	}
	if e := s.byName[search.Key(text)]; e != nil {
		return e
	}
	code, ok := stateCode(text)
	if !ok && len(text) == 2 {
		code, ok = strings.ToUpper(text), s.byCode[strings.ToUpper(text)] != nil
	}
	if !ok {
		return nil
	}
	if e := s.byCode[code]; e != nil {
		return e
	}
	states := place.States()
	i := slices.IndexFunc(states, func(st place.State) bool { return st.Code == code })
	if i < 0 {
		return nil
	}
	st := &models.State{Code: code, Name: schema.Localized{}}
	for lang, name := range states[i].Names {
		st.Name[lang] = name
	}
	st.UID = x.freeUID(schema.UID(place.StateUID(code)))
	e := x.plan(st)
	s.enter(e)
	return e
}

// freeUID returns a uid unless a removed record holds it still; zero lets the store give another.
func (x *index) freeUID(u schema.UID) schema.UID {
	if _, err := x.tx.ID(u); err == nil {
		return schema.UID{}
	}
	return u
}

// state reads the State of a target: required, asked where unknown.
func (r *row) state(s *stateIndex, target string) (*entity, error) {
	text := r.get(target)
	if text == "" {
		return nil, r.refuse("no_state", "Target", target)
	}
	return r.stateNamed(s, target, text)
}

// stateNamed gives the State a text means. Where nobody knows, the row is held back and gets none.
func (r *row) stateNamed(s *stateIndex, target, text string) (*entity, error) {
	if e := s.find(r.x, text); e != nil {
		return e, nil
	}
	if name, to, ok := mapping.CrossReference(text); ok && s.find(r.x, name) != nil {
		r.addNote(say.Note{Code: "cross_reference", Args: say.Pairs("Name", name, "To", to)})
		return nil, errLeft
	}
	is, err := r.question(s.question(r.x, r.column(target), text))
	switch {
	case err != nil || is == "":
		return nil, err
	case is == AsNothing:
		return nil, r.refuse("no_state", "Target", target)
	}
	e := s.find(r.x, is)
	if u, err := schema.ParseUID(strings.TrimPrefix(is, "uid:")); err == nil {
		e = r.x.byUID[u]
	}
	if e == nil || e.kind.Key != "state" {
		return nil, r.refuse("unknown_state", "Column", r.column(target), "Value", is)
	}
	r.names = append(r.names, named{e, text})
	return e, nil
}

// question asks which State a text means. The likeliest are those whose names resemble it.
func (s *stateIndex) question(x *index, column, text string) *Question {
	if q := s.asked[text]; q != nil {
		return q
	}
	q := &Question{ID: "state|" + search.Key(text), Ask: AskState, Column: column, Text: text,
		Why: say.Note{Code: "unknown_state", Ask: true, Args: say.Pairs("Column", column, "Value", text)}}
	for _, st := range place.StatesLike(text, 5) {
		q.Candidates = append(q.Candidates, Candidate{Is: st.Code, Label: place.StateName(st.Code, x.lang)})
	}
	q.Candidates = append(q.Candidates, s.ownLike(x, search.Key(text), q.Candidates)...)
	s.asked[text] = q
	return q
}

// ownLike lists States only the register has whose names resemble a text.
func (s *stateIndex) ownLike(x *index, key string, have []Candidate) []Candidate {
	var list likeliest
	for name, e := range s.byName {
		list.enter(key, name, e.plan.(*models.State).Code)
	}
	var out []Candidate
	for _, code := range list.best(3) {
		if !slices.ContainsFunc(have, func(c Candidate) bool { return c.Is == code }) {
			out = append(out, Candidate{Is: code, Label: x.title(s.byCode[strings.ToUpper(code)])})
		}
	}
	return out
}
