package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// list lists the records of a kind as they stood on a day.
func (p *program) list() *cobra.Command {
	c := p.command("list", "list FILE KIND [--as-of D] [--find TEXT] [--sensitive] [--format table|csv|json] [--out F]", args{2, 2})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(kinds(), ", ")}))
	var asOf, text, format, out string
	var sensitive bool
	c.Flags().StringVar(&asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	c.Flags().StringVar(&text, "find", "", p.w.T("cli.list.find"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.list.format"))
	c.Flags().BoolVar(&sensitive, "sensitive", false, p.w.T("cli.flag.sensitive"))
	c.Flags().StringVar(&out, "out", "", p.w.T("cli.list.out"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		k, err := kind(given[1])
		if err != nil {
			return err
		}
		if err := oneOf(format, formatsOf("list")); err != nil {
			return err
		}
		if err := p.mayShow(k, sensitive); err != nil {
			return err
		}
		day, err := p.asOf(asOf)
		if err != nil {
			return err
		}
		if err := notItself(given[0], out); err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			if sensitive {
				r = r.Internal()
			}
			l, err := export.List(cmd.Context(), s, r, k.Key, day, func(l view.Listing) (view.Listing, error) { return export.Find(cmd.Context(), s, r, l, text) })
			switch {
			case err != nil:
				return err
			case out != "":
				return p.writeListFile(r, l, day, format, out)
			}
			return p.writeList(p.env.Stdout, r, l, day, format)
		})
	}
	return c
}

// mayShow refuses a kind that is for internal use only, unless that is asked for.
func (p *program) mayShow(k *schema.Kind, sensitive bool) error {
	if sensitive || view.Public(k) {
		return nil
	}
	return &refusal{key: "cli.sensitive_kind", args: map[string]any{"Kind": p.w.Kind(k.Key, true)}}
}

func (p *program) writeList(out io.Writer, r *view.Register, l view.Listing, day schema.Day, format string) error {
	switch format {
	case jsonFormat:
		return export.Table(out, l, export.JSON, export.TableOptions{})
	case csvFormat:
		return export.Table(out, l, export.CSV, export.TableOptions{Plain: true})
	}
	if len(l.Rows) > 0 {
		if err := p.listTable(r, l).write(out, ""); err != nil {
			return err
		}
	}
	count := p.w.N("cli.list.count", len(l.Rows))
	if day != r.Today() {
		count += " · " + p.w.T("cli.show.as_of", map[string]any{"Date": p.w.LongDate(day.Date())})
	}
	_, err := fmt.Fprintln(out, count+" · "+r.Variant())
	return err
}

// writeListFile writes a list to a file; its ending says the format, else the format asked for.
func (p *program) writeListFile(r *view.Register, l view.Listing, day schema.Day, format, path string) error {
	err := atomicfile.Write(path, func(w io.Writer) error {
		switch strings.ToLower(filepath.Ext(path)) {
		case ".xlsx":
			return export.Table(w, l, export.XLSX, export.TableOptions{Title: p.w.Kind(l.Kind, true)})
		case ".csv":
			format = csvFormat
		case ".json":
			format = jsonFormat
		}
		return p.writeList(w, r, l, day, format)
	})
	if err != nil {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}, err: err}
	}
	_, err = fmt.Fprintln(p.env.Stdout, path)
	return err
}
