package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// ComboBox chooses one of many by typing part of its name. The focus stays in the entry; Up, Down, Enter and Esc work the list, Tab
// takes the highlighted one and goes on. A text that names nothing is kept, with a word about it.
type ComboBox struct {
	widget.BaseWidget

	Suggest   func(text string) []Option // synchronous and cheap; "" asks for the first ones
	OnAddNew  func(text string)          // offered as the last line where set
	OnChanged func(o Option, ok bool)    // chosen, or emptied with ok false
	OnFocus   func(has bool)

	words   Words
	entry   *Entry
	popup   *suggestPopup
	caption *Para
	chosen  Option
	ok      bool
	bad     bool // frame wanted from outside

	onHeight func() // the parent lays out again
}

// NewComboBox returns an empty combo box.
func NewComboBox(label string, words Words, suggest func(text string) []Option) *ComboBox {
	c := &ComboBox{Suggest: suggest, words: words, entry: NewEntry(label), caption: NewPara("", look.CaptionText, look.Error)}
	c.ExtendBaseWidget(c)
	c.popup = newSuggestPopup(c.entry, c.entry, mostSuggested, c.pick)
	c.entry.OnChanged = c.typed
	c.entry.OnKey = c.key
	c.entry.TabKey = c.popup.open
	c.entry.OnFocus = func(has bool) {
		switch {
		case has:
			c.mark()
		case !has && c.popup.left():
			c.settle()
		}
		if c.OnFocus != nil {
			c.OnFocus(has)
		}
	}
	c.entry.onEnter = c.mark
	c.entry.ActionItem = newTapIcon(theme.MenuDropDownIcon(), words.say(WordShowList), func() {
		focusOn(c.entry)
		if c.popup.open() {
			c.popup.hide()
		} else {
			c.open("")
		}
	})
	return c
}

// mark marks what was chosen, so that what is typed takes its place.
func (c *ComboBox) mark() {
	if c.ok {
		c.entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// TellHeight sets what is done when the field becomes higher or lower, as by a word about its text.
func (c *ComboBox) TellHeight(do func()) { c.onHeight = do }

// Wide lets the list of suggestions be wider than the field and that many lines high.
func (c *ComboBox) Wide(width float32, lines int) {
	c.popup.width, c.popup.list.most = width, lines
}

// Label names the field.
func (c *ComboBox) Label() string { return c.entry.label }

// AccessibilityLabel is the label and what is chosen.
func (c *ComboBox) AccessibilityLabel() string { return c.entry.label + " " + c.entry.Text }

// AccessibilityRole is container: the entry inside has the focus.
func (c *ComboBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Entry returns the field that has the focus.
func (c *ComboBox) Entry() *Entry { return c.entry }

// Chosen returns what is chosen.
func (c *ComboBox) Chosen() (Option, bool) { return c.chosen, c.ok }

// Text returns what stands in the field.
func (c *ComboBox) Text() string { return c.entry.Text }

// SetChosen shows an option as chosen without telling OnChanged; the zero option empties the field.
func (c *ComboBox) SetChosen(o Option) {
	c.chosen, c.ok = o, o.Text != ""
	c.setText(o.Text)
	c.say("")
}

// SetProblem frames the field, or takes the frame away.
func (c *ComboBox) SetProblem(on bool) {
	c.bad = on
	c.entry.SetProblem(on || c.caption.text != "")
}

// Unmatched returns the text that names nothing, or "".
func (c *ComboBox) Unmatched() string {
	if c.ok {
		return ""
	}
	return strings.TrimSpace(c.entry.Text)
}

// Settle looks whether the text names exactly one option and chooses it; else it says that it names none.
func (c *ComboBox) Settle() { c.settle() }

func (c *ComboBox) setText(s string) {
	changed := c.entry.OnChanged
	c.entry.OnChanged = nil
	if c.entry.SelectedText() != "" {
		c.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // leaves nothing marked
	}
	c.entry.SetText(s)
	c.entry.CursorToEnd()
	c.entry.OnChanged = changed
}

func (c *ComboBox) typed(text string) {
	c.say("")
	if strings.TrimSpace(text) == "" {
		c.tell(Option{}, false)
	} else if c.ok && text != c.chosen.Text {
		c.tell(Option{}, false)
	}
	c.open(text)
}

func (c *ComboBox) tell(o Option, ok bool) {
	if ok == c.ok && o == c.chosen {
		return
	}
	c.chosen, c.ok = o, ok
	if c.OnChanged != nil {
		c.OnChanged(o, ok)
	}
}

func (c *ComboBox) open(text string) {
	text = strings.TrimSpace(text)
	options := c.Suggest(text)
	if c.OnAddNew != nil && text != "" && !hasExact(options, text) {
		options = append(options[:len(options):len(options)], Option{Text: c.words.with(WordAddNew, map[string]any{"Text": text}), Key: text, New: true})
	}
	c.popup.show(options, text != "")
}

func hasExact(options []Option, text string) bool {
	for _, o := range options {
		if strings.EqualFold(o.Text, text) {
			return true
		}
	}
	return false
}

func (c *ComboBox) key(ev *fyne.KeyEvent) bool {
	if c.popup.key(ev) {
		return true
	}
	switch ev.Name {
	case fyne.KeyDown:
		text := c.entry.Text
		if c.ok {
			text = ""
		}
		c.open(text)
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		c.settle()
	}
	return false
}

func (c *ComboBox) pick(o Option) {
	if o.New {
		if c.OnAddNew != nil {
			c.OnAddNew(o.Key)
		}
		return
	}
	c.setText(o.Text)
	c.say("")
	c.tell(o, true)
}

func (c *ComboBox) settle() {
	text := strings.TrimSpace(c.entry.Text)
	if c.ok || text == "" {
		c.say("")
		return
	}
	var exact []Option
	for _, o := range c.Suggest(text) {
		if strings.EqualFold(o.Text, text) {
			exact = append(exact, o)
		}
	}
	if len(exact) == 1 {
		c.pick(exact[0])
		return
	}
	c.say(c.words.with(WordNoMatch, map[string]any{"Text": text}))
}

func (c *ComboBox) say(problem string) {
	if c.caption.text != problem {
		c.caption.SetText(problem)
		c.entry.SetProblem(c.bad || problem != "")
		grown(c, c.onHeight)
	}
}

// HeightFor returns the height of entry and caption in that width.
func (c *ComboBox) HeightFor(width float32) float32 { return underEntry(c.entry, c.caption, width) }

// CreateRenderer draws the entry and the word about it.
func (c *ComboBox) CreateRenderer() fyne.WidgetRenderer {
	return &captionedRenderer{c, c.entry, c.caption}
}
