package acting

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// tell shows what the step would change, what follows from it and what to look at, or why it cannot be taken yet.
func (f *Form) tell() {
	w, p := f.d.Words, f.last
	var out []fyne.CanvasObject
	heading := func(text string) { out = append(out, bold(text)) }
	point := func(text string, role fyne.ThemeColorName) {
		out = append(out, xwidget.NewPara("• "+text, look.BaseText, role))
	}
	f.offerTasks()
	if p.Refused {
		heading(w.T("act.preview.refused"))
		for _, x := range p.Problems {
			if x.Code == "required" { // the form marks it
				point(f.problem(x), look.MutedText)
				continue
			}
			point(f.problem(x), look.Error)
		}
		f.put(out)
		return
	}
	heading(w.T("act.preview"))
	for _, l := range f.teller.Lines(p) {
		label := xwidget.NewPara(l.Label, look.CaptionText, look.MutedText)
		if !l.Changed() {
			out = append(out, xwidget.NewColumn(0, label, xwidget.NewPara(l.Text(w), look.BaseText, look.MutedText)))
			continue
		}
		was := xwidget.NewPara(w.T("act.preview.was", map[string]any{"Before": l.Before}), look.TableText, look.MutedText)
		out = append(out, xwidget.NewColumn(0, label, bold(l.After), was))
	}
	var done, missing []string
	for _, x := range p.Follows {
		if x.Warn {
			missing = append(missing, f.teller.Follow(x))
		} else {
			done = append(done, f.teller.Follow(x))
		}
	}
	for _, x := range f.teller.Warnings(p) {
		missing = append(missing, f.teller.Problem(x))
	}
	if len(missing) > 0 {
		heading(w.T("act.preview.warnings"))
		for _, t := range missing {
			point(t, look.Warning)
		}
	}
	if len(done) > 0 {
		heading(w.T("act.preview.follows"))
		for _, t := range done {
			point(t, look.Text)
		}
	}
	f.put(out)
}

// offerTasks shows the switch for tasks where there is something to be done.
func (f *Form) offerTasks() {
	if f.last.Refused || slices.ContainsFunc(f.last.Follows, func(x act.Follow) bool { return x.Todo }) {
		f.tasks.Show()
	} else {
		f.tasks.Hide()
	}
}

// problem says what is wrong in the words of the step's own questions.
func (f *Form) problem(x schema.Problem) string {
	if x.Kind == act.InputKey && x.Code == "required" {
		return f.d.Words.T("problem.required", map[string]any{"FieldLabel": f.d.Words.StepField(f.step.Word(), x.Field)})
	}
	return f.teller.Problem(x)
}

func (f *Form) put(objects []fyne.CanvasObject) {
	f.aside.Objects = objects
	f.aside.Refresh()
	f.scroll.Refresh()
	if f.modal != nil {
		f.relayout()
	}
}

func bold(text string) *xwidget.Para {
	p := xwidget.NewPara(text, look.BaseText, look.Text)
	p.Bold = true
	return p
}
