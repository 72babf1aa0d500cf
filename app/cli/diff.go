package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// diff tells what changed between an earlier list and this one.
func (p *program) diff() *cobra.Command {
	c := p.command("diff", "diff FILE DATA [--kind KIND] [--map M.json] [--format text|json]", args{2, 2})
	var in listInput
	var format string
	in.flags(p, c)
	flag(c, &format, "format", textFormat, p.w.T("cli.diff.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		ctx := cmd.Context()
		if err := oneOf(format, formatsOf("diff")); err != nil {
			return err
		}
		if err := in.check(); err != nil {
			return err
		}
		t, how, err := p.openList(ctx, given[0], given[1], &in)
		if err != nil {
			return err
		}
		return p.trying(ctx, given[0], func(s *store.Store, _ *view.Register) error {
			tell, end := p.progress("cli.import.trying")
			found, err := exchange.Compare(ctx, s, t, exchange.Options{Mapping: &how.m, Kind: how.m.Kind, Progress: tell})
			end()
			if err != nil {
				return brokenOff(ctx, err)
			}
			if format == jsonFormat {
				return p.diffObject(ctx, s, found)
			}
			return p.tellDiff(ctx, s, given[0], found)
		})
	}
	return c
}

// tellDiff says what changed, in groups, what could be done about it, and what could not be said.
func (p *program) tellDiff(ctx context.Context, s *store.Store, file string, c *exchange.Comparison) error {
	var b strings.Builder
	for _, n := range c.Notes {
		b.WriteString(oneLine(n.Text(p.w)) + "\n")
	}
	steps, err := subjects(ctx, s, c.Differences)
	if err != nil {
		return err
	}
	for _, what := range exchange.Whats {
		n := c.Count(what)
		if n == 0 {
			continue
		}
		b.WriteString("\n" + p.w.N("cli.diff."+what, n) + "\n")
		for _, d := range c.Differences {
			if d.What != what {
				continue
			}
			b.WriteString("  " + p.difference(d) + "\n")
			if d.Suggest != "" {
				b.WriteString("    " + p.w.T("cli.diff.suggest", map[string]any{"Step": p.w.Step(act.Of(d.Suggest).Word()),
					"Command": Name + " apply " + file + " " + d.Suggest + " --for " + steps[d.On].String()}) + "\n")
			}
		}
	}
	if len(c.Differences) == 0 {
		b.WriteString(p.w.T("cli.diff.none") + "\n")
	}
	if n := len(c.Unclear); n > 0 {
		b.WriteString("\n" + p.w.N("cli.diff.unclear", n) + "\n")
		for _, r := range c.Unclear {
			b.WriteString("  " + p.w.T("cli.import.row", map[string]any{"Line": r.Line, "Outcome": p.w.T("exchange.outcome." + string(r.Outcome)), "Title": oneLine(r.Title)}) + "\n")
			if why := r.Why(p.w); why != "" {
				b.WriteString("    " + oneLine(why) + "\n")
			}
		}
	}
	b.WriteString(p.w.T("cli.diff.nothing_written") + "\n")
	_, err = fmt.Fprint(p.env.Stdout, b.String())
	return err
}

// difference is one on a line.
func (p *program) difference(d exchange.Difference) string {
	title := oneLine(d.Title)
	if d.Line > 0 {
		title = p.w.T("cli.diff.line", map[string]any{"Line": d.Line, "Title": title})
	} else {
		title = p.w.Title(d.Kind, title)
	}
	if d.Field == "" {
		return title
	}
	label, have, file := exchange.DifferenceWords(p.w, d)
	change := have + " → " + file
	switch {
	case d.What == exchange.Vanished, file == "":
		change = have
	case have == "":
		change = file
	}
	return title + ": " + label + ": " + oneLine(change)
}

// subjects are the uids of the records steps are suggested for.
func subjects(ctx context.Context, s *store.Store, differences []exchange.Difference) (map[int64]schema.UID, error) {
	var ids []int64
	for _, d := range differences {
		ids = append(ids, d.On, d.Record)
	}
	names, err := s.Names(ctx, ids...)
	out := make(map[int64]schema.UID, len(names))
	for id, n := range names {
		out[id] = n.UID
	}
	return out, err
}

type diffJSON struct {
	Kind        string           `json:"kind"`
	File        string           `json:"file"`
	Since       *sinceJSON       `json:"since"` // null where the register was compared with
	Whole       bool             `json:"whole"`
	Notes       []noteJSON       `json:"notes"`
	Counts      map[string]int   `json:"counts"`
	Differences []differenceJSON `json:"differences"`
	Unclear     []rowJSON        `json:"unclear"`
	Questions   []questionJSON   `json:"questions"`
}

type sinceJSON struct {
	Action int64  `json:"action"`
	At     string `json:"at"`
	Source string `json:"source"`
	File   string `json:"file"`
}

type differenceJSON struct {
	What    string `json:"what"`
	Line    int    `json:"line,omitempty"`
	Record  string `json:"record,omitempty"` // uid
	Title   string `json:"title"`
	Kind    string `json:"kind,omitempty"`
	Field   string `json:"field,omitempty"`
	Have    string `json:"have,omitempty"`
	File    string `json:"file,omitempty"`
	Suggest string `json:"suggest,omitempty"`
	On      string `json:"on,omitempty"` // uid of what the step is taken on
}

func (p *program) diffObject(ctx context.Context, s *store.Store, c *exchange.Comparison) error {
	out := diffJSON{Kind: c.Plan.Kind, File: c.Plan.File, Whole: c.Whole, Notes: p.noteObjects(c.Notes), Counts: map[string]int{}, Differences: []differenceJSON{},
		Unclear: []rowJSON{}, Questions: p.questionObjects(c.Plan.Questions)}
	if c.Since != nil {
		out.Since = &sinceJSON{c.Since.Seq, instant(c.Since.At), c.Since.Source, c.Since.File}
	}
	uids, err := subjects(ctx, s, c.Differences)
	if err != nil {
		return err
	}
	uid := func(id int64) string {
		if id == 0 {
			return ""
		}
		return uids[id].String()
	}
	for _, what := range exchange.Whats {
		out.Counts[what] = c.Count(what)
	}
	for _, d := range c.Differences {
		out.Differences = append(out.Differences, differenceJSON{d.What, d.Line, uid(d.Record), d.Title, d.Kind, d.Field, d.Have, d.File, d.Suggest, uid(d.On)})
	}
	for _, r := range c.Unclear {
		out.Unclear = append(out.Unclear, p.rowObject(r))
	}
	return writeObject(p.env.Stdout, out)
}
