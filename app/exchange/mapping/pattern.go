package mapping

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// A pattern says how a combined cell comes apart:
//
//	{head.name}, {post_event.class:part}
//	[Amtsbezirk:] {post_event.district}[, ausgenommen {post_event.except}][. Übergeordnete Vertretung: {post.mission}]
//	{_:code} {post_event.seat}, {_}
//
// {target} takes text, as little as the rest of the pattern allows; {_} takes text that goes nowhere. What stands in [ ] may be
// missing. Other text must be there, without regard to case; a space matches any run of spaces and, beside a sign, none. \n is a line
// break; where a pattern has none, a line break counts as a space. A backslash makes a sign of the pattern plain: \{ \[ \\.
//
// A form behind a colon narrows what is taken: word (no space), line (no line break), part (no comma, semicolon or line break),
// number, code (of the post: 61-754, SW1A 2AA), rank (Honorary Consul), date, phone, email, web.
type pattern struct {
	targets []string // of the groups of re, in order; nowhere for what is not taken
	re      *regexp.Regexp
}

// nowhere is the target of text that is not taken.
const nowhere = "_"

const (
	maxPattern = 1000   // runes
	maxCell    = 10_000 // bytes of a cell that comes apart; a longer one is a text, and would take long
	maxParts   = 40
	maxDepth   = 8
)

// forms a part may have, as regular expressions.
var forms = map[string]string{
	"word":   `[^\s\x{a0}]+?`,
	"line":   `[^\n]+?`,
	"part":   `[^,;\n]+?`,
	"number": `[0-9]+`,
	"rank":   `(?:\pL+[- ]){0,2}\pL*[ck][oó]nsul\pL*(?:[- ](?:gen|gén|honor|onor)\pL*\.?){0,2}`,
	"code":   `[A-Z]{0,3}[- ]?[0-9][0-9A-Z]*(?:[- ]?[0-9A-Z]*[0-9][0-9A-Z]*)*`,
	"date":   `(?:[0-9]{1,2}[. ]+)?(?:\pL+[., ]+){0,2}(?:[0-9]{1,2},? +)?[0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{1,4}[-./ ]{1,2}[0-9]{1,2}(?:[-./ ]{1,2}[0-9]{1,4})?`,
	"phone":  `[+(0-9][-+0-9()/.–\s\x{a0}]*[0-9)]`,
	"email":  `[^\s,;<>()@]+@[^\s,;<>()@]+`,
	"web":    `(?:https?://|www\.)[^\s,;<>]+|[^\s,;<>@]+\.[a-z]{2,}[^\s,;<>@]*`,
}

type nodeKind int

const (
	literal nodeKind = iota
	space
	newline
	part
	group
)

type node struct {
	kind  nodeKind
	at    int    // where it stands in the pattern, from 1
	text  string // of a literal; the target of a part
	form  string // of a part
	nodes []node // of a group
}

// CheckPattern refuses a pattern that cannot be understood and says where.
func CheckPattern(p string) error {
	_, err := compile(p)
	return err
}

// Try takes a cell apart by the first pattern that fits it, as Shape does: the text of every target. Patterns that are wrong fit nothing.
func Try(patterns []string, cell string) (map[string]string, bool) {
	for _, p := range patterns {
		q, err := compile(p)
		if err != nil {
			continue
		}
		if parts, ok := q.apart(cell); ok {
			out := map[string]string{}
			for _, p := range parts {
				if sep := between(p.target); out[p.target] == "" {
					out[p.target] = p.text
				} else if sep != "" {
					out[p.target] += sep + p.text
				}
			}
			return out, true
		}
	}
	return nil, false
}

// taken is a part of a cell and its target.
type taken struct{ target, text string }

// apart takes a cell apart. What goes nowhere is left out.
func (p *pattern) apart(cell string) ([]taken, bool) {
	if len(cell) > maxCell {
		return nil, false
	}
	at := p.re.FindStringSubmatchIndex(cell)
	if at == nil {
		return nil, false
	}
	out := make([]taken, 0, len(p.targets))
	for i, target := range p.targets {
		from, to := at[2*i+2], at[2*i+3]
		if target == nowhere || from < 0 {
			continue
		}
		if text := strings.TrimSpace(cell[from:to]); text != "" {
			out = append(out, taken{target, text})
		}
	}
	return out, true
}

// compile reads a pattern.
func compile(p string) (*pattern, error) {
	runes := []rune(p)
	if len(runes) > maxPattern {
		return nil, say.Refuse("pattern_long", nil, "Pattern", string(runes[:40])+"…", "Most", maxPattern)
	}
	r := &patternReader{text: runes, source: p}
	nodes, err := r.read(0)
	if err != nil {
		return nil, err
	}
	if r.parts == 0 {
		return nil, say.Refuse("pattern_takes_nothing", nil, "Pattern", p)
	}
	if _, err := r.checkGaps(nodes, false); err != nil {
		return nil, err
	}
	b := patternBuilder{lines: r.lines}
	b.WriteString(`(?is)^[\s\x{a0}]*`)
	b.write(nodes, true)
	b.WriteString(`[\s\x{a0}]*$`)
	re, err := regexp.Compile(b.String())
	if err != nil {
		return nil, say.Refuse("pattern_long", err, "Pattern", p, "Most", maxPattern)
	}
	return &pattern{b.targets, re}, nil
}

// patternReader reads the signs of a pattern.
type patternReader struct {
	text   []rune
	source string
	at     int
	parts  int
	lines  bool // the pattern has line breaks of its own
}

