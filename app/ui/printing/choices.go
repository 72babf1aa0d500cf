package printing

import (
	"fmt"
	"maps"
	"slices"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models/schema"
)

// Choices are what was chosen on the page. They belong to the window and outlast the page, which is made anew in another language.
type Choices struct {
	name    string // of the document, "" before one is chosen
	kind    string // of the records it is about
	records map[string]records

	asOf        schema.Date // "" is the day the window shows
	lang        string      // "" is the window's
	full        bool        // the variant for internal use
	draft       bool
	from, until schema.Date
	options     map[string]string // by document and key
	zoom        zoom
	told        map[rune]bool   // signs without a typeface that were spoken of
	unread      map[string]bool // pictures that could not be drawn, likewise
	addressee   string          // of letters
	unnoted     bool            // what a letter does is not noted on its appointment when it is entered
	numbers     map[numbered]entry
}

// records are those of one kind a document is about.
type records struct {
	ids     []int64
	list    bool     // they came from a list
	columns []string // of the list, in its order
	about   bool     // they were chosen for a document about them, not to narrow a list
	filter  string   // which they are, in words of the language below
	lang    string
}

// NewChoices are those of a window in which nothing was printed yet.
func NewChoices() *Choices {
	return &Choices{records: map[string]records{}, options: map[string]string{}, told: map[rune]bool{}, unread: map[string]bool{}, numbers: map[numbered]entry{}}
}

// Ask chooses what is to be printed, as another page asks for it. What was chosen of language, day and variant stays.
func (c *Choices) Ask(p desk.Paper, lang string, sensitive bool) {
	c.name = suits(p, sensitive)
	if p.Kind == "" {
		return
	}
	c.kind = p.Kind
	c.records[p.Kind] = records{ids: slices.Clone(p.IDs), list: p.List, about: !p.List && about(c.name), columns: printed(p.Kind, p.Columns), filter: p.Filter, lang: lang}
}

// chosen are the records of a document's kind. Those chosen for a document about them do not narrow a list; they wait for the next such
// document. Only addresses are wanted of the very records that were chosen.
func (c *Choices) chosen(info report.Info) records {
	r := c.records[c.kindFor(info)]
	if r.about && info.Of == "" && info.Group != "letters" {
		return records{}
	}
	return r
}

// kindFor is the kind of the records a document is about or can be narrowed to; "" where it has none.
func (c *Choices) kindFor(info report.Info) string {
	switch {
	case info.AnyKind:
		return c.kind
	case info.Of != "":
		return info.Of
	}
	return info.Records
}

// choose takes another document. Records stay where they are of the kind it is about.
func (c *Choices) choose(info report.Info) {
	c.name = info.Name
	if kind := c.kindFor(info); kind != "" {
		c.kind = kind
	}
}

// add chooses one more record, or another one where the document is about one alone.
func (c *Choices) add(info report.Info, kind string, id int64) {
	r := c.records[kind]
	if kind != c.kind || info.Of != "" && !info.Many || r.list || r.about && len(c.chosen(info).ids) == 0 {
		r = records{}
	}
	r.about = r.about || info.Of != "" && len(r.ids) == 0
	if !slices.Contains(r.ids, id) {
		r.ids = append(slices.Clone(r.ids), id)
	}
	c.kind = kind
	c.records[kind] = r
}

// remove takes a record off; without any left a list is about all.
func (c *Choices) remove(kind string, id int64) {
	r := c.records[kind]
	r.ids = slices.DeleteFunc(slices.Clone(r.ids), func(x int64) bool { return x == id })
	c.records[kind] = r
}

// clear takes all records off.
func (c *Choices) clear(kind string) { delete(c.records, kind) }

func (c *Choices) option(info report.Info, key string) string { return c.options[info.Name+" "+key] }

func (c *Choices) setOption(info report.Info, key, value string) {
	c.options[info.Name+" "+key] = value
}

// params are what a document is made of.
func (c *Choices) params(info report.Info) report.Params {
	r := c.chosen(info)
	p := report.Params{IDs: r.ids, Kind: "", Draft: c.draft, Options: map[string]string{}}
	if info.AnyKind {
		p.Kind = c.kind
		if info.Of == "" {
			p.Columns = r.columns
		}
	}
	if info.Of == "" {
		p.Filter = r.filter
	}
	if info.Period {
		p.From, p.Until = c.from, c.until
	}
	for _, o := range info.Options {
		if v := c.option(info, o.Key); v != "" {
			p.Options[o.Key] = v
		}
	}
	return p
}

// stamp tells two requests apart, and the states of the register they were made from.
func stamp(p report.Params, name, lang string, internal bool, seq int64) string {
	return fmt.Sprintln(name, lang, internal, seq, p.IDs, p.AsOf, p.Kind, p.From, p.Until, p.Draft, p.Columns, p.Filter, slices.Sorted(maps.Keys(p.Options)), p.Options)
}
