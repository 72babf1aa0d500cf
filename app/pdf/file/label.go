package file

import "slices"

// LabelStyle is how the numbers of pages are written.
type LabelStyle uint8

// The styles.
const (
	Decimal    LabelStyle = iota // 1, 2, 3
	LowerRoman                   // i, ii, iii
	Unnumbered                   // the prefix alone
)

// label is a range of page labels.
type label struct {
	at     int // page, from 0
	style  LabelStyle
	prefix string
	first  int
}

// Label numbers the pages from p on: as a viewer shows them, which is to be what is printed on them.
func (f *File) Label(p *Page, style LabelStyle, prefix string, first int) {
	if p == nil {
		f.fail("a label of no page")
		return
	}
	f.labels = append(f.labels, label{p.nth - 1, style, clean(prefix), max(first, 1)})
}

// endLabels writes the page labels into the catalog.
func (f *File) endLabels(b []byte) []byte {
	if len(f.labels) == 0 {
		return b
	}
	slices.SortStableFunc(f.labels, func(a, b label) int { return a.at - b.at })
	if f.labels[0].at > 0 {
		f.labels = slices.Insert(f.labels, 0, label{first: 1})
	}
	b = append(b, "/PageLabels<</Nums["...)
	for i, l := range f.labels {
		if i+1 < len(f.labels) && f.labels[i+1].at == l.at {
			continue // labelled anew
		}
		b = append(appendInt(b, l.at), "<<"...)
		if l.style != Unnumbered {
			b = append(b, [...]string{"/S/D", "/S/r"}[l.style&1]...)
			if l.first > 1 {
				b = appendInt(append(b, "/St "...), l.first)
			}
		}
		if l.prefix != "" {
			b = appendText(append(b, "/P"...), l.prefix)
		}
		b = append(b, ">>"...)
	}
	return append(b, "]>>"...)
}
