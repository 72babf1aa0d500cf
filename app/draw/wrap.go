package draw

import "strings"

// wrapWords breaks words into lines of a width. One longer than a line has a line of its own.
func wrapWords(s string, size float64, bold bool, width float64) []string {
	var out []string
	line := ""
	// Fields would break at no-break spaces, too.
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if longer := line + " " + word; line != "" && textWidth(longer, size, bold) <= width {
			line = longer
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		line = word
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}
