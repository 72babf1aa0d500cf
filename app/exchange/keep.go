package exchange

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// SourceName is what a list is called: the name somebody gave it, else that of its file without its ending.
func SourceName(m mapping.Mapping, file string) string {
	if m.Name != "" {
		return m.Name
	}
	return strings.TrimSuffix(file, filepath.Ext(file))
}

// keep leaves with the action which list it came from and what became of every row. What changed is in the log by line, and not kept twice.
func (p *Plan) keep(tx *store.Tx) error {
	im := store.Import{Source: SourceName(p.Mapping, p.File), File: p.File, Hash: p.Hash, Kind: p.Kind, Mapping: p.Mapping.Bytes(), Counts: map[string]int{}}
	lines := make([]store.ImportLine, 0, len(p.Rows)+1)
	if len(p.Notes) > 0 {
		notes, err := json.Marshal(remarks{Notes: keptNotes(p.Notes)})
		if err != nil {
			return err
		}
		lines = append(lines, store.ImportLine{Outcome: ofFile, Notes: notes})
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		im.Counts[string(r.Outcome)]++
		l := store.ImportLine{Line: r.Line, Outcome: string(r.Outcome), Record: r.Record}
		if about := remarksOf(r); about.any() {
			var err error
			if l.Notes, err = json.Marshal(about); err != nil {
				return err
			}
		}
		lines = append(lines, l)
	}
	return tx.KeepImport(im, lines)
}

// ofFile is the outcome of a line that tells of the file as a whole.
const ofFile = "file"

// remarks are what is kept of a row besides its outcome and its record, as JSON.
type remarks struct {
	Title    string        `json:"title,omitempty"` // where no record bears it
	Notes    []say.Note    `json:"notes,omitempty"`
	Problems []keptProblem `json:"problems,omitempty"`
}

type keptProblem struct {
	Error   bool           `json:"error,omitempty"`
	Code    string         `json:"code"`
	Kind    string         `json:"kind,omitempty"`
	Field   string         `json:"field,omitempty"`
	Record  int64          `json:"record,omitempty"`
	Article string         `json:"article,omitempty"`
	Args    map[string]any `json:"args,omitempty"`
}

func (r remarks) any() bool { return r.Title != "" || len(r.Notes) > 0 || len(r.Problems) > 0 }

func remarksOf(r *RowResult) remarks {
	out := remarks{Notes: keptNotes(r.Notes)}
	if r.Record == 0 {
		out.Title = r.Title
	}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, keptProblem{p.Level == schema.Error, p.Code, p.Kind, p.Field, p.Record, p.Article, keptArgs(p.Args)})
	}
	return out
}

func keptNotes(notes []say.Note) []say.Note {
	var out []say.Note
	for _, n := range notes {
		n.Args = keptArgs(n.Args)
		out = append(out, n)
	}
	return out
}

// keptDate marks a date among texts: it is shown in another form.
type keptDate struct {
	Date schema.Date `json:"date"`
}

func keptArgs(args map[string]any) map[string]any {
	if len(args) == 0 {
		return nil
	}
	out := make(map[string]any, len(args))
	for k, v := range args {
		if d, ok := v.(schema.Date); ok {
			v = keptDate{d}
		}
		out[k] = v
	}
	return out
}

// readRemarks reads what was kept of a row. What an erasure took is not there.
func readRemarks(body []byte) (out remarks, err error) {
	if len(body) == 0 {
		return out, nil
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&out); err != nil {
		return out, err
	}
	for _, n := range out.Notes {
		readArgs(n.Args)
	}
	for _, p := range out.Problems {
		readArgs(p.Args)
	}
	return out, nil
}

// readArgs gives arguments the types back that their words ask for.
func readArgs(args map[string]any) {
	for k, v := range args {
		switch x := v.(type) {
		case json.Number:
			if n, err := x.Int64(); err == nil {
				args[k] = int(n)
			} else {
				args[k] = x.String()
			}
		case map[string]any:
			if d, ok := x["date"].(string); ok && len(x) == 1 {
				args[k] = schema.Date(d)
			}
		case []any:
			texts := make([]string, 0, len(x))
			for _, v := range x {
				if s, ok := v.(string); ok {
					texts = append(texts, s)
				}
			}
			args[k] = texts
		}
	}
}

// Archive is a register kept imports are read from.
type Archive interface {
	Import(ctx context.Context, seq int64) (store.Import, error)
	ImportLines(ctx context.Context, seq int64) ([]store.ImportLine, error)
	ChangesOf(ctx context.Context, seq int64) ([]store.FieldChange, error)
	Names(ctx context.Context, ids ...int64) (map[int64]store.Named, error)
	UID(id int64) (schema.UID, error)
	ID(u schema.UID) (int64, error)
	Lang() string
}

