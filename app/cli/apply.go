package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/settle"
	"github.com/exequatur/exequatur/app/state/stepping"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// applied is what is asked of apply.
type applied struct {
	step   *act.Action
	key    string // of the record
	on     string
	sets   []string
	dry    bool
	tasks  bool
	format string
}

// apply takes a step in the life of a record.
func (p *program) apply() *cobra.Command {
	c := p.command("apply", "apply FILE ACTION [--for KEY] [--on D] [--set FIELD=VALUE]... [--tasks] [--dry-run] [--format text|json]\n  "+Name+" apply --list [--format text|json]", args{0, 2})
	var a applied
	var list bool
	f := c.Flags()
	f.StringVar(&a.key, "for", "", p.w.T("cli.apply.for"))
	f.StringVar(&a.on, "on", "", p.w.T("cli.apply.on"))
	f.StringArrayVar(&a.sets, "set", nil, p.w.T("cli.apply.set"))
	f.BoolVar(&a.tasks, "tasks", false, p.w.T("cli.apply.tasks"))
	f.BoolVar(&a.dry, "dry-run", false, p.w.T("cli.apply.dry_run"))
	f.BoolVar(&list, "list", false, p.w.T("cli.apply.list"))
	flag(c, &a.format, "format", textFormat, p.w.T("cli.apply.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(a.format, formatsOf("show")); err != nil {
			return err
		}
		switch {
		case list && len(given) > 0:
			return &usageError{"cli.wrong.too_many", map[string]any{"Value": given[0]}}
		case list:
			return p.listSteps(a.format)
		case len(given) < 2:
			return &usageError{"cli.wrong.too_few", nil}
		}
		if a.step = act.Of(given[1]); a.step == nil {
			return &usageError{"cli.apply.unknown", map[string]any{"Value": given[1]}}
		}
		if a.key == "" && !a.step.New {
			return &usageError{"cli.wrong.flag_value", map[string]any{"Flag": "--for"}}
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			return p.take(cmd.Context(), s, r, a)
		})
	}
	return c
}

// take rehearses the step, and takes it unless it is only to be rehearsed.
func (p *program) take(ctx context.Context, s *store.Store, r *view.Register, a applied) error {
	subject, err := p.stepSubject(ctx, s, r, a)
	if err != nil {
		return err
	}
	in := &act.Input{}
	if in.On, err = p.stepDate("--on", a.on, s.Today()); err != nil {
		return err
	}
	answers := answers{p: p, s: s, r: r, step: a.step, in: in, subject: subject}
	for _, set := range a.sets {
		if err := answers.set(ctx, set); err != nil {
			return err
		}
	}
	if err := act.Defaults(ctx, s, a.step, subject, in); err != nil {
		return err
	}
	before := func(tx *store.Tx, k *schema.Kind, rec schema.Record) error {
		places, err := place.Open()
		if err != nil {
			return err
		}
		return settle.Record(tx, places, k, rec)
	}
	teller := stepping.New(s, p.w, false)
	preview, err := act.Rehearse(ctx, s, a.step, subject, in, before, advice.OfPost)
	if err != nil {
		return err
	}
	if preview.Refused {
		return p.refusedStep(a.step, preview.Problems)
	}
	if a.tasks {
		in.Tasks = teller.Tasks(preview.Follows)
		if preview, err = act.Rehearse(ctx, s, a.step, subject, in, before, advice.OfPost); err != nil {
			return err
		}
	}
	told := stepResult{p: p, s: s, r: r, teller: teller, step: a.step, dry: a.dry, subject: subject, preview: preview, known: map[int64]bool{}}
	for _, c := range preview.Changed {
		names, err := s.Names(ctx, c.ID)
		if err != nil {
			return err
		}
		_, told.known[c.ID] = names[c.ID]
	}
	told.lines = teller.Lines(preview) // before anything is written names are what they were
	if !a.dry {
		if told.done, err = act.Do(ctx, s, a.step, subject, in, before); err != nil {
			return p.stepError(a.step, err)
		}
	}
	if a.format == jsonFormat {
		return told.json(ctx)
	}
	return told.text(ctx)
}

