package mapping

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models/search"
)

// shaper carries a mapping out, row by row.
type shaper struct {
	m       Mapping
	heads   []string
	width   int
	sheet   bool
	keys    []string // folded heads, for a head that is repeated further down
	fields  []Field
	alike   [][]int // fields of one target, where there are several
	columns []columnShaper
	used    []bool // columns of the file somebody takes
	fill    []bool
	where   map[int]map[string]bool
	answers map[string]string

	section  int // field, -1 where the list has none
	title    string
	constant map[int]string // by field

	notes   []say.Note // of the file
	last    []string   // what empty cells repeat, by column of the file
	cells   []string   // of the row, cleaned
	filled  []string   // of the row, those that hold something
	untaken []int      // columns of the file nobody takes and nobody was seen to fill
	missed  []string   // those that hold something
	emptied []emptied
	free    []string // room for the cells of rows to come
}

// columnShaper shapes one column of the mapping.
type columnShaper struct {
	*Column
	header   string
	from     []int // columns of the file
	join     string
	stubs    stubs
	to, rest int // fields, -1 for none
	patterns []*pattern
	labels   *labeller
	fields   map[string]int // by target
	index    int            // in the mapping
}

// emptied counts the stubs of a column.
type emptied struct {
	column int
	text   string
	count  int
}

func newShaper(m Mapping, t source.Table) (*shaper, error) {
	s := &shaper{m: m, heads: t.Head, width: len(t.Head), sheet: t.Structure.Sheet != "", section: -1, constant: map[int]string{}, answers: map[string]string{}}
	if folded(strings.Join(t.Head, "")) == "" { // no head at all
		for i := range t.Rows {
			s.width = max(s.width, len(t.Rows[i].Cells))
		}
		s.heads = make([]string, s.width)
	}
	for _, h := range s.heads {
		s.keys = append(s.keys, search.Key(h))
	}
	for _, a := range m.Answers {
		s.answers[a.ID] = a.Is
	}
	s.used, s.fill, s.last, s.cells = make([]bool, s.width), make([]bool, s.width), make([]string, s.width), make([]string, s.width)
	find := newNamed(s.heads)
	for i := range m.Columns {
		if err := s.addColumn(i, find); err != nil {
			return nil, err
		}
	}
	if err := s.addConditions(find); err != nil {
		return nil, err
	}
	if m.Section != "" {
		s.section = s.addField(Field{Target: m.Section})
	}
	for _, k := range m.Set {
		if k.Target != "" && k.Value != "" {
			s.constant[s.addField(Field{Target: k.Target})] = k.Value
		}
	}
	of := map[string][]int{}
	for i, f := range s.fields {
		of[f.Target] = append(of[f.Target], i)
	}
	for i, f := range s.fields {
		if at := of[f.Target]; len(at) > 1 && at[0] == i {
			s.alike = append(s.alike, at)
		}
	}
	for i := range s.width {
		if !s.used[i] && s.keys[i] != "" && !besideOther(folded(s.heads[i]), find.folded) {
			s.untaken = append(s.untaken, i)
		}
	}
	return s, nil
}

func (s *shaper) addField(f Field) int {
	f.Beside = strings.HasPrefix(f.Target, "uid:")
	s.fields = append(s.fields, f)
	return len(s.fields) - 1
}

