package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/models/schema"
)

func cityBox() *ComboBox {
	return NewComboBox("City", words, func(text string) []Option { return testEnv().SuggestRef(nil, text) })
}

// Typing shows suggestions while the focus stays in the entry; Enter takes the highlighted one.
func TestComboChoose(t *testing.T) {
	c := cityBox()
	var told []string
	c.OnChanged = func(o Option, ok bool) { told = append(told, o.Text) }
	w, _ := shown(t, NewColumn(8, c, NewEntry("next")), 400, 500)
	w.Canvas().Focus(c.entry)
	typeText(w, "k")
	if !c.popup.open() || w.Canvas().Focused() != fyne.Focusable(c.entry) {
		t.Fatal("no suggestions, or they took the focus")
	}
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if o, ok := c.Chosen(); !ok || o.Text != "Kraków" || c.Text() != "Kraków" || c.popup.open() {
		t.Fatalf("chosen %v %v", o, ok)
	}
	press(w, fyne.KeyBackspace)
	if _, ok := c.Chosen(); ok {
		t.Error("a changed text still names the city")
	}
	press(w, fyne.KeyEscape)
	if c.popup.open() {
		t.Error("Escape left the list open")
	}
	c.entry.SetText("")
	if len(told) != 2 || told[1] != "" {
		t.Errorf("told %q", told)
	}
}

// Tab takes the highlighted suggestion and goes on to the next field.
func TestComboTab(t *testing.T) {
	c, next := cityBox(), NewEntry("next")
	w, _ := shown(t, NewColumn(8, c, next), 400, 500)
	w.Canvas().Focus(c.entry)
	typeText(w, "ł")
	if !c.entry.AcceptsTab() {
		t.Fatal("Tab would leave without choosing")
	}
	press(w, fyne.KeyTab)
	if o, _ := c.Chosen(); o.Text != "Łódź" || w.Canvas().Focused() != fyne.Focusable(next) {
		t.Errorf("chosen %q, focus %T", o.Text, w.Canvas().Focused())
	}
}

// What is typed on coming back takes the place of what was chosen; leaving again keeps it.
func TestComboReplaces(t *testing.T) {
	c, next := cityBox(), NewEntry("next")
	w, _ := shown(t, NewColumn(8, c, next), 400, 500)
	c.SetChosen(Option{ID: 1, Text: "Toruń"})
	w.Canvas().Focus(c.entry)
	w.Canvas().Focus(next)
	if c.Text() != "Toruń" || c.Unmatched() != "" {
		t.Errorf("left with %q", c.Text())
	}
	w.Canvas().Focus(c.entry)
	typeText(w, "ł")
	press(w, fyne.KeyReturn)
	if o, _ := c.Chosen(); o.Text != "Łódź" || c.entry.SelectedText() != "" {
		t.Errorf("chosen %q, marked %q", o.Text, c.entry.SelectedText())
	}
}

// A tap on a suggestion chooses it and gives the focus back.
func TestComboTap(t *testing.T) {
	c := cityBox()
	w, _ := shown(t, NewColumn(8, c), 400, 500)
	w.Canvas().Focus(c.entry)
	typeText(w, "to")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.popup.list)
	test.TapCanvas(w.Canvas(), at.AddXY(10, 10))
	if o, _ := c.Chosen(); o.Text != "Toruń" || w.Canvas().Focused() != fyne.Focusable(c.entry) || c.caption.text != "" {
		t.Errorf("chosen %q, caption %q", o.Text, c.caption.text)
	}
}

// A text that names nothing is kept with a word about it; one that names exactly one thing is chosen when it is left.
func TestComboUnmatched(t *testing.T) {
	c := cityBox()
	w, _ := shown(t, NewColumn(8, c, NewEntry("next")), 400, 500)
	w.Canvas().Focus(c.entry)
	typeText(w, "Vilnius")
	w.Canvas().Unfocus()
	if c.Unmatched() != "Vilnius" || c.caption.text == "" {
		t.Errorf("unmatched %q, caption %q", c.Unmatched(), c.caption.text)
	}
	w.Canvas().Focus(c.entry)
	c.entry.SetText("kaunas")
	w.Canvas().Unfocus()
	if o, ok := c.Chosen(); !ok || o.Text != "Kaunas" || c.caption.text != "" {
		t.Errorf("chosen %v %v", o, ok)
	}
}

// What is not there yet can be added from inside.
func TestComboAddNew(t *testing.T) {
	c := cityBox()
	added := ""
	c.OnAddNew = func(text string) { added = text }
	w, _ := shown(t, NewColumn(8, c), 400, 500)
	w.Canvas().Focus(c.entry)
	typeText(w, "Puck")
	press(w, fyne.KeyReturn)
	if added != "Puck" {
		t.Errorf("added %q", added)
	}
}

func dateField() (*DateField, *[]schema.Date) {
	f := NewDateField("Opened", words, schema.DayOf(2026, 11, 22), testEnv().DescribeDate)
	var told []schema.Date
	f.OnChanged = func(d schema.Date, valid bool) {
		if valid {
			told = append(told, d)
		}
	}
	return f, &told
}

