package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/typeset"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// printTo makes the report and writes it: into one file, to the standard output, or a file for each record into a folder.
func (p *program) printTo(ctx context.Context, s *store.Store, r *view.Register, x *printing) error {
	x.params.Author = s.Author()
	p.fonts()
	if err := p.records(ctx, s, r, x); err != nil {
		return err
	}
	if isFolder(x.out) {
		return p.printEach(ctx, r, x)
	}
	if x.out == "" {
		x.out = x.info.Name + ".pdf"
		if _, err := os.Lstat(x.out); err == nil {
			return &refusal{key: "cli.report.exists", args: map[string]any{"File": x.out}}
		}
	}
	d, err := report.Make(ctx, r, x.info.Name, x.params)
	if err != nil {
		return err
	}
	return p.printFile(ctx, d, x.out)
}

// fonts takes the typefaces a person added; one that cannot be used is no reason to print nothing.
func (p *program) fonts() {
	if _, err := os.Stat(p.env.Fonts); p.env.Fonts == "" || err != nil {
		return
	}
	if err := typeset.UseFolder(p.env.Fonts); err != nil {
		p.env.Log.Warn("typefaces", "error", err)
	}
}

// records finds the records a report is for: those named, and those a filter finds.
func (p *program) records(ctx context.Context, s *store.Store, r *view.Register, x *printing) error {
	var err error
	if x.params.IDs, err = p.keyed(ctx, r, x.params.Kind, x.keys); err != nil || x.find == "" {
		return err
	}
	if x.sensitive {
		r = r.Internal()
	}
	l, err := export.List(ctx, s, r, x.params.Kind, x.params.AsOf, func(l view.Listing) (view.Listing, error) { return export.Find(ctx, s, r, l, x.find) })
	if err != nil {
		return err
	}
	for _, row := range l.Rows {
		x.params.IDs = append(x.params.IDs, row.ID)
	}
	if len(x.params.IDs) == 0 { // no record named would mean all of them
		return &refusal{key: "cli.report.none_found", args: map[string]any{"Value": x.find}}
	}
	x.params.Filter = p.w.T("cli.report.filtered", map[string]any{"Text": x.find})
	return nil
}

// isFolder reports whether a name asks for a folder: one that is there, or a name that ends as folders do.
func isFolder(out string) bool {
	info, err := os.Stat(out)
	return err == nil && info.IsDir() || strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(filepath.Separator))
}

// printEach writes a file for each record into a folder, under its title.
func (p *program) printEach(ctx context.Context, r *view.Register, x *printing) error {
	if x.info.Of == "" {
		return &usageError{"cli.wrong.report_folder", map[string]any{"Value": x.info.Name}}
	}
	if err := os.MkdirAll(x.out, 0o755); err != nil {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": x.out}, err: err}
	}
	used := map[string]bool{}
	for _, id := range x.params.IDs {
		one := x.params
		one.IDs = []int64{id}
		d, err := report.Make(ctx, r, x.info.Name, one)
		if err != nil {
			return err
		}
		name := report.FileName(x.info.Name, d.Title, used)
		if err := p.printFile(ctx, d, filepath.Join(x.out, name+".pdf")); err != nil {
			return err
		}
	}
	return nil
}

// printFile writes one document and says where it is and what could not be printed.
func (p *program) printFile(ctx context.Context, d doc.Document, out string) error {
	var done pdf.Report
	tell, end := p.progress("cli.report.progress")
	build := func(w io.Writer) (err error) {
		done, err = pdf.Write(ctx, w, d, pdf.Options{Program: Title(p.env.Version), Progress: tell})
		return err
	}
	var err error
	if out == "-" {
		err = build(p.env.Stdout)
	} else {
		err = replaced(out, build)
	}
	end()
	if err != nil {
		return err
	}
	if out != "-" {
		if _, err := fmt.Fprintln(p.env.Stdout, out); err != nil {
			return err
		}
	}
	return p.tellPrinted(done)
}

// tellPrinted says what could not be printed: signs no typeface has, and pictures nobody can read.
func (p *program) tellPrinted(done pdf.Report) error {
	if len(done.Missing) > 0 {
		var signs []string
		for _, m := range done.Missing {
			signs = append(signs, fmt.Sprintf("U+%04X", m.Rune))
		}
		if _, err := fmt.Fprintln(p.env.Stderr, wrap(p.w.T("cli.report.signs", map[string]any{"Count": len(signs), "Signs": strings.Join(signs, ", "), "Folder": p.env.Fonts}))); err != nil {
			return err
		}
	}
	if len(done.Broken) > 0 {
		_, err := fmt.Fprintln(p.env.Stderr, wrap(p.w.T("print.told.pictures", map[string]any{"Count": len(done.Broken), "What": strings.Join(done.Broken, "; ")})))
		return err
	}
	return nil
}
