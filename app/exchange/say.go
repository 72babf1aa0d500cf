package exchange

import (
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// showValue writes a value for a person: choices in words, dates as tables show them.
func showValue(w *words.Words, kind, field, value string) string {
	f := models.Catalog.Kind(kind).Field(field)
	if f == nil || value == "" {
		return value
	}
	switch f.Type {
	case schema.ChoiceType:
		return w.Choice(kind, field, value)
	case schema.DateType:
		return w.Date(schema.Date(value))
	}
	return value
}
