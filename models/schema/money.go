package schema

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/currency"
)

// Money is an amount in minor units of a currency (ISO 4217): 1250 of EUR is 12.50 euro. Without a currency nothing is recorded.
type Money struct {
	Minor    int64
	Currency string
}

// Known reports whether an amount is recorded; nothing to pay is an amount too.
func (m Money) Known() bool { return m.Currency != "" }

// String returns "12.50 EUR", or "" where nothing is recorded.
func (m Money) String() string {
	if !m.Known() {
		return ""
	}
	digits := minorDigits(m.Currency)
	sign, minor := "", m.Minor
	if minor < 0 {
		sign, minor = "-", -minor
	}
	s := strconv.FormatUint(uint64(minor), 10)
	if digits > 0 {
		if missing := digits + 1 - len(s); missing > 0 {
			s = strings.Repeat("0", missing) + s
		}
		s = s[:len(s)-digits] + "." + s[len(s)-digits:]
	}
	return sign + s + " " + m.Currency
}

// ParseMoney reads an amount with its currency: "12.50 EUR", "EUR 12,5", "1 250 PLN", "€ 12", "12 zł", "12". A bare number takes the currency given;
// with none it is refused, as are more decimals than the currency has and separators that could be read two ways ("1.250").
func ParseMoney(s, usual string) (Money, error) {
	s = strings.TrimSpace(strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2212", "-").Replace(s))
	if s == "" {
		return Money{}, nil
	}
	bad := fmt.Errorf("not an amount of money: %q", s)
	s = signs(s)
	amount, code := s, usual
	first, rest, _ := strings.Cut(s, " ")
	switch at := strings.LastIndex(s, " "); {
	case at > 0 && letters(s[at+1:]):
		amount, code = s[:at], s[at+1:]
	case letters(first) && rest != "":
		code, amount = first, rest
	case len(s) > 3 && letters(s[len(s)-3:]):
		amount, code = s[:len(s)-3], s[len(s)-3:]
	}
	unit, err := currency.ParseISO(strings.ToUpper(code))
	if err != nil {
		return Money{}, bad
	}
	m := Money{Currency: unit.String()}
	digits := minorDigits(m.Currency)
	amount = strings.ReplaceAll(strings.TrimSpace(amount), " ", "")
	negative := strings.HasPrefix(amount, "-")
	amount = strings.TrimPrefix(amount, "-")
	whole, part := amount, ""
	if at := strings.LastIndexAny(amount, ".,"); at >= 0 {
		whole, part = amount[:at], amount[at+1:]
		grouped := strings.ContainsAny(whole, ".,")
		if len(part) == 3 && (grouped || digits < 3) && len(whole) > 0 {
			if !grouped {
				return Money{}, bad // 1.250 may be one and a quarter
			}
			if strings.Contains(whole, amount[at:at+1]) { // 1.250.000
				whole, part = whole+part, ""
			}
		}
		whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	}
	if len(part) > digits || whole == "" || strings.Trim(whole+part, "0123456789") != "" {
		return Money{}, bad
	}
	m.Minor, err = strconv.ParseInt(whole+part+strings.Repeat("0", digits-len(part)), 10, 64)
	if err != nil {
		return Money{}, bad
	}
	if negative {
		m.Minor = -m.Minor
	}
	return m, nil
}

// signs puts the code of a currency in place of a sign that means one alone; "$" and "kr" mean several.
func signs(s string) string {
	for _, c := range [][2]string{{"€", "EUR"}, {"£", "GBP"}, {"zł", "PLN"}} {
		if rest, ok := strings.CutPrefix(s, c[0]); ok {
			return c[1] + " " + strings.TrimSpace(rest)
		}
		if rest, ok := strings.CutSuffix(s, c[0]); ok {
			return strings.TrimSpace(rest) + " " + c[1]
		}
	}
	return s
}

func letters(s string) bool {
	return len(s) == 3 && strings.Trim(strings.ToUpper(s), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// minorDigits is how many decimals a currency has; two where its code is unknown.
func minorDigits(code string) int {
	u, err := currency.ParseISO(code)
	if err != nil {
		return 2
	}
	n, _ := currency.Standard.Rounding(u)
	return n
}
