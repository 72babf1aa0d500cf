package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// listInput is how a list is to be read, as flags say it.
type listInput struct {
	kind, mapping, source string
	sheet, encoding       string
	delimiter             string
	head                  int
	set, where, match     []string
}

func (in *listInput) flags(p *program, c *cobra.Command) {
	c.Flags().StringVar(&in.kind, "kind", "", p.w.T("cli.import.kind"))
	c.Flags().StringVar(&in.mapping, "map", "", p.w.T("cli.import.map"))
	c.Flags().StringVar(&in.source, "source", "", p.w.T("cli.import.source"))
	c.Flags().StringVar(&in.sheet, "sheet", "", p.w.T("cli.import.sheet"))
	c.Flags().StringVar(&in.encoding, "encoding", "", p.w.T("cli.import.encoding", map[string]any{"Encodings": strings.Join(source.Encodings, ", ")}))
	c.Flags().StringVar(&in.delimiter, "delimiter", "", p.w.T("cli.import.delimiter"))
	c.Flags().IntVar(&in.head, "head", 0, p.w.T("cli.import.head"))
	c.Flags().StringArrayVar(&in.set, "set", nil, p.w.T("cli.import.set"))
	c.Flags().StringArrayVar(&in.where, "where", nil, p.w.T("cli.import.where"))
	c.Flags().StringSliceVar(&in.match, "match", nil, p.w.T("cli.import.match"))
}

// delimiters by the names they are given with; a shell makes it hard to write some of them.
var delimiters = map[string]string{",": ",", "comma": ",", ";": ";", "semicolon": ";", "\t": "\t", `\t`: "\t", "tab": "\t", "|": "|", "bar": "|"}

// check refuses what no list could be read by.
func (in *listInput) check() error {
	if in.kind != "" {
		if _, err := kind(in.kind); err != nil {
			return err
		}
	}
	if in.encoding != "" && in.structure().Encoding == "" {
		return &usageError{"cli.wrong.choice", map[string]any{"Value": in.encoding, "Choices": strings.Join(source.Encodings, ", ")}}
	}
	if in.delimiter != "" && delimiters[in.delimiter] == "" {
		return &usageError{"cli.wrong.choice", map[string]any{"Value": in.delimiter, "Choices": `",", ";", tab, "|"`}}
	}
	if in.head < -1 {
		return &usageError{"cli.wrong.head", map[string]any{"Value": in.head}}
	}
	for _, text := range in.where {
		if _, ok := exchange.ParseCond(text); !ok {
			return &usageError{"cli.wrong.where", map[string]any{"Value": text}}
		}
	}
	for _, text := range in.set {
		if target, _, ok := strings.Cut(text, "="); !ok || strings.TrimSpace(target) == "" {
			return &usageError{"cli.wrong.set", map[string]any{"Value": text}}
		}
	}
	return nil
}

// structure is what the flags say of the file.
func (in *listInput) structure() source.Structure {
	s := source.Structure{Sheet: in.sheet, Delimiter: delimiters[in.delimiter], Head: in.head}
	for _, e := range source.Encodings {
		if strings.EqualFold(e, in.encoding) || strings.EqualFold(strings.TrimPrefix(e, "Windows-"), strings.TrimPrefix(strings.ToLower(in.encoding), "cp")) {
			s.Encoding = e
		}
	}
	return s
}

// over puts what the flags say of the file in the place of what a mapping says.
func (in *listInput) over(s source.Structure) source.Structure {
	said := in.structure()
	if said.Encoding != "" {
		s.Encoding = said.Encoding
	}
	if said.Delimiter != "" {
		s.Delimiter = said.Delimiter
	}
	if said.Sheet != "" {
		s.Sheet = said.Sheet
	}
	if said.Head != 0 {
		s.Head = said.Head
	}
	return s
}

// understood is how a list will be taken.
type understood struct {
	m         mapping.Mapping
	proposals []mapping.Proposal // why, where it was guessed
	notes     []say.Note         // of the guess
	unsure    error              // why what a row describes is not certain, where it was guessed
	kept      string             // name of the kept mapping that was taken unasked because the columns are the same
}

// openList reads a list and decides how it is taken: by the mapping given as a file or by the name it is kept under, else by the one kept
// for a list with the same columns, else by one that is guessed. What the flags say goes before all of them.
func (p *program) openList(ctx context.Context, register, data string, in *listInput) (t source.Table, how understood, err error) {
	var given *mapping.Mapping
	var known remembered
	if in.mapping != "" {
		if given, err = readMapping(in.mapping); err != nil {
			return t, how, err
		}
	}
	if register != "" && given == nil {
		if known, err = p.remembered(ctx, register); err != nil {
			return t, how, err
		}
		if in.mapping != "" {
			if given, err = mappingNamed(known.mappings, in.mapping); err != nil {
				return t, how, err
			}
		}
	} else if in.mapping != "" && given == nil {
		return t, how, say.Refuse(say.NoSuchFile, nil, "File", in.mapping)
	}
	read := in.structure()
	if given != nil {
		read = in.over(given.Read)
	}
	if t, err = source.Open(data, source.Options{Structure: read}); err != nil {
		return t, how, err
	}
	switch {
	case given != nil:
		how.m = *given
	default:
		if how.m, how.kept = sameColumns(known.mappings, t.Head, in.kind); how.kept == "" {
			var g mapping.Guessed
			g, err = exchange.Guess(t, mapping.Hints{Kind: in.kind, HomeState: known.home})
			how.m, how.proposals, how.notes = g.Mapping, g.Proposals, g.Notes
			if in.kind == "" && err == nil {
				how.unsure = exchange.CertainKind(t, g)
			}
			how.m.Read = source.Structure{} // what was found is found again, in the next edition perhaps otherwise
		}
	}
	if err != nil {
		return t, how, err
	}
	how.m.Read = in.over(how.m.Read)
	return t, how, p.overrule(&how.m, in)
}

