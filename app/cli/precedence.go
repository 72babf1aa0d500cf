package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// precedence orders the consular corps of a State or a city by art. 16.
func (p *program) precedence() *cobra.Command {
	c := p.command("precedence", "precedence FILE --state XX [--city NAME] [--as-of D] [--format table|csv|json]", args{1, 1})
	var state, city, asOf, format string
	c.Flags().StringVar(&state, "state", "", p.w.T("cli.precedence.state"))
	c.Flags().StringVar(&city, "city", "", p.w.T("cli.precedence.city"))
	c.Flags().StringVar(&asOf, "as-of", "", p.w.T("cli.flag.as_of"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.precedence.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("list")); err != nil {
			return err
		}
		if state == "" {
			return &usageError{"cli.wrong.missing_flag", map[string]any{"Flag": "--state"}}
		}
		day, err := p.asOf(asOf)
		if err != nil {
			return err
		}
		ctx := cmd.Context()
		return p.reading(ctx, given[0], func(s *store.Store, r *view.Register) error {
			st, err := p.one(ctx, r, "state", state)
			if err != nil {
				return err
			}
			var seat view.Candidate
			if city != "" {
				if seat, err = p.one(ctx, r, "city", city); err != nil {
					return err
				}
			}
			corps, err := advice.Corps(ctx, s, st.ID, seat.ID, day)
			if err != nil {
				return err
			}
			return p.writeCorps(corps, format)
		})
	}
	return c
}

var corpsKeys = []string{"place", "person", "role", "class", "category", "post", "sending_state", "date", "by", "missing", "doubtful"}

func (p *program) writeCorps(corps []advice.Member, format string) error {
	w := p.env.Stdout
	rows := make([][]string, len(corps))
	for i, m := range corps {
		a := m.Appointment
		by := m.By
		if m.Missing {
			by = ""
		}
		rows[i] = []string{number(m.Place), m.Person, a.Role, a.Class, a.Category, m.Post, m.Sending, string(m.Date), by, yes(m.Missing), yes(m.Doubt)}
	}
	switch format {
	case jsonFormat:
		return exchange.WriteJSON(w, objects(corpsKeys, rows))
	case csvFormat:
		return exchange.WriteCSV(w, corpsKeys, slices.Values(rows), exchange.CSVOptions{Plain: true})
	}
	if len(corps) == 0 {
		return line(w, p.w.T("report.precedence.empty"))
	}
	t := &table{right: map[int]bool{0: true}}
	for _, key := range []string{"place", "who", "role", "class", "category", "post", "sending", "date", "by"} {
		t.head = append(t.head, p.w.T("precedence."+key))
	}
	for _, m := range corps {
		a := m.Appointment
		place, date := strconv.Itoa(m.Place), p.w.Date(m.Date)
		if m.Missing {
			place, date = "–", p.w.T("precedence.missing")
		} else if m.Doubt {
			date = "~ " + date
		}
		by := ""
		if m.Date != "" {
			by = p.w.T("precedence.by." + m.By)
		}
		t.rows = append(t.rows, []string{place, m.Person, p.w.Choice("appointment", "role", a.Role), p.w.Choice("appointment", "class", a.Class), p.w.Choice("appointment", "category", a.Category),
			m.Post, m.Sending, date, by})
	}
	return t.write(w, "")
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}
