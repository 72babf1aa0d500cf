package pdf

import (
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/typeset"
)

// columnGap is the empty strip between two columns of a table, in points.
const columnGap = 9.0

// column is a column of a table with its place on the page.
type column struct {
	doc.Column
	nth      int // among those of the whole table
	x, width float64
}

// want is what a column asks for: its widest entry on one line, and the width below which words would be broken.
type want struct{ natural, least float64 }

// stand gives columns their widths.
func stand(all []doc.Column, set []int, wants []want, room float64) []column {
	columns := make([]doc.Column, len(set))
	asked := make([]want, len(set))
	for i, nth := range set {
		columns[i], asked[i] = all[nth], wants[nth]
	}
	widths := fit(columns, asked, room-columnGap*float64(len(set)-1))
	out := make([]column, len(set))
	x := 0.0
	for i, c := range columns {
		out[i] = column{Column: c, nth: set[i], x: x, width: widths[i]}
		x += widths[i] + columnGap
	}
	return out
}

// Rows that are measured of a very long table: those at its beginning and end, and some between.
const (
	measuredFirst   = 500
	measuredLast    = 100
	measuredBetween = 1000
)

// wants measures the columns of a table.
func (l *layout) wants(t doc.Table) []want {
	room := l.geometry(l.turned).width
	wants := make([]want, len(t.Columns))
	measure := func(i int, text string, style typeset.Style) {
		if text == "" {
			return
		}
		w := &wants[i]
		// No more can be asked than the page has, so very long entries need no measuring.
		if len(text) > 400 {
			w.natural = room
			text = text[:max(strings.LastIndexByte(text[:400], ' '), 200)]
		}
		for part := range strings.SplitSeq(text, "\n") {
			w.natural = max(w.natural, typeset.Width(part, style, sizeTable)+0.1)
		}
		w.least = max(w.least, typeset.LongestWord(text, style, sizeTable)+0.1)
	}
	for i, c := range t.Columns {
		measure(i, c.Title, typeset.Style{Bold: true})
	}
	step := 1
	if len(t.Rows) > measuredFirst+measuredLast+measuredBetween {
		step = (len(t.Rows) - measuredFirst - measuredLast) / measuredBetween
	}
	for n := 0; n < len(t.Rows); n++ {
		if n >= measuredFirst && n < len(t.Rows)-measuredLast && (n-measuredFirst)%step != 0 {
			continue
		}
		if n%64 == 0 && l.stopped() {
			return wants
		}
		r := t.Rows[n]
		for i, c := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			measure(i, c.Text, typeset.Style{Bold: c.Bold || r.Total, Italic: c.Missing})
		}
	}
	for i := range wants {
		w := &wants[i]
		// One very long word must not take the page from all else.
		w.least = min(w.least, widestWord)
		w.natural = max(min(w.natural, room), w.least)
	}
	return wants
}

const (
	widestWord = 140.0 // points a column may ask for so that a word is not broken
	readable   = 42.0  // points below which a column of text is no pleasure
)

// asks is the width a column needs to be read with ease.
func (w want) asks() float64 { return max(w.least, min(w.natural, readable)) }

// comfortable reports whether all columns find what they need side by side.
func comfortable(wants []want, room float64) bool {
	sum := columnGap * float64(len(wants)-1)
	for _, w := range wants {
		sum += w.asks()
	}
	return sum <= room
}

// cut shares columns out to as many tables as it takes, each of which begins with the key columns. Where no column is said to be a key
// the first one is.
func cut(columns []doc.Column, wants []want, room float64) [][]int {
	all := make([]int, len(columns))
	for i := range all {
		all[i] = i
	}
	if comfortable(wants, room) {
		return [][]int{all}
	}
	var keys []int
	width := 0.0
	for i, c := range columns {
		if c.Key && width+wants[i].asks() < room/2 {
			keys = append(keys, i)
			width += wants[i].asks() + columnGap
		}
	}
	if len(keys) == 0 {
		keys = []int{0}
		width = min(wants[0].asks(), room/3) + columnGap
	}
	isKey := make([]bool, len(columns))
	for _, k := range keys {
		isKey[k] = true
	}
	sum := 0.0
	for i := range columns {
		if !isKey[i] {
			sum += wants[i].asks() + columnGap
		}
	}
	// As few tables as can be, about equally wide.
	free := max(room-width+columnGap, room/3)
	share := sum / max(ceil(sum/free), 1)
	var sets [][]int
	set, used := append([]int(nil), keys...), 0.0
	for i := range columns {
		if isKey[i] {
			continue
		}
		w := wants[i].asks() + columnGap
		if len(set) > len(keys) && (used+w > free+slack || used >= share-slack) {
			sets = append(sets, set)
			set, used = append([]int(nil), keys...), 0
		}
		set = append(set, i)
		used += w
	}
	return append(sets, set)
}

func ceil(v float64) float64 {
	n := float64(int(v))
	if n < v {
		n++
	}
	return n
}

// fit shares the room out. Where all fits, the rest goes by weight; where it does not, columns of text give way before those of
// short words (a date is never broken), and words are only broken where not even the longest of each column fit side by side:
// then in the columns with the longest ones.
func fit(columns []doc.Column, wants []want, room float64) []float64 {
	widths := make([]float64, len(wants))
	sum, least := 0.0, 0.0
	for i, w := range wants {
		widths[i] = w.natural
		sum += w.natural
		least += w.least
	}
	switch {
	case sum <= room:
		grow(columns, widths, room-sum)
	case least <= room:
		shrink(wants, widths, room)
	default:
		at := level(wants, room, func(w want, at float64) float64 { return min(w.least, at) })
		for i, w := range wants {
			widths[i] = min(w.least, at)
		}
	}
	return widths
}

func grow(columns []doc.Column, widths []float64, rest float64) {
	weights, sum := make([]float64, len(columns)), 0.0
	for i, c := range columns {
		weights[i] = c.Weight
		sum += c.Weight
	}
	if sum == 0 {
		for i, w := range widths {
			weights[i] = w
			sum += w
		}
	}
	for i := range widths {
		widths[i] += rest * weights[i] / max(sum, 1e-9)
	}
}

// shrink gives columns that ask for no more than their share what they ask for. The others keep the width of their longest word,
// and of what is left each gets the more the more it asked for.
func shrink(wants []want, widths []float64, room float64) {
	at := level(wants, room, func(w want, at float64) float64 { return min(max(at, w.least), w.natural) })
	least, excess := 0.0, 0.0
	for i, w := range wants {
		if w.natural <= at {
			widths[i] = w.natural
			room -= w.natural
		} else {
			least += w.least
			excess += w.natural - w.least
		}
	}
	for i, w := range wants {
		if w.natural > at {
			widths[i] = w.least + (room-least)*(w.natural-w.least)/max(excess, 1e-9)
		}
	}
}

// level is the share at which the columns together just fill the room; width says how wide a column is at a share, and grows with it.
func level(wants []want, room float64, width func(w want, at float64) float64) float64 {
	low, high := 0.0, room
	for range 40 {
		at, sum := (low+high)/2, 0.0
		for _, w := range wants {
			sum += width(w, at)
		}
		if sum <= room {
			low = at
		} else {
			high = at
		}
	}
	return low
}
