package say

import (
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// sayArgs turns keys among the arguments of a note into words.
func sayArgs(w *words.Words, args map[string]any) map[string]any {
	out := make(map[string]any, len(args))
	for k, v := range args {
		switch x := v.(type) {
		case schema.Date:
			out[k] = w.Date(x)
		case schema.Problem:
			out[k] = w.Problem(x)
		case []string:
			var labels []string
			for _, target := range x {
				labels = append(labels, TargetLabel(w, target))
			}
			out[k] = strings.Join(labels, ", ")
		case string:
			out[k] = sayText(w, k, x)
		default:
			out[k] = v
		}
	}
	return out
}

func sayText(w *words.Words, name, text string) string {
	switch name {
	case "HaveClass", "FileClass":
		for _, kind := range []string{"post_event", "appointment"} {
			for _, c := range models.Catalog.Kind(kind).Field("class").Choices {
				if c == text {
					return w.Choice(kind, "class", text)
				}
			}
		}
	case "Target":
		return TargetLabel(w, text)
	case "Kind":
		return w.Kind(text, true)
	}
	return text
}
