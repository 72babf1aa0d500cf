package cli

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/report"
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

// listReports lists the reports in the groups they are offered in.
func (p *program) listReports(format string) error {
	if err := oneOf(format, formatsOf("report")); err != nil {
		return err
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
	return t.write(p.env.Stdout, "")
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
