//go:build ignore

package main

import (
	"log"
	"os"
	"slices"
	"strings"
)

// region is a first-level division of a State. The code is ISO 3166-2 and given only where a checked table vouches for it.
type region struct{ country, code, name string }

// readRegions gives the regions by State and GeoNames code ("PL.73"). The table of names brings a code and a name
// in the language of the place, the table of codes only a code; no State stands in both. A code of
// the second level ("RS.SE.20") is a region only where the table of codes has it.
func readRegions(admin1, admin2, names, codes string) map[string]region {
	regions, finer := readNames(admin1), readNames(admin2)
	named := map[string]bool{}
	for _, f := range readChecked(names, 4, regions) {
		named[f[0]] = true
		regions[f[0]+"."+f[1]] = region{country: f[0], code: f[2], name: f[3]}
	}
	for _, f := range readChecked(codes, 5, regions, finer) {
		if named[f[0]] {
			log.Fatalf("%s: %s stands in %s too", codes, f[0], names)
		}
		r, ok := regions[f[0]+"."+f[1]]
		if !ok {
			r = finer[f[0]+"."+f[1]]
		}
		if r.name != f[3] {
			log.Fatalf("%s: %s.%s is called %s now; match and read anew", codes, f[0], f[1], r.name)
		}
		r.code = f[2]
		regions[f[0]+"."+f[1]] = r
	}
	return regions
}

// readNames gives all divisions of one level under their name at GeoNames.
func readNames(file string) map[string]region {
	var list []struct{ Code, Name string }
	readJSON(file, &list)
	regions := map[string]region{}
	for _, r := range list {
		regions[r.Code] = region{country: r.Code[:2], name: r.Name}
	}
	return regions
}

// readChecked reads the lines of a table that begin with State, GeoNames code and ISO 3166-2 code.
func readChecked(table string, columns int, levels ...map[string]region) (lines [][]string) {
	text, err := os.ReadFile(table)
	check(err)
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != columns || !strings.HasPrefix(f[2], f[0]+"-") {
			log.Fatalf("%s: %q is no line of that table", table, line)
		}
		known := func(level map[string]region) bool { _, ok := level[f[0]+"."+f[1]]; return ok }
		if !slices.ContainsFunc(levels, known) {
			log.Fatalf("%s: GeoNames has no %s.%s", table, f[0], f[1])
		}
		lines = append(lines, f)
	}
	return lines
}
