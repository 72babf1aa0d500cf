package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
)

// isJSON reports whether a text is JSON. A CSV file may begin with a bracket too, but not with one before a brace.
func isJSON(begin []byte) bool {
	if len(begin) == 0 || begin[0] != '[' && begin[0] != '{' {
		return false
	}
	after := bytes.TrimLeft(begin[1:], " \t\r\n")
	if begin[0] == '{' {
		return len(after) > 0 && (after[0] == '"' || after[0] == '}')
	}
	return len(after) > 0 && (after[0] == '{' || after[0] == ']')
}

// wholeRegister is the format a complete register names itself by.
const wholeRegister = "exequatur-register"

const (
	maxObject = 8 << 20 // bytes of one object
	maxLists  = 3       // levels below which no list is looked for
)

var (
	errLongString = errors.New("a text is too long")
	errLongObject = errors.New("an object is too long")
)

// jsonReader reads lists of objects: our own exports, what services give, what other programs write.
type jsonReader struct {
	*reading
	d     *json.Decoder
	lines *lineCounter
	at    map[string]int // columns by name
	found bool
	first string // path of the list that is read
}

// readJSON reads a list of objects. A key is a column; an object in a cell comes apart into columns like "address.street" unless it is
// a text in several languages; lists in cells stay JSON, which sets are read from.
func (r *reading) readJSON(text *decodedText) error {
	lines := &lineCounter{r: text.reader()}
	j := &jsonReader{reading: r, d: json.NewDecoder(lines), lines: lines, at: map[string]int{}}
	j.d.UseNumber()
	if err := j.value(nil); err != nil {
		return j.fault(err)
	}
	if _, err := j.d.Token(); err == nil || !errors.Is(err, io.EOF) {
		return j.fault(err)
	}
	switch {
	case !j.found && r.opt.Structure.Sheet != "":
		return r.refusal("no_such_sheet", nil, "Sheet", r.opt.Structure.Sheet, "Sheets", strings.Join(r.Sheets, ", "))
	case len(r.Head) == 0 && j.found:
		return r.refusal(say.EmptyFile, nil)
	case !j.found:
		return r.refusal("no_json_list", nil)
	}
	if len(r.Sheets) > 1 {
		others := slices.DeleteFunc(slices.Clone(r.Sheets), func(s string) bool { return s == j.first })
		r.note("other_sheets", "Count", len(others), "Sheet", j.first, "Others", few(others))
		r.Structure.Sheet = j.first
	} else {
		r.Sheets = nil
	}
	return nil
}

// fault says why a file could not be read on.
func (j *jsonReader) fault(err error) error {
	if r := (*say.Refusal)(nil); errors.As(err, &r) {
		return r
	}
	line := j.lines.line(j.d.InputOffset())
	switch {
	case errors.Is(err, errLongString):
		return j.refusal(say.LongValue, err, "Line", line, "Most", maxCell)
	case errors.Is(err, errLongObject):
		return j.refusal("long_line", err, "Line", line, "Megabytes", maxObject>>20)
	case j.in.ctx.Err() != nil:
		return j.in.ctx.Err()
	}
	return j.refusal("damaged_json", err, "Line", line)
}

// value reads a value: it goes down into objects to find a list of objects.
func (j *jsonReader) value(path []string) error {
	token, err := j.d.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		for j.d.More() {
			token, err := j.d.Token()
			if err != nil {
				return err
			}
			key, _ := token.(string)
			if err := j.member(append(slices.Clone(path), key)); err != nil {
				return err
			}
		}
	case json.Delim('['):
		return j.list(path)
	default:
		return nil
	}
	_, err = j.d.Token()
	return err
}

// member reads what stands under a key outside of the list.
func (j *jsonReader) member(path []string) error {
	if len(path) > maxLists {
		j.lines.begin(j.d.InputOffset())
		defer j.lines.end()
		var skipped json.RawMessage
		return j.d.Decode(&skipped)
	}
	if len(path) == 1 && path[0] == "format" {
		var raw json.RawMessage
		if err := j.d.Decode(&raw); err != nil {
			return err
		}
		if name := ""; json.Unmarshal(raw, &name) == nil && name == wholeRegister {
			return j.refusal("whole_register", nil)
		}
		return nil
	}
	return j.value(path)
}

// list reads a list; the first of objects is the table, or the one that was chosen.
func (j *jsonReader) list(path []string) error {
	name := strings.Join(path, ".")
	chosen := j.opt.Structure.Sheet
	known, taken := false, false
	defer j.lines.end()
	for j.d.More() {
		j.lines.begin(j.d.InputOffset())
		var raw json.RawMessage
		if err := j.d.Decode(&raw); err != nil {
			return err
		}
		if len(raw) == 0 || raw[0] != '{' {
			if taken {
				return errors.New("a list of objects holds something else")
			}
			continue
		}
		if !known {
			known = true
			j.Sheets = append(j.Sheets, name)
			if taken = !j.found && (chosen == "" || strings.EqualFold(chosen, name)); taken {
				j.found, j.first = true, name
			}
		}
		if taken {
			if err := j.row(raw); err != nil {
				return err
			}
		}
	}
	if len(path) == 0 && !known { // an empty list is one too
		j.found = true
	}
	_, err := j.d.Token()
	return err
}

