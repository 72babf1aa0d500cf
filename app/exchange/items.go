package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// items reads the values of a set. Keys of a fixed list, regions and languages may also be called by their names, and be separated by
// commas.
func (r *row) items(kind string, f *schema.Field, target, text string) ([]string, error) {
	items := splitSet(text)
	if len(f.Choices) == 0 && f.Lookup == "" {
		return items, nil
	}
	if !strings.HasPrefix(text, "[") {
		var parts []string
		for _, x := range items {
			parts = append(parts, splitNames(x, func(name string) bool { _, ok := itemOf(kind, f, name); return ok })...)
		}
		items = parts
	}
	out := make([]string, 0, len(items))
	for _, x := range items {
		key, ok := itemOf(kind, f, x)
		if !ok && len(f.Choices) > 0 {
			var err error
			if key, err = r.choice(kind, f, target, strings.TrimSpace(x)); err != nil {
				return nil, err
			}
			if key == "" {
				continue
			}
		}
		out = append(out, key)
	}
	return out, nil
}

// splitNames takes names separated by commas apart, unless the whole is one name with a comma in it.
func splitNames(text string, known func(string) bool) []string {
	if known(text) {
		return []string{text}
	}
	return slices.DeleteFunc(strings.Split(text, ","), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// itemOf reads one value of a set; one nobody knows stays as it is.
func itemOf(kind string, f *schema.Field, text string) (string, bool) {
	text = strings.TrimSpace(text)
	if len(f.Choices) > 0 {
		c, ok := readChoice(kind, f, text)
		return c, ok
	}
	code := codeOf(f, text)
	return code, code != text || isCode(f, text)
}

// codeOf brings a name of a language or of a region into the form of its code; one nobody knows, or that means several, stays as it is.
func codeOf(f *schema.Field, text string) string {
	switch f.Lookup {
	case schema.LanguageCodes:
		if code, ok := words.LanguageCode(text); ok {
			return code
		}
	case schema.RegionCodes:
		if s, ok := place.SubdivisionOf(strings.ToUpper(text)); ok {
			return s.Code
		}
		var whole []place.Subdivision
		for _, s := range place.FindSubdivisions(text, nil, 20) {
			if search.Key(s.Name) == search.Key(text) {
				whole = append(whole, s)
			}
		}
		if len(whole) == 1 {
			return whole[0].Code
		}
	}
	return text
}

func isCode(f *schema.Field, text string) bool {
	if f.Lookup == schema.RegionCodes {
		_, ok := place.SubdivisionOf(text)
		return ok
	}
	code, ok := words.LanguageCode(text)
	return ok && code == text
}
