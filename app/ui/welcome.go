package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// welcome is the way in: make a register, open one, look at the sample, or go on with one of the last.
func (u *Window) welcome() {
	w := u.w
	name := xwidget.NewPara(w.T("window.name"), look.TitleText, look.Primary)
	name.Bold = true
	first := xwidget.NewStyledButton(w.T("welcome.new"), xwidget.Primary, u.askNew)
	rows := []fyne.CanvasObject{
		name,
		xwidget.NewPara(w.T("welcome.what"), look.BaseText, look.MutedText),
		gap(3 * look.Space),
		u.choice(first, w.T("welcome.new.text")),
		u.choice(xwidget.NewStyledButton(w.T("welcome.open"), xwidget.Plain, u.askOpen), w.T("welcome.open.text")),
		u.choice(xwidget.NewStyledButton(w.T("welcome.sample"), xwidget.Plain, u.sample), w.T("welcome.sample.text")),
		u.choice(xwidget.NewStyledButton(w.T("welcome.manual"), xwidget.Plain, u.showManual), w.T("welcome.manual.text")),
	}
	if recent := u.recent(); len(recent) > 0 {
		rows = append(rows, gap(2*look.Space), xwidget.NewSectionHeading(w.T("welcome.recent")))
		for _, path := range recent {
			open := xwidget.NewStyledButton(filepath.Base(path), xwidget.Link, func() { u.openFile(path) })
			if path == recent[0] {
				first = open
			}
			where := xwidget.NewPara(filepath.Dir(path), look.CaptionText, look.MutedText)
			where.Single = true
			rows = append(rows, container.New(&choiceLayout{}, open, where))
		}
	}
	card := xwidget.NewColumn(3*look.Space, rows...)
	u.setContent(container.NewStack(newGround(look.Background), container.New(&cardLayout{}, newGround(look.Surface), card)))
	u.win.SetTitle(w.T("window.name"))
	u.menus()
	u.win.Canvas().Focus(first)
}

// choice is a button with the sentence that explains it beside it.
func (u *Window) choice(button *xwidget.Button, explained string) fyne.CanvasObject {
	return container.New(&choiceLayout{}, button, xwidget.NewPara(explained, look.BaseText, look.MutedText))
}

func gap(h float32) fyne.CanvasObject {
	return container.New(&gapLayout{h})
}

type gapLayout struct{ h float32 }

func (g *gapLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, g.h) }
func (g *gapLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// choiceLayout places a button of one width and a text beside it.
type choiceLayout struct{}

const choiceWidth = 190

func (l *choiceLayout) button(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l *choiceLayout) width(o []fyne.CanvasObject) float32 {
	return max(choiceWidth*look.Size(look.BaseText)/14, l.button(o).Width)
}

func (l *choiceLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, max(l.button(o).Height, o[1].MinSize().Height))
}

func (l *choiceLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	b := l.width(o)
	o[0].Resize(fyne.NewSize(b, l.button(o).Height))
	if x, ok := o[0].(*xwidget.Button); ok && x.Style == xwidget.Link { // a link stands at the left like a text
		o[0].Resize(l.button(o))
	}
	o[0].Move(fyne.NewPos(0, (s.Height-l.button(o).Height)/2))
	text := fyne.NewSize(s.Width-b-4*look.Space, s.Height)
	h := o[1].MinSize().Height
	if p, ok := o[1].(*xwidget.Para); ok {
		h = p.HeightFor(text.Width)
	}
	o[1].Resize(fyne.NewSize(text.Width, h))
	o[1].Move(fyne.NewPos(b+4*look.Space, (s.Height-h)/2))
}

// cardLayout centres a surface with a column on it.
type cardLayout struct{}

func (cardLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 480) }

func (cardLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := min(s.Width-8*look.Space, 760)
	const pad = 8 * look.Space
	o[1].Resize(fyne.NewSize(w-2*pad, 10)) // gives the texts their width, so that their height is known
	h := min(o[1].MinSize().Height+2*pad, s.Height-4*look.Space)
	x, y := (s.Width-w)/2, max(2*look.Space, (s.Height-h)*0.4)
	o[0].Resize(fyne.NewSize(w, h))
	o[0].Move(fyne.NewPos(x, y))
	o[1].Resize(fyne.NewSize(w-2*pad, h-2*pad))
	o[1].Move(fyne.NewPos(x+pad, y+pad))
}
