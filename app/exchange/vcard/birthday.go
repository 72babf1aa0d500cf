package vcard

import (
	"strconv"
	"strings"
)

// readBirthday reads the forms of a date with parts unknown: 19850412, 1985-04-12, 1985-04, 1985, --0412, --04-12, --04, ---12, each
// perhaps with a time behind it. What is none of them is kept as text.
func readBirthday(p *property, s string) Birthday {
	if s == "" {
		return Birthday{}
	}
	if strings.EqualFold(p.param("VALUE"), "text") {
		if b, ok := parseBirthday(s); ok && b.Year != 0 && b.Day == 0 { // how a month is written where the version has no form for it
			return b
		}
		return Birthday{Text: s}
	}
	date, _, _ := strings.Cut(s, "T")
	b, ok := parseBirthday(date)
	if !ok {
		return Birthday{Text: s}
	}
	if omit := p.param("X-APPLE-OMIT-YEAR"); omit != "" && omit == strconv.Itoa(b.Year) {
		b.Year = 0
	}
	return b
}

func parseBirthday(s string) (Birthday, bool) {
	year, rest := "", ""
	switch {
	case strings.HasPrefix(s, "---"):
		day, ok := number(s[3:], 2)
		return Birthday{Day: day}, ok && day >= 1 && day <= 31
	case strings.HasPrefix(s, "--"):
		rest = s[2:]
	case len(s) >= 4:
		year, rest = s[:4], strings.TrimPrefix(s[4:], "-")
	default:
		return Birthday{}, false
	}
	var b Birthday
	ok := true
	if year != "" {
		if b.Year, ok = number(year, 4); !ok || b.Year == 0 {
			return Birthday{}, false
		}
	}
	if rest == "" {
		return b, year != ""
	}
	if len(rest) < 2 {
		return Birthday{}, false
	}
	month, day := rest[:2], strings.TrimPrefix(rest[2:], "-")
	if b.Month, ok = number(month, 2); !ok || b.Month < 1 || b.Month > 12 {
		return Birthday{}, false
	}
	if day == "" {
		return b, len(rest) == 2
	}
	if b.Day, ok = number(day, 2); !ok || b.Day < 1 || b.Day > 31 {
		return Birthday{}, false
	}
	return b, true
}

func number(s string, digits int) (int, bool) {
	if len(s) != digits {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
