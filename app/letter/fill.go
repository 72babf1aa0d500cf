package letter

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/models"
)

// piece is a stretch of a filled template: the template's own words, a value, or a gap that is seen.
type piece struct {
	text  string
	value bool
	gap   bool
}

// filler puts facts into a template and remembers what there is nothing for.
type filler struct {
	*facts
	gaps []Gap
	told map[string]bool
}

func (x *filler) fill(nodes []node) (out []piece) {
	for i := range nodes {
		n := &nodes[i]
		switch {
		case n.choice != nil:
			for j := range n.choice {
				if x.holds(n.choice[j].when) {
					out = append(out, x.fill(n.choice[j].then)...)
					break
				}
			}
		case n.field != "":
			out = append(out, x.value(n.field, n.grammatical))
		default:
			out = append(out, piece{text: n.text})
		}
	}
	return out
}

func (x *filler) holds(c condition) bool {
	if c.field == "" {
		return true
	}
	f := fieldOf(c.field)
	if f == nil {
		return false
	}
	v := f.get(x.facts)
	var yes bool
	switch {
	case c.grammatical != "": // whether somebody typed the form; a text can read right without
		yes = models.FormIn(v.forms, x.w.Lang, c.grammatical) != ""
		if !yes && v.text != "" {
			x.tell(Gap{Key: c.field, Title: x.w.T("letter.field." + c.field), Case: c.grammatical, Name: v.text, Ref: v.ref})
		}
	case c.equal == "":
		yes = v.text != ""
	default:
		same := strings.EqualFold(v.text, c.value) || v.code != "" && strings.EqualFold(v.code, c.value)
		yes = same == (c.equal == "=")
	}
	return yes != c.not
}

// value is what a field says, in a case where one is asked for. Where nobody typed the case the nominative stands; where nothing is
// recorded a gap that is seen.
func (x *filler) value(key, grammatical string) piece {
	f := fieldOf(key)
	if f == nil {
		return piece{}
	}
	v := f.get(x.facts)
	if v.text == "" {
		title := x.w.T("letter.field." + key)
		x.tell(Gap{Key: key, Title: title, Ref: v.ref})
		return piece{text: x.w.T("letter.gap", map[string]any{"What": title}), gap: true}
	}
	if v.foreign {
		x.tell(Gap{Key: key, Title: x.w.T("letter.field." + key), Name: v.text, Ref: v.ref})
	}
	if grammatical == "" {
		return piece{text: v.text, value: true}
	}
	if models.FormIn(v.forms, x.w.Lang, grammatical) == "" {
		x.tell(Gap{Key: key, Title: x.w.T("letter.field." + key), Case: grammatical, Name: v.text, Ref: v.ref})
	}
	return piece{text: models.InCase(v.forms, x.w.Lang, grammatical, v.text), value: true}
}

func (x *filler) tell(g Gap) {
	if id := g.Key + ":" + g.Case; !x.told[id] {
		x.told[id] = true
		x.gaps = append(x.gaps, g)
	}
}

// plain is the text of a filled template without its marks of style, on one line.
func plain(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }), " ")
}

// paragraph is a paragraph of a filled template.
type paragraph struct {
	align  doc.Align
	head   bool
	signed bool // a line to be signed
	runs   []doc.Run
}

// paragraphs reads the marks of style in a template's own words: values are taken as they are, whatever signs they hold.
func paragraphs(pieces []piece, lang string) []paragraph {
	s := setter{lang: lang}
	for _, p := range pieces {
		if p.gap || p.value {
			s.insert(p)
			continue
		}
		s.words(p.text)
	}
	s.end()
	return s.out
}

type setter struct {
	lang         string
	out          []paragraph
	now          paragraph
	begun        bool // something stands in the paragraph
	lineEnds     int  // waiting to be written
	bold, italic bool
	last         rune // before the place reading stands
}

func (s *setter) end() {
	if s.begun {
		trim(&s.now)
		s.out = append(s.out, s.now)
	}
	s.now, s.begun, s.lineEnds, s.bold, s.italic, s.last = paragraph{}, false, 0, false, false, 0
}

// put adds text in the style of the moment.
func (s *setter) put(text string, gap bool) {
	if text == "" {
		return
	}
	if s.begun && s.lineEnds > 0 {
		text = "\n" + text
	}
	s.lineEnds, s.begun = 0, true
	run := doc.Run{Text: text, Serif: true, Bold: s.bold || s.now.head, Italic: s.italic || gap}
	if n := len(s.now.runs); n > 0 {
		if last := &s.now.runs[n-1]; last.Bold == run.Bold && last.Italic == run.Italic {
			last.Text += text
			return
		}
	}
	s.now.runs = append(s.now.runs, run)
}

