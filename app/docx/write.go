package docx

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/doc"
)

// ErrBlock says that a document holds something that no letter has: a drawing, a table of contents, an index, labels.
var ErrBlock = errors.New("docx: not part of a letter")

// Write makes a file for word processors of a letter, or of several, one after another, where the document has parts. The same document gives
// the same bytes. It returns ErrBlock where the document is none of a letter, and errors of w.
func Write(w io.Writer, d doc.Document) error {
	b := &builder{d: d}
	letters := d.Parts
	if len(letters) == 0 {
		letters = []doc.Document{d}
	}
	for i, one := range letters {
		if one.Language == "" {
			one.Language = d.Language
		}
		b.d = one
		if err := b.letter(i+1 == len(letters), len(d.Parts) > 1); err != nil {
			return err
		}
	}
	b.d = d
	return pack(w, b.parts(), d.Date)
}

// builder gathers the parts of a package.
type builder struct {
	d        doc.Document // the letter being written
	body     markup
	notes    markup
	note     int // number of the last footnote
	lists    []bool
	bookmark int
	extra    []part
	types    markup   // content types of the extra parts
	rels     []string // relationships of the body, markup
	pictures map[string]picture
	drawn    int // pictures shown
	failed   error
}

// relate adds a relationship of the body and returns its id.
func (b *builder) relate(kind, target, more string) string {
	id := fmt.Sprintf("rId%d", len(b.rels)+len(standing)+1)
	b.rels = append(b.rels, relation(id, kind, target, more))
	return id
}

func relation(id, kind, target, more string) string {
	return fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s"%s/>`, id, relOffice+kind, escaped(target), more)
}

// standing are the parts every package has beside its body.
var standing = [...]string{"styles", "settings", "fontTable", "numbering", "footnotes"}

const (
	relOffice  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relPackage = "http://schemas.openxmlformats.org/package/2006/relationships"
	typeWord   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	declared   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	// namespaces stand on the first element of each part.
	namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`
)

// letter writes a letter with the section that holds it.
func (b *builder) letter(last, several bool) error {
	before := b.body.Len()
	b.blocks(b.d.Blocks)
	if b.failed != nil {
		return b.failed
	}
	if b.body.Len() == before || strings.HasSuffix(b.body.String(), "</w:tbl>") {
		// A body ends with a paragraph.
		b.body.put(`<w:p/>`)
	}
	section := b.section(several)
	if last {
		b.body.put("%s", section)
		return nil
	}
	b.body.put(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>%s</w:pPr></w:p>`, section)
	return nil
}

// section says how the pages of a letter look.
func (b *builder) section(several bool) string {
	var m markup
	width, height := b.d.PageSize()
	left, right := b.d.SideMargins()
	m.put(`<w:sectPr>`)
	if mark := b.watermark(); b.d.Letterhead != nil || mark != "" {
		m.put(`<w:headerReference w:type="first" r:id="%s"/>`, b.firstHeader(mark))
		if mark != "" {
			m.put(`<w:headerReference w:type="default" r:id="%s"/>`, b.part("header", `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>`+mark+`</w:p>`, nil))
		}
	} else if several {
		// A section without headers of its own would show those of the one before.
		m.put(`<w:headerReference w:type="first" r:id="%s"/>`, b.part("header", `<w:p/>`, nil))
	}
	total := "NUMPAGES"
	if several {
		total = "SECTIONPAGES"
		m.put(`<w:footerReference w:type="first" r:id="%s"/>`, b.part("footer", `<w:p/>`, nil))
	}
	m.put(`<w:footerReference w:type="default" r:id="%s"/>`, b.part("footer", `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`+field("PAGE", "2")+
		`<w:r><w:t xml:space="preserve"> / </w:t></w:r>`+field(total, "2")+`</w:p>`, nil))
	turned := ""
	if b.d.Landscape {
		turned = ` w:orient="landscape"`
	}
	m.put(`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, twips(width), twips(height), turned)
	m.put(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`, twips(57), twips(right), twips(57), twips(left), twips(57), twips(28))
	if several {
		m.put(`<w:pgNumType w:start="1"/>`)
	}
	m.put(`<w:titlePg/>`)
	if backwardsLanguage(b.d.Language) {
		m.put(`<w:bidi/>`)
	}
	m.put(`</w:sectPr>`)
	return m.String()
}

// field is one that a word processor computes, with what it shows until then.
func field(code, shown string) string {
	return fmt.Sprintf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>`+
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>%s</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, code, shown)
}

// part adds a header or footer and returns the id of its relationship.
func (b *builder) part(kind, content string, rels []string) string {
	n := 1
	for _, p := range b.extra {
		if strings.HasPrefix(p.name, "word/"+kind) {
			n++
		}
	}
	root := map[string]string{"header": "hdr", "footer": "ftr"}[kind]
	name := fmt.Sprintf("%s%d.xml", kind, n)
	b.extra = append(b.extra, part{"word/" + name, []byte(declared + `<w:` + root + ` ` + namespaces + `>` + content + `</w:` + root + `>`)})
	if len(rels) > 0 {
		b.extra = append(b.extra, part{"word/_rels/" + name + ".rels", relations(rels)})
	}
	b.types.put(`<Override PartName="/word/%s" ContentType="%s%s+xml"/>`, name, typeWord, kind)
	return b.relate(kind, name, "")
}

func relations(rels []string) []byte {
	return []byte(declared + `<Relationships xmlns="` + relPackage + `">` + strings.Join(rels, "") + `</Relationships>`)
}

// parts are all of the package, the list of types first as readers expect it.
func (b *builder) parts() []part {
	var rels []string
	types := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + typeWord + `document.main+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`
	for i, name := range standing {
		rels = append(rels, relation(fmt.Sprintf("rId%d", i+1), name, name+".xml", ""))
		types += `<Override PartName="/word/` + name + `.xml" ContentType="` + typeWord + name + `+xml"/>`
	}
	out := []part{
		{"[Content_Types].xml", []byte(declared + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + types + b.types.String() + `</Types>`)},
		{"_rels/.rels", []byte(declared + `<Relationships xmlns="` + relPackage + `">` + relation("rId1", "officeDocument", "word/document.xml", "") +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`)},
		{"docProps/core.xml", b.core()},
		{"word/document.xml", []byte(declared + `<w:document ` + namespaces + `><w:body>` + b.body.String() + `</w:body></w:document>`)},
		{"word/_rels/document.xml.rels", relations(append(rels, b.rels...))},
		{"word/styles.xml", b.styles()},
		{"word/settings.xml", b.settings()},
		{"word/fontTable.xml", fonts()},
		{"word/numbering.xml", b.numbering()},
		{"word/footnotes.xml", b.footnotes()},
	}
	return append(out, b.extra...)
}

// core are the properties of the file.
func (b *builder) core() []byte {
	made := stamp(b.d.Date).Format(time.RFC3339)
	return []byte(declared + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` + escaped(b.d.Title) + `</dc:title><dc:creator>` + escaped(b.d.Author) +
		`</dc:creator><dc:language>` + escaped(b.d.Language) + `</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">` + made + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` +
		made + `</dcterms:modified></cp:coreProperties>`)
}

// backwardsLanguage reports whether a language is written from right to left.
func backwardsLanguage(lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "ar", "arc", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi":
		return true
	}
	return false
}
