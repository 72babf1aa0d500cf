package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// toCheck says what the rules find in the register.
func (p *program) toCheck() *cobra.Command {
	c := p.command("to-check", "to-check FILE [--state XX] [--code CODE] [--format table|csv|json] [--accepted]", args{1, 1})
	var state, code, format string
	var accepted bool
	c.Flags().StringVar(&state, "state", "", p.w.T("cli.to-check.state"))
	c.Flags().StringVar(&code, "code", "", p.w.T("cli.to-check.code"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.to-check.format"))
	c.Flags().BoolVar(&accepted, "accepted", false, p.w.T("cli.to-check.accepted"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("list")); err != nil {
			return err
		}
		if err := ruleNamed(code); err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			list, err := p.findings(cmd.Context(), s, r, state, code, accepted)
			if err != nil {
				return err
			}
			return p.writeFindings(list, format)
		})
	}
	return c
}

// ruleNamed refuses the code of a rule there is none of.
func ruleNamed(code string) error {
	if code == "" || models.RuleOf(code) != nil {
		return nil
	}
	var all []string
	for _, r := range models.Rules {
		all = append(all, r.Code)
	}
	return &usageError{"cli.wrong.rule", map[string]any{"Value": code, "Choices": strings.Join(all, ", ")}}
}

// found is a finding with what it is about.
type found struct {
	advice.Finding
	about  store.Named
	states []string
}

func (p *program) findings(ctx context.Context, s *store.Store, r *view.Register, state, code string, accepted bool) ([]found, error) {
	state, err := p.stateCode(ctx, s, r, state)
	if err != nil {
		return nil, err
	}
	all, err := advice.Check(ctx, s)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(f advice.Finding) bool { return code != "" && f.Code != code || f.Accepted != nil && !accepted })
	about, err := advice.About(ctx, s, all)
	if err != nil {
		return nil, err
	}
	var out []found
	for _, f := range all {
		a := about[f.Subject]
		if state == "" || slices.Contains(a.States, state) {
			out = append(out, found{f, a.Named, a.States})
		}
	}
	slices.SortStableFunc(out, func(a, b found) int { return strings.Compare(a.about.Title, b.about.Title) })
	return out, nil
}

// stateCode is the code of the State a person names by its code or by a name; "" where none is named.
func (p *program) stateCode(ctx context.Context, s *store.Store, r *view.Register, key string) (string, error) {
	if key == "" {
		return "", nil
	}
	found, err := p.one(ctx, r, "state", key)
	if err != nil {
		return "", err
	}
	rec, err := s.Get(ctx, "state", found.ID)
	if err != nil {
		return "", err
	}
	return rec.(*models.State).Code, nil
}

var findingKeys = []string{"record", "uid", "kind", "states", "level", "code", "article", "words", "accepted"}

func (p *program) writeFindings(list []found, format string) error {
	w := p.env.Stdout
	rows := make([][]string, len(list))
	for i, f := range list {
		level, reason := "warning", ""
		if f.Level == schema.Error {
			level = "error"
		}
		if f.Accepted != nil {
			reason = f.Accepted.Reason
		}
		rows[i] = []string{p.w.Title(f.about.Kind, f.about.Title), f.about.UID.String(), f.about.Kind, strings.Join(f.states, " "), level, f.Code, f.Article, p.w.Problem(f.Problem), reason}
	}
	switch format {
	case jsonFormat:
		return exchange.WriteJSON(w, objects(findingKeys, rows))
	case csvFormat:
		return exchange.WriteCSV(w, findingKeys, slices.Values(rows), exchange.CSVOptions{Plain: true})
	}
	if len(list) == 0 {
		return line(w, p.w.T("cli.to-check.none"))
	}
	t := &table{head: []string{p.w.T("page.tocheck.record"), p.w.T("page.tocheck.weight"), p.w.T("page.tocheck.rule"), p.w.T("page.tocheck.article"), p.w.T("page.tocheck.what")}}
	for _, r := range rows {
		weight := p.w.T("page.tocheck." + r[4])
		if r[8] != "" {
			weight = p.w.T("page.tocheck.accepted") + ": " + r[8]
		}
		t.rows = append(t.rows, []string{r[0], weight, r[5], r[6], r[7]})
	}
	if err := t.write(w, ""); err != nil {
		return err
	}
	return line(w, p.w.N("cli.to-check.count", len(list)))
}

func line(w io.Writer, text string) error {
	_, err := fmt.Fprintln(w, text)
	return err
}

// objects are rows of text as data.
func objects(keys []string, rows [][]string) []map[string]any {
	out := make([]map[string]any, len(rows))
	for i, row := range rows {
		out[i] = map[string]any{}
		for k, key := range keys {
			out[i][key] = row[k]
		}
	}
	return out
}
