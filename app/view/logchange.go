package view

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
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
	Line   int    // of the source file, 0 where there is none
	From   string // the list and the line, in words
	Made   bool   // part of a creation: nothing stood before
	Erased bool
	Hidden bool // the value is sensitive: words say so in its place
}

// Changes returns what an action changed, in words: a creation as one value for each field it filled in. limit 0 is all of them; more
// tells how many changes were left out.
func (r *Register) Changes(ctx context.Context, seq int64, limit int) (out []LogChange, more int, err error) {
	all, err := r.s.ChangesOf(ctx, seq)
	if err != nil {
		return nil, 0, err
	}
	return r.changes(ctx, seq, all, limit)
}

// ChangesAbout returns what an action changed as Changes does, first what it changed in the family of a record: that are own values.
func (r *Register) ChangesAbout(ctx context.Context, seq, record int64, limit int) (out []LogChange, own, more int, err error) {
	all, err := r.s.ChangesOf(ctx, seq)
	if err != nil {
		return nil, 0, 0, err
	}
	family, err := r.s.Family(ctx, record)
	if err != nil {
		return nil, 0, 0, err
	}
	slices.SortStableFunc(all, func(a, b store.FieldChange) int {
		switch {
		case family[a.Record] == family[b.Record]:
			return 0
		case family[a.Record]:
			return -1
		}
		return 1
	})
	out, more, err = r.changes(ctx, seq, all, limit)
	for own < len(out) && family[out[own].Record] {
		own++
	}
	return out, own, more, err
}

func (r *Register) changes(ctx context.Context, seq int64, all []store.FieldChange, limit int) (out []LogChange, more int, err error) {
	if limit > 0 && len(all) > limit {
		more, all = len(all)-limit, all[:limit]
	}
	source := ""
	if slices.ContainsFunc(all, func(c store.FieldChange) bool { return c.Line > 0 }) {
		a, err := r.s.LoggedAction(ctx, seq)
		if err != nil {
			return nil, 0, err
		}
		source = sourceOf(a)
	}
	n := r.naming(ctx)
	for _, c := range all {
		from := len(out)
		out = append(out, r.change(n, c)...)
		for i := range out[from:] {
			out[from+i].From = r.origin(source, c.Line)
		}
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
	base := LogChange{Record: c.Record, Kind: c.Kind, What: n.what(c), Field: c.Field, Label: c.Field, Line: c.Line, Erased: c.Erased}
	hidden := n.hides(c.Kind, c.Record)
	switch {
	case c.Erased:
		base.Label = r.w.T("log.erased")
	case c.Field == VoidField:
		base.Label, base.Old, base.New = r.w.T("log.in_lists"), r.stands(c.Old, hidden), r.stands(c.New, hidden)
	case k == nil && hidden:
		r.hide(&base, c.Old, c.New)
	case k == nil: // of a later version
		base.Old, base.New = c.Old, c.New
	case c.Field == "*":
		return r.creation(n, k, base, c.New, hidden)
	default:
		f := k.Field(c.Field)
		if f == nil || f.Hidden {
			return nil
		}
		base.Label = r.w.Field(k.Key, f.Key)
		if hidden || !r.Shows(f) {
			r.hide(&base, c.Old, c.New)
		} else {
			base.Old, base.New = n.value(k, f, c.Old), n.value(k, f, c.New)
		}
	}
	return []LogChange{base}
}

// hide says that there were values, and not which.
func (r *Register) hide(c *LogChange, old, new string) {
	c.Hidden, c.Old, c.New = true, "", ""
	if old != "" {
		c.Old = r.w.T("log.hidden")
	}
	if new != "" {
		c.New = r.w.T("log.hidden")
	}
}

// VoidField is the field removing and restoring stand under in the log.
const VoidField = "void"

// stands says whether a record is in the lists, and why not unless the record is hidden.
func (r *Register) stands(void string, hidden bool) string {
	if void == "" {
		return r.w.T("log.stands")
	}
	if why := r.VoidReason(void); why != "" && !hidden {
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
	case void == "erased":
		return r.w.T("log.reason.erased")
	case strings.HasPrefix(void, "merged "):
		return r.w.T("log.reason.merged")
	case strings.HasPrefix(void, "with "):
		return r.w.T("log.reason.with")
	case void == "-":
		return ""
	}
	return void
}

func (r *Register) creation(n *naming, k *schema.Kind, base LogChange, whole string, hidden bool) []LogChange {
	var values map[string]string
	if json.Unmarshal([]byte(whole), &values) != nil {
		return nil
	}
	out := []LogChange{}
	base.Made = true
	for _, f := range k.Fields {
		if v := values[f.Key]; v != "" && !f.Hidden {
			c := base
			c.Field, c.Label = f.Key, r.w.Field(k.Key, f.Key)
			if hidden || !r.Shows(f) {
				r.hide(&c, "", v)
			} else {
				c.New = n.value(k, f, v)
			}
			out = append(out, c)
		}
	}
	if len(out) == 0 { // it was made with nothing in it
		base.Field, base.Label = "*", r.w.T("log.made")
		out = append(out, base)
	}
	return out
}

// ReadChange is a change as the log holds it, without what is not read.
type ReadChange struct {
	store.FieldChange
	Hidden bool // a value was left out, of a creation one of several
	Secret bool // nothing of the record is read, nor its name
}

// ReadChanges leaves out of changes what is not read: of a creation it keeps the rest.
func (r *Register) ReadChanges(ctx context.Context, changes []store.FieldChange) ([]ReadChange, error) {
	n := r.naming(ctx)
	out := make([]ReadChange, len(changes))
	for i, change := range changes {
		c := &out[i]
		c.FieldChange, c.Secret = change, n.hides(change.Kind, change.Record)
		k := kindOf(c.Kind)
		switch {
		case c.Secret:
			c.Hidden = true
		case k == nil:
		case c.Field == "*":
			c.New, c.Hidden = r.withoutSensitive(k, c.New)
			continue
		default:
			f := k.Field(c.Field)
			c.Hidden = f != nil && !r.Shows(f)
		}
		if c.Hidden {
			c.Old, c.New = "", ""
		}
	}
	return out, n.err
}

// withoutSensitive leaves the sensitive fields out of the JSON of a creation.
func (r *Register) withoutSensitive(k *schema.Kind, whole string) (string, bool) {
	var values map[string]string
	if r.internal || json.Unmarshal([]byte(whole), &values) != nil {
		return whole, false
	}
	found := false
	for _, f := range k.Fields {
		if _, ok := values[f.Key]; ok && !r.Shows(f) {
			found = true
			delete(values, f.Key)
		}
	}
	if !found {
		return whole, false
	}
	left, _ := json.Marshal(values) // texts always encode
	return string(left), true
}

// naming remembers what records are called while changes are put into words.
type naming struct {
	r       *Register
	ctx     context.Context
	titles  map[int64]string
	secrets map[string]map[int64]bool // of the kinds asked about, what is about a sensitive record
	err     error
}

func (r *Register) naming(ctx context.Context) *naming {
	return &naming{r: r, ctx: ctx, titles: map[int64]string{}, secrets: map[string]map[int64]bool{}}
}

// hides reports whether nothing of a record is read: its kind is sensitive, or unknown, or it is about nothing but a sensitive record.
func (n *naming) hides(kind string, id int64) bool {
	if n.r.internal {
		return false
	}
	k := kindOf(kind)
	if k == nil || !n.r.ShowsKind(k) {
		return true
	}
	secret, ok := n.secrets[kind]
	if !ok {
		for _, f := range k.Fields {
			if !f.Required || f.Type != schema.RefType || !mayBeSensitive(f) {
				continue
			}
			var hidden []string
			for _, key := range f.Ref {
				if of := kindOf(key); of != nil && !n.r.ShowsKind(of) {
					hidden = append(hidden, key)
				}
			}
			found, err := n.r.s.Referring(n.ctx, k, f, hidden...)
			if err != nil {
				n.err = err
				return true
			}
			if secret == nil {
				secret = found
			}
			maps.Copy(secret, found)
		}
		n.secrets[kind] = secret
	}
	return secret[id]
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
	} else if n.r.w.Lang != n.r.s.Lang() {
		t = n.translated(x.Kind, id, t)
	}
	if x.Kind != "" && n.hides(x.Kind, id) {
		t = n.r.kindWords(x.Kind)
	}
	n.titles[id] = t
	return t
}

