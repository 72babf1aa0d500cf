package sample

import (
	"fmt"
	"strings"
)

// entry is a line of the story with the lines that stand under it.
type entry struct {
	number int
	word   string // what it is: "post", "event", ...
	rest   string
	under  []*entry
}

// read arranges the lines of a story by their indentation, two spaces a level.
func read(text string) ([]*entry, error) {
	var out []*entry
	var open [3]*entry // the last entry of each level
	for i, line := range strings.Split(text, "\n") {
		bare := strings.TrimLeft(line, " ")
		if bare == "" || bare[0] == '#' {
			continue
		}
		level := (len(line) - len(bare)) / 2
		word, rest, _ := strings.Cut(strings.TrimRight(bare, " "), " ")
		e := &entry{number: i + 1, word: word, rest: rest}
		switch {
		case level == 0:
			out = append(out, e)
		case level < len(open) && open[level-1] != nil:
			open[level-1].under = append(open[level-1].under, e)
		default:
			return nil, e.wrong("stands under nothing")
		}
		open[level] = e
		clear(open[level+1:])
	}
	return out, nil
}

func (e *entry) wrong(what string) error {
	return fmt.Errorf("sample story, line %d: %s %s: %s", e.number, e.word, e.rest, what)
}

// parts splits the rest of a line at its bars.
func (e *entry) parts(n int) []string {
	out := make([]string, n)
	for i, p := range strings.SplitN(e.rest, "|", n) {
		out[i] = strings.TrimSpace(p)
	}
	return out
}

// words splits the rest of a line into leading words and values given as key=value.
func (e *entry) words() (leading []string, values map[string]string) {
	values = map[string]string{}
	for _, w := range strings.Fields(e.rest) {
		if k, v, ok := strings.Cut(w, "="); ok {
			values[k] = v
		} else {
			leading = append(leading, w)
		}
	}
	return leading, values
}

// given is a value, a dash being none.
func given(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// spaced is a free text given as a value, in which an underscore stands for a space.
func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }
