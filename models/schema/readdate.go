package schema

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ReadDate reads a date as a person types it and returns the stored form: "12.5.2023", "5.1998", "May 2008", "about 1998",
// "before 2001", "2023 05 12", "today". Day comes before month, as everywhere outside a few countries; a text that would read
// both ways (03/04/2023 with slashes) is read day first and ambiguous is true, so that the caller can show its reading.
// today is the day a relative word or a two-digit year is counted from.
func ReadDate(text string, today Day) (d Date, ambiguous bool, err error) {
	s := strings.ToLower(strings.TrimSpace(text))
	s = strings.NewReplacer(" ", " ", "–", "-", "—", "-", "‐", "-").Replace(s)
	if s == "" {
		return "", false, nil
	}
	var q byte
	for _, w := range qualifierWords {
		if rest, ok := strings.CutPrefix(s, w.word); ok && (w.sign || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ".")) {
			q, s = w.q, strings.TrimLeft(rest, " .")
			break
		}
	}
	if n, ok := relativeDays[s]; ok {
		if q != 0 {
			return "", false, fmt.Errorf("%w: %q", ErrDate, text)
		}
		return (today + Day(n)).Date(), false, nil
	}
	y, m, day, ambiguous, ok := readCivil(s, today)
	if !ok || y < MinYear || y > MaxYear || m < 0 || m > 12 || (day > 0 && m == 0) || (m > 0 && day > daysIn(y, m)) {
		return "", false, fmt.Errorf("%w: %q", ErrDate, text)
	}
	out := fmt.Sprintf("%04d", y)
	if m > 0 {
		out += fmt.Sprintf("-%02d", m)
	}
	if day > 0 {
		out += fmt.Sprintf("-%02d", day)
	}
	if q != 0 {
		out = string(q) + out
	}
	d, err = ParseDate(out)
	return d, ambiguous, err
}

var qualifierWords = []struct {
	word string
	q    byte
	sign bool
}{
	{"~", '~', true}, {"<", '<', true}, {">", '>', true},
	{"about", '~', false}, {"circa", '~', false}, {"ca", '~', false}, {"c", '~', false}, {"around", '~', false},
	{"apie", '~', false}, {"około", '~', false}, {"ok", '~', false}, {"um", '~', false}, {"vers", '~', false},
	{"before", '<', false}, {"until", '<', false}, {"prieš", '<', false}, {"iki", '<', false}, {"przed", '<', false}, {"vor", '<', false}, {"avant", '<', false},
	{"after", '>', false}, {"since", '>', false}, {"po", '>', false}, {"nach", '>', false}, {"après", '>', false},
}

var relativeDays = map[string]int{
	"today": 0, "šiandien": 0, "dziś": 0, "dzisiaj": 0, "heute": 0,
	"yesterday": -1, "vakar": -1, "wczoraj": -1, "gestern": -1,
	"tomorrow": 1, "rytoj": 1, "jutro": 1, "morgen": 1,
}

var (
	isoLike     = regexp.MustCompile(`^(\d{4})[-./ ] ?(\d{1,2})(?:[-./ ] ?(\d{1,2}))?\.?$`)
	dayFirst    = regexp.MustCompile(`^(\d{1,2})([-./ ]) ?(\d{1,2})[-./ ] ?(\d{4}|\d{2})\.?$`)
	monthYear   = regexp.MustCompile(`^(\d{1,2})[-./ ] ?(\d{4})\.?$`)
	yearOnly    = regexp.MustCompile(`^(\d{4})(?: ?m\.?)?$`)
	compactDay  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	timestamped = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[t ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(z|[+-]\d{2}:?\d{2})?$`)
	yearFirst   = regexp.MustCompile(`^(\d{4}) ?m\.? (\p{L}+)(?: (\d{1,2})(?: ?d\.?)?| mėn\.?)?$`)
	yearSuffix  = regexp.MustCompile(`(\d{4}) ?[rgг]\.?$`)
	wordDate    = regexp.MustCompile(`^(?:(\d{1,2})\.?(?:st|nd|rd|th|er)? )?(\p{L}+)\.?,? ?(?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$`)
)

// readCivil returns year, month and day, 0 where the text names none.
func readCivil(s string, today Day) (y, m, d int, ambiguous, ok bool) {
	num := func(t string) int { n, _ := strconv.Atoi(t); return n }
	if g := timestamped.FindStringSubmatch(s); g != nil {
		s = g[1]
	}
	s = yearSuffix.ReplaceAllString(s, "$1") // 2023 r., 2023 г.
	if g := yearOnly.FindStringSubmatch(s); g != nil {
		return num(g[1]), 0, 0, false, true
	}
	if g := compactDay.FindStringSubmatch(s); g != nil {
		return num(g[1]), num(g[2]), num(g[3]), false, num(g[2]) > 0 && num(g[3]) > 0
	}
	if g := isoLike.FindStringSubmatch(s); g != nil {
		if num(g[2]) == 0 || (g[3] != "" && num(g[3]) == 0) {
			return 0, 0, 0, false, false
		}
		return num(g[1]), num(g[2]), num(g[3]), false, true
	}
	if g := dayFirst.FindStringSubmatch(s); g != nil {
		d, m, y = num(g[1]), num(g[3]), num(g[4])
		if len(g[4]) == 2 {
			y = fullYear(y, today)
		}
		if d == 0 || m == 0 {
			return 0, 0, 0, false, false
		}
		if m > 12 && d <= 12 {
			d, m = m, d
		} else {
			ambiguous = g[2] == "/" && d <= 12 && d != m
		}
		return y, m, d, ambiguous, true
	}
	if g := monthYear.FindStringSubmatch(s); g != nil {
		return num(g[2]), num(g[1]), 0, false, num(g[1]) > 0
	}
	if g := yearFirst.FindStringSubmatch(s); g != nil {
		m, ok := monthNames[g[2]]
		return num(g[1]), m, num(g[3]), false, ok && g[3] != "0" && g[3] != "00"
	}
	if g := wordDate.FindStringSubmatch(s); g != nil {
		m, ok := monthNames[g[2]]
		day := g[1] + g[3]
		if !ok || (g[1] != "" && g[3] != "") {
			return 0, 0, 0, false, false
		}
		if day != "" && num(day) == 0 {
			return 0, 0, 0, false, false
		}
		return num(g[4]), m, num(day), false, true
	}
	return 0, 0, 0, false, false
}

// fullYear reads a two-digit year as the one at most ten years ahead of today.
func fullYear(yy int, today Day) int {
	now := time.Now().Year()
	if today.Bounded() {
		now, _, _ = today.Civil()
	}
	y := now/100*100 + yy
	if y > now+10 {
		y -= 100
	}
	return y
}

var monthNames = map[string]int{}

func init() {
	for _, names := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
		"sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
		"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	} {
		for i, n := range strings.Fields(names) {
			monthNames[n] = i + 1
		}
	}
}
