package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// RecordForm edits a draft of a record, built from the description of its kind. It writes into the draft as the person types; nothing
// is refused while typing. Saving is the caller's: it validates, hands the problems to SetProblems, and saves when that returns true.
type RecordForm struct {
	widget.BaseWidget

	OnChanged func(f *schema.Field) // a field, or nil where a child list changed

	kind     *schema.Kind
	draft    schema.Record
	clean    schema.Record
	env      FormEnv
	rows     []*fieldRow
	lists    []*ChildList
	body     *fyne.Container
	summary  *Para
	scroll   *container.Scroll // nil inside another form
	owner    *ChildList        // whose record it edits, where it stands inside another form
	problems []schema.Problem
	judged   bool // SetProblems has been called: the summary counts along
	listsNew bool // a child list has changed since the form was clean
	sections []*formSection
	at       *formSection    // where the focus was last
	jump     *fyne.Container // the list of sections of a long form, or nil
	hidden   int             // sensitive fields and sub-records left out
	note     fyne.CanvasObject
}

// NewRecordForm returns a form over fields of a kind; hidden fields are left out. It scrolls by itself.
func NewRecordForm(kind *schema.Kind, fields []*schema.Field, draft schema.Record, env FormEnv) *RecordForm {
	f := newForm(kind, fields, draft, env, nil)
	f.scroll = container.NewVScroll(f.body)
	f.scroll.OnScrolled = func(fyne.Position) {
		if h := HostOf(f); h != nil {
			h.Reposition()
		}
	}
	return f
}

func newForm(kind *schema.Kind, fields []*schema.Field, draft schema.Record, env FormEnv, owner *ChildList) *RecordForm {
	f := &RecordForm{kind: kind, draft: draft, env: env, owner: owner, body: NewColumn(3 * look.Space)}
	f.clean = kind.Clone(draft)
	f.summary = NewPara("", look.BaseText, look.Error)
	f.summary.Bold = true
	f.ExtendBaseWidget(f)
	required := false
	for _, field := range fields {
		if field.Hidden || field.Sensitive && env.HideSensitive {
			continue
		}
		s := f.section(field.Section)
		if s == nil {
			s = newFormSection(f, field.Section)
			f.sections = append(f.sections, s)
			f.body.Add(s)
		}
		required = required || field.Required
		row := newFieldRow(f, field)
		f.rows = append(f.rows, row)
		s.rows = append(s.rows, row)
		s.body.Add(row)
	}
	f.arrange()
	if required && owner == nil {
		f.body.Add(NewPara("* "+env.Words.say(WordRequired), look.CaptionText, look.MutedText))
	}
	if n := sensitive(fields); n > 0 && env.HideSensitive {
		f.hidden = n
		f.placeNote()
	}
	return f
}

// AddChildren puts a list of sub-records below the fields.
func (f *RecordForm) AddChildren(l *ChildList) {
	l.form = f
	f.lists = append(f.lists, l)
	f.body.Add(l)
	f.relayout()
}

// AddChildrenFirst puts a list of sub-records above the fields: the record is hardly more than they are.
func (f *RecordForm) AddChildrenFirst(l *ChildList) {
	l.form = f
	f.lists = slices.Insert(f.lists, 0, l)
	f.body.Objects = slices.Insert(f.body.Objects, 0, fyne.CanvasObject(l))
	f.relayout()
}

// AddChildrenAfter puts a list of sub-records behind the fields of a section, at the end where there is no such section.
func (f *RecordForm) AddChildrenAfter(section string, l *ChildList) {
	s := f.section(section)
	if s == nil {
		f.AddChildren(l)
		return
	}
	l.form, l.section = f, s
	f.lists = append(f.lists, l)
	s.lists = append(s.lists, l)
	s.body.Add(l)
	if len(l.records) > 0 {
		s.show(true)
	}
	s.tell()
	f.relayout()
}

// Label names the form like its record's kind.
func (f *RecordForm) Label() string { return f.kind.Key }

// AccessibilityLabel is the summary of problems, where there are any.
func (f *RecordForm) AccessibilityLabel() string { return f.summary.text }

// AccessibilityRole is container.
func (f *RecordForm) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Draft returns the record the form writes into.
func (f *RecordForm) Draft() schema.Record { return f.draft }

// Dirty reports whether anything differs from when the form was made or last marked clean, a text that cannot be read included.
func (f *RecordForm) Dirty() bool {
	if f.listsNew {
		return true
	}
	for _, r := range f.rows {
		if r.unreadWord() != "" || !r.field.Equal(f.draft, f.clean) {
			return true
		}
	}
	for _, l := range f.lists {
		if l.inner != nil && l.inner.Dirty() {
			return true
		}
	}
	return false
}

// DirtyFields returns the fields whose values differ.
func (f *RecordForm) DirtyFields() []*schema.Field {
	var out []*schema.Field
	for _, r := range f.rows {
		if !r.field.Equal(f.draft, f.clean) {
			out = append(out, r.field)
		}
	}
	return out
}

