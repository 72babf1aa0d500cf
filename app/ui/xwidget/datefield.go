package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// DateField takes a date as a person writes it, as exact as it is known, and says under the field how it was read. Up and Down go by
// the day, PageUp and PageDown by the month; a date known to the month or year goes by that.
type DateField struct {
	widget.BaseWidget

	Describe  func(d schema.Date, ambiguous bool) string
	OnChanged func(d schema.Date, valid bool)
	OnFocus   func(has bool)

	words    Words
	today    schema.Day
	entry    *Entry
	caption  *Para
	date     schema.Date
	valid    bool
	bad      bool
	cal      *calendar
	panel    *panel
	float    *float
	host     *Host
	onHeight func()
}

// NewDateField returns an empty field; today is what relative words and the calendar start from.
func NewDateField(label string, words Words, today schema.Day, describe func(d schema.Date, ambiguous bool) string) *DateField {
	f := &DateField{Describe: describe, words: words, today: today, valid: true, entry: NewEntry(label), caption: NewPara("", look.CaptionText, look.MutedText)}
	f.ExtendBaseWidget(f)
	f.entry.OnChanged = func(text string) { f.read(text, true) }
	f.entry.OnKey = f.key
	f.entry.OnFocus = f.focus
	f.entry.ActionItem = newTapIcon(theme.CalendarIcon(), words.say(WordCalendar), func() {
		focusOn(f.entry)
		f.ToggleCalendar()
	})
	f.cal = newCalendar(words, f.picked)
	f.panel = newPanel(f.cal, 2*look.Space)
	f.cal.pointer = &f.panel.pointer
	f.panel.pointer.onLeave = func() {
		if !f.entry.focused {
			f.hideCalendar()
		}
	}
	return f
}

// Label names the field.
func (f *DateField) Label() string { return f.entry.label }

// AccessibilityLabel is the label, the text and how it was read.
func (f *DateField) AccessibilityLabel() string {
	return f.entry.label + " " + f.entry.Text + " " + f.caption.text
}

