package view

import "strconv"

// Ordinal writes the number of an anniversary as the language does: "5th", "5-oji", "5.".
func (r *Register) Ordinal(n int) string {
	form := "other"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			form = "first"
		case 2:
			form = "second"
		case 3:
			form = "third"
		}
	}
	return r.w.T("ordinal."+form, map[string]any{"Number": strconv.Itoa(n)})
}
