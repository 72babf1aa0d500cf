package exchange

import "strings"

// A cell that begins with one of these is run as a formula by spreadsheets (CWE-1236).
const formulaStarts = "=+-@\t\r"

// guard puts an apostrophe before a cell that a spreadsheet would run. A cell that looks guarded already gets one more, so that
// unguard gives back exactly what was there.
func guard(s string) string {
	if startsFormula(s) {
		return "'" + s
	}
	return s
}

// unguard takes back what guard did, and what other programs do in the same way.
func unguard(s string) string {
	if s[0] == '\'' && startsFormula(s) {
		return s[1:]
	}
	return s
}

func startsFormula(s string) bool {
	rest := strings.TrimLeft(s, "'")
	return rest != "" && strings.IndexByte(formulaStarts, rest[0]) >= 0
}
