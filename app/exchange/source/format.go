package source

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// cellFormat is what a style makes of a number.
type cellFormat struct {
	layout  string // of a date or time, as precisely as it shows
	percent bool
	mask    string // digits among signs, like 00-000
}

// readStyles reads the number format of each style.
func (w *workbook) readStyles(name string) error {
	custom := map[int]string{}
	inCells := false
	return w.tags(name, func(x *xmlScan) error {
		switch name := string(x.name); {
		case name == "cellXfs":
			inCells = x.kind == xmlOpen && !x.empty
		case name == "numFmt" && x.kind == xmlOpen:
			id, code := -1, ""
			for key, value, ok := x.attr(); ok; key, value, ok = x.attr() {
				switch string(key) {
				case "numFmtId":
					id, _ = strconv.Atoi(string(value)) // 0 shows numbers as they are
				case "formatCode":
					code = string(appendUnescaped(nil, value))
				}
			}
			if len(custom) < maxColumns {
				custom[id] = code
			}
		case name == "xf" && x.kind == xmlOpen && inCells && len(w.formats) < 1<<17:
			id := 0
			for key, value, ok := x.attr(); ok; key, value, ok = x.attr() {
				if string(key) == "numFmtId" {
					id, _ = strconv.Atoi(string(value))
				}
			}
			if code, ok := custom[id]; ok {
				w.formats = append(w.formats, formatOf(code))
			} else {
				w.formats = append(w.formats, builtin(id))
			}
		}
		return nil
	})
}

// builtin is what the formats mean that every workbook knows by number.
func builtin(n int) cellFormat {
	switch {
	case n == 17:
		return cellFormat{layout: "2006-01"}
	case n >= 18 && n <= 21 || n >= 45 && n <= 47:
		return cellFormat{layout: "15:04"}
	case n >= 14 && n <= 22, n >= 27 && n <= 36, n >= 50 && n <= 58:
		return cellFormat{layout: time.DateOnly}
	case n == 9 || n == 10:
		return cellFormat{percent: true}
	}
	return cellFormat{}
}

// formatOf reads a format a person made.
func formatOf(code string) cellFormat {
	code, _, _ = strings.Cut(code, ";") // what follows is for negative numbers
	var places, mask strings.Builder    // without and with its literal text
	masked := true
	put := func(r rune) {
		masked = masked && !strings.ContainsRune("0#?", r) && r < 0x80 && !(r >= 'A' && r <= 'Z') && !(r >= 'a' && r <= 'z')
		mask.WriteRune(r)
	}
	quoted, escaped, bracket := false, false, ""
	for _, r := range code {
		switch {
		case escaped:
			put(r)
			escaped = false
		case bracket != "":
			if bracket += string(r); r == ']' {
				if inner := strings.ToLower(bracket); inner == "[h]" || inner == "[hh]" {
					places.WriteRune('h') // hours beyond a day
				}
				masked = masked && !strings.HasPrefix(bracket, "[$") // money
				bracket = ""
			}
		case r == '"':
			quoted = !quoted
		case quoted:
			put(r)
		case r == '\\':
			escaped = true
		case r == '[':
			bracket = "["
		default:
			places.WriteRune(r)
			mask.WriteRune(r)
		}
	}
	shown := strings.ToLower(places.String())
	if layout := layoutOf(shown); layout != "" {
		return cellFormat{layout: layout}
	}
	if strings.Contains(shown, "%") {
		return cellFormat{percent: true}
	}
	if m := mask.String(); masked && isMask(m) {
		return cellFormat{mask: m}
	}
	return cellFormat{}
}