func (s *shaper) addColumn(index int, find named) error {
	c := columnShaper{Column: &s.m.Columns[index], to: -1, rest: -1, fields: map[string]int{}, index: index}
	for _, p := range c.Split {
		q, err := compile(p)
		if err != nil {
			return err
		}
		c.patterns = append(c.patterns, q)
	}
	if c.To == "" && !c.apart() {
		return nil
	}
	var headers []string
	for _, name := range c.From {
		i := find.find(name)
		if i < 0 {
			s.notes = append(s.notes, say.Note{Code: "column_missing", Ask: true, Args: say.Pairs("Column", name)})
			continue
		}
		c.from = append(c.from, i)
		headers = append(headers, name)
		s.used[i] = true
		s.fill[i] = s.fill[i] || c.Fill
	}
	if len(c.from) == 0 {
		return nil
	}
	c.header = strings.Join(headers, " + ")
	if c.join = c.Join; c.join == "" {
		c.join = " "
	}
	c.stubs = newStubs(s.m.Empty, c.Empty)
	if len(c.Labels) > 0 {
		c.labels = newLabeller(c.Labels)
	}
	values := make(map[string]string, len(c.Values))
	for text, v := range c.Values {
		values[ValueKey(text)] = v
	}
	field := func(target string) int {
		if target == "" || target == nowhere {
			return -1
		}
		if i, ok := c.fields[target]; ok {
			return i
		}
		c.fields[target] = s.addField(Field{Header: c.header, Target: target, Dates: c.Dates, Values: values})
		return c.fields[target]
	}
	c.to = field(c.To)
	for _, target := range c.targets() {
		field(target)
	}
	c.rest = field(c.Rest)
	if c.apart() {
		for _, is := range s.answers {
			if target, ok := strings.CutPrefix(is, AsTarget); ok {
				field(target)
			}
		}
	}
	s.columns = append(s.columns, c)
	return nil
}

// addConditions takes the rows wanted: per column the folded values that are.
func (s *shaper) addConditions(find named) error {
	s.where = map[int]map[string]bool{}
	for _, c := range s.m.Where {
		i := find.find(c.Column)
		if i < 0 {
			return say.Refuse("unknown_column", nil, "Column", c.Column, "Columns", strings.Join(s.heads, ", "))
		}
		s.used[i] = true
		if s.where[i] == nil {
			s.where[i] = map[string]bool{}
		}
		s.where[i][search.Fold(c.Value)] = true
	}
	return nil
}

// row shapes one row.
func (s *shaper) row(src *source.Row) Row {
	r := Row{Line: src.Line}
	have := src.Cells[:min(len(src.Cells), s.width)]
	too := source.Filled(src.Cells[len(have):]) > 0
	var nul = -1
	s.filled = s.filled[:0]
	for i := range s.cells {
		s.cells[i] = ""
		if i >= len(have) {
			continue
		}
		text, removed, bad := source.Clean(have[i])
		if bad && nul < 0 {
			nul = i
		}
		if removed && s.used[i] {
			r.Notes = append(r.Notes, say.Note{Code: "cleaned", Args: say.Pairs("Column", s.heads[i])})
		}
		if text != "" {
			s.cells[i] = text
			s.filled = append(s.filled, text)
		}
	}
	if r.Skip = s.skips(); r.Skip != nil {
		r.Notes = nil
		return r
	}
	s.fillIn()
	if r.Skip = s.unwanted(); r.Skip != nil {
		r.Notes = nil
		return r
	}
	switch {
	case too:
		r.Refused = &say.Note{Code: "row_too_long", Args: say.Pairs("Have", len(src.Cells), "Want", s.width)}
	case nul >= 0:
		r.Refused = &say.Note{Code: "nul", Args: say.Pairs("Column", s.heads[nul])}
	}
	if r.Refused != nil {
		return r
	}
	if len(have) < s.width && !s.sheet { // a sheet keeps no empty cells at the end of a row
		r.Notes = append(r.Notes, say.Note{Code: "row_short", Args: say.Pairs("Have", len(have), "Want", s.width)})
	}
	s.seeUntaken()
	r.Cells = s.room()
	for i := range s.columns {
		s.shape(&s.columns[i], &r)
		if r.Skip != nil {
			r.Cells, r.Notes, r.Unfit = nil, nil, nil
			return r
		}
	}
	s.complete(&r)
	return r
}