// MarkClean takes the draft as it is for saved.
func (f *RecordForm) MarkClean() {
	f.clean = f.kind.Clone(f.draft)
	f.listsNew = false
	for _, l := range f.lists {
		if l.inner != nil {
			l.inner.MarkClean()
		}
	}
}

// Reload shows what the draft holds, after the caller has written into it.
func (f *RecordForm) Reload() {
	for _, r := range f.rows {
		r.editor.load()
	}
	f.Refresh()
}

// reloadField shows what the draft holds in one field, after something else than its editor has written it.
func (f *RecordForm) reloadField(key string) {
	for _, r := range f.rows {
		if r.field.Key == key {
			r.editor.load()
		}
	}
}

// First returns what has the focus in the first field, for a caller that shows the form in the same moment: only the canvas itself can
// focus what it has not drawn yet.
func (f *RecordForm) First() fyne.Focusable {
	if len(f.rows) == 0 {
		return nil
	}
	f.unfold(f.rows[0])
	return f.rows[0].editor.focus()
}

// Field returns what has the focus in the field of that key, or nil.
func (f *RecordForm) Field(key string) fyne.Focusable {
	for _, r := range f.rows {
		if r.field.Key == key {
			f.unfold(r)
			return r.editor.focus()
		}
	}
	return nil
}

// FirstEmpty returns the first field that must be filled in and is not, else the first empty one behind what has been filled in for
// the person, or nil.
func (f *RecordForm) FirstEmpty() fyne.Focusable {
	var empty *fieldRow
	for i, r := range f.rows {
		if !r.field.Empty(f.draft) {
			continue
		}
		if r.field.Required {
			f.unfold(r)
			return r.editor.focus()
		}
		if empty == nil && i > 0 && !f.rows[i-1].field.Empty(f.draft) {
			empty = r
		}
	}
	if empty == nil {
		return nil
	}
	f.unfold(empty)
	return empty.editor.focus()
}

// FocusFirst puts the focus into the first field.
func (f *RecordForm) FocusFirst() {
	if o := f.First(); o != nil {
		focusOn(o)
	}
}

// FocusField puts the focus into the field of that key; false where the form has none.
func (f *RecordForm) FocusField(key string) bool {
	o := f.Field(key)
	if o == nil {
		return false
	}
	focusOn(o)
	return true
}

// SetProblems says under the fields what is wrong with them and above all of them how much, and puts the focus into the first bad
// one. Texts that could not be read are counted too. It returns true when nothing refuses the record.
func (f *RecordForm) SetProblems(problems []schema.Problem) (ok bool) {
	for _, r := range f.rows {
		r.blamed = false
	}
	for _, p := range problems {
		if r := f.rowOf(p); r != nil {
			r.blamed = true
		}
	}
	for _, r := range f.rows {
		if r.unreadWord() != "" {
			r.blamed = true
		}
	}
	f.problems, f.judged = problems, true
	errors := f.showProblems()
	if errors == 0 {
		return true
	}
	f.focusFirstBad()
	return false
}

func (f *RecordForm) rowOf(p schema.Problem) *fieldRow {
	if p.Kind != "" && p.Kind != f.kind.Key {
		return nil
	}
	for _, r := range f.rows {
		if r.field.Key == p.Field {
			return r
		}
	}
	return nil
}

// showProblems writes them under the fields complained about, and returns how many refuse the record.
func (f *RecordForm) showProblems() (errors int) {
	var general []string
	under := map[*fieldRow][]schema.Problem{}
	rest := map[*ChildList][]schema.Problem{}
	for _, p := range f.problems {
		r := f.rowOf(p)
		switch list := f.listOf(p); {
		case r != nil && r.blamed && p.Level == schema.Error && r.unreadWord() != "":
			continue // it would say that nothing is there
		case r != nil && r.blamed:
			under[r] = append(under[r], p)
		case r != nil:
			continue
		case list != nil:
			rest[list] = append(rest[list], p)
		default:
			general = append(general, f.env.problem(p))
		}
		if p.Level == schema.Error {
			errors++
		}
	}
	for _, r := range f.rows {
		var texts []string
		role := look.Warning
		if word := r.unreadWord(); word != "" && r.blamed {
			errors++
			role = look.Error
			if !r.saysItself() {
				texts = append(texts, word)
			}
		}
		for _, p := range under[r] {
			if p.Level == schema.Error {
				role = look.Error
			}
			texts = append(texts, f.env.problem(p))
		}
		if len(texts) > 0 || r.blamed && r.unreadWord() != "" {
			f.unfold(r)
		}
		r.blame(texts, role)
	}
	for _, l := range f.lists {
		errors += l.setProblems(rest[l])
	}
	text := ""
	if errors > 0 {
		text = f.env.Words.with(WordProblems, map[string]any{"Count": errors})
	}
	for _, g := range general {
		if text != "" {
			text += "\n"
		}
		text += g
	}
	f.summary.SetRole(look.Error)
	if errors == 0 {
		f.summary.SetRole(look.Warning)
	}
	if f.owner == nil && f.judged {
		f.summary.SetText(text)
	}
	f.relayout()
	return errors
}

