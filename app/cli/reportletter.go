package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

// letter writes a letter about each record named: a draft, or, where it is entered, the letter itself with its number.
func (p *program) letter(cmd *cobra.Command, x *printing, register, name string) error {
	for _, f := range []string{"kind", "filter", "from", "until", "columns"} {
		if cmd.Flags().Changed(f) {
			return &usageError{"cli.wrong.letter_flag", map[string]any{"Flag": "--" + f}}
		}
	}
	if err := oneOf(x.variant, letterVariants); err != nil {
		return err
	}
	if x.record && !x.enter {
		return &usageError{"cli.wrong.letter_record", nil}
	}
	x.info.Name = name
	for _, o := range letterOptions {
		x.info.Options = append(x.info.Options, report.Option{Key: o.Key})
	}
	if err := p.choose(x); err != nil {
		return err
	}
	var err error
	if x.params.AsOf, err = p.asOf(x.asOf); err != nil {
		return err
	}
	if err := notItself(register, x.out); err != nil {
		return err
	}
	open := p.reading
	if x.enter {
		open = p.writing
	}
	return open(cmd.Context(), register, func(s *store.Store, r *view.Register) error { return p.writeLetters(cmd.Context(), s, r, x) })
}

// writeLetters finds the template and the records, then makes a letter for each.
func (p *program) writeLetters(ctx context.Context, s *store.Store, r *view.Register, x *printing) error {
	p.fonts()
	all, err := letter.Templates(ctx, r)
	if err != nil {
		return err
	}
	t, ok := letter.Find(all, x.info.Name, p.w.Lang)
	if !ok {
		return &usageError{"cli.wrong.report", map[string]any{"Value": x.info.Name, "Choices": strings.Join(append(reportNames(), letterNames(all)...), ", ")}}
	}
	folder := isFolder(x.out)
	together := len(x.keys) > 1 && !folder
	switch {
	case len(x.keys) == 0:
		return &usageError{"cli.wrong.report_for", map[string]any{"Value": t.Name}}
	case together && (x.enter || x.out != "-" && !strings.EqualFold(filepath.Ext(x.out), ".pdf")):
		return &usageError{"cli.wrong.letter_folder", nil}
	case x.enter && x.params.Options["number"] != "":
		return &usageError{"cli.wrong.letter_number", nil}
	}
	ids, err := p.keyed(ctx, r, t.Of, x.keys)
	if err != nil {
		return err
	}
	if together {
		return p.writeTogether(ctx, s, r, t, ids, x)
	}
	used := map[string]bool{}
	for _, id := range ids {
		out := x.out
		switch {
		case out == "":
			out = t.Name + ".docx"
			if _, err := os.Lstat(out); err == nil {
				return &refusal{key: "cli.report.exists", args: map[string]any{"File": out}}
			}
		case folder:
			d, err := p.draft(ctx, s, r, t, id, x)
			if err != nil {
				return err
			}
			if err := os.MkdirAll(x.out, 0o755); err != nil {
				return &refusal{key: "cli.cannot_write", args: map[string]any{"File": x.out}, err: err}
			}
			out = filepath.Join(x.out, report.FileName(t.Name, d.Subject, used)+".docx")
		}
		if err := p.writeLetter(ctx, s, r, t, id, x, out); err != nil {
			return err
		}
	}
	return nil
}

// letterNames lists the names of letters, each once.
func letterNames(all []letter.Template) []string {
	var out []string
	for _, t := range all {
		if !slices.Contains(out, t.Name) {
			out = append(out, t.Name)
		}
	}
	return out
}

// draft fills a template in.
func (p *program) draft(ctx context.Context, s *store.Store, r *view.Register, t letter.Template, id int64, x *printing) (letter.Draft, error) {
	d, err := letter.Make(ctx, r, t, id, letter.Options{Day: x.params.AsOf, Number: x.params.Options["number"], Addressee: x.params.Options["addressee"], Made: p.made(), Author: s.Author()})
	if wrong := (*letter.Invalid)(nil); errors.As(err, &wrong) {
		return d, &refusal{key: "cli.letter.invalid", args: map[string]any{"Name": t.Title}, more: letter.Problems(p.w, wrong.Problems)}
	}
	if err == nil && x.params.Draft {
		d.Document.Mark = words.In(t.Lang).T("print.draft")
	}
	return d, err
}

