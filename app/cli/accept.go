package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// accept says why a warning is taken as it is.
func (p *program) accept() *cobra.Command {
	c := p.command("accept", "accept FILE --for KEY --code CODE --reason TEXT", args{1, 1})
	var key, code, reason string
	c.Flags().StringVar(&key, "for", "", p.w.T("cli.accept.for"))
	c.Flags().StringVar(&code, "code", "", p.w.T("cli.accept.code"))
	c.Flags().StringVar(&reason, "reason", "", p.w.T("cli.accept.reason"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		for _, f := range []struct{ name, value string }{{"--for", key}, {"--code", code}, {"--reason", reason}} {
			if f.value == "" {
				return &usageError{"cli.wrong.missing_flag", map[string]any{"Flag": f.name}}
			}
		}
		if err := ruleNamed(code); err != nil {
			return err
		}
		ctx := cmd.Context()
		return p.trying(ctx, given[0], func(s *store.Store, r *view.Register) error {
			rec, err := p.one(ctx, r, "", key)
			if err != nil {
				return err
			}
			all, err := advice.Check(ctx, s)
			if err != nil {
				return err
			}
			all = slices.DeleteFunc(all, func(f advice.Finding) bool {
				return f.Code != code || f.Accepted != nil || f.Subject != rec.ID && f.Record != rec.ID
			})
			switch {
			case len(all) == 0:
				return &refusal{key: "cli.accept.nothing", args: map[string]any{"Code": code, "Title": p.w.Title(rec.Kind, rec.Title)}}
			case all[0].Level == schema.Error:
				return &refusal{key: "cli.accept.error"}
			}
			res, err := advice.Accept(ctx, s, reason, all...)
			if err != nil {
				return err
			}
			return line(p.env.Stdout, p.w.T("cli.accept.done", map[string]any{"Action": res.Seq, "Count": len(all)}))
		})
	}
	return c
}
