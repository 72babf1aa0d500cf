package mapping

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Heads recognises heads of columns: targets by folded texts.
type Heads map[string]string

// Add names a target by texts, unless one of them already means another.
func (h Heads) Add(target string, texts ...string) {
	for _, t := range texts {
		if k := folded(t); k != "" && h[k] == "" {
			h[k] = target
		}
	}
}

// Target gives what a head means by itself, "" where it says nothing.
func (h Heads) Target(head string) string { return h[folded(head)] }

// Described is a field of a kind as the target of a column.
type Described struct {
	Target string
	Kind   string
	Field  *schema.Field
}

// FieldsOf lists the fields of a kind a file may hold under "kind.field".
func FieldsOf(kind string, except ...string) []Described {
	var out []Described
	for _, f := range models.Catalog.Kind(kind).Fields {
		if f.Key == "ordinal" || slices.Contains(except, f.Key) {
			continue
		}
		out = append(out, Described{kind + "." + f.Key, kind, f})
	}
	return out
}

// Describe adds fields: their keys first, then what else they are called, then their labels in every language, so that the plainer
// name wins wherever two fields could be meant.
func (h Heads) Describe(fields []Described) {
	for _, d := range fields {
		h.Add(d.Target, d.Field.Key, d.Kind+"."+d.Field.Key)
	}
	for _, d := range fields {
		h.Add(d.Target, d.Field.Synonyms...)
	}
	for _, lang := range words.Languages {
		w := words.In(lang)
		for _, d := range fields {
			label := w.Field(d.Kind, d.Field.Key)
			if strings.HasPrefix(label, "[") {
				continue
			}
			h.Add(d.Target, label)
			if short, _, ok := strings.Cut(label, " ("); ok {
				h.Add(d.Target, short)
			}
		}
	}
	for _, d := range fields {
		if d.Field.Type == schema.LocalizedType {
			for _, lang := range []string{"en", "lt", "pl", "de", "fr", "ru", "uk", "lv", "et"} {
				h.Add(d.Target+"@"+lang, d.Field.Key+"_"+lang)
			}
		}
	}
}

// Known is what one kind of list calls its columns.
type Known struct {
	Heads Heads
	IDs   bool // columns of foreign keys belong to the record itself
}

// target gives what a head means by itself: a field, the key of what another column names, or an id in somebody's list.
func (k Known) target(head string, all map[string][]int) string {
	return k.targetOf(head, folded(head), all)
}

// targetOf does the same with the head folded already.
func (k Known) targetOf(head, key string, all map[string][]int) string {
	if key == "" {
		return ""
	}
	if target := k.Heads[key]; target != "" {
		return target
	}
	if key == "uid" {
		return "uid"
	}
	for _, end := range idEndings {
		stem, ok := strings.CutSuffix(key, end)
		if !ok {
			continue
		}
		if besideOther(key, all) || (stem != "" && k.Heads[stem] != "") {
			if end == "uid" && k.Heads[stem] != "" {
				return "uid:" + k.Heads[stem]
			}
			return ""
		}
		// "paid", "grid" and the like end the same way: a key is a word of its own, or in capitals.
		if k.IDs && (stem == "" || strings.HasSuffix(head, "ID") || strings.HasSuffix(search.Key(head), " "+end)) {
			return "id." + strings.TrimSpace(head)
		}
		return ""
	}
	return ""
}
