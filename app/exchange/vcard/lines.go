package vcard

import (
	"bytes"
	"strings"
)

// line is a logical line: unfolded, with the continuation lines of quoted-printable text and of unindented base64.
type line struct {
	no   int // of its first physical line, from 1
	text string
}

// lines cuts a file into its logical lines.
type lines struct {
	data []byte
	no   int
	old  bool // vCard 2.1: a fold keeps its space
}

// peek returns the next physical line without taking it.
func (l *lines) peek() (text []byte, size int, ok bool) {
	if len(l.data) == 0 {
		return nil, 0, false
	}
	size = bytes.IndexByte(l.data, '\n') + 1
	if size == 0 {
		size = len(l.data)
		if i := bytes.IndexByte(l.data, '\r'); i >= 0 && i+1 < size { // a file of an old Macintosh
			size = i + 1
		}
	}
	return bytes.TrimRight(l.data[:size], "\r\n"), size, true
}

func (l *lines) take(size int) {
	l.data = l.data[size:]
	l.no++
}

// next returns the next logical line that is not empty.
func (l *lines) next() (line, bool) {
	var b []byte
	no := 0
	for len(b) == 0 {
		text, size, ok := l.peek()
		if !ok {
			return line{}, false
		}
		l.take(size)
		no, b = l.no, bytes.Clone(text)
	}
	folded := false
	for {
		text, size, ok := l.peek()
		if !ok || len(text) == 0 || text[0] != ' ' && text[0] != '\t' {
			break
		}
		folded = true
		l.take(size)
		if !l.old {
			text = text[1:]
		}
		b = append(b, text...)
	}
	head, _, _ := strings.Cut(string(b[:min(len(b), 1024)]), ":")
	head = strings.ToUpper(head)
	switch {
	case strings.Contains(head, "QUOTED-PRINTABLE"):
		for bytes.HasSuffix(b, []byte("=")) {
			text, size, ok := l.peek()
			if !ok || bytes.EqualFold(text, []byte("END:VCARD")) {
				break
			}
			l.take(size)
			b = append(b[:len(b)-1], text...)
		}
	case strings.Contains(head, "BASE64") || strings.Contains(head, "ENCODING=B"):
		for !folded {
			text, size, ok := l.peek()
			if !ok || !base64Line(text) {
				break
			}
			l.take(size)
			b = append(b, text...)
		}
	}
	return line{no, string(b)}, true
}

// base64Line reports a line of nothing but base64: a property would have a colon.
func base64Line(text []byte) bool {
	for _, c := range text {
		if !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=') {
			return false
		}
	}
	return len(text) > 0
}
