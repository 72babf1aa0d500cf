package pdf

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
)

// maker makes documents nobody would write.
type maker struct {
	*rand.Rand
	anchors int
}

var snippets = []string{"", "x", "Toruń", "Nr.\u00A05", "line\nline\n\nline", strings.Repeat("Donaudampfschiff", 20), strings.Repeat(prose, 4), "مرحبا 12/3", "ירושלים", "😀", "नमस्ते", "\xff\x00", "a\tb", "თბილისი", "   ", "\u2060", "example.org/a-b_c"}

func (m *maker) words() string { return snippets[m.IntN(len(snippets))] }

func (m *maker) lang() string { return []string{"", "", "lt", "ar", "not a tag!"}[m.IntN(5)] }

func (m *maker) link() string {
	return []string{"", "", "#a1", "#a2", "#nowhere", "https://example.org/ž", "#"}[m.IntN(7)]
}

func (m *maker) runs() (out []doc.Run) {
	for range m.IntN(4) {
		r := doc.Run{Text: m.words(), Bold: m.IntN(3) == 0, Italic: m.IntN(3) == 0, Muted: m.IntN(3) == 0, Serif: m.IntN(5) == 0, Link: m.link(), Lang: m.lang()}
		if m.IntN(5) == 0 {
			r.Note = m.words()
		}
		if m.IntN(6) == 0 {
			r.Size = 4 + 60*m.Float64()
		}
		out = append(out, r)
	}
	return out
}

func (m *maker) items(depth int) (out []doc.Item) {
	for range m.IntN(4) {
		it := doc.Item{Runs: m.runs()}
		if depth < 4 {
			it.Below = m.items(depth + 1)
		}
		out = append(out, it)
	}
	return out
}

func (m *maker) picture() doc.Picture {
	return doc.Picture{Data: [][]byte{nil, crest(), photograph(), []byte("no")}[m.IntN(4)], Alt: m.words(), Caption: m.words(), Width: float64(m.IntN(3) * 700), Height: float64(m.IntN(2) * 900), Align: doc.Align(m.IntN(3))}
}

func (m *maker) blocks(depth int) (out []doc.Block) {
	for range 1 + m.IntN(7) {
		out = append(out, m.block(depth))
	}
	return out
}

func (m *maker) block(depth int) doc.Block {
	switch k := m.IntN(22); k {
	case 0, 1:
		m.anchors++
		return doc.Heading{Level: m.IntN(6), Text: m.words(), Anchor: fmt.Sprintf("a%d", m.anchors%4), NewPage: m.IntN(9) == 0, Quiet: m.IntN(5) == 0, Secondary: m.words()}
	case 2, 3, 4:
		return doc.Paragraph{Runs: m.runs(), Align: doc.Align(m.IntN(3)), Lang: m.lang(), Small: m.IntN(4) == 0}
	case 5:
		b := doc.KeyValues{Columns: m.IntN(4)}
		for range m.IntN(8) {
			b.Rows = append(b.Rows, doc.KeyValue{Key: m.words(), Value: m.words(), Missing: m.IntN(4) == 0, Link: m.link(), Lang: m.lang()})
		}
		return b
	case 6:
		return doc.List{Numbered: m.IntN(2) == 0, Items: m.items(0)}
	case 7, 8, 9:
		return m.table()
	case 10:
		return doc.Figure{Drawing: draw.Drawing{W: 10 + 900*m.Float64(), H: 10 + 1500*m.Float64(), Ops: []draw.Op{draw.Text{X: 5, Y: 9, Size: 9, Text: m.words(), Colour: draw.RoleText}, draw.Rect{W: 50, H: 5, Fill: draw.RoleOpen, FadeLeft: 60, FadeRight: 20}}}, Alt: m.words(), Caption: m.words()}
	case 11:
		return m.picture()
	case 12:
		return doc.Spacer{Height: 900 * m.Float64()}
	case 13:
		return doc.PageBreak{Body: m.IntN(4) == 0}
	case 14:
		return doc.Contents{Title: m.words(), Levels: m.IntN(5)}
	case 15:
		return doc.Index{Title: m.words(), Entries: []doc.IndexEntry{{Initial: "A", Text: m.words(), Anchors: []string{"a0", "a1", "zz"}}, {Initial: m.words(), Text: m.words(), Anchors: []string{"a2", "a3", "a2"}}}}
	case 16:
		emblem := m.picture()
		return doc.TitlePage{Office: m.words(), Title: m.words(), Subtitle: m.words(), Lines: []string{m.words()}, Emblem: &emblem}
	case 17:
		return doc.Signatures{Lines: []doc.Signature{{Above: m.words(), Name: m.words(), Below: m.words()}, {}, {Name: m.words()}, {Below: m.words()}}[:m.IntN(5)]}
	case 18:
		if m.IntN(3) == 0 {
			return doc.Labels{Sheet: l7160, Start: m.IntN(30), Items: []doc.Label{{Lines: []string{m.words(), m.words()}, Lang: m.lang()}, {}}}
		}
		return doc.Rule{}
	}
	if depth > 2 {
		return doc.Text(m.words())
	}
	if m.IntN(2) == 0 {
		return doc.Keep{Blocks: m.blocks(depth + 1)}
	}
	return doc.Columns{Count: m.IntN(5), Blocks: m.blocks(depth + 1)}
}

