package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Problems is what is to be checked of a record by its own description.
func (p *Page) Problems(check func(schema.File) schema.Problems, f schema.File) schema.Problems {
	if check == nil {
		return nil
	}
	return check(f)
}

// ProblemSection shows what is to be checked, each with its rule's words, its article and the way to accept it, and what was accepted
// with its reason; nil where there is neither.
func (p *Page) ProblemSection(problems schema.Problems, rel *Related) fyne.CanvasObject {
	w := p.D.Words
	var lines []fyne.CanvasObject
	for _, x := range problems {
		lines = append(lines, p.problem(x))
	}
	for _, rec := range accepted(rel) {
		a := rec.(*models.Acceptance)
		lines = append(lines, newPlacedAccepted(p.D, w.T("page.record.accepted", map[string]any{
			"Text": w.Problem(schema.Problem{Code: a.Code, Kind: p.Kind}), "Reason": a.Reason}), a.ID))
	}
	if len(lines) == 0 {
		return nil
	}
	return Section(p.D, w.T("page.record.problems"), nil, Stack(headingGap, lines...))
}

func accepted(rel *Related) []schema.Record {
	if rel == nil {
		return nil
	}
	return rel.Of("acceptance")
}

// problem is one thing to check; a warning can be accepted with a reason, which stays visible.
func (p *Page) problem(x schema.Problem) fyne.CanvasObject {
	w := p.D.Words
	text := w.Problem(x)
	if x.Article != "" {
		text = w.T("page.record.article", map[string]any{"Text": text, "Article": x.Article})
	}
	line := Warning(text)
	if x.Level == schema.Error || !p.D.CanEdit() {
		return line
	}
	accept := newButton(w.T("page.record.accept"), xwidget.Quiet, nil, func() { Accept(p.D, x) })
	accept.Small = true
	return newBehind(line, accept)
}

// Accept opens the form that asks why a warning is taken as it is.
func Accept(d *desk.Desk, x schema.Problem) {
	d.Edit(desk.Form{Kind: "acceptance", Focus: "reason", Then: func(int64) {}, Prepare: func(rec schema.Record) {
		a := rec.(*models.Acceptance)
		a.Of, a.Code = x.Record, x.Code
	}})
}

// newPlacedAccepted is a line of what was accepted, which leads to the acceptance.
func newPlacedAccepted(d *desk.Desk, text string, id int64) fyne.CanvasObject {
	open := newButton(d.Words.T("page.record.open_acceptance"), xwidget.Quiet, nil, goTo(d, "acceptance", id))
	open.Small = true
	return newBehind(Note(text), open)
}

// newBehind puts a small object behind a text that wraps, at the right end of its first line.
func newBehind(text, small fyne.CanvasObject) fyne.CanvasObject {
	return newPlaced(func(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
		m := small.MinSize()
		w := max(0, width-m.Width-cellGap)
		if p, ok := text.(*xwidget.Para); ok {
			w = min(w, p.Natural()+1)
		}
		h := heightFor(text, w)
		put(text, 0, max(0, (m.Height-h)/2), w, h)
		put(small, w+cellGap, 0, m.Width, m.Height)
		return max(m.Height, h)
	}, text, small)
}
