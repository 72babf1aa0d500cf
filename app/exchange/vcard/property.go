package vcard

import (
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// property is a line before its value is understood.
type property struct {
	group, name string
	params      map[string][]string
	raw         string
}

// parseProperty reads [group.]NAME[;PARAM[=value[,value]]]...:value. Values of parameters may be in quotes, where commas, colons and
// semicolons are text; 2.1 names them without what they are values of.
func parseProperty(s string) (p property, ok bool) {
	i := 0
	for i < len(s) && s[i] != ':' && s[i] != ';' {
		i++
	}
	if i == len(s) || i == 0 {
		return p, false
	}
	p.name = strings.ToUpper(strings.TrimSpace(s[:i]))
	if group, name, found := strings.Cut(p.name, "."); found {
		p.group, p.name = group, name
	}
	if !token(p.name) {
		return p, false
	}
	p.params = map[string][]string{}
	for i < len(s) && s[i] == ';' {
		i++
		start := i
		for i < len(s) && s[i] != '=' && s[i] != ';' && s[i] != ':' {
			i++
		}
		name := strings.ToUpper(strings.TrimSpace(s[start:i]))
		if i == len(s) || s[i] != '=' {
			p.bare(name)
			continue
		}
		for i < len(s) && (s[i] == '=' || s[i] == ',') {
			var v string
			v, i = paramValue(s, i+1)
			if name == "TYPE" { // some write a list in one pair of quotes
				for one := range strings.SplitSeq(v, ",") {
					p.params[name] = append(p.params[name], strings.TrimSpace(one))
				}
				continue
			}
			p.params[name] = append(p.params[name], v)
		}
	}
	if i >= len(s) || s[i] != ':' {
		return p, false
	}
	p.raw = s[i+1:]
	return p, true
}

// bare takes a parameter without a name, as 2.1 writes them.
func (p *property) bare(value string) {
	switch value {
	case "":
	case "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B":
		p.params["ENCODING"] = append(p.params["ENCODING"], value)
	default:
		p.params["TYPE"] = append(p.params["TYPE"], strings.ToLower(value))
	}
}

func paramValue(s string, i int) (string, int) {
	if i < len(s) && s[i] == '"' {
		if end := strings.IndexByte(s[i+1:], '"'); end >= 0 {
			return uncaret.Replace(s[i+1 : i+1+end]), i + end + 2
		}
	}
	start := i
	for i < len(s) && s[i] != ',' && s[i] != ';' && s[i] != ':' {
		i++
	}
	return uncaret.Replace(s[start:i]), i
}

// uncaret takes back how RFC 6868 writes what a parameter cannot hold.
var uncaret = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^")

func token(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return s != ""
}

func (p *property) param(name string) string {
	if v := p.params[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// types are what a value is for, in small letters, without the mark of the preferred one and what goes without saying.
func (p *property) types() (types []string, preferred bool) {
	preferred = p.param("PREF") == "1"
	for _, t := range p.params["TYPE"] {
		switch t = strings.ToLower(t); {
		case t == "pref":
			preferred = true
		case t == "" || t == "internet" || !token(t):
		default:
			types = append(types, t)
		}
	}
	return types, preferred
}

// bytes is the value as it was before it was encoded for mail.
func (p *property) bytes(raw string) []byte {
	switch encoding := strings.ToUpper(p.param("ENCODING")); encoding {
	case "QUOTED-PRINTABLE":
		b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(raw)))
		if err == nil {
			return b
		}
	case "B", "BASE64":
		return unbase64(raw)
	}
	return []byte(raw)
}

// unbase64 is lenient: spaces of folds and a missing end are met in real files.
func unbase64(s string) []byte {
	s = strings.TrimRight(strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\r' || r == '\n' {
			return -1
		}
		return r
	}, s), "=")
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil {
		if b, err = base64.RawURLEncoding.DecodeString(s); err != nil {
			return nil
		}
	}
	return b
}

// text decodes a value or a part of one: out of mail's encoding and a code page.
func (p *property) text(raw string, decode func([]byte) string) string {
	b := p.bytes(raw)
	if charset := p.param("CHARSET"); charset != "" && !strings.EqualFold(charset, "utf-8") {
		if e, err := htmlindex.Get(strings.Trim(charset, `"`)); err == nil {
			if out, err := e.NewDecoder().Bytes(b); err == nil {
				b = out
			}
		}
	}
	if !utf8.Valid(b) {
		return clean(decode(b))
	}
	return clean(string(b))
}
