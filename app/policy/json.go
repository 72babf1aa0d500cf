package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// value is a value of the file with the line it ends on.
type value struct {
	line    int
	plain   any // string, json.Number, bool or nil, where it is neither of the next two
	list    []value
	members []member
	kind    byte // '{', '[' or 0
}

type member struct {
	key   string
	line  int
	value value
}

// text returns the value as text.
func (v value) text() (string, bool) {
	s, ok := v.plain.(string)
	return s, ok && v.kind == 0
}

// reader reads JSON and knows its lines.
type reader struct {
	body []byte
	dec  *json.Decoder
}

// read understands a file as JSON in UTF-8.
func read(body []byte) (value, *Problem) {
	body = bytes.TrimPrefix(body, []byte("\ufeff")) // Windows' editor puts it there
	if !utf8.Valid(body) || bytes.IndexByte(body, 0) >= 0 {
		return value{}, wrong("encoding", 0)
	}
	r := &reader{body: body, dec: json.NewDecoder(bytes.NewReader(body))}
	r.dec.UseNumber()
	v, err := r.value()
	if err == nil {
		if _, more := r.dec.Token(); more != io.EOF {
			return value{}, wrong("more", r.line())
		}
		return v, nil
	}
	var p *Problem
	if errors.As(err, &p) {
		return value{}, p
	}
	return value{}, r.syntax(err)
}

func (r *reader) line() int { return r.lineAt(r.dec.InputOffset()) }

func (r *reader) lineAt(offset int64) int {
	return 1 + bytes.Count(r.body[:min(int(offset), len(r.body))], []byte("\n"))
}

// syntax says where the file stops being JSON; a single backslash, as in a path copied from Windows, is the usual reason.
func (r *reader) syntax(err error) *Problem {
	line := r.line()
	var s *json.SyntaxError
	if errors.As(err, &s) {
		line = r.lineAt(s.Offset)
		if strings.Contains(s.Error(), "escape") {
			p := wrong("backslash", line)
			p.Err = err
			return p
		}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		line = r.lineAt(int64(len(r.body)))
	}
	p := wrong("syntax", line)
	p.Err = err
	return p
}

func (r *reader) value() (value, error) {
	t, err := r.dec.Token()
	if err != nil {
		return value{}, err
	}
	v := value{line: r.line()}
	d, ok := t.(json.Delim)
	if !ok {
		v.plain = t
		return v, nil
	}
	v.kind = byte(d)
	for r.dec.More() {
		if d == '[' {
			item, err := r.value()
			if err != nil {
				return v, err
			}
			v.list = append(v.list, item)
			continue
		}
		if err := r.member(&v); err != nil {
			return v, err
		}
	}
	_, err = r.dec.Token() // the closing one
	return v, err
}

func (r *reader) member(v *value) error {
	t, err := r.dec.Token()
	if err != nil {
		return err
	}
	m := member{line: r.line()}
	m.key, _ = t.(string) // the decoder lets nothing else stand here
	for _, have := range v.members {
		if have.key == m.key {
			return wrong("twice", m.line, "Key", m.key)
		}
	}
	if m.value, err = r.value(); err != nil {
		return err
	}
	v.members = append(v.members, m)
	return nil
}
