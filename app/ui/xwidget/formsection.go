package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// foldFrom is how many sections make a form so long that they can be closed.
const foldFrom = 4

// formSection is a part of a form under its heading. In a long form it is closed while it holds nothing that has to be seen.
type formSection struct {
	widget.BaseWidget
	silent
	form  *RecordForm
	key   string
	title string
	rows  []*fieldRow
	lists []*ChildList
	fold  *foldHead // nil in a form that shows all
	head  fyne.CanvasObject
	body  *fyne.Container
}

func newFormSection(f *RecordForm, key string) *formSection {
	s := &formSection{form: f, key: key, body: NewColumn(3 * look.Space)}
	if key != "" && f.env.Section != nil {
		s.title = f.env.Section(key)
		s.head = NewSectionHeading(s.title)
	}
	s.ExtendBaseWidget(s)
	return s
}

// foldable puts a heading that opens and closes in the place of the plain one.
func (s *formSection) foldable() {
	s.fold = newFoldHead(s.title, true, func(open bool) {
		s.body.Hidden = !open
		s.tell()
		s.form.relayout()
	})
	s.fold.onFocus = func(has bool) {
		if has {
			s.form.at = s
			s.form.reveal(s.fold)
		}
	}
	s.head = s.fold
}

// wanted reports whether a section has something that has to be seen: a value, or a field that must be filled in.
func (s *formSection) wanted() bool { return s.filled() > 0 || s.required() }

func (s *formSection) required() bool {
	return slices.ContainsFunc(s.rows, func(r *fieldRow) bool { return r.field.Required })
}

func (s *formSection) filled() (n int) {
	for _, r := range s.rows {
		if !r.field.Empty(s.form.draft) {
			n++
		}
	}
	for _, l := range s.lists {
		n += len(l.records)
	}
	return n
}

// show opens or closes the section.
func (s *formSection) show(open bool) {
	if s.fold != nil {
		s.fold.set(open)
	}
}

// tell says on the heading how much a closed section holds.
func (s *formSection) tell() {
	if s.fold == nil {
		return
	}
	text := ""
	if n := s.filled(); n > 0 && s.body.Hidden {
		text = s.form.env.Words.with(WordFilled, map[string]any{"Count": n})
	}
	s.fold.info.SetText(text)
	s.fold.Refresh()
}

func (s *formSection) closed() bool { return s.body.Hidden }

// first is what the keys begin with in the section.
func (s *formSection) first() fyne.Focusable {
	if len(s.rows) > 0 {
		return s.rows[0].editor.focus()
	}
	if len(s.lists) > 0 {
		if l := s.lists[0]; l.head != nil {
			return l.head
		}
		return s.lists[0].add
	}
	if s.fold != nil {
		return s.fold
	}
	return nil
}

// HeightFor returns the height of heading and body in a width.
func (s *formSection) HeightFor(width float32) float32 {
	h := float32(0)
	if s.head != nil {
		h = s.head.MinSize().Height
	}
	if !s.body.Hidden {
		if b := heightFor(s.body, width); b > 0 {
			if h > 0 {
				h += s.gap()
			}
			h += b
		}
	}
	return h
}

func (s *formSection) gap() float32 { return 3 * look.Space }

// CreateRenderer places heading and body.
func (s *formSection) CreateRenderer() fyne.WidgetRenderer { return &formSectionRenderer{s} }

type formSectionRenderer struct{ s *formSection }

func (r *formSectionRenderer) Destroy() {}

func (r *formSectionRenderer) MinSize() fyne.Size {
	return fyne.NewSize(240, r.s.HeightFor(max(240, r.s.Size().Width)))
}

func (r *formSectionRenderer) Layout(size fyne.Size) {
	y := float32(0)
	if r.s.head != nil {
		h := r.s.head.MinSize().Height
		r.s.head.Resize(fyne.NewSize(size.Width, h))
		y = h + r.s.gap()
	}
	r.s.body.Move(fyne.NewPos(0, y))
	r.s.body.Resize(fyne.NewSize(size.Width, heightFor(r.s.body, size.Width)))
}

func (r *formSectionRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *formSectionRenderer) Objects() []fyne.CanvasObject {
	if r.s.head == nil {
		return []fyne.CanvasObject{r.s.body}
	}
	return []fyne.CanvasObject{r.s.head, r.s.body}
}

