package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// due lists what falls due, by month.
func (p *program) due() *cobra.Command {
	c := p.command("due", "due FILE [--days N] [--state XX] [--in-charge NAME] [--format table|csv|json]", args{1, 1})
	var state, clerk, format string
	var days int
	c.Flags().IntVar(&days, "days", 180, p.w.T("cli.due.days"))
	c.Flags().StringVar(&state, "state", "", p.w.T("cli.due.state"))
	c.Flags().StringVar(&clerk, "in-charge", "", p.w.T("cli.due.in_charge"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.due.format"))
	c.Flags().Lookup("days").DefValue = "" // its words name it
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("list")); err != nil {
			return err
		}
		if days < 0 || days > 36525 {
			return &usageError{"cli.wrong.value", map[string]any{"Flag": "--days", "Value": strconv.Itoa(days)}}
		}
		ctx := cmd.Context()
		return p.reading(ctx, given[0], func(s *store.Store, r *view.Register) error {
			code, err := p.stateCode(ctx, s, r, state)
			if err != nil {
				return err
			}
			list, err := advice.Due(ctx, s, advice.DueQuery{From: s.Today(), Days: days, State: code, InCharge: clerk})
			if err != nil {
				return err
			}
			names, err := s.Names(ctx, records(list)...)
			if err != nil {
				return err
			}
			return p.writeDue(list, names, format)
		})
	}
	return c
}

func records(list []advice.Deadline) []int64 {
	var out []int64
	for _, d := range list {
		out = append(out, d.Record)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var dueKeys = []string{"date", "kind", "overdue", "record", "record_kind", "record_uid", "person", "states", "in_charge", "years", "round", "planned", "words"}

func (p *program) writeDue(list []advice.Deadline, names map[int64]store.Named, format string) error {
	w := p.env.Stdout
	rows := make([][]string, len(list))
	for i := range list {
		d := &list[i]
		over := ""
		if d.Over {
			over = "true"
		}
		rows[i] = []string{string(d.On), d.Kind, over, p.dueTitle(d, names), d.Of, names[d.Record].UID.String(), d.Who, strings.Join(d.States, " "), d.InCharge, number(d.Years), number(d.Round),
			string(d.Planned), advice.Say(p.w, d)}
	}
	switch format {
	case jsonFormat:
		return exchange.WriteJSON(w, objects(dueKeys, rows))
	case csvFormat:
		return exchange.WriteCSV(w, dueKeys, slices.Values(rows), exchange.CSVOptions{Plain: true})
	}
	if len(list) == 0 {
		return line(w, p.w.T("page.due.empty"))
	}
	for at := 0; at < len(list); {
		month := advice.Month(p.w, &list[at])
		t := &table{}
		for ; at < len(list) && advice.Month(p.w, &list[at]) == month; at++ {
			r := rows[at]
			t.rows = append(t.rows, []string{p.w.Date(list[at].On), r[12], r[3], r[6], r[7], r[8]})
		}
		if err := line(w, month); err != nil {
			return err
		}
		if err := t.write(w, "  "); err != nil {
			return err
		}
	}
	return line(w, p.w.N("page.due.count", len(list)))
}

// dueTitle is what the line is about: mostly the consulate, whose name is no title of the paper that falls due.
func (p *program) dueTitle(d *advice.Deadline, names map[int64]store.Named) string {
	if n := names[d.Record]; n.Title == d.Title {
		return p.w.Title(d.Of, d.Title)
	}
	return d.Title
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
