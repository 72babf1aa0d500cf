package draw

import (
	"fmt"
	"math"
	"slices"
)

// barChart is a bar chart in the making.
type barChart struct {
	chart
	spec  BarSpec
	marks []float64 // of the axis of values
}

// BarChart draws bars from 0. Their shapes carry category, series and value in words.
func BarChart(spec BarSpec) Drawing {
	spec.Series = slices.Clone(spec.Series)
	if len(spec.Series) == 0 {
		spec.Series = []Series{{}}
	}
	if spec.Rest == nil {
		spec.Rest = func(n int) string { return fmt.Sprintf("… (%d)", n) }
	}
	b := barChart{chart: newChart(spec.Width, spec.TextSize, spec.Format), spec: spec}
	if !spec.Horizontal && !b.fitsUpright() {
		b.spec.Horizontal = true
	}
	if b.spec.Horizontal {
		b.shorten()
	}
	top := b.legend(b.spec.Series)
	b.marks = steps(b.most(), whole(b.spec.Series), 5)
	h := 0.0
	if b.spec.Horizontal {
		h = b.level(top)
	} else {
		h = b.upright(top)
	}
	return Drawing{W: spec.Width, H: h, Ops: b.ops}
}

func (b *barChart) stacked() bool { return b.spec.Stacked && len(b.spec.Series) > 1 }

// total is what all series of a category sum up to.
func (b *barChart) total(i int) float64 {
	sum := 0.0
	for _, s := range b.spec.Series {
		sum += s.value(i)
	}
	return sum
}

func (b *barChart) most() float64 {
	most := 0.0
	for i := range b.spec.Categories {
		if b.stacked() {
			most = max(most, b.total(i))
			continue
		}
		for _, s := range b.spec.Series {
			most = max(most, s.value(i))
		}
	}
	return most
}

// Room bars need in units: an upright slot, a row, a bar among others of its category.
const (
	leastSlot  = 9
	rowPitch   = 15
	groupPitch = 9
	widestBar  = 56
)

// mostLines is on how many lines a name may stand below its bar.
const mostLines = 3

// slot is the width of a category in an upright chart.
func (b *barChart) slot() float64 {
	return (b.w - b.axisWidth()) / float64(max(len(b.spec.Categories), 1))
}

// axisWidth is the column for the figures of the axis. It is asked for before the axis is settled, so it measures the highest value.
func (b *barChart) axisWidth() float64 {
	widest := 0.0
	for _, v := range steps(b.most(), whole(b.spec.Series), 5) {
		widest = max(widest, textWidth(b.format(v), b.small(), false))
	}
	return widest + 6*b.u
}

func (b *barChart) small() float64 { return b.size * 0.92 }

// fitsUpright reports whether the names find room below upright bars.
func (b *barChart) fitsUpright() bool {
	slot := b.slot()
	bars := 1
	if !b.stacked() {
		bars = len(b.spec.Series)
	}
	if slot < leastSlot*b.u*float64(bars) && !b.spec.Sparse || slot < 2.5*b.u {
		return false
	}
	if b.spec.Sparse {
		return true
	}
	for _, name := range b.spec.Categories {
		lines := wrapWords(name, b.small(), false, slot-2*b.u)
		if len(lines) > mostLines {
			return false
		}
		for _, line := range lines {
			if textWidth(line, b.small(), false) > slot-2*b.u {
				return false
			}
		}
	}
	return true
}

// rowHeight is that of a category in a chart with bars to the right.
func (b *barChart) rowHeight() float64 {
	if n := len(b.spec.Series); n > 1 && !b.stacked() {
		return max(rowPitch, 5+groupPitch*float64(n)) * b.u
	}
	return rowPitch * b.u
}

// shorten sums up the categories beyond those there is room for.
func (b *barChart) shorten() {
	if b.spec.Height <= 0 {
		return
	}
	room := b.spec.Height - 20*b.u
	if len(b.spec.Series) > 1 {
		room -= b.size*1.5 + 5*b.u
	}
	rows := max(int(room/b.rowHeight()), 2)
	if len(b.spec.Categories) <= rows {
		return
	}
	keep := rows - 1
	rest := len(b.spec.Categories) - keep
	for i, s := range b.spec.Series {
		values := make([]float64, rows)
		for k := range b.spec.Categories {
			values[min(k, keep)] += s.value(k)
		}
		b.spec.Series[i].Values = values
	}
	b.spec.Categories = append(slices.Clone(b.spec.Categories[:keep]), b.spec.Rest(rest))
}

