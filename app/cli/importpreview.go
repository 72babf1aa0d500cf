package cli

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
)

type previewJSON struct {
	File      string           `json:"file"`
	Hash      string           `json:"hash"`
	Format    string           `json:"format"`
	Structure source.Structure `json:"structure"` // as it was found, or asked for
	Sheets    []string         `json:"sheets,omitempty"`
	Above     []string         `json:"above,omitempty"`
	Rows      int              `json:"rows"`
	Notes     []noteJSON       `json:"notes"`
	Kind      string           `json:"kind"`
	Heads     []headJSON       `json:"heads"`
	Mapping   mapping.Mapping  `json:"mapping"`
}

type headJSON struct {
	Head    string   `json:"head"`
	Samples []string `json:"samples"`
	To      []string `json:"to"` // what the column is taken as
	Words   []string `json:"words,omitempty"`
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
	return writeObject(p.env.Stdout, p.previewObject(t, how.m))
}

func (p *program) previewObject(t source.Table, m mapping.Mapping) previewJSON {
	out := previewJSON{File: t.Name, Hash: t.Hash, Format: t.Format, Structure: t.Structure, Sheets: t.Sheets, Above: t.Above, Rows: len(t.Rows), Kind: m.Kind,
		Notes: p.noteObjects(t.Notes), Mapping: m}
	for i, head := range t.Head {
		h := headJSON{Head: head, Samples: samples(t, i), To: []string{}}
		for _, c := range m.Columns {
			if slices.Contains(c.From, head) {
				for _, target := range (mapping.Mapping{Columns: []mapping.Column{c}}).Targets() {
					h.To = append(h.To, target)
					h.Words = append(h.Words, say.TargetLabel(p.w, target))
				}
			}
		}
		out.Heads = append(out.Heads, h)
	}
	return out
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
