package exchange

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// row is one row while it is planned.
type row struct {
	j     *job
	x     *index
	res   *RowResult
	cells []string // cleaned, as many as there are fields
	steps []step
	own   *entity // the record the row means
	fresh bool    // which is new
	held  bool    // waits for an answer
	names []named // texts that were answered with a record, to be kept as its other names
	head  *head   // who heads the post by the row, once read
	probe bool    // only count what would change
	would int
}

// refuse ends the row with a reason.
func (r *row) refuse(code string, args ...any) error {
	r.res.Notes = append(r.res.Notes, say.Note{Code: code, Args: say.Pairs(args...)})
	return errRow
}

// note says what was decided.
func (r *row) note(code string, args ...any) {
	r.addNote(say.Note{Code: code, Args: say.Pairs(args...)})
}

// ask leaves a question to a person.
func (r *row) ask(code string, args ...any) {
	r.addNote(say.Note{Code: code, Ask: true, Args: say.Pairs(args...)})
}

// conflict says that the file and the register disagree. The register stays as it is.
func (r *row) conflict(code string, args ...any) {
	r.addNote(say.Note{Code: code, Ask: true, Conflict: true, Args: say.Pairs(args...)})
}

// get returns the first cell of a target that holds anything.
func (r *row) get(target string) string {
	for _, i := range r.j.at[target] {
		if r.cells[i] != "" {
			return r.cells[i]
		}
	}
	return ""
}

// column returns the header a target is read from.
func (r *row) column(target string) string {
	if at := r.j.at[target]; len(at) > 0 {
		for _, i := range at {
			if r.cells[i] != "" && r.j.fields[i].Header != "" {
				return r.j.fields[i].Header
			}
		}
		if h := r.j.fields[at[0]].Header; h != "" {
			return h
		}
	}
	return say.TargetLabel(r.x.words(), target)
}

// has reports whether a target has a column.
func (r *row) has(target string) bool { return len(r.j.at[target]) > 0 }

// fallbackTitle names a row by its first cells.
func (r *row) fallbackTitle() string {
	var out []string
	for i, c := range r.cells {
		if c != "" && r.j.fields[i].Header != "" && len(out) < 3 {
			out = append(out, c)
		}
	}
	return strings.Join(out, ", ")
}

// rawTitle names a row that was not read by its first cells.
func rawTitle(cells []string) string {
	var out []string
	for _, c := range cells {
		if c, _, _ = source.Clean(c); c != "" && len(out) < 3 {
			out = append(out, c)
		}
	}
	return strings.Join(out, ", ")
}

// date reads the date of a target. One that cannot be read for certain is a question.
func (r *row) date(target string) (schema.Date, error) {
	for _, i := range r.j.at[target] {
		if r.cells[i] == "" {
			continue
		}
		d := r.j.dates[i].read(r.cells[i])
		if d.sure() {
			return d.date, nil
		}
		is, err := r.question(r.j.dates[i].question(r.cells[i], d))
		if err != nil || is == "" || is == AsNothing {
			return "", err
		}
		answer := r.j.dates[i].read(is)
		if answer.wrong {
			return "", r.refuse("not_a_date", "Column", r.j.fields[i].Header, "Value", is)
		}
		return answer.date, nil
	}
	return "", nil
}

// create plans a new record. shown are its fields that stand for it among the changes of a record that exists.
func (r *row) create(rec schema.Record, shown ...string) *entity {
	r.would++
	if r.probe {
		return nil
	}
	e := r.x.plan(rec)
	r.steps = append(r.steps, step{e: e})
	if !r.fresh {
		for _, key := range shown {
			if f := e.kind.Field(key); !f.Empty(rec) {
				r.res.Changes = append(r.res.Changes, FieldDiff{e.kind.Key, key, "", r.x.show(f, rec)})
			}
		}
	}
	return e
}

