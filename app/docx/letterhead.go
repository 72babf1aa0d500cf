package docx

import (
	"fmt"
	"strings"
)

// firstHeader is the header of a letter's first page: whose paper it is.
func (b *builder) firstHeader(mark string) string {
	var m markup
	var rels []string
	h := b.d.Letterhead
	if h == nil {
		return b.part("header", `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>`+mark+`</w:p>`, nil)
	}
	if h.Emblem != nil {
		if p, ok := b.kept(h.Emblem.Data); ok {
			w, tall := p.size(h.Emblem.Width, 56, 150)
			rels = append(rels, relation("rId1", "image", p.name, ""))
			m.put(`<w:p><w:pPr><w:pStyle w:val="Emblem"/></w:pPr>%s</w:p>`, b.shown("rId1", h.Emblem.Alt, w, tall))
		}
	}
	for i, name := range h.Names {
		style := "LetterheadName"
		if i == 0 {
			style = "Letterhead"
		}
		m.put(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>%s</w:p>`, style, direction(name), b.plain(name))
	}
	address := strings.Join(h.Address, " · ")
	m.put(`<w:p><w:pPr><w:pStyle w:val="LetterheadAddress"/>%s</w:pPr>%s%s</w:p>`, direction(address), mark, b.plain(address))
	return b.part("header", m.String(), rels)
}

// plain writes words in the style of their paragraph.
func (b *builder) plain(words string) string {
	var m markup
	texts, rtl := stretches(clean(words))
	for i, text := range texts {
		way := ""
		if rtl[i] {
			way = `<w:rPr><w:rtl/></w:rPr>`
		}
		if text != "" {
			m.put(`<w:r>%s%s</w:r>`, way, content(text))
		}
	}
	return m.String()
}

// watermark is a word large and pale behind the text of each page; "" where the letter has none.
func (b *builder) watermark() string {
	words := strings.Join(strings.Fields(clean(b.d.Mark)), " ")
	if words == "" {
		return ""
	}
	width, height := b.d.PageSize()
	return fmt.Sprintf(`<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>`+
		`<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>`+
		`<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>`+
		`<v:shape id="PowerPlusWaterMarkObject" o:spid="_x0000_s2049" type="#_x0000_t136" alt="%s" style="position:absolute;margin-left:0;margin-top:0;width:%.0fpt;height:%.0fpt;rotation:315;z-index:-251658752;`+
		`mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page" fillcolor="#%s" stroked="f"><v:fill opacity=".11"/>`+
		`<v:textpath style="font-family:&quot;%s&quot;;font-size:1pt;font-weight:bold" string="%[1]s"/></v:shape></w:pict></w:r>`, escaped(words), min(width*0.8, float64(len(words))*70), height*0.13, inkMuted, sans)
}
