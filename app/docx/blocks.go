package docx

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
)

const listIndent = 15.0

func (b *builder) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		b.block(block, "")
	}
}

// block writes a block; keep is what its paragraphs say where they must stay with what follows.
func (b *builder) block(block doc.Block, keep string) {
	switch x := block.(type) {
	case doc.Heading:
		b.heading(x)
	case doc.Paragraph:
		style := ""
		if x.Small {
			style = "Small"
		}
		b.paragraph(style, keep, x.Align, x.Lang, x.Runs)
	case doc.KeyValues:
		b.facts(x, keep)
	case doc.List:
		b.list(x.Items, x.Numbered, 0, 0, keep)
	case doc.Keep:
		for i, inner := range x.Blocks {
			if i < len(x.Blocks)-1 {
				keep = `<w:keepNext/><w:keepLines/>`
			} else {
				keep = `<w:keepLines/>`
			}
			b.block(inner, keep)
		}
	case doc.Table:
		b.table(x)
	case doc.Picture:
		b.picture(x)
	case doc.Signatures:
		b.signatures(x, keep)
	case doc.Rule:
		b.body.put(`<w:p><w:pPr>%s<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="%s"/></w:pBdr><w:spacing w:before="0" w:after="140" w:line="140" w:lineRule="exact"/></w:pPr></w:p>`, keep, inkLine)
	case doc.Spacer:
		if x.Height > 0 {
			b.gap(min(x.Height, 1500), keep)
		}
	case doc.PageBreak:
		b.body.put(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>`)
	default:
		b.failed = fmt.Errorf("%w: %T", ErrBlock, block)
	}
}

func (b *builder) heading(h doc.Heading) {
	before := ""
	if h.NewPage {
		before = `<w:pageBreakBefore/>`
	}
	b.body.put(`<w:p><w:pPr><w:pStyle w:val="Heading%d"/>%s%s</w:pPr>`, min(max(h.Level, 1), 3), before, direction(h.Text))
	if h.Anchor != "" {
		b.bookmark++
		b.body.put(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%[1]d"/>`, b.bookmark, escaped(h.Anchor))
	}
	b.body.put("%s", b.run(doc.Run{Text: h.Text}, ""))
	if h.Secondary != "" {
		b.body.put(`<w:r><w:t xml:space="preserve">   </w:t></w:r>%s`, b.run(doc.Run{Text: h.Secondary, Muted: true, Size: sizeSmall}, ""))
	}
	b.body.put(`</w:p>`)
}

func direction(s string) string {
	if backwards(s) {
		return `<w:bidi/>`
	}
	return ""
}

// aligned says where text stands. In a paragraph that runs from right to left, left is where its lines begin.
func aligned(a doc.Align) string {
	switch a {
	case doc.Centre:
		return `<w:jc w:val="center"/>`
	case doc.Right:
		return `<w:jc w:val="right"/>`
	}
	return ""
}

// paragraph writes runs. more is markup of its properties, in the order the schema asks for.
func (b *builder) paragraph(style, more string, align doc.Align, lang string, runs []doc.Run) {
	words := ""
	for _, r := range runs {
		words += r.Text
	}
	b.body.put(`<w:p><w:pPr>`)
	if style != "" {
		b.body.put(`<w:pStyle w:val="%s"/>`, style)
	}
	before, spacing, _ := strings.Cut(more, `<w:spacing`)
	if spacing != "" {
		spacing = `<w:spacing` + spacing
	}
	b.body.put(`%s%s%s%s</w:pPr>`, before, direction(words), spacing, aligned(align))
	for _, r := range runs {
		b.body.put("%s", b.run(r, lang))
	}
	b.body.put(`</w:p>`)
}

// run writes a stretch in one style: as several runs where its direction changes, in a link, with its footnote.
func (b *builder) run(r doc.Run, lang string) string {
	var m markup
	if r.Lang != "" {
		lang = r.Lang
	}
	texts, rtl := stretches(clean(r.Text))
	for i, text := range texts {
		if text != "" {
			m.put(`<w:r>%s%s</w:r>`, look(r, lang, rtl[i]), content(text))
		}
	}
	out := m.String()
	switch {
	case r.Link == "" || out == "":
	case strings.HasPrefix(r.Link, "#"):
		out = `<w:hyperlink w:anchor="` + escaped(r.Link[1:]) + `">` + out + `</w:hyperlink>`
	default:
		out = `<w:hyperlink r:id="` + b.relate("hyperlink", r.Link, ` TargetMode="External"`) + `">` + out + `</w:hyperlink>`
	}
	if r.Note != "" {
		b.note++
		out += fmt.Sprintf(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, b.note)
		b.notes.put(`<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r>%s</w:r></w:p></w:footnote>`,
			b.note, content(" "+clean(r.Note)))
	}
	return out
}

