//go:build ignore

package main

import (
	"encoding/json"
	"log"
	"os"
	"strings"
)

// region is a first-level division of a State. The code is ISO 3166-2 and given only where regions.tsv vouches for it.
type region struct{ country, code, name string }

// readRegions gives the regions by State and GeoNames code ("PL.73"), names and codes of the checked table going first.
func readRegions(admin1, table string) map[string]region {
	data, err := os.ReadFile(admin1)
	check(err)
	var list []struct{ Code, Name string }
	check(json.Unmarshal(data, &list))
	regions := map[string]region{}
	for _, r := range list {
		regions[r.Code] = region{country: r.Code[:2], name: r.Name}
	}
	checked, err := os.ReadFile(table)
	check(err)
	for line := range strings.Lines(string(checked)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		key := f[0] + "." + f[1]
		if _, ok := regions[key]; !ok || len(f) != 4 || !strings.HasPrefix(f[2], f[0]+"-") {
			log.Fatalf("%s: %q fits no region", table, line)
		}
		regions[key] = region{country: f[0], code: f[2], name: f[3]}
	}
	return regions
}