// says is what a bar says when it is pointed at.
func (b *barChart) says(category string, s Series, v float64) string {
	words := category
	if s.Name != "" && len(b.spec.Series) > 1 {
		words += ", " + s.Name
	}
	return words + ": " + b.format(v)
}

// upright draws bars that stand, and returns the height of the chart.
func (b *barChart) upright(top float64) float64 {
	u := b.u
	lines := 1
	slot := b.slot()
	if !b.spec.Sparse {
		for _, name := range b.spec.Categories {
			lines = max(lines, len(wrapWords(name, b.small(), false, slot-2*u)))
		}
	}
	foot := 5*u + float64(lines)*b.small()*1.25
	height := b.spec.Height
	if height <= 0 {
		height = max(b.w*0.42, 90*u) + top
	}
	plot := Box{b.axisWidth(), top + b.size*1.4, b.w - b.axisWidth(), max(height-top-b.size*1.4-foot, 30*u)}
	scale := plot.H / b.marks[len(b.marks)-1]
	base := plot.Y + plot.H
	for _, v := range b.marks {
		y := base - v*scale
		if v > 0 {
			b.add(Line{X1: plot.X, Y1: y, X2: b.w, Y2: y, Width: 0.5 * u, Stroke: RoleLine})
		}
		b.add(Text{X: plot.X - 4*u, Y: y + b.small()*0.36, Size: b.small(), Align: End, Colour: RoleMuted, Text: b.format(v)})
	}
	every := b.every(slot)
	for i, name := range b.spec.Categories {
		x := plot.X + float64(i)*slot
		b.group(i, name, slot, func(from, size, at, width float64) Box {
			return Box{x + at, base - (from+size)*scale, width, size * scale}
		})
		if !b.spec.Sparse {
			for k, line := range wrapWords(name, b.small(), false, slot-2*u) {
				b.add(Text{X: x + slot/2, Y: base + 4*u + b.small()*(ascent+1.25*float64(k)), Size: b.small(), Align: Middle, Colour: RoleText, Text: line})
			}
		} else if i%every == 0 {
			half := textWidth(name, b.small(), false) / 2
			b.add(Text{X: min(max(x+slot/2, half), b.w-half), Y: base + 4*u + b.small()*ascent, Size: b.small(), Align: Middle, Colour: RoleText, Text: name})
		}
	}
	b.add(Line{X1: plot.X, Y1: base, X2: b.w, Y2: base, Width: 0.8 * u, Stroke: RoleMuted})
	return base + foot
}

// every is of how many categories in a row one is written out.
func (b *barChart) every(slot float64) int {
	widest := 0.0
	for _, name := range b.spec.Categories {
		widest = max(widest, textWidth(name, b.small(), false))
	}
	need := int(math.Ceil((widest + 5*b.u) / slot))
	for _, n := range []int{1, 2, 5, 10, 20, 25, 50, 100} {
		if n >= need {
			return n
		}
	}
	return max(need, 1)
}

// group draws the bars of a category, across its slot and along the axis as place says, and their values.
func (b *barChart) group(i int, name string, slot float64, place func(from, size, at, width float64) Box) {
	u := b.u
	pad := min(slot*0.2, 6*u)
	if widest := float64(len(b.spec.Series)) * widestBar * u; slot-2*pad > widest {
		pad = (slot - widest) / 2
	}
	if b.stacked() {
		from := 0.0
		for k, s := range b.spec.Series {
			v := s.value(i)
			box := place(from, v, pad, slot-2*pad)
			l := looks[k%len(looks)]
			b.bar(box, l, b.says(name, s, v))
			b.within(box, l, v)
			from += v
		}
		b.beyond(place(0, from, pad, slot-2*pad), from, "")
		return
	}
	width := (slot - 2*pad) / float64(len(b.spec.Series))
	for k, s := range b.spec.Series {
		v := s.value(i)
		gap := min(1.2*u, width*0.1)
		box := place(0, v, pad+float64(k)*width+gap/2, width-gap)
		b.bar(box, looks[k%len(looks)], b.says(name, s, v))
		silent := ""
		if v == 0 { // there is no bar to say it
			silent = b.says(name, s, v)
		}
		b.beyond(box, v, silent)
	}
}

