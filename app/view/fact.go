package view

import (
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Section is a group of facts of a page.
type Section struct {
	Key   string // "identity", "contact", ...
	Title string
	Facts []Fact
}

// Fact is one line of a section. A fact that matters and is not recorded says so and is marked.
type Fact struct {
	Kind    string // of the record that holds it
	Field   string
	Label   string
	Value   string
	Missing bool
	Ref     int64 // the record meant, 0 where none
	Long    bool  // several lines
}

// facts collects the facts of a section.
type facts struct {
	r    *Register
	list []Fact
}

// add notes a fact; an empty one is left out unless it matters.
func (f *facts) add(kind, field, value string, ref int64, matters bool) {
	value = strings.TrimSpace(value)
	if value == "" && !matters {
		return
	}
	fact := Fact{Kind: kind, Field: field, Label: f.r.w.Field(kind, field), Value: value, Ref: ref, Long: strings.Contains(value, "\n")}
	if value == "" {
		fact.Value, fact.Missing = f.r.w.T("not_recorded"), true
	}
	f.list = append(f.list, fact)
}

// Value puts a field of a record into words.
func (r *Register) Value(k *schema.Kind, f *schema.Field, rec schema.Record, names map[int64]store.Named) string {
	switch p := f.Ptr(rec).(type) {
	case *string:
		if f.Type == schema.ChoiceType {
			return r.w.Choice(k.Key, f.Key, *p)
		}
		return *p
	case *schema.Date:
		return r.w.Date(*p)
	case *bool:
		if *p {
			return r.w.T("yes")
		}
		return ""
	case *int64:
		if *p == 0 {
			return ""
		}
		if f.Type == schema.RefType {
			return names[*p].Title
		}
		return strconv.FormatInt(*p, 10)
	case *schema.Coords:
		return p.String()
	case *schema.Set:
		return strings.Join(*p, ", ")
	case *schema.Localized:
		return p.In(r.w.Lang)
	case *schema.Refs:
		var out []string
		for _, id := range *p {
			out = append(out, names[id].Title)
		}
		return strings.Join(out, "; ")
	}
	return ""
}

// sections arranges all recorded fields of a record by the sections of its description.
func (r *Register) sections(k *schema.Kind, rec schema.Record, names map[int64]store.Named, matter ...string) []Section {
	matters := map[string]bool{}
	for _, key := range matter {
		matters[key] = true
	}
	var out []Section
	for _, f := range k.Fields {
		if f.Hidden {
			continue
		}
		group := facts{r: r}
		var ref int64
		if p, ok := f.Ptr(rec).(*int64); ok && f.Type == schema.RefType {
			ref = *p
		}
		group.add(k.Key, f.Key, r.Value(k, f, rec, names), ref, matters[f.Key])
		if len(group.list) == 0 {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Key != f.Section {
			title := ""
			if f.Section != "" {
				title = r.w.T("section." + f.Section)
			}
			out = append(out, Section{Key: f.Section, Title: title})
		}
		out[len(out)-1].Facts = append(out[len(out)-1].Facts, group.list...)
	}
	return out
}

// kindOf is the description of a kind.
func kindOf(key string) *schema.Kind { return models.Catalog.Kind(key) }
