package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/state/stepping"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// stepResult is what a step did, or would do.
type stepResult struct {
	p       *program
	s       *store.Store
	r       *view.Register
	teller  *stepping.Teller
	step    *act.Action
	subject int64
	dry     bool
	preview act.Preview
	lines   []stepping.Line
	done    act.Outcome
	known   map[int64]bool // records that were there before
}

func (p *program) say(line string) error {
	_, err := fmt.Fprintln(p.env.Stdout, line)
	return err
}

// title is what the record is called that the step was about.
func (t *stepResult) title() string {
	if id := t.done.Subject; id != 0 {
		return t.name(id)
	}
	return t.name(t.subject)
}

func (t *stepResult) name(id int64) string {
	names, err := t.s.Names(context.Background(), id)
	if err != nil {
		return ""
	}
	return t.p.w.Title(names[id].Kind, names[id].Title)
}

// text says it for a person.
func (t *stepResult) text(ctx context.Context) error {
	p, w := t.p, t.p.w
	head := named(w.Step(t.step.Word()), t.title())
	if t.dry {
		head = w.T("cli.apply.would", map[string]any{"Words": head})
	} else {
		head = w.T("cli.apply.done", map[string]any{"Action": t.done.Seq, "Words": head})
	}
	if err := p.say(head); err != nil {
		return err
	}
	facts := table{}
	for _, l := range t.lines {
		facts.rows = append(facts.rows, []string{l.Label, l.Text(w)})
	}
	if err := facts.write(p.env.Stdout, "  "); err != nil {
		return err
	}
	changed := table{}
	for _, c := range t.changed() {
		made := ""
		if c.New {
			made = w.T("cli.apply.created")
		}
		changed.rows = append(changed.rows, []string{w.Kind(c.Kind, false), c.Title, made})
	}
	if err := t.part(w.T("cli.apply.changed"), changed); err != nil {
		return err
	}
	var follows, warnings, next table
	for _, f := range t.preview.Follows {
		follows.rows = append(follows.rows, []string{t.teller.Follow(f)})
	}
	for _, x := range t.teller.Warnings(t.preview) {
		warnings.rows = append(warnings.rows, []string{t.teller.Problem(x)})
	}
	for _, n := range t.done.Next {
		next.rows = append(next.rows, []string{n.Key, w.Step(act.Of(n.Key).Word())})
	}
	if err := t.part(w.T("act.preview.follows"), follows); err != nil {
		return err
	}
	if err := t.part(w.T("act.preview.warnings"), warnings); err != nil {
		return err
	}
	return t.part(w.T("cli.apply.next"), next)
}

func (t *stepResult) part(title string, rows table) error {
	if len(rows.rows) == 0 {
		return nil
	}
	if err := t.p.say(title); err != nil {
		return err
	}
	return rows.write(t.p.env.Stdout, "  ")
}

// changedRecord is one record a step changes.
type changedRecord struct {
	UID   string `json:"uid"`
	Kind  string `json:"kind"`
	Title string `json:"title"`
	New   bool   `json:"new"`
}

// changed lists what the step changes, or would. Of what a dry run would make there is no uid.
func (t *stepResult) changed() []changedRecord {
	of := t.preview.Changed
	if !t.dry {
		of = t.done.Changed
	}
	out := []changedRecord{}
	for _, c := range of {
		x := changedRecord{Kind: c.Kind, Title: t.p.w.Title(c.Kind, c.Title), New: !t.known[c.ID]}
		if uid, err := t.s.UID(c.ID); err == nil {
			x.UID = uid.String()
		}
		out = append(out, x)
	}
	return out
}

// standing is how things stand, as data.
func (t *stepResult) standing(st models.PostState, twinning string, term schema.Date) map[string]any {
	if !t.preview.Post {
		return map[string]any{"twinning": twinning}
	}
	return map[string]any{"status": st.Status, "status_certainty": st.Certainty.Key(), "since": string(st.Since), "head": t.teller.Name(st.Head), "head_certainty": st.HeadCertainty.Key(),
		"acting": st.Acting, "admitted": t.teller.Name(st.Admitted), "seat": t.teller.Name(st.Seat), "class": st.Class, "district": st.District, "term_until": string(term)}
}

// json says it as data.
func (t *stepResult) json(context.Context) error {
	out := map[string]any{"step": t.step.Key, "dry_run": t.dry, "action": t.done.Seq, "changed": t.changed(), "day": string(t.preview.Day.Date()),
		"before": t.standing(t.preview.Before, t.preview.TwinningBefore, t.preview.TermBefore), "after": t.standing(t.preview.After, t.preview.TwinningAfter, t.preview.TermAfter)}
	follows, problems, next := []map[string]any{}, []map[string]any{}, []map[string]any{}
	for _, f := range t.preview.Follows {
		follows = append(follows, map[string]any{"key": f.Key, "text": t.teller.Task(f), "article": f.Article, "todo": f.Todo, "warning": f.Warn})
	}
	for _, x := range t.teller.Warnings(t.preview) {
		problems = append(problems, map[string]any{"code": x.Code, "field": x.Field, "article": x.Article, "text": t.p.w.Problem(x)})
	}
	for _, n := range t.done.Next {
		uid, err := t.s.UID(n.Subject)
		if err != nil {
			return err
		}
		next = append(next, map[string]any{"step": n.Key, "for": uid.String()})
	}
	out["follows"], out["problems"], out["next"] = follows, problems, next
	if id := t.done.Subject; id != 0 {
		uid, err := t.s.UID(id)
		if err != nil {
			return err
		}
		out["for"] = uid.String()
	}
	return t.p.writeJSON(out)
}

func (p *program) writeJSON(v any) error {
	e := json.NewEncoder(p.env.Stdout)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// stepsAsJSON describes every step with what it asks.
func (p *program) stepsAsJSON() error {
	type fieldJSON struct {
		Key      string   `json:"key"`
		Label    string   `json:"label"`
		Type     string   `json:"type"`
		Required bool     `json:"required"`
		Choices  []string `json:"choices,omitempty"`
		Kinds    []string `json:"kinds,omitempty"`
	}
	type stepJSON struct {
		Key    string      `json:"key"`
		Name   string      `json:"name"`
		On     string      `json:"on"`
		Makes  bool        `json:"makes"`
		Fields []fieldJSON `json:"fields"`
	}
	var out []stepJSON
	for _, a := range act.All() {
		s := stepJSON{Key: a.Key, Name: p.w.Step(a.Word()), On: a.On, Makes: a.New}
		for _, f := range a.Input.Fields {
			if !f.Hidden {
				s.Fields = append(s.Fields, fieldJSON{f.Key, p.w.StepField(a.Word(), f.Key), typeName(f), f.Required, f.Choices, f.Ref})
			}
		}
		out = append(out, s)
	}
	return p.writeJSON(out)
}