// look is the style of a run, its parts in the order the schema asks for.
func look(r doc.Run, lang string, rtl bool) string {
	var m markup
	if r.Link != "" {
		m.put(`<w:rStyle w:val="Hyperlink"/>`)
	}
	if r.Serif {
		m.put("%s", faced(serif))
	}
	if r.Bold {
		m.put(bolded)
	}
	if r.Italic {
		m.put(`<w:i/><w:iCs/>`)
	}
	if r.Muted {
		m.put("%s", inked(inkMuted))
	}
	if r.Size > 0 {
		m.put("%s", sized(r.Size))
	}
	if rtl {
		m.put(`<w:rtl/>`)
	}
	if lang != "" {
		m.put(`<w:lang w:val="%[1]s" w:eastAsia="%[1]s" w:bidi="%[1]s"/>`, escaped(lang))
	}
	if m.Len() == 0 {
		return ""
	}
	return `<w:rPr>` + m.String() + `</w:rPr>`
}

// content is text within a run, its line ends and tabs as elements.
func content(text string) string {
	var m markup
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			m.put(`<w:br/>`)
		}
		for j, words := range strings.Split(line, "\t") {
			if j > 0 {
				m.put(`<w:tab/>`)
			}
			if words != "" {
				m.put(`<w:t xml:space="preserve">%s</w:t>`, escaped(words))
			}
		}
	}
	return m.String()
}

