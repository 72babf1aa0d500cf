package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// upgrade brings a register of an older version up to date, which no other command does.
func (p *program) upgrade() *cobra.Command {
	c := p.command("upgrade", "upgrade FILE", args{1, 1})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		o, err := p.options()
		if err != nil {
			return err
		}
		o.MustWrite, o.Wait, o.Rollback, o.Upgrade = true, p.env.Wait, true, true
		return p.opened(cmd.Context(), given[0], o, func(s *store.Store, _ *view.Register) error {
			said := p.w.T("cli.upgrade.nothing", map[string]any{"File": given[0]})
			if s.Upgraded != "" {
				said = p.w.T("cli.upgrade.done", map[string]any{"File": given[0], "Copy": s.Upgraded})
			}
			_, err := fmt.Fprintln(p.env.Stdout, said)
			return err
		})
	}
	return c
}