// stepError puts problems with what a step asks into the words of the step.
func (p *program) stepError(step *act.Action, err error) error {
	var bad schema.Problems
	if errors.As(err, &bad) {
		return p.refusedStep(step, bad)
	}
	return err
}

// refusedStep says why a step is refused; what it lacks is named as --set takes it.
func (p *program) refusedStep(step *act.Action, bad schema.Problems) error {
	e := &refusal{key: "cli.apply.refused", args: map[string]any{"Step": step.Key}}
	for _, x := range bad {
		text := p.w.Problem(x)
		if x.Kind == act.InputKey && x.Field != "" {
			text += " (" + x.Field + ")"
		}
		if !slices.Contains(e.more, "  "+text) {
			e.more = append(e.more, "  "+text)
		}
	}
	e.err = bad
	return e
}

// stepSubject finds the record a step is taken on: one of its own kind, else one that leads to it.
func (p *program) stepSubject(ctx context.Context, s *store.Store, r *view.Register, a applied) (int64, error) {
	if a.key == "" {
		return 0, nil
	}
	kinds := []string{a.step.On}
	switch a.step.On {
	case "post":
		kinds = append(kinds, "appointment")
	case "appointment":
		kinds = append(kinds, "post", "person")
	}
	for _, kind := range kinds {
		found, err := r.Resolve(ctx, kind, a.key)
		if err != nil {
			return 0, err
		}
		if len(found) == 0 {
			continue
		}
		one, err := p.one(ctx, r, kind, a.key)
		if err != nil {
			return 0, err
		}
		id, err := act.Subject(ctx, s, a.step, kind, one.ID)
		return id, p.stepError(a.step, err)
	}
	return 0, &refusal{key: "cli.no_record", args: map[string]any{"Value": a.key}}
}

// stepDate reads a date as precise as it is known, in any form a person types it in, except those that could mean another day too.
func (p *program) stepDate(flag, text string, today schema.Day) (schema.Date, error) {
	d, ambiguous, err := schema.ReadDate(text, today)
	if err != nil || ambiguous {
		return "", &usageError{"cli.wrong.date", map[string]any{"Flag": flag, "Value": text}}
	}
	return d, nil
}

// listSteps prints every step with what it asks.
func (p *program) listSteps(format string) error {
	if format == jsonFormat {
		return p.stepsAsJSON()
	}
	for i, a := range act.All() {
		if i > 0 {
			if err := p.say(""); err != nil {
				return err
			}
		}
		if err := p.say(a.Key + "  " + p.w.Step(a.Word()) + " (" + p.w.KindInText(a.On) + ")"); err != nil {
			return err
		}
		t := table{}
		for _, f := range a.Input.Fields {
			if f.Hidden {
				continue
			}
			mark := ""
			if f.Required {
				mark = p.w.T("cli.apply.required")
			}
			t.rows = append(t.rows, []string{f.Key, typeName(f), mark, p.w.StepField(a.Word(), f.Key), strings.Join(slices.Concat(f.Choices, f.Ref), "|")})
		}
		if err := t.write(p.env.Stdout, "  "); err != nil {
			return err
		}
	}
	return nil
}

// typeName is the type of a field as data.
func typeName(f *schema.Field) string {
	return map[schema.Type]string{schema.TextType: "text", schema.LongTextType: "long_text", schema.DateType: "date", schema.IntType: "int", schema.BoolType: "bool",
		schema.ChoiceType: "choice", schema.RefType: "ref", schema.CoordsType: "coords", schema.SetType: "set", schema.LocalizedType: "localized",
		schema.RefsType: "refs", schema.MoneyType: "money"}[f.Type]
}
