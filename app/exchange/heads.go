package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Column is what a column of the file is taken as.
type Column struct {
	Header string
	Target string // "post.register_no", "phone.fax", "id.QID", ...; "" where the column is not taken
	Beside bool   // the column only identifies what another one names (operatorQID beside operator)
}

// fold brings a header into the form in which it is recognised: no case, no diacritics, no spaces, underscores or other marks.
func fold(header string) string {
	return strings.ReplaceAll(search.Key(header), " ", "")
}

// heads recognises headers.
type heads map[string]string

// add names a target by texts, unless one of them already means another.
func (h heads) add(target string, texts ...string) {
	for _, t := range texts {
		if k := fold(t); k != "" && h[k] == "" {
			h[k] = target
		}
	}
}

// described is a field of a kind as the target of a column.
type described struct {
	target string
	kind   string
	field  *schema.Field
}

// fieldsOf lists the fields of a kind a file may hold under "kind.field".
func fieldsOf(kind string, except ...string) []described {
	var out []described
	for _, f := range models.Catalog.Kind(kind).Fields {
		if f.Key == "ordinal" || slices.Contains(except, f.Key) {
			continue
		}
		out = append(out, described{kind + "." + f.Key, kind, f})
	}
	return out
}

// describe adds fields: their keys first, then what else they are called, then their labels in every language, so that the plainer
// name wins wherever two fields could be meant.
func (h heads) describe(fields []described) {
	for _, d := range fields {
		h.add(d.target, d.field.Key, d.kind+"."+d.field.Key)
	}
	for _, d := range fields {
		h.add(d.target, d.field.Synonyms...)
	}
	for _, lang := range words.Languages {
		w := words.In(lang)
		for _, d := range fields {
			label := w.Field(d.kind, d.field.Key)
			if strings.HasPrefix(label, "[") {
				continue
			}
			h.add(d.target, label)
			if short, _, ok := strings.Cut(label, " ("); ok {
				h.add(d.target, short)
			}
		}
	}
	for _, d := range fields {
		if d.field.Type == schema.LocalizedType {
			for _, lang := range []string{"en", "lt", "pl", "de", "fr", "ru", "uk", "lv", "et"} {
				h.add(d.target+"@"+lang, d.field.Key+"_"+lang)
			}
		}
	}
}

// idEndings end headers of columns that hold somebody's key.
var idEndings = []string{"qids", "uids", "ids", "qid", "uid", "id"}

// columnsOf decides what each column is taken as. ids says whether columns of foreign keys belong to the record itself. A target
// that takes one value takes the first column that fits; repeats tells which take several.
func (h heads) columnsOf(head []string, ids bool, repeats func(target string) bool) []Column {
	folded := make([]string, len(head))
	for i, t := range head {
		folded[i] = fold(t)
	}
	out := make([]Column, len(head))
	taken := map[string]bool{}
	for i, k := range folded {
		out[i].Header = head[i]
		if k == "" {
			continue
		}
		target := h[k]
		if k == "variant" && target == "" { // which edition an exported list is
			out[i].Beside = true
			continue
		}
		if target == "" {
			target, out[i].Beside = keyColumn(head[i], k, folded, h, ids)
		}
		if target == "" || (taken[target] && !repeats(target)) {
			continue
		}
		taken[target] = true
		out[i].Target = target
	}
	return out
}

// keyColumn recognises columns of foreign keys. "cityQID" beside "city" is the key of what the other column names.
func keyColumn(header, folded string, all []string, h heads, ids bool) (target string, beside bool) {
	if folded == "uid" {
		return "uid", false
	}
	for _, end := range idEndings {
		stem, ok := strings.CutSuffix(folded, end)
		if !ok {
			continue
		}
		if stem != "" && (slices.Contains(all, stem) || slices.Contains(all, strings.TrimSuffix(stem, "s")) || slices.Contains(all, stem+"s") || h[stem] != "") {
			if end == "uid" && h[stem] != "" {
				return "uid:" + h[stem], true
			}
			return "", true
		}
		// "paid", "grid" and the like end the same way: a key is a word of its own, or in capitals.
		apart := stem == "" || strings.HasSuffix(header, "ID") || strings.HasSuffix(search.Key(header), " "+end)
		if ids && apart {
			return "id." + strings.TrimSpace(header), false
		}
		return "", false
	}
	return "", false
}
