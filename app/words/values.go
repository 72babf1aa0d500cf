package words

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Money writes an amount with the decimal mark of the language, as it stands on a receipt: "12,50 EUR".
func (w *Words) Money(m schema.Money) string {
	if w.Lang == "en" {
		return m.String()
	}
	return strings.Replace(m.String(), ".", ",", 1)
}

// Mark says how a record stands, by the key its kind gives; "" for none.
func (w *Words) Mark(kind, mark string) string { return w.Choice(kind, "mark", mark) }

// Item puts one value of a set, or a text made of codes, into words. Names of regions are not among them: they are data of places.
func (w *Words) Item(kind string, f *schema.Field, item string) string {
	switch {
	case len(f.Choices) > 0:
		return w.Choice(kind, f.Key, item)
	case f.Lookup == schema.LanguageCodes:
		return w.Language(item)
	}
	return item
}

// Variant says which edition of a list or print this is.
func (w *Words) Variant(internal bool) string {
	if internal {
		return w.T("variant.internal")
	}
	return w.T("variant.public")
}
