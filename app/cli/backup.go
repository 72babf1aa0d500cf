package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// backup writes a verified copy of a register into a folder.
func (p *program) backup() *cobra.Command {
	c := p.command("backup", "backup FILE DIR", args{2, 2})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		return p.reading(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			path, err := s.Backup(cmd.Context(), given[1])
			if store.Is(err, store.ReadOnlyFile) {
				return &refusal{key: "cli.cannot_write", args: map[string]any{"File": given[1]}, err: err}
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.backup.done", map[string]any{"File": path}))
			return err
		})
	}
	return c
}
