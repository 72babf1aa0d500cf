package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/state/erasing"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// erase takes the private data of a person out of the register for good.
func (p *program) erase() *cobra.Command {
	c := p.command("erase", "erase FILE --for KEY [--everything] --reason TEXT --yes", args{1, 1})
	var key, reason string
	flag(c, &key, "for", "", p.w.T("cli.erase.for"))
	flag(c, &reason, "reason", "", p.w.T("cli.erase.reason"))
	everything := c.Flags().Bool("everything", false, p.w.T("cli.erase.everything"))
	yes := c.Flags().Bool("yes", false, p.w.T("cli.erase.yes"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		reason = strings.TrimSpace(reason)
		if key == "" || *yes && reason == "" {
			return &usageError{"cli.wrong.too_few", nil}
		}
		open := p.writing
		if !*yes { // nothing will be written
			open = p.trying
		}
		return open(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			rec, err := p.one(cmd.Context(), r, "person", key)
			if err != nil {
				return err
			}
			sum, err := erasing.Look(cmd.Context(), s, rec.ID)
			if err != nil {
				return err
			}
			if !*yes {
				p.tellErasure(p.env.Stdout, sum, *everything)
				return &refusal{key: "cli.erase.not_yet"}
			}
			if _, err := s.Erase(cmd.Context(), store.Action{Reason: reason}, store.Erasure{Person: rec.ID, Everything: *everything}); err != nil {
				return err
			}
			fmt.Fprintln(p.env.Stdout, p.w.T("erase.done"))
			p.tellBackups(p.env.Stdout, sum)
			return nil
		})
	}
	return c
}

// tellErasure says what would go and what would stay.
func (p *program) tellErasure(out io.Writer, sum erasing.Summary, everything bool) {
	if everything {
		fmt.Fprintln(out, p.w.T("erase.goes_all"))
	} else {
		var what []string
		for _, f := range sum.Fields {
			what = append(what, p.w.Field("person", f.Key))
		}
		for _, c := range sum.Records {
			what = append(what, fmt.Sprintf("%s: %d", p.w.Kind(c.Kind, true), c.N))
		}
		if len(what) == 0 {
			what = []string{p.w.T("erase.nothing")}
		}
		fmt.Fprintln(out, p.w.T("erase.goes", map[string]any{"What": strings.Join(what, ", ")}))
	}
	fmt.Fprintln(out, p.w.T("erase.stays"))
	if n := len(sum.Mentions); n > 0 {
		fmt.Fprintln(out, p.w.N("erase.mentions", n))
		for _, m := range sum.Mentions {
			fmt.Fprintln(out, "  "+p.w.Kind(m.Kind, false)+" "+p.w.Title(m.Kind, m.Title)+", "+p.w.Field(m.Kind, m.Field))
		}
	}
	p.tellBackups(out, sum)
	fmt.Fprintln(out, p.w.T("erase.law"))
}

// tellBackups lists the copies that hold the data still.
func (p *program) tellBackups(out io.Writer, sum erasing.Summary) {
	if len(sum.Backups) == 0 {
		fmt.Fprintln(out, p.w.T("erase.no_backups"))
		return
	}
	fmt.Fprintln(out, p.w.N("erase.backups", len(sum.Backups)))
	for _, b := range sum.Backups {
		fmt.Fprintln(out, "  "+b)
	}
}
