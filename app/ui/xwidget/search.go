package xwidget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// searchPause is how long typing has to rest before a search begins; nothing where results come at once.
const searchPause = 120 * time.Millisecond

// SearchField filters as one types: it tells OnChanged when typing rests, and leaves downwards into the results.
type SearchField struct {
	widget.BaseWidget

	OnChanged func(text string)
	OnDown    func()            // Down: into the results
	OnEnter   func(text string) // Enter
	OnEscape  func()            // Escape in an empty field; a filled one is emptied first
	After     After             // nil: the clock of the window's Host
	Pause     time.Duration

	entry *Entry
	clear *tapIcon
	told  string
	stop  func()
}

// NewSearchField returns an empty field; hint stands in it while it is empty.
func NewSearchField(label, hint string, words Words, changed func(text string)) *SearchField {
	s := &SearchField{}
	s.ExtendBaseWidget(s)
	s.init(label, hint, words, changed)
	return s
}

func (s *SearchField) init(label, hint string, words Words, changed func(text string)) {
	s.OnChanged, s.Pause, s.entry = changed, searchPause, NewEntry(label)
	s.entry.PlaceHolder = hint
	s.entry.Icon = theme.NewColoredResource(theme.SearchIcon(), look.MutedText)
	s.clear = newTapIcon(theme.CancelIcon(), words.say(WordClear), func() {
		focusOn(s.entry)
		s.SetText("")
	})
	s.clear.Hide()
	s.entry.ActionItem = s.clear
	s.entry.OnChanged = s.typed
	s.entry.OnKey = s.key
}

// Label names the field.
func (s *SearchField) Label() string { return s.entry.label }

// AccessibilityLabel is the label and the text.
func (s *SearchField) AccessibilityLabel() string { return s.entry.label + " " + s.entry.Text }

// AccessibilityRole is container: the entry inside has the focus.
func (s *SearchField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Entry returns the field that has the focus.
func (s *SearchField) Entry() *Entry { return s.entry }

// Text returns what is searched for.
func (s *SearchField) Text() string { return s.entry.Text }

// Focus puts the focus into the field and marks what stands there, so that typing begins anew.
func (s *SearchField) Focus() {
	focusOn(s.entry)
	if s.entry.Text != "" {
		s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// SetText searches for a text at once.
func (s *SearchField) SetText(text string) {
	s.entry.SetText(text)
	s.entry.CursorToEnd()
	s.flush()
}

func (s *SearchField) typed(text string) {
	if (text == "") != !s.clear.Visible() {
		s.clear.Hidden = text == ""
		s.entry.Refresh()
	}
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	if s.Pause == 0 {
		s.tell()
		return
	}
	s.stop = s.clock()(s.Pause, s.tell)
}

func (s *SearchField) clock() After {
	if s.After != nil {
		return s.After
	}
	if h := HostOf(s); h != nil {
		return h.After
	}
	return RealAfter
}

func (s *SearchField) tell() {
	s.stop = nil
	if s.told != s.entry.Text {
		s.told = s.entry.Text
		if s.OnChanged != nil {
			s.OnChanged(s.told)
		}
	}
}

// flush searches now for what has been typed.
func (s *SearchField) flush() {
	if s.stop != nil {
		s.stop()
	}
	s.tell()
}

func (s *SearchField) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		if s.OnDown != nil {
			s.flush()
			s.OnDown()
			return true
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.OnEnter != nil {
			s.flush()
			s.OnEnter(s.entry.Text)
			return true
		}
	case fyne.KeyEscape:
		if s.entry.Text != "" {
			s.SetText("")
			return true
		}
		if s.OnEscape != nil {
			s.OnEscape()
			return true
		}
	}
	return false
}

// CreateRenderer draws the entry.
func (s *SearchField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.entry) }

// SearchPopup is the search through everything: what is found hangs under the field, grouped by kind, while the keys stay in it.
type SearchPopup struct {
	SearchField
	OnPick func(Option)

	popup *suggestPopup
}

// mostFound is how many lines of results are seen at once.
const mostFound = 14

// NewSearchPopup returns an empty search. Ask is told what to search for and answers through SetResults, at once or later.
func NewSearchPopup(label, hint string, words Words, ask func(text string), pick func(Option)) *SearchPopup {
	s := &SearchPopup{OnPick: pick}
	s.ExtendBaseWidget(s)
	s.init(label, hint, words, ask)
	s.popup = newSuggestPopup(s.entry, s.entry, mostFound, func(o Option) {
		if s.OnPick != nil {
			s.OnPick(o)
		}
	})
	s.popup.width = 720 // a consulate’s title and what it answers
	field := s.entry.OnKey
	s.entry.OnKey = func(ev *fyne.KeyEvent) bool {
		switch {
		case s.popup.key(ev):
			return true
		case ev.Name == fyne.KeyDown && s.entry.Text != "":
			s.flush()
			s.popup.show(s.popup.list.Options(), true)
			return true
		}
		return field(ev)
	}
	s.entry.OnFocus = func(has bool) {
		if !has {
			s.popup.left()
		}
	}
	return s
}

// SetResults shows what was found for the text in the field; Group of each is the heading it stands under.
func (s *SearchPopup) SetResults(found []Option) {
	if s.entry.Text == "" {
		found = nil
	}
	s.popup.show(found, true)
}

// Results returns what is shown.
func (s *SearchPopup) Results() []Option {
	if !s.popup.open() {
		return nil
	}
	return s.popup.list.Options()
}