// section returns the section of a key, or nil.
func (f *RecordForm) section(key string) *formSection {
	for _, s := range f.sections {
		if s.key == key {
			return s
		}
	}
	return nil
}

// sectionOf returns the section a row stands in.
func (f *RecordForm) sectionOf(r *fieldRow) *formSection {
	for _, s := range f.sections {
		if slices.Contains(s.rows, r) {
			return s
		}
	}
	return nil
}

// unfold opens the section a row stands in.
func (f *RecordForm) unfold(r *fieldRow) {
	if s := f.sectionOf(r); s != nil {
		s.show(true)
	}
	if f.owner != nil && f.owner.section != nil {
		f.owner.section.show(true)
	}
}

// arrange closes what need not be seen at first and lists the sections above the form.
func (f *RecordForm) arrange() {
	if f.owner != nil || len(f.sections) < foldFrom {
		return
	}
	f.jump = NewFlow(4 * look.Space)
	for i, s := range f.sections {
		if s.head == nil {
			continue
		}
		s.foldable()
		if i > 0 && !s.wanted() {
			s.show(false)
		}
		f.jump.Add(newJumpLink(s.title, func() { f.goTo(s) }))
	}
}

// goTo opens a section, scrolls to it and puts the focus into its first field.
func (f *RecordForm) goTo(s *formSection) {
	s.show(true)
	f.at = s
	if f.scroll != nil {
		f.scroll.ScrollToOffset(fyne.NewPos(0, min(s.Position().Y, max(0, f.body.Size().Height-f.scroll.Size().Height))))
	}
	if o := s.first(); o != nil {
		focusOver(f, o)
	}
}

// step goes to the next section, or to the one before.
func (f *RecordForm) step(by int) {
	f = f.top()
	if len(f.sections) == 0 {
		return
	}
	at := slices.Index(f.sections, f.at)
	if at < 0 {
		at = 0
	}
	if to := at + by; to >= 0 && to < len(f.sections) {
		f.goTo(f.sections[to])
	}
}

// top is the form that is no part of another one.
func (f *RecordForm) top() *RecordForm {
	for f.owner != nil && f.owner.form != nil {
		f = f.owner.form
	}
	return f
}

// sectionKey reports whether a shortcut goes from section to section, and in which direction.
func sectionKey(s fyne.Shortcut) int {
	switch {
	case isShortcut(s, fyne.KeyDown):
		return 1
	case isShortcut(s, fyne.KeyUp):
		return -1
	}
	return 0
}

// forms are those shown, the latest last.
var forms []*RecordForm

// formAround returns the form that an object lies on, or nil.
func formAround(o fyne.CanvasObject) *RecordForm {
	d := fyne.CurrentApp().Driver()
	c, at := d.CanvasForObject(o), d.AbsolutePositionForObject(o)
	for _, f := range slices.Backward(forms) {
		if f.owner != nil || c == nil || d.CanvasForObject(f) != c || !f.Visible() {
			continue
		}
		p, s := d.AbsolutePositionForObject(f), f.Size()
		if at.X >= p.X && at.X < p.X+s.Width && at.Y >= p.Y && at.Y < p.Y+s.Height {
			return f
		}
	}
	return nil
}

// hiddenNote says how many sensitive fields are left out, with the way to show them.
func (f *RecordForm) hiddenNote(n int) fyne.CanvasObject {
	note := NewPara(f.env.Words.with(WordHiddenFields, map[string]any{"Count": n}), look.CaptionText, look.MutedText)
	if f.env.ShowSensitive == nil {
		return note
	}
	return NewColumn(look.Space, note, NewFlow(0, NewStyledButton(f.env.Words.say(WordShowHidden), Link, f.env.ShowSensitive)))
}

// HideChildren counts sub-records left out because they are sensitive into the note below the fields.
func (f *RecordForm) HideChildren(n int) {
	if n == 0 {
		return
	}
	f.hidden += n
	f.placeNote()
}

func (f *RecordForm) placeNote() {
	if f.note != nil {
		f.body.Remove(f.note)
	}
	f.note = f.hiddenNote(f.hidden)
	f.body.Add(f.note)
}

func sensitive(fields []*schema.Field) (n int) {
	for _, f := range fields {
		if f.Sensitive && !f.Hidden {
			n++
		}
	}
	return n
}
