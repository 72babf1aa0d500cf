package export

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Formats a list is written in, as endings of file names.
const (
	CSV     = "csv"
	XLSX    = "xlsx"
	JSON    = "json"
	VCF     = "vcf"
	ICS     = "ics"
	GeoJSON = "geojson"
	HTML    = "html"
)

// Formats lists them all, the usual ones first.
var Formats = []string{XLSX, CSV, JSON, VCF, ICS, GeoJSON, HTML}

// FormatsOf lists the formats records of a kind are written in. A calendar is also made of no kind: of all that has a day.
func FormatsOf(kind string) []string {
	var out []string
	for _, f := range Formats {
		if slices.Contains(kindsOf(f), kind) {
			out = append(out, f)
		}
	}
	return out
}

// kindsOf lists the kinds a format knows.
func kindsOf(format string) []string {
	switch format {
	case VCF:
		return []string{"post", "person"}
	case ICS:
		return []string{"", "post", "person", "appointment", "twinning", "event", "task"}
	case GeoJSON:
		return []string{"post", "city", "twinning"}
	case HTML:
		return []string{"post"}
	}
	var out []string
	for _, k := range models.Catalog.All() {
		if !k.Singleton {
			out = append(out, k.Key)
		}
	}
	return out
}

// Request says what is exported and how.
type Request struct {
	Kind      string
	Records   []int64 // of the kind; empty: all of them
	Find      string  // only records that contain every word
	AsOf      schema.Day
	Full      bool // with what is sensitive; else the public variant
	Format    string
	Columns   []string // of a table, in this order; empty: all
	Lang      string   // of what is put into words; the register's reading language where empty
	Delimiter rune     // of CSV: ';' where 0
	VCard     vcard.Version
	Since     bool // a calendar: only what is new or changed since it was exported so the last time
	Days      int  // a calendar: how many days ahead; 365 where 0
	TmpDir    string
}

// Result says what was written, and what not.
type Result struct {
	Count    int // records, cards, entries
	NoPlace  int // written without a place on the map, because none is recorded
	NoDay    int // left out of a calendar, because no day is recorded
	Known    int // left out of a calendar, because it was given before and is as it was
	Changed  int // given before and changed since
	Closed   int // left out of a page, because they are closed for good
	Pictures int // left out, because they cannot be read

	list  string            // the calendar
	given map[string]string // digests of its entries by uid
}

// Lines say in words what a person should know of what was written.
func (r *Result) Lines(w *words.Words) []string {
	counted := "export.count"
	if r.list != "" {
		counted = "export.entries"
	}
	out := []string{w.N(counted, r.Count)}
	for _, x := range []struct {
		key string
		n   int
	}{{"export.no_place", r.NoPlace}, {"export.no_day", r.NoDay}, {"export.changed", r.Changed}, {"export.known", r.Known}, {"export.closed", r.Closed}, {"export.no_picture", r.Pictures}} {
		if x.n > 0 {
			out = append(out, w.N(x.key, x.n))
		}
	}
	return out
}

// FileName proposes a name for what is exported: "honorary-consulates-2026-11-22.csv".
func FileName(w *words.Words, req Request) string {
	if req.Lang != "" {
		w = words.In(req.Lang)
	}
	name := w.T("export.calendar")
	if req.Kind != "" {
		name = w.Kind(req.Kind, true)
	}
	name = strings.Join(strings.FieldsFunc(search.Fold(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
	if req.AsOf.Bounded() {
		name += "-" + string(req.AsOf.Date())
	}
	if req.Full {
		name += "-" + search.Fold(w.T("export.internal"))
	}
	return name + "." + req.Format
}

// FormatOf is the format a file's ending names, "" for none of them.
func FormatOf(path string) string {
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	if slices.Contains(Formats, ending) {
		return ending
	}
	return ""
}

// check refuses what cannot be exported as it is asked for.
func (req *Request) check() error {
	if !slices.Contains(Formats, req.Format) {
		return say.Refuse("export_format", nil, "Value", req.Format, "Formats", strings.Join(Formats, ", "))
	}
	if kinds := kindsOf(req.Format); !slices.Contains(kinds, req.Kind) {
		if len(kinds) > 10 { // any kind, so this one does not exist
			return say.Refuse(say.UnknownKind, nil, "Value", req.Kind, "Kinds", strings.Join(kinds, ", "))
		}
		return say.Refuse("export_kind", nil, "Value", req.Kind, "Format", req.Format, "Kinds", strings.Trim(strings.Join(kinds, ", "), ", "))
	}
	return nil
}
