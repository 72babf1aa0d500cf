package docx

import (
	"fmt"
)

// Colours, the same as app/pdf prints in.
const (
	inkText    = "1B2430"
	inkMuted   = "566273"
	inkPrimary = "1F4E79"
	inkLine    = "D5DBE3"
)

// Sizes of type in points, the same as in a letter that app/pdf prints.
const (
	sizeText  = 11.0
	sizeSmall = 9.0
	sizeTable = 8.5
)

// Faces. fonts names what takes their place on a machine that has not got them.
const (
	serif = "Noto Serif"
	sans  = "Noto Sans"
)

func fonts() []byte {
	return []byte(declared + `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
		`<w:font w:name="Noto Serif"><w:altName w:val="Times New Roman"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
		`<w:font w:name="Noto Sans"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`)
}

// faced names a face for all scripts.
func faced(name string) string {
	return fmt.Sprintf(`<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:eastAsia="%[1]s" w:cs="%[1]s"/>`, name)
}

func sized(points float64) string {
	return fmt.Sprintf(`<w:sz w:val="%[1]d"/><w:szCs w:val="%[1]d"/>`, half(points))
}

func inked(ink string) string { return `<w:color w:val="` + ink + `"/>` }

const bolded = `<w:b/><w:bCs/>`

func (b *builder) styles() []byte {
	var m markup
	lang := escaped(b.d.Language)
	tongue := ""
	if lang != "" {
		tongue = fmt.Sprintf(`<w:lang w:val="%[1]s" w:eastAsia="%[1]s" w:bidi="%[1]s"/>`, lang)
	}
	m.put(`%s<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>%s%s%s%s</w:rPr></w:rPrDefault>`, declared, faced(serif), inked(inkText), sized(sizeText), tongue)
	m.put(`<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="%d" w:line="%d" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`, twips(sizeText*0.6), twips(sizeText*1.4))
	style := func(kind, id, name, paragraph, run string) {
		standard := ""
		base := `<w:basedOn w:val="Normal"/>`
		if id == "Normal" {
			standard, base = ` w:default="1"`, ""
		}
		if kind != "paragraph" {
			base = ""
		}
		m.put(`<w:style w:type="%s"%s w:styleId="%s"><w:name w:val="%s"/>%s<w:qFormat/>`, kind, standard, id, name, base)
		if kind == "paragraph" {
			m.put(`<w:pPr>%s</w:pPr>`, paragraph)
		}
		m.put(`<w:rPr>%s</w:rPr></w:style>`, run)
	}
	spaced := func(before, after, line float64) string {
		return fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="exact"/>`, twips(before), twips(after), twips(line))
	}
	style("paragraph", "Normal", "Normal", "", "")
	for i, size := range []float64{13, 10.5, 9.5} {
		style("paragraph", fmt.Sprintf("Heading%d", i+1), fmt.Sprintf("heading %d", i+1),
			`<w:keepNext/><w:keepLines/>`+spaced([]float64{16, 11, 9}[i], []float64{5, 3, 2}[i], size*1.3)+fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, i), bolded+sized(size))
	}
	style("paragraph", "Small", "Small print", spaced(0, sizeSmall*0.6, sizeSmall*1.4), sized(sizeSmall))
	style("paragraph", "FootnoteText", "footnote text", spaced(0, 2, sizeSmall*1.4), sized(sizeSmall))
	style("paragraph", "Caption", "caption", spaced(4, 12, sizeSmall*1.4), inked(inkMuted)+sized(sizeSmall))
	style("paragraph", "ListItem", "List item", spaced(2, sizeText*0.6, sizeText*1.4)+`<w:contextualSpacing/>`, "")
	style("paragraph", "Fact", "Fact", spaced(2.4, 2.4, sizeText*1.4), "")
	style("paragraph", "TableTitle", "Table title", `<w:keepNext/>`+spaced(0, 2, 9.5*1.36), faced(sans)+bolded+sized(9.5))
	style("paragraph", "TableText", "Table text", spaced(3, 3, sizeTable*1.36), faced(sans)+sized(sizeTable))
	style("paragraph", "TableHead", "Table head", `<w:keepNext/>`+spaced(3, 3, sizeTable*1.36), faced(sans)+bolded+inked(inkMuted)+sized(sizeTable))
	style("paragraph", "Header", "header", spaced(0, 0, sizeText*1.4), "")
	style("paragraph", "Footer", "footer", spaced(0, 0, 14)+`<w:jc w:val="center"/>`, inked(inkMuted)+sized(10))
	style("paragraph", "Emblem", "Letterhead emblem", `<w:spacing w:before="0" w:after="180" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`, "")
	style("paragraph", "Letterhead", "Letterhead", spaced(0, 0, 13*1.4)+`<w:jc w:val="center"/>`, bolded+sized(13))
	style("paragraph", "LetterheadName", "Letterhead name", spaced(0, 0, 10*1.4)+`<w:jc w:val="center"/>`, sized(10))
	style("paragraph", "LetterheadAddress", "Letterhead address", `<w:pBdr><w:top w:val="single" w:sz="6" w:space="5" w:color="`+inkPrimary+`"/></w:pBdr>`+spaced(8, 26, 8*1.36)+`<w:jc w:val="center"/>`, inked(inkMuted)+sized(8))
	style("character", "FootnoteReference", "footnote reference", "", `<w:vertAlign w:val="superscript"/>`)
	style("character", "Hyperlink", "Hyperlink", "", inked(inkPrimary))
	m.put(`</w:styles>`)
	return m.Bytes()
}

func (b *builder) settings() []byte {
	lang := ""
	if b.d.Language != "" {
		lang = fmt.Sprintf(`<w:themeFontLang w:val="%s"/>`, escaped(b.d.Language))
	}
	return []byte(declared + `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>` +
		`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` + lang + `</w:settings>`)
}

// numbering describes the lists: points, and each numbered list one of its own, so that it begins with 1.
func (b *builder) numbering() []byte {
	var m markup
	m.put(`%s<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`, declared)
	for kind, numbered := range []bool{false, true} {
		m.put(`<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, kind)
		for level := range 9 {
			format, text := "bullet", [...]string{"•", "–"}[level%2]
			if numbered {
				format, text = "decimal", fmt.Sprintf("%%%d.", level+1)
			}
			m.put(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`,
				level, format, text, twips(listIndent*float64(level+1)), twips(listIndent))
		}
		m.put(`</w:abstractNum>`)
	}
	for i, numbered := range b.lists {
		kind := 0
		if numbered {
			kind = 1
		}
		m.put(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, i+1, kind)
		if numbered {
			for level := range 9 {
				m.put(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, level)
			}
		}
		m.put(`</w:num>`)
	}
	m.put(`</w:numbering>`)
	return m.Bytes()
}

func (b *builder) footnotes() []byte {
	return []byte(declared + `<w:footnotes ` + namespaces + `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` + b.notes.String() + `</w:footnotes>`)
}
