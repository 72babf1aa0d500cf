// Package sample holds the story of the sample register as a text that people can read; its persons are invented, and the text is part of the program under the program's licence.
package sample

import _ "embed"

// Register is the text; its beginning says how it is written.
//
//go:embed register.txt
var Register string
