package exchange

import (
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/words"
)

// Says is what tells a candidate from its namesakes, in the language of who is asked: region, State where it is another than the one
// asked about, people, distance.
func (c Candidate) Says(w *words.Words) string {
	parts := make([]string, 0, 5)
	if c.Detail != "" {
		parts = append(parts, c.Detail)
	}
	if c.Region != "" {
		parts = append(parts, c.Region)
	}
	if c.State != "" {
		parts = append(parts, place.StateName(c.State, w.Lang))
	}
	if c.People > 0 {
		parts = append(parts, w.T("import.candidate.people", map[string]any{"Count": c.People, "Number": grouped(c.People)}))
	}
	if c.Away {
		parts = append(parts, w.T("import.candidate.distance", map[string]any{"Count": c.Km, "Number": grouped(c.Km)}))
	}
	return strings.Join(parts, ", ")
}

// grouped writes a number with a space that does not break between its thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	var b strings.Builder
	for i, digit := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteRune('\u00a0')
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// place says of a candidate where it lies. A State that is the one asked about is not worth saying.
func (c Candidate) place(s spot, h hint, state, asked string) Candidate {
	c.Region, c.People = s.region, s.people
	if state != asked {
		c.State = state
	}
	if h.located && s.at.Known {
		c.Km, c.Away = int64(h.distance(s)), true
	}
	return c
}
