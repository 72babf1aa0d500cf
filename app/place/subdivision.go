package place

import (
	"bytes"
	"cmp"
	"compress/flate"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/assets/regions"
	"github.com/exequatur/exequatur/models/search"
)

// Subdivision is a part of a State as ISO 3166-2 lists it, of whatever level.
type Subdivision struct {
	Code   string // with the State's code in front: "PL-04"
	Name   string // as in ISO 3166-2, in a language of the State
	Type   string // in English: "Voivodship"
	Parent string // code of the subdivision it lies in; empty where that is the State itself
}

// subdivisions are those of all States in the order of their names' keys, with what finds them.
type subdivisions struct {
	all    []Subdivision
	keys   []string // of all names, each with a line feed in front and behind
	codes  []string // keys of the codes: "pl 04"
	byCode map[string]int
}

// loadSubdivisions reads the embedded tables once. They are part of the program and
// covered by a test, so broken data is a fault of the build.
var loadSubdivisions = sync.OnceValue(func() *subdivisions {
	others := map[string]string{}
	for _, f := range unpackLines(regions.Names) {
		for _, name := range f[1:] {
			others[f[0]] += search.Key(name) + "\n"
		}
	}
	type keyed struct {
		Subdivision
		key string
	}
	var list []keyed
	for _, f := range unpackLines(regions.ISO) {
		list = append(list, keyed{Subdivision{f[0], f[1], f[2], f[3]}, search.Key(f[1])})
	}
	slices.SortFunc(list, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.Code, b.Code)) })
	s := &subdivisions{byCode: make(map[string]int, len(list))}
	for i, k := range list {
		s.all = append(s.all, k.Subdivision)
		s.keys = append(s.keys, "\n"+k.key+"\n"+others[k.Code])
		s.codes = append(s.codes, search.Key(k.Code))
		s.byCode[k.Code] = i
	}
	return s
})

// unpackLines gives the lines of a packed table, each parted at its tabs.
func unpackLines(packed []byte) (lines [][]string) {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic("subdivisions: " + err.Error())
	}
	for line := range strings.Lines(string(text)) {
		lines = append(lines, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return lines
}

// Subdivisions lists the subdivisions of a State, of all levels, by name; those that lie
// in another one tell it by their Parent.
func Subdivisions(country string) []Subdivision {
	var list []Subdivision
	for _, d := range loadSubdivisions().all {
		if d.Code[:2] == country {
			list = append(list, d)
		}
	}
	return list
}

// SubdivisionOf gives the subdivision with an ISO 3166-2 code.
func SubdivisionOf(code string) (Subdivision, bool) {
	s := loadSubdivisions()
	i, ok := s.byCode[code]
	if !ok {
		return Subdivision{}, false
	}
	return s.all[i], true
}