// row takes one object.
func (j *jsonReader) row(raw []byte) error {
	if len(j.Rows) == j.opt.MaxRows {
		return j.refusal(say.TooManyRows, nil, "Count", j.opt.MaxRows)
	}
	line := j.lines.line(j.d.InputOffset())
	cells := j.cells(len(j.Head))
	letters, size := 0, len(cells)
	put := func(key, value string) error {
		i, known := j.at[key]
		if !known {
			if i = len(j.Head); i >= maxColumns {
				return j.refusal("too_many_columns", nil, "Line", line)
			}
			j.at[key] = i
			j.Head = append(j.Head, key)
			if err := j.weigh(2*len(key) + 4*cellWeight); err != nil {
				return err
			}
		}
		for len(cells) <= i {
			cells = append(cells, "")
		}
		if len(value) > maxCell {
			return errLongString
		}
		cells[i] = value
		letters += len(value)
		return nil
	}
	err := members(raw, func(key string, value json.RawMessage) error {
		if value[0] != '{' || isTongues(value) {
			return put(key, jsonCell(value))
		}
		return members(value, func(inner string, value json.RawMessage) error { return put(key+"."+inner, jsonCell(value)) })
	})
	if err != nil {
		return err
	}
	j.Rows = append(j.Rows, Row{Line: line, Cells: cells})
	if cap(cells) > size { // the row grew
		size += cap(cells)
	}
	return j.weigh(rowWeight + size*cellWeight + letters)
}

// members calls f for each member of an object, in their order. The object is known to be right.
func members(raw []byte, f func(key string, value json.RawMessage) error) error {
	for at := 1; ; {
		for at < len(raw) && raw[at] != '"' {
			at++
		}
		if at >= len(raw) {
			return nil
		}
		end := valueEnd(raw, at)
		key := jsonCell(raw[at:end])
		if key, _, _ = Clean(key); key == "" {
			key = "#"
		}
		for at = end; raw[at] == ':' || raw[at] <= ' '; at++ {
		}
		end = valueEnd(raw, at)
		if err := f(key, raw[at:end]); err != nil {
			return err
		}
		at = end
	}
}

// valueEnd finds where the value at a place ends, in JSON that is known to be right.
func valueEnd(raw []byte, at int) int {
	depth := 0
	for i := at; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '"':
			for i++; i < len(raw) && raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
			if depth < 0 {
				return i
			}
		default:
			if depth == 0 && (c == ',' || c <= ' ') {
				return i
			}
		}
	}
	return len(raw)
}

// isTongues reports whether an object is a text in several languages, or holds nothing.
func isTongues(raw []byte) bool {
	var texts map[string]*string
	if json.Unmarshal(raw, &texts) != nil {
		return false
	}
	for key := range texts {
		base, _, _ := strings.Cut(strings.ToLower(key), "-")
		if !slices.Contains(words.Tongues, base) {
			return false
		}
	}
	return true
}

// jsonCell is a value as a cell holds it.
func jsonCell(raw json.RawMessage) string {
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return ""
	case raw[0] == '"':
		if inner := raw[1 : len(raw)-1]; bytes.IndexByte(inner, '\\') < 0 && utf8.Valid(inner) {
			return string(inner)
		}
		var s string
		if json.Unmarshal(raw, &s) != nil {
			return ""
		}
		return s
	case raw[0] != '{' && raw[0] != '[':
		return string(raw)
	}
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil || b.Len() == 2 {
		return ""
	}
	return strings.ToValidUTF8(b.String(), string(utf8.RuneError))
}

// lineCounter knows on which line a place in the text lies. It bounds what the decoder would hold whole: space between values goes, and
// a text, a number or an object of the list without end is refused.
type lineCounter struct {
	r       io.Reader
	given   int64     // bytes passed on
	ends    []lineEnd // of lines not passed yet
	passed  int       // lines
	text    int       // bytes of the text that is read, 0 outside of one
	run     int       // bytes of what stands outside of a text: a number
	escaped bool
	object  int64 // where the list's object begins
	started bool
	space   bool // the last sign was space
}

// lineEnd is a place where lines end, several where only space is between them.
type lineEnd struct {
	at int64
	n  int
}

// line is the line of an offset; offsets go up.
func (l *lineCounter) line(offset int64) int {
	n := 0
	for n < len(l.ends) && l.ends[n].at < offset {
		l.passed += l.ends[n].n
		n++
	}
	l.ends = l.ends[n:]
	return l.passed + 1
}

// begin says that an object may begin at an offset.
func (l *lineCounter) begin(offset int64) {
	l.line(offset)
	l.object, l.started = offset, true
}

// end says that no object is being read.
func (l *lineCounter) end() { l.started = false }

func (l *lineCounter) Read(p []byte) (int, error) {
	for {
		n, err := l.r.Read(p)
		out := p[:0]
		for _, c := range p[:n] {
			if l.take(c, l.given+int64(len(out))) {
				out = append(out, c)
			}
			if l.text > 6*maxCell || l.run > maxCell {
				return 0, errLongString
			}
		}
		l.given += int64(len(out))
		if l.started && l.given-l.object > maxObject+int64(len(p)) {
			return 0, errLongObject
		}
		if len(out) > 0 || err != nil || len(p) == 0 {
			return len(out), err
		}
	}
}

// take looks at a sign and says whether it is passed on.
func (l *lineCounter) take(c byte, at int64) bool {
	if c == '\n' {
		if last := len(l.ends) - 1; last >= 0 && l.ends[last].at == at {
			l.ends[last].n++
		} else {
			l.ends = append(l.ends, lineEnd{at, 1})
		}
	}
	if l.text == 0 && (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
		again := l.space
		l.space, l.run = true, 0
		return !again
	}
	l.space = false
	switch {
	case l.text == 0 && c == '"':
		l.text, l.run = 1, 0
	case l.text == 0 && (c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']'):
		l.run = 0
	case l.text == 0:
		l.run++
	case l.escaped:
		l.escaped = false
		l.text++
	case c == '\\':
		l.escaped = true
		l.text++
	case c == '"':
		l.text = 0
	default:
		l.text++
	}
	return true
}
