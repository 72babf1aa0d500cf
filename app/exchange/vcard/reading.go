package vcard

import (
	"strconv"
	"strings"
	"time"
)

// reading is a card while its lines are read.
type reading struct {
	card   Card
	old    bool // 2.1
	decode func([]byte) string
	labels map[string]string // by group: what Apple calls a value
	named  map[string]int    // by group: a related person waiting for its label
	label  string            // an address in lines, where there is none in parts
}

func (r *reading) take(l line) {
	p, ok := parseProperty(l.text)
	if !ok {
		r.card.Unread = append(r.card.Unread, l.no)
		return
	}
	switch p.name {
	case "VERSION":
		r.card.Version = strings.TrimSpace(p.raw)
		r.old = r.card.Version == "2.1"
	case "N":
		r.name(&p)
	case "ORG":
		r.org(&p)
	case "ADR":
		r.address(&p)
	case "TEL":
		r.phone(&p)
	case "EMAIL":
		types, preferred := p.types()
		if v := strings.TrimPrefix(r.text(&p), "mailto:"); v != "" {
			r.card.Emails = append(r.card.Emails, Email{v, types, preferred})
		}
	case "PHOTO":
		r.photo(&p)
	case "GEO":
		r.geo(&p)
	case "BDAY":
		r.card.Birthday = readBirthday(&p, r.text(&p))
	case "GENDER", "X-GENDER":
		r.gender(&p)
	case "RELATED", "X-ABRELATEDNAMES":
		r.related(&p)
	default:
		r.plain(&p)
	}
}

// plain takes a property whose value is one text, or a list of them.
func (r *reading) plain(p *property) {
	c := &r.card
	set := func(to *string) {
		if *to == "" {
			*to = r.text(p)
		}
	}
	add := func(to *[]string) {
		if v := r.text(p); v != "" {
			*to = append(*to, v)
		}
	}
	switch p.name {
	case "FN":
		set(&c.FullName)
	case "KIND", "X-ADDRESSBOOKSERVER-KIND":
		if set(&c.Kind); !token(c.Kind) {
			c.Kind = ""
		}
		c.Kind = strings.ToLower(c.Kind)
	case "X-ABSHOWAS":
		if strings.EqualFold(r.text(p), "COMPANY") && c.Kind == "" {
			c.Kind = "org"
		}
	case "UID":
		set(&c.UID)
	case lentName:
		add(&c.Lent)
	case seatName:
		set(&c.Seat)
	case sendingName:
		set(&c.Sending)
	case "NICKNAME":
		c.Nicknames = append(c.Nicknames, r.list(p, p.raw)...)
	case "CATEGORIES":
		c.Categories = append(c.Categories, r.list(p, p.raw)...)
	case "TITLE":
		add(&c.Titles)
	case "ROLE":
		add(&c.Roles)
	case "URL":
		add(&c.URLs)
	case "LANG", "X-LANG":
		add(&c.Languages)
	case "NOTE":
		if v := r.text(p); v != "" && c.Note != "" {
			c.Note += "\n" + v
		} else {
			c.Note += v
		}
	case "REV":
		c.Revised = readTime(r.text(p))
	case "LABEL":
		set(&r.label)
	case "X-ABLABEL":
		if r.labels == nil {
			r.labels = map[string]string{}
		}
		r.labels[p.group] = strings.TrimSuffix(strings.TrimPrefix(r.text(p), "_$!<"), ">!$_")
	case "AGENT", "PRODID", "X-PRODID":
	default:
		if v := r.text(p); v != "" {
			c.Others = append(c.Others, Property{p.group, p.name, p.params, v})
		}
	}
}

// text is the whole value of a property.
func (r *reading) text(p *property) string {
	if p.param("ENCODING") != "" && r.old { // what is encoded is not escaped as well, but for the semicolon
		return clean(unescape(p.text(p.raw, r.decode), true))
	}
	return clean(unescape(p.text(p.raw, r.decode), r.old))
}

// parts are the components of a value, each unescaped.
func (r *reading) parts(p *property) []string {
	out := split(p.raw, ';')
	for i, raw := range out {
		out[i] = clean(unescape(p.text(raw, r.decode), r.old))
	}
	return out
}

// list is a list of texts between commas.
func (r *reading) list(p *property, raw string) []string {
	var out []string
	if strings.EqualFold(p.param("ENCODING"), "QUOTED-PRINTABLE") { // its commas may be encoded
		if v := clean(unescape(p.text(raw, r.decode), r.old)); v != "" {
			out = append(out, v)
		}
		return out
	}
	for _, one := range split(raw, ',') {
		if v := clean(unescape(p.text(one, r.decode), r.old)); v != "" {
			out = append(out, v)
		}
	}
	return out
}

func (r *reading) name(p *property) {
	n := &r.card.Name
	if n.Family != nil || n.Given != nil {
		return // a second spelling of it
	}
	to := []*[]string{&n.Family, &n.Given, &n.Additional, &n.Prefixes, &n.Suffixes}
	for i, raw := range split(p.raw, ';') {
		if i < len(to) {
			*to[i] = r.list(p, raw)
		}
	}
}

