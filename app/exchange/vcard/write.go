package vcard

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Version is a version cards are written in.
type Version string

// Versions that are written. 4.0 says more; 3.0 is what most telephones and mail programs take.
const (
	V3 Version = "3.0"
	V4 Version = "4.0"
)

// Write writes cards one after the other, in UTF-8 with lines ended by CR LF and folded. What a version has no property for is
// written with the names other programs gave it (X-GENDER, X-ABRELATEDNAMES); Others are not written.
func Write(w io.Writer, version Version, cards ...Card) error {
	b := bufio.NewWriterSize(w, 1<<16)
	for i := range cards {
		out := writing{b: b, v4: version == V4}
		if err := out.card(&cards[i]); err != nil {
			return err
		}
	}
	return b.Flush()
}

// Names of what only this program reads: without it, its own cards could not come back as what they were.
const (
	lentName    = "X-EXEQUATUR-LENT"
	seatName    = "X-EXEQUATUR-SEAT"
	sendingName = "X-EXEQUATUR-SENDING-STATE"
)

// writing is a card while its lines are written.
type writing struct {
	b      *bufio.Writer
	v4     bool
	groups int
	err    error
}

// put writes a property whose value is already as it must stand.
func (w *writing) put(name, value string) {
	if w.err == nil {
		w.err = fold(w.b, name+":"+value)
	}
}

// text writes a text; an empty one is left out.
func (w *writing) text(name, value string) {
	if value = escape(value); value != "" {
		w.put(name, value)
	}
}

func (w *writing) texts(name string, values []string) {
	for _, v := range values {
		w.text(name, v)
	}
}

func (w *writing) card(c *Card) error {
	w.put("BEGIN", "VCARD")
	version := V3
	if w.v4 {
		version = V4
	}
	w.put("VERSION", string(version))
	w.kind(c)
	w.uid(c.UID)
	w.put("FN", escape(c.called()))
	if n := c.Name; !w.v4 || len(n.Family)+len(n.Given)+len(n.Additional)+len(n.Prefixes)+len(n.Suffixes) > 0 {
		w.put("N", strings.Join([]string{list(n.Family), list(n.Given), list(n.Additional), list(n.Prefixes), list(n.Suffixes)}, ";"))
	}
	if l := list(c.Nicknames); l != "" {
		w.put("NICKNAME", l)
	}
	for _, org := range c.Orgs {
		for len(org) > 0 && clean(org[len(org)-1]) == "" {
			org = org[:len(org)-1]
		}
		if len(org) > 0 {
			w.put("ORG", components(org))
		}
	}
	w.texts("TITLE", c.Titles)
	w.texts("ROLE", c.Roles)
	for _, t := range c.Phones {
		w.text("TEL"+w.types(t.Types, t.Preferred, ""), t.Number)
	}
	for _, m := range c.Emails {
		implied := ""
		if !w.v4 {
			implied = "INTERNET"
		}
		w.text("EMAIL"+w.types(m.Types, m.Preferred, implied), m.Address)
	}
	for _, a := range c.Addresses {
		parts := components([]string{a.Box, a.Extended, a.Street, a.Locality, a.Region, a.Code, a.Country})
		if strings.Trim(parts, ";") != "" {
			w.put("ADR"+w.types(a.Types, a.Preferred, ""), parts)
		}
	}
	for _, u := range c.URLs {
		if u = address(u); u != "" {
			w.put("URL", u)
		}
	}
	w.geo(c.Geo)
	w.birthday(c.Birthday)
	w.gender(c.Gender)
	for _, lang := range c.Languages {
		name := "LANG"
		if !w.v4 {
			name = "X-LANG"
		}
		w.text(name, lang)
	}
	if l := list(c.Categories); l != "" {
		w.put("CATEGORIES", l)
	}
	w.text("NOTE", c.Note)
	w.photo(c.Photo)
	for _, r := range c.Related {
		w.related(r)
	}
	w.texts(lentName, c.Lent)
	w.text(seatName, c.Seat)
	w.text(sendingName, c.Sending)
	if !c.Revised.IsZero() {
		form := "20060102T150405Z"
		if !w.v4 {
			form = "2006-01-02T15:04:05Z"
		}
		w.put("REV", c.Revised.UTC().Format(form))
	}
	w.put("END", "VCARD")
	return w.err
}

// called is the name to show, which every card must have.
func (c *Card) called() string {
	if c.FullName != "" {
		return c.FullName
	}
	n := c.Name
	if name := strings.Join(strings.Fields(Text(slices.Concat(n.Prefixes, n.Given, n.Additional, n.Family, n.Suffixes))), " "); name != "" {
		return name
	}
	for _, org := range c.Orgs {
		return strings.Join(org, ", ")
	}
	for _, m := range c.Emails {
		return m.Address
	}
	return ""
}

func (w *writing) kind(c *Card) {
	if c.Kind == "" || !token(c.Kind) {
		return
	}
	switch {
	case w.v4:
		w.put("KIND", c.Kind)
	case c.Kind == "org":
		w.put("X-ABShowAs", "COMPANY")
	default:
		w.put("X-ADDRESSBOOKSERVER-KIND", c.Kind)
	}
}

// uid is a URI in 4.0, unless it is said to be text.
func (w *writing) uid(uid string) {
	if uid = clean(uid); uid == "" {
		return
	}
	if w.v4 && strings.HasPrefix(uid, "urn:") && address(uid) == uid {
		w.put("UID", uid)
		return
	}
	if w.v4 {
		w.text("UID;VALUE=text", uid)
		return
	}
	w.text("UID", uid)
}