// layoutOf says how the date of a format is written: as precisely as it shows, except that a day without its year is kept whole.
func layoutOf(shown string) string {
	shown = strings.ReplaceAll(strings.ReplaceAll(shown, "am/pm", ""), "a/p", "")
	if strings.Contains(shown, "general") || strings.Contains(shown, "standard") {
		return ""
	}
	year, month, day := strings.Contains(shown, "yy"), strings.Contains(shown, "m"), strings.Contains(shown, "d")
	hour := strings.ContainsAny(shown, "hs")
	switch {
	case day:
		return time.DateOnly
	case year && month && !hour:
		return "2006-01"
	case year && month:
		return time.DateOnly
	case year:
		return "2006"
	case hour:
		return "15:04"
	case month:
		return time.DateOnly
	}
	return ""
}

// isMask reports whether a format says where the digits of a number stand, as for postal codes and telephone numbers.
func isMask(s string) bool {
	places, zeros := 0, 0
	signs := false
	for _, r := range s {
		switch {
		case r == '0':
			places, zeros = places+1, zeros+1
		case r == '#' || r == '?':
			places++
		case strings.ContainsRune(" -()+/", r):
			signs = true
		default:
			return false
		}
	}
	return zeros > 1 || places > 0 && signs
}

// number writes a number of a sheet as its style shows it. What is stored without a style that means something is written in full.
func (w *workbook) number(text string, style int) string {
	f := cellFormat{}
	if style >= 0 && style < len(w.formats) {
		f = w.formats[style]
	}
	if f == (cellFormat{}) && digitsOnly(text) {
		return text
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return text
	}
	switch {
	case f.layout != "":
		if day, ok := w.day(n); ok && (n >= 1 || f.layout == "15:04") {
			return day.Format(f.layout)
		}
	case f.percent:
		return inFull(n*100) + "%"
	case f.mask != "":
		if s, ok := masked(f.mask, n); ok {
			return s
		}
	}
	return inFull(n)
}

// digitsOnly reports whether a number is short enough to be right as it stands.
func digitsOnly(s string) bool {
	if len(s) > 15 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// inFull writes a number without an exponent and as exactly as spreadsheets show it, to 15 digits.
func inFull(n float64) string {
	if n == math.Trunc(n) && math.Abs(n) < 1e18 {
		return strconv.FormatInt(int64(n), 10)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil || math.Abs(n) >= 1e21 || math.Abs(n) < 1e-9 {
		return strconv.FormatFloat(n, 'g', -1, 64)
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

// lastDay is the last a sheet can hold, 9999-12-31.
const lastDay = 2_958_466

// day turns the number of a day into a date. Sheets count from 1900, whose February has 29 days there, or from 1904.
func (w *workbook) day(n float64) (time.Time, bool) {
	if n < 0 || n >= lastDay {
		return time.Time{}, false
	}
	seconds := int64(math.Round(n * 86400))
	whole := int(seconds / 86400)
	from := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case w.from1904:
		from = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case whole < 61:
		from = from.AddDate(0, 0, 1)
	}
	return from.AddDate(0, 0, whole).Add(time.Duration(seconds%86400) * time.Second), true
}

// masked puts the digits of a whole number at their places.
func masked(mask string, n float64) (string, bool) {
	if n < 0 || n != math.Trunc(n) || n >= 1e15 {
		return "", false
	}
	digits := strconv.FormatInt(int64(n), 10)
	out := make([]byte, 0, len(mask)+len(digits))
	first := strings.IndexAny(mask, "0#?")
	for i := len(mask) - 1; i >= 0; i-- { // digits fill the places from the right
		switch c := mask[i]; c {
		case '0', '#', '?':
			if digits != "" {
				out, digits = append(out, digits[len(digits)-1]), digits[:len(digits)-1]
			} else if c == '0' {
				out = append(out, '0')
			}
			if i == first {
				for ; digits != ""; digits = digits[:len(digits)-1] {
					out = append(out, digits[len(digits)-1])
				}
			}
		default:
			out = append(out, c)
		}
	}
	for i, k := 0, len(out)-1; i < k; i, k = i+1, k-1 {
		out[i], out[k] = out[k], out[i]
	}
	return strings.TrimSpace(string(out)), true
}
