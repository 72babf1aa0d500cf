package xwidget

import (
	"fmt"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// calendarLevel is what one cell of the calendar stands for.
type calendarLevel int

const (
	daysOfMonth calendarLevel = iota
	monthsOfYear
	yearsOfDozen
)

// calendar shows a month of days, a year of months or a dozen of years. Its title goes up a level, so that a birth date is three taps
// away; below the days the month and the year can be taken as they are, for a date known no better.
type calendar struct {
	widget.BaseWidget
	words Words
	pick  func(schema.Date)

	level       calendarLevel
	year, month int
	value       schema.Date
	hover       int
	pointer     *pointerWatch // of the panel it lies on
}

func newCalendar(words Words, pick func(schema.Date)) *calendar {
	c := &calendar{words: words, pick: pick, hover: -1}
	c.ExtendBaseWidget(c)
	return c
}

func (c *calendar) show(at schema.Day, value schema.Date) {
	c.year, c.month, _ = at.Civil()
	c.level, c.value = daysOfMonth, value
	c.Refresh()
}

// calendarCell is a place that can be tapped.
type calendarCell struct {
	x, y, w, h float32
	text       string
	weak       bool // outside the month, or a name of a weekday
	strong     bool // the title
	button     bool // drawn with a box
	value      bool // the date of the field
	tap        func()
}

// Sizes of the calendar's cells.
func (c *calendar) unit() (w, h float32) {
	h = look.Size(look.RowHeight) - 2
	return h * 1.2, h
}

func (c *calendar) cells() []calendarCell {
	w, h := c.unit()
	full := 7 * w
	at := func(y int, m int) func() { return func() { c.goTo(y, m) } }
	title, up := "", func() {}
	back, on := func() {}, func() {}
	var out []calendarCell
	switch c.level {
	case daysOfMonth:
		title = fmt.Sprintf("%s %d", c.words.say(WordMonths+strconv.Itoa(c.month)), c.year)
		up = func() { c.setLevel(monthsOfYear) }
		back, on = at(c.year, c.month-1), at(c.year, c.month+1)
		for i := range 7 {
			out = append(out, calendarCell{x: float32(i) * w, y: h, w: w, h: h, text: c.words.say(WordWeekdays + strconv.Itoa(i+1)), weak: true})
		}
		first := schema.DayOf(c.year, c.month, 1)
		// 1970-01-01 was a Thursday: with 3 added, Monday is 0.
		start := first - schema.Day(((int(first)+3)%7+7)%7)
		for i := range 42 {
			day := start + schema.Day(i)
			_, m, d := day.Civil()
			date := day.Date()
			out = append(out, calendarCell{
				x: float32(i%7) * w, y: float32(2+i/7) * h, w: w, h: h, text: strconv.Itoa(d),
				weak: m != c.month, value: date == c.value, tap: func() { c.pick(date) },
			})
		}
		month, year := schema.Date(fmt.Sprintf("%04d-%02d", c.year, c.month)), schema.Date(fmt.Sprintf("%04d", c.year))
		for i, d := range []schema.Date{month, year} {
			out = append(out, calendarCell{x: float32(i) * 2.5 * w, y: 8*h + look.Space, w: 2.4 * w, h: h - 2, text: string(d), button: true, value: d == c.value, tap: func() { c.pick(d) }})
		}
	case monthsOfYear:
		title = strconv.Itoa(c.year)
		up = func() { c.setLevel(yearsOfDozen) }
		back, on = at(c.year-1, c.month), at(c.year+1, c.month)
		for i := range 12 {
			out = append(out, calendarCell{
				x: float32(i%3) * full / 3, y: h + float32(i/3)*1.75*h, w: full / 3, h: 1.75 * h, text: c.words.say(WordMonths + strconv.Itoa(i+1)),
				value: c.value.Year() == c.year && c.value.Precision() > schema.ToYear && c.monthOfValue() == i+1,
				tap: func() {
					c.goTo(c.year, i+1)
					c.setLevel(daysOfMonth)
				},
			})
		}
	case yearsOfDozen:
		start := c.year - c.year%12
		title = fmt.Sprintf("%d–%d", start, start+11)
		back, on = at(c.year-12, c.month), at(c.year+12, c.month)
		for i := range 12 {
			y := start + i
			out = append(out, calendarCell{
				x: float32(i%3) * full / 3, y: h + float32(i/3)*1.75*h, w: full / 3, h: 1.75 * h, text: strconv.Itoa(y), value: c.value.Year() == y,
				tap: func() {
					c.goTo(y, c.month)
					c.setLevel(monthsOfYear)
				},
			})
		}
	}
	return append(out,
		calendarCell{x: 0, y: 0, w: w, h: h, text: "‹", tap: back},
		calendarCell{x: w, y: 0, w: 5 * w, h: h, text: title, strong: true, tap: up},
		calendarCell{x: 6 * w, y: 0, w: w, h: h, text: "›", tap: on})
}

func (c *calendar) monthOfValue() int {
	lo, _ := c.value.Bounds()
	_, m, _ := lo.Civil()
	return m
}

func (c *calendar) setLevel(l calendarLevel) {
	c.level = l
	c.Refresh()
}

func (c *calendar) goTo(year, month int) {
	day := schema.DayOf(year, month, 1)
	if y, m, _ := day.Civil(); y >= schema.MinYear && y <= schema.MaxYear {
		c.year, c.month = y, m
	}
	c.Refresh()
}

func (c *calendar) cellAt(p fyne.Position) int {
	for i, x := range c.cells() {
		if x.tap != nil && p.X >= x.x && p.X < x.x+x.w && p.Y >= x.y && p.Y < x.y+x.h {
			return i
		}
	}
	return -1
}

func (c *calendar) Tapped(ev *fyne.PointEvent) {
	if i := c.cellAt(ev.Position); i >= 0 {
		c.cells()[i].tap()
	}
}

// Scrolled goes to another month.
func (c *calendar) Scrolled(ev *fyne.ScrollEvent) {
	by := 1
	if ev.Scrolled.DY > 0 {
		by = -1
	}
	c.goTo(c.year, c.month+by)
}

func (c *calendar) MouseIn(ev *desktop.MouseEvent) {
	c.pointer.enter()
	c.MouseMoved(ev)
}

func (c *calendar) MouseMoved(ev *desktop.MouseEvent) {
	if i := c.cellAt(ev.Position); i != c.hover {
		c.hover = i
		c.Refresh()
	}
}

func (c *calendar) MouseOut() {
	c.hover = -1
	c.Refresh()
	c.pointer.leave()
}

// Label names it.
func (c *calendar) Label() string { return c.words.say(WordCalendar) }

// AccessibilityLabel is the month shown.
func (c *calendar) AccessibilityLabel() string {
	return fmt.Sprintf("%s %d", c.words.say(WordMonths+strconv.Itoa(c.month)), c.year)
}

// AccessibilityRole is container.
func (c *calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (c *calendar) CreateRenderer() fyne.WidgetRenderer { return &calendarRenderer{c: c} }

type calendarRenderer struct {
	c     *calendar
	backs []*canvas.Rectangle
	texts []*canvas.Text
}

func (r *calendarRenderer) Destroy() {}
func (r *calendarRenderer) MinSize() fyne.Size {
	w, h := r.c.unit()
	return fyne.NewSize(7*w, 9*h+look.Space)
}

func (r *calendarRenderer) Layout(fyne.Size) {
	cells := r.c.cells()
	for len(r.backs) < len(cells) {
		r.backs = append(r.backs, canvas.NewRectangle(color.Transparent))
		r.texts = append(r.texts, canvas.NewText("", color.Black))
	}
	r.backs, r.texts = r.backs[:len(cells)], r.texts[:len(cells)]
	size := look.Size(look.TableText)
	h := lineHeight(size)
	for i, x := range cells {
		back, text := r.backs[i], r.texts[i]
		fill, role := color.Color(color.Transparent), look.Text
		switch {
		case x.value:
			fill, role = look.Color(look.Primary), theme.ColorNameForegroundOnPrimary
		case i == r.c.hover:
			fill = look.Color(look.ChipFill)
		case x.weak:
			role = look.MutedText
		}
		back.FillColor, back.CornerRadius = fill, look.Radius
		back.StrokeWidth, back.StrokeColor = 0, nil
		if x.button {
			back.StrokeWidth, back.StrokeColor = 1, look.Color(look.Line)
		}
		back.Resize(fyne.NewSize(x.w-2, x.h-2))
		back.Move(fyne.NewPos(x.x+1, x.y+1))
		text.Text, text.TextSize, text.Color, text.Alignment = x.text, size, look.Color(role), fyne.TextAlignCenter
		text.TextStyle.Bold = x.strong
		text.Resize(fyne.NewSize(x.w, h))
		text.Move(fyne.NewPos(x.x, x.y+(x.h-h)/2))
		back.Refresh()
		text.Refresh()
	}
}

func (r *calendarRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, b := range r.backs {
		out = append(out, b, r.texts[i])
	}
	return out
}
