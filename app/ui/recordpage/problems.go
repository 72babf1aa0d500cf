package recordpage

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Problems is what is to be checked of the record: what the whole register says of it, or its own description alone while that is not
// known yet. What tells sensitive things is left out while these are hidden. The rules speak of today: as of another day nothing is said.
func (p *Page) Problems(own schema.Problems) []advice.Finding {
	if !p.D.Today() {
		return nil
	}
	var all []advice.Finding
	if p.D.Advice != nil && p.D.Advice.Ready() {
		all = p.D.Advice.Findings(p.ID)
	} else {
		for _, x := range own {
			all = append(all, advice.Finding{Problem: x, Subject: p.ID, Record: x.Record})
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(f advice.Finding) bool { return f.Sensitive() && !p.D.Sensitive() })
}

// Checked is what the description of a kind says is wrong with the file of one record.
func Checked(kind string, f schema.File) schema.Problems {
	if check := models.Catalog.Kind(kind).Check; check != nil {
		return check(f)
	}
	return nil
}

// Open counts the findings nobody has accepted.
func Open(all []advice.Finding) (n int) {
	for _, f := range all {
		if f.Accepted == nil {
			n++
		}
	}
	return n
}

// ProblemSection shows what is to be checked, each with its rule's words, its article and the way to accept it, and what was accepted
// with its reason; nil where there is neither.
func (p *Page) ProblemSection(all []advice.Finding) fyne.CanvasObject {
	w := p.D.Words
	var lines, accepted []fyne.CanvasObject
	for _, f := range all {
		if f.Accepted != nil {
			text := w.T("page.record.accepted", map[string]any{"Text": w.Problem(f.Problem), "Reason": f.Accepted.Reason})
			accepted = append(accepted, newPlacedAccepted(p.D, text, f.Accepted.ID))
		} else {
			lines = append(lines, p.problem(f))
		}
	}
	if lines = append(lines, accepted...); len(lines) == 0 {
		return nil
	}
	return Section(p.D, w.T("page.record.problems"), nil, Stack(headingGap, lines...))
}

// problem is one thing to check; a warning can be accepted with a reason, which stays visible.
func (p *Page) problem(f advice.Finding) fyne.CanvasObject {
	w := p.D.Words
	text := w.Problem(f.Problem)
	if f.Article != "" {
		text = withArticle(w, text, f.Article)
	}
	line := Warning(text)
	if f.Level == schema.Error || !p.D.CanEdit() {
		return line
	}
	accept := newButton(w.T("page.record.accept"), xwidget.Quiet, nil, func() { Accept(p.D, []advice.Finding{f}) })
	accept.Small = true
	return newBehind(line, accept)
}

// withArticle names the rule a problem rests on: an article of the Vienna Convention, or of the GDPR.
func withArticle(w *words.Words, text, article string) string {
	key := "page.record.article"
	if of, ok := strings.CutPrefix(article, "GDPR "); ok {
		key, article = "page.record.article_gdpr", of
	}
	return w.T(key, map[string]any{"Text": text, "Article": article})
}

// newPlacedAccepted is a line of what was accepted, which leads to the acceptance.
func newPlacedAccepted(d *desk.Desk, text string, id int64) fyne.CanvasObject {
	open := newButton(d.Words.T("page.record.open_acceptance"), xwidget.Quiet, nil, goTo(d, "acceptance", id))
	open.Small = true
	return newBehind(Note(text), open)
}

// newBehind puts a small object behind a text that wraps, at the right end of its first line.
func newBehind(text, small fyne.CanvasObject) fyne.CanvasObject {
	return newPlaced(func(width float32, put xwidget.Put) float32 {
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
