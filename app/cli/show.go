package cli

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// show shows everything of one record as it stood on a day.
func (p *program) show() *cobra.Command {
	c := p.command("show", "show FILE KIND KEY [--as-of D] [--sensitive] [--format text|json]", args{3, 3})
	c.Long += "\n\n" + wrap(p.w.T("cli.kinds", map[string]any{"Kinds": strings.Join(kinds(), ", ")}))
	var asOf, format string
	var sensitive bool
	c.Flags().StringVar(&asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	flag(c, &format, "format", textFormat, p.w.T("cli.show.format"))
	c.Flags().BoolVar(&sensitive, "sensitive", false, p.w.T("cli.flag.sensitive"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		k, err := kind(given[1])
		if err != nil {
			return err
		}
		if err := oneOf(format, formatsOf("show")); err != nil {
			return err
		}
		if err := p.mayShow(k, sensitive); err != nil {
			return err
		}
		day, err := p.asOf(asOf)
		if err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			if sensitive {
				r = r.Internal()
			}
			rec, err := p.one(cmd.Context(), r, k.Key, given[2])
			if err != nil {
				return err
			}
			if format == jsonFormat {
				return p.showObject(cmd.Context(), s, r, k, rec, day)
			}
			page, err := p.page(cmd.Context(), s, r, k, rec, day)
			if err != nil {
				return err
			}
			return page.write(p.env.Stdout)
		})
	}
	return c
}

// showObject writes a record as data: what a list says of it, its state in words, and under their kinds all records that belong to it.
func (p *program) showObject(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, rec view.Candidate, day schema.Day) error {
	l, err := export.List(ctx, s, r, k.Key, day, func(l view.Listing) (view.Listing, error) {
		return export.Only(l, func(row view.ListingRow) bool { return row.ID == rec.ID }), nil
	})
	if err != nil {
		return err
	}
	if len(l.Rows) == 0 {
		return &refusal{key: "cli.no_record", args: map[string]any{"Value": rec.UID.String()}}
	}
	out := export.Object(l, l.Rows[0])
	if err := relate(ctx, s, r, k, out, day); err != nil {
		return err
	}
	line, err := stateLine(ctx, r, k.Key, rec.ID, day)
	if err != nil {
		return err
	}
	if line != "" {
		out["state_line"] = line
	}
	e := json.NewEncoder(p.env.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}

// stateLine says in words how a record stood on a day, "" for kinds that have no such line.
func stateLine(ctx context.Context, r *view.Register, kind string, id int64, day schema.Day) (string, error) {
	switch kind {
	case "post":
		page, err := r.PostPage(ctx, id, day)
		return page.StateLine, err
	case "person":
		page, err := r.PersonPage(ctx, id, day)
		return page.StateLine, err
	case "twinning":
		page, err := r.TwinningPage(ctx, id, day)
		return page.StateLine, err
	}
	return "", nil
}
