package report

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// Measures of the calendar of a year, in points: three rows of four months.
const (
	monthsAcross = 4
	monthGap     = 20.0
	monthHead    = 18.0
	weekHead     = 11.0
	weekHigh     = 14.0
	monthHigh    = monthHead + weekHead + 6*weekHigh + 8
)

// yearPicture draws the months of a year side by side. A day with an anniversary stands on a disc, one with a round anniversary has a ring
// around it, one of a celebration stands in a circle.
func yearPicture(w *words.Words, year int, on map[schema.Day][]view.YearDay, width float64) draw.Drawing {
	d := draw.Drawing{W: width, H: 3*monthHigh + 22}
	across := (width - (monthsAcross-1)*monthGap) / monthsAcross
	for month := 1; month <= 12; month++ {
		x := float64((month-1)%monthsAcross) * (across + monthGap)
		y := float64((month-1)/monthsAcross) * monthHigh
		d.Ops = append(d.Ops, smallMonth(w, year, month, on, x, y, across)...)
	}
	y := d.H - 8
	x := 0.0
	for _, sign := range []struct {
		of   []view.YearDay
		word string
	}{{[]view.YearDay{{}}, "lists.anniversaries.sign"}, {[]view.YearDay{{Anniversary: view.Anniversary{Mark: 5}}}, "lists.anniversaries.sign_round"}, {[]view.YearDay{{Celebrated: true}}, "lists.anniversaries.celebration"}} {
		ops, _ := disc(sign.of, x+7, y-2.6, 4.6)
		d.Ops = append(d.Ops, ops...)
		text := draw.Text{X: x + 18, Y: y, Size: 8, Colour: draw.RoleMuted, Text: w.T(sign.word)}
		d.Ops = append(d.Ops, text)
		x += 18 + text.Place().Width + 22
	}
	return d
}

// smallMonth draws one month of the year.
func smallMonth(w *words.Words, year, month int, on map[schema.Day][]view.YearDay, x, y, width float64) []draw.Op {
	column := width / 7
	ops := []draw.Op{draw.Text{X: x + 2, Y: y + 10.5, Size: 11, Bold: true, Colour: draw.RolePrimary, MaxWidth: width, Text: capital(w.T("month." + strconv.Itoa(month)))},
		draw.Line{X1: x, Y1: y + monthHead - 3, X2: x + width, Y2: y + monthHead - 3, Width: 0.7, Stroke: draw.RolePrimary}}
	for n := 1; n <= 7; n++ {
		ops = append(ops, draw.Text{X: x + (float64(n)-0.5)*column, Y: y + monthHead + 6.5, Size: 6.5, Align: draw.Middle, Colour: draw.RoleMuted, Text: w.T("widget.weekday_" + strconv.Itoa(n))})
	}
	row := 0
	for day := schema.DayOf(year, month, 1); ; day++ {
		_, m, number := day.Civil()
		if m != month {
			return ops
		}
		n := weekday(day)
		if n == 1 && number > 1 {
			row++
		}
		cx, base := x+(float64(n)-0.5)*column, y+monthHead+weekHead+float64(row)*weekHigh+9.4
		text := draw.Text{X: cx, Y: base, Size: 8.2, Align: draw.Middle, Colour: draw.RoleText, Text: strconv.Itoa(number)}
		if n > 5 {
			text.Colour = draw.RoleMuted
		}
		if here := on[day]; len(here) > 0 {
			marks, ink := disc(here, cx, base-2.9, 5.8)
			ops = append(ops, marks...)
			text.Bold, text.Colour, text.Label = true, ink, dayLabel(w, here)
		}
		ops = append(ops, text)
	}
}

// dayLabel says what there is on a day.
func dayLabel(w *words.Words, here []view.YearDay) string {
	text := ""
	for i := range here {
		text = joined("; ", text, festive(w, &here[i])+" "+here[i].Title)
	}
	return text
}

// disc marks a day, and says in which colour its number stands on it.
func disc(here []view.YearDay, x, y, radius float64) ([]draw.Op, draw.Role) {
	anniversary, round := false, false
	for i := range here {
		anniversary, round = anniversary || !here[i].Celebrated, round || here[i].Mark > 0
	}
	switch {
	case round:
		return []draw.Op{draw.Circle{X: x, Y: y, R: radius + 1.4, Stroke: draw.RoleWarning, StrokeWidth: 0.8}, draw.Circle{X: x, Y: y, R: radius, Fill: draw.RoleWarning}}, draw.RoleOnPrimary
	case anniversary:
		return []draw.Op{draw.Circle{X: x, Y: y, R: radius, Fill: draw.RolePrimary}}, draw.RoleOnPrimary
	}
	return []draw.Op{draw.Circle{X: x, Y: y, R: radius, Stroke: draw.RolePrimary, StrokeWidth: 0.9}}, draw.RolePrimary
}

// Measures of the page of a month, in points.
const (
	pageHigh  = 412.0 // of the whole calendar, head included
	pageHead  = 20.0
	weekWide  = 20.0 // the strip of the numbers of weeks
	chipSize  = 9.2
	chipLine  = 11.4
	chipInset = 4.0
	dayHigh   = 20.0 // of the number of the day
)

