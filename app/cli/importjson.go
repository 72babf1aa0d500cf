package cli

import (
	"encoding/json"
	"io"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/schema"
)

// writeObject writes one object as JSON for people and programs to read.
func writeObject(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// writeLine writes an object on one line.
func writeLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

type reportJSON struct {
	Kind      string         `json:"kind"`
	File      string         `json:"file"`
	Source    string         `json:"source"`
	Hash      string         `json:"hash"`
	Action    int64          `json:"action,omitempty"`
	DryRun    bool           `json:"dry_run"`
	Counts    map[string]int `json:"counts"`
	Notes     []noteJSON     `json:"notes"`
	Questions []questionJSON `json:"questions"`
	Rows      []rowJSON      `json:"rows"`
}

type rowJSON struct {
	Line     int          `json:"line"`
	Outcome  string       `json:"outcome"`
	Title    string       `json:"title"`
	Changes  []changeJSON `json:"changes,omitempty"`
	Notes    []noteJSON   `json:"notes,omitempty"`
	Problems []noteJSON   `json:"problems,omitempty"`
}

type changeJSON struct {
	Kind  string `json:"kind"`
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

type noteJSON struct {
	Code     string         `json:"code"`
	Text     string         `json:"text"`
	Ask      bool           `json:"ask,omitempty"`
	Conflict bool           `json:"conflict,omitempty"`
	Args     map[string]any `json:"args,omitempty"`
}

type questionJSON struct {
	ID         string          `json:"id"`
	Ask        string          `json:"ask"`
	Column     string          `json:"column"`
	Text       string          `json:"text"`
	In         string          `json:"in,omitempty"`
	Why        string          `json:"why,omitempty"`
	Lines      []int           `json:"lines"`
	Candidates []candidateJSON `json:"candidates"`
	Suggested  string          `json:"suggested,omitempty"`
	Answer     string          `json:"answer,omitempty"`
}

type candidateJSON struct {
	Is     string `json:"is"`
	Label  string `json:"label"`
	Detail string `json:"detail,omitempty"`
}

// reportObject is what became of a list as data.
func (p *program) reportObject(rep *exchange.Report, rehearsed bool) reportJSON {
	out := reportJSON{Kind: rep.Kind, File: rep.File, Source: exchange.SourceName(rep.Mapping, rep.File), Hash: rep.Hash, Action: rep.Seq, DryRun: rehearsed,
		Counts: map[string]int{}, Notes: p.noteObjects(rep.Notes), Questions: p.questionObjects(rep.Questions), Rows: make([]rowJSON, len(rep.Rows))}
	for _, outcome := range exchange.Outcomes {
		out.Counts[string(outcome)] = 0
	}
	for i := range rep.Rows {
		out.Counts[string(rep.Rows[i].Outcome)]++
		out.Rows[i] = p.rowObject(&rep.Rows[i])
	}
	return out
}

func (p *program) rowObject(r *exchange.RowResult) rowJSON {
	out := rowJSON{Line: r.Line, Outcome: string(r.Outcome), Title: r.Title}
	for _, c := range r.Changes {
		out.Changes = append(out.Changes, changeJSON(c))
	}
	if len(r.Notes) > 0 {
		out.Notes = p.noteObjects(r.Notes)
	}
	for _, x := range r.Problems {
		out.Problems = append(out.Problems, noteJSON{Code: x.Code, Text: p.w.Problem(x), Ask: x.Level != schema.Error})
	}
	return out
}

func (p *program) noteObjects(notes []say.Note) []noteJSON {
	out := make([]noteJSON, len(notes))
	for i, n := range notes {
		out[i] = noteJSON{Code: n.Code, Text: n.Text(p.w), Ask: n.Ask, Conflict: n.Conflict, Args: n.Args}
	}
	return out
}

func (p *program) questionObjects(questions []exchange.Question) []questionJSON {
	out := make([]questionJSON, len(questions))
	for i, q := range questions {
		out[i] = questionJSON{ID: q.ID, Ask: q.Ask, Column: q.Column, Text: q.Text, In: q.In, Lines: q.Lines, Suggested: q.Suggested, Answer: q.Answer, Candidates: []candidateJSON{}}
		if q.Why.Code != "" {
			out[i].Why = q.Why.Text(p.w)
		}
		for _, c := range q.Candidates {
			out[i].Candidates = append(out[i].Candidates, candidateJSON{Is: c.Is, Label: c.Label, Detail: c.Says(p.w)})
		}
	}
	return out
}
