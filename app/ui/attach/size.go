package attach

import (
	"strconv"
	"strings"
)

// Size writes how large a file is, as exactly as a person wants to know it, with the decimal mark of the language.
func Size(lang string, bytes int64) string {
	unit, n := "B", float64(bytes)
	for _, u := range []string{"KB", "MB", "GB"} {
		if n < 1000 {
			break
		}
		unit, n = u, n/1024
	}
	digits := 0
	if unit != "B" && n < 10 {
		digits = 1
	}
	s := strings.TrimSuffix(strconv.FormatFloat(n, 'f', digits, 64), ".0")
	if lang != "en" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s + "\u00a0" + unit
}
