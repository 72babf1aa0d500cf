package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// undo takes an action back by its number.
func (p *program) undo() *cobra.Command {
	c := p.command("undo", "undo FILE ACTION", args{2, 2})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		seq, err := strconv.ParseInt(given[1], 10, 64)
		if err != nil || seq < 1 {
			return &usageError{"cli.wrong.action", map[string]any{"Value": given[1]}}
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			a, err := s.LoggedAction(cmd.Context(), seq)
			if err != nil {
				return err
			}
			res, err := s.Undo(cmd.Context(), seq, "")
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.undo.done", map[string]any{"Action": seq, "Words": named(r.ActionWords(a.Kind), p.w.Title(a.Of, a.Title)), "By": res.Seq}))
			return err
		})
	}
	return c
}

// named puts the record an action is about behind its words.
func named(action, title string) string {
	if title == "" {
		return action
	}
	return action + ": " + title
}