// list writes points. Every list is one of its own at its highest level.
func (b *builder) list(items []doc.Item, numbered bool, level, id int, keep string) {
	if level == 0 || id == 0 {
		b.lists = append(b.lists, numbered)
		id = len(b.lists)
	}
	for _, item := range items {
		b.paragraph("ListItem", fmt.Sprintf(`%s<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, keep, min(level, 8), id), doc.Left, "", item.Runs)
		b.list(item.Below, numbered, level+1, id, keep)
	}
}

// room is the width of the text in points.
func (b *builder) room() float64 { return b.d.TextWidth() }

// grid begins a table whose columns have these widths in points; apart is kept free at the end of each cell.
func (b *builder) grid(widths []float64, apart float64) {
	b.body.put(`<w:tbl><w:tblPr>`)
	if backwardsLanguage(b.d.Language) {
		// Columns run from right to left as their words do.
		b.body.put(`<w:bidiVisual/>`)
	}
	b.body.put(`<w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`,
		twips(sum(widths)), twips(apart))
	for _, w := range widths {
		b.body.put(`<w:gridCol w:w="%d"/>`, twips(w))
	}
	b.body.put(`</w:tblGrid>`)
}

func sum(all []float64) (out float64) {
	for _, x := range all {
		out += x
	}
	return out
}

// cell writes a cell; more is markup of its properties.
func (b *builder) cell(width float64, more string, content func()) {
	b.body.put(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>`, twips(width), more)
	content()
	b.body.put(`</w:tc>`)
}

// line is a border of a cell.
func line(side, ink string, points float64) string {
	return fmt.Sprintf(`<w:%s w:val="single" w:sz="%d" w:space="0" w:color="%s"/>`, side, int(math.Round(points*8)), ink)
}

func bordered(lines string) string { return `<w:tcBorders>` + lines + `</w:tcBorders>` }

// gap is empty height in points: it keeps two tables apart, and leaves room below one.
func (b *builder) gap(points float64, keep string) {
	b.body.put(`<w:p><w:pPr>%s<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/></w:pPr></w:p>`, keep, twips(points))
}

const gutter = 10.0

// facts are keys and values, read across where there are two columns of them.
func (b *builder) facts(k doc.KeyValues, keep string) {
	if len(k.Rows) == 0 {
		return
	}
	columns := min(max(k.Columns, 1), 2)
	longest := 0
	for _, r := range k.Rows {
		longest = max(longest, utf8.RuneCountInString(r.Key))
	}
	each := b.room() / float64(columns)
	if columns == 2 {
		each -= gutter
	}
	key := min(float64(longest)*sizeText*0.56+gutter, each*0.42)
	var widths []float64
	for i := range columns {
		if i > 0 {
			widths = append(widths, 2*gutter)
		}
		widths = append(widths, key, each-key)
	}
	b.grid(widths, 0)
	under := bordered(line("bottom", inkLine, 0.5))
	for i := 0; i < len(k.Rows); i += columns {
		b.body.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for j := range columns {
			var r doc.KeyValue
			border := under
			if i+j < len(k.Rows) {
				r = k.Rows[i+j]
			} else {
				border = ""
			}
			if j > 0 {
				b.cell(2*gutter, "", func() { b.paragraph("Fact", keep, doc.Left, "", nil) })
			}
			b.cell(key, border, func() { b.paragraph("Fact", keep, doc.Left, "", []doc.Run{{Text: r.Key, Muted: true}}) })
			b.cell(each-key, border, func() {
				b.paragraph("Fact", keep, doc.Left, r.Lang, []doc.Run{{Text: r.Value, Italic: r.Missing, Muted: r.Missing, Link: r.Link}})
			})
		}
		b.body.put(`</w:tr>`)
	}
	b.body.put(`</w:tbl>`)
	b.gap(7, "")
}

// shares are the widths of a table's columns: by their longest words and what they hold.
func shares(t doc.Table, room float64) []float64 {
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		most := utf8.RuneCountInString(c.Title)
		for _, r := range t.Rows {
			if i < len(r.Cells) && r.Group == "" {
				for words := range strings.SplitSeq(r.Cells[i].Text, "\n") {
					most = max(most, utf8.RuneCountInString(words))
				}
			}
		}
		widths[i] = float64(min(max(most, 3), 45))
	}
	whole := sum(widths)
	for i := range widths {
		widths[i] *= room / whole
	}
	return widths
}

func (b *builder) table(t doc.Table) {
	if len(t.Columns) == 0 {
		return
	}
	if t.Title != "" {
		b.paragraph("TableTitle", "", doc.Left, "", []doc.Run{{Text: t.Title}})
	}
	widths := shares(t, b.room())
	b.body.Grow(len(t.Rows) * len(t.Columns) * 200)
	b.grid(widths, 6)
	b.body.put(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range t.Columns {
		b.cell(widths[i], bordered(line("bottom", inkPrimary, 1))+`<w:vAlign w:val="bottom"/>`, func() { b.paragraph("TableHead", "", c.Align, "", []doc.Run{{Text: c.Title}}) })
	}
	b.body.put(`</w:tr>`)
	for _, r := range t.Rows {
		b.body.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		border := line("bottom", inkLine, 0.5)
		if r.Total {
			border = line("top", inkMuted, 0.75) + border
		}
		if r.Group != "" {
			b.cell(sum(widths), fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, len(widths))+bordered(border), func() {
				b.paragraph("TableText", `<w:keepNext/>`, doc.Left, "", []doc.Run{{Text: r.Group, Bold: true}})
			})
		} else {
			for i := range t.Columns {
				var c doc.Cell
				if i < len(r.Cells) {
					c = r.Cells[i]
				}
				run := doc.Run{Text: c.Text, Bold: c.Bold || r.Total, Muted: c.Muted || c.Missing, Italic: c.Missing, Link: c.Link}
				b.cell(widths[i], bordered(border), func() { b.paragraph("TableText", "", t.Columns[i].Align, c.Lang, []doc.Run{run}) })
			}
		}
		b.body.put(`</w:tr>`)
	}
	b.body.put(`</w:tbl>`)
	b.gap(9, "")
}

// signatures are lines to be signed, at most three beside one another.
func (b *builder) signatures(s doc.Signatures, keep string) {
	const across, apart, written = 3, 24.0, 34.0
	for from := 0; from < len(s.Lines); from += across {
		lines := s.Lines[from:min(from+across, len(s.Lines))]
		n := max(len(lines), 2)
		if from > 0 {
			n = min(len(s.Lines), across)
		}
		width := (b.room() - apart*float64(n-1)) / float64(n)
		var widths []float64
		for i := range n {
			if i > 0 {
				widths = append(widths, apart)
			}
			widths = append(widths, width)
		}
		b.gap(16, keep)
		b.grid(widths, 0)
		row := func(words func(s doc.Signature) []doc.Run, style, more, border string) {
			b.body.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
			for i := range n {
				if i > 0 {
					b.cell(apart, "", func() { b.paragraph("Small", more, doc.Left, "", nil) })
				}
				if i < len(lines) {
					b.cell(width, border, func() { b.paragraph(style, more, doc.Left, "", words(lines[i])) })
				} else {
					b.cell(width, "", func() { b.paragraph("Small", more, doc.Left, "", nil) })
				}
			}
			b.body.put(`</w:tr>`)
		}
		next := `<w:keepNext/><w:keepLines/>`
		row(func(s doc.Signature) []doc.Run { return []doc.Run{{Text: s.Above, Muted: true}} }, "Small", next+fmt.Sprintf(`<w:spacing w:before="0" w:after="%d"/>`, twips(written)), "")
		row(func(s doc.Signature) []doc.Run {
			out := []doc.Run{{Text: s.Name}}
			if s.Below != "" {
				out = append(out, doc.Run{Text: "\n" + s.Below, Muted: true, Size: sizeSmall})
			}
			return out
		}, "Fact", `<w:keepLines/>`, bordered(line("top", inkText, 0.6)))
		b.body.put(`</w:tbl>`)
	}
	b.gap(12, "")
}
