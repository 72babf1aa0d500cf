package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// check looks for damage in a register, and for records its rules warn of.
func (p *program) check() *cobra.Command {
	c := p.command("check", "check FILE", args{1, 1})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		return p.reading(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			return p.checked(cmd.Context(), s, given[0])
		})
	}
	return c
}

func (p *program) checked(ctx context.Context, s *store.Store, path string) error {
	found, err := s.Check(ctx)
	for _, f := range found {
		if _, err := fmt.Fprintln(p.env.Stdout, p.w.T("cli.check.error", map[string]any{"Text": p.finding(f)})); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return &refusal{key: "cli.check.damaged", args: map[string]any{"File": path, "Count": len(found)}}
	}
	warnings, err := p.warnings(ctx, s)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.check.sound"), p.w.N("cli.check.warnings", warnings))
	return err
}

// finding says in words what is damaged.
func (p *program) finding(f store.Finding) string {
	args := map[string]any{}
	for k, v := range f.Args {
		args[k] = v
	}
	if k, ok := f.Args["Kind"].(string); ok && models.Catalog.Kind(k) != nil {
		args["Kind"] = p.w.Kind(k, false)
		if field, ok := f.Args["Field"].(string); ok && models.Catalog.Kind(k).Field(field) != nil {
			args["Field"] = p.w.Field(k, field)
		}
	}
	return p.w.T("check."+f.Code, args)
}

// warnings prints what the rules say against records, and counts it.
func (p *program) warnings(ctx context.Context, s *store.Store) (n int, err error) {
	for _, k := range models.Catalog.All() {
		if k.Check == nil {
			continue
		}
		files, err := s.Files(ctx, k.Key)
		if err != nil {
			return n, err
		}
		for _, f := range files {
			problems := k.Check(f)
			if len(problems) == 0 {
				continue
			}
			n += len(problems)
			if err := p.warn(ctx, s, k, f.Rec, problems); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

func (p *program) warn(ctx context.Context, s *store.Store, k *schema.Kind, rec schema.Record, problems schema.Problems) error {
	names, err := s.Names(ctx, rec.Meta().ID)
	if err != nil {
		return err
	}
	for _, x := range problems {
		_, err := fmt.Fprintln(p.env.Stdout, p.w.T("cli.check.warning", map[string]any{"Kind": p.w.Kind(k.Key, false), "Title": names[rec.Meta().ID].Title, "Text": p.problem(ctx, s, x)}))
		if err != nil {
			return err
		}
	}
	return nil
}

// problem says in words what a rule says; records among its arguments are named.
func (p *program) problem(ctx context.Context, s *store.Store, x schema.Problem) string {
	args := map[string]any{}
	for k, v := range x.Args {
		if id, ok := v.(int64); ok {
			if n, err := s.Names(ctx, id); err == nil {
				v = n[id].Title
			}
		}
		args[k] = v
	}
	x.Args = args
	return p.w.Problem(x)
}
