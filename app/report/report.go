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
	"github.com/exequatur/exequatur/models/schema"
)

// Info describes a report for those who choose one.
type Info struct {
	Name        string // what it is asked for by: "post-sheet"
	Title       string // key of its name in words
	Description string // key of the sentence that says what it shows
	Of          string // kind of the one record it is about, "" where it lists many
}

// Params say what a report is made of.
type Params struct {
	IDs     []int64      // records to show: the one of a sheet; for a list all where empty
	AsOf    schema.Day   // the day the facts are shown for
	Words   *words.Words // the language it is written in
	Filter  string       // which records these are, in words; the report says it itself where empty
	Author  string
	Made    time.Time // the same instant gives the same file
	Variant string    // which edition this is, in words
}

// ErrUnknown says that there is no report of that name.
var ErrUnknown = errors.New("no such report")

// ErrWhich says that a report about one record was not told which.
var ErrWhich = errors.New("a report about one record needs its id")

type maker func(ctx context.Context, r *view.Register, p Params) (doc.Document, error)

var reports = []struct {
	Info
	make maker
}{
	{Info{Name: "post-sheet", Of: "post"}, postSheet},
	{Info{Name: "posts"}, posts},
	{Info{Name: "people"}, people},
	{Info{Name: "twinnings"}, twinnings},
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
		if p.Words != nil {
			r = r.In(p.Words)
		}
		d, err := rep.make(ctx, r, p)
		if err != nil {
			return doc.Document{}, err
		}
		return finish(ctx, r, d, p)
	}
	return doc.Document{}, fmt.Errorf("%w: %q", ErrUnknown, name)
}

// finish adds what every print carries: language, as-of date, filter, seal, page numbers.
func finish(ctx context.Context, r *view.Register, d doc.Document, p Params) (doc.Document, error) {
	w := r.Words()
	d.Language, d.Author, d.Date, d.Variant = w.Lang, p.Author, p.Made, p.Variant
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
