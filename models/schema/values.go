package schema

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// UID identifies a record outside the file: a UUID (version 7, or 5 of their code for States and gazetteer cities).
type UID [16]byte

// String returns the usual form with dashes; the zero UID gives "".
func (u UID) String() string {
	if u == (UID{}) {
		return ""
	}
	h := hex.EncodeToString(u[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// ParseUID reads the form with or without dashes.
func ParseUID(s string) (UID, error) {
	var u UID
	b, err := hex.DecodeString(strings.ReplaceAll(s, "-", ""))
	if err != nil || len(b) != len(u) {
		return u, fmt.Errorf("not a uid: %q", s)
	}
	copy(u[:], b)
	return u, nil
}

// Coords is a place on the earth, in degrees (WGS 84).
type Coords struct {
	Lat, Lon float64
	Known    bool
}

// String returns "53.01375, 18.59814", or "" where unknown.
func (c Coords) String() string {
	if !c.Known {
		return ""
	}
	return fmt.Sprintf("%.5f, %.5f", c.Lat, c.Lon)
}

// ParseCoords reads latitude and longitude in degrees: "53.01375, 18.59814", "53.01375 18.59814", and with decimal commas
// "53,01375 18,59814" or "53,01375; 18,59814". What could be one number or two is refused.
func ParseCoords(s string) (Coords, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Coords{}, nil
	}
	lat, lon, ok := strings.Cut(s, ";")
	if !ok {
		if lat, lon, ok = strings.Cut(s, ", "); !ok {
			lat, lon, ok = strings.Cut(s, " ")
		}
	}
	if !ok && strings.Contains(s, ".") {
		lat, lon, ok = strings.Cut(s, ",")
	}
	c := Coords{Known: ok}
	var errs [2]error
	c.Lat, errs[0] = degrees(lat, 90)
	c.Lon, errs[1] = degrees(lon, 180)
	if !ok || errs[0] != nil || errs[1] != nil {
		return Coords{}, fmt.Errorf("not coordinates: %q", s)
	}
	return c, nil
}

func degrees(s string, most float64) (float64, error) {
	s = strings.Replace(strings.TrimSpace(s), ",", ".", 1)
	if strings.Trim(s, "+-0123456789.") != "" {
		return 0, fmt.Errorf("not degrees: %q", s)
	}
	d, err := strconv.ParseFloat(s, 64)
	if err == nil && math.Abs(d) > most {
		err = fmt.Errorf("more than %g degrees: %q", most, s)
	}
	return d, err
}

// Set is a list of short texts without an order of its own, kept sorted and free of repetition.
type Set []string

// NewSet trims, sorts and removes repetitions and empty texts.
func NewSet(items ...string) Set {
	var out Set
	for _, s := range items {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Localized is a text per language (BCP 47 code).
type Localized map[string]string

// In returns the text in lang, or in the first of the fallbacks that has one, or any (the smallest code), or "".
func (l Localized) In(lang string, fallback ...string) string {
	for _, k := range append([]string{lang}, fallback...) {
		if t := l[k]; t != "" {
			return t
		}
	}
	keys := make([]string, 0, len(l))
	for k, t := range l {
		if t != "" {
			keys = append(keys, k)
		}
	}
	if len(keys) == 0 {
		return ""
	}
	slices.Sort(keys)
	return l[keys[0]]
}

// Refs are ids of records, kept sorted.
type Refs []int64

// NewRefs sorts and removes repetitions and zeros.
func NewRefs(ids ...int64) Refs {
	out := slices.DeleteFunc(slices.Clone(ids), func(id int64) bool { return id == 0 })
	slices.Sort(out)
	return slices.Compact(Refs(out))
}

// canonicalJSON writes v without spaces and without escaping HTML, map keys sorted.
func canonicalJSON(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // maps and slices of strings always encode
	}
	return strings.TrimSuffix(b.String(), "\n")
}
