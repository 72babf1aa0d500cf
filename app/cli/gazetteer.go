package cli

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/place/geonames"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// gazetteer keeps what is loaded beside the places of the program.
func (p *program) gazetteer() *cobra.Command {
	c := p.command("gazetteer", "gazetteer", args{most: 2})
	c.RunE = func(_ *cobra.Command, given []string) error {
		if len(given) == 0 {
			return &usageError{"cli.wrong.too_few", nil}
		}
		return &usageError{"cli.wrong.command", map[string]any{"Value": given[0]}}
	}
	c.AddCommand(p.loadPack(), p.listPacks(), p.removePack())
	return c
}

func (p *program) loadPack() *cobra.Command {
	c := p.command("gazetteer.load", "load FILE DATA", args{2, 2})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		g, err := place.Open()
		if err != nil {
			return err
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			rep, err := geonames.Load(cmd.Context(), g, s, given[1], p.tellRead())
			if err != nil {
				return err
			}
			return p.tellPack(rep)
		})
	}
	return c
}

// tellRead says from time to time how much of a long file is read.
func (p *program) tellRead() func(done, total int64) {
	const pause = 5 * time.Second
	told := time.Now()
	return func(done, total int64) {
		if total > 0 && done < total && time.Since(told) >= pause {
			told = time.Now()
			p.complain(p.w.T("pack.progress", map[string]any{"Percent": done * 100 / total}))
		}
	}
}

func (p *program) tellPack(rep geonames.Report) error {
	key := "pack.loaded"
	if !rep.Fresh {
		key = "pack.same"
	}
	if _, err := fmt.Fprintln(p.env.Stdout, p.w.T(key, map[string]any{"Number": rep.Pack.ID, "File": rep.Pack.File})); err != nil || !rep.Fresh {
		return err
	}
	t := table{right: map[int]bool{1: true}}
	for _, line := range []struct {
		label string
		n     int
	}{
		{p.w.T("pack.lines"), rep.Lines}, {p.w.T("pack.places"), rep.Pack.Places}, {p.w.T("pack.names"), rep.Pack.Names}, {p.w.T("pack.known"), rep.Known},
		{p.w.T("pack.unknown"), rep.Unknown}, {p.w.T("pack.others"), rep.Others}, {p.w.T("pack.damaged"), rep.Damaged},
	} {
		if line.n > 0 {
			t.rows = append(t.rows, []string{line.label, strconv.Itoa(line.n)})
		}
	}
	return t.write(p.env.Stdout, "  ")
}

func (p *program) listPacks() *cobra.Command {
	c := p.command("gazetteer.list", "list FILE", args{1, 1})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		return p.reading(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			packs, err := s.Packs(cmd.Context())
			if err != nil {
				return err
			}
			if len(packs) == 0 {
				_, err := fmt.Fprintln(p.env.Stdout, p.w.T("pack.none"))
				return err
			}
			t := table{head: []string{p.w.T("pack.number"), p.w.T("pack.file"), p.w.T("pack.at"), p.w.T("pack.places"), p.w.T("pack.names")},
				right: map[int]bool{0: true, 3: true, 4: true}}
			for _, pack := range packs {
				t.rows = append(t.rows, []string{strconv.FormatInt(pack.ID, 10), pack.File, pack.At.Local().Format("2006-01-02 15:04"),
					strconv.Itoa(pack.Places), strconv.Itoa(pack.Names)})
			}
			return t.write(p.env.Stdout, "")
		})
	}
	return c
}

func (p *program) removePack() *cobra.Command {
	c := p.command("gazetteer.remove", "remove FILE N", args{2, 2})
	c.RunE = func(cmd *cobra.Command, given []string) error {
		n, err := strconv.ParseInt(given[1], 10, 64)
		if err != nil || n <= 0 {
			return &usageError{"cli.wrong.pack", map[string]any{"Value": given[1]}}
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, _ *view.Register) error {
			return p.remove(cmd.Context(), s, n)
		})
	}
	return c
}

func (p *program) remove(ctx context.Context, s *store.Store, n int64) error {
	packs, err := s.Packs(ctx)
	if err != nil {
		return err
	}
	if err := s.RemovePack(ctx, n); err != nil {
		return err
	}
	for _, pack := range packs {
		if pack.ID == n {
			_, err = fmt.Fprintln(p.env.Stdout, p.w.T("pack.removed", map[string]any{"Number": n, "File": pack.File}))
		}
	}
	return err
}
