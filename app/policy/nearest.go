package policy

import "strings"

// unknown says that a key is not known, and which one is perhaps meant.
func unknown(m member, of string, known []string) *Problem {
	best, least := "", 3
	for _, k := range known {
		if n := edits(strings.ToLower(m.key), k); n < least {
			best, least = k, n
		}
	}
	if best != "" {
		return wrong("key_meant", m.line, "Key", of+m.key, "Meant", best)
	}
	return wrong("key", m.line, "Key", of+m.key, "Keys", strings.Join(known, ", "))
}

// edits counts the letters to be put in, left out or changed to make one text of another.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
