package verify

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

type (
	name  string
	text  string // a string object
	dict  map[name]any
	array []any
	ref   int
	// keyword is a bare word: an operator in a content stream.
	keyword string
	// stream is a dictionary with bytes behind it, as they stand in the file.
	stream struct {
		dict
		raw []byte
	}
)

// lexer reads objects one after another.
type lexer struct {
	b []byte
	i int
}

var errEnd = errors.New("ends within an object")

func space(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}

func delimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) skip() {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case space(c):
			l.i++
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		default:
			return
		}
	}
}

// object reads the next object; depth bounds nesting.
func (l *lexer) object(depth int) (any, error) {
	l.skip()
	if l.i >= len(l.b) || depth > 60 {
		return nil, errEnd
	}
	switch c := l.b[l.i]; {
	case c == '/':
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<' && l.i+1 < len(l.b) && l.b[l.i+1] == '<':
		l.i += 2
		return l.dict(depth)
	case c == '<':
		return l.hex()
	case c == '[':
		l.i++
		return l.array(depth)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return l.number()
	}
	return l.word()
}

func (l *lexer) token() string {
	start := l.i
	for l.i < len(l.b) && !space(l.b[l.i]) && !delimiter(l.b[l.i]) {
		l.i++
	}
	return string(l.b[start:l.i])
}

func (l *lexer) word() (any, error) {
	switch t := l.token(); t {
	case "":
		return nil, fmt.Errorf("unexpected %q", l.b[l.i])
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	default:
		return keyword(t), nil
	}
}

func (l *lexer) number() (any, error) {
	t := l.token()
	if n, err := strconv.Atoi(t); err == nil {
		return n, nil
	}
	for _, c := range t {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' {
			return nil, fmt.Errorf("no number: %q", t)
		}
	}
	return strconv.ParseFloat(t, 64)
}

func (l *lexer) name() (any, error) {
	l.i++
	t := l.token()
	if len(t) > 127 {
		return nil, fmt.Errorf("a name of %d bytes", len(t))
	}
	var out []byte
	for i := 0; i < len(t); i++ {
		if t[i] == '#' && i+2 < len(t) {
			n, err := strconv.ParseUint(t[i+1:i+3], 16, 8)
			if err != nil {
				return nil, fmt.Errorf("no name: %q", t)
			}
			out, i = append(out, byte(n)), i+2
			continue
		}
		out = append(out, t[i])
	}
	return name(out), nil
}

func (l *lexer) literal() (any, error) {
	var out []byte
	deep := 0
	for ; l.i < len(l.b); l.i++ {
		switch c := l.b[l.i]; c {
		case '(':
			if deep > 0 {
				out = append(out, c)
			}
			deep++
		case ')':
			if deep--; deep == 0 {
				l.i++
				return text(out), nil
			}
			out = append(out, c)
		case '\\':
			l.i++
			if l.i >= len(l.b) {
				return nil, errEnd
			}
			out = l.escape(out)
		default:
			out = append(out, c)
		}
	}
	return nil, errEnd
}

// escape reads what stands behind a backslash.
func (l *lexer) escape(out []byte) []byte {
	c := l.b[l.i]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	if c < '0' || c > '7' {
		if c == '\n' || c == '\r' {
			return out
		}
		return append(out, c)
	}
	n := 0
	for k := 0; k < 3 && l.i < len(l.b) && l.b[l.i] >= '0' && l.b[l.i] <= '7'; k++ {
		n = n*8 + int(l.b[l.i]-'0')
		l.i++
	}
	l.i--
	return append(out, byte(n))
}

func (l *lexer) hex() (any, error) {
	l.i++
	var digits []byte
	for ; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		if c == '>' {
			l.i++
			if len(digits)%2 == 1 {
				return nil, errors.New("a hexadecimal string of odd length")
			}
			out := make([]byte, len(digits)/2)
			for i := range out {
				n, err := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8)
				if err != nil {
					return nil, err
				}
				out[i] = byte(n)
			}
			return text(out), nil
		}
		if !space(c) {
			digits = append(digits, c)
		}
	}
	return nil, errEnd
}

// reference turns "12 0 R" at the end of a list of objects into a reference.
func reference(all array) array {
	n := len(all)
	if n < 3 || all[n-1] != keyword("R") {
		return all
	}
	number, ok := all[n-3].(int)
	generation, ok2 := all[n-2].(int)
	if !ok || !ok2 || generation != 0 {
		return all
	}
	return append(all[:n-3], ref(number))
}

func (l *lexer) array(depth int) (any, error) {
	out := array{}
	for {
		l.skip()
		if l.i < len(l.b) && l.b[l.i] == ']' {
			l.i++
			return out, nil
		}
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		out = reference(append(out, o))
	}
}

func (l *lexer) dict(depth int) (any, error) {
	var all array
	for {
		l.skip()
		if l.i+1 < len(l.b) && l.b[l.i] == '>' && l.b[l.i+1] == '>' {
			l.i += 2
			break
		}
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		all = reference(append(all, o))
	}
	if len(all)%2 == 1 {
		return nil, errors.New("a dictionary with a key and no value")
	}
	out := dict{}
	for i := 0; i < len(all); i += 2 {
		key, ok := all[i].(name)
		if !ok {
			return nil, fmt.Errorf("a dictionary key that is no name: %v", all[i])
		}
		if _, twice := out[key]; twice {
			return nil, fmt.Errorf("a dictionary with two entries /%s", key)
		}
		out[key] = all[i+1]
	}
	return out, nil
}