// readMapping reads a mapping from a file; nil where there is none of that name.
func readMapping(path string) (*mapping.Mapping, error) {
	body, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, say.Refuse("unreadable_file", err, "File", path)
	}
	m, err := mapping.Parse(previewed(body))
	return &m, err
}

// remembered is what a register knows of lists.
type remembered struct {
	mappings []store.Mapping
	home     string // code of the State its keeper belongs to
}

// remembered reads it. A register that must be upgraded first has kept nothing yet.
func (p *program) remembered(ctx context.Context, register string) (out remembered, err error) {
	err = p.reading(ctx, register, func(s *store.Store, _ *view.Register) (err error) {
		if out.mappings, err = s.Mappings(ctx); err != nil {
			return err
		}
		own, err := s.Register(ctx)
		if err != nil || own.State == 0 {
			return err
		}
		rec, err := s.Get(ctx, "state", own.State)
		if err == nil {
			out.home = rec.(*models.State).Code
		}
		return err
	})
	var own *refusal
	if errors.As(err, &own) && own.key == "cli.older_file" {
		err = nil
	}
	return out, err
}

func mappingNamed(kept []store.Mapping, name string) (*mapping.Mapping, error) {
	for _, k := range kept {
		if search.Fold(k.Name) == search.Fold(name) {
			m, err := mapping.Parse(k.Body)
			return &m, err
		}
	}
	e := &refusal{key: "cli.import.no_mapping", args: map[string]any{"Value": name}}
	if len(kept) == 0 {
		e.key = "cli.import.no_mapping_at_all"
	}
	for _, k := range kept {
		e.more = append(e.more, "  "+k.Name)
	}
	return nil, e
}

// sameColumns finds the mapping kept for a list with the same columns, the newest of several.
func sameColumns(kept []store.Mapping, head []string, kind string) (m mapping.Mapping, name string) {
	var at int64
	for _, k := range kept {
		if kind != "" && k.Kind != kind || k.At.UnixNano() < at || !slices.EqualFunc(k.Heads, head, func(a, b string) bool { return search.Fold(a) == search.Fold(b) }) {
			continue
		}
		if parsed, err := mapping.Parse(k.Body); err == nil { // one of a later version is of no use here
			m, name, at = parsed, k.Name, k.At.UnixNano()
		}
	}
	return m, name
}

// overrule puts what the flags say in the place of what a mapping says.
func (p *program) overrule(m *mapping.Mapping, in *listInput) error {
	if in.kind != "" {
		m.Kind = in.kind
	}
	if in.source != "" {
		m.Name = in.source
	}
	for _, text := range in.set {
		name, value, _ := strings.Cut(text, "=")
		target, err := p.target(m.Kind, name)
		if err != nil {
			return err
		}
		m.Set = slices.DeleteFunc(m.Set, func(c mapping.Constant) bool { return c.Target == target })
		m.Set = append(m.Set, mapping.Constant{Target: target, Value: strings.TrimSpace(value)})
	}
	for i, text := range in.where {
		if i == 0 {
			m.Where = nil
		}
		cond, _ := exchange.ParseCond(text) // checked
		m.Where = append(m.Where, mapping.Condition{Column: cond.Column, Value: cond.Value})
	}
	for i, name := range in.match {
		if i == 0 {
			m.Keys = nil
		}
		target, err := p.target(m.Kind, name)
		if err != nil {
			return err
		}
		m.Keys = append(m.Keys, target)
	}
	return nil
}

// target finds what a column may be taken as by its key, the end of it, or its words in any language.
func (p *program) target(kind, text string) (string, error) {
	text = strings.TrimSpace(text)
	all := exchange.Targets(kind)
	base, lang, _ := strings.Cut(text, "@")
	if slices.Contains(all, text) || slices.Contains(all, base) || strings.HasPrefix(text, "id.") && len(text) > 3 || text == "uid" {
		return text, nil
	}
	var found []string
	note := func(target string) {
		if lang != "" {
			target += "@" + lang
		}
		if !slices.Contains(found, target) {
			found = append(found, target)
		}
	}
	for _, t := range all {
		if _, field, ok := strings.Cut(t, "."); ok && field == base {
			note(t)
		}
	}
	if len(found) == 0 {
		for _, l := range words.Languages {
			for _, t := range all {
				if search.Key(say.TargetLabel(words.In(l), t)) == search.Key(base) {
					note(t)
				}
			}
		}
	}
	if len(found) > 0 && (len(found) == 1 || strings.HasPrefix(found[0], kind+".")) { // the usual ones come first
		return found[0], nil
	}
	return "", &usageError{"cli.wrong.target", map[string]any{"Value": text, "Targets": strings.Join(all, ", ")}}
}
