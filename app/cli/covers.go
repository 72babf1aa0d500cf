package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/state/covers"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// covers answers which consulate covers a place, by the regions of the districts, else which open one is nearest.
func (p *program) covers() *cobra.Command {
	c := p.command("covers", "covers FILE PLACE [--state CODE] [--as-of D]", args{2, 2})
	var state, on string
	c.Flags().StringVar(&state, "state", "", p.w.T("cli.covers.state"))
	c.Flags().StringVar(&on, "as-of", "", p.w.T("cli.flag.as_of"))
	c.Flags().StringVar(&on, "on", "", p.w.T("cli.flag.as_of")) // the name it had
	_ = c.Flags().MarkHidden("on")
	c.RunE = func(cmd *cobra.Command, given []string) error {
		day, err := p.asOf(on)
		if err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			state := strings.ToUpper(state)
			var receiving []int64
			if state != "" {
				st, err := s.StateByCode(cmd.Context(), state)
				if err != nil {
					return err
				}
				receiving = append(receiving, st.ID)
			}
			index, err := covers.Read(cmd.Context(), s, r, day, receiving...)
			if err != nil {
				return err
			}
			g, err := place.Open()
			if err != nil {
				return err
			}
			places := index.Find(g, given[1], state)
			if len(places) == 0 {
				return &refusal{key: "cli.covers.unknown", args: map[string]any{"Value": given[1]}}
			}
			for _, at := range places {
				if err := p.writeAnswer(index.Who(at)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return c
}

// writeAnswer says who covers one place: a line for the place, one for each consulate.
func (p *program) writeAnswer(a covers.Answer) error {
	where := place.StateName(a.Place.Country, p.w.Lang)
	if a.Place.Region != "" {
		where = a.Place.Region + ", " + where
	}
	if _, err := fmt.Fprintf(p.env.Stdout, "%s (%s)\n", a.Place.Name, where); err != nil {
		return err
	}
	line := func(key string, post covers.Post) error {
		args := map[string]any{"Post": post.Title, "Km": strconv.Itoa(post.Km)}
		if post.Km < 0 {
			key += "_unmeasured"
		}
		_, err := fmt.Fprintln(p.env.Stdout, "  "+p.w.T("covers."+key, args))
		return err
	}
	for _, post := range a.Covering {
		if err := line("by_district", post); err != nil {
			return err
		}
	}
	switch {
	case len(a.Covering) > 0:
		return nil
	case a.Nearest != nil:
		return line("nearest", *a.Nearest)
	}
	_, err := fmt.Fprintln(p.env.Stdout, "  "+p.w.T("covers.none"))
	return err
}
