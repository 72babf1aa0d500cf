package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// decodedText is a file as UTF-8, whatever it was.
type decodedText struct {
	in       *input
	encoding string
	plain    bool // the file is UTF-8 already and whole
}

// reader reads the text from its beginning.
func (d *decodedText) reader() io.Reader {
	if d.plain {
		b := bufio.NewReaderSize(d.in.reader(), 64<<10)
		if mark, err := b.Peek(3); err == nil && string(mark) == "\ufeff" {
			_, _ = b.Discard(3) // what was peeked is there
		}
		return b
	}
	in := d.in.reader()
	if strings.HasPrefix(d.encoding, "UTF-16") { // half a letter at the end of a file that was cut off is none
		in = io.LimitReader(in, d.in.size&^1)
	}
	return encodingOf(d.encoding).NewDecoder().Reader(in)
}

// begin returns the first bytes of the text.
func (d *decodedText) begin(n int) ([]byte, error) {
	b := make([]byte, min(int64(n), 4*d.in.size+4)) // a byte becomes three at most
	n, err := io.ReadFull(d.reader(), b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return b[:n], err
}

// decoded chooses the encoding of a text: the one a person chose, or the likeliest.
func (r *reading) decoded(l look) (*decodedText, error) {
	if l.binary() {
		return nil, r.refusal(say.BinaryFile, nil)
	}
	guesses := l.guesses()
	name := guesses[0].Encoding
	if chosen := r.opt.Structure.Encoding; chosen != "" {
		if !slices.Contains(Encodings, chosen) || chosen != name && impossible(chosen, l) { // the likeliest is read, for lack of a better one
			return nil, r.refusal(say.WrongEncoding, nil, "Encoding", chosen, "Line", max(l.line, 1))
		}
		name = chosen
	} else if name != "UTF-8" && marked(l.begin) == "" {
		r.ask("encoding_guessed", "Encoding", name)
	}
	gone := 0
	if c := charmaps[name]; c != nil {
		gone = lost(c, l.sample)
	} else if name == "UTF-8" {
		gone = int(l.bad)
	}
	if gone > 0 {
		r.ask("letters_lost", "Count", gone, "Line", l.line)
	}
	r.Structure.Encoding = name
	return &decodedText{in: r.in, encoding: name, plain: name == "UTF-8" && l.bad == 0}, nil
}

// impossible reports whether a text cannot be in the encoding that was chosen for it.
func impossible(name string, l look) bool {
	if mark := marked(l.begin); mark != "" {
		return mark != name
	}
	w := wide(l.begin)
	switch name {
	case "UTF-8":
		return w != "" || l.bad > 0 && l.multi <= strayBytes*l.bad
	case "UTF-16LE", "UTF-16BE":
		if w == "" { // a script that is not looked for; the ends of lines have a zero in them in any
			return l.nul == 0 || !utf16Text(name, l.begin)
		}
		return w != name
	}
	return w != "" || lost(charmaps[name], l.sample) > 0
}

// utf16Text reports whether bytes decode as UTF-16 without a broken letter.
func utf16Text(name string, begin []byte) bool {
	out, err := encodingOf(name).NewDecoder().Bytes(begin[:len(begin)&^1])
	return err == nil && !bytes.ContainsRune(out[:max(0, len(out)-3)], utf8.RuneError) && !bytes.ContainsRune(out, 0)
}

// Preview gives sample lines of a text as they read in an encoding: the first one, then those with letters outside ASCII, then others.
func Preview(data []byte, name string, lines int) []string {
	enc := encodingOf(name)
	if enc == nil || lines <= 0 {
		return nil
	}
	if strings.HasPrefix(name, "UTF-16") {
		data = data[:len(data)&^1]
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return nil
	}
	all := bytes.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	var out []int
	for i, line := range all {
		if i == 0 || bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) {
			out = append(out, i)
		}
	}
	for i := 1; i < len(all) && len(out) < lines; i++ {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	out = out[:min(len(out), lines)]
	slices.Sort(out)
	shown := make([]string, len(out))
	for i, k := range out {
		line := all[k][:min(len(all[k]), 2000)]
		shown[i], _, _ = Clean(string(bytes.ToValidUTF8(line, []byte("\ufffd"))))
	}
	return shown
}

// Sample gives what Detect and Preview need of a file: its first line and the lines with letters outside ASCII, wherever they stand.
func Sample(r io.Reader) ([]byte, error) {
	in := bufio.NewReaderSize(io.LimitReader(r, maxBytes), 64<<10)
	begin, err := in.Peek(in.Size())
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if marked(begin) != "" || wide(begin) != "" || errors.Is(err, io.EOF) {
		return bytes.Clone(begin), nil
	}
	var out []byte
	for len(out) < 2*sampleBytes {
		line, err := in.ReadSlice('\n')
		special := bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf })
		if len(out) == 0 || special {
			out = append(out, line...)
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if errors.Is(err, io.EOF) {
				break
			}
			return nil, err
		}
	}
	return out, nil
}
