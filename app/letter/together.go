package letter

import (
	"slices"

	"github.com/exequatur/exequatur/app/doc"
)

// Together puts several letters into one document, each beginning on a page of its own, and says once what is missing in any of them.
func Together(all []Draft) (doc.Document, []Gap) {
	var out doc.Document
	var gaps []Gap
	for i, d := range all {
		if i == 0 {
			out = doc.Document{Title: d.Template.Title, Language: d.Document.Language, Author: d.Document.Author, Date: d.Document.Date}
		}
		out.Parts = append(out.Parts, d.Document)
		for _, g := range d.Gaps {
			if !slices.Contains(gaps, g) {
				gaps = append(gaps, g)
			}
		}
	}
	return out, gaps
}
