package verify

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"time"
)

const (
	nsPDFA   = "http://www.aiim.org/pdfa/ns/id/"
	nsUA     = "http://www.aiim.org/pdfua/ns/id/"
	nsDC     = "http://purl.org/dc/elements/1.1/"
	nsXMP    = "http://ns.adobe.com/xap/1.0/"
	nsPDF    = "http://ns.adobe.com/pdf/1.3/"
	nsSchema = "http://www.aiim.org/pdfa/ns/schema#"
	nsExt    = "http://www.aiim.org/pdfa/ns/extension/"
	nsXML    = "http://www.w3.org/XML/1998/namespace"
)

// metadata compares the XMP packet with what the standards ask and with Info (ISO 19005-2, 6.6).
func (c *checker) metadata() {
	s, ok := c.f.get(c.root()["Metadata"]).(stream)
	if !ok || s.dict["Type"] != name("Metadata") || s.dict["Subtype"] != name("XML") {
		c.add(Metadata, "catalog", "no metadata")
		return
	}
	if s.dict["Filter"] != nil {
		c.add(Metadata, "metadata", "is packed, and search programs cannot read it")
	}
	if !bytes.HasPrefix(s.raw, []byte("<?xpacket begin=")) || bytes.Contains(s.raw[:min(80, len(s.raw))], []byte("bytes=")) {
		c.add(Metadata, "metadata", "does not begin with a packet header")
	}
	x, err := xmp(s.raw)
	if err != nil {
		c.add(Metadata, "metadata", "is no XML: %v", err)
		return
	}
	want := [][2]string{{nsPDFA + " part", "2"}, {nsPDFA + " conformance", "A"}, {nsUA + " part", "1"}}
	if c.old() {
		want = [][2]string{{nsPDFA + " part", "1"}, {nsPDFA + " conformance", "B"}}
	}
	for _, w := range want {
		if x[w[0]] != w[1] {
			c.add(Metadata, "metadata", "%s is %q", w[0], x[w[0]])
		}
	}
	if !c.old() && (x[nsExt+" schemas"] == "" || !strings.Contains(x["text"], nsUA) || x[nsSchema+" prefix"] != "pdfuaid") {
		c.add(Metadata, "metadata", "no extension schema describes pdfuaid")
	}
	if x[nsDC+" title"] == "" {
		c.add(Metadata, "metadata", "no title")
	}
	if x[nsDC+" title default"] == "" {
		c.add(Metadata, "metadata", "no title in the default language")
	}
	c.info(x)
}

// info compares Info with the packet.
func (c *checker) info(x map[string]string) {
	info := c.f.dict(c.f.trailer["Info"])
	for _, p := range [][2]string{{"Title", nsDC + " title"}, {"Author", nsDC + " creator"}, {"Subject", nsDC + " description"}, {"Creator", nsXMP + " CreatorTool"}, {"Producer", nsPDF + " Producer"}} {
		if v := c.f.text(info[name(p[0])]); v != "" && v != x[p[1]] {
			c.add(Metadata, "info", "%s is %q, in the metadata %q", p[0], v, x[p[1]])
		}
	}
	for _, p := range [][2]string{{"CreationDate", nsXMP + " CreateDate"}, {"ModDate", nsXMP + " ModifyDate"}} {
		v := c.f.text(info[name(p[0])])
		a, err := time.Parse("D:20060102150405-07'00'", v)
		b, err2 := time.Parse(time.RFC3339, x[p[1]])
		if err != nil || err2 != nil || !a.Equal(b) {
			c.add(Metadata, "info", "%s is %q, in the metadata %q", p[0], v, x[p[1]])
		}
	}
}

// xmp collects the texts of a packet by "namespace name"; what stands in an rdf:Alt or rdf:Seq belongs to the property around it.
func xmp(packet []byte) (map[string]string, error) {
	out := map[string]string{}
	d := xml.NewDecoder(bytes.NewReader(packet))
	var path []xml.Name
	var all strings.Builder
	lang := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			out["text"] = all.String()
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			path = append(path, t.Name)
			for _, a := range t.Attr {
				if a.Name.Local == "lang" && (a.Name.Space == nsXML || a.Name.Space == "xml") {
					lang = a.Value
				}
				out[a.Name.Space+" "+a.Name.Local] = a.Value
			}
			if t.Name.Space == nsExt {
				out[nsExt+" "+t.Name.Local] = "given"
			}
		case xml.EndElement:
			path, lang = path[:len(path)-1], ""
		case xml.CharData:
			words := string(t)
			all.WriteString(words)
			if strings.TrimSpace(words) == "" {
				continue
			}
			for i := len(path) - 1; i >= 0; i-- {
				if path[i].Space != "http://www.w3.org/1999/02/22-rdf-syntax-ns#" {
					key := path[i].Space + " " + path[i].Local
					out[key] += words
					if lang == "x-default" {
						out[key+" default"] = words
					}
					break
				}
			}
		}
	}
}
