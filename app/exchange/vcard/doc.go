// Package vcard reads and writes address cards: vCard 3.0 and 4.0 both ways, 2.1 for reading.
//
// It is our own and not a library: the one at hand (emersion/go-vcard) does not escape a semicolon inside a name, so that the surname is
// cut when it is read back, does not fold long lines, and leaves the quoted-printable text and the code pages of 2.1 undecoded.
package vcard
