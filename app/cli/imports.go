package cli

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// imports lists the lists that were taken in, and tells again what became of one.
func (p *program) imports() *cobra.Command {
	c := p.command("imports", "imports FILE [--show ACTION [--report R.csv]] [--format table|json]", args{1, 1})
	var show int64
	var report, format string
	c.Flags().Int64Var(&show, "show", 0, p.w.T("cli.imports.show"))
	c.Flags().StringVar(&report, "report", "", p.w.T("cli.imports.report"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.imports.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		ctx := cmd.Context()
		if err := oneOf(format, formatsOf("imports")); err != nil {
			return err
		}
		asked := cmd.Flags().Changed("show")
		if asked && show < 1 {
			return &usageError{"cli.wrong.action", map[string]any{"Value": strconv.FormatInt(show, 10)}}
		}
		if report != "" && !asked {
			return &usageError{"cli.wrong.report_of", nil}
		}
		if err := reportPlace(report, given...); err != nil {
			return err
		}
		return p.reading(ctx, given[0], func(s *store.Store, _ *view.Register) error {
			if asked {
				return p.showImport(ctx, s, show, report, format)
			}
			return p.listImports(ctx, s, format)
		})
	}
	return c
}

// instant is a point in time as data.
func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }

type importJSON struct {
	Action int64          `json:"action"`
	At     string         `json:"at"`
	Source string         `json:"source"`
	File   string         `json:"file"`
	Hash   string         `json:"hash"`
	Kind   string         `json:"kind"`
	Counts map[string]int `json:"counts"`
	Undone bool           `json:"undone"`
}

func (p *program) listImports(ctx context.Context, s *store.Store, format string) error {
	all, err := s.Imports(ctx)
	if err != nil {
		return err
	}
	if format == jsonFormat {
		out := make([]importJSON, len(all))
		for i, im := range all {
			out[i] = importJSON{im.Seq, instant(im.At), im.Source, im.File, im.Hash, im.Kind, im.Counts, im.Undone}
		}
		return writeObject(p.env.Stdout, out)
	}
	if len(all) == 0 {
		return p.say(p.w.T("cli.imports.none"))
	}
	t := table{right: map[int]bool{0: true}}
	for _, key := range []string{"action", "when", "source", "file", "kind", "rows", "mark"} {
		t.head = append(t.head, p.w.T("cli.imports.column."+key))
	}
	for _, im := range all {
		mark := ""
		if im.Undone {
			mark = p.w.T("cli.imports.undone")
		}
		t.rows = append(t.rows, []string{strconv.FormatInt(im.Seq, 10), im.At.Format("2006-01-02 15:04"), im.Source, im.File, p.w.Kind(im.Kind, true), p.keptCounts(im.Counts), mark})
	}
	return t.write(p.env.Stdout, "")
}

// keptCounts are the numbers of rows of a kept import by outcome.
func (p *program) keptCounts(counts map[string]int) string {
	var out []string
	for _, o := range exchange.Outcomes {
		if n := counts[string(o)]; n > 0 {
			out = append(out, p.w.T("cli.import.count", map[string]any{"Number": n, "Outcome": p.w.T("exchange.outcome." + string(o))}))
		}
	}
	return strings.Join(out, ", ")
}

func (p *program) showImport(ctx context.Context, s *store.Store, seq int64, report, format string) error {
	rep, err := exchange.Kept(ctx, s, seq)
	if err != nil {
		return err
	}
	if report != "" {
		if err := p.writeReport(rep.Plan, report); err != nil {
			return err
		}
	}
	if format == jsonFormat {
		return writeObject(p.env.Stdout, p.reportObject(rep, false))
	}
	im, err := s.Import(ctx, seq)
	if err != nil {
		return err
	}
	if err := p.say(p.w.T("cli.imports.title", map[string]any{"Source": im.Source, "File": im.File, "Hash": im.Hash, "When": im.At.Format("2006-01-02 15:04")})); err != nil {
		return err
	}
	return p.tell(&rep.Plan, report, false)
}
