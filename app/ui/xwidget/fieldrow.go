package xwidget

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// fieldRow is one field of a form: label, editor, and under it the letters, the help and what is wrong.
type fieldRow struct {
	widget.BaseWidget
	silent
	form    *RecordForm
	field   *schema.Field
	name    string // the label in words
	hint    string // how the editor is used, where the caller gives no help
	label   *Para
	editor  *editor
	letters *letterPalette // nil where none is offered
	help    *Para
	wrong   *Para
	last    *Entry // entry of this row that had the focus last
	blamed  bool   // complained about once; watched from then on
}

func newFieldRow(form *RecordForm, f *schema.Field) *fieldRow {
	r := &fieldRow{form: form, field: f, name: form.env.label(form.kind, f)}
	r.ExtendBaseWidget(r)
	text := r.name
	if f.Required {
		text += " *"
	}
	r.label = NewPara(text, look.TableText, look.MutedText)
	r.editor = editorFor(r)
	help := form.env.help(form.kind, f)
	if help == "" {
		help = r.hint
	}
	r.help = NewPara(help, look.CaptionText, look.MutedText)
	r.wrong = NewPara("", look.CaptionText, look.Error)
	if f.Spelled && len(r.editor.entries) > 0 {
		r.letters = newLetterPalette(r)
	}
	r.editor.load()
	return r
}

// focused scrolls the row into view, remembers where letters go, and watches a field complained about when it is left.
func (r *fieldRow) focused(has bool) {
	if !has {
		if r.unreadWord() != "" {
			r.blamed = true
		}
		r.form.watch(r)
		return
	}
	if s := r.form.sectionOf(r); s != nil && r.form.owner == nil {
		r.form.at = s
	} else if o := r.form.owner; o != nil && o.section != nil {
		o.section.form.at = o.section
	}
	r.form.reveal(r)
	for _, e := range r.editor.entries {
		if e.focused {
			r.last = e
		}
	}
}

func (r *fieldRow) shortcut(s fyne.Shortcut) bool {
	if by := sectionKey(s); by != 0 {
		r.form.step(by)
		return true
	}
	if r.letters == nil || !isShortcut(s, fyne.KeyPeriod) {
		return false
	}
	r.letters.toggle()
	return true
}

func (r *fieldRow) changed() {
	r.form.fieldChanged(r)
}

// unreadWord is why the text cannot be read. Date fields and combo boxes say it themselves.
func (r *fieldRow) unreadWord() string { return r.editor.unread() }

func (r *fieldRow) saysItself() bool {
	switch r.field.Type {
	case schema.DateType, schema.ChoiceType, schema.RefType, schema.RefsType, schema.MoneyType:
		return true
	}
	return r.field.Lookup != "" && r.form.env.SuggestCode != nil
}

// blame shows what is wrong with the field; texts empty takes it away.
func (r *fieldRow) blame(texts []string, role fyne.ThemeColorName) {
	r.wrong.SetRole(role)
	r.wrong.SetText(strings.Join(texts, "\n"))
	r.editor.frame(len(texts) > 0 && role == look.Error)
}

func sortedKeys(l schema.Localized) []string { return slices.Sorted(maps.Keys(l)) }

// Widths of a form: labels stand beside the fields where there is room for both, else above them.
const (
	labelRoom   = 170 // for type of the normal size
	besideWidth = 520
	widestField = 620
)

func labelWidth() float32 { return labelRoom * look.Size(look.TableText) / 13 }

func (r *fieldRow) parts(width float32) (beside bool, fieldX, fieldW float32) {
	if width >= besideWidth-labelRoom+labelWidth() {
		x := labelWidth() + 4*look.Space
		return true, x, min(width-x, widestField)
	}
	return false, 0, width
}

func (r *fieldRow) each(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	beside, x, w := r.parts(width)
	labelH := r.label.HeightFor(labelWidth())
	var y float32
	editorH := heightFor(r.editor.object, w)
	if beside {
		first := min(editorH, look.Size(look.BoxHeight))
		put(r.label, 0, max(0, (first-labelH)/2), labelWidth(), labelH)
	} else {
		labelH = r.label.HeightFor(width)
		put(r.label, 0, 0, width, labelH)
		y = labelH + look.Space/2
	}
	ew := w
	if r.letters != nil {
		m := r.letters.button.MinSize()
		ew -= m.Width + look.Space
		put(r.letters.button, x+ew+look.Space, y+(min(editorH, look.Size(look.BoxHeight))-m.Height)/2, m.Width, m.Height)
	}
	put(r.editor.object, x, y, ew, editorH)
	y += editorH
	if r.letters != nil && r.letters.box.Visible() {
		h := heightFor(r.letters.box, w)
		put(r.letters.box, x, y+look.Space, w, h)
		y += look.Space + h
	}
	for _, p := range []*Para{r.wrong, r.help} {
		h := p.HeightFor(w)
		if h > 0 {
			y += look.Space / 2
		}
		put(p, x, y, w, h)
		y += h
	}
	return max(y, labelH)
}

// HeightFor returns the height of the row in that width.
func (r *fieldRow) HeightFor(width float32) float32 {
	return r.each(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (r *fieldRow) CreateRenderer() fyne.WidgetRenderer { return &fieldRowRenderer{r} }

type fieldRowRenderer struct{ r *fieldRow }

func (x *fieldRowRenderer) Destroy() {}
func (x *fieldRowRenderer) MinSize() fyne.Size {
	w := x.r.Size().Width
	if w == 0 {
		w = 240
	}
	return fyne.NewSize(240, x.r.HeightFor(w))
}

func (x *fieldRowRenderer) Layout(s fyne.Size) {
	x.r.each(s.Width, func(o fyne.CanvasObject, px, py, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(px, py))
	})
}

func (x *fieldRowRenderer) Refresh() {
	for _, o := range x.Objects() {
		o.Refresh()
	}
	x.Layout(x.r.Size())
	canvas.Refresh(x.r)
}

func (x *fieldRowRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.r.label, x.r.editor.object}
	if x.r.letters != nil {
		out = append(out, x.r.letters.button, x.r.letters.box)
	}
	return append(out, x.r.wrong, x.r.help)
}

// labelled lays a small label of fixed width before a field.
type labelled struct{}

func languageWidth() float32 { return 90 * look.Size(look.CaptionText) / 12 }

func (labelled) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	return heightFor(objects[1], width-languageWidth())
}

func (labelled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[1].MinSize()
	return fyne.NewSize(m.Width+languageWidth(), m.Height)
}

func (labelled) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	h := heightFor(objects[0], languageWidth()-look.Space)
	objects[0].Resize(fyne.NewSize(languageWidth()-look.Space, h))
	objects[0].Move(fyne.NewPos(0, (s.Height-h)/2))
	objects[1].Resize(fyne.NewSize(s.Width-languageWidth(), s.Height))
	objects[1].Move(fyne.NewPos(languageWidth(), 0))
}
