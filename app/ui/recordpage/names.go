package recordpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Names are what the records a page mentions are called.
type Names map[int64]store.Named

// Title is what a record is called.
func (n Names) Title(id int64) string { return n[id].Title }

// Open goes to the page of a record, or to that of the one it belongs to; nil where there is none.
func (n Names) Open(d *desk.Desk, id int64) func() {
	k := models.Catalog.Kind(n[id].Kind)
	switch {
	case id == 0 || k == nil:
		return nil
	case k.Parent == "" && !k.Singleton:
		return goTo(d, k.Key, id)
	}
	return OpenSubject(d, id)
}

// Refs collects every record that records refer to.
func Refs(recs ...schema.Record) []int64 {
	var out []int64
	for _, rec := range recs {
		for _, f := range models.KindOf(rec).Fields {
			switch p := f.Ptr(rec).(type) {
			case *int64:
				if f.Type == schema.RefType {
					out = append(out, *p)
				}
			case *schema.Refs:
				out = append(out, *p...)
			}
		}
	}
	return out
}

// Capital writes the first letter large, as a title begins.
func Capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// OneStop leaves one full stop where a sentence ends in a date that has one of its own: "gruodžio 31 d.".
func OneStop(s string) string { return strings.ReplaceAll(s, "..", ".") }
