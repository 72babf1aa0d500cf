package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// printing is a print as it was asked for.
type printing struct {
	info                     report.Info
	params                   report.Params
	keys, options            []string
	kind, find, asOf, format string
	from, until, variant     string
	out                      string
	sensitive                bool
	enter, record            bool // of a letter
}

// report prints a report to a file.
func (p *program) report() *cobra.Command {
	c := p.command("report", "report FILE NAME [--for KEY]... [--as-of D] [--variant public|full] [--filter TEXT] [--option KEY=VALUE]... [--out F.pdf] | report --list", args{0, 2})
	var x printing
	var list bool
	f := c.Flags()
	f.BoolVar(&list, "list", false, p.w.T("cli.report.list"))
	flag(c, &x.format, "format", tableFormat, p.w.T("cli.report.format"))
	f.StringArrayVar(&x.keys, "for", nil, p.w.T("cli.report.for"))
	f.StringVar(&x.kind, "kind", "", p.w.T("cli.report.kind"))
	f.StringVar(&x.find, "filter", "", p.w.T("cli.report.filter"))
	f.StringVar(&x.asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	f.StringVar(&x.from, "from", "", p.w.T("cli.report.from"))
	f.StringVar(&x.until, "until", "", p.w.T("cli.report.until"))
	flag(c, &x.variant, "variant", publicVariant, p.w.T("cli.report.variant"))
	f.StringArrayVar(&x.options, "option", nil, p.w.T("cli.report.option"))
	f.StringSliceVar(&x.params.Columns, "columns", nil, p.w.T("cli.report.columns"))
	f.BoolVar(&x.params.Draft, "draft", false, p.w.T("cli.report.draft"))
	f.BoolVar(&x.enter, "enter", false, p.w.T("cli.report.enter"))
	f.BoolVar(&x.record, "record", false, p.w.T("cli.report.record"))
	f.StringVar(&x.out, "out", "", p.w.T("cli.report.out"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if list {
			return p.listReports(cmd.Context(), x.format, given)
		}
		if len(given) < 2 {
			return &usageError{"cli.wrong.too_few", nil}
		}
		if !isReport(given[1]) {
			return p.letter(cmd, &x, given[0], given[1])
		}
		if x.enter || x.record {
			return &usageError{"cli.wrong.report_enter", map[string]any{"Value": given[1]}}
		}
		if err := p.readPrinting(&x, given[1]); err != nil {
			return err
		}
		if err := notItself(given[0], x.out); err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			err := p.printTo(cmd.Context(), s, r, &x)
			if errors.Is(err, view.ErrSensitive) {
				return &refusal{key: "cli.sensitive_report", args: map[string]any{"Value": x.info.Name}}
			}
			return err
		})
	}
	return c
}

// readPrinting checks what was asked for before any file is opened.
func (p *program) readPrinting(x *printing, name string) (err error) {
	if err := oneOf(x.variant, []string{publicVariant, fullVariant}); err != nil {
		return err
	}
	x.sensitive = x.variant == fullVariant
	x.info = reportNamed(name)
	if x.params.Kind, err = p.reportKind(x); err != nil {
		return err
	}
	switch {
	case x.info.Of != "" && (len(x.keys) == 0 && x.find == "" || len(x.keys) > 1 && !x.info.Many):
		return &usageError{"cli.wrong.report_for", map[string]any{"Value": name}}
	case x.find != "" && (x.params.Kind == "" || x.info.Of != "" && !x.info.Many):
		return &usageError{"cli.wrong.report_filter", map[string]any{"Value": name}}
	case len(x.params.Columns) > 0 && (!x.info.AnyKind || x.info.Of != ""):
		return &usageError{"cli.wrong.report_columns", map[string]any{"Value": name}}
	}
	if err := p.choose(x); err != nil {
		return err
	}
	x.params.Words, x.params.Made, x.params.Internal = p.w, p.made(), x.sensitive
	if x.params.AsOf, err = p.asOf(x.asOf); err != nil {
		return err
	}
	return period(&x.params, x.from, x.until)
}

// period reads the first and the last day of what is counted.
func period(params *report.Params, from, until string) error {
	for _, x := range []struct {
		flag, text string
		to         *schema.Date
	}{{"--from", from, &params.From}, {"--until", until, &params.Until}} {
		if x.text == "" {
			continue
		}
		day, err := wholeDay(x.flag, x.text, params.AsOf)
		if err != nil {
			return err
		}
		*x.to = day.Date()
	}
	return nil
}

// choose reads the options of the report: KEY=VALUE.
func (p *program) choose(x *printing) error {
	x.params.Options = map[string]string{}
	for _, o := range x.options {
		key, value, _ := strings.Cut(o, "=")
		i := slices.IndexFunc(x.info.Options, func(o report.Option) bool { return o.Key == key })
		if i < 0 {
			var keys []string
			for _, o := range x.info.Options {
				keys = append(keys, o.Key)
			}
			if len(keys) == 0 {
				return &usageError{"cli.wrong.report_no_option", map[string]any{"Value": x.info.Name}}
			}
			return &usageError{"cli.wrong.choice", map[string]any{"Value": key, "Choices": strings.Join(keys, ", ")}}
		}
		if values := x.info.Options[i].Values; len(values) > 0 {
			if err := oneOf(value, values); err != nil {
				return err
			}
		}
		if x.info.Options[i].Date {
			date, err := p.stepDate("--option "+key, value, p.systemDay())
			if err != nil {
				return err
			}
			value = string(date)
		}
		x.params.Options[key] = value
	}
	return nil
}

// reportKind is the kind of the records a report is about or can be narrowed to.
func (p *program) reportKind(x *printing) (string, error) {
	switch {
	case x.info.AnyKind && x.kind == "":
		return "", &usageError{"cli.wrong.no_kind", map[string]any{"Kinds": strings.Join(kinds(), ", ")}}
	case x.info.AnyKind:
		k, err := kind(x.kind)
		if err != nil {
			return "", err
		}
		if !x.sensitive && !view.Public(k) {
			return "", &refusal{key: "cli.sensitive_print", args: map[string]any{"Kind": p.w.Kind(k.Key, true)}}
		}
		return x.kind, nil
	case x.kind != "":
		return "", &usageError{"cli.wrong.report_kind", map[string]any{"Value": x.info.Name}}
	case x.info.Internal && !x.sensitive:
		return "", &refusal{key: "cli.sensitive_report", args: map[string]any{"Value": x.info.Name}}
	case x.info.Of != "":
		return x.info.Of, nil
	case len(x.keys) > 0 && x.info.Records == "":
		return "", &usageError{"cli.wrong.report_all", map[string]any{"Value": x.info.Name}}
	}
	return x.info.Records, nil
}

// isReport reports whether there is a report of that name; a letter of the register may have any other.
func isReport(name string) bool { return reportNamed(name).Name != "" }

// reportNamed finds a report.
func reportNamed(name string) report.Info {
	for _, r := range report.List() {
		if r.Name == name {
			return r
		}
	}
	return report.Info{}
}

// keyed finds the records a report is for.
func (p *program) keyed(ctx context.Context, r *view.Register, of string, keys []string) ([]int64, error) {
	var ids []int64
	for _, key := range keys {
		rec, err := p.one(ctx, r, of, key)
		if err != nil {
			return nil, err
		}
		ids = append(ids, rec.ID)
	}
	return ids, nil
}
