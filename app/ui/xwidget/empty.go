package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// emptyView says what belongs into an empty list and offers the first step.
type emptyView struct {
	widget.BaseWidget
	silent
	text   *Para
	button *Button
}

func newEmptyView() *emptyView {
	e := &emptyView{text: NewPara("", look.BaseText, look.MutedText), button: NewButton("", nil)}
	e.ExtendBaseWidget(e)
	e.Hide()
	return e
}

func (e *emptyView) set(text, action string, do func()) {
	e.text.SetText(text)
	e.button.OnTapped = do
	e.button.SetText(action)
	if action == "" {
		e.button.Hide()
	} else {
		e.button.Show()
	}
}

func (e *emptyView) CreateRenderer() fyne.WidgetRenderer { return &emptyRenderer{e} }

type emptyRenderer struct{ e *emptyView }

func (r *emptyRenderer) Destroy()           {}
func (r *emptyRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *emptyRenderer) Refresh()           { r.Layout(r.e.Size()) }

func (r *emptyRenderer) Layout(s fyne.Size) {
	w := min(r.e.text.Natural()+1, max(0, s.Width-8*look.Space), 520)
	h := r.e.text.HeightFor(w)
	y := max(2*look.Space, s.Height/3-h)
	r.e.text.Resize(fyne.NewSize(w, h))
	r.e.text.Move(fyne.NewPos((s.Width-w)/2, y))
	m := r.e.button.MinSize()
	r.e.button.Resize(m)
	r.e.button.Move(fyne.NewPos((s.Width-m.Width)/2, y+h+3*look.Space))
}

func (r *emptyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.text, r.e.button}
}
