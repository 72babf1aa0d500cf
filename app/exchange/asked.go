package exchange

import (
	"reflect"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
)

// asked holds the questions of a list, each once for all rows that put it.
type asked struct {
	hold    bool
	answers map[string]string
	of      map[string]*Question
	list    []*Question
}

func newAsked(answers []mapping.Answer, hold bool) *asked {
	a := &asked{hold: hold, answers: map[string]string{}, of: map[string]*Question{}}
	for _, x := range answers {
		a.answers[x.ID] = x.Is
	}
	return a
}

// put enters a question under the line that puts it.
func (a *asked) put(q *Question, line int) {
	have := a.of[q.ID]
	if have == nil {
		own := *q // what was found is shared by all rows that ask the same
		have = &own
		have.Answer = a.answers[q.ID]
		a.of[q.ID], a.list = have, append(a.list, have)
	}
	if at, found := slices.BinarySearch(have.Lines, line); !found { // a row may be looked at again after later ones
		have.Lines = slices.Insert(have.Lines, at, line)
	}
}

func (a *asked) all() []Question {
	if a == nil { // nothing was planned
		return nil
	}
	out := make([]Question, len(a.list))
	for i, q := range a.list {
		out[i] = *q
	}
	return out
}

// question puts a question to whoever imports and gives the answer, or the suggestion where those are taken. Where there is none the
// row is held back, and reading it goes on only to find what else is to be asked.
func (r *row) question(q *Question) (is string, err error) {
	if !r.probe {
		r.j.asked.put(q, r.res.Line)
	}
	is = r.j.asked.answers[q.ID]
	if is == "" && !r.j.asked.hold {
		is = q.Suggested
	}
	switch is {
	case "":
		r.held = true
		r.addNote(q.Why)
	case LeftOut:
		r.addNote(say.Note{Code: "row_left_by_answer", Args: say.Pairs("Column", q.Column, "Value", q.Text)})
		return "", errLeft
	}
	return is, nil
}

// answered reports whether a person settled a question, rather than nobody.
func (r *row) answered(q *Question) bool { return r.j.asked.answers[q.ID] != "" }

// addNote adds a note, once.
func (r *row) addNote(n say.Note) {
	if !r.probe && !slices.ContainsFunc(r.res.Notes, func(have say.Note) bool { return reflect.DeepEqual(have, n) }) {
		r.res.Notes = append(r.res.Notes, n)
	}
}

// apart asks what combined cells say that did not come apart.
func (r *row) apart(cells []mapping.Unfit) error {
	for _, u := range cells {
		q := &Question{ID: u.Question, Ask: AskSplit, Column: u.Column, Text: u.Text,
			Why: say.Note{Code: "split_unfit", Ask: true, Args: say.Pairs("Column", u.Column, "Value", u.Text)}}
		for _, target := range u.Targets {
			q.Candidates = append(q.Candidates, Candidate{Is: mapping.AsTarget + target, Label: say.TargetLabel(r.x.words(), target)})
		}
		if _, err := r.question(q); err != nil {
			return err
		}
	}
	return nil
}

// translate gives the texts of a row the meanings a person gave them.
func (r *row) translate() {
	own := false
	for _, i := range r.j.valued {
		if r.cells[i] == "" {
			continue
		}
		text, ok := r.j.fields[i].Values[mapping.ValueKey(r.cells[i])]
		if !ok || strings.TrimSpace(text) == r.cells[i] {
			continue
		}
		if !own {
			r.cells, own = append([]string(nil), r.cells...), true
		}
		r.cells[i] = strings.TrimSpace(text)
	}
}
