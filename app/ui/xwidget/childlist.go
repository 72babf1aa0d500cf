package xwidget

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// ChildList edits the sub-records of a record, such as the phones of a post: a line of text for each, and the form of the one that is
// being edited in its place. The records themselves are edited; Records returns them in order.
type ChildList struct {
	widget.BaseWidget

	OnChanged func()
	New       func() schema.Record // makes a new one; nil is the empty one of the kind

	kind     *schema.Kind
	fields   []*schema.Field
	env      FormEnv
	title    string
	line     func(schema.Record) string
	records  []schema.Record
	form     *RecordForm  // the form it stands in, or nil
	section  *formSection // the section of the form it stands in, or nil
	week     *weekHours   // hours of the week in the place of lines, or nil
	folded   bool         // can be closed
	closed   bool
	head     *foldHead   // nil where it cannot be closed
	inner    *RecordForm // the form of the record being edited
	editing  schema.Record
	problems []schema.Problem
	box      *fyne.Container
	add      *Button
}

// NewChildList returns a list under a title; line says what a record shows when it is not being edited.
func NewChildList(title string, kind *schema.Kind, fields []*schema.Field, env FormEnv, records []schema.Record, line func(schema.Record) string) *ChildList {
	l := &ChildList{kind: kind, fields: fields, env: env, title: title, line: line, records: slices.Clone(records), box: NewColumn(look.Space)}
	l.ExtendBaseWidget(l)
	l.show()
	return l
}

// Label is the title.
func (l *ChildList) Label() string { return l.title }

// AccessibilityLabel is the title.
func (l *ChildList) AccessibilityLabel() string { return l.title }

