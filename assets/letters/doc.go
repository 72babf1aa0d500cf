// Package letters holds the letters that come with the program, a text for each and each language: a head of "key: value" lines, an empty
// line, the letter with its fields. They are part of the program and worded for it; docs/letters.md says how they are written.
package letters

import "embed"

// Files are the letters as NAME.LANGUAGE.txt.
//
//go:embed *.txt
var Files embed.FS
