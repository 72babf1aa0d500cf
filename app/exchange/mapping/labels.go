package mapping

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Labels of parts that are recognised by their form where nothing is written before them.
const (
	LabelEmail = "@"
	LabelWeb   = "www"
	LabelPhone = "+"
)

// labeller takes a cell apart by the labels in it: "Tel.: 0123 Fax: 456". A label has ":" or "." behind it, or begins a part and has
// a number behind it. A part runs to the next label or the end of the line, that of an address or a note over lines to the next label;
// a number or an address of e-mail ends where it looks like one no more.
type labeller struct {
	targets map[string]string // by folded label
	words   int               // of the longest label
	email   string            // targets of what is recognised by its form
	web     string
	phone   string
}

func newLabeller(labels map[string]string) *labeller {
	l := &labeller{targets: map[string]string{}, email: labels[LabelEmail], web: labels[LabelWeb], phone: labels[LabelPhone]}
	for label, target := range labels {
		if k := search.Key(label); k != "" {
			l.targets[k] = target
			l.words = max(l.words, strings.Count(k, " ")+1)
		}
	}
	return l
}

// mark is a label found in a cell: where it begins, where what it labels begins.
type mark struct {
	from, to int
	target   string
}

var (
	leadingPhone = regexp.MustCompile(`(?i)^(?:[+(]|00)?[0-9(][-0-9()/.–+,; \t\x{a0}]*[0-9)](?:[ \t,]*\b(?:ext|w|wew|vid|int|app|dw|poste)\.?[ \t]*[0-9]{1,5}\b)?`)
	leadingEmail = regexp.MustCompile(`^(?:[^\s,;<>()@|]+@[^\s,;<>()@|]+[ \t,;/]*)+`)
	leadingWeb   = regexp.MustCompile(`^(?:https?://|www\.)?[^\s,;<>@|]+\.[^\s,;<>@|]+`)
	anyEmail     = regexp.MustCompile(`[^\s,;:<>()@|]+@[^\s,;<>()@|]+\.[^\s,;<>()@|.]+`)
	anyWeb       = regexp.MustCompile(`(?i)(?:https?://|www\.)[^\s,;<>|]+`)
	anyPhone     = regexp.MustCompile(`(?:\+|\b00)[1-9][-0-9()/.– \t\x{a0}]{5,}[0-9]`)
)

// apart takes a cell apart: the labelled parts, and what no label takes.
func (l *labeller) apart(cell string) (parts []taken, rest string) {
	marks := l.marks(cell)
	var loose []string
	end := len(cell)
	if len(marks) > 0 {
		end = marks[0].from
	}
	loose = append(loose, cell[:end])
	for i, m := range marks {
		end := len(cell)
		if i+1 < len(marks) {
			end = marks[i+1].from
		}
		value, after := cut(cell[m.to:end], m.target)
		if value == "" {
			if trimmed(after) != "" { // nothing of the kind behind the label: its words are kept
				after = strings.TrimSpace(cell[m.from:m.to]) + " " + strings.TrimSpace(after)
			}
		} else {
			parts = append(parts, taken{m.target, value})
		}
		loose = append(loose, after)
	}
	var left []string
	for _, text := range loose {
		text = l.byForm(text, l.email, anyEmail, &parts)
		text = l.byForm(text, l.web, anyWeb, &parts)
		text = l.byForm(text, l.phone, anyPhone, &parts)
		if text = trimmed(text); text != "" {
			left = append(left, text)
		}
	}
	return parts, strings.Join(left, "\n")
}

// byForm takes parts without a label out of a text by their form.
func (l *labeller) byForm(text, target string, form *regexp.Regexp, parts *[]taken) string {
	if target == "" {
		return text
	}
	return form.ReplaceAllStringFunc(text, func(found string) string {
		*parts = append(*parts, taken{target, strings.TrimRight(found, ".")})
		return ""
	})
}

