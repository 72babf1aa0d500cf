package view

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// LogChange is one value an action changed, in words.
type LogChange struct {
	Record int64
	Kind   string // of the record
	What   string // the record by kind and name
	Field  string // key of the field; "void" where the record was removed or brought back
	Label  string
	Old    string
	New    string
	Line   int  // of the source file, 0 where there is none
	Made   bool // part of a creation: nothing stood before
	Erased bool
}

// Changes returns what an action changed, in words: a creation as one value for each field it filled in. limit 0 is all of them; more
// tells how many changes were left out.
func (r *Register) Changes(ctx context.Context, seq int64, limit int) (out []LogChange, more int, err error) {
	all, err := r.s.ChangesOf(ctx, seq)
	if err != nil {
		return nil, 0, err
	}
	if limit > 0 && len(all) > limit {
		more, all = len(all)-limit, all[:limit]
	}
	n := &naming{r: r, ctx: ctx, titles: map[int64]string{}}
	for _, c := range all {
		out = append(out, r.change(n, c)...)
	}
	return out, more, n.err
}

// Turned is what taking an action back would change: its changes the other way round, the last one first.
func Turned(changes []LogChange) []LogChange {
	out := slices.Clone(changes)
	slices.Reverse(out)
	for i := range out {
		out[i].Old, out[i].New = out[i].New, out[i].Old
	}
	return out
}

// change puts a change into words.
func (r *Register) change(n *naming, c store.FieldChange) []LogChange {
	k := kindOf(c.Kind)
	base := LogChange{Record: c.Record, Kind: c.Kind, What: n.what(k, c), Field: c.Field, Label: c.Field, Line: c.Line, Erased: c.Erased}
	switch {
	case c.Erased:
		base.Label = r.w.T("log.erased")
	case c.Field == VoidField:
		base.Label, base.Old, base.New = r.w.T("log.in_lists"), r.stands(c.Old), r.stands(c.New)
	case k == nil: // of a later version
		base.Old, base.New = c.Old, c.New
	case c.Field == "*":
		return r.creation(n, k, base, c.New)
	default:
		f := k.Field(c.Field)
		if f == nil || f.Hidden {
			return nil
		}
		base.Label, base.Old, base.New = r.w.Field(k.Key, f.Key), n.value(k, f, c.Old), n.value(k, f, c.New)
	}
	return []LogChange{base}
}

// VoidField is the field removing and restoring stand under in the log.
const VoidField = "void"

// stands says whether a record is in the lists, and why not.
func (r *Register) stands(void string) string {
	if void == "" {
		return r.w.T("log.stands")
	}
	if why := r.VoidReason(void); why != "" {
		return r.w.T("log.removed_for", map[string]any{"Reason": why})
	}
	return r.w.T("log.removed")
}

// VoidReason puts the reason a record was removed for into words; "" where none was given.
func (r *Register) VoidReason(void string) string {
	action, undone := strings.CutPrefix(void, "undo ")
	switch {
	case undone:
		return r.w.T("log.reason.undo", map[string]any{"Action": action})
	case void == "form":
		return r.w.T("log.reason.form")
	case void == "-":
		return ""
	}
	return void
}

func (r *Register) creation(n *naming, k *schema.Kind, base LogChange, whole string) []LogChange {
	var values map[string]string
	if json.Unmarshal([]byte(whole), &values) != nil {
		return nil
	}
	out := []LogChange{}
	base.Made = true
	for _, f := range k.Fields {
		if v := values[f.Key]; v != "" && !f.Hidden {
			c := base
			c.Field, c.Label, c.New = f.Key, r.w.Field(k.Key, f.Key), n.value(k, f, v)
			out = append(out, c)
		}
	}
	if len(out) == 0 { // it was made with nothing in it
		base.Field, base.Label = "*", r.w.T("log.made")
		out = append(out, base)
	}
	return out
}

