package view

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/schema"
)

// since puts a date into the form a sentence needs after "since": "12 May 2023", "2022", in languages with cases in the right one.
func (r *Register) since(d schema.Date) string {
	text := strings.TrimLeft(string(d), "~<>")
	if text == "" {
		return ""
	}
	args := map[string]any{"Year": text[:4]}
	key := "since.year"
	if len(text) >= 7 {
		key = "since.month"
		args["Month"] = r.w.T("month.of." + text[5:7])
	}
	if len(text) == 10 {
		key = "since.day"
		args["Day"] = strings.TrimPrefix(text[8:], "0")
	}
	date := r.w.T(key, args)
	switch d.Qualifier() {
	case '~':
		key = "since.about"
	case '<':
		key = "since.before"
	case '>':
		key = "since.after"
	default:
		return date
	}
	return r.w.T(key, map[string]any{"Date": date})
}

// capital begins a sentence with a capital letter.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// sentence returns the words of a key that end in a full stop, and in one only: dates of some languages end in one already.
func (r *Register) sentence(key string, args map[string]any) string {
	s := r.w.T(key, args)
	if strings.HasSuffix(s, "..") {
		return strings.TrimSuffix(s, ".")
	}
	return s
}
