package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/models"
)

// A template is text with marks in double braces:
//
//	{{head.name}}             the value of a field
//	{{head.name:genitive}}    the same in a case
//	{{if CONDITION}} … {{else if CONDITION}} … {{else}} … {{end}}
//
// A condition is a field, which holds where it has a value, FIELD:CASE, which holds where that form was typed, or FIELD = "WORD",
// FIELD != "WORD", each with "not" before it where wanted. A line with
// nothing but an if, else or end leaves no empty line behind.

// node is a part of a template: text, a field, or a choice.
type node struct {
	text        string
	field       string // key
	grammatical string // case asked for
	line        int
	choice      []branch
}

// branch is one way of a choice; the last may hold always.
type branch struct {
	when condition
	then []node
}

// condition asks for a field; the zero value always holds.
type condition struct {
	not         bool
	field       string
	grammatical string // whether the field has a form in this case
	equal       string // "=", "!=" or ""
	value       string
}

type parser struct {
	subject  bool
	of       string
	src      string
	at, line int
	problems []Problem
}

// parse reads a template about a kind of record; what it cannot read it leaves out and complains of.
func parse(src, of string, subject bool) ([]node, []Problem) {
	p := &parser{src: strings.ReplaceAll(src, "\r\n", "\n"), of: of, line: 1, subject: subject}
	var out []node
	for {
		nodes, mark, line := p.until()
		out = append(out, nodes...)
		if mark == "" {
			return out, p.problems
		}
		word, _, _ := strings.Cut(mark, " ")
		p.complain(line, "letter.problem.nothing_open", map[string]any{"Mark": word})
	}
}

func (p *parser) complain(line int, key string, args map[string]any) {
	if p.subject {
		line = 0
	}
	p.problems = append(p.problems, Problem{Line: line, Subject: p.subject, Key: key, Args: args})
}

// until reads to the end, or to a mark that ends or parts a choice, which it returns with its line.
func (p *parser) until() (out []node, mark string, line int) {
	for p.at < len(p.src) {
		open := strings.Index(p.src[p.at:], "{{")
		if open < 0 {
			out = append(out, p.text(len(p.src)))
			return out, "", 0
		}
		open += p.at
		inner, end, whole := p.mark(open)
		if !whole {
			if open > p.at {
				out = append(out, p.text(open))
			}
			p.complain(p.line, "letter.problem.mark_open", nil)
			out = append(out, p.text(end))
			continue
		}
		control := isControl(inner)
		from, to := open, end
		if control {
			from, to = p.alone(open, end)
		}
		if from > p.at {
			out = append(out, p.text(from))
		}
		p.line += strings.Count(p.src[p.at:open], "\n")
		line = p.line
		p.line += strings.Count(p.src[open:to], "\n")
		p.at = to
		switch {
		case inner == "else" || inner == "end" || strings.HasPrefix(inner, "else "):
			return out, inner, line
		case control:
			out = append(out, p.choice(strings.TrimSpace(strings.TrimPrefix(inner, "if")), line))
		default:
			if n, ok := p.value(inner, line); ok {
				out = append(out, n)
			}
		}
	}
	return out, "", 0
}

// mark finds the end of a mark; one that does not end on its line is none, and text goes on behind its braces.
func (p *parser) mark(open int) (inner string, end int, whole bool) {
	rest := p.src[open+2:]
	length := strings.Index(rest, "}}")
	if stop := strings.IndexAny(rest, "\n"); length < 0 || stop >= 0 && stop < length {
		return "", open + 2, false
	}
	if again := strings.Index(rest[:length], "{{"); again >= 0 {
		return "", open + 2, false
	}
	return strings.Join(strings.Fields(rest[:length]), " "), open + 2 + length + 2, true
}

// text is the source from where reading stands to a place.
func (p *parser) text(to int) node {
	n := node{text: p.src[p.at:to], line: p.line}
	p.line += strings.Count(n.text, "\n")
	p.at = to
	return n
}

func isControl(inner string) bool {
	return inner == "if" || inner == "else" || inner == "end" || strings.HasPrefix(inner, "if ") || strings.HasPrefix(inner, "else ")
}

