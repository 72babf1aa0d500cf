package vcard

import (
	"bufio"
	"unicode/utf8"
)

// lineOctets is how long a line may be, its end not counted.
const lineOctets = 75

// fold writes a line in pieces of at most 75 octets, cut between letters, each after the first behind a space.
func fold(b *bufio.Writer, s string) error {
	room := lineOctets
	for len(s) > room {
		n := room
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		b.WriteString(s[:n])
		b.WriteString("\r\n ")
		s, room = s[n:], lineOctets-1
	}
	b.WriteString(s)
	_, err := b.WriteString("\r\n") // a bufio.Writer keeps its first error
	return err
}