func (r *patternReader) read(depth int) ([]node, error) {
	var out []node
	opened := r.at // of the bracket, from 1
	for r.at < len(r.text) {
		c, start := r.text[r.at], r.at+1
		r.at++
		switch {
		case c == '{':
			n, err := r.readPart(start)
			if err != nil {
				return nil, err
			}
			out = append(out, n)
		case c == '[':
			if depth == maxDepth {
				return nil, say.Refuse("pattern_deep", nil, "Pattern", r.source, "At", start)
			}
			inner, err := r.read(depth + 1)
			if err != nil {
				return nil, err
			}
			out = append(out, node{kind: group, at: start, nodes: inner})
		case c == ']':
			if depth == 0 {
				return nil, say.Refuse("pattern_not_opened", nil, "Pattern", r.source, "Sign", "]", "At", start)
			}
			return out, nil
		case c == '}':
			return nil, say.Refuse("pattern_not_opened", nil, "Pattern", r.source, "Sign", "}", "At", start)
		case c == '\n', c == '\\' && r.at < len(r.text) && r.text[r.at] == 'n':
			if c == '\\' {
				r.at++
			}
			r.lines = true
			out = append(out, node{kind: newline, at: start})
		case unicode.IsSpace(c):
			if len(out) == 0 || out[len(out)-1].kind != space {
				out = append(out, node{kind: space, at: start})
			}
		default:
			if c == '\\' && r.at < len(r.text) {
				c = r.text[r.at]
				r.at++
			}
			if len(out) > 0 && out[len(out)-1].kind == literal {
				out[len(out)-1].text += string(c)
			} else {
				out = append(out, node{kind: literal, at: start, text: string(c)})
			}
		}
	}
	if depth > 0 {
		return nil, say.Refuse("pattern_not_closed", nil, "Pattern", r.source, "Sign", "[", "At", opened)
	}
	return out, nil
}

// readPart reads what stands between braces.
func (r *patternReader) readPart(start int) (node, error) {
	end := r.at
	for end < len(r.text) && r.text[end] != '}' && r.text[end] != '{' && r.text[end] != '\n' {
		end++
	}
	if end == len(r.text) || r.text[end] != '}' {
		return node{}, say.Refuse("pattern_not_closed", nil, "Pattern", r.source, "Sign", "{", "At", start)
	}
	n := node{kind: part, at: start, text: strings.TrimSpace(string(r.text[r.at:end]))}
	r.at = end + 1
	if r.parts++; r.parts > maxParts {
		return node{}, say.Refuse("pattern_parts", nil, "Pattern", r.source, "Most", maxParts)
	}
	if i := strings.LastIndexByte(n.text, ':'); i >= 0 {
		form := strings.ToLower(strings.TrimSpace(n.text[i+1:]))
		if forms[form] != "" {
			n.text, n.form = strings.TrimSpace(n.text[:i]), form
		} else if !strings.HasPrefix(n.text, "uid:") && !strings.HasPrefix(n.text, "id.") { // these have colons of their own
			return node{}, say.Refuse("pattern_form", nil, "Pattern", r.source, "Value", form, "At", start, "Forms", "code, date, email, line, number, part, phone, rank, web, word")
		}
	}
	if n.text == "" {
		return node{}, say.Refuse("pattern_no_target", nil, "Pattern", r.source, "At", start)
	}
	return n, nil
}

// checkGaps refuses two parts with nothing between them that would tell where one ends. open says that a part without a form is
// right before the nodes.
func (r *patternReader) checkGaps(nodes []node, open bool) (bool, error) {
	for i, n := range nodes {
		switch n.kind {
		case literal, newline:
			open = false
		case space:
			if needsSpace(nodes, i) {
				open = false
			}
		case part:
			if open && n.form == "" {
				return false, say.Refuse("pattern_no_gap", nil, "Pattern", r.source, "At", n.at)
			}
			open = n.form == ""
		case group:
			inner, err := r.checkGaps(n.nodes, open)
			if err != nil {
				return false, err
			}
			open = open || inner
		}
	}
	return open, nil
}

// needsSpace reports whether the space at i must be there: it stands between words or parts, not beside a sign or brackets.
func needsSpace(nodes []node, i int) bool {
	wordy := func(n node, last bool) bool {
		switch n.kind {
		case part:
			return true
		case literal:
			text := []rune(n.text)
			c := text[0]
			if last {
				c = text[len(text)-1]
			}
			return unicode.IsLetter(c) || unicode.IsDigit(c)
		}
		return false
	}
	return (i == 0 || wordy(nodes[i-1], true)) && (i == len(nodes)-1 || wordy(nodes[i+1], false))
}

// patternBuilder writes the regular expression of a pattern.
type patternBuilder struct {
	strings.Builder
	targets []string
	lines   bool
}

func (b *patternBuilder) write(nodes []node, outer bool) {
	white := `[\s\x{a0}]`
	if b.lines {
		white = `[ \t\r\x{a0}]`
	}
	for i, n := range nodes {
		switch n.kind {
		case literal:
			for _, c := range n.text {
				if strings.ContainsRune(",;:", c) { // "Name :" as the French write
					b.WriteString(white + "*")
				}
				b.WriteString(regexp.QuoteMeta(string(c)))
			}
		case space:
			b.WriteString(white)
			if needsSpace(nodes, i) && !(outer && (i == 0 || i == len(nodes)-1)) {
				b.WriteByte('+')
			} else {
				b.WriteByte('*')
			}
		case newline:
			b.WriteString(`[ \t\r\x{a0}]*\n[\s\x{a0}]*`)
		case part:
			b.targets = append(b.targets, n.text)
			form := forms[n.form]
			if form == "" {
				form = `.+?`
			}
			b.WriteString("(" + form + ")")
		case group:
			b.WriteString("(?:")
			b.write(n.nodes, false)
			b.WriteString(")?")
		}
	}
}