// writeLetter writes one letter, as a Word file or a PDF by the ending of its name, and tells what the register has nothing for.
func (p *program) writeLetter(ctx context.Context, s *store.Store, r *view.Register, t letter.Template, id int64, x *printing, out string) error {
	format := strings.ToLower(filepath.Ext(out))
	if out != "-" && format != ".pdf" && format != ".docx" {
		return &usageError{"cli.wrong.letter_out", nil}
	}
	d, err := p.draft(ctx, s, r, t, id, x)
	switch {
	case err != nil:
		return err
	case x.enter:
		return p.enterLetter(ctx, s, r, t, id, x, out)
	case format == ".docx":
		if err := replaced(out, d.WriteDOCX); err != nil {
			return err
		}
		return p.tellWritten(out, d.Gaps)
	}
	return p.printLetter(ctx, d.Document, d.Gaps, out)
}

// writeTogether writes a letter about each of several records into one PDF.
func (p *program) writeTogether(ctx context.Context, s *store.Store, r *view.Register, t letter.Template, ids []int64, x *printing) error {
	var all []letter.Draft
	for _, id := range ids {
		d, err := p.draft(ctx, s, r, t, id, x)
		if err != nil {
			return err
		}
		all = append(all, d)
	}
	whole, gaps := letter.Together(all)
	return p.printLetter(ctx, whole, gaps, x.out)
}

// printLetter writes a PDF to a file, or to the standard output, and tells what the register has nothing for.
func (p *program) printLetter(ctx context.Context, d doc.Document, gaps []letter.Gap, out string) error {
	var done pdf.Report
	render := func(w io.Writer) (err error) {
		done, err = pdf.Write(ctx, w, d, pdf.Options{Program: Title(p.env.Version)})
		return err
	}
	if out == "-" {
		if err := render(p.env.Stdout); err != nil {
			return err
		}
		if err := p.tellGaps(p.env.Stderr, gaps); err != nil {
			return err
		}
		return p.tellPrinted(done)
	}
	if err := replaced(out, render); err != nil {
		return err
	}
	if err := p.tellWritten(out, gaps); err != nil {
		return err
	}
	return p.tellPrinted(done)
}

// tellWritten names the file, and what the register has nothing for.
func (p *program) tellWritten(out string, gaps []letter.Gap) error {
	if _, err := fmt.Fprintln(p.env.Stdout, out); err != nil {
		return err
	}
	return p.tellGaps(p.env.Stdout, gaps)
}

// tellGaps says what a letter has no words for.
func (p *program) tellGaps(told io.Writer, gaps []letter.Gap) error {
	var missing, forms []string
	for _, g := range gaps {
		if g.Case == "" {
			missing = append(missing, g.Title)
		} else {
			forms = append(forms, g.Name+" ("+p.w.Choice("person_form", "case", g.Case)+")")
		}
	}
	for _, x := range []struct {
		key  string
		what []string
	}{{"cli.letter.gaps", missing}, {"cli.letter.forms", forms}} {
		if len(x.what) == 0 {
			continue
		}
		if _, err := fmt.Fprintln(told, wrap(p.w.T(x.key, map[string]any{"What": strings.Join(x.what, "; ")}))); err != nil {
			return err
		}
	}
	return nil
}

// enterLetter enters a letter in the register of correspondence and writes it with its number, all or nothing.
func (p *program) enterLetter(ctx context.Context, s *store.Store, r *view.Register, t letter.Template, id int64, x *printing, out string) error {
	if out == "-" {
		return &usageError{"cli.wrong.letter_out", nil}
	}
	var printed pdf.Report
	render := func(ctx context.Context, w io.Writer, d doc.Document) (err error) {
		printed, err = pdf.Write(ctx, w, d, pdf.Options{Program: Title(p.env.Version)})
		return err
	}
	done, err := letter.Enter(ctx, s, r, t, id, letter.EnterOptions{
		Options: letter.Options{Day: x.params.AsOf, Addressee: x.params.Options["addressee"], Made: p.made(), Author: s.Author()},
		Path:    out, Record: x.record, Render: render,
	})
	var disk *fs.PathError
	switch {
	case errors.As(err, &disk):
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": out}, err: err}
	case err != nil:
		return err
	}
	lines := []string{out, p.w.T("cli.letter.entered", map[string]any{"Number": done.No})}
	if len(done.Recorded) > 0 {
		var what []string
		for _, f := range done.Recorded {
			what = append(what, p.w.Field("appointment", f.Field)+": "+f.Value)
		}
		lines = append(lines, p.w.T("cli.letter.recorded", map[string]any{"What": strings.Join(what, "; ")}))
	}
	if _, err := fmt.Fprintln(p.env.Stdout, strings.Join(lines, "\n")); err != nil {
		return err
	}
	if err := p.tellGaps(p.env.Stdout, done.Draft.Gaps); err != nil {
		return err
	}
	return p.tellPrinted(printed)
}
