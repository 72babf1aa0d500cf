package acting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// show puts the form into a dialog: the questions at the left, what will change at the right, the button that does it below.
func (f *Form) show() {
	w := f.d.Words
	var out act.Outcome
	dialog := xwidget.Dialog{
		Title: f.title(), Content: f.body(), Width: formWidth, Height: formHeight,
		Answers: []xwidget.Answer{
			{Text: w.T("form.cancel"), Before: f.leave, Do: f.stop},
			{Text: w.Step(f.step.Word()), Style: xwidget.Primary, Before: func() (ok bool) { out, ok = f.Take(); return ok }, Do: func() { f.stop(); f.done(out) }},
		},
		Default: 1, Cancel: 0, Focus: f.first(),
	}
	f.modal = dialog.Show(f.d.Window)
}

// title names the step and the record.
func (f *Form) title() string {
	name := f.d.Words.Step(f.step.Word())
	if of := f.of(); of != "" {
		name += " – " + of
	}
	return name
}

func (f *Form) of() string {
	if f.subject == 0 {
		return ""
	}
	return f.d.RefTitle(f.subject)
}

// first is where typing begins: the first field to be filled in, else the first.
func (f *Form) first() fyne.Focusable {
	for _, x := range f.step.Input.Fields {
		if x.Required && x.Empty(f.draft) {
			return f.fields.Field(x.Key)
		}
	}
	return f.fields.First()
}

// Step is the key of the step.
func (f *Form) Step() string { return f.step.Key }

// Top reports whether nothing lies over the form: no record is being added from within it, no question is asked.
func (f *Form) Top() bool { return f.modal.Top() }

// Finish takes the step like its button (Ctrl+Enter).
func (f *Form) Finish() {
	if !f.Top() {
		return
	}
	if out, ok := f.Take(); ok {
		f.modal.Close()
		f.stop()
		f.done(out)
	}
}

// leave asks before what was typed is given up.
func (f *Form) leave() bool {
	if !f.fields.Dirty() || len(f.touched) == 0 {
		return true
	}
	w := f.d.Words
	xwidget.Dialog{
		Title: w.T("form.leave.title"), Message: w.T("form.leave.text"), Over: true,
		Answers: []xwidget.Answer{{Text: w.T("form.leave.stay")}, {Text: w.T("form.leave.discard"), Style: xwidget.Danger, Do: func() { f.modal.Close(); f.stop() }}},
		Default: 0, Cancel: 0,
	}.Show(f.d.Window)
	return false
}

// done says what was done, with the way back and the steps that may follow.
func (f *Form) done(out act.Outcome) {
	w := f.d.Words
	if f.subject == 0 && out.Kind == "post" {
		f.d.Go(desk.Route{Page: "post", ID: out.Subject})
	}
	h, ok := f.d.Window.Content().(*xwidget.Host)
	if !ok || out.Seq == 0 {
		return
	}
	t := xwidget.Toast{Text: w.T("act.done", map[string]any{"Action": w.Step(f.step.Word()), "Title": f.d.RefTitle(out.Subject)}), Close: w.T("window.close"),
		Action: w.T("window.undo"), OnAction: func() { f.lend.Undo(out.Seq) }}
	for _, n := range out.Next[:min(len(out.Next), mostNext)] {
		t.More = append(t.More, xwidget.ToastAction{Text: w.Step(act.Of(n.Key).Word()), Do: func() { f.d.Begin(n.Key, n.Subject) }})
	}
	h.Toast(t)
}

// mostNext is how many steps are offered after one; the others stand on the record's page.
const mostNext = 3

// body lays the questions beside what will change.
func (f *Form) body() fyne.CanvasObject {
	line := canvas.NewRectangle(look.Color(look.Line))
	right := &fyne.Container{Layout: asideLayout{}, Objects: []fyne.CanvasObject{f.scroll, f.tasks}}
	return &fyne.Container{Layout: columns{}, Objects: []fyne.CanvasObject{f.fields, line, right}}
}

// relayout gives what will change its place again after it has become higher or lower.
func (f *Form) relayout() {
	s := f.scroll.Size()
	if s.Width > 0 {
		f.aside.Resize(fyne.NewSize(s.Width-asideRoom, f.aside.MinSize().Height))
		f.scroll.Refresh()
	}
}

// asideRoom keeps the texts clear of the scroll bar.
const asideRoom = 3 * look.Space

// columns lays questions, a line and the answers beside each other.
type columns struct{}

func (columns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(560, 320) }

func (columns) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	left := s.Width * 0.58
	gap := float32(5 * look.Space)
	objects[0].Resize(fyne.NewSize(left, s.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	if r, ok := objects[1].(*canvas.Rectangle); ok {
		r.FillColor = color.Color(look.Color(look.Line))
	}
	objects[1].Resize(fyne.NewSize(1, s.Height))
	objects[1].Move(fyne.NewPos(left+gap, 0))
	objects[2].Resize(fyne.NewSize(s.Width-left-2*gap, s.Height))
	objects[2].Move(fyne.NewPos(left+2*gap, 0))
}

// asideLayout puts the switch for tasks below what will change.
type asideLayout struct{}

func (asideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 160) }

func (asideLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	h := objects[1].MinSize().Height
	objects[0].Resize(fyne.NewSize(s.Width, s.Height-h-3*look.Space))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(s.Width, h))
	objects[1].Move(fyne.NewPos(0, s.Height-h))
}
