package schema

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
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

// ParseCoords reads "lat, lon" in degrees.
func ParseCoords(s string) (Coords, error) {
	if strings.TrimSpace(s) == "" {
		return Coords{}, nil
	}
	var c Coords
	if _, err := fmt.Sscanf(strings.ReplaceAll(s, ",", " "), "%g %g", &c.Lat, &c.Lon); err != nil ||
		c.Lat < -90 || c.Lat > 90 || c.Lon < -180 || c.Lon > 180 {
		return Coords{}, fmt.Errorf("not coordinates: %q", s)
	}
	c.Known = true
	return c, nil
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