// room gives the cells of a new row.
func (s *shaper) room() []string {
	n := len(s.fields)
	if len(s.free) < n {
		s.free = make([]string, n*max(1, 8192/max(n, 1)))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// skips reports why a row is no record whatever it says of its columns: the head again, a cross-reference, a section.
func (s *shaper) skips() *say.Note {
	if len(s.filled) > 1 && s.headAgain() {
		return &say.Note{Code: "head_again"}
	}
	if s.width > 1 && len(s.filled) > 0 {
		if n := crossReferenceIn(withoutNumber(s.filled)); n != nil {
			return n
		}
	}
	if s.section < 0 || s.width < 2 || len(s.filled) == 0 {
		return nil
	}
	for _, f := range s.filled[1:] { // merged cells repeat what they say
		if f != s.filled[0] {
			return nil
		}
	}
	if len(s.filled) == 2 {
		return nil
	}
	title := sectionTitle(s.filled[0])
	if title == "" {
		return nil
	}
	if title != s.title {
		clear(s.last) // what one section says is not repeated in the next
	}
	s.title = title
	return &say.Note{Code: "section", Args: say.Pairs("Value", s.title)}
}

// headAgain reports whether the row repeats the head, as lists do on every page.
func (s *shaper) headAgain() bool {
	for i, c := range s.cells {
		if (c == "") != (s.keys[i] == "") || (c != s.heads[i] && search.Key(c) != s.keys[i]) {
			return false
		}
	}
	return true
}

// dittos stand for what is written above.
var dittos = []string{`"`, "''", "〃", "„", "”", "“", "”", "dto.", "dto", "ditto", "do.", "idem", "id.", "j.w.", "jw.", "jw", "wie oben", "s.o.", "as above", "taip pat", "ten pat", "t. p.", "-\"-", "-''-", "–„–", "- \" -"}

// fillIn repeats the cells above in empty ones, where the mapping says so.
func (s *shaper) fillIn() {
	for i, on := range s.fill {
		switch {
		case !on:
		case s.cells[i] == "" || len(s.cells[i]) < 10 && slices.Contains(dittos, strings.ToLower(s.cells[i])):
			s.cells[i] = s.last[i]
		default:
			s.last[i] = s.cells[i]
		}
	}
}

// unwanted reports a row that does not meet the conditions.
func (s *shaper) unwanted() *say.Note {
	for i := range s.where {
		if !s.where[i][search.Fold(s.cells[i])] {
			return &say.Note{Code: "not_wanted", Args: say.Pairs("Column", s.heads[i], "Value", s.cells[i])}
		}
	}
	return nil
}

// seeUntaken looks for columns that hold something nobody takes.
func (s *shaper) seeUntaken() {
	if len(s.untaken) == 0 {
		return
	}
	s.untaken = slices.DeleteFunc(s.untaken, func(i int) bool {
		if s.cells[i] != "" {
			s.missed = append(s.missed, s.heads[i])
		}
		return s.cells[i] != ""
	})
}

// text gives what a column of the mapping says in the row, its stubs left out.
func (s *shaper) text(c *columnShaper) string {
	if len(c.from) == 1 {
		text := s.cells[c.from[0]]
		if c.stubs.has(text) {
			s.empty(c.index, text)
			return ""
		}
		return text
	}
	var parts []string
	for _, i := range c.from {
		if text := s.cells[i]; c.stubs.has(text) {
			s.empty(c.index, text)
		} else if text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, c.join)
}

// empty counts a stub.
func (s *shaper) empty(column int, text string) {
	for i := range s.emptied {
		if e := &s.emptied[i]; e.column == column && e.text == text {
			e.count++
			return
		}
	}
	s.emptied = append(s.emptied, emptied{column, text, 1})
}

// shape puts what a column says into the fields.
func (s *shaper) shape(c *columnShaper, r *Row) {
	text := s.text(c)
	if text == "" {
		return
	}
	if c.to >= 0 {
		s.put(c, r, c.to, text)
	}
	if !c.apart() {
		return
	}
	for _, p := range c.patterns {
		if parts, ok := p.apart(text); ok {
			s.putParts(c, r, parts)
			return
		}
	}
	rest := text
	if c.labels != nil {
		var parts []taken
		parts, rest = c.labels.apart(text)
		s.putParts(c, r, parts)
	}
	switch {
	case rest == "" || c.Rest == nowhere:
	case c.stubs.has(rest):
		s.empty(c.index, rest)
	case c.rest >= 0:
		s.put(c, r, c.rest, rest)
	case c.to < 0:
		s.unfit(c, r, rest)
	}
}

func (s *shaper) putParts(c *columnShaper, r *Row, parts []taken) {
	for _, p := range parts {
		if c.stubs.has(p.text) {
			s.empty(c.index, p.text)
			continue
		}
		s.put(c, r, c.fields[p.target], p.text)
	}
}

// put gives a field a text. A field that has one gets another where its target takes several; else a note keeps it.
func (s *shaper) put(c *columnShaper, r *Row, field int, text string) {
	old := r.Cells[field]
	switch sep := between(s.fields[field].Target); {
	case old == "" || old == text:
		r.Cells[field] = text
	case sep != "":
		r.Cells[field] = old + sep + text
	default:
		r.Notes = append(r.Notes, secondValue(c.header, text, old))
	}
}

// secondValue says that a target which takes one value already has one.
func secondValue(column, text, have string) say.Note {
	return say.Note{Code: "second_value", Ask: true, Args: say.Pairs("Column", column, "Value", text, "Have", have)}
}

// SplitQuestion is the id of the question a combined cell puts that does not come apart: the same for all equal cells of a column.
func SplitQuestion(column, text string) string {
	return "split|" + folded(column) + "|" + search.Fold(text)
}

// unfit does with a combined cell as it was answered, or leaves it as a question.
func (s *shaper) unfit(c *columnShaper, r *Row, text string) {
	id := SplitQuestion(c.header, text)
	is := s.answers[id]
	target, ok := strings.CutPrefix(is, AsTarget)
	field, known := c.fields[target]
	switch {
	case is == AsNothing:
		r.Notes = append(r.Notes, say.Note{Code: "left_by_answer", Args: say.Pairs("Column", c.header, "Value", text)})
	case is == LeftOut:
		r.Skip = &say.Note{Code: "row_left_by_answer", Args: say.Pairs("Column", c.header, "Value", text)}
	case ok && known:
		s.put(c, r, field, text)
	default:
		r.Notes = append(r.Notes, say.Note{Code: "split_unfit", Ask: true, Args: say.Pairs("Column", c.header, "Value", text)})
		r.Unfit = append(r.Unfit, Unfit{Question: id, Column: c.header, Text: text, Targets: c.targets()})
	}
}

// complete brings the fields of one target together and gives what the section and the constants say.
func (s *shaper) complete(r *Row) {
	if s.section >= 0 {
		r.Cells[s.section] = s.title
	}
	for i, v := range s.constant {
		r.Cells[i] = v
	}
	for _, at := range s.alike {
		s.unite(r, at)
	}
}

// unite brings fields of one target together: what takes several values has them in its first field; of others the first that holds
// something counts. A section and a constant count where nothing else does.
func (s *shaper) unite(r *Row, at []int) {
	sep := between(s.fields[at[0]].Target)
	first := -1
	for _, i := range at {
		text := r.Cells[i]
		_, constant := s.constant[i]
		switch {
		case text == "":
		case first < 0:
			first = i
		case constant || i == s.section || text == r.Cells[first]:
			r.Cells[i] = ""
		case sep != "" && s.fields[i].Dates == "" && len(s.fields[i].Values) == 0:
			r.Cells[first] += sep + text
			r.Cells[i] = ""
		default:
			r.Notes = append(r.Notes, secondValue(s.fields[i].Header, text, r.Cells[first]))
		}
	}
}

// noteFile says what is to be said of the file as a whole.
func (s *shaper) noteFile() []say.Note {
	notes := s.notes
	slices.SortStableFunc(s.emptied, func(a, b emptied) int { return a.column - b.column })
	for i := 0; i < len(s.emptied); {
		column, count := s.emptied[i].column, 0
		var texts []string
		for ; i < len(s.emptied) && s.emptied[i].column == column; i++ {
			count += s.emptied[i].count
			texts = append(texts, s.emptied[i].text)
		}
		notes = append(notes, say.Note{Code: "stubs_emptied", Args: say.Pairs("Column", strings.Join(s.m.Columns[column].From, " + "), "Values", strings.Join(texts, " · "), "Count", count)})
	}
	if len(s.missed) > 0 {
		notes = append(notes, say.Note{Code: "columns_not_taken", Args: say.Pairs("Columns", namesOf(s.missed), "Count", len(s.missed))})
	}
	return notes
}

// namedColumns is how many columns a note names; of a list of hundreds that nobody takes, the count says enough.
const namedColumns = 30

func namesOf(columns []string) string {
	if len(columns) > namedColumns {
		return strings.Join(columns[:namedColumns], ", ") + " …"
	}
	return strings.Join(columns, ", ")
}
