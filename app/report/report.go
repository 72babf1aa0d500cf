package report

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Info describes a report for those who choose one.
type Info struct {
	Name        string // what it is asked for by: "post-sheet"
	Title       string // key of its name in words
	Description string // key of the sentence that says what it shows
	Of          string // kind of the one record it is about, "" where it lists many, Any for whatever kind
	AnyKind     bool   // Params.Kind says of which kind the records are
	Internal    bool   // there is no public variant of it
	Records     string // kind of the records a list can be narrowed to, "" where it cannot
	Group       string // what it is found under: one of Groups
	Many        bool   // about one record each, it can be made for several at once: one file with a part for each, or a file each
	Period      bool   // it tells of a stretch of time: Params.From and Until
	Options     []Option
}

// Groups of reports, in the order they are offered.
var Groups = []string{"dossiers", "lists", "calendar", "figures", "letters", "any"}

// Option is something a report lets one choose. Its words are "report.option.KEY" and "report.option.KEY.VALUE".
type Option struct {
	Key    string
	Values []string // the first is taken where none is chosen; empty for free text
	Date   bool     // what is chosen is a date in the stored form
}

// entry is a report and what makes it.
type entry struct {
	Info
	make maker
}

// Any stands for a record of whatever kind in Info.Of.
const Any = "*"

// Params say what a report is made of.
type Params struct {
	IDs    []int64      // records to show: the one of a sheet; for a list all where empty
	AsOf   schema.Day   // the day the facts are shown for
	Words  *words.Words // the language it is written in
	Filter string       // which records these are, in words; the report says it itself where empty
	Author string
	Made   time.Time // the same instant gives the same file

	Kind        string      // of the records, for reports of any kind; found out from the record where there is one
	Internal    bool        // the internal variant: sensitive fields and kinds are in it
	From, Until schema.Date // of a report over a period; the year of AsOf until that day where empty

	Draft   bool              // marked as a draft on each page
	Columns []string          // of a table, in the order shown; the usual ones where empty
	Options map[string]string // what was chosen, by Option.Key
}

// Option is what was chosen of a report's option, or its first value.
func (p Params) Option(info Info, key string) string {
	if v := p.Options[key]; v != "" {
		return v
	}
	for _, o := range info.Options {
		if o.Key == key && len(o.Values) > 0 {
			return o.Values[0]
		}
	}
	return ""
}

// ErrUnknown says that there is no report of that name.
var ErrUnknown = errors.New("no such report")

// ErrWhich says that a report about one record was not told which.
var ErrWhich = errors.New("a report about one record needs its id")

// ErrKind says that a report of any kind was not told of which.
var ErrKind = errors.New("a report of any kind needs one")

type maker func(ctx context.Context, r *view.Register, p Params) (doc.Document, error)

// core are the reports of every register.
var core = []entry{
	{Info{Name: "post-sheet", Of: "post", Many: true, Group: "dossiers"}, postSheet},
	{Info{Name: "posts", Records: "post", Group: "lists"}, posts},
	{Info{Name: "people", Records: "person", Group: "lists"}, people},
	{Info{Name: "twinnings", Records: "twinning", Group: "lists"}, twinnings},
	{Info{Name: "consul-file", Of: "person", Internal: true, Many: true, Group: "dossiers"}, consulFile},
	{Info{Name: "service-log", Records: "post", Group: "lists", Period: true}, serviceLog},
	{Info{Name: "to-check", Group: "calendar"}, toCheck},
	{Info{Name: "due", Group: "calendar"}, due},
	{Info{Name: "precedence", Of: "state", Many: true, Group: "lists"}, precedence},
	{Info{Name: "record", Of: Any, AnyKind: true, Many: true, Group: "any"}, record},
	{Info{Name: "table", AnyKind: true, Group: "any"}, table},
}

var reports = slices.Concat(core, dossiers, lists, figures, papers)

// List returns all reports.
func List() []Info {
	out := make([]Info, len(reports))
	for i, r := range reports {
		out[i] = r.Info
		out[i].Title, out[i].Description = "report."+r.Name+".name", "report."+r.Name+".description"
	}
	return out
}

// Make builds a report from a register.
func Make(ctx context.Context, r *view.Register, name string, p Params) (doc.Document, error) {
	for _, rep := range reports {
		if rep.Name != name {
			continue
		}
		if rep.Of != "" && rep.Many && len(p.IDs) > 1 {
			return several(ctx, r, name, p)
		}
		if rep.Of != "" && len(p.IDs) != 1 {
			return doc.Document{}, ErrWhich
		}
		if rep.AnyKind && p.Kind == "" && len(p.IDs) > 0 {
			kind, err := r.KindOf(ctx, p.IDs[0])
			if err != nil {
				return doc.Document{}, err
			}
			p.Kind = kind
		}
		if rep.AnyKind && models.Catalog.Kind(p.Kind) == nil {
			return doc.Document{}, ErrKind
		}
		if p.Words != nil {
			r = r.In(p.Words)
		}
		if p.Internal {
			r = r.Internal()
		}
		r = r.ForPrint()
		if rep.Internal && !r.IsInternal() {
			return doc.Document{}, view.ErrSensitive
		}
		d, err := rep.make(ctx, r, p)
		if err != nil {
			return doc.Document{}, err
		}
		return finish(ctx, r, d, p)
	}
	return doc.Document{}, fmt.Errorf("%w: %q", ErrUnknown, name)
}

// several makes a report for each of several records: parts of one document.
func several(ctx context.Context, r *view.Register, name string, p Params) (doc.Document, error) {
	if p.Words != nil {
		r = r.In(p.Words)
	}
	var out doc.Document
	for i, id := range p.IDs {
		one := p
		one.IDs = []int64{id}
		d, err := Make(ctx, r, name, one)
		if err != nil {
			return doc.Document{}, err
		}
		if i == 0 {
			out = d
			out.Title, out.Subtitle, out.Blocks = r.Words().T("report."+name+".name"), "", nil
		}
		out.Parts = append(out.Parts, d)
	}
	return out, nil
}

// finish adds what every print carries: language, as-of date, variant, filter, seal, page numbers. The office's own paper carries none of them but the
// language.
func finish(ctx context.Context, r *view.Register, d doc.Document, p Params) (doc.Document, error) {
	w := r.Words()
	d.Language, d.Author, d.Date = w.Lang, p.Author, p.Made
	if p.Draft {
		d.Mark = w.T("print.draft")
	}
	d.PageWords = func(page, total int) string {
		return w.T("print.page", map[string]any{"Page": strconv.Itoa(page), "Pages": strconv.Itoa(total)})
	}
	if d.Letter {
		// Paper of the office's own says nothing of the register it was made from.
		d.Filter = ""
		bindAll(w, &d)
		return d, nil
	}
	d.Variant = r.Variant()
	d.AsOf = w.T("print.as_of", map[string]any{"Date": w.LongDate(p.AsOf.Date())})
	if p.Filter != "" {
		d.Filter = p.Filter
	}
	bindAll(w, &d)
	var err error
	d.Seal, err = r.Seal(ctx)
	d.Seal = capital(d.Seal)
	return d, err
}