// Dates are read as people write them, and the reading is shown.
func TestDateRead(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  schema.Date
		valid bool
		shown string
	}{
		{"12.5.2023", "2023-05-12", true, "read as 2023-05-12"},
		{"5.1998", "1998-05", true, "read as 1998-05"},
		{"about 1998", "~1998", true, "read as ~1998"},
		{"03/04/2023", "2023-04-03", true, "read as 2023-04-03, day first"},
		{"", "", true, ""},
		{"31.2.2023", "", false, words.with(WordNotADate, map[string]any{"Text": "31.2.2023"})},
	} {
		f, _ := dateField()
		shown(t, NewColumn(0, f), 300, 200)
		f.entry.SetText(c.typed)
		if d, valid := f.Date(); d != c.want || valid != c.valid || f.caption.text != c.shown {
			t.Errorf("%q: %q %v %q", c.typed, d, valid, f.caption.text)
		}
	}
}

// Up and Down go by the unit the date is known to, PageUp and PageDown by the month, into the last day of a short one.
func TestDateKeys(t *testing.T) {
	for _, c := range []struct {
		from schema.Date
		key  fyne.KeyName
		want schema.Date
	}{
		{"2023-05-31", fyne.KeyUp, "2023-06-01"}, {"2023-01-01", fyne.KeyDown, "2022-12-31"},
		{"2023-01-31", fyne.KeyPageUp, "2023-02-28"}, {"2024-03-31", fyne.KeyPageDown, "2024-02-29"},
		{"2023-12", fyne.KeyUp, "2024-01"}, {"2008", fyne.KeyDown, "2007"}, {"", fyne.KeyUp, "2026-11-22"},
		{"~2008", fyne.KeyUp, "~2008"}, {"2999-12-31", fyne.KeyUp, "2999-12-31"},
	} {
		f, told := dateField()
		w, _ := shown(t, NewColumn(0, f), 300, 200)
		f.SetDate(c.from)
		w.Canvas().Focus(f.entry)
		press(w, c.key)
		if d, _ := f.Date(); d != c.want || f.entry.Text != string(c.want) {
			t.Errorf("%q with %s: %q, shown %q", c.from, c.key, d, f.entry.Text)
		}
		if c.from != c.want && len(*told) != 1 {
			t.Errorf("%q: told %v", c.from, *told)
		}
	}
}

// The calendar opens at the value; a day, a month or a year can be taken from it, and years are two taps away.
func TestDateCalendar(t *testing.T) {
	f, _ := dateField()
	w, _ := shown(t, NewColumn(0, f), 400, 500)
	f.SetDate("2023-05-12")
	w.Canvas().Focus(f.entry)
	f.ToggleCalendar()
	tap := func(text string) {
		t.Helper()
		for _, c := range f.cal.cells() {
			if c.text == text && c.tap != nil && !c.weak {
				c.tap()
				return
			}
		}
		t.Fatalf("no cell %q", text)
	}
	if f.cal.year != 2023 || f.cal.month != 5 {
		t.Fatalf("opened at %d-%d", f.cal.year, f.cal.month)
	}
	tap("May 2023")
	tap("2023")
	tap("2018")
	tap("January")
	tap("31")
	if d, _ := f.Date(); d != "2018-01-31" || f.open() || w.Canvas().Focused() != fyne.Focusable(f.entry) {
		t.Errorf("took %q", d)
	}
	f.ToggleCalendar()
	tap("2018-01")
	if d, _ := f.Date(); d != "2018-01" {
		t.Errorf("took %q", d)
	}
	f.ToggleCalendar()
	press(w, fyne.KeyEscape)
	if f.open() {
		t.Error("Escape left the calendar open")
	}
}

// The week begins on Monday: the first of May 2023 was one.
func TestCalendarWeek(t *testing.T) {
	c := newCalendar(words, func(schema.Date) {})
	c.show(schema.DayOf(2023, 5, 12), "")
	for _, x := range c.cells() {
		if x.text == "1" && !x.weak && x.x != 0 {
			t.Errorf("the first of May stands at %v", x.x)
		}
	}
	c.show(schema.DayOf(1965, 8, 1), "")
	w, _ := c.unit()
	for _, x := range c.cells() {
		if x.text == "1" && !x.weak && x.x != 6*w {
			t.Errorf("Sunday 1 August 1965 stands at %v", x.x)
		}
	}
}

// Whoever comes back to a search types anew: what stood there is marked and replaced.
func TestASearchBeginsAnew(t *testing.T) {
	s := NewSearchField("Search", "", words, nil)
	shown(t, s, 400, 200)
	s.SetText("zakopane")
	s.Focus()
	s.Entry().TypedRune('t')
	if s.Text() != "t" {
		t.Errorf("the search is for %q", s.Text())
	}
}

// A click into a combo box marks what was chosen, as Tab does: what is typed then takes its place. A second click sets the cursor.
func TestComboClick(t *testing.T) {
	c := cityBox()
	w, _ := shown(t, NewColumn(8, c, NewEntry("next")), 400, 500)
	c.SetChosen(c.Suggest("Krak")[0])
	click := func() {
		ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(60, 15)}, Button: desktop.MouseButtonPrimary}
		c.entry.MouseDown(ev)
		c.entry.MouseUp(ev)
	}
	click()
	if c.entry.SelectedText() != "Kraków" {
		t.Fatalf("marked is %q", c.entry.SelectedText())
	}
	typeText(w, "k")
	if c.Text() != "k" || !c.popup.open() {
		t.Errorf("typed into the field it says %q", c.Text())
	}
	press(w, fyne.KeyEscape)
	c.SetChosen(c.Suggest("Krak")[0])
	click()
	if c.entry.SelectedText() != "" {
		t.Error("a click where the focus is marks everything")
	}
}
