package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// MoneyField takes an amount with its currency in one box, "12,50 EUR" or a bare number of the usual currency, and says under the box
// how it was read.
type MoneyField struct {
	widget.BaseWidget

	Usual     func() string               // currency of a bare number
	Describe  func(m schema.Money) string // how an amount is read
	OnChanged func(m schema.Money, valid bool)
	OnFocus   func(has bool)

	words    Words
	entry    *Entry
	caption  *Para
	money    schema.Money
	valid    bool
	bad      bool
	onHeight func()
}

// NewMoneyField returns an empty field.
func NewMoneyField(label string, words Words) *MoneyField {
	f := &MoneyField{words: words, valid: true, entry: NewEntry(label), caption: NewPara("", look.CaptionText, look.MutedText)}
	f.ExtendBaseWidget(f)
	f.entry.OnChanged = func(text string) { f.read(text, true) }
	f.entry.OnFocus = f.focus
	return f
}

// Label names the field.
func (f *MoneyField) Label() string { return f.entry.label }

// AccessibilityLabel is the label, the text and how it was read.
func (f *MoneyField) AccessibilityLabel() string {
	return f.entry.label + " " + f.entry.Text + " " + f.caption.text
}

// AccessibilityRole is container: the entry inside has the focus.
func (f *MoneyField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Entry returns the box that has the focus.
func (f *MoneyField) Entry() *Entry { return f.entry }

// Money returns the amount as read; valid is false while the text is none.
func (f *MoneyField) Money() (m schema.Money, valid bool) { return f.money, f.valid }

// SetMoney shows an amount without telling OnChanged.
func (f *MoneyField) SetMoney(m schema.Money) {
	changed := f.entry.OnChanged
	f.entry.OnChanged = nil
	f.entry.SetText(m.String())
	f.entry.CursorToEnd()
	f.entry.OnChanged = changed
	f.read(m.String(), false)
}

// SetProblem frames the field, or takes the frame away.
func (f *MoneyField) SetProblem(on bool) {
	f.bad = on
	f.entry.SetProblem(on || !f.valid)
}

func (f *MoneyField) read(text string, tell bool) {
	before, wasValid := f.money, f.valid
	usual := ""
	if f.Usual != nil {
		usual = f.Usual()
	}
	m, err := schema.ParseMoney(text, usual)
	if f.valid = err == nil; f.valid {
		f.money = m
	}
	caption, role := "", look.MutedText
	switch {
	case !f.valid:
		caption = f.words.with(WordNotMoney, map[string]any{"Text": text})
		if !f.entry.focused { // while it is being typed it is not yet wrong
			role = look.Error
		}
	case m.Known() && f.Describe != nil:
		caption = f.Describe(m)
	}
	f.entry.SetProblem(f.bad || (!f.valid && !f.entry.focused))
	if f.caption.text != caption {
		f.caption.SetText(caption)
		grown(f, f.onHeight)
	}
	f.caption.SetRole(role)
	if tell && f.OnChanged != nil && (f.money != before || f.valid != wasValid) {
		f.OnChanged(f.money, f.valid)
	}
}

func (f *MoneyField) focus(has bool) {
	if !has {
		if f.valid {
			f.SetMoney(f.money)
		} else {
			f.read(f.entry.Text, false)
		}
	}
	if f.OnFocus != nil {
		f.OnFocus(has)
	}
}

// HeightFor returns the height of entry and caption in that width.
func (f *MoneyField) HeightFor(width float32) float32 {
	return underEntry(f.entry, f.caption, width)
}

// CreateRenderer draws the entry and the reading under it.
func (f *MoneyField) CreateRenderer() fyne.WidgetRenderer {
	return &captionedRenderer{f, f.entry, f.caption}
}

func moneyEditor(r *fieldRow) *editor {
	f := NewMoneyField(r.name, r.form.env.Words)
	f.Usual, f.Describe = r.form.env.Currency, r.form.env.DescribeMoney
	f.onHeight = r.form.relayout
	f.OnFocus = r.focused
	f.entry.OnShortcut = r.shortcut
	f.OnChanged = func(m schema.Money, valid bool) {
		if valid {
			*value[schema.Money](r) = m
		}
		r.changed()
	}
	r.hint = r.form.env.Words.say(WordMoneyHint)
	return &editor{
		object: f, focus: func() fyne.Focusable { return f.entry }, frame: f.SetProblem,
		load: func() { f.SetMoney(*value[schema.Money](r)) },
		unread: func() string {
			if f.valid {
				return ""
			}
			return f.caption.text
		},
	}
}
