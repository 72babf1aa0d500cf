// Package colour carries the colour profile that says what red, green and blue mean in the files the program makes.
package colour

import _ "embed"

// SRGB is the profile sRGB2014 of the International Color Consortium; its notice is in NOTICE.
//
//go:embed sRGB2014.icc
var SRGB []byte
