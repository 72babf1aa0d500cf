package file

import (
	"encoding/xml"
	"strings"
)

// info writes the old form of what the file says about itself. Its dates name the difference to Greenwich, since some refuse "Z".
func (f *File) info() int {
	b := appendText([]byte("<</Title"), f.meta.Title)
	for _, t := range [...]struct{ key, text string }{{"/Author", f.meta.Author}, {"/Subject", f.meta.Subject}, {"/Creator", f.meta.Creator}, {"/Producer", producer}} {
		if t.text != "" {
			b = appendText(append(b, t.key...), t.text)
		}
	}
	at := f.meta.Made.Format("(D:20060102150405+00'00')")
	n := f.o.reserve()
	f.o.put(n, append(b, "/CreationDate"+at+"/ModDate"+at+">>"...))
	return n
}

// uaSchema describes the properties of PDF/UA, which PDF/A does not know (ISO 19005-2, 6.6.2.3.3).
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

// metadata writes the XMP packet, not packed, so that search programs find it.
func (f *File) metadata() int {
	var b strings.Builder
	write := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
	}
	m := f.meta
	part, conformance := "2", "A"
	if f.old() {
		part, conformance = "1", "B"
	}
	write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:format>application/pdf</dc:format>\n",
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", escape(m.Title), "</rdf:li></rdf:Alt></dc:title>\n")
	if m.Author != "" {
		write("<dc:creator><rdf:Seq><rdf:li>", escape(m.Author), "</rdf:li></rdf:Seq></dc:creator>\n")
	}
	if m.Subject != "" {
		write("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", escape(m.Subject), "</rdf:li></rdf:Alt></dc:description>\n")
	}
	write("<dc:language><rdf:Bag><rdf:li>", escape(m.Language), "</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n",
		"<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n")
	if m.Creator != "" {
		write("<xmp:CreatorTool>", escape(m.Creator), "</xmp:CreatorTool>\n")
	}
	at := m.Made.Format("2006-01-02T15:04:05+00:00")
	write("<xmp:CreateDate>", at, "</xmp:CreateDate>\n<xmp:ModifyDate>", at, "</xmp:ModifyDate>\n<xmp:MetadataDate>", at, "</xmp:MetadataDate>\n</rdf:Description>\n",
		"<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n<pdf:Producer>", producer, "</pdf:Producer>\n</rdf:Description>\n",
		"<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n<pdfaid:part>", part,
		"</pdfaid:part>\n<pdfaid:conformance>", conformance, "</pdfaid:conformance>\n</rdf:Description>\n")
	if !f.old() {
		write("<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n", uaSchema)
	}
	write("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>")
	n := f.o.reserve()
	f.o.putStream(n, []byte("/Type/Metadata/Subtype/XML"), []byte(b.String()))
	return n
}

// escape makes a text one that stands in XML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
