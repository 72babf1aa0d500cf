package cli

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

type previewJSON struct {
	File      string           `json:"file"`
	Hash      string           `json:"hash"`
	Format    string           `json:"format"`
	Structure source.Structure `json:"structure"` // as it was found, or asked for
	Sheets    []string         `json:"sheets,omitempty"`
	Above     []string         `json:"above,omitempty"` // lines above the head
	Rows      int              `json:"rows"`
	Notes     []noteJSON       `json:"notes"`
	Kind      string           `json:"kind"`
	Heads     []headJSON       `json:"heads"`
	Dates     []dateJSON       `json:"dates"`
	Choices   []choiceJSON     `json:"choices"`
	Questions []questionJSON   `json:"questions"`         // an empty register would put
	Refused   string           `json:"refused,omitempty"` // why the list could not be taken like this
	Mapping   mapping.Mapping  `json:"mapping"`
}

type headJSON struct {
	Head    string   `json:"head"`
	Samples []string `json:"samples"`
	To      []string `json:"to"` // what the column is taken as
	Words   []string `json:"words,omitempty"`
	Why     string   `json:"why,omitempty"`      // "head" or "values"
	Sure    bool     `json:"sure"`               // nothing speaks against it
	Maybe   string   `json:"maybe,omitempty"`    // what it could be and is not taken as
	Named   string   `json:"named_as,omitempty"` // in the mapping, where that is not the head
}

type dateJSON struct {
	Head      string            `json:"head"`
	Order     string            `json:"order"`
	Ambiguous int               `json:"ambiguous"` // could be day/month or month/day
	TwoDigit  int               `json:"two_digit_years"`
	Serials   int               `json:"serial_numbers"`
	NewYear   int               `json:"first_of_january"`
	Wrong     int               `json:"no_dates"`
	Mixed     bool              `json:"mixed"`
	Samples   map[string]string `json:"samples"` // cells as they are read
}

type choiceJSON struct {
	Head   string            `json:"head"`
	To     string            `json:"to"`
	Values []choiceValueJSON `json:"values"`
}

type choiceValueJSON struct {
	Text  string `json:"text"`
	Key   string `json:"key"` // "" where it is not understood
	Count int    `json:"count"`
}

// preview says how a list would be read and taken, without any register, and writes a mapping to start from.
func (p *program) preview(ctx context.Context, data string, im *importing) error {
	if err := im.check(); err != nil {
		return err
	}
	t, how, err := p.openList(ctx, "", data, &im.listInput)
	if err != nil {
		return err
	}
	out := p.previewObject(t, how)
	plan, err := p.triedEmpty(ctx, t, how.m)
	var refused *say.Refusal
	switch {
	case errors.As(err, &refused):
		out.Refused = refused.Text(p.w)
	case err != nil:
		return err
	default:
		out.understood(p, plan)
	}
	return writeObject(p.env.Stdout, out)
}

// triedEmpty works out what the list would do in an empty register, which is gone afterwards.
func (p *program) triedEmpty(ctx context.Context, t source.Table, m mapping.Mapping) (plan *exchange.Plan, err error) {
	dir, err := os.MkdirTemp("", "exequatur-preview-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	o, err := p.options()
	if err != nil {
		return nil, err
	}
	states := p.env.States()
	begin := store.Beginning{Keeper: models.Keepers[0], State: states[0].Code, Language: p.w.Lang, States: states} // whose it is matters to no row
	s, err := store.Create(ctx, filepath.Join(dir, "empty"+store.Extension), begin, o)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	tell, end := p.progress("cli.import.trying")
	defer end()
	return exchange.Prepare(ctx, s, t, exchange.Options{Mapping: &m, Progress: tell})
}

func (p *program) previewObject(t source.Table, how understood) *previewJSON {
	out := &previewJSON{File: t.Name, Hash: t.Hash, Format: t.Format, Structure: t.Structure, Sheets: t.Sheets, Above: t.Above, Rows: len(t.Rows), Kind: how.m.Kind,
		Notes: p.noteObjects(append(slices.Clone(t.Notes), how.notes...)), Heads: []headJSON{}, Dates: []dateJSON{}, Choices: []choiceJSON{}, Questions: []questionJSON{}, Mapping: how.m}
	for i, head := range t.Head {
		h := headJSON{Head: head, Samples: samples(t, i), To: []string{}}
		name := head
		if i < len(how.proposals) {
			x := how.proposals[i]
			name, h.Why, h.Sure = x.Column, x.From, x.Sure
			if name != head {
				h.Named = name
			}
		}
		for _, c := range how.m.Columns {
			if !slices.Contains(c.From, name) {
				continue
			}
			for _, target := range (mapping.Mapping{Columns: []mapping.Column{c}}).Targets() {
				if !slices.Contains(h.To, target) {
					h.To, h.Words = append(h.To, target), append(h.Words, say.TargetLabel(p.w, target))
				}
			}
		}
		if i < len(how.proposals) && len(h.To) == 0 {
			h.Maybe = how.proposals[i].To
		}
		out.Heads = append(out.Heads, h)
	}
	return out
}

// understood adds how the cells were understood.
func (out *previewJSON) understood(p *program, plan *exchange.Plan) {
	for _, d := range plan.Dates {
		x := dateJSON{d.Header, d.Order, d.Ambiguous, d.TwoDigit, d.Serials, d.NewYear, d.Wrong, d.Mixed, map[string]string{}}
		for _, s := range d.Samples {
			x.Samples[s.Cell] = string(s.Read)
		}
		out.Dates = append(out.Dates, x)
	}
	for _, c := range plan.Choices {
		x := choiceJSON{c.Header, c.Target, []choiceValueJSON{}}
		for _, v := range c.Values {
			x.Values = append(x.Values, choiceValueJSON(v))
		}
		out.Choices = append(out.Choices, x)
	}
	out.Questions = p.questionObjects(plan.Questions)
}

// mostSamples is how many different values of a column are shown.
const mostSamples = 5

// samples are the first different values of a column.
func samples(t source.Table, column int) []string {
	out := []string{}
	for _, r := range t.Rows {
		if column >= len(r.Cells) || len(out) == mostSamples {
			continue
		}
		if c := strings.TrimSpace(r.Cells[column]); c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// previewed returns the mapping in what a preview wrote, and any other text as it is.
func previewed(body []byte) []byte {
	var in struct {
		Mapping json.RawMessage `json:"mapping"`
	}
	if json.Unmarshal(body, &in) == nil && len(in.Mapping) > 0 && in.Mapping[0] == '{' {
		return in.Mapping
	}
	return body
}
