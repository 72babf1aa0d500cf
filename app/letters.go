package app

import (
	"context"
	"time"

	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

// letters are the letters of an open register as the window knows them.
type letters struct{ s *store.Store }

// All lists each letter once, with the languages it is there in.
func (l letters) All(ctx context.Context, v *view.Register) ([]printing.Letter, error) {
	all, err := letter.Templates(ctx, v)
	if err != nil {
		return nil, err
	}
	var out []printing.Letter
	at := map[string]int{}
	for _, t := range all {
		i, ok := at[t.Name]
		if !ok {
			i = len(out)
			at[t.Name] = i
			out = append(out, printing.Letter{Name: t.Name, Of: t.Of, Titles: map[string]string{}, Numbered: t.Sort != ""})
		}
		out[i].Titles[t.Lang] = t.Title
	}
	return out, nil
}

// Make fills a letter in.
func (l letters) Make(ctx context.Context, v *view.Register, name, lang string, record int64, o printing.LetterOptions) (printing.Draft, error) {
	all, err := letter.Templates(ctx, v)
	if err != nil {
		return printing.Draft{}, err
	}
	t, ok := letter.Find(all, name, lang)
	if !ok {
		return printing.Draft{}, &store.Failure{Code: "no_such_record", Args: map[string]any{"Value": name}}
	}
	said := letter.Options{Day: o.Day, Number: o.Number, Addressee: o.Addressee, Author: o.Author, Made: time.Now()}
	d, err := letter.Make(ctx, v, t, record, said)
	if err != nil {
		return printing.Draft{}, err
	}
	out := printing.Draft{Document: d.Document, Word: d.WriteDOCX}
	if t.Sort != "" && o.Number == "" {
		out.Enter = func(ctx context.Context, note bool) (string, int64, error) {
			e, err := letter.Enter(ctx, l.s, v, t, record, letter.EnterOptions{Options: said, Record: note})
			return e.No, e.Correspondence, err
		}
	}
	for _, g := range d.Gaps {
		out.Gaps = append(out.Gaps, printing.Gap{Text: gap(words.In(t.Lang), g), Record: g.Ref})
	}
	return out, nil
}

// gap says what is not recorded: a fact, or the form of a name in a case.
func gap(w *words.Words, g letter.Gap) string {
	if g.Case != "" {
		return g.Title + ": " + g.Name + " (" + w.T("choice.case."+g.Case) + ")"
	}
	return g.Title
}
