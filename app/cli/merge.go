package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/state/alike"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// merge makes two records of a kind one.
func (p *program) merge() *cobra.Command {
	c := p.command("merge", "merge FILE --kind KIND --from KEY --into KEY [--take FIELD ...] [--dry-run]", args{1, 1})
	var of, from, into string
	var fields []string
	flag(c, &of, "kind", "", p.w.T("cli.merge.kind"))
	flag(c, &from, "from", "", p.w.T("cli.merge.from"))
	flag(c, &into, "into", "", p.w.T("cli.merge.into"))
	c.Flags().StringSliceVar(&fields, "take", nil, p.w.T("cli.merge.take"))
	dry := c.Flags().Bool("dry-run", false, p.w.T("cli.merge.dry"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if of == "" || from == "" || into == "" {
			return &usageError{"cli.wrong.too_few", nil}
		}
		k, err := kind(of)
		if err != nil {
			return err
		}
		take := map[string]bool{}
		for _, f := range fields {
			if k.Field(f) == nil || k.Field(f).Hidden || k.Field(f).Running {
				return &usageError{"cli.merge.no_field", map[string]any{"Value": f}}
			}
			take[f] = true
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			a, err := p.one(cmd.Context(), r, of, from)
			if err != nil {
				return err
			}
			b, err := p.one(cmd.Context(), r, of, into)
			if err != nil {
				return err
			}
			moves, err := alike.Rehearse(cmd.Context(), s, of, a.ID, b.ID, take)
			if err != nil {
				return err
			}
			out := p.env.Stdout
			for _, m := range moves {
				if _, err := fmt.Fprintln(out, p.w.T("cli.merge.moves", map[string]any{"Kind": p.w.Kind(m.Kind, true), "Count": m.Count})); err != nil {
					return err
				}
			}
			if *dry {
				_, err := fmt.Fprintln(out, p.w.T("cli.merge.nothing"))
				return err
			}
			res, err := s.Do(cmd.Context(), store.Action{Kind: "merge", Subject: b.ID}, func(tx *store.Tx) error { return alike.Merge(tx, of, a.ID, b.ID, take) })
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(out, p.w.T("cli.merge.done", map[string]any{"From": strings.TrimSpace(a.Title), "Into": strings.TrimSpace(b.Title), "Action": res.Seq}))
			return err
		})
	}
	return c
}