func (m *maker) table() doc.Table {
	t := doc.Table{Title: m.words()}
	columns := m.IntN(5)
	if m.IntN(5) == 0 {
		columns = 30
	}
	for range columns {
		t.Columns = append(t.Columns, doc.Column{Title: m.words(), Align: doc.Align(m.IntN(3)), Weight: float64(m.IntN(3)), Key: m.IntN(4) == 0})
	}
	for range m.IntN(30) {
		if m.IntN(6) == 0 {
			t.Rows = append(t.Rows, doc.Group(m.words()+"g"))
			continue
		}
		r := doc.Row{Total: m.IntN(9) == 0}
		for range m.IntN(columns + 2) {
			r.Cells = append(r.Cells, doc.Cell{Text: m.words(), Bold: m.IntN(3) == 0, Muted: m.IntN(3) == 0, Missing: m.IntN(5) == 0, Link: m.link(), Lang: m.lang()})
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (m *maker) document() doc.Document {
	d := doc.Document{Title: m.words(), Subtitle: m.words(), Language: []string{"en", "lt", "ar"}[m.IntN(3)], Author: m.words(), Date: made, AsOf: m.words(), Filter: m.words(), Seal: m.words(), Variant: m.words(), Landscape: m.IntN(4) == 0, Letter: m.IntN(5) == 0}
	if m.IntN(4) == 0 {
		d.Mark = m.words()
	}
	if m.IntN(3) == 0 {
		d.Size = []doc.Size{doc.A5, doc.EnvelopeC6, doc.EnvelopeDL, {W: 100, H: 120}}[m.IntN(4)]
	}
	if m.IntN(3) == 0 {
		emblem := m.picture()
		d.Letterhead = &doc.Letterhead{Names: []string{m.words(), m.words()}, Emblem: &emblem, Address: []string{m.words()}}
	}
	d.Blocks = m.blocks(0)
	return d
}

// TestWhateverADocumentHoldsItIsPrinted lays out documents made at random, always the same ones.
func TestWhateverADocumentHoldsItIsPrinted(t *testing.T) {
	for seed := range uint64(60) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 5))}
		d := m.document()
		if seed%5 == 0 {
			d = doc.Document{Title: "Parts", Date: made, Parts: []doc.Document{d, m.document(), m.document()}}
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			checked(t, d)
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if _, err := Write(ctx, cancelling{cancel}, d, Options{}); err == nil {
				t.Error("a print that is cancelled at once ends without an error")
			}
		})
	}
}

// cancelling ends a print when it writes first.
type cancelling struct{ cancel func() }

func (c cancelling) Write([]byte) (int, error) {
	c.cancel()
	return 0, io.ErrClosedPipe
}
