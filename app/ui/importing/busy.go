package importing

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// busyView stands in the page while something is worked out: what, how far, and the way to stop it.
type busyView struct {
	w      *words.Words
	on     bool
	text   *xwidget.Para
	count  *xwidget.Para
	bar    *widget.ProgressBar
	cancel *xwidget.Button
	box    fyne.CanvasObject
	told   atomic.Int64 // when progress was last shown
}

func newBusyView(w *words.Words) *busyView {
	v := &busyView{w: w, text: xwidget.NewPara("", look.SectionText, look.Text), count: caption(""), bar: widget.NewProgressBar()}
	v.bar.TextFormatter = func() string { return "" }
	v.cancel = xwidget.NewButton(w.T("wizard.stop"), nil)
	column := xwidget.NewColumn(3*look.Space, v.text, v.bar, v.count, xwidget.NewFlow(gap, v.cancel))
	v.box = container.New(busyLayout{}, column)
	return v
}

func (v *busyView) begin(text string, cancel func()) {
	v.on = true
	v.text.SetText(text)
	v.count.SetText("")
	v.bar.Hide()
	v.cancel.OnTapped = cancel
	v.told.Store(0)
}

func (v *busyView) end() { v.on = false }

// progress shows how far the work is, a few times a second. It is called away from the goroutine of the window.
func (v *busyView) progress(done, total int) {
	now := time.Now().UnixMilli()
	if last := v.told.Load(); now-last < 100 || total == 0 {
		return
	}
	v.told.Store(now)
	fyne.Do(func() {
		if !v.on {
			return
		}
		v.bar.Show()
		v.bar.SetValue(float64(done) / float64(total))
		v.count.SetText(v.w.T("wizard.busy.count", map[string]any{"Done": done, "Total": total}))
		v.box.Refresh()
	})
}

// then returns what a second stage of the work is told by; its first word changes what is said of it.
func (v *busyView) then(text string) func(done, total int) {
	begun := false
	return func(done, total int) {
		if !begun {
			begun = true
			v.told.Store(0)
			fyne.Do(func() {
				if v.on {
					v.text.SetText(text)
				}
			})
		}
		v.progress(done, total)
	}
}

// Progress shows how far some work is, in a dialog.
type Progress struct {
	widget.BaseWidget
	view *busyView
}

// NewProgress returns one that has not begun.
func NewProgress(w *words.Words) *Progress {
	p := &Progress{view: newBusyView(w)}
	p.view.on = true
	p.view.bar.Hide()
	p.view.box = xwidget.NewColumn(2*look.Space, p.view.bar, p.view.count)
	p.ExtendBaseWidget(p)
	return p
}

// Progress takes note of how far the work is. It is called away from the goroutine of the window.
func (p *Progress) Progress(done, total int) { p.view.progress(done, total) }

// AccessibilityLabel is how far it is.
func (p *Progress) AccessibilityLabel() string { return p.view.count.Text() }

// AccessibilityRole is text.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the bar and the count.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.view.box) }

// busyLayout puts the work into the middle, a little above it.
type busyLayout struct{}

func (busyLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 160) }

func (busyLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := min(480, s.Width-2*pad)
	h := xwidget.HeightFor(o[0], width)
	o[0].Resize(fyne.NewSize(width, h))
	o[0].Move(fyne.NewPos((s.Width-width)/2, max(pad, (s.Height-h)*0.35)))
}
