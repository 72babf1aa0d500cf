//go:build ignore

package main

import (
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
)

// settle gives single places the region that the table of checked places has for them.
func settle(places []place, table string) {
	text, err := os.ReadFile(table)
	check(err)
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		id, err := strconv.Atoi(f[0])
		check(err)
		at := slices.IndexFunc(places, func(p place) bool { return p.id == int32(id) })
		if at < 0 || len(f) != 4 || places[at].name != f[3] || !strings.HasPrefix(f[1], places[at].country+"-") {
			log.Fatalf("%s: %q fits no place", table, line)
		}
		places[at].settled = region{places[at].country, f[1], f[2]}
	}
}
