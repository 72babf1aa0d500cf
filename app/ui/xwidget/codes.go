package xwidget

import (
	"slices"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

func (r *fieldRow) suggestCodes(text string) []Option {
	if r.form.env.SuggestCode == nil {
		return nil
	}
	return r.form.env.SuggestCode(r.field, r.form.draft, text)
}

func (r *fieldRow) codeTitle(code string) string {
	if r.form.env.CodeTitle == nil {
		return code
	}
	return r.form.env.CodeTitle(r.field, code)
}

// codeEditor takes one code of a list by what it stands for.
func codeEditor(r *fieldRow) *editor {
	c := NewComboBox(r.name, r.form.env.Words, r.suggestCodes)
	c.OnChanged = func(o Option, _ bool) {
		*value[string](r) = o.Key
		r.changed()
	}
	return comboEditor(r, c, func() {
		o := Option{}
		if code := *value[string](r); code != "" {
			o = Option{Key: code, Text: r.codeTitle(code)}
		}
		c.SetChosen(o)
	})
}

// codesEditor shows the codes of a set as chips, by what they stand for, and takes more through a combo box, which empties itself.
func codesEditor(r *fieldRow) *editor {
	words := r.form.env.Words
	chips := NewFlow(look.Space)
	offer := NewFlow(0)
	var c *ComboBox
	var show func()
	set := func(codes []string) {
		*value[schema.Set](r) = schema.NewSet(codes...)
		show()
		r.changed()
	}
	c = NewComboBox(r.name, words, func(text string) []Option {
		return slices.DeleteFunc(slices.Clone(r.suggestCodes(text)), func(o Option) bool { return slices.Contains(*value[schema.Set](r), o.Key) })
	})
	c.OnChanged = func(o Option, ok bool) {
		if ok {
			c.SetChosen(Option{})
			set(append(slices.Clone(*value[schema.Set](r)), o.Key))
		}
	}
	show = func() {
		chips.Objects = nil
		for _, code := range *value[schema.Set](r) {
			title := r.codeTitle(code)
			chips.Add(NewChip(title, words.with(WordRemove, map[string]any{"Text": title}), func() {
				focusOn(c.entry)
				set(slices.DeleteFunc(slices.Clone(*value[schema.Set](r)), func(x string) bool { return x == code }))
			}))
		}
		chips.Hidden = len(chips.Objects) == 0
		offer.Objects = nil
		if r.form.env.Offer != nil {
			if text, take := r.form.env.Offer(r.form.kind, r.field, r.form.draft); take != nil {
				b := NewStyledButton(text, Link, func() {
					r.form.reloadField(take())
					show()
					r.changed()
					focusOn(c.entry)
				})
				offer.Add(b)
			}
		}
		offer.Hidden = len(offer.Objects) == 0
		r.form.relayout()
	}
	ed := comboEditor(r, c, func() {
		c.SetChosen(Option{})
		show()
	})
	ed.object = NewColumn(look.Space, chips, c, offer)
	return ed
}
