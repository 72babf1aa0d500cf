package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/place"
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

	Sensitive bool // left out of the public variant
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

// Value puts a field of a record into words. A sensitive one says nothing in the public variant.
func (r *Register) Value(k *schema.Kind, f *schema.Field, rec schema.Record, names map[int64]store.Named) string {
	if !r.Shows(f) {
		return ""
	}
	switch p := f.Ptr(rec).(type) {
	case *string:
		if word := "rule." + *p; k.Key == "acceptance" && f.Key == "code" && r.w.Has(word) {
			return r.w.T(word) // which rule the warning accepted is of
		}
		if f.Type != schema.LongTextType && f.Lookup != "" {
			return r.item(k, f, *p)
		}
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
	case *schema.Money:
		return r.w.Money(*p)
	case *schema.Set:
		return strings.Join(r.items(k, f, *p), ", ")
	case *schema.Localized:
		return p.In(r.w.Lang)
	case *schema.Refs:
		var out []string
		for _, id := range *p {
			if t := names[id].Title; t != "" {
				out = append(out, t)
			}
		}
		if slices.Equal(f.Ref, []string{"state"}) {
			return strings.Join(out, ", ")
		}
		return strings.Join(out, "; ")
	}
	return ""
}

// items puts the values of a set into words, those of a fixed list in the order of their meaning.
func (r *Register) items(k *schema.Kind, f *schema.Field, set []string) []string {
	var out []string
	for _, c := range f.Choices {
		if slices.Contains(set, c) {
			out = append(out, r.w.Choice(k.Key, f.Key, c))
		}
	}
	for _, x := range set {
		if !slices.Contains(f.Choices, x) {
			out = append(out, r.item(k, f, x))
		}
	}
	return out
}

// Items puts the values of a set, given as they are kept, into words.
func (r *Register) Items(k *schema.Kind, f *schema.Field, set []string) string {
	return strings.Join(r.items(k, f, set), ", ")
}

// item puts one value, or the code a text is made of, into words.
func (r *Register) item(k *schema.Kind, f *schema.Field, value string) string {
	if f.Lookup == schema.RegionCodes {
		return RegionName(value)
	}
	if len(f.Choices) > 0 && !slices.Contains(f.Choices, value) {
		return value
	}
	return r.w.Item(k.Key, f, value)
}

// RegionName is the name of a region by its code of ISO 3166-2, in a language of its State; an unknown code shows itself.
func RegionName(code string) string {
	if s, ok := place.SubdivisionOf(code); ok {
		return s.Name
	}
	return code
}

// refsIn lists the records the fields of some records refer to.
func refsIn(k *schema.Kind, recs ...schema.Record) []int64 {
	var ids []int64
	for _, rec := range recs {
		for _, f := range k.Fields {
			switch p := f.Ptr(rec).(type) {
			case *int64:
				if f.Type == schema.RefType {
					ids = append(ids, *p)
				}
			case *schema.Refs:
				ids = append(ids, *p...)
			}
		}
	}
	return ids
}

// sections arranges all recorded fields of a record by the sections of its description.
func (r *Register) sections(k *schema.Kind, rec schema.Record, names map[int64]store.Named, matter ...string) []Section {
	matters := map[string]bool{}
	for _, key := range matter {
		matters[key] = true
	}
	var out []Section
	for _, f := range k.Fields {
		if f.Hidden || !r.Shows(f) {
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
		group.list[0].Sensitive = f.Sensitive || k.Sensitive
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