// naming remembers what records are called while changes are put into words.
type naming struct {
	r      *Register
	ctx    context.Context
	titles map[int64]string
	err    error
}

func (n *naming) title(id int64) string {
	if t, ok := n.titles[id]; ok {
		return t
	}
	names, err := n.r.s.Names(n.ctx, id)
	if err != nil {
		n.err = err
		return ""
	}
	x := names[id]
	t := n.r.w.Title(x.Kind, x.Title)
	if x.Kind == "state" {
		if states, err := n.r.states(n.ctx); err == nil && states[id] != nil {
			t = n.r.stateName(states[id])
		}
	}
	n.titles[id] = t
	return t
}

// what names a record by its kind and its title.
func (n *naming) what(k *schema.Kind, c store.FieldChange) string {
	name := n.r.w.Kind(c.Kind, false)
	if k == nil {
		name = c.Kind
	}
	if t := n.title(c.Record); t != "" {
		name += ": " + t
	}
	return name
}

// value reads a value of the log as a person does; what it refers to may be gone.
func (n *naming) value(k *schema.Kind, f *schema.Field, canonical string) string {
	if canonical == "" {
		return ""
	}
	rec := k.New()
	if f.Decode(rec, canonical, n.r.s) != nil {
		return canonical
	}
	names := map[int64]store.Named{}
	name := func(id int64) { names[id] = store.Named{ID: id, Title: n.title(id)} }
	switch p := f.Ptr(rec).(type) {
	case *int64:
		if f.Type == schema.RefType {
			name(*p)
		}
	case *schema.Refs:
		for _, id := range *p {
			name(id)
		}
	case *schema.Localized: // all of them: it may be another language that was changed
		var out []string
		for _, lang := range slices.Sorted(keysOf(*p)) {
			label := lang
			if key := "language." + lang; n.r.w.Has(key) {
				label = n.r.w.T(key)
			}
			out = append(out, label+": "+(*p)[lang])
		}
		return strings.Join(out, "\n")
	}
	if v := n.r.Value(k, f, rec, names); v != "" {
		return v
	}
	return canonical
}

func keysOf(l schema.Localized) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range l {
			if !yield(k) {
				return
			}
		}
	}
}

// Touched are the fields an action changed, as "kind.field", and what may be searched of their values.
type Touched struct {
	Fields map[string]bool
	Text   string
}

// mostTouched is how many changes of one action are looked through: what changed more is taken to have changed every field.
const mostTouched = 20_000

// Touches tells what an action of so many changes changed, without putting it into words.
func (r *Register) Touches(ctx context.Context, seq int64, changes int) (Touched, error) {
	t := Touched{Fields: map[string]bool{}}
	if changes > mostTouched {
		t.Fields[""] = true
		return t, nil
	}
	all, err := r.s.ChangesOf(ctx, seq)
	var text strings.Builder
	for _, c := range all {
		if c.Field != "*" {
			t.Fields[c.Kind+"."+c.Field] = true
			text.WriteString(c.Old + " " + c.New + " ")
			continue
		}
		var values map[string]string
		if json.Unmarshal([]byte(c.New), &values) == nil {
			for f, v := range values {
				t.Fields[c.Kind+"."+f] = true
				text.WriteString(v + " ")
			}
		}
	}
	t.Text = text.String()
	return t, err
}

// Has reports whether a field was changed, given as "kind.field", or ".field" for that of any kind.
func (t Touched) Has(field string) bool {
	if t.Fields[""] || t.Fields[field] {
		return true
	}
	if strings.HasPrefix(field, ".") {
		for f := range t.Fields {
			if strings.HasSuffix(f, field) {
				return true
			}
		}
	}
	return false
}

// HasAny reports whether one of the fields was changed.
func (t Touched) HasAny(fields map[string]bool) bool {
	for f := range fields {
		if t.Has(f) {
			return true
		}
	}
	return false
}
