package models

import (
	"fmt"
	"strings"
)

// clock brings a time of day into the form "09:00"; what is none stays as it is, to be refused.
func clock(s string) string {
	s = strings.TrimSpace(s)
	var h, m int
	rest := ""
	text := strings.NewReplacer(".", ":", "h", ":", "H", ":").Replace(s)
	switch n, _ := fmt.Sscanf(text, "%d:%d%s", &h, &m, &rest); n {
	case 2:
	case 1:
		if strings.TrimSuffix(text, ":") != fmt.Sprint(h) && strings.TrimSuffix(text, ":") != fmt.Sprintf("%02d", h) {
			return s
		}
	default:
		return s
	}
	if h < 0 || h > 24 || m < 0 || m > 59 || (h == 24 && m > 0) {
		return s
	}
	return fmt.Sprintf("%02d:%02d", h, m)
}

func isClock(s string) bool {
	var h, m int
	n, err := fmt.Sscanf(s, "%d:%d", &h, &m)
	return err == nil && n == 2 && len(s) == 5 && h >= 0 && h <= 24 && m >= 0 && m <= 59 && (h < 24 || m == 0)
}
