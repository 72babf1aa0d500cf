package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// importing is what is asked of one import.
type importing struct {
	listInput
	opt      exchange.Options
	rehearse bool
	report   string // file the report goes to
	save     string // name the mapping is kept under
	format   string
}

// importList takes a list into a register as one action.
func (p *program) importList() *cobra.Command {
	c := p.command("import", "import FILE DATA [--kind KIND] [--map M.json] [--set FIELD=VALUE]... [--where COLUMN=VALUE]... [--dry-run] [--report R.csv]\n"+
		"  exequatur import --preview DATA [--kind KIND]", args{1, 2})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(exchange.Kinds(), ", ")}))
	var im importing
	im.flags(p, c)
	c.Flags().BoolVar(&im.opt.Create, "create", false, p.w.T("cli.import.create"))
	c.Flags().BoolVar(&im.opt.Strict, "strict", false, p.w.T("cli.import.strict"))
	c.Flags().BoolVar(&im.opt.Hold, "hold", false, p.w.T("cli.import.hold"))
	c.Flags().BoolVar(&im.rehearse, "dry-run", false, p.w.T("cli.import.dry_run"))
	c.Flags().StringVar(&im.report, "report", "", p.w.T("cli.import.report"))
	c.Flags().StringVar(&im.save, "save-map", "", p.w.T("cli.import.save_map"))
	flag(c, &im.format, "format", textFormat, p.w.T("cli.import.format"))
	preview := c.Flags().Bool("preview", false, p.w.T("cli.import.preview"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if *preview {
			if len(given) > 1 {
				return &usageError{"cli.wrong.too_many", map[string]any{"Value": given[1]}}
			}
			return p.preview(cmd.Context(), given[0], &im)
		}
		if len(given) < 2 {
			return &usageError{"cli.wrong.too_few", nil}
		}
		if err := errors.Join(oneOf(im.format, formatsOf("import")), im.check()); err != nil {
			return err
		}
		if whole.Is(given[1]) {
			return p.takeWhole(cmd.Context(), given[0], given[1], im.rehearse)
		}
		if err := reportPlace(im.report, given...); err != nil {
			return err
		}
		return brokenOff(cmd.Context(), p.takeIn(cmd.Context(), given[0], given[1], &im))
	}
	return c
}

// brokenOff says of an import that was interrupted just that, whatever the interrupted part of it made of it.
func brokenOff(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

func (p *program) takeIn(ctx context.Context, path, data string, im *importing) error {
	t, how, err := p.openList(ctx, path, data, &im.listInput)
	if err != nil {
		return err
	}
	if how.unsure != nil && len(im.set) == 0 {
		return how.unsure
	}
	if how.m.Name == "" {
		how.m.Name = im.save
	}
	im.opt.Mapping, im.opt.Kind = &how.m, how.m.Kind
	if im.format == textFormat && how.kept != "" {
		if err := p.say(p.w.T("cli.import.kept_mapping", map[string]any{"Name": how.kept})); err != nil {
			return err
		}
	}
	if im.rehearse || len(t.Rows) <= triedRows {
		rep, err := p.tried(ctx, path, t, im.opt)
		c := rep.Counts()
		if err == nil && im.save != "" && !im.rehearse && c.New+c.Changed == 0 {
			err = p.writing(ctx, path, func(s *store.Store, _ *view.Register) error { return im.saveMapping(ctx, s, rep) })
		}
		if im.rehearse || err != nil || c.New+c.Changed == 0 {
			return p.told(im, rep, err)
		}
	}
	return p.writing(ctx, path, func(s *store.Store, _ *view.Register) error {
		opt := im.opt
		tell, done := p.progress("cli.import.progress")
		opt.Progress = tell
		rep, err := exchange.Import(ctx, s, t, opt)
		done()
		if err == nil && im.save != "" { // what is written is written
			err = im.saveMapping(context.WithoutCancel(ctx), s, rep)
		}
		return p.told(im, rep, err)
	})
}

// saveMapping keeps how a list was read under a name.
func (im *importing) saveMapping(ctx context.Context, s *store.Store, rep exchange.Report) error {
	return s.SaveMapping(ctx, kept(im.save, rep.Mapping))
}

// triedRows is how many rows a list may have to be tried before it is imported, so that one that changes nothing leaves the file
// byte for byte as it was. A longer one is imported in one pass.
const triedRows = 10_000

// tried works out what an import would do. Where the rows are refused as a whole the report says why.
func (p *program) tried(ctx context.Context, path string, t source.Table, opt exchange.Options) (rep exchange.Report, err error) {
	err = p.trying(ctx, path, func(s *store.Store, _ *view.Register) error {
		tell, done := p.progress("cli.import.trying")
		defer done()
		opt.Progress = tell
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
func (p *program) told(im *importing, rep exchange.Report, err error) error {
	var refused *say.Refusal
	if err != nil && !(errors.As(err, &refused) && len(rep.Rows) > 0) {
		return err
	}
	if im.report != "" {
		if e := p.writeReport(rep.Plan, im.report); e != nil {
			return errors.Join(e, err)
		}
	}
	tell := func() error { return p.tell(&rep.Plan, im.report, im.opt.Hold) }
	if im.format == jsonFormat {
		tell = func() error { return writeObject(p.env.Stdout, p.reportObject(&rep, im.rehearse)) }
	}
	if told := tell(); told != nil || err != nil {
		return errors.Join(told, err)
	}
	c := rep.Counts()
	if c.Question > 0 && c.New+c.Changed+c.Same+c.Conflict == 0 {
		return &refusal{key: "cli.import.all_held", args: map[string]any{"File": rep.File}}
	}
	if im.format == jsonFormat {
		return nil
	}
	key := "cli.import.done"
	switch {
	case im.rehearse:
		key = "cli.import.rehearsed"
	case rep.Seq == 0 && c.Question+c.Conflict+c.Refused > 0:
		key = "cli.import.nothing_taken"
	case rep.Seq == 0:
		key = "cli.import.nothing"
	}
	if err := p.say(p.w.T(key, map[string]any{"Action": rep.Seq})); err != nil || im.save == "" || im.rehearse {
		return err
	}
	return p.say(p.w.T("cli.import.mapping_saved", map[string]any{"Name": im.save}))
}

// reportPlace refuses a report, before anything is done, where it could not be written or would take the place of what is read.
func reportPlace(path string, inputs ...string) error {
	if path == "" {
		return nil
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}, err: err}
	}
	there, err := os.Stat(path)
	if err != nil {
		return nil // nothing is replaced
	}
	if there.IsDir() {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}}
	}
	for _, in := range inputs {
		if info, err := os.Stat(in); err == nil && os.SameFile(there, info) {
			return &refusal{key: "cli.report_is_input", args: map[string]any{"File": path}}
		}
	}
	return nil
}

// writeReport saves what became of every row as a file.
func (p *program) writeReport(plan exchange.Plan, path string) error {
	err := atomicfile.Write(path, func(w io.Writer) error { return plan.WriteCSV(w, p.w, exchange.CSVOptions{}) })
	if err != nil {
		return &refusal{key: "cli.report_not_written", args: map[string]any{"File": path}, err: err}
	}
	return nil
}