func (s *setter) insert(p piece) {
	text := strings.TrimSpace(strings.ReplaceAll(p.text, "\r\n", "\n"))
	if text == "" {
		return
	}
	s.put(text, p.gap)
	s.last = 'x'
}

func (s *setter) words(text string) {
	rest := []rune(text)
	var b strings.Builder
	flush := func() {
		s.put(together(b.String(), s.lang), false)
		b.Reset()
	}
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		var next rune = ' ' // a value may follow
		if i+1 < len(rest) {
			next = rest[i+1]
		} else {
			next = 'x'
		}
		lineStart := b.Len() == 0 && (!s.begun || s.lineEnds > 0)
		switch {
		case c == '\n':
			flush()
			s.lineEnds++
			s.last = ' '
			if s.lineEnds > 1 {
				s.end()
				s.lineEnds = 2
			}
			continue
		case (c == ' ' || c == '\t') && lineStart:
			continue
		case (c == '#' || c == '>' || c == '~') && lineStart && !s.begun && next == ' ':
			switch c {
			case '#':
				s.now.head, s.now.align = true, doc.Centre
			case '>':
				s.now.align = doc.Right
			default:
				s.now.signed = true
			}
			continue
		case c == '>' && lineStart && s.now.align == doc.Right && next == ' ':
			continue // each line of a right-aligned paragraph may say so
		case c == '\\' && (next == '*' || next == '_' || next == '#' || next == '>' || next == '~'):
			b.WriteRune(next)
			i++
			s.last = next
			continue
		case c == '*' && s.turns(s.bold, next):
			flush()
			s.bold = !s.bold
			continue
		case c == '_' && s.turns(s.italic, next):
			flush()
			s.italic = !s.italic
			continue
		}
		b.WriteRune(c)
		s.last = c
	}
	flush()
}

// turns reports whether a mark of style begins or ends a style: it opens before a word and closes behind one.
func (s *setter) turns(on bool, next rune) bool {
	gap := func(r rune) bool { return r == 0 || r == ' ' || r == '\n' || r == '\u00a0' }
	if on {
		return !gap(s.last)
	}
	return (gap(s.last) || strings.ContainsRune("(„“\"'«[/–—*_", s.last)) && !gap(next)
}

// trim takes spaces off the end of a paragraph and of its lines.
func trim(p *paragraph) {
	for i := range p.runs {
		p.runs[i].Text = lineEnd.ReplaceAllString(p.runs[i].Text, "\n")
	}
	if n := len(p.runs); n > 0 {
		p.runs[n-1].Text = strings.TrimRight(p.runs[n-1].Text, " \t\n")
	}
}

var (
	lineEnd = regexp.MustCompile(`[ \t]+\n`)
	// short words before numbers stay with them; single letters of Polish stay with the word that follows
	beforeNumber = regexp.MustCompile(`((?:^|[\s(])(?:[Nn]o\.|[Nn]r\.?|[Aa]rts?\.|str\.)) `)
	// days, months and years, numbers of articles and of papers hold together with the word beside them
	wordNumber = regexp.MustCompile(`([\pL.]) (\d)`)
	numberWord = regexp.MustCompile(`(\d) (\pL)`)
	lithuanian = regexp.MustCompile(`(\d\x{00a0}m\.) (\pL)`)
	// a Lithuanian date begins with its year: the word before it is no part of it
	beforeYear   = regexp.MustCompile(`(\pL)\x{00a0}(\d{4}\x{00a0}m\.)`)
	polishYear   = regexp.MustCompile(`^ (r\.)`) // behind a date that was filled in
	polishLetter = regexp.MustCompile(`((?:^|[\s\x{00a0}(])[aiouwzAIOUWZ]) `)
)

// together binds what may not stand apart at the end of a line.
func together(text, lang string) string {
	text = beforeNumber.ReplaceAllString(text, "$1\u00a0")
	text = wordNumber.ReplaceAllString(text, "$1\u00a0$2")
	text = numberWord.ReplaceAllString(text, "$1\u00a0$2")
	switch lang {
	case "lt":
		text = lithuanian.ReplaceAllString(text, "$1\u00a0$2")
		text = beforeYear.ReplaceAllString(text, "$1 $2")
	case "pl":
		text = polishYear.ReplaceAllString(text, "\u00a0$1")
		text = polishLetter.ReplaceAllString(text, "$1\u00a0")
		text = polishLetter.ReplaceAllString(text, "$1\u00a0") // two in a row
	}
	return text
}
