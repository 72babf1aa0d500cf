package geonames

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/exequatur/exequatur/models/store"
)

// form is what the lines of a list are.
type form int

const (
	unknown form = iota
	places       // id, name, name in ASCII, other names, latitude, longitude, class, code, State, ..., division, ..., population, ...
	names        // id, id of the place, language, name, ...
)

// Numbers of columns: lists of names have two more since their second version.
const (
	placeColumns = 19
	nameColumns  = 8
	nameColumns2 = 10
)

// formOf tells what a line is by the number of its columns and what they must hold.
func formOf(line []byte) form {
	cells := bytes.Split(line, []byte("\t"))
	_, ok := idOf(string(cells[0]))
	switch {
	case !ok:
	case len(cells) == placeColumns && len(cells[6]) <= 1 && isNumber(cells[4]) && isNumber(cells[5]):
		return places
	case len(cells) == nameColumns || len(cells) == nameColumns2:
		if _, ok := idOf(string(cells[1])); ok {
			return names
		}
	}
	return unknown
}

func isNumber(cell []byte) bool {
	_, err := strconv.ParseFloat(string(cell), 64)
	return err == nil
}

func idOf(cell string) (int32, bool) {
	id, err := strconv.ParseInt(cell, 10, 32)
	return int32(id), err == nil && id > 0
}

// entry is a line of a list of places.
type entry struct {
	store.PackPlace
	admin2 string
	others []string
}

// fault is why a line adds nothing.
type fault int

const (
	fine    fault = iota
	damaged       // it is not what it should be
	other         // it is of another kind: a mountain, a link
)

// gone are codes of places that nobody lives in any more: abandoned, historical, destroyed.
var gone = []string{"PPLQ", "PPLH", "PPLW"}

func readPlace(line string) (e entry, f fault) {
	cells := strings.Split(line, "\t")
	if len(cells) != placeColumns {
		return e, damaged
	}
	id, ok := idOf(cells[0])
	name, whole := clean(cells[1])
	lat, far := degrees(cells[4], 90)
	lon, out := degrees(cells[5], 180)
	people, err := strconv.ParseInt(cells[14], 10, 64)
	if !ok || !whole || far || out || err != nil && cells[14] != "" || people < 0 {
		return e, damaged
	}
	if cells[6] != "P" || slices.Contains(gone, cells[7]) || len(cells[8]) != 2 {
		return e, other
	}
	e.PackPlace = store.PackPlace{ID: int64(id), Name: name, Country: cells[8], Admin1: cells[10], Population: min(people, math.MaxInt32), Lat: lat, Lon: lon}
	e.admin2 = cells[11]
	for o := range strings.SplitSeq(cells[3], ",") {
		if !isAirport(o) {
			e.others = append(e.others, o)
		}
	}
	return e, fine
}

// isAirport reports whether a name is the code of an airport, which stands among the names of lists of places.
func isAirport(name string) bool {
	return len(name) == 3 && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func degrees(cell string, most float64) (hundredThousandths int32, wrong bool) {
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil || !(math.Abs(v) <= most) { // also where it is no number
		return 0, true
	}
	return int32(math.Round(v * 1e5)), false
}

// notNames are what lists of names hold besides names in languages: links, keys of other lists, codes, how a name is spoken.
var notNames = map[string]bool{"link": true, "wkdt": true, "post": true, "iata": true, "icao": true, "faac": true, "tcid": true, "unlc": true, "abbr": true, "phon": true}

// named is a line of a list of names.
type named struct {
	place int32
	name  string
}

func readName(line string) (n named, f fault) {
	cells := strings.Split(line, "\t")
	if len(cells) != nameColumns && len(cells) != nameColumns2 {
		return n, damaged
	}
	_, ok := idOf(cells[0])
	of, known := idOf(cells[1])
	if !ok || !known {
		return n, damaged
	}
	if notNames[cells[2]] {
		return n, other
	}
	name, whole := clean(cells[3])
	if !whole {
		return n, damaged
	}
	return named{of, name}, fine
}

// longest is how long a name may be, in bytes.
const longest = 200

// clean gives a name as it is stored, and whether it is one.
func clean(text string) (name string, ok bool) {
	if len(text) > longest || !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl) {
		return "", false
	}
	name = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) { // it turns the direction of writing or joins letters, and is not seen
			return -1
		}
		return r
	}, text)
	name = norm.NFC.String(strings.TrimSpace(name))
	return name, name != ""
}
