package source

import "strings"

// A cell that begins with one of these is run as a formula by spreadsheets (CWE-1236).
const formulaStarts = "=+-@\t\r"

// Guard puts an apostrophe before a cell that a spreadsheet would run. A cell that looks guarded already gets one more, so that
// Unguard gives back exactly what was there.
func Guard(s string) string {
	if startsFormula(s) {
		return "'" + s
	}
	return s
}

// Unguard takes back what Guard did, and what other programs do in the same way.
func Unguard(s string) string {
	if s[0] == '\'' && startsFormula(s) {
		return s[1:]
	}
	return s
}

func startsFormula(s string) bool {
	rest := strings.TrimLeft(s, "'")
	return rest != "" && strings.IndexByte(formulaStarts, rest[0]) >= 0
}
