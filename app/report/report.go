package report

import (
	"context"
	"errors"
	"fmt"
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
}

// ErrUnknown says that there is no report of that name.
var ErrUnknown = errors.New("no such report")

// ErrWhich says that a report about one record was not told which.
var ErrWhich = errors.New("a report about one record needs its id")

// ErrKind says that a report of any kind was not told of which.
var ErrKind = errors.New("a report of any kind needs one")

type maker func(ctx context.Context, r *view.Register, p Params) (doc.Document, error)

var reports = []struct {
	Info
	make maker
}{
	{Info{Name: "post-sheet", Of: "post"}, postSheet},
	{Info{Name: "posts"}, posts},
	{Info{Name: "people"}, people},
	{Info{Name: "twinnings"}, twinnings},
	{Info{Name: "person-file", Of: "person", Internal: true}, personFile},
	{Info{Name: "service-log"}, serviceLog},
	{Info{Name: "to-check"}, toCheck},
	{Info{Name: "due"}, due},
	{Info{Name: "precedence", Of: "state"}, precedence},
	{Info{Name: "record", Of: Any, AnyKind: true}, record},
	{Info{Name: "table", AnyKind: true}, table},
}

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
		if rep.AnyKind && p.Kind == "" && len(p.IDs) > 0 {
			var err error
			if p.Kind, err = r.KindOf(ctx, p.IDs[0]); err != nil {
				return doc.Document{}, err
			}
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

// finish adds what every print carries: language, as-of date, variant, filter, seal, page numbers.
func finish(ctx context.Context, r *view.Register, d doc.Document, p Params) (doc.Document, error) {
	w := r.Words()
	d.Language, d.Author, d.Date, d.Variant = w.Lang, p.Author, p.Made, r.Variant()
	d.AsOf = w.T("print.as_of", map[string]any{"Date": w.LongDate(p.AsOf.Date())})
	if p.Filter != "" {
		d.Filter = p.Filter
	}
	d.PageWords = func(page, total int) string {
		return w.T("print.page", map[string]any{"Page": strconv.Itoa(page), "Pages": strconv.Itoa(total)})
	}
	var err error
	d.Seal, err = r.Seal(ctx)
	d.Seal = capital(d.Seal)
	return d, err
}
