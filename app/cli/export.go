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
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// zipFormat is the complete register with its attachments.
const zipFormat = "zip"

// What an export holds of what is sensitive.
const (
	publicVariant = "public"
	fullVariant   = "full"
)

// exporting is what is exported and where to.
type exporting struct {
	export.Request
	out   string
	whole bool // the complete register
	keys  []string
}

// export writes a list, a selection or the complete register to a file.
func (p *program) export() *cobra.Command {
	c := p.command("export", "export FILE [--kind KIND] [--find TEXT] [--for KEY]... [--as-of D] [--variant public|full] [--columns A,B] --out F", args{1, 1})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(kinds(), ", ")}))
	var x exporting
	var asOf, variant, delimiter, version string
	f := c.Flags()
	f.StringVar(&x.Kind, "kind", "", p.w.T("cli.export.kind"))
	f.StringVar(&x.Find, "find", "", p.w.T("cli.export.find"))
	f.StringArrayVar(&x.keys, "for", nil, p.w.T("cli.export.for"))
	f.StringVar(&asOf, "as-of", "", p.w.T("cli.export.as_of"))
	flag(c, &variant, "variant", publicVariant, p.w.T("cli.export.variant"))
	f.StringSliceVar(&x.Columns, "columns", nil, p.w.T("cli.export.columns"))
	f.StringVar(&delimiter, "delimiter", "", p.w.T("cli.export.delimiter"))
	f.StringVar(&version, "vcard", "", p.w.T("cli.export.vcard"))
	f.BoolVar(&x.Since, "since-last", false, p.w.T("cli.export.since_last"))
	f.IntVar(&x.Days, "days", 0, p.w.T("cli.export.days"))
	f.StringVar(&x.Format, "format", "", p.w.T("cli.export.format"))
	f.StringVar(&x.out, "out", "", p.w.T("cli.export.out"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(variant, []string{publicVariant, fullVariant}); err != nil {
			return err
		}
		x.Full = variant == fullVariant
		if err := x.format(); err != nil {
			return err
		}
		if err := x.options(cmd, delimiter, version); err != nil {
			return err
		}
		if x.whole && cmd.Flags().Changed("variant") && !x.Full {
			return &refusal{key: "cli.export.whole_public"}
		}
		var err error
		if x.AsOf, err = p.asOf(asOf); err != nil {
			return err
		}
		if err := notItself(given[0], x.out); err != nil {
			return err
		}
		open := p.reading
		if x.Since { // what was given is remembered
			open = p.writing
		}
		return open(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error { return p.exportTo(cmd.Context(), s, r, &x) })
	}
	return c
}

// format finds the format in the ending of the file, and what a request without a kind means.
func (x *exporting) format() error {
	formats := formatsOf("export")
	if x.out == "" {
		return &usageError{"cli.export.needs_out", nil}
	}
	if x.Format == "" {
		x.Format = strings.TrimPrefix(strings.ToLower(filepath.Ext(x.out)), ".")
		if x.out == "-" || !slices.Contains(formats, x.Format) {
			return &usageError{"cli.export.needs_format", map[string]any{"Formats": "." + strings.Join(formats, ", .")}}
		}
	}
	if err := oneOf(x.Format, formats); err != nil {
		return err
	}
	x.whole = x.Format == zipFormat || x.Format == export.JSON && x.Kind == ""
	switch {
	case x.Format == zipFormat && x.Kind != "":
		return &usageError{"cli.export.not_for", map[string]any{"Flag": "--kind", "Format": x.Format}}
	case x.Kind != "":
		if _, err := kind(x.Kind); err != nil {
			return err
		}
		if !slices.Contains(export.FormatsOf(x.Kind), x.Format) {
			return &usageError{"cli.export.needs_kind", map[string]any{"Kinds": kindsFor(x.Format)}}
		}
	case !x.whole && x.Format != export.ICS:
		return &usageError{"cli.export.needs_kind", map[string]any{"Kinds": kindsFor(x.Format)}}
	}
	return nil
}

// kindsFor lists the kinds a format is made of.
func kindsFor(format string) string {
	return strings.Join(slices.DeleteFunc(kinds(), func(kind string) bool { return !slices.Contains(export.FormatsOf(kind), format) }), ", ")
}

