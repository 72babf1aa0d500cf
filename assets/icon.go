// Package assets holds what the program carries with it: icon, fonts, words, places, States, the sample. It imports nothing.
package assets

import _ "embed"

// Icon is the program's icon (PNG, 256 x 256).
//
//go:embed icon.png
var Icon []byte
