package importing

import (
	"fmt"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// stepBar shows the five steps, the one at hand, and what waits in each.
type stepBar struct {
	p       *Page
	row     *fyne.Container
	buttons []*xwidget.Button
}

func newStepBar(p *Page) *stepBar {
	b := &stepBar{p: p, row: xwidget.NewFlow(2 * look.Space)}
	for i := range stepWords {
		button := xwidget.NewStyledButton("", xwidget.Plain, func() { p.goTo(step(i)) })
		b.buttons = append(b.buttons, button)
		b.row.Add(button)
	}
	return b
}

func (b *stepBar) update() {
	p := b.p
	for i, button := range b.buttons {
		s := step(i)
		text := fmt.Sprintf("%d  %s", i+1, p.w.T(stepWords[i]))
		if n := p.waiting(s); n > 0 {
			text += fmt.Sprintf("  ·  %d?", n)
		}
		button.Style = xwidget.Plain
		if s == p.at {
			button.Style = xwidget.Primary
		}
		button.SetText(text)
		setEnabled(button, !p.busy.on && (p.report == nil || s == matched || s == written))
	}
	b.row.Refresh()
}

// waiting is how many questions a step has open, as far as it is known.
func (p *Page) waiting(s step) int {
	if p.plan == nil || s != understood || p.report != nil {
		return 0
	}
	n := 0
	given := answersOf(&p.m)
	for i := range p.plan.Questions {
		if given[p.plan.Questions[i].ID] == "" {
			n++
		}
	}
	return n
}