// monthPicture draws a month as a grid of weeks. What there is on a day stands in its field.
func monthPicture(w *words.Words, year, month int, on map[schema.Day][]view.YearDay, width float64) draw.Drawing {
	d := draw.Drawing{W: width, H: pageHigh}
	first, next := schema.DayOf(year, month, 1), schema.DayOf(year, month+1, 1)
	from := first - schema.Day(weekday(first)-1)
	weeks := (int(next-from) + 6) / 7
	column, high := (width-weekWide)/7, (pageHigh-pageHead)/float64(weeks)
	d.Ops = append(d.Ops, draw.Rect{W: width, H: pageHead, Radius: 3, Fill: draw.RolePrimary})
	for n := 1; n <= 7; n++ {
		x := weekWide + float64(n-1)*column
		if n > 5 {
			d.Ops = append(d.Ops, draw.Rect{X: x, Y: pageHead, W: column, H: pageHigh - pageHead, Fill: draw.RoleSelected, Opacity: 0.45})
		}
		d.Ops = append(d.Ops, draw.Text{X: x + column/2, Y: 13.6, Size: 9, Bold: true, Align: draw.Middle, Colour: draw.RoleOnPrimary, MaxWidth: column - 6, Text: capital(weekdayName(w, n))})
	}
	for week := range weeks {
		y := pageHead + float64(week)*high
		d.Ops = append(d.Ops, draw.Line{X1: 0, Y1: y + high, X2: width, Y2: y + high, Width: 0.6, Stroke: draw.RoleLine},
			draw.Text{X: weekWide / 2, Y: y + 11.5, Size: 7, Align: draw.Middle, Colour: draw.RoleMuted, Text: strconv.Itoa(weekNumber(from + schema.Day(7*week)))})
		for n := 1; n <= 7; n++ {
			day := from + schema.Day(7*week+n-1)
			x := weekWide + float64(n-1)*column
			d.Ops = append(d.Ops, draw.Line{X1: x, Y1: y, X2: x, Y2: y + high, Width: 0.6, Stroke: draw.RoleLine})
			if day < first || day >= next {
				continue
			}
			d.Ops = append(d.Ops, dayField(w, day, on[day], x, y, column, high)...)
		}
	}
	d.Ops = append(d.Ops, draw.Line{X1: width, Y1: pageHead, X2: width, Y2: pageHigh, Width: 0.6, Stroke: draw.RoleLine})
	return d
}

// weekNumber is the number of the week a Monday begins, by ISO 8601.
func weekNumber(monday schema.Day) int {
	y, m, d := monday.Civil()
	_, week := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).ISOWeek()
	return week
}

// dayField draws one day: its number and what there is on it, as much as there is room for.
func dayField(w *words.Words, day schema.Day, here []view.YearDay, x, y, wide, high float64) []draw.Op {
	_, _, number := day.Civil()
	here = slices.Clone(here) // round ones first: where there is no room for all, they are seen
	slices.SortStableFunc(here, func(a, b view.YearDay) int { return b.Mark - a.Mark })
	text := draw.Text{X: x + chipInset + 1, Y: y + 15, Size: 14, Bold: len(here) > 0, Colour: draw.RoleText, Text: strconv.Itoa(number)}
	if weekday(day) > 5 {
		text.Colour = draw.RoleMuted
	}
	if len(here) > 0 {
		text.Colour = draw.RolePrimary
	}
	ops := []draw.Op{text}
	room := high - dayHigh - 3
	shown := min(len(here), max(1, int(room/(2*chipLine+6))))
	if shown < len(here) {
		more := draw.Text{X: x + wide - chipInset, Y: y + 12, Size: 7, Align: draw.End, Colour: draw.RoleMuted, Text: w.T("lists.anniversaries.more", map[string]any{"Number": strconv.Itoa(len(here) - shown)})}
		more.Label = dayLabel(w, here[shown:])
		ops = append(ops, more)
	}
	each := room / float64(max(shown, 1))
	for i := range shown {
		ops = append(ops, chip(w, &here[i], x+chipInset, y+dayHigh+float64(i)*each, wide-2*chipInset, each-3)...)
	}
	return ops
}

// chip is one entry in the field of a day: a stripe at its side, what it is, and whose. A round anniversary stands in dark, another in pale,
// a celebration in an outline.
func chip(w *words.Words, x *view.YearDay, left, top, wide, room float64) []draw.Op {
	lines := fitted(x.Title, chipSize, wide-12, max(1, int((room-6)/chipLine)-1))
	high := float64(len(lines)+1)*chipLine + 5
	body := draw.Rect{X: left, Y: top, W: wide, H: high, Radius: 2.5, Fill: draw.RoleSelected, Label: festive(w, x) + " " + x.Title}
	stripe := draw.Rect{X: left, Y: top, W: 2.4, H: high, Fill: draw.RolePrimary}
	head, ink := draw.RolePrimary, draw.RoleText
	switch {
	case x.Celebrated:
		body.Fill, body.Stroke, body.StrokeWidth = draw.None, draw.RolePrimary, 0.8
	case x.Mark > 0:
		body.Fill, stripe.Fill, head, ink = draw.RoleWarning, draw.RoleText, draw.RoleOnPrimary, draw.RoleOnPrimary
	}
	ops := []draw.Op{body, stripe, draw.Text{X: left + 8, Y: top + chipLine, Size: chipSize, Bold: true, Colour: head, MaxWidth: wide - 12, Text: festive(w, x)}}
	for i, line := range lines {
		ops = append(ops, draw.Text{X: left + 8, Y: top + float64(i+2)*chipLine, Size: chipSize, Colour: ink, MaxWidth: wide - 12, Text: line})
	}
	return ops
}

// fitted breaks a text into at most so many lines of a width; what does not fit stands in the last, which is shortened where it is drawn.
func fitted(text string, size, width float64, most int) []string {
	var out []string
	line := ""
	all := strings.Fields(text)
	for i, word := range all {
		longer := joined(" ", line, word)
		if line == "" || (draw.Text{Text: longer, Size: size}).Place().Width <= width {
			line = longer
			continue
		}
		if len(out) == most-1 {
			return append(out, line+" "+strings.Join(all[i:], " "))
		}
		out, line = append(out, line), word
	}
	return append(out, line)
}