func (r *reading) org(p *property) {
	parts := r.parts(p)
	for len(parts) > 0 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 0 {
		r.card.Orgs = append(r.card.Orgs, parts)
	}
}

func (r *reading) address(p *property) {
	a := Address{}
	a.Types, a.Preferred = p.types()
	to := []*string{&a.Box, &a.Extended, &a.Street, &a.Locality, &a.Region, &a.Code, &a.Country}
	any := false
	for i, v := range r.parts(p) {
		if i < len(to) {
			*to[i] = v
			any = any || v != ""
		}
	}
	if any {
		r.card.Addresses = append(r.card.Addresses, a)
	} else if label := p.param("LABEL"); label != "" && r.label == "" {
		r.label = clean(label)
	}
}

func (r *reading) phone(p *property) {
	v := r.text(p)
	if rest, ok := strings.CutPrefix(v, "tel:"); ok {
		number, params, _ := strings.Cut(rest, ";")
		v = number
		for one := range strings.SplitSeq(params, ";") {
			if ext, ok := strings.CutPrefix(one, "ext="); ok {
				v += " ext. " + ext
			}
		}
	}
	if v == "" {
		return
	}
	t := Phone{Number: v}
	t.Types, t.Preferred = p.types()
	r.card.Phones = append(r.card.Phones, t)
}

func (r *reading) photo(p *property) {
	if r.card.Photo != nil {
		return
	}
	raw := strings.TrimSpace(p.raw)
	media := strings.ToLower(p.param("MEDIATYPE"))
	if t, _ := p.types(); media == "" && len(t) > 0 {
		media = "image/" + strings.TrimPrefix(t[0], "x-")
	}
	if encoding := strings.ToUpper(p.param("ENCODING")); encoding == "B" || encoding == "BASE64" {
		if b := unbase64(raw); len(b) > 0 {
			r.card.Photo = &Photo{Media: media, Data: b}
		}
		return
	}
	if len(raw) > 5 && strings.EqualFold(raw[:5], "data:") {
		head, data, ok := strings.Cut(strings.ReplaceAll(raw[5:], `\,`, ","), ",")
		if m, isBase64 := strings.CutSuffix(head, ";base64"); ok && isBase64 {
			if b := unbase64(data); len(b) > 0 {
				m, _, _ = strings.Cut(strings.ReplaceAll(m, `\`, ""), ";")
				r.card.Photo = &Photo{Media: strings.ToLower(m), Data: b}
			}
		}
		return
	}
	if v := r.text(p); v != "" {
		r.card.Photo = &Photo{Media: media, URL: v}
	}
}

func (r *reading) geo(p *property) {
	v := strings.TrimPrefix(strings.ToLower(r.text(p)), "geo:")
	cut := ","
	if !strings.Contains(v, ",") {
		cut = ";"
	}
	lat, lon, ok := strings.Cut(v, cut)
	lon, _, _ = strings.Cut(lon, ";")
	lon, _, _ = strings.Cut(lon, ",")
	y, err := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	x, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	if ok && err == nil && err2 == nil && y >= -90 && y <= 90 && x >= -180 && x <= 180 {
		r.card.Geo = &Geo{y, x}
	}
}

func (r *reading) gender(p *property) {
	parts := r.parts(p)
	g := Gender{Sex: strings.ToUpper(parts[0])}
	if len(parts) > 1 {
		g.Text = parts[1]
	}
	switch g.Sex {
	case "MALE", "FEMALE":
		g.Sex = g.Sex[:1]
	case "", "M", "F", "O", "N", "U":
	default:
		g = Gender{Text: parts[0]}
	}
	r.card.Gender = g
}

func (r *reading) related(p *property) {
	v := r.text(p)
	if v == "" {
		return
	}
	types, _ := p.types()
	one := Related{Value: v}
	if len(types) > 0 && p.name == "RELATED" {
		one.Type = types[0]
	}
	if p.name == "X-ABRELATEDNAMES" && p.group != "" {
		if r.named == nil {
			r.named = map[string]int{}
		}
		r.named[p.group] = len(r.card.Related)
	}
	r.card.Related = append(r.card.Related, one)
}

// finish puts together what several lines say of one thing.
func (r *reading) finish() Card {
	for group, i := range r.named {
		if label := strings.ToLower(r.labels[group]); token(label) {
			r.card.Related[i].Type = label
		}
	}
	if len(r.card.Addresses) == 0 && r.label != "" {
		r.card.Addresses = []Address{{Street: r.label}}
	}
	if r.card.Kind == "individual" {
		r.card.Kind = ""
	}
	return r.card
}

// readTime reads the forms a time stamp is met in.
func readTime(s string) time.Time {
	for _, form := range []string{"20060102T150405Z", time.RFC3339, "20060102T150405Z0700", "2006-01-02T15:04:05", "20060102T150405", "20060102", "2006-01-02"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.UTC().Truncate(time.Second)
		}
	}
	return time.Time{}
}