// within writes a value into its part of a bar where it fits.
func (b *barChart) within(box Box, l look, v float64) {
	text, size := b.format(v), b.small()*0.92
	w := textWidth(text, size, false)
	if v == 0 || text == "" || w+4*b.u > box.W || size*1.3 > box.H {
		return
	}
	if l.pattern > plainPattern { // words on lines would be hard to read
		b.add(Rect{X: box.X + box.W/2 - w/2 - 1.2*b.u, Y: box.Y + box.H/2 - size*0.58, W: w + 2.4*b.u, H: size * 1.16, Radius: 1.2 * b.u, Fill: RoleSurface})
	}
	b.add(Text{X: box.X + box.W/2, Y: box.Y + box.H/2 + size*0.36, Size: size, Align: Middle, Colour: l.onSolid(), Text: text})
}

// beyond writes a value at the end of its bar where it fits. A bar of 0 has its figure too: nothing is told from forgotten.
func (b *barChart) beyond(box Box, v float64, label string) {
	text := b.format(v)
	if b.spec.Horizontal {
		b.add(Text{X: box.X + box.W + 3*b.u, Y: box.Y + box.H/2 + b.small()*0.36, Size: b.small(), Colour: RoleText, Text: text, Label: label})
		return
	}
	if w := textWidth(text, b.small(), false); w <= box.W+1.5*b.u && !(b.spec.Sparse && v == 0) {
		b.add(Text{X: box.X + box.W/2, Y: box.Y - 2*b.u, Size: b.small(), Align: Middle, Colour: RoleText, Text: text, Label: label})
	}
}

// level draws bars that run to the right, and returns the height of the chart. The figures stand at the bars: the axis needs none.
func (b *barChart) level(top float64) float64 {
	u, row := b.u, b.rowHeight()
	column := 0.0
	for _, name := range b.spec.Categories {
		column = max(column, textWidth(name, b.size, false))
	}
	column = min(column, b.w*0.42)
	end := textWidth(b.format(b.most()), b.small(), false) + 6*u
	x0 := column + 6*u
	scale := max(b.w-x0-end, 10*u) / b.marks[len(b.marks)-1]
	bottom := top + row*float64(max(len(b.spec.Categories), 1))
	for _, v := range b.marks[1:] {
		b.add(Line{X1: x0 + v*scale, Y1: top, X2: x0 + v*scale, Y2: bottom, Width: 0.5 * u, Stroke: RoleLine})
	}
	for i, name := range b.spec.Categories {
		y := top + float64(i)*row
		b.name(name, column, y+row/2)
		b.group(i, name, row, func(from, size, at, width float64) Box {
			return Box{x0 + from*scale, y + at, size * scale, width}
		})
	}
	b.add(Line{X1: x0, Y1: top, X2: x0, Y2: bottom, Width: 0.8 * u, Stroke: RoleMuted})
	for _, v := range b.marks {
		b.add(Text{X: x0 + v*scale, Y: bottom + 3*u + b.small()*ascent, Size: b.small(), Align: Middle, Colour: RoleMuted, Text: b.format(v)})
	}
	return bottom + 3*u + b.small()*1.3
}

// name writes a category beside its row, on two lines where one is too short for it.
func (b *barChart) name(name string, column, middle float64) {
	lines := wrapWords(name, b.size, false, column)
	if len(lines) == 2 && textWidth(lines[0], b.size, false) <= column && textWidth(lines[1], b.size, false) <= column {
		size := b.size * 0.86
		for k, line := range lines {
			b.add(Text{X: column, Y: middle + size*(0.36-0.52+1.04*float64(k)), Size: size, Align: End, Colour: RoleText, Text: line})
		}
		return
	}
	b.add(Text{X: column, Y: middle + b.size*0.36, Size: b.size, Align: End, Colour: RoleText, Text: name, MaxWidth: column})
}
