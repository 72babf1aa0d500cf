package webpage

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"net/url"
	"strings"
)

// Page is what a page says, in the words of one language.
type Page struct {
	Lang   string // BCP 47
	Title  string
	Office string // who publishes it
	Intro  string // a sentence below the title: as of when, how many
	Foot   string
	Labels Labels
	Groups []Group
}

// Labels are the words around the list.
type Labels struct {
	Search   string // of the field
	Hint     string // below it
	Shown    string // with {n} and {m} where the numbers stand
	None     string // where nothing is found
	Contents string
	Skip     string // the link that leads past the head
	Top      string // the link that leads back up
}

// Group is a country with its offices.
type Group struct {
	Key   string // an anchor of letters, digits and dashes
	Name  string
	Items []Item
}

// Item is an office.
type Item struct {
	Key    string // an anchor
	Name   string // the city
	Title  string
	Note   string // what one should know first: that it is closed
	Facts  []Fact
	Search string // what is searched, folded
}

// Fact is a line about an office. Each of its values may lead somewhere.
type Fact struct {
	Label  string
	Values []Value
}

// Value is a text of one or more lines with an address behind it, or none. Addresses other than web pages, mail and telephones are dropped.
type Value struct{ Text, Href string }

// Count is the number of offices.
func (p *Page) Count() int {
	n := 0
	for _, g := range p.Groups {
		n += len(g.Items)
	}
	return n
}

// Lines are the lines of a value.
func (v Value) Lines() []string { return strings.Split(strings.TrimSpace(v.Text), "\n") }

// Link is the address where it is one that may stand on a page, else "".
func (v Value) Link() template.URL {
	u, err := url.Parse(v.Href)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host != "" {
			return template.URL(u.String()) // #nosec G203 -- one of four schemes, written by net/url
		}
	case "mailto", "tel":
		return template.URL(u.String()) // #nosec G203
	}
	return ""
}

//go:embed page.css
var style string

//go:embed page.js
var script string

//go:embed page.html
var body string

var page = template.Must(template.New("page").Parse(body))

// policy allows the one style and the one script of the page, by their digests, and nothing from anywhere.
var policy = "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script) + "'; img-src data:; base-uri 'none'; form-action 'none'"

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Write writes the page.
func Write(w io.Writer, p Page) error {
	return page.Execute(w, struct {
		*Page
		Style  template.CSS
		Script template.JS
		Policy string
	}{&p, template.CSS(style), template.JS(script), policy}) // #nosec G203 -- both are files of this package
}