// AccessibilityRole is container.
func (l *ChildList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Records returns the records as edited, in order.
func (l *ChildList) Records() []schema.Record { return slices.Clone(l.records) }

// Fold lets the list be closed, so that only its title and the number of its records are seen, and closes it where asked.
func (l *ChildList) Fold(closed bool) {
	l.folded, l.closed = true, closed
	l.show()
}

// SetRecords shows other records.
func (l *ChildList) SetRecords(records []schema.Record) {
	l.records, l.editing, l.inner, l.problems = slices.Clone(records), nil, nil, nil
	l.show()
}

func (l *ChildList) relayout() {
	if l.form != nil {
		l.form.relayout()
	}
	l.Refresh()
}

// Add appends a new record and opens it.
func (l *ChildList) Add() {
	l.closed = false
	if l.week != nil {
		l.show()
		focusOver(l, l.week.all)
		return
	}
	rec := l.kind.New()
	if l.New != nil {
		rec = l.New()
	}
	l.records = append(l.records, rec)
	l.Edit(rec)
	l.changed()
}

// Edit opens the form of a record in its place; nil closes the open one.
func (l *ChildList) Edit(rec schema.Record) {
	l.editing, l.inner = rec, nil
	if rec != nil {
		l.closed = false
	}
	if rec != nil {
		l.inner = newForm(l.kind, l.fields, rec, l.env, l)
		l.inner.OnChanged = func(*schema.Field) { l.changed() }
	}
	l.show()
	if l.inner != nil {
		l.inner.problems = l.problemsOf(rec)
		for _, r := range l.inner.rows {
			r.blamed = len(l.inner.problems) > 0
		}
		l.inner.showProblems()
		if first := l.inner.First(); first != nil {
			focusOver(l, first)
		}
	}
}

// First returns what has the focus in the record being edited, or nil.
func (l *ChildList) First() fyne.Focusable {
	if l.inner == nil {
		return nil
	}
	return l.inner.First()
}

// close ends the editing of a record. What lay below moves up, so the list is scrolled into view, and the way on has the focus.
func (l *ChildList) close() {
	l.Edit(nil)
	l.back()
}

// back leaves the focus on the button that adds the next one.
func (l *ChildList) back() {
	if l.form != nil {
		l.form.reveal(l.add)
	}
	focusOver(l, l.add)
}

// Remove takes a record out of the list; the caller's save makes it history.
func (l *ChildList) Remove(rec schema.Record) {
	i := slices.Index(l.records, rec)
	if i < 0 {
		return
	}
	l.records = slices.Delete(l.records, i, i+1)
	if l.editing == rec {
		l.editing, l.inner = nil, nil
	}
	l.show()
	l.changed()
	l.back()
}

func (l *ChildList) changed() {
	if l.form != nil {
		l.form.listChanged()
	}
	if l.OnChanged != nil {
		l.OnChanged()
	}
}

func (l *ChildList) show() {
	words := l.env.Words
	l.add = NewStyledButton(words.say(WordAdd), Quiet, l.Add)
	l.add.Icon, l.add.Tip = theme.ContentAddIcon(), l.title
	l.box.Objects = nil
	l.box.Add(l.heading())
	if l.closed {
		l.relayout()
		return
	}
	for _, p := range l.problems {
		if l.recordOf(p) == nil {
			l.box.Add(NewPara(l.env.problem(p), look.CaptionText, look.Error))
		}
	}
	if l.week != nil {
		l.box.Add(l.week.box)
		l.relayout()
		return
	}
	for _, rec := range l.records {
		if rec == l.editing {
			remove := NewStyledButton(words.say(WordTakeOut), Quiet, func() { l.Remove(rec) })
			remove.Icon = theme.DeleteIcon()
			done := NewStyledButton(words.say(WordDone), Plain, l.close)
			l.box.Add(newInset(NewColumn(2*look.Space, l.inner, &fyne.Container{Layout: &buttonBar{}, Objects: []fyne.CanvasObject{remove, done}})))
			continue
		}
		text := l.line(rec)
		edit := NewIconButton(theme.DocumentCreateIcon(), words.say(WordEdit)+" "+text, func() { l.Edit(rec) })
		remove := NewIconButton(theme.DeleteIcon(), words.with(WordRemove, map[string]any{"Text": text}), func() { l.Remove(rec) })
		edit.Small, remove.Small = true, true
		l.box.Add(NewSides(look.Space, NewPara(text, look.BaseText, look.Text), edit, remove))
		for _, p := range l.problemsOf(rec) {
			l.box.Add(NewPara(l.env.problem(p), look.CaptionText, look.Error))
		}
	}
	l.relayout()
}

// heading is the title with the button that adds; of a list that can be closed also an arrow and how many records it has.
func (l *ChildList) heading() fyne.CanvasObject {
	if !l.folded || len(l.records) == 0 && l.week == nil {
		return NewSectionHeading(l.title, l.add)
	}
	if l.head == nil {
		l.head = newFoldHead(l.title, !l.closed, func(open bool) {
			l.closed = !open
			l.show()
		})
		l.head.onFocus = func(has bool) {
			if has && l.form != nil {
				l.form.reveal(l.head)
			}
		}
	}
	l.head.open = !l.closed
	l.head.actions = []fyne.CanvasObject{l.add}
	if l.week != nil { // hours are typed where they stand
		l.head.actions = nil
	}
	text := ""
	if n := len(l.records); n > 0 {
		text = strconv.Itoa(n)
	}
	l.head.info.SetText(text)
	l.head.Refresh()
	return l.head
}

func (l *ChildList) recordOf(p schema.Problem) schema.Record {
	for _, rec := range l.records {
		if p.Record != 0 && rec.Meta().ID == p.Record || p.Record == 0 && rec.Meta().ID == 0 && l.has(rec, p) {
			return rec
		}
	}
	return nil
}

// has reports whether a problem is one of a new record, which has no id to tell it by.
func (l *ChildList) has(rec schema.Record, p schema.Problem) bool {
	if l.env.Validate == nil {
		return false
	}
	return slices.ContainsFunc(l.env.Validate(rec), func(x schema.Problem) bool { return x.Code == p.Code && x.Field == p.Field })
}

func (l *ChildList) problemsOf(rec schema.Record) []schema.Problem {
	var out []schema.Problem
	for _, p := range l.problems {
		if l.recordOf(p) == rec {
			out = append(out, p)
		}
	}
	return out
}

// setProblems shows what is wrong with the sub-records and returns how many problems refuse, texts that cannot be read included.
func (l *ChildList) setProblems(problems []schema.Problem) (errors int) {
	changed := len(problems) > 0 || len(l.problems) > 0
	l.problems = problems
	if l.week != nil {
		for _, e := range l.week.bad() {
			l.week.left(e)
			errors++
		}
	}
	if l.closed && (len(problems) > 0 || errors > 0) {
		l.closed = false
		changed = true
	}
	if l.section != nil && (len(problems) > 0 || errors > 0) {
		l.section.show(true)
	}
	if l.inner != nil {
		for _, r := range l.inner.rows {
			if r.unreadWord() != "" {
				r.blamed = true
				errors++
			}
		}
	}
	if changed {
		l.show()
	}
	return errors
}

func (l *ChildList) focusBad() bool {
	if l.week != nil {
		bad := l.week.bad()
		if len(bad) > 0 {
			focusOver(l, bad[0])
		}
		return len(bad) > 0
	}
	if l.inner != nil && l.inner.Problems() > 0 {
		l.inner.focusFirstBad()
		return true
	}
	for _, p := range l.problems {
		if rec := l.recordOf(p); rec != nil {
			l.Edit(rec)
			return true
		}
	}
	return false
}

// HeightFor returns the height of the list in that width.
func (l *ChildList) HeightFor(width float32) float32 { return heightFor(l.box, width) }

// CreateRenderer draws the lines.
func (l *ChildList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }
