// Package gazetteer holds the places of the world: some 135,000 towns with their
// State, region, population and position, from GeoNames by way of two npm packages
// (see NOTICE), in the compact form that app/place reads. The ISO 3166-2 code of a region comes
// from a checked table only: gen/regions.tsv and gen/placecodes.tsv, kept by hand, and gen/codes.tsv, which gen/match writes.
package gazetteer

import _ "embed"

//go:generate go run gen/match/main.go -npm node_modules -iso iso_3166-2.json
//go:generate go run gen/main.go gen/geonames.go gen/newer.go gen/regions.go gen/placecodes.go gen/exonyms.go gen/write.go -npm node_modules -out places.bin

// Data is the whole file, compressed with flate. Inflated it holds, integers little-endian
// and numeric columns as byte planes (all lowest bytes first, then the next ones):
//
//	places, regions, aliases   3 × uvarint
//	regions                    State (2 letters), ISO 3166-2 code, name, codes of its divisions at GeoNames
//	                           ("82", "07.1234") parted by spaces; texts with a length byte
//	name lengths, names        one byte each, then the text
//	region of each place       2 planes
//	GeoNames id, population    4 planes each
//	latitude, longitude        4 planes each, in 1/100,000 degree from -90 and -180
//	alias lengths, aliases     one byte each, then the key (search.Key) of another name
//	place of each alias        4 planes
//
// Places are ordered by the key of their name (search.Key), then falling population, then id;
// aliases by key, then place.
//
//go:embed places.bin
var Data []byte
