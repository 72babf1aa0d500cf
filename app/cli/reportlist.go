package cli

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// reportLine is a report as --list --format json tells it.
type reportLine struct {
	Name        string         `json:"name"`
	Title       string         `json:"title"`
	Description string         `json:"description"`
	Group       string         `json:"group"`
	About       string         `json:"about,omitempty"`   // kind of the one record it is about; "*" for any
	Records     string         `json:"records,omitempty"` // kind of the records it can be narrowed to
	Variants    []string       `json:"variants"`
	Several     bool           `json:"several"` // --for may be given more than once
	Options     []reportOption `json:"options,omitempty"`
}

type reportOption struct {
	Key    string   `json:"key"`
	Values []string `json:"values,omitempty"`
}

// listReports lists the reports in the groups they are offered in, then the letters: those of a register too, where one is named.
func (p *program) listReports(ctx context.Context, format string, given []string) error {
	if err := oneOf(format, formatsOf("report")); err != nil {
		return err
	}
	letters := letter.Own()
	if len(given) > 1 {
		return &usageError{"cli.wrong.too_many", map[string]any{"Value": given[1]}}
	}
	if len(given) == 1 {
		err := p.reading(ctx, given[0], func(_ *store.Store, r *view.Register) (err error) {
			letters, err = letter.Templates(ctx, r)
			return err
		})
		if err != nil {
			return err
		}
	}
	all := report.List()
	slices.SortStableFunc(all, func(a, b report.Info) int {
		return slices.Index(report.Groups, a.Group) - slices.Index(report.Groups, b.Group)
	})
	if format == jsonFormat {
		var out []reportLine
		for _, r := range all {
			out = append(out, p.reportLine(r))
		}
		for _, l := range p.spoken(letters) {
			out = append(out, reportLine{Name: l.Name, Title: l.Title, Description: p.w.T("cli.report.letter"), Group: "letters", About: l.Of, Variants: letterVariants, Several: true,
				Options: letterOptions})
		}
		enc := json.NewEncoder(p.env.Stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(out)
	}
	t := &table{}
	for _, r := range all {
		text := p.w.T(r.Description)
		for _, o := range r.Options {
			values := strings.Join(o.Values, "|")
			if values == "" {
				values = "…"
			}
			text += " [" + o.Key + "=" + values + "]"
		}
		t.rows = append(t.rows, []string{r.Name, p.w.T(r.Title), text})
	}
	for _, l := range p.spoken(letters) {
		t.rows = append(t.rows, []string{l.Name, l.Title, p.w.T("cli.report.letter")})
	}
	return t.write(p.env.Stdout, "")
}

// letterVariants: what is for internal use stands in no letter.
var letterVariants = []string{publicVariant}

// letterOptions are what can be said of a letter besides what the register knows.
var letterOptions = []reportOption{{Key: "number"}, {Key: "addressee"}}

// spoken keeps one of the letters of each name: that in the language of the command, else the first.
func (p *program) spoken(all []letter.Template) []letter.Template {
	var out []letter.Template
	seen := map[string]bool{}
	for _, t := range all {
		if !seen[t.Name] {
			seen[t.Name] = true
			t, _ = letter.Find(all, t.Name, p.w.Lang)
			out = append(out, t)
		}
	}
	return out
}

func (p *program) reportLine(r report.Info) reportLine {
	x := reportLine{Name: r.Name, Title: p.w.T(r.Title), Description: p.w.T(r.Description), Group: r.Group, About: r.Of, Records: r.Records,
		Variants: []string{publicVariant, fullVariant}, Several: r.Of == "" || r.Many}
	if r.Internal {
		x.Variants = x.Variants[1:]
	}
	for _, o := range r.Options {
		x.Options = append(x.Options, reportOption{o.Key, o.Values})
	}
	return x
}
