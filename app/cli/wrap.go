package cli

import "strings"

// lineWidth is how long a line of help may be.
const lineWidth = 79

// wrap breaks paragraphs into lines between words.
func wrap(text string) string {
	var b strings.Builder
	for i, paragraph := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		at := 0
		for _, word := range strings.Fields(paragraph) {
			switch n := columns(word); {
			case at == 0:
				at = n
			case at+1+n > lineWidth:
				b.WriteByte('\n')
				at = n
			default:
				b.WriteByte(' ')
				at += 1 + n
			}
			b.WriteString(word)
		}
	}
	return b.String()
}
