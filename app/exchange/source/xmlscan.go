package source

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

var (
	errXML      = errors.New("not well-formed")
	errDoctype  = errors.New("a document type, which no part of a workbook has")
	errLongPart = errors.New("a text or tag too long")
)

// maxToken bounds a tag or a text of an XML part, as written: a letter may take up to six bytes there.
const maxToken = 6*maxCell + 4096

// xmlScan reads the tags and texts of an XML part one after the other. It knows no document types and thereby no entities but the five
// every XML has, and it never holds more than one tag or text.
type xmlScan struct {
	r          io.Reader
	buf        []byte
	start, end int
	eof        bool
	err        error

	kind  xmlKind
	name  []byte // of a tag, without its prefix
	attrs []byte // of an opening tag, as written
	empty bool   // an opening tag that closes itself
	text  []byte // as written; of a CDATA section already plain
	plain bool   // text is what it says
}

type xmlKind int

const (
	xmlOpen xmlKind = iota
	xmlClose
	xmlText
)

func newXMLScan(r io.Reader) *xmlScan {
	x := &xmlScan{r: r, buf: make([]byte, 64<<10)}
	if x.has(3) {
		switch b := x.buf[:x.end]; {
		case b[0] == 0xff && b[1] == 0xfe, b[0] == 0xfe && b[1] == 0xff:
			rest := io.MultiReader(bytes.NewReader(bytes.Clone(b)), r)
			x = &xmlScan{r: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(rest), buf: make([]byte, 64<<10)}
		case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
			x.start = 3
		}
	}
	return x
}

// has makes sure of n bytes in the buffer.
func (x *xmlScan) has(n int) bool {
	for x.end-x.start < n {
		if x.eof {
			return false
		}
		if x.start > 0 {
			copy(x.buf, x.buf[x.start:x.end])
			x.start, x.end = 0, x.end-x.start
		}
		if x.end == len(x.buf) {
			if len(x.buf) > maxToken {
				x.eof, x.err = true, errLongPart
				return false
			}
			x.buf = append(x.buf, make([]byte, len(x.buf))...)
		}
		n, err := x.r.Read(x.buf[x.end:])
		x.end += n
		if err != nil {
			x.eof = true
			if !errors.Is(err, io.EOF) {
				x.err = err
			}
		}
	}
	return true
}

// until finds what ends a token and gives the length up to and with it.
func (x *xmlScan) until(from int, mark string) (int, error) {
	for {
		if i := bytes.Index(x.buf[min(x.start+from, x.end):x.end], []byte(mark)); i >= 0 {
			return from + i + len(mark), nil
		}
		from = max(from, x.end-x.start-len(mark)+1)
		if !x.has(x.end - x.start + 1) {
			return 0, x.fail()
		}
	}
}

func (x *xmlScan) fail() error {
	if x.err != nil {
		return x.err
	}
	return errXML
}

// next goes to the next tag or text; io.EOF at the end.
func (x *xmlScan) next() error {
	for {
		if !x.has(1) {
			if x.err != nil {
				return x.err
			}
			return io.EOF
		}
		if x.buf[x.start] != '<' {
			return x.takeText()
		}
		if !x.has(2) {
			return x.fail()
		}
		switch x.buf[x.start+1] {
		case '?':
			n, err := x.until(2, "?>")
			if err != nil {
				return err
			}
			x.start += n
		case '!':
			done, err := x.special()
			if done || err != nil {
				return err
			}
		default:
			return x.takeTag()
		}
	}
}

// special passes over a comment or takes a CDATA section; anything else with an exclamation mark is refused.
func (x *xmlScan) special() (done bool, err error) {
	x.has(9)
	b := x.buf[x.start:x.end]
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		n, err := x.until(4, "-->")
		x.start += n
		return false, err
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		n, err := x.until(9, "]]>")
		if err != nil {
			return false, err
		}
		x.kind, x.text, x.plain = xmlText, x.buf[x.start+9:x.start+n-3], true
		x.start += n
		return true, nil
	}
	return false, errDoctype
}

func (x *xmlScan) takeText() error {
	from := 0
	for {
		if i := bytes.IndexByte(x.buf[x.start+from:x.end], '<'); i >= 0 {
			from += i
			break
		}
		from = x.end - x.start
		if !x.has(from + 1) {
			if x.err != nil {
				return x.err
			}
			break
		}
	}
	x.kind, x.text, x.plain = xmlText, x.buf[x.start:x.start+from], false
	x.start += from
	return nil
}

func (x *xmlScan) takeTag() error {
	quote := byte(0)
	n := 1
	for {
		if !x.has(n + 1) {
			return x.fail()
		}
		b := x.buf[x.start+n : x.end]
		done := false
		for i, c := range b {
			if quote != 0 {
				if c == quote {
					quote = 0
				}
				continue
			}
			if c == '"' || c == '\'' {
				quote = c
			} else if c == '>' {
				n, done = n+i, true
				break
			}
		}
		if done {
			break
		}
		n += len(b)
	}
	tag := x.buf[x.start+1 : x.start+n]
	x.start += n + 1
	x.kind, x.empty, x.attrs = xmlOpen, false, nil
	if len(tag) > 0 && tag[0] == '/' {
		x.kind, tag = xmlClose, tag[1:]
	} else if len(tag) > 0 && tag[len(tag)-1] == '/' {
		x.empty, tag = true, tag[:len(tag)-1]
	}
	x.name = tag
	for i, c := range tag {
		if c <= ' ' {
			x.name, x.attrs = tag[:i], tag[i:]
			break
		}
	}
	if i := bytes.IndexByte(x.name, ':'); i >= 0 {
		x.name = x.name[i+1:]
	}
	if len(x.name) == 0 {
		return errXML
	}
	return nil
}

// attr cuts the next attribute from attrs: its name without a prefix, and its value as written.
func (x *xmlScan) attr() (name, value []byte, ok bool) {
	b := bytes.TrimLeft(x.attrs, " \t\r\n")
	eq := bytes.IndexByte(b, '=')
	if eq < 0 {
		return nil, nil, false
	}
	name = bytes.TrimRight(b[:eq], " \t\r\n")
	b = bytes.TrimLeft(b[eq+1:], " \t\r\n")
	if len(b) == 0 || b[0] != '"' && b[0] != '\'' {
		return nil, nil, false
	}
	end := bytes.IndexByte(b[1:], b[0])
	if end < 0 {
		return nil, nil, false
	}
	x.attrs = b[end+2:]
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	return name, b[1 : end+1], true
}

// appendText adds the text to out.
func (x *xmlScan) appendText(out []byte) []byte {
	if x.plain {
		return append(out, x.text...)
	}
	return appendUnescaped(out, x.text)
}

// appendUnescaped resolves the five entities every XML has, and letters by number. Others stay as written.
func appendUnescaped(out, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '&')
		if i < 0 {
			return append(out, text...)
		}
		out = append(out, text[:i]...)
		text = text[i:]
		end := bytes.IndexByte(text[:min(len(text), 12)], ';')
		if end < 0 {
			out, text = append(out, '&'), text[1:]
			continue
		}
		letter := entity(string(text[1:end]))
		if letter < 0 {
			out, text = append(out, '&'), text[1:]
			continue
		}
		out, text = utf8.AppendRune(out, letter), text[end+1:]
	}
}

func entity(name string) rune {
	switch name {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	if len(name) < 2 || name[0] != '#' {
		return -1
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return -1
	}
	return rune(n)
}
