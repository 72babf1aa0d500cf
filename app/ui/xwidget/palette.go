package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

// defaultLetters are those that keyboards of one country lack for the names of another.
var defaultLetters = strings.Fields("ą č ę ė į š ų ū ž ć ł ń ó ś ź ż ä ö ü ß é è ç ñ å ø æ õ ā ē ī ķ ļ ņ ř ý Ą Č Ę Ė Į Š Ų Ū Ž Ć Ł Ń Ó Ś Ź Ż Ä Ö Ü É Å Ø Õ Ā Ē Ī Ķ Ļ Ņ „ “ – ’")

// letterPalette is a row of letters under a field that puts them where the cursor is. A small button or Ctrl+. shows it.
type letterPalette struct {
	row    *fieldRow
	button *tapIcon
	box    *fyne.Container
}

func newLetterPalette(r *fieldRow) *letterPalette {
	p := &letterPalette{row: r, box: NewFlow(look.Space / 2)}
	p.button = newTapIcon(nil, r.form.env.Words.say(WordLetters), p.toggle)
	p.button.text = "ą"
	p.button.Refresh()
	p.box.Hide()
	return p
}

func (p *letterPalette) toggle() {
	e := p.target()
	if p.box.Visible() {
		p.box.Hide()
	} else {
		p.fill()
		p.box.Show()
	}
	focusOn(e)
	p.row.form.relayout()
}

func (p *letterPalette) target() *Entry {
	if p.row.last != nil {
		return p.row.last
	}
	return p.row.editor.entries[0]
}

// fill makes the buttons when they are first wanted: a form has many fields and few of them ever show their letters.
func (p *letterPalette) fill() {
	if len(p.box.Objects) > 0 {
		return
	}
	letters := p.row.form.env.Letters
	if letters == nil {
		letters = defaultLetters
	}
	for _, l := range letters {
		t := newTapIcon(nil, l, func() {
			e := p.target()
			focusOn(e)
			e.Insert(l)
		})
		t.text = l
		p.box.Add(t)
	}
}
