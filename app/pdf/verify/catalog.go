package verify

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/language"
)

// decodeText reads a text string: UTF-16 with a byte order mark, else Latin letters as they stand.
func decodeText(s string) string {
	if !strings.HasPrefix(s, "\xfe\xff") {
		return s
	}
	var units []uint16
	for i := 2; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

func (c *checker) root() dict { return c.f.dict(c.f.trailer["Root"]) }

// old reports a file of the test mode: PDF/A-1b, which knows neither tags nor transparency.
func (c *checker) old() bool {
	return strings.HasPrefix(string(c.f.data[:min(9, len(c.f.data))]), "%PDF-1.4")
}

func (c *checker) catalog() {
	root := c.root()
	if root == nil || root["Type"] != name("Catalog") {
		c.add(Catalog, "file", "no catalog")
		return
	}
	if id := c.f.array(c.f.trailer["ID"]); len(id) != 2 {
		c.add(Header, "trailer", "no identifier of two strings")
	}
	if lang := c.f.text(root["Lang"]); !validLang(lang) {
		c.add(Catalog, "catalog", "language %q", lang)
	}
	if marked := c.f.dict(root["MarkInfo"]); marked["Marked"] != true && !c.old() {
		c.add(Catalog, "catalog", "MarkInfo does not say Marked")
	} else if marked["Suspects"] == true {
		c.add(Catalog, "catalog", "tags are suspects")
	}
	if c.f.dict(root["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.add(Catalog, "catalog", "the title is not to be displayed")
	}
	c.intent(root)
}

func validLang(lang string) bool {
	_, err := language.Parse(lang)
	return lang != "" && err == nil
}

// intent looks at the output intent: one, with an RGB profile (ISO 19005-2, 6.2.3).
func (c *checker) intent(root dict) {
	intents := c.f.array(root["OutputIntents"])
	if len(intents) != 1 {
		c.add(Catalog, "catalog", "%d output intents", len(intents))
		return
	}
	intent := c.f.dict(intents[0])
	profile, ok := c.f.get(intent["DestOutputProfile"]).(stream)
	if intent["S"] != name("GTS_PDFA1") || !ok || c.f.text(intent["OutputConditionIdentifier"]) == "" {
		c.add(Catalog, "output intent", "is none for PDF/A")
		return
	}
	icc, err := profile.decode()
	if err != nil || len(icc) < 128 || string(icc[36:40]) != "acsp" || string(icc[16:20]) != "RGB " || icc[8] > 4 || number3(icc[:4]) != len(icc) {
		c.add(Catalog, "output intent", "its profile is no whole RGB profile")
	}
	if profile.dict["N"] != 3 {
		c.add(Catalog, "output intent", "its profile does not say three components")
	}
}

// forbidden looks for what neither standard allows anywhere.
func (c *checker) forbidden() {
	if c.f.trailer["Encrypt"] != nil {
		c.add(Forbidden, "trailer", "is encrypted")
	}
	for n, o := range c.f.objects {
		c.walk(n, o, 0)
	}
	for _, key := range []name{"AcroForm", "OpenAction", "AA", "OCProperties", "Names", "Collection", "Perms", "Requirements"} {
		if key == "Names" && c.f.dict(c.f.dict(c.root()["Names"])["EmbeddedFiles"]) == nil && c.f.dict(c.f.dict(c.root()["Names"])["JavaScript"]) == nil {
			continue
		}
		if c.root()[key] != nil {
			c.add(Forbidden, "catalog", "holds /%s", key)
		}
	}
}

// walk goes through an object for limits (ISO 19005-2, 6.1.13) and keys that may not be.
func (c *checker) walk(n int, o any, depth int) {
	switch x := o.(type) {
	case dict:
		for k, v := range x {
			switch {
			case k == "JS" || k == "JavaScript" || k == "EF" || k == "AA" || k == "XFA" || k == "Alternates" || k == "OPI" || k == "PS" || k == "TR" || k == "HTP" || k == "FFilter":
				c.add(Forbidden, where(n), "holds /%s", k)
			case k == "S" && (v == name("Launch") || v == name("JavaScript") || v == name("Sound") || v == name("Movie") || v == name("SubmitForm") || v == name("ImportData")):
				c.add(Forbidden, where(n), "is an action %v", v)
			case k == "F" && x["Length"] != nil:
				c.add(Forbidden, where(n), "keeps its bytes outside the file")
			}
			c.walk(n, v, depth+1)
		}
	case stream:
		if x.dict["Filter"] == name("LZWDecode") {
			c.add(Forbidden, where(n), "is packed by LZW")
		}
		c.walk(n, x.dict, depth+1)
	case array:
		if len(x) > 8191 && c.old() {
			c.add(Structure, where(n), "an array of %d", len(x))
		}
		for _, v := range x {
			c.walk(n, v, depth+1)
		}
	case text:
		if len(x) > 32767 {
			c.add(Structure, where(n), "a string of %d bytes", len(x))
		}
	case int:
		if x > 2147483647 || x < -2147483648 {
			c.add(Structure, where(n), "the number %d", x)
		}
	case ref:
		if _, ok := c.f.objects[int(x)]; !ok {
			c.add(Structure, where(n), "refers to object %d, which is not there", int(x))
		}
	}
}
