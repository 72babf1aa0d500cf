package importing

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// understandPage says how places, States, persons, dates and words were understood, and asks where that is not clear.
type understandPage struct {
	p       *Page
	chips   *fyne.Container
	holder  *fyne.Container
	body    fyne.CanvasObject
	parts   []understandPart
	at      int
	nothing fyne.CanvasObject
}

// understandPart is one of the lists of the step.
type understandPart interface {
	stepPage
	name() string
	open() int // what waits for a person
	size() int
}

func newUnderstandPage(p *Page) stepPage {
	u := &understandPage{p: p, chips: xwidget.NewFlow(2 * look.Space), holder: container.NewStack()}
	u.parts = []understandPart{newQuestionsPart(u), newDatesPart(u), newChoicesPart(u)}
	u.nothing = container.New(busyLayout{}, muted(p.w.T("wizard.understand.nothing")))
	u.body = xwidget.NewFill(3*look.Space, u.holder, &fyne.Container{Layout: sideInset{}, Objects: []fyne.CanvasObject{u.chips}})
	return u
}

func (u *understandPage) content() fyne.CanvasObject { return u.body }

func (u *understandPage) focus() {
	if u.parts[u.at].size() > 0 {
		u.parts[u.at].focus()
	}
}

// show brings all lists up to date and begins with the first that has something.
func (u *understandPage) show() {
	for _, x := range u.parts {
		x.show()
	}
	if u.parts[u.at].size() == 0 {
		for i, x := range u.parts {
			if x.size() > 0 {
				u.at = i
				break
			}
		}
	}
	u.update()
}

// update shows the chips and the list chosen.
func (u *understandPage) update() {
	w := u.p.w
	u.chips.Objects = nil
	for i, x := range u.parts {
		style := xwidget.Plain
		if i == u.at {
			style = xwidget.Primary
		}
		text := fmt.Sprintf("%s  %d", x.name(), x.size())
		if n := x.open(); n > 0 {
			text = w.T("wizard.understand.open", map[string]any{"Name": x.name(), "Count": x.size(), "Open": n})
		}
		b := xwidget.NewStyledButton(text, style, func() {
			u.at = i
			u.update()
			u.focus()
		})
		setEnabled(b, x.size() > 0)
		u.chips.Add(b)
	}
	u.holder.Objects = []fyne.CanvasObject{u.parts[u.at].content()}
	if u.parts[u.at].size() == 0 {
		u.holder.Objects = []fyne.CanvasObject{u.nothing}
	}
	u.body.Refresh()
	u.p.bar.update()
}
