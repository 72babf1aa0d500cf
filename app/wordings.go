package app

import (
	"context"
	"time"

	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// wordings are the texts of letters as the editor knows them.
type wordings struct{}

// Own lists the program's letters.
func (wordings) Own() []models.Template {
	var out []models.Template
	for _, t := range letter.Own() {
		out = append(out, models.Template{Name: t.Name, Title: t.Title, Lang: t.Lang, Of: t.Of, Sort: t.Sort, Subject: t.Subject, Body: t.Body})
	}
	return out
}

// Fields lists what a letter can say.
func (wordings) Fields(of string, w *words.Words) []templates.Field {
	var out []templates.Field
	for _, f := range letter.Fields(of, w) {
		out = append(out, templates.Field{Key: f.Key, Title: f.Title, Example: f.Example})
	}
	return out
}

// Problems says what is wrong with a template.
func (wordings) Problems(t models.Template, w *words.Words) []string {
	return letter.Problems(w, letter.Check(worded(t)))
}

// Result fills a template in.
func (wordings) Result(ctx context.Context, v *view.Register, t models.Template, record int64) (templates.Result, error) {
	d, err := letter.Make(ctx, v, worded(t), record, letter.Options{Made: time.Now()})
	if err != nil {
		return templates.Result{}, err
	}
	out := templates.Result{Blocks: d.Document.Blocks}
	for _, g := range d.Gaps {
		out.Gaps = append(out.Gaps, words.In(t.Lang).T("letter.gap", map[string]any{"What": g.Title}))
	}
	return out, nil
}

func worded(t models.Template) letter.Template {
	return letter.Template{Name: t.Name, Title: t.Title, Lang: t.Lang, Of: t.Of, Sort: t.Sort, Subject: t.Subject, Body: t.Body, Record: t.ID, Own: true}
}