// AccessibilityRole is container: the entry inside has the focus.
func (f *DateField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Entry returns the field that has the focus.
func (f *DateField) Entry() *Entry { return f.entry }

// Date returns the date as read; valid is false while the text is no date.
func (f *DateField) Date() (d schema.Date, valid bool) { return f.date, f.valid }

// SetDate shows a date without telling OnChanged.
func (f *DateField) SetDate(d schema.Date) {
	changed := f.entry.OnChanged
	f.entry.OnChanged = nil
	f.entry.SetText(string(d))
	f.entry.CursorToEnd()
	f.entry.OnChanged = changed
	f.read(string(d), false)
}

// SetProblem frames the field, or takes the frame away.
func (f *DateField) SetProblem(on bool) {
	f.bad = on
	f.entry.SetProblem(on || !f.valid)
}

// Unread returns the text that is no date, or "".
func (f *DateField) Unread() string {
	if f.valid {
		return ""
	}
	return f.entry.Text
}

func (f *DateField) read(text string, tell bool) {
	before, wasValid := f.date, f.valid
	d, ambiguous, err := schema.ReadDate(text, f.today)
	f.date, f.valid = d, err == nil
	caption, role := "", look.MutedText
	switch {
	case !f.valid:
		caption, role = f.words.with(WordNotADate, map[string]any{"Text": text}), look.Error
	case d != "" && f.Describe != nil:
		caption = f.Describe(d, ambiguous)
		if ambiguous {
			role = look.Warning
		}
	}
	// While a date is being typed it is not yet wrong: the frame waits for the focus to leave.
	f.entry.SetProblem(f.bad || (!f.valid && !f.entry.focused))
	if !f.valid && f.entry.focused {
		role = look.MutedText
	}
	if f.caption.text != caption {
		f.caption.SetText(caption)
		grown(f, f.onHeight)
	}
	f.caption.SetRole(role)
	if f.open() && f.valid && d != "" {
		f.cal.show(f.viewDay(), f.date)
	}
	if tell && f.OnChanged != nil && (f.date != before || f.valid != wasValid) {
		f.OnChanged(f.date, f.valid)
	}
}

func (f *DateField) focus(has bool) {
	if !has {
		if f.open() && f.panel.pointer.inside {
			return
		}
		f.hideCalendar()
		if f.valid && f.date.Exact() && f.date.Qualifier() == 0 {
			f.SetDate(f.date)
		} else {
			f.read(f.entry.Text, false)
		}
	}
	if f.OnFocus != nil {
		f.OnFocus(has)
	}
}

func (f *DateField) key(ev *fyne.KeyEvent) bool {
	if f.open() {
		switch ev.Name {
		case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
			f.hideCalendar()
			return true
		}
	}
	by := 0
	switch ev.Name {
	case fyne.KeyUp:
		by = 1
	case fyne.KeyDown:
		by = -1
	case fyne.KeyPageUp, fyne.KeyPageDown:
		n := 1
		if ev.Name == fyne.KeyPageDown {
			n = -1
		}
		if f.date.Precision() == schema.ToDay {
			f.setByKey(addMonths(f.date, n))
		} else {
			f.setByKey(step(f.date, n))
		}
		return true
	default:
		return false
	}
	if f.date == "" && f.valid {
		f.setByKey(f.today.Date())
	} else {
		f.setByKey(step(f.date, by))
	}
	return true
}

func (f *DateField) setByKey(d schema.Date) {
	if !f.valid || d == "" || d == f.date {
		return
	}
	f.entry.SetText(string(d))
	f.entry.CursorToEnd()
}

// step moves an unqualified date by some of its own units.
func step(d schema.Date, by int) schema.Date {
	if d.Qualifier() != 0 {
		return d
	}
	switch d.Precision() {
	case schema.ToDay:
		day, _ := d.Day()
		return bounded((day + schema.Day(by)).Date(), d)
	case schema.ToMonth:
		lo, _ := d.Bounds()
		return bounded(addMonths(lo.Date(), by)[:7], d)
	case schema.ToYear:
		lo, _ := d.Bounds()
		return bounded(addMonths(lo.Date(), 12*by)[:4], d)
	}
	return d
}

// addMonths moves an exact date by months; where the month is too short it takes its last day.
func addMonths(d schema.Date, by int) schema.Date {
	day, ok := d.Day()
	if !ok || d.Qualifier() != 0 {
		return d
	}
	y, m, dd := day.Civil()
	first := schema.DayOf(y, m+by, 1)
	last := schema.DayOf(y, m+by+1, 1) - 1
	return bounded(min(first+schema.Day(dd-1), last).Date(), d)
}

// bounded keeps the old date where the new one would lie outside the years a register may name.
func bounded(d, old schema.Date) schema.Date {
	if y := d.Year(); y < schema.MinYear || y > schema.MaxYear {
		return old
	}
	return d
}

func (f *DateField) open() bool { return f.float != nil }

func (f *DateField) viewDay() schema.Day {
	if lo, hi := f.date.Bounds(); f.valid && f.date != "" {
		if lo.Bounded() {
			return lo
		}
		return hi
	}
	return f.today
}

// ToggleCalendar opens the calendar at the value, or closes it.
func (f *DateField) ToggleCalendar() {
	if f.open() {
		f.hideCalendar()
		return
	}
	if f.host = HostOf(f); f.host == nil {
		return
	}
	f.cal.show(f.viewDay(), f.date)
	f.float = &float{object: f.panel, close: f.hideCalendar, place: func(h *Host) (fyne.Position, fyne.Size) { return h.under(f.entry, f.panel.MinSize()) }}
	f.host.add(f.float)
	f.panel.Refresh()
}

func (f *DateField) hideCalendar() {
	if f.open() {
		f.host.remove(f.float)
		f.float, f.panel.pointer.inside = nil, false
	}
}

// picked takes a date from the calendar; a day closes it.
func (f *DateField) picked(d schema.Date) {
	f.hideCalendar()
	focusOn(f.entry)
	f.entry.SetText(string(d))
	f.entry.CursorToEnd()
}

// HeightFor returns the height of entry and caption in that width.
func (f *DateField) HeightFor(width float32) float32 { return underEntry(f.entry, f.caption, width) }

// CreateRenderer draws the entry and the reading under it.
func (f *DateField) CreateRenderer() fyne.WidgetRenderer {
	return &captionedRenderer{f, f.entry, f.caption}
}
