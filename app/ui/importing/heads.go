package importing

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models/search"
)

// uses lists the places in a mapping where a column of the file is the first.
func uses(m *mapping.Mapping, name string) []int {
	var out []int
	for i := range m.Columns {
		if f := m.Columns[i].From; len(f) > 0 && f[0] == name {
			out = append(out, i)
		}
	}
	return out
}

// joinedTo returns the columns of a mapping that another column of the file begins and this one is joined to.
func joinedTo(m *mapping.Mapping, name string) []int {
	var out []int
	for i := range m.Columns {
		if f := m.Columns[i].From; len(f) > 1 && slices.Contains(f[1:], name) {
			out = append(out, i)
		}
	}
	return out
}

// columnOf returns the decision about a column of the file, making one where there is none.
func columnOf(m *mapping.Mapping, name string) *mapping.Column {
	if at := uses(m, name); len(at) > 0 {
		return &m.Columns[at[0]]
	}
	m.Columns = append(m.Columns, mapping.Column{From: []string{name}})
	return &m.Columns[len(m.Columns)-1]
}

// taken reports whether anything of a column is taken.
func taken(c *mapping.Column) bool {
	return c.To != "" || len(c.Split) > 0 || len(c.Labels) > 0 || c.Rest != ""
}

// answerTo settles a question, or opens it again where is is empty.
func answerTo(m *mapping.Mapping, id, is string) {
	m.Answers = slices.DeleteFunc(m.Answers, func(a mapping.Answer) bool { return a.ID == id })
	if is != "" {
		m.Answers = append(m.Answers, mapping.Answer{ID: id, Is: is})
	}
}

// answered returns how a question was settled, "" where it is open.
func answered(m *mapping.Mapping, id string) string {
	for _, a := range m.Answers {
		if a.ID == id {
			return a.Is
		}
	}
	return ""
}

// answersOf are the answers by their questions.
func answersOf(m *mapping.Mapping) map[string]string {
	out := make(map[string]string, len(m.Answers))
	for _, a := range m.Answers {
		out[a.ID] = a.Is
	}
	return out
}

// holds reports whether a name contains what was typed, without regard to case and accents.
func holds(name, text string) bool {
	return text == "" || strings.Contains(search.Fold(name), search.Fold(text))
}
