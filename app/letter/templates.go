package letter

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/assets/letters"
)

// order is how the program's letters follow one another: as an appointment goes on.
var order = []string{"note-consent", "commission", "certificate", "note-exequatur", "note-appointment", "note-acting", "expiry", "note-termination", "invitation"}

// own reads the letters that come with the program, in order.
var own = sync.OnceValue(func() []Template {
	var out []Template
	for _, name := range order {
		for _, lang := range words.Languages {
			file := name + "." + lang + ".txt"
			text, err := fs.ReadFile(letters.Files, file)
			if err != nil {
				panic(err) // a test reads them all
			}
			t, err := readOwn(name, lang, string(text))
			if err != nil {
				panic(fmt.Sprintf("%s: %v", file, err))
			}
			out = append(out, t)
		}
	}
	return out
})

// Own lists the letters that come with the program, in all their languages.
func Own() []Template { return slices.Clone(own()) }

// readOwn reads a letter that comes with the program: "key: value" lines, an empty line, the body.
func readOwn(name, lang, text string) (Template, error) {
	t := Template{Name: name, Lang: lang}
	head, body, ok := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n")
	if !ok {
		return t, fmt.Errorf("no empty line behind the head")
	}
	t.Body = strings.TrimSpace(body) + "\n"
	for _, line := range strings.Split(head, "\n") {
		key, v, ok := strings.Cut(line, ":")
		at := map[string]*string{"title": &t.Title, "subject": &t.Subject, "of": &t.Of, "sort": &t.Sort}[key]
		if !ok || at == nil {
			return t, fmt.Errorf("%q is no line of a head", line)
		}
		*at = strings.TrimSpace(v)
	}
	return t, nil
}

// Templates lists the letters that can be made: the program's own, each replaced by the register's of the same name and language, and
// behind them what else the register has.
func Templates(ctx context.Context, r *view.Register) ([]Template, error) {
	recs, err := r.OfficeTemplates(ctx)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(own())
	for i := range recs {
		x := &recs[i]
		t := Template{Name: x.Name, Title: x.Title, Lang: x.Lang, Of: x.Of, Sort: x.Sort, Subject: x.Subject, Body: x.Body, Record: x.ID, Docx: x.Docx, Own: true}
		at := slices.IndexFunc(out, func(y Template) bool { return y.Name == t.Name && y.Lang == t.Lang && !y.Own })
		if at < 0 {
			out = append(out, t)
			continue
		}
		t.Sort = cmp.Or(t.Sort, out[at].Sort)
		out[at] = t
	}
	return out, nil
}

// Find returns the template of a name in a language among those there are, else in another language it is there in.
func Find(all []Template, name, lang string) (Template, bool) {
	var other Template
	found := false
	for _, t := range all {
		switch {
		case t.Name != name:
		case t.Lang == lang:
			return t, true
		case !found:
			other, found = t, true
		}
	}
	return other, found
}

// Fields lists what a template about a kind of record can ask for, with an example of an invented consulate.
func Fields(of string, w *words.Words) []Field {
	f := example(w)
	var out []Field
	for i := range fields {
		if x := &fields[i]; x.offers(of) {
			out = append(out, Field{Key: x.key, Title: w.T("letter.field." + x.key), Example: x.get(f).text, Cases: x.cases})
		}
	}
	return out
}

// Check reads a template as Make does and says what is wrong with it.
func Check(t Template) []Problem {
	_, subject := parse(t.Subject, t.Of, true)
	if t.Docx != nil {
		return append(subject, checkFile(t)...)
	}
	_, body := parse(t.Body, t.Of, false)
	return append(subject, body...)
}

// Problems says in words what is wrong with a template, a line for each.
func Problems(w *words.Words, all []Problem) []string {
	out := make([]string, len(all))
	for i, p := range all {
		text := w.T(p.Key, p.Args)
		switch {
		case p.Subject:
			out[i] = w.T("letter.problem.in_subject", map[string]any{"Problem": text})
		case p.File:
			out[i] = w.T("letter.problem.in_file", map[string]any{"Problem": text})
		default:
			out[i] = w.T("letter.problem.in_line", map[string]any{"Line": p.Line, "Problem": text})
		}
	}
	return out
}
