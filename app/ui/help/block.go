package help

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// block is a piece of a page that stands on its own: a heading, a paragraph, a step, a table's row or a picture.
type block struct {
	number  string // of a step, "•" of a point, "" of other text
	text    string // Markdown
	picture string // file of a picture, with what it shows as its text
	folded  string // as it is searched
}

var (
	step     = regexp.MustCompile(`^(\d+\.|[-*]) +(.*)$`)
	pictured = regexp.MustCompile(`^!\[([^\]]*)\]\(([^)]+)\)$`)
)

// blocks cuts a page into its pieces. A line that begins no piece goes on with the one before it.
func blocks(text string) []block {
	var out []block
	open := false // the last piece may go on
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch m := step.FindStringSubmatch(line); {
		case line == "":
			open = false
		case pictured.MatchString(line):
			p := pictured.FindStringSubmatch(line)
			out, open = append(out, block{text: p[1], picture: p[2]}), false
		case m != nil:
			number := m[1]
			if number == "-" || number == "*" {
				number = "•"
			}
			out, open = append(out, block{number: number, text: m[2]}), true
		case strings.HasPrefix(line, "#"):
			out, open = append(out, block{text: line}), false
		case strings.HasPrefix(line, "|"):
			if strings.Trim(line, "|-: ") != "" { // not the line below a head
				cells := strings.Split(strings.Trim(line, "| "), "|")
				for i := range cells {
					cells[i] = strings.TrimSpace(cells[i])
				}
				out = append(out, block{number: "•", text: strings.Join(cells, " — ")})
			}
			open = false
		case open:
			last := &out[len(out)-1]
			last.text += " " + line
		default:
			out, open = append(out, block{text: line}), true
		}
	}
	for i := range out {
		out[i].folded = search.Fold(out[i].text)
	}
	return out
}

// holds reports whether a piece has all words sought.
func (b block) holds(words []string) bool {
	for _, w := range words {
		if !strings.Contains(b.folded, w) {
			return false
		}
	}
	return len(words) > 0
}