// translated is what a consulate or an appointment at one is called in the words' language; the register calls them in its own.
func (n *naming) translated(kind string, id int64, title string) string {
	switch kind {
	case "post":
		rows, err := n.r.PostsOf(n.ctx, n.r.Today(), id)
		if err != nil {
			n.err = err
		} else if len(rows) > 0 {
			return rows[0].Title
		}
	case "appointment":
		rec, err := n.r.s.Get(n.ctx, kind, id)
		if err != nil {
			n.err = err
		} else if a, ok := rec.(*models.Appointment); ok && a.Person != 0 && a.Post != 0 {
			return n.title(a.Person) + " – " + n.title(a.Post)
		}
	}
	return title
}

// what names a record by its kind and its title.
func (n *naming) what(c store.FieldChange) string {
	name := n.r.kindWords(c.Kind)
	if n.hides(c.Kind, c.Record) {
		return name
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

// mostSearched is how many changes of one action are looked through for words: what changed more is found by what it was alone.
const mostSearched = 20_000

// Values are the values an action of so many changes changed, as the log holds them, to be searched for words. What is not read is not
// found either.
func (r *Register) Values(ctx context.Context, seq int64, changes int) (string, error) {
	if changes > mostSearched {
		return "", nil
	}
	every, err := r.s.ChangesOf(ctx, seq)
	if err != nil {
		return "", err
	}
	all, err := r.ReadChanges(ctx, every)
	var text strings.Builder
	for _, c := range all {
		if c.Field != "*" {
			text.WriteString(c.Old + " " + c.New + " ")
			continue
		}
		var values map[string]string
		if json.Unmarshal([]byte(c.New), &values) == nil {
			for _, v := range values {
				text.WriteString(v + " ")
			}
		}
	}
	return text.String(), err
}
