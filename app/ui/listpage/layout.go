package listpage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

const (
	margin = 5 * look.Space
	gap    = 3 * look.Space
)

// sheet stacks head, filters and table in reading order; the table takes what is left, and is told the width first.
type sheet struct{ fit func(width float32) }

func (sheet) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s = fyne.NewSize(max(s.Width, m.Width), s.Height+m.Height+gap)
	}
	return s.AddWidthHeight(2*margin, 2*margin)
}

func (l sheet) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	width, y := s.Width-2*margin, margin
	l.fit(width)
	for i, o := range objects {
		h := o.MinSize().Height
		if t, ok := o.(*head); ok {
			h = t.HeightFor(width)
		}
		if t, ok := o.(*xwidget.Para); ok {
			if h = t.HeightFor(width); t.Text() == "" {
				o.Resize(fyne.NewSize(width, 0))
				continue
			}
		}
		if i == len(objects)-1 {
			h = max(h, s.Height-y-margin)
		} else if _, ok := o.(*xwidget.Para); !ok { // chips may take a second line once they know the width
			o.Resize(fyne.NewSize(width, h))
			h = o.MinSize().Height
		}
		o.Move(fyne.NewPos(margin, y))
		o.Resize(fyne.NewSize(width, h))
		y += h + gap
	}
}

// bar holds the filter field at the left, what is done with marked rows at the right, and the chips between them.
type bar struct{}

const fieldWidth = 340

func (bar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(fieldWidth/2, max(objects[0].MinSize().Height, objects[2].MinSize().Height))
}

func (bar) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	field, marked, chips := objects[0], objects[1], objects[2]
	w := min(fieldWidth, s.Width)
	field.Resize(fyne.NewSize(w, field.MinSize().Height))
	var right float32
	for _, o := range marked.(*fyne.Container).Objects {
		right += o.MinSize().Width + 2*look.Space
	}
	right = min(right, max(0, s.Width-w-gap))
	marked.Move(fyne.NewPos(s.Width-right, 0))
	marked.Resize(fyne.NewSize(right, s.Height))
	chips.Resize(fyne.NewSize(max(0, s.Width-w-right-2*gap), s.Height))
	chips.Move(fyne.NewPos(w+gap, max(0, (field.MinSize().Height-chips.MinSize().Height)/2)))
}

// head is the title of the list with its count and buttons.
type head struct {
	widget.BaseWidget
	title, count *xwidget.Para
	row          *fyne.Container
}

func newHead(title string, buttons ...fyne.CanvasObject) *head {
	h := &head{title: xwidget.NewPara(title, look.TitleText, look.Text), count: xwidget.NewPara("", look.BaseText, look.MutedText)}
	h.title.Bold, h.title.Single, h.count.Single = true, true, true
	h.row = xwidget.NewSides(1.5*look.Space, container.New(beside{}, h.title, h.count), buttons...)
	h.ExtendBaseWidget(h)
	return h
}

func (h *head) setCount(text string) {
	h.count.SetText(text)
	h.Refresh()
}

// HeightFor returns the height in a width: where there is none beside the title, the buttons stand below it.
func (h *head) HeightFor(width float32) float32 { return xwidget.HeightFor(h.row, width) }

// CreateRenderer draws the row.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.row) }

// Refresh lays the row out again: buttons come and go, the count grows.
func (h *head) Refresh() {
	h.row.Objects[0].Refresh()
	h.row.Refresh()
	h.BaseWidget.Refresh()
}

// beside puts a small text behind a large one, on one base line.
type beside struct{}

func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (beside) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	title, count := objects[0].(*xwidget.Para), objects[1].(*xwidget.Para)
	th, ch := title.HeightFor(s.Width), count.HeightFor(s.Width)
	w := min(title.Natural()+1, s.Width)
	title.Resize(fyne.NewSize(w, th))
	title.Move(fyne.NewPos(0, (s.Height-th)/2))
	count.Resize(fyne.NewSize(max(0, s.Width-w-gap), ch))
	count.Move(fyne.NewPos(w+gap, (s.Height-th)/2+(th-ch)*0.72))
}
