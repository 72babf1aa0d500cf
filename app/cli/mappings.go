package cli

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// mappings lists the mappings kept in a register, writes one to a file, takes one from a file or forgets one.
func (p *program) mappings() *cobra.Command {
	c := p.command("mappings", "mappings FILE [NAME [--out M.json | --load M.json | --remove]] [--format table|json]", args{1, 2})
	var out, load, format string
	c.Flags().StringVar(&out, "out", "", p.w.T("cli.mappings.out"))
	c.Flags().StringVar(&load, "load", "", p.w.T("cli.mappings.load"))
	remove := c.Flags().Bool("remove", false, p.w.T("cli.mappings.remove"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.mappings.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		ctx := cmd.Context()
		if err := oneOf(format, formatsOf("mappings")); err != nil {
			return err
		}
		asked := 0
		for _, on := range []bool{out != "", load != "", *remove} {
			if on {
				asked++
			}
		}
		switch {
		case asked > 1:
			return &usageError{"cli.wrong.one_of", map[string]any{"Flags": "--out, --load, --remove"}}
		case asked > 0 && len(given) < 2:
			return &usageError{"cli.wrong.too_few", nil}
		case len(given) < 2:
			return p.listMappings(ctx, given[0], format)
		case load != "":
			return p.loadMapping(ctx, given[0], given[1], load)
		}
		known, err := p.remembered(ctx, given[0])
		if err != nil {
			return err
		}
		m, err := mappingNamed(known.mappings, given[1])
		switch {
		case err != nil:
			return err
		case *remove:
			return p.removeMapping(ctx, given[0], known.mappings, given[1])
		case out == "":
			_, err = p.env.Stdout.Write(m.Bytes())
			return err
		}
		if err := reportPlace(out, given[0]); err != nil {
			return err
		}
		err = atomicfile.Write(out, func(w io.Writer) error {
			_, err := w.Write(m.Bytes())
			return err
		})
		if err != nil {
			return &refusal{key: "cli.cannot_write", args: map[string]any{"File": out}, err: err}
		}
		return p.say(out)
	}
	return c
}

func (p *program) listMappings(ctx context.Context, path, format string) error {
	known, err := p.remembered(ctx, path)
	if err != nil {
		return err
	}
	kept := known.mappings
	if format == jsonFormat {
		out := []map[string]any{}
		for _, k := range kept {
			out = append(out, map[string]any{"name": k.Name, "kind": k.Kind, "heads": k.Heads, "at": instant(k.At)})
		}
		return writeObject(p.env.Stdout, out)
	}
	if len(kept) == 0 {
		return p.say(p.w.T("cli.mappings.none"))
	}
	t := table{}
	for _, key := range []string{"name", "kind", "when", "heads"} {
		t.head = append(t.head, p.w.T("cli.mappings.column."+key))
	}
	for _, k := range kept {
		t.rows = append(t.rows, []string{k.Name, p.w.Kind(k.Kind, true), k.At.Format("2006-01-02 15:04"), strings.Join(k.Heads, ", ")})
	}
	return t.write(p.env.Stdout, "")
}

// loadMapping keeps a mapping written in a file.
func (p *program) loadMapping(ctx context.Context, path, name, from string) error {
	m, err := readMapping(from)
	switch {
	case err != nil:
		return err
	case m == nil:
		return &refusal{key: "cli.mappings.no_file", args: map[string]any{"File": from}}
	}
	if _, err := kind(m.Kind); err != nil {
		return err
	}
	if m.Name == "" {
		m.Name = name
	}
	return p.writing(ctx, path, func(s *store.Store, _ *view.Register) error {
		if err := s.SaveMapping(ctx, kept(name, *m)); err != nil {
			return err
		}
		return p.say(p.w.T("cli.import.mapping_saved", map[string]any{"Name": name}))
	})
}

// kept is a mapping as a register keeps it under a name. What the list itself is called may be another.
func kept(name string, m mapping.Mapping) store.Mapping {
	return store.Mapping{Name: name, Kind: m.Kind, Heads: m.Heads, Body: m.Bytes()}
}

func (p *program) removeMapping(ctx context.Context, path string, all []store.Mapping, name string) error {
	return p.writing(ctx, path, func(s *store.Store, _ *view.Register) error {
		for _, k := range all {
			if search.Fold(k.Name) != search.Fold(name) {
				continue
			}
			if err := s.RemoveMapping(ctx, k.Name); err != nil {
				return err
			}
			return p.say(p.w.T("cli.mappings.removed", map[string]any{"Name": k.Name}))
		}
		return nil
	})
}
