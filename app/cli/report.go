package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// report prints a report to a PDF file.
func (p *program) report() *cobra.Command {
	c := p.command("report", "report FILE NAME [--for KEY]... [--kind KIND] [--from D] [--until D] [--as-of D] [--sensitive] [--out F.pdf] | report --list", args{0, 2})
	var list, sensitive bool
	var out, asOf, kindKey, from, until string
	var keys []string
	c.Flags().BoolVar(&list, "list", false, p.w.T("cli.report.list"))
	c.Flags().StringArrayVar(&keys, "for", nil, p.w.T("cli.report.for"))
	c.Flags().StringVar(&asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	c.Flags().StringVar(&out, "out", "", p.w.T("cli.report.out"))
	c.Flags().StringVar(&kindKey, "kind", "", p.w.T("cli.report.kind"))
	c.Flags().StringVar(&from, "from", "", p.w.T("cli.report.from"))
	c.Flags().StringVar(&until, "until", "", p.w.T("cli.report.until"))
	c.Flags().BoolVar(&sensitive, "sensitive", false, p.w.T("cli.flag.sensitive"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if list {
			if len(given) > 0 {
				return &usageError{"cli.wrong.too_many", map[string]any{"Value": given[0]}}
			}
			return p.listReports()
		}
		if len(given) < 2 {
			return &usageError{"cli.wrong.too_few", nil}
		}
		info, err := reportNamed(given[1], keys)
		if err != nil {
			return err
		}
		of, err := p.reportKind(info, kindKey, sensitive)
		if err != nil {
			return err
		}
		params := report.Params{Words: p.w, Made: p.env.Now(), Kind: of, Internal: sensitive}
		if params.AsOf, err = p.asOf(asOf); err != nil {
			return err
		}
		if err := p.period(&params, from, until); err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			params.Author = s.Author()
			if params.IDs, err = p.keyed(cmd.Context(), r, of, keys); err != nil {
				return err
			}
			err := p.print(cmd.Context(), r, info.Name, params, out)
			if errors.Is(err, view.ErrSensitive) {
				return &refusal{key: "cli.sensitive_report", args: map[string]any{"Value": info.Name}}
			}
			return err
		})
	}
	return c
}

// period reads the first and the last day of what is counted.
func (p *program) period(params *report.Params, from, until string) error {
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

// about is the kind of the records a report can be narrowed to; one of any kind is told which.
var about = map[string]string{"post-sheet": "post", "posts": "post", "people": "person", "twinnings": "twinning", "person-file": "person", "service-log": "post"}

// reportKind is the kind of the records a report is about.
func (p *program) reportKind(info report.Info, key string, sensitive bool) (string, error) {
	if !info.AnyKind {
		if key != "" {
			return "", &usageError{"cli.wrong.report_kind", map[string]any{"Value": info.Name}}
		}
		if info.Internal && !sensitive {
			return "", &refusal{key: "cli.sensitive_report", args: map[string]any{"Value": info.Name}}
		}
		return about[info.Name], nil
	}
	if key == "" {
		return "", &usageError{"cli.wrong.no_kind", map[string]any{"Kinds": strings.Join(kinds(), ", ")}}
	}
	k, err := kind(key)
	if err != nil {
		return "", err
	}
	return key, p.mayShow(k, sensitive)
}

// reportNamed finds a report and checks that it is told about which record it is.
func reportNamed(name string, keys []string) (report.Info, error) {
	all := report.List()
	i := slices.IndexFunc(all, func(r report.Info) bool { return r.Name == name })
	switch {
	case i < 0:
		return report.Info{}, &usageError{"cli.wrong.report", map[string]any{"Value": name, "Choices": strings.Join(reportNames(), ", ")}}
	case all[i].Of != "" && len(keys) != 1:
		return report.Info{}, &usageError{"cli.wrong.report_for", map[string]any{"Value": name}}
	}
	return all[i], nil
}

func (p *program) listReports() error {
	t := &table{}
	for _, r := range report.List() {
		t.rows = append(t.rows, []string{r.Name, p.w.T(r.Title), p.w.T(r.Description)})
	}
	return t.write(p.env.Stdout, "")
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

// print writes the report. Without a file named it goes into the current folder under the report's name, and replaces nothing there.
func (p *program) print(ctx context.Context, r *view.Register, name string, params report.Params, out string) error {
	if out == "" {
		out = name + ".pdf"
		if _, err := os.Lstat(out); err == nil {
			return &refusal{key: "cli.report.exists", args: map[string]any{"File": out}}
		}
	}
	d, err := report.Make(ctx, r, name, params)
	if err != nil {
		return err
	}
	if err := atomicfile.Write(out, func(w io.Writer) error { return pdf.Render(w, d) }); err != nil {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": out}, err: err}
	}
	_, err = fmt.Fprintln(p.env.Stdout, out)
	return err
}