// update plans the fields of a record that differ in rec, a changed copy of it.
func (r *row) update(e *entity, rec schema.Record) {
	var fields []*schema.Field
	for _, f := range e.kind.Fields {
		if !f.Equal(e.plan, rec) {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return
	}
	r.would++
	if r.probe {
		return
	}
	for _, f := range fields {
		if f.Key != "ordinal" {
			r.res.Changes = append(r.res.Changes, FieldDiff{e.kind.Key, f.Key, r.x.show(f, e.plan), r.x.show(f, rec)})
		}
	}
	r.steps = append(r.steps, step{e, &setting{fields, rec}})
	e.changes++
	e.plan = rec
}

// fits picks the candidate the row would change nothing of, or nil.
func (r *row) fits(candidates []*entity, apply func(*entity) error) (*entity, error) {
	for _, e := range candidates {
		was := *r
		r.probe, r.would = true, 0
		err := apply(e)
		would := r.would
		r.probe, r.would = was.probe, was.would
		if err != nil {
			return nil, err
		}
		if would == 0 {
			return e, nil
		}
	}
	return nil, nil
}

// set reads the cell of a field into a record, nothing where the cell is empty: an import never erases.
func (r *row) set(kind string, f *schema.Field, rec schema.Record, target string) error {
	text := r.get(target)
	if text == "" && (f.Type != schema.RefType || r.get("uid:"+target) == "") {
		return nil
	}
	switch p := f.Ptr(rec).(type) {
	case *string:
		if f.Type == schema.ChoiceType {
			c, err := r.choice(kind, f, target, text)
			if err != nil || c == "" {
				return err
			}
			*p = c
			return nil
		}
		if f.Type == schema.TextType {
			text = joinWords(text)
		}
		if f.Lookup != "" {
			text = codeOf(f, text)
		}
		if !sameLine(*p, text) {
			*p = text
		}
	case *schema.Date:
		d, err := r.date(target)
		if err != nil || d == "" {
			return err
		}
		*p = d
	case *bool:
		switch search.Key(text) {
		case "true", "yes", "1", "x", "taip", "tak":
			*p = true
		default:
			*p = false
		}
	case *int64:
		if f.Type == schema.RefType {
			e, err := r.ref(f, target)
			if err != nil || e == nil {
				return err
			}
			*p = e.id()
			return nil
		}
		n, ok := readNumber(text)
		if !ok || f.Running && n < 0 {
			return r.refuse("not_a_number", "Column", r.column(target), "Value", text)
		}
		*p = n
	case *schema.Coords:
		c, err := schema.ParseCoords(text)
		if err != nil {
			return r.refuse("not_coordinates", "Column", r.column(target), "Value", text)
		}
		*p = c
	case *schema.Set:
		items, err := r.items(kind, f, target, text)
		if err != nil {
			return err
		}
		if f.Key == "emails" {
			items = nil
			for _, i := range r.j.at[target] { // several columns may hold addresses
				items = append(items, splitEmails(r.cells[i])...)
			}
		}
		*p = schema.NewSet(append(slices.Clone(*p), items...)...)
	case *schema.Money:
		m, err := schema.ParseMoney(text, r.x.usual)
		if err != nil {
			return r.refuse("not_money", "Column", r.column(target), "Value", text)
		}
		*p = m
	case *schema.Localized:
		*p = r.localized(*p, target, text)
	case *schema.Refs:
		ids := slices.Clone(*p)
		parts := splitSet(text)
		if uids := splitSet(r.get("uid:" + target)); len(uids) == len(parts) {
			parts = uids
		}
		for _, part := range parts {
			e, err := r.refTo(f, strings.TrimSpace(part), target)
			if err != nil {
				return err
			}
			if e != nil {
				ids = append(ids, e.id())
			}
		}
		*p = schema.NewRefs(ids...)
	}
	return nil
}

// localized takes a text in the language of its column, else of the register, or several as JSON.
func (r *row) localized(old schema.Localized, target, text string) schema.Localized {
	out := schema.Localized{}
	for k, v := range old {
		out[k] = v
	}
	var several map[string]string
	if strings.HasPrefix(text, "{") && json.Unmarshal([]byte(text), &several) == nil {
		for k, v := range several {
			out[k] = v
		}
		return out
	}
	lang := r.x.lang
	if _, l, ok := strings.Cut(target, "@"); ok {
		lang = l
	}
	if !sameLine(out[lang], text) {
		out[lang] = text
	}
	return out
}

// sameLine reports whether two texts of one line differ at most in the number of their spaces and in what kind those are: that is no
// other text.
func sameLine(a, b string) bool {
	return a == b || a != "" && !strings.Contains(a+b, "\n") && joinWords(a) == joinWords(b)
}

func readNumber(text string) (int64, bool) {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' {
			return -1
		}
		return r
	}, text)
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(text, 64)
	return int64(f), err == nil && f == float64(int64(f))
}

// splitSet takes a list in one cell apart: JSON as exported, else separated by semicolons, bars or lines.
func splitSet(text string) []string {
	var items []string
	if strings.HasPrefix(text, "[") && json.Unmarshal([]byte(text), &items) == nil {
		return items
	}
	return strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' || r == '\n' })
}

// splitEmails takes e-mail addresses apart, however they are separated.
func splitEmails(text string) []string {
	var out []string
	for _, part := range splitSet(text) {
		for _, m := range strings.FieldsFunc(part, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
			m = strings.Trim(m, "<>\"'")
			if len(m) > 7 && strings.EqualFold(m[:7], "mailto:") {
				m = m[7:]
			}
			m, _, _ = strings.Cut(m, "?")
			if m != "" {
				out = append(out, m)
			}
		}
	}
	return out
}
