// Package stepping puts into words what a step in the life of a record would change and what follows from it, for the window and the
// command line alike.
package stepping

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Line is one answer about a record before and after a step.
type Line struct {
	Key    string // "status", "head", "seat", "class", "district", "title", "term", "twinning"
	Label  string
	Before string
	After  string
}

// Changed reports whether the step changes the answer.
func (l Line) Changed() bool { return l.Before != l.After }

// Text writes the line as a sentence for a list: what it was and what it becomes.
func (l Line) Text(w *words.Words) string {
	if !l.Changed() {
		return w.T("act.preview.stays", map[string]any{"Value": l.After})
	}
	return w.T("act.preview.from_to", map[string]any{"Before": l.Before, "After": l.After})
}

// Teller tells of steps in the words of one language.
type Teller struct {
	s    *store.Store
	w    *words.Words
	made map[int64]string // what records are called that a rehearsal made

	sensitive bool // rules are told whose words tell what is marked sensitive
}

// New tells of steps of a register; what is marked sensitive only where it is shown.
func New(s *store.Store, w *words.Words, sensitive bool) *Teller {
	return &Teller{s: s, w: w, sensitive: sensitive}
}

// Warnings are the problems that may be told of.
func (t *Teller) Warnings(p act.Preview) schema.Problems {
	var out schema.Problems
	for _, x := range p.Problems {
		if r := models.RuleOf(x.Code); t.sensitive || r == nil || !r.Sensitive {
			out = append(out, x)
		}
	}
	return out
}

// Name is what a record is called; an appointment like the person who holds it.
func (t *Teller) Name(id int64) string {
	ctx := context.Background()
	if id <= 0 {
		return ""
	}
	if name := t.made[id]; name != "" {
		return name
	}
	names, err := t.s.Names(ctx, id)
	if err != nil {
		return ""
	}
	n := names[id]
	switch n.Kind {
	case "appointment":
		if rec, err := t.s.Get(ctx, n.Kind, id); err == nil {
			return t.Name(rec.(*models.Appointment).Person)
		}
	case "state":
		if rec, err := t.s.Get(ctx, n.Kind, id); err == nil {
			if name := rec.(*models.State).Name.In(t.w.Lang, "en"); name != "" {
				return name
			}
		}
	}
	return t.w.Title(n.Kind, n.Title)
}

// Lines are status and head before and after a step, and whatever else of seat, class, district, title and term it changes.
func (t *Teller) Lines(p act.Preview) []Line {
	w := t.w
	t.made = map[int64]string{}
	for _, c := range p.Changed {
		if c.Kind == "city" || c.Kind == "person" {
			t.made[c.ID] = c.Title
		}
	}
	var out []Line
	add := func(key, before, after string, always bool) {
		if always || before != after {
			out = append(out, Line{key, w.T("act.preview." + key), t.or(before), t.or(after)})
		}
	}
	if p.TwinningBefore != "" {
		add("twinning", w.T("act.standing."+p.TwinningBefore), w.T("act.standing."+p.TwinningAfter), true)
		return out
	}
	if !p.Post {
		return out
	}
	add("status", w.Status(p.Before.Status, p.Before.Certainty), w.Status(p.After.Status, p.After.Certainty), true)
	add("head", t.Head(p.Before), t.Head(p.After), true)
	add("seat", t.Name(p.Before.Seat), t.Name(p.After.Seat), false)
	add("class", w.Choice("act", "class", p.Before.Class), w.Choice("act", "class", p.After.Class), false)
	add("district", strings.TrimSpace(p.Before.District), strings.TrimSpace(p.After.District), false)
	add("title", p.Before.Title.In(w.Lang, t.s.Lang(), "en"), p.After.Title.In(w.Lang, t.s.Lang(), "en"), false)
	add("term", w.Date(p.TermBefore), w.Date(p.TermAfter), false)
	return out
}

func (t *Teller) or(text string) string {
	if text == "" {
		return t.w.T("act.preview.not_recorded")
	}
	return text
}

// Head says who is in office, acting, possibly so, or only admitted.
func (t *Teller) Head(st models.PostState) string {
	w := t.w
	switch {
	case st.Head == 0 && st.Admitted != 0:
		return w.T("act.preview.admitted", map[string]any{"Name": t.Name(st.Admitted)})
	case st.Head == 0:
		return w.T("act.preview.nobody")
	}
	name := t.Name(st.Head)
	if rank := w.Choice("act", "rank", st.HeadClass); rank != "" && st.HeadClass != "" {
		name += ", " + rank
	}
	if st.Acting {
		name = w.T("act.preview.acting", map[string]any{"Name": name})
	}
	if st.HeadCertainty == schema.Possibly {
		name = w.T("act.preview.possibly", map[string]any{"Name": name})
	}
	return name
}

// Follow says what else follows, with the article it rests on.
func (t *Teller) Follow(f act.Follow) string {
	text := t.Task(f)
	if f.Article == "" {
		return text
	}
	return t.w.T("act.preview.article", map[string]any{"Text": text, "Article": f.Article})
}

// Task is the same as the title of a task.
func (t *Teller) Task(f act.Follow) string {
	var names []string
	for _, id := range f.Records {
		if n := t.Name(id); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return t.w.T("follow."+f.Key, map[string]any{"Names": strings.Join(names, ", "), "Date": t.w.Date(f.Date)})
}

// Tasks are titles of tasks for all that is to be done.
func (t *Teller) Tasks(follows []act.Follow) schema.Set {
	var out []string
	for _, f := range follows {
		if f.Todo {
			out = append(out, t.Task(f))
		}
	}
	return schema.NewSet(out...)
}

// Problem says what is wrong, with the article it rests on.
func (t *Teller) Problem(p schema.Problem) string {
	if len(p.Args) > 0 { // records are named by whoever tells
		args := make(map[string]any, len(p.Args))
		for k, v := range p.Args {
			if id, ok := v.(models.Of); ok {
				v = t.Name(int64(id))
			}
			args[k] = v
		}
		p.Args = args
	}
	text := t.w.Problem(p)
	if p.Article == "" {
		return text
	}
	return t.w.T("act.preview.article", map[string]any{"Text": strings.TrimSuffix(text, "."), "Article": p.Article})
}