// marks finds the labels of a cell, in order.
func (l *labeller) marks(cell string) []mark {
	var out []mark
	done := 0 // no label begins before it
	start := true
	for i, c := range cell {
		if i < done {
			continue
		}
		switch {
		case c == ':' || c == '.':
			if m, ok := l.before(cell, done, i); ok {
				m.to = skipSigns(cell, i)
				out = append(out, m)
				done, start = m.to, false
			}
		case strings.ContainsRune("\n;|,•·", c), c == '/' && i > 0 && cell[i-1] == ' ':
			start = true
			continue
		case unicode.IsSpace(c):
			continue
		case start:
			if m, ok := l.bare(cell, i); ok {
				out = append(out, m)
				done = m.to
			}
		}
		start = false
	}
	return out
}

// before looks for a label that ends at i, where a colon or full stop stands.
func (l *labeller) before(cell string, from, i int) (mark, bool) {
	switch next, _ := utf8.DecodeRuneInString(cell[i+1:]); {
	case cell[i] == '.' && (unicode.IsLetter(next) || next == '/'): // "fax.example.org", "Tel./Fax"
		return mark{}, false
	case strings.HasPrefix(cell[i:], "://"):
		return mark{}, false
	}
	text := cell[max(from, i-80):i]
	if cutAt := strings.LastIndexAny(text, "\n;|,"); cutAt >= 0 {
		text = text[cutAt+1:]
	}
	at := len(strings.TrimRightFunc(text, unicode.IsSpace)) // "Courriel :" as the French write
	var best mark
	words, end := 0, at
	for words < l.words && at > 0 {
		for at > 0 { // to the beginning of the word before
			r, size := utf8.DecodeLastRuneInString(text[:at])
			if unicode.IsSpace(r) || r == '-' || r == '/' || r == '(' || r == '.' {
				break
			}
			at -= size
		}
		words++
		key := search.Key(text[at:end])
		if target, ok := l.targets[key]; ok && (len(key) > 1 || cell[i] == ':') { // "T. Smith" has no telephone
			best = mark{from: i - len(text) + at, target: target}
		}
		for at > 0 {
			r, size := utf8.DecodeLastRuneInString(text[:at])
			if !unicode.IsSpace(r) && r != '-' && r != '/' && r != '(' && r != '.' {
				break
			}
			at -= size
		}
	}
	return best, best.target != ""
}

// bare looks for a label at i, where a part begins, with a number right behind it: "Tel 0123".
func (l *labeller) bare(cell string, i int) (mark, bool) {
	at := i
	for words := 0; words < l.words; words++ {
		end := at + strings.IndexFunc(cell[at:], unicode.IsSpace)
		if end < at {
			return mark{}, false
		}
		next := end + strings.IndexFunc(cell[end:], func(r rune) bool { return !unicode.IsSpace(r) })
		if next <= end || strings.Contains(cell[end:next], "\n") {
			return mark{}, false
		}
		if target, ok := l.targets[search.Key(cell[i:end])]; ok && strings.ContainsRune("+(0123456789", rune(cell[next])) {
			return mark{i, next, target}, true
		}
		at = next
	}
	return mark{}, false
}

// skipSigns gives where what a label is for begins, behind its signs.
func skipSigns(cell string, i int) int {
	for i < len(cell) && (cell[i] == ':' || cell[i] == '.' || cell[i] == ' ' || cell[i] == '\t') {
		i++
	}
	return i
}

// cut parts what is behind a label into what it labels and what comes after.
func cut(text, target string) (value, after string) {
	kind := strings.TrimPrefix(target, "head.")
	first := strings.TrimLeft(text, " \t\n")
	switch {
	case strings.HasPrefix(target, "phone.") || target == "mission.phone":
		return prefix(first, leadingPhone)
	case target == "post.emails" || target == "mission.emails":
		value, after = prefix(first, leadingEmail)
		return strings.TrimRight(value, "."), after
	case target == "post.web":
		value, after = prefix(first, leadingWeb)
		return strings.TrimRight(value, ".,;/"), after
	}
	if f := fieldOf(kind); f != nil && f.Type == schema.LongTextType {
		return trimmed(text), ""
	}
	value, after, _ = strings.Cut(first, "\n")
	return trimmed(value), after
}

func prefix(text string, form *regexp.Regexp) (value, after string) {
	value = form.FindString(text)
	return trimmed(value), text[len(value):]
}

// trimmed takes separators from both ends of a part.
func trimmed(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|/•·–-", r) })
}
