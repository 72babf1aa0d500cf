package cli

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// list lists the records of a kind as they stood on a day.
func (p *program) list() *cobra.Command {
	c := p.command("list", "list FILE KIND [--as-of D] [--find TEXT] [--format table|csv|json]", args{2, 2})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(kinds(), ", ")}))
	var asOf, text, format string
	c.Flags().StringVar(&asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	c.Flags().StringVar(&text, "find", "", p.w.T("cli.list.find"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.list.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		k, err := kind(given[1])
		if err != nil {
			return err
		}
		if err := oneOf(format, formatsOf("list")); err != nil {
			return err
		}
		day, err := p.asOf(asOf)
		if err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			return p.writeList(cmd.Context(), s, r, k, day, text, format)
		})
	}
	return c
}

func (p *program) writeList(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, day schema.Day, text, format string) error {
	l, err := listing(ctx, s, r, k.Key, day, func(l view.Listing) (view.Listing, error) { return find(ctx, s, l, text) })
	if err != nil {
		return err
	}
	switch format {
	case jsonFormat:
		list := make([]map[string]any, len(l.Rows))
		for i, row := range l.Rows {
			list[i] = object(l, row)
		}
		return exchange.WriteJSON(p.env.Stdout, list)
	case csvFormat:
		return exchange.WriteCSV(p.env.Stdout, l.Keys, cells(l), exchange.CSVOptions{Plain: true})
	}
	if len(l.Rows) > 0 {
		if err := p.listTable(l).write(p.env.Stdout, ""); err != nil {
			return err
		}
	}
	count := p.w.N("cli.list.count", len(l.Rows))
	if day != r.Today() {
		count += " · " + p.w.T("cli.show.as_of", map[string]any{"Date": p.w.LongDate(day.Date())})
	}
	_, err = fmt.Fprintln(p.env.Stdout, count)
	return err
}

// cells are the rows of a list as text.
func cells(l view.Listing) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, row := range l.Rows {
			line := make([]string, len(row.Values))
			for i, v := range row.Values {
				line[i] = view.Text(v)
			}
			if !yield(line) {
				return
			}
		}
	}
}
