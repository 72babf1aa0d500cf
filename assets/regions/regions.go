// Package regions holds the subdivisions of all States as ISO 3166-2 lists them, from
// iso-codes (see NOTICE), and other names under which they are looked for.
package regions

import _ "embed"

//go:generate go run gen/main.go -iso iso_3166-2.json -npm node_modules -gazetteer ../gazetteer/gen -changes gen/changes.tsv -out .

// ISO lists the subdivisions in the order of their codes, compressed with flate: one line
// each with code, name, type and the code of the subdivision it lies in, parted by tabs;
// the last is empty for those that lie in no other.
//
//go:embed iso.bin
var ISO []byte

// Names lists their other names, compressed with flate: one line a subdivision that has any, its code
// and then the names, parted by tabs.
//
//go:embed names.bin
var Names []byte
