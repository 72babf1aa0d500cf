package say

import (
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// TargetLabel says in words what a column is taken as.
func TargetLabel(w *words.Words, target string) string {
	if scheme, ok := strings.CutPrefix(target, "id."); ok {
		return w.T("exchange.target.id", map[string]any{"Scheme": scheme})
	}
	name, lang, _ := strings.Cut(strings.TrimPrefix(target, "uid:"), "@")
	if kind, field, ok := strings.Cut(name, "."); ok && models.Catalog.Kind(kind) != nil && models.Catalog.Kind(kind).Field(field) != nil {
		label := w.Field(kind, field)
		if lang != "" {
			label += " (" + lang + ")"
		}
		return label
	}
	return w.T("exchange.target." + name)
}
