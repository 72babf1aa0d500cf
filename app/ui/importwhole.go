package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/place/geonames"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// placeOption shows a place with what tells it from its namesakes.
func placeOption(w *words.Words, p place.Place) xwidget.Option {
	detail := place.StateName(p.Country, w.Lang)
	if p.Region != "" {
		detail = p.Region + ", " + detail
	}
	if p.Population > 0 {
		detail += fmt.Sprintf(" · %d", p.Population)
	}
	return xwidget.Option{Key: fmt.Sprintf("gn:%d", p.ID), Text: p.Name, Detail: detail}
}

// importWhole works out what a whole register would bring, says so, and takes it in where the person agrees.
func (u *Window) importWhole(path string) {
	w, s := u.w, u.d.Store
	u.working(w.T("wizard.whole.reading", map[string]any{"File": filepath.Base(path)}), func(ctx context.Context, progress func(done, total int)) func() {
		rep, err := whole.Rehearse(ctx, s, path, progress)
		return func() {
			if err != nil {
				u.complainOf(err)
				return
			}
			u.confirmWhole(path, rep)
		}
	})
}

func (u *Window) confirmWhole(path string, rep whole.Report) {
	w := u.w
	text := xwidget.NewColumn(2 * look.Space)
	for _, line := range rep.Lines(w) {
		text.Add(xwidget.NewPara(line, look.BaseText, look.Text))
	}
	answers := []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("wizard.whole.take"), Style: xwidget.Primary, Do: func() { u.takeWhole(path) }}}
	if rep.New+rep.Changed == 0 {
		answers = []xwidget.Answer{{Text: w.T("window.close"), Style: xwidget.Primary}}
	}
	xwidget.Dialog{
		Title: w.T("wizard.whole.register"), Message: w.T("wizard.whole.register_text", map[string]any{"File": filepath.Base(path)}),
		Content: newScroll(text), Answers: answers, Default: len(answers) - 1, Width: 620, Height: 480,
	}.Show(u.win)
}

func (u *Window) takeWhole(path string) {
	w, s := u.w, u.d.Store
	u.working(w.T("wizard.whole.taking", map[string]any{"File": filepath.Base(path)}), func(ctx context.Context, progress func(done, total int)) func() {
		rep, err := whole.Read(ctx, s, path, progress)
		return func() {
			if err != nil {
				u.complainOf(err)
				return
			}
			u.d.Toast(w.T("whole.total", map[string]any{"New": rep.New, "Changed": rep.Changed, "Same": rep.Same}), w.T("window.undo"), func() { u.undo(rep.Seq) })
		}
	})
}

// askPack asks for a list of places to load beside those of the program.
func (u *Window) askPack() {
	u.askFile(u.w.T("wizard.pack.title"), u.w.T("wizard.pack.do"), []string{".txt", ".zip", ".tsv"}, u.loadPack)
}

func (u *Window) loadPack(path string) {
	w, s := u.w, u.d.Store
	g := u.d.Places
	if g == nil {
		u.toast(w.T("wizard.pack.wait"), "", nil)
		return
	}
	u.working(w.T("wizard.pack.loading", map[string]any{"File": filepath.Base(path)}), func(ctx context.Context, progress func(done, total int)) func() {
		rep, err := geonames.Load(ctx, g, s, path, func(done, total int64) { progress(int(done>>10), int(total>>10)) })
		return func() {
			if err != nil {
				u.complainOf(err)
				return
			}
			key := "pack.loaded"
			if !rep.Fresh {
				key = "pack.same"
			}
			text := []string{w.T(key, map[string]any{"Number": rep.Pack.ID, "File": rep.Pack.File})}
			for _, line := range []struct {
				key string
				n   int
			}{{"pack.places", rep.Pack.Places}, {"pack.names", rep.Pack.Names}, {"pack.known", rep.Known}, {"pack.unknown", rep.Unknown}, {"pack.others", rep.Others}, {"pack.damaged", rep.Damaged}} {
				if rep.Fresh && line.n > 0 {
					text = append(text, fmt.Sprintf("%s: %d", w.T(line.key), line.n))
				}
			}
			xwidget.Inform(u.win, w.T("wizard.pack.title"), strings.Join(text, "\n"), w.T("window.close"), nil)
		}
	})
}

// complainOf says why something could not be read or taken.
func (u *Window) complainOf(err error) {
	u.cfg.Log.Error("shown to the person", "error", err)
	xwidget.Complain(u.win, u.w.T("window.failed"), importing.Explain(u.d, err), u.w.T("window.close"))
}

// working does something away from the window under a dialog that shows how far it is and stops it. What work returns is done once the
// dialog is gone; what was stopped leaves nothing and says so.
func (u *Window) working(title string, work func(ctx context.Context, progress func(done, total int)) func()) {
	view := importing.NewProgress(u.w)
	ctx, cancel := context.WithCancel(context.Background())
	done := false
	modal := xwidget.Dialog{Title: title, Content: container.New(&linesLayout{3}, fyne.CanvasObject(view)), Default: -1,
		Answers: []xwidget.Answer{{Text: u.w.T("wizard.stop"), Do: func() {
			if !done {
				done = true
				cancel()
				u.toast(u.w.T("wizard.cancelled"), "", nil)
			}
		}}}}.Show(u.win)
	u.cfg.Runner().Go(func(context.Context) func() {
		apply := work(ctx, view.Progress)
		return func() {
			stopped := done
			done = true
			cancel()
			modal.Close()
			if !stopped && apply != nil {
				apply()
			}
		}
	})
}