func (f *RecordForm) listOf(p schema.Problem) *ChildList {
	for _, l := range f.lists {
		if l.kind.Key == p.Kind {
			return l
		}
	}
	return nil
}

func (f *RecordForm) focusFirstBad() {
	for _, r := range f.rows {
		if r.unreadWord() != "" || (r.wrong.text != "" && r.wrong.role == look.Error) {
			f.unfold(r)
			focusOn(r.editor.focus())
			return
		}
	}
	for _, l := range f.lists {
		if l.focusBad() {
			return
		}
	}
}

// Problems returns how many problems are shown that refuse the record.
func (f *RecordForm) Problems() int {
	n := 0
	for _, r := range f.rows {
		if r.unreadWord() != "" || (r.wrong.text != "" && r.wrong.role == look.Error) {
			n++
		}
	}
	return n
}

func (f *RecordForm) fieldChanged(r *fieldRow) {
	if s := f.sectionOf(r); s != nil && s.closed() {
		s.tell()
	}
	if r.blamed {
		f.validateAgain()
	}
	if f.OnChanged != nil {
		f.OnChanged(r.field)
	}
}

// watch looks again at a field that has been left with something wrong in it.
func (f *RecordForm) watch(r *fieldRow) {
	if r.blamed {
		f.validateAgain()
	}
}

// validateAgain looks whether what was complained about still holds. Fields nobody has complained about stay silent: a form is not to
// scold while it is being filled in.
func (f *RecordForm) validateAgain() {
	if f.env.Validate != nil {
		f.problems = f.env.Validate(f.draft)
	}
	f.showProblems()
}

func (f *RecordForm) listChanged() {
	f.listsNew = true
	if f.OnChanged != nil {
		f.OnChanged(nil)
	}
}

// reveal scrolls the form so that the object can be seen.
func (f *RecordForm) reveal(o fyne.CanvasObject) {
	switch {
	case f.scroll != nil:
		Reveal(f.scroll, o)
	case f.owner != nil && f.owner.form != nil:
		f.owner.form.reveal(o)
	}
}

// relayout gives everything its place again after something has become higher or lower.
func (f *RecordForm) relayout() {
	if f.owner != nil {
		f.owner.relayout()
		return
	}
	if f.Size().Width > 0 {
		f.Refresh()
	}
	if h := HostOf(f); h != nil {
		h.Reposition()
	}
}

// HeightFor returns the height of a form inside another one.
func (f *RecordForm) HeightFor(width float32) float32 { return heightFor(f.body, width) }

// CreateRenderer draws the summary and the scrolled fields.
func (f *RecordForm) CreateRenderer() fyne.WidgetRenderer {
	forms = append(forms, f)
	return &formRenderer{f}
}

type formRenderer struct{ f *RecordForm }

// scrollRoom keeps the fields clear of the scroll bar.
const scrollRoom = 4 * look.Space

func (r *formRenderer) Destroy() {
	forms = slices.DeleteFunc(forms, func(f *RecordForm) bool { return f == r.f })
}
func (r *formRenderer) MinSize() fyne.Size {
	if r.f.scroll == nil {
		return r.f.body.MinSize()
	}
	return fyne.NewSize(280, 160)
}

func (r *formRenderer) Layout(s fyne.Size) {
	f := r.f
	if f.scroll == nil {
		f.body.Resize(s)
		return
	}
	top := f.summary.HeightFor(s.Width)
	f.summary.Resize(fyne.NewSize(s.Width, top))
	if top > 0 {
		top += 2 * look.Space
	}
	if f.jump != nil {
		h := heightFor(f.jump, s.Width-scrollRoom)
		f.jump.Move(fyne.NewPos(0, top))
		f.jump.Resize(fyne.NewSize(s.Width-scrollRoom, h))
		top += h + 2*look.Space
	}
	// The column has to know its width before the scroll asks for its height.
	f.body.Layout.(*column).inset = scrollRoom
	f.body.Resize(fyne.NewSize(s.Width, heightFor(f.body, s.Width-scrollRoom)))
	f.scroll.Move(fyne.NewPos(0, top))
	f.scroll.Resize(fyne.NewSize(s.Width, s.Height-top))
	f.scroll.Refresh()
}

func (r *formRenderer) Refresh() {
	r.f.summary.Refresh()
	if r.f.jump != nil {
		r.f.jump.Refresh()
	}
	r.f.body.Refresh()
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

func (r *formRenderer) Objects() []fyne.CanvasObject {
	if r.f.scroll == nil {
		return []fyne.CanvasObject{r.f.body}
	}
	if r.f.jump != nil {
		return []fyne.CanvasObject{r.f.summary, r.f.jump, r.f.scroll}
	}
	return []fyne.CanvasObject{r.f.summary, r.f.scroll}
}
