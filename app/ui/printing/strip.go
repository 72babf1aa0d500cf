package printing

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// strip says what is being done, how far it is, and how to stop it. It is empty while nothing is, and for work that is done at once.
type strip struct {
	w      *words.Words
	after  xwidget.After
	text   *xwidget.Para
	count  *xwidget.Para
	bar    *widget.ProgressBar
	cancel *xwidget.Button
	box    *fyne.Container
	grown  func() // it takes another height

	run    int // counts what was begun: progress of something earlier is not shown
	on     bool
	stop   func()
	said   atomic.Int64 // when progress was last shown
	runNow atomic.Int64
}

// patience is how long work may take without a word.
const patience = 300 * time.Millisecond

func newStrip(w *words.Words, after xwidget.After, grown func()) *strip {
	s := &strip{w: w, after: after, grown: grown, bar: widget.NewProgressBar(),
		text: xwidget.NewPara("", look.TableText, look.Text), count: xwidget.NewPara("", look.CaptionText, look.MutedText)}
	s.bar.TextFormatter = func() string { return "" }
	s.cancel = xwidget.NewButton(w.T("form.cancel"), nil)
	s.box = xwidget.NewColumn(look.Space, xwidget.NewSides(2*look.Space, s.text, s.cancel), s.bar, s.count)
	s.box.Hide()
	return s
}

// begin shows, after a moment, what is being done. What it returns is told how far it is, away from the goroutine of the window.
func (s *strip) begin(text string, cancel func()) (progress func(done, total int)) {
	s.end()
	s.run++
	s.on = true
	run := int64(s.run)
	s.runNow.Store(run)
	s.said.Store(0)
	s.text.SetText(text)
	s.count.SetText("")
	s.bar.SetValue(0)
	s.bar.Hide()
	s.cancel.OnTapped = cancel
	s.stop = s.after(patience, func() {
		s.box.Show()
		s.grown()
	})
	return func(done, total int) {
		now := time.Now().UnixMilli()
		if last := s.said.Load(); total == 0 || now-last < 100 || s.runNow.Load() != run {
			return
		}
		s.said.Store(now)
		fyne.Do(func() {
			if !s.on || int64(s.run) != run {
				return
			}
			s.bar.Show()
			s.bar.SetValue(float64(done) / float64(total))
			s.count.SetText(s.w.T("wizard.busy.count", map[string]any{"Done": done, "Total": total}))
			s.grown()
		})
	}
}

// end empties the strip.
func (s *strip) end() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	s.on = false
	s.runNow.Store(0)
	if s.box.Visible() {
		s.box.Hide()
		s.grown()
	}
}
