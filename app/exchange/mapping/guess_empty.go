package mapping

import (
	"slices"
	"strings"
)

// scannedRows bounds in how many rows stubs are looked for.
const scannedRows = 20_000

// stubsOf finds the stubs of a column: those that only it may have it takes, the usual ones go to seen. Cells that say "as above" make
// the column repeat what is above.
func (g *guesser) stubsOf(c *guess, seen map[string]bool) {
	usual, labels, names := newStubs(Stubs), newStubs(labelStubs), newStubs(StubsOfNames)
	target := c.target
	if target == "" && c.column.apart() {
		target = c.column.targets()[0]
	}
	longest := max(usual.longest, labels.longest)
	name := target == "head.name" || target == "head.family_name"
	if name {
		longest = max(longest, names.longest)
	}
	at := g.find.find(c.column.From[0])
	for i := range g.t.Rows[:min(len(g.t.Rows), scannedRows)] {
		cells := g.t.Rows[i].Cells
		if at >= len(cells) || len(cells[at]) > longest {
			continue
		}
		text := strings.TrimSpace(cells[at])
		switch {
		case text == "":
		case usual.has(text):
			seen[text] = true
		case labels.has(text), name && names.has(text):
			if !slices.Contains(c.column.Empty, text) && len(c.column.Empty) < 20 {
				c.column.Empty = append(c.column.Empty, text)
			}
		}
	}
	slices.Sort(c.column.Empty)
	c.column.Fill = c.repeats(target)
}

// repeats reports whether empty cells of a column mean the one above: it says so with a ditto mark, or it names States and only the first
// row of each has its name.
func (c *guess) repeats(target string) bool {
	empty, again := 0, 0
	last := ""
	for _, s := range c.cells {
		switch {
		case s == "":
			empty++
		case len(s) < 10 && slices.Contains(dittos, strings.ToLower(s)):
			return true
		default:
			if s == last {
				again++
			}
			last = s
		}
	}
	switch target {
	case "post.sending_state", "post.receiving_state", "city.country":
		return len(c.cells) > 2 && c.cells[0] != "" && empty*4 >= len(c.cells) && again == 0
	}
	return false
}

// stubsOfAll lists the usual stubs that were seen.
func (g *guesser) stubsOfAll(seen map[string]bool) []string {
	var out []string
	for text := range seen {
		if len(out) < 20 {
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return out
}