// alone widens a mark that has a line to itself to that line.
func (p *parser) alone(open, end int) (from, to int) {
	from, to = open, end
	for from > p.at && (p.src[from-1] == ' ' || p.src[from-1] == '\t') {
		from--
	}
	for to < len(p.src) && (p.src[to] == ' ' || p.src[to] == '\t') {
		to++
	}
	begins := from == 0 || p.src[from-1] == '\n'
	ends := to == len(p.src) || p.src[to] == '\n'
	if !begins || !ends {
		return open, end
	}
	return from, min(to+1, len(p.src))
}

// choice reads an if to its end.
func (p *parser) choice(when string, line int) node {
	n := node{line: line}
	cond := p.condition(when, line)
	last := false // the branch without a condition has been
	for {
		then, mark, at := p.until()
		n.choice = append(n.choice, branch{when: cond, then: then})
		switch {
		case mark == "":
			p.complain(line, "letter.problem.if_open", nil)
			return n
		case mark == "end":
			return n
		case last:
			p.complain(at, "letter.problem.second_else", nil)
		}
		cond = condition{}
		if mark == "else" {
			last = true
			continue
		}
		rest := strings.TrimSpace(strings.TrimPrefix(mark, "else"))
		if rest != "if" && !strings.HasPrefix(rest, "if ") {
			p.complain(at, "letter.problem.condition", map[string]any{"Condition": rest})
			continue
		}
		cond = p.condition(strings.TrimSpace(strings.TrimPrefix(rest, "if")), at)
	}
}

func (p *parser) condition(s string, line int) (c condition) {
	asked := s
	if rest, ok := strings.CutPrefix(s, "not "); ok {
		c.not, s = true, strings.TrimSpace(rest)
	}
	for _, sign := range []string{"!=", "="} {
		if field, value, ok := strings.Cut(s, sign); ok {
			s, c.equal, c.value = strings.TrimSpace(field), sign, strings.Trim(strings.TrimSpace(value), `"'“”„«»`)
			break
		}
	}
	key, grammatical, ofCase := strings.Cut(s, ":")
	c.field = key
	if s == "" || strings.ContainsFunc(s, unicode.IsSpace) {
		p.complain(line, "letter.problem.condition", map[string]any{"Condition": asked})
		return condition{field: "\x00"}
	}
	if f := p.known(key, line); f != nil && ofCase {
		c.grammatical = p.grammatical(f, grammatical, line)
	}
	return c
}

// grammatical reads the case asked for; "" where there is none to be had.
func (p *parser) grammatical(f *field, name string, line int) string {
	name = strings.TrimSpace(name)
	switch {
	case !slices.Contains(models.Cases, name):
		p.complain(line, "letter.problem.case", map[string]any{"Case": name, "Cases": strings.Join(models.Cases, ", ")})
		return ""
	case !f.cases:
		p.complain(line, "letter.problem.no_cases", map[string]any{"Field": f.key})
		return ""
	}
	return name
}

func (p *parser) value(inner string, line int) (node, bool) {
	key, grammatical, asked := strings.Cut(inner, ":")
	n := node{field: strings.TrimSpace(key), line: line}
	f := p.known(n.field, line)
	if f != nil && asked {
		n.grammatical = p.grammatical(f, grammatical, line)
	}
	return n, f != nil
}

// known finds a field, or complains and says which one may have been meant.
func (p *parser) known(key string, line int) *field {
	f := fieldOf(key)
	if f != nil && f.offers(p.of) {
		return f
	}
	var keys []string
	for i := range fields {
		if fields[i].offers(p.of) {
			keys = append(keys, fields[i].key)
		}
	}
	switch near := nearest(key, keys); {
	case f != nil:
		p.complain(line, "letter.problem.field_elsewhere", map[string]any{"Field": key})
	case near == "":
		p.complain(line, "letter.problem.no_field", map[string]any{"Field": key})
	default:
		p.complain(line, "letter.problem.field", map[string]any{"Field": key, "Nearest": near})
	}
	return nil
}

// nearest is the word fewest letters differ from what was written, "" where more than half of them do: that would be no help.
func nearest(written string, among []string) string {
	a := []rune(strings.ToLower(written))
	if len(a) > 64 {
		a = a[:64]
	}
	best, distance := "", (len(a)+1)/2+1
	for _, w := range among {
		if d := differ(a, []rune(w)); d < distance {
			best, distance = w, d
		}
	}
	return best
}

// differ counts the letters to be put in, taken out or changed to make one word of another.
func differ(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := before
			if x != y {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