// types are the parameters that say what a value is for.
func (w *writing) types(types []string, preferred bool, implied string) string {
	var list []string
	if implied != "" {
		list = append(list, implied)
	}
	for _, t := range types {
		if token(t) && !strings.EqualFold(t, "pref") {
			list = append(list, t)
		}
	}
	if preferred && !w.v4 {
		list = append(list, "pref")
	}
	out := ""
	for _, t := range list { // one parameter each: some programs do not take a list
		out += ";TYPE=" + t
	}
	if preferred && w.v4 {
		out += ";PREF=1"
	}
	return out
}

func (w *writing) geo(g *Geo) {
	if g == nil {
		return
	}
	lat, lon := strconv.FormatFloat(g.Lat, 'f', -1, 64), strconv.FormatFloat(g.Lon, 'f', -1, 64)
	if w.v4 {
		w.put("GEO", "geo:"+lat+","+lon)
		return
	}
	w.put("GEO", lat+";"+lon)
}

// birthday writes what is known of a date. 3.0 knows whole days only: without a year it is written as Apple does, a month or a year as
// text.
func (w *writing) birthday(b Birthday) {
	known := b.Year != 0 || b.Month != 0 || b.Day != 0
	switch {
	case b.Text != "" && !known:
		w.text("BDAY;VALUE=text", b.Text)
	case !known:
	case b.Year != 0 && b.Month != 0 && b.Day != 0 && w.v4:
		w.put("BDAY", fmt.Sprintf("%04d%02d%02d", b.Year, b.Month, b.Day))
	case b.Year != 0 && b.Month != 0 && b.Day != 0:
		w.put("BDAY", fmt.Sprintf("%04d-%02d-%02d", b.Year, b.Month, b.Day))
	case b.Year != 0 && b.Month != 0 && w.v4:
		w.put("BDAY", fmt.Sprintf("%04d-%02d", b.Year, b.Month))
	case b.Year != 0 && b.Month != 0:
		w.put("BDAY;VALUE=text", fmt.Sprintf("%04d-%02d", b.Year, b.Month))
	case b.Year != 0 && w.v4:
		w.put("BDAY", fmt.Sprintf("%04d", b.Year))
	case b.Year != 0:
		w.put("BDAY;VALUE=text", fmt.Sprintf("%04d", b.Year))
	case b.Month != 0 && b.Day != 0 && w.v4:
		w.put("BDAY", fmt.Sprintf("--%02d%02d", b.Month, b.Day))
	case b.Month != 0 && b.Day != 0:
		w.put("BDAY;X-APPLE-OMIT-YEAR=1604", fmt.Sprintf("1604-%02d-%02d", b.Month, b.Day))
	case b.Month != 0:
		w.put("BDAY", fmt.Sprintf("--%02d", b.Month))
	default:
		w.put("BDAY", fmt.Sprintf("---%02d", b.Day))
	}
}

func (w *writing) gender(g Gender) {
	if g == (Gender{}) {
		return
	}
	name, value := "GENDER", g.Sex
	if !w.v4 {
		name = "X-GENDER"
	}
	if text := escape(g.Text); text != "" {
		value += ";" + text
	}
	w.put(name, value)
}

func (w *writing) photo(p *Photo) {
	if p == nil {
		return
	}
	data := base64.StdEncoding.EncodeToString(p.Data)
	name, isImage := strings.CutPrefix(p.Media, "image/")
	named := isImage && token(name)
	switch {
	case len(p.Data) > 0 && w.v4:
		w.put("PHOTO", "data:"+p.mediaType()+";base64,"+data)
	case len(p.Data) > 0 && named:
		w.put("PHOTO;ENCODING=b;TYPE="+strings.ToUpper(name), data)
	case len(p.Data) > 0:
		w.put("PHOTO;ENCODING=b", data)
	case w.v4 && named:
		w.put("PHOTO;MEDIATYPE="+p.Media, address(p.URL))
	case w.v4:
		w.put("PHOTO", address(p.URL))
	case named:
		w.put("PHOTO;VALUE=uri;TYPE="+strings.ToUpper(name), address(p.URL))
	default:
		w.put("PHOTO;VALUE=uri", address(p.URL))
	}
}

func (p *Photo) mediaType() string {
	if kind, sub, ok := strings.Cut(p.Media, "/"); ok && token(kind) && token(strings.NewReplacer(".", "", "+", "").Replace(sub)) {
		return p.Media
	}
	return ""
}

// related names somebody by a URI or in words. 3.0 has no property for it; Apple's is understood by others too.
func (w *writing) related(r Related) {
	value := clean(r.Value)
	kind := r.Type
	if !token(kind) {
		kind = ""
	}
	if value == "" {
		return
	}
	if !w.v4 {
		w.groups++
		group := "item" + strconv.Itoa(w.groups)
		w.text(group+".X-ABRELATEDNAMES", value)
		if kind != "" {
			w.text(group+".X-ABLabel", kind)
		}
		return
	}
	name := "RELATED"
	if kind != "" {
		name += ";TYPE=" + kind
	}
	if strings.HasPrefix(value, "urn:") && address(value) == value {
		w.put(name, value)
		return
	}
	w.text(name+";VALUE=text", value)
}

// list writes texts between commas.
func list(texts []string) string {
	var out []string
	for _, t := range texts {
		if t = escape(t); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, ",")
}

// components writes texts between semicolons.
func components(texts []string) string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = escape(t)
	}
	return strings.Join(out, ";")
}

// address keeps of a URI what a line can hold; a URI is not escaped.
func address(s string) string {
	return strings.NewReplacer(" ", "%20", "\n", "", "\t", "%09", `\`, "%5C").Replace(clean(s))
}
