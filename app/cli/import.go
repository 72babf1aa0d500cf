package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// importList takes a list into a register as one action.
func (p *program) importList() *cobra.Command {
	c := p.command("import", "import FILE DATA --kind KIND [--where COLUMN=VALUE]... [--create] [--strict] [--dry-run]", args{2, 2})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(exchange.Kinds(), ", ")}))
	var opt exchange.Options
	var where []string
	var rehearse bool
	c.Flags().StringVar(&opt.Kind, "kind", "", p.w.T("cli.import.kind"))
	c.Flags().StringArrayVar(&where, "where", nil, p.w.T("cli.import.where"))
	c.Flags().BoolVar(&opt.Create, "create", false, p.w.T("cli.import.create"))
	c.Flags().BoolVar(&opt.Strict, "strict", false, p.w.T("cli.import.strict"))
	c.Flags().BoolVar(&rehearse, "dry-run", false, p.w.T("cli.import.dry_run"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if whole.Is(given[1]) {
			return p.takeWhole(cmd.Context(), given[0], given[1], rehearse)
		}
		if opt.Kind == "" {
			return &usageError{"cli.wrong.no_kind", map[string]any{"Kinds": strings.Join(exchange.Kinds(), ", ")}}
		}
		if _, err := kind(opt.Kind); err != nil {
			return err
		}
		for _, text := range where {
			cond, ok := exchange.ParseCond(text)
			if !ok {
				return &usageError{"cli.wrong.where", map[string]any{"Value": text}}
			}
			opt.Where = append(opt.Where, cond)
		}
		return p.takeIn(cmd.Context(), given[0], given[1], opt, rehearse)
	}
	return c
}

func (p *program) takeIn(ctx context.Context, path, data string, opt exchange.Options, rehearse bool) error {
	t, err := source.Open(data, source.Options{})
	if err != nil {
		return err
	}
	if rehearse || len(t.Rows) <= triedRows {
		rep, err := p.tried(ctx, path, t, opt)
		if c := rep.Counts(); rehearse || err != nil || c.New+c.Changed == 0 {
			return p.told(rep, rehearse, err)
		}
	}
	return p.writing(ctx, path, func(s *store.Store, _ *view.Register) error {
		rep, err := exchange.Import(ctx, s, t, opt)
		return p.told(rep, false, err)
	})
}

// triedRows is how many rows a list may have to be tried before it is imported, so that one that changes nothing leaves the file
// byte for byte as it was. A longer one is imported in one pass.
const triedRows = 10_000

// tried works out what an import would do. Where the rows are refused as a whole the report says why.
func (p *program) tried(ctx context.Context, path string, t source.Table, opt exchange.Options) (rep exchange.Report, err error) {
	err = p.trying(ctx, path, func(s *store.Store, _ *view.Register) error {
		plan, err := exchange.Prepare(ctx, s, t, opt)
		if err != nil {
			return err
		}
		rep.Plan = *plan
		return plan.Acceptable()
	})
	return rep, err
}

// told tells what became of the rows, also where they are refused as a whole, and how it ended.
func (p *program) told(rep exchange.Report, rehearsed bool, err error) error {
	var refused *say.Refusal
	if err != nil && !(errors.As(err, &refused) && len(rep.Rows) > 0) {
		return err
	}
	if told := p.tell(&rep.Plan); told != nil || err != nil {
		return errors.Join(told, err)
	}
	key := "cli.import.done"
	switch {
	case rehearsed:
		key = "cli.import.rehearsed"
	case rep.Seq == 0:
		key = "cli.import.nothing"
	}
	_, err = fmt.Fprintln(p.env.Stdout, p.w.T(key, map[string]any{"Action": rep.Seq}))
	return err
}

// tell says what becomes of every row and why, what is to be known of the file, and the counts.
func (p *program) tell(plan *exchange.Plan) error {
	for i := range plan.Rows {
		row := &plan.Rows[i]
		if row.Outcome == exchange.Skipped {
			continue
		}
		line := p.w.T("cli.import.row", map[string]any{"Line": row.Line, "Outcome": p.w.T("exchange.outcome." + string(row.Outcome)), "Title": oneLine(row.Title)})
		for _, more := range []string{row.What(p.w), row.Why(p.w)} {
			if more != "" {
				line += "\n    " + oneLine(more)
			}
		}
		if _, err := fmt.Fprintln(p.env.Stdout, line); err != nil {
			return err
		}
	}
	for _, n := range plan.Notes {
		if _, err := fmt.Fprintln(p.env.Stdout, n.Text(p.w)); err != nil {
			return err
		}
	}
	c := plan.Counts()
	var counts []string
	for i, n := range []int{c.New, c.Changed, c.Same, c.Question, c.Conflict, c.Refused, c.Skipped} {
		if outcome := exchange.Outcomes[i]; n > 0 || outcome != exchange.Asked && outcome != exchange.Conflict && outcome != exchange.Skipped {
			counts = append(counts, p.w.T("cli.import.count", map[string]any{"Number": n, "Outcome": p.w.T("exchange.outcome." + string(outcome))}))
		}
	}
	_, err := fmt.Fprintln(p.env.Stdout, strings.Join(counts, ", "))
	return err
}
