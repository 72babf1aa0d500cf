// Package translations holds every string a person sees, by language and part of the program: <part>.<language>.json.
package translations

import "embed"

// Files are the catalogues.
//
//go:embed *.json
var Files embed.FS
