package printing

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/search"
)

// suggestDocuments lists documents under the headings of their groups: those that hold every word of a text, those whose name begins
// with it first.
func suggestDocuments(w *words.Words, all []offered, text string) []xwidget.Option {
	text = search.Fold(strings.TrimSpace(text))
	terms := strings.Fields(text)
	var out []xwidget.Option
	for _, info := range all {
		o := xwidget.Option{Key: info.Name, Text: info.title, Detail: info.about, Group: w.T("printing.group." + info.Group)}
		in := search.Fold(o.Text + " " + o.Detail + " " + info.Name)
		if !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(in, t) }) {
			out = append(out, o)
		}
	}
	if text == "" {
		return out
	}
	slices.SortStableFunc(out, func(a, b xwidget.Option) int { return rank(a, text) - rank(b, text) })
	for i := range out {
		out[i].Group = "" // headings would come again and again
	}
	return out
}

// rank tells how near a name is to what was typed.
func rank(o xwidget.Option, text string) int {
	switch name := search.Fold(o.Text); {
	case strings.HasPrefix(name, text):
		return 0
	case strings.Contains(name, text):
		return 1
	}
	return 2
}

// containsFolded reports whether a text stands in a name, letters alike.
func containsFolded(name, text string) bool {
	return strings.Contains(search.Fold(name), search.Fold(strings.TrimSpace(text)))
}
