package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/state/alike"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// duplicates lists pairs of records that may be one and the same, with why.
func (p *program) duplicates() *cobra.Command {
	c := p.command("duplicates", "duplicates FILE [--kind person]", args{1, 1})
	var of string
	flag(c, &of, "kind", "", p.w.T("cli.duplicates.kind"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		kinds := alike.Kinds
		if of != "" {
			if err := oneOf(of, alike.Kinds); err != nil {
				return err
			}
			kinds = []string{of}
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			t := table{head: []string{p.w.T("cli.duplicates.kind_head"), p.w.T("cli.duplicates.first"), p.w.T("cli.duplicates.second"), p.w.T("cli.duplicates.why"), "UID", "UID"}}
			for _, k := range kinds {
				rows, err := p.pairs(cmd.Context(), s, k)
				if err != nil {
					return err
				}
				t.rows = slices.Concat(t.rows, rows)
			}
			if len(t.rows) == 0 {
				_, err := fmt.Fprintln(p.env.Stdout, p.w.T("cli.duplicates.none"))
				return err
			}
			return t.write(p.env.Stdout, "")
		})
	}
	return c
}

func (p *program) pairs(ctx context.Context, s *store.Store, kind string) ([][]string, error) {
	x, err := alike.Load(ctx, s, kind)
	if err != nil {
		return nil, err
	}
	names, err := s.AllNames(ctx, kind)
	if err != nil {
		return nil, err
	}
	var out [][]string
	for _, pair := range x.Pairs() {
		a, err := s.UID(pair.A)
		if err != nil {
			return nil, err
		}
		b, err := s.UID(pair.B)
		if err != nil {
			return nil, err
		}
		out = append(out, []string{p.w.Kind(kind, false), names[pair.A].Title, names[pair.B].Title, p.w.T("alike." + pair.Why), a.String(), b.String()})
	}
	return out, nil
}
