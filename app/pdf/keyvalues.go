package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

const (
	padFacts    = 2.4
	gutterFacts = 22.0 // between two columns of facts
	gapFacts    = 10.0 // between a key and its value
	// fewFacts is how many lines of facts are kept on one page where it can hold them.
	fewFacts = 8
)

// keyValues lays out facts, each with a thin line under it.
func (l *layout) keyValues(b doc.KeyValues) {
	columns := min(max(b.Columns, 1), 2)
	if l.room() < 300 {
		columns = 1
	}
	width := (l.room() - gutterFacts*float64(columns-1)) / float64(columns)
	key, value := muted(sizeText), plain(sizeText)
	if l.d.Letter {
		key, value = l.body().inked(draw.RoleMuted), l.body()
	}
	keys := 0.0
	for _, r := range b.Rows {
		keys = max(keys, key.width(r.Key))
	}
	keys = min(keys+0.5, width*0.42)
	list := l.root.below(file.L).with(file.Attributes{ListNumbering: "None"})
	for i := 0; i < len(b.Rows) && !l.stopped(); i += columns {
		r := &row{step: value.size * value.lead, pad: padFacts, rule: 0.4, ink: draw.RoleLine}
		last := i+columns >= len(b.Rows)
		for j := range min(columns, len(b.Rows)-i) {
			x := float64(j) * (width + gutterFacts)
			fact := b.Rows[i+j]
			li := list.below(file.LI)
			lbl, body := li.below(file.Lbl), li.below(file.LBody)
			if fact.Lang != "" && fact.Lang != l.d.Language {
				body.with(file.Attributes{Lang: fact.Lang})
			}
			run := doc.Run{Text: fact.Value, Italic: fact.Missing, Muted: fact.Missing, Link: fact.Link}
			k := l.para([]doc.Run{{Text: fact.Key}}, key, keys, "", lbl)
			v := l.para([]doc.Run{run}, value, width-keys-gapFacts, fact.Lang, body)
			k.steady, v.steady = true, true
			r.cells = append(r.cells, cell{x: x, width: keys, text: k, node: lbl}, cell{x: x + keys + gapFacts, width: width - keys - gapFacts, text: v, node: body})
			r.cuts = append(r.cuts, [2]float64{x, x + width})
			r.ends = append(r.ends, li)
		}
		after := free
		switch {
		case last:
			r.ends = append(r.ends, list)
		case i == 0 || i+2*columns >= len(b.Rows) || len(b.Rows) <= fewFacts*columns:
			after = weak
		}
		l.row(r, after, nil)
	}
	l.space(7)
}