// options reads what only some formats know, and refuses it where the format does not: it would be passed over in silence.
func (x *exporting) options(cmd *cobra.Command, delimiter, version string) error {
	tables := []string{export.CSV, export.XLSX, export.JSON}
	of := map[string][]string{"columns": append(tables, export.GeoJSON), "delimiter": {export.CSV}, "vcard": {export.VCF}, "since-last": {export.ICS}, "days": {export.ICS}}
	for _, name := range []string{"columns", "delimiter", "vcard", "since-last", "days"} {
		if cmd.Flags().Changed(name) && (x.whole || !slices.Contains(of[name], x.Format)) {
			return &usageError{"cli.export.not_for", map[string]any{"Flag": "--" + name, "Format": x.Format}}
		}
	}
	for _, name := range []string{"find", "for", "as-of"} {
		if cmd.Flags().Changed(name) && x.whole {
			return &usageError{"cli.export.needs_kind", map[string]any{"Kinds": kindsFor(x.Format)}}
		}
	}
	if len(x.keys) > 0 && x.Kind == "" {
		return &usageError{"cli.export.needs_kind", map[string]any{"Kinds": kindsFor(x.Format)}}
	}
	if delimiter == "tab" || delimiter == `\t` {
		delimiter = "\t"
	}
	if delimiter != "" {
		r, size := utf8.DecodeRuneInString(delimiter)
		if size != len(delimiter) || strings.ContainsRune("\"'\r\n\ufeff\ufffd=+-@", r) || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return &usageError{"cli.wrong.value", map[string]any{"Flag": "--delimiter", "Value": delimiter}}
		}
		x.Delimiter = r
	}
	if version != "" {
		if err := oneOf(version, []string{string(vcard.V4), string(vcard.V3)}); err != nil {
			return err
		}
		x.VCard = vcard.Version(version)
	}
	if cmd.Flags().Changed("days") && (x.Days < 1 || x.Days > 36525) {
		return &usageError{"cli.wrong.value", map[string]any{"Flag": "--days", "Value": strconv.Itoa(x.Days)}}
	}
	return nil
}

// exportTo writes it, then says what was written and what a person should know of it.
func (p *program) exportTo(ctx context.Context, s *store.Store, r *view.Register, x *exporting) error {
	var err error
	if x.Records, err = p.keyed(ctx, r, x.Kind, x.keys); err != nil {
		return err
	}
	var res export.Result
	build := func(w io.Writer) error {
		made := Name + " " + p.env.Version
		switch {
		case x.whole && x.Format == zipFormat:
			return whole.WriteZIP(ctx, s, w, made)
		case x.whole:
			return whole.WriteJSON(ctx, s, w, made)
		}
		var err error
		res, err = export.Write(ctx, s, r, x.Request, w)
		return err
	}
	if x.out != "-" { // where parts of a large sheet lie meanwhile: with what they become
		x.TmpDir = filepath.Dir(x.out)
	}
	told := p.env.Stdout
	if x.out == "-" {
		told = p.env.Stderr // the standard output is the file
		err = build(p.env.Stdout)
	} else {
		err = replaced(x.out, build)
	}
	if err != nil {
		return err
	}
	if err := export.Remember(ctx, s, res); err != nil {
		return err
	}
	var lines []string
	if x.out != "-" {
		lines = append(lines, x.out)
	}
	switch {
	case x.whole:
		lines = append(lines, p.w.T("cli.export.whole"))
	default:
		if lines = append(lines, res.Lines(p.w)...); x.Full {
			lines = append(lines, p.w.T("cli.export.full"))
		}
	}
	_, err = fmt.Fprintln(told, strings.Join(lines, "\n"))
	return err
}

// replaced writes a file as a whole or not at all, and says so where it cannot be written.
func replaced(path string, build func(io.Writer) error) error {
	var own error
	err := atomicfile.Write(path, func(w io.Writer) error {
		own = build(w)
		return own
	})
	var disk *fs.PathError
	if err != nil && (own == nil || errors.As(own, &disk)) {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}, err: err}
	}
	return err
}

// notItself refuses to put what is written in the place of the register it is read from.
func notItself(register, out string) error {
	a, err := os.Stat(register)
	b, err2 := os.Stat(out)
	if out != "-" && err == nil && err2 == nil && os.SameFile(a, b) {
		return &refusal{key: "cli.export.own_file", args: map[string]any{"File": out}}
	}
	return nil
}
