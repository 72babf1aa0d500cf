package pdf

import (
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

const (
	labelSize   = 10.5 // of the type, where it fits
	labelNarrow = 8.0  // where a line is long
	labelLeast  = 5.0  // where there are many
	labelLead   = 1.26
)

// labels puts addresses where a sheet has its labels, and nothing else on those pages.
func (l *layout) labels(b doc.Labels) {
	sheet := b.Sheet
	w, h := l.d.PageSize()
	if sheet.Columns < 1 || sheet.Rows < 1 || sheet.Width <= 0 || sheet.Height <= 0 {
		// An envelope is a sheet with one label, where the address belongs.
		sheet = doc.LabelSheet{Columns: 1, Rows: 1, Left: w * 0.46, Top: h * 0.46, Width: w * 0.5, Height: h*0.54 - 30}
	}
	if l.pg != nil && (!l.pg.fresh || len(l.buffer) > 0) && !envelope(l.d.Size) {
		l.breakPage()
	}
	l.flush()
	bare := l.bare
	l.bare = true
	defer func() { l.bare = bare }()
	each := sheet.Columns * sheet.Rows
	start := max(b.Start, 1) - 1
	for i, item := range b.Items {
		if l.stopped() {
			return
		}
		at := start + i
		if i > 0 && at%each == 0 {
			l.breakPage()
		}
		if l.pg == nil {
			l.begin()
		}
		l.pg.bare = true
		at %= each
		x := sheet.Left + float64(at%sheet.Columns)*sheet.StepX
		y := sheet.Top + float64(at/sheet.Columns)*sheet.StepY
		l.label(item, x, y, sheet.Width, sheet.Height)
		l.pg.fresh = false
	}
	l.breakPage()
}

// label sets the lines of one label in the middle of its height: smaller where they are long or many, in more lines where that does not do.
func (l *layout) label(item doc.Label, x, y, w, h float64) {
	var lines []string
	for _, words := range item.Lines {
		for part := range strings.SplitSeq(words, "\n") {
			if part = strings.TrimSpace(part); part != "" {
				lines = append(lines, part)
			}
		}
	}
	if len(lines) == 0 {
		return
	}
	// Printers feed a sheet a millimetre off: words keep away from the edge.
	side, above := min(14, w*0.07), min(8, h*0.08)
	w, h = w-2*side, h-2*above
	lines, size := l.fitted(lines, w, h)
	div := l.root.below(file.Div)
	if item.Lang != "" && item.Lang != l.d.Language {
		div.with(file.Attributes{Lang: item.Lang})
	}
	f := plain(size).leaded(labelLead)
	y += above + (h-float64(len(lines))*size*labelLead)/2
	for _, words := range lines {
		p := l.para([]doc.Run{{Text: typeset.Ellipsis(words, typeset.Style{}, size, w)}}, f, 0, item.Lang, nil)
		p.steady = true
		l.line(p, 0, place{l.pg, x + side, y, w}, div.below(file.P))
		y += size * labelLead
	}
	div.done()
}

// fitted are the lines of an address as they fit into a label, and the largest type they do it in: as they are, else the long ones broken, else
// the last ones on one line. Only what is too long even then is shortened.
func (l *layout) fitted(lines []string, w, h float64) (fitting []string, size float64) {
	for size = labelSize; size >= labelNarrow; size -= 0.25 {
		widest := 0.0
		for _, words := range lines {
			widest = max(widest, plain(size).width(words))
		}
		if widest <= w && float64(len(lines))*size*labelLead <= h {
			return lines, size
		}
	}
	for size = labelSize - 1; size >= labelLeast; size -= 0.25 {
		var broken []string
		for _, words := range lines {
			for _, line := range l.text(words, plain(size).leaded(labelLead), w).lines {
				broken = append(broken, strings.TrimSpace(line.Text))
			}
		}
		if float64(len(broken))*size*labelLead <= h {
			return broken, size
		}
	}
	size = labelLeast
	if most := max(int(h/(size*labelLead)), 1); len(lines) > most {
		// The last line says the rest of what it can.
		lines = append(lines[:most-1:most-1], strings.Join(lines[most-1:], ", "))
	}
	return lines, size
}
