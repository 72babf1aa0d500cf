package whole

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"
)

// The decoder of encoding/json has checked what comes here: it is whole JSON. These functions only cut it, which keeps keys that stand
// twice visible and makes nothing that is thrown away at once.

var (
	errShape = errors.New("another kind of value is expected")
	errText  = errors.New("a text that is none: half a letter, or a NUL")
)

// members calls each with the keys of an object and their values.
func members(raw []byte, each func(key string, value []byte) error) error {
	if len(raw) == 0 || raw[0] != '{' {
		return errShape
	}
	for i := skipSpace(raw, 1); raw[i] != '}'; {
		end := skipValue(raw, i)
		key, err := text(raw[i:end])
		if err != nil {
			return err
		}
		i = skipSpace(raw, skipSpace(raw, end)+1) // behind the colon
		end = skipValue(raw, i)
		if err := each(key, raw[i:end]); err != nil {
			return err
		}
		if i = skipSpace(raw, end); raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
	return nil
}

// elements calls each with the values of an array.
func elements(raw []byte, each func(value []byte) error) error {
	if len(raw) == 0 || raw[0] != '[' {
		return errShape
	}
	for i := skipSpace(raw, 1); raw[i] != ']'; {
		end := skipValue(raw, i)
		if err := each(raw[i:end]); err != nil {
			return err
		}
		if i = skipSpace(raw, end); raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
	return nil
}

func skipSpace(raw []byte, i int) int {
	for raw[i] == ' ' || raw[i] == '\n' || raw[i] == '\r' || raw[i] == '\t' {
		i++
	}
	return i
}

// skipValue returns where the value that begins at i ends.
func skipValue(raw []byte, i int) int {
	depth := 0
	for i < len(raw) {
		switch raw[i] {
		case '"':
			for i++; raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 { // a number or a word before the end of what holds it
				return i
			}
			depth--
		case ',', ':', ' ', '\n', '\r', '\t':
			if depth == 0 {
				return i
			}
			i++
			continue
		default:
			i++
			continue
		}
		i++
		if depth == 0 {
			return i
		}
	}
	return i
}

// text reads a string. Half a letter, which encoding/json would replace, is refused, as is NUL, which no text of a register has.
func text(raw []byte) (string, error) {
	if len(raw) < 2 || raw[0] != '"' {
		return "", errShape
	}
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return "", err
	}
	if bytes.ContainsRune([]byte(s), 0) || halves(raw) {
		return "", errText
	}
	return s, nil
}

// halves reports whether one of the escapes of a string is half of a letter without the other half.
func halves(raw []byte) bool {
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++
		if raw[i] != 'u' {
			continue
		}
		high := surrogate(raw[i:])
		i += 4
		switch {
		case high == 0:
		case high >= 0xDC00 || i+2 >= len(raw) || raw[i+1] != '\\' || raw[i+2] != 'u' || surrogate(raw[i+2:]) < 0xDC00:
			return true
		default:
			i += 6
		}
	}
	return false
}

// surrogate reads "uD83D" and returns the number where it is half a letter, else 0.
func surrogate(raw []byte) (n int) {
	if len(raw) < 5 {
		return 0
	}
	for _, c := range raw[1:5] {
		n = n<<4 | bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
	}
	if n < 0xD800 || n > 0xDFFF {
		return 0
	}
	return n
}

var (
	errEncoding = errors.New("not UTF-8")
	errLarge    = errors.New("more than may be read at once")
)

// checked passes on what it reads as long as it is UTF-8, at most left bytes of it.
type checked struct {
	r    io.Reader
	left int64
	rest []byte // the beginning of a letter whose end is not read yet
}

func (c *checked) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, errLarge
	}
	if int64(len(p)) > c.left {
		p = p[:c.left]
	}
	n, err := c.r.Read(p)
	c.left -= int64(n)
	look := p[:n]
	if len(c.rest) > 0 {
		look = append(c.rest, look...)
	}
	end := len(look)
	for i := max(0, end-utf8.UTFMax+1); i < len(look); i++ {
		if utf8.RuneStart(look[i]) && !utf8.FullRune(look[i:]) {
			end = i
			break
		}
	}
	if !utf8.Valid(look[:end]) || errors.Is(err, io.EOF) && end < len(look) {
		return 0, errEncoding
	}
	c.rest = append([]byte(nil), look[end:]...)
	return n, err
}