// Kept makes the report of an import anew from what was kept of it, to be shown and saved as it was then. What was erased since is not in
// it; records are called as they are now.
func Kept(ctx context.Context, reg Archive, seq int64) (*Report, error) {
	im, err := reg.Import(ctx, seq)
	if err != nil {
		return nil, err
	}
	rep := &Report{Seq: seq, Plan: Plan{Kind: im.Kind, File: im.File, Hash: im.Hash}}
	if rep.File == "" {
		rep.File = im.Source
	}
	if len(im.Mapping) > 0 {
		if rep.Mapping, err = mapping.Parse(im.Mapping); err != nil {
			rep.Mapping = mapping.Mapping{Kind: im.Kind} // of a later version: what became of the rows can be told all the same
		}
	}
	lines, err := reg.ImportLines(ctx, seq)
	if err != nil {
		return nil, err
	}
	changes, err := changesByLine(ctx, reg, seq)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, 0, len(lines))
	for _, l := range lines {
		if l.Record != 0 {
			ids = append(ids, l.Record)
		}
	}
	names, err := reg.Names(ctx, ids...)
	if err != nil {
		return nil, err
	}
	rep.Rows = make([]RowResult, 0, len(lines))
	for _, l := range lines {
		about, err := readRemarks(l.Notes)
		if err != nil {
			return nil, err
		}
		if l.Outcome == ofFile {
			rep.Notes = about.Notes
			continue
		}
		r := RowResult{Line: l.Line, Record: l.Record, Outcome: Outcome(l.Outcome), Title: about.Title, Notes: about.Notes}
		if n, ok := names[l.Record]; ok {
			r.Title = n.Title
		}
		for _, p := range about.Problems {
			level := schema.Warning
			if p.Error {
				level = schema.Error
			}
			r.Problems = append(r.Problems, schema.Problem{Level: level, Code: p.Code, Kind: p.Kind, Field: p.Field, Record: p.Record, Article: p.Article, Args: p.Args})
		}
		if r.Outcome == Changed {
			r.Changes = changes[l.Line]
		}
		rep.Rows = append(rep.Rows, r)
	}
	return rep, nil
}

// changesByLine reads from the log which values an import changed, by the line they came from. Of a record that came to another one,
// as the number of a telephone, each value stands for itself.
func changesByLine(ctx context.Context, reg Archive, seq int64) (map[int][]FieldDiff, error) {
	all, err := reg.ChangesOf(ctx, seq)
	if err != nil {
		return nil, err
	}
	v := &values{ctx: ctx, reg: reg, titles: map[int64]string{}}
	out := map[int][]FieldDiff{}
	for _, c := range all {
		k := models.Catalog.Kind(c.Kind)
		if c.Line == 0 || c.Erased || k == nil {
			continue
		}
		if c.Field != "*" {
			if f := k.Field(c.Field); f != nil && !f.Hidden && f.Key != "ordinal" {
				out[c.Line] = append(out[c.Line], FieldDiff{c.Kind, c.Field, v.show(k, f, c.Old), v.show(k, f, c.New)})
			}
			continue
		}
		var fields map[string]string
		if json.Unmarshal([]byte(c.New), &fields) != nil {
			continue
		}
		for _, f := range k.Fields {
			if text := fields[f.Key]; text != "" && !f.Hidden && f.Key != "ordinal" {
				out[c.Line] = append(out[c.Line], FieldDiff{c.Kind, f.Key, "", v.show(k, f, text)})
			}
		}
	}
	return out, v.err
}

// values show what stands in the log as a plan shows it: references by their titles.
type values struct {
	ctx    context.Context
	reg    Archive
	titles map[int64]string
	err    error
}

func (v *values) show(k *schema.Kind, f *schema.Field, canonical string) string {
	if canonical == "" {
		return ""
	}
	rec := k.New()
	if f.Decode(rec, canonical, v.reg) != nil { // what it refers to is gone
		return canonical
	}
	switch p := f.Ptr(rec).(type) {
	case *int64:
		if f.Type == schema.RefType {
			return v.title(*p)
		}
	case *schema.Refs:
		var out []string
		for _, id := range *p {
			out = append(out, v.title(id))
		}
		return strings.Join(out, "; ")
	case *schema.Set:
		return strings.Join(*p, "; ")
	case *schema.Localized:
		return p.In(v.reg.Lang())
	}
	return canonical
}

func (v *values) title(id int64) string {
	if t, ok := v.titles[id]; ok {
		return t
	}
	names, err := v.reg.Names(v.ctx, id)
	if err != nil {
		v.err = err
	}
	v.titles[id] = names[id].Title
	return v.titles[id]
}
