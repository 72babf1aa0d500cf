// Package states holds the States and territories of ISO 3166-1 and Kosovo with their
// names from CLDR 48 and iso-codes (see NOTICE): names to show in the languages of the program, and
// names in all languages, official ones, former ones and those inflected in titles, by which a State is recognised.
package states

import _ "embed"

//go:generate go run gen/main.go gen/iso.go gen/inflected.go -npm node_modules -iso usr/share -spellings gen/spellings.txt -out .

// JSON is an object by alpha-2 code: {"LT":{"alpha3":"LTU","names":{"de":"Litauen",...}},...}.
//
//go:embed states.json
var JSON []byte

// Names lists folded names for recognition, compressed with flate: one line a State,
// its alpha-2 code and then the names, parted by tabs.
//
//go:embed names.bin
var Names []byte
