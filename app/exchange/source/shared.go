package source

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// shared gives one of the texts cells share.
func (w *workbook) shared(index []byte) (string, error) {
	if !w.loaded {
		w.loaded = true
		if err := w.loadShared(); err != nil {
			return "", err
		}
	}
	i, err := strconv.Atoi(string(index))
	if err != nil || i < 0 || i >= len(w.strings) {
		return "", w.damaged(errXML)
	}
	return w.strings[i], nil
}

// loadShared reads the texts that cells share. Readings of Asian signs beside them are left out.
func (w *workbook) loadShared() error {
	in, err := w.open(w.sharedAt, unzipLimit)
	if err != nil || in == nil {
		return err
	}
	defer in.Close()
	x := newXMLScan(in)
	var text []byte
	inText, reading := false, false
	for {
		if err := x.next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return w.xmlFault(err, len(w.strings)+1)
		}
		switch name := string(x.name); {
		case x.kind == xmlText:
			if inText && !reading {
				if text = x.appendText(text); len(text) > maxCell {
					return w.r.refusal(say.LongValue, nil, "Line", len(w.strings)+1, "Most", maxCell)
				}
			}
		case name == "t":
			inText = x.kind == xmlOpen && !x.empty
		case name == "rPh":
			reading = x.kind == xmlOpen && !x.empty
		case name == "si" && x.kind == xmlOpen:
			text = text[:0]
			if x.empty {
				w.strings = append(w.strings, "")
				if err := w.r.weigh(2 * cellWeight); err != nil {
					return err
				}
			}
		case name == "si":
			w.strings = append(w.strings, string(unescapeSigns(text)))
			if err := w.r.weigh(len(text) + 2*cellWeight); err != nil {
				return err
			}
		}
	}
}

// xmlFault says why a part could not be read on.
func (w *workbook) xmlFault(err error, line int) error {
	if errors.Is(err, errLongPart) {
		return w.r.refusal(say.LongValue, err, "Line", line, "Most", maxCell)
	}
	return w.damaged(err, "Line", line)
}

// unescapeSigns resolves what workbooks write for signs that XML cannot hold: _x000D_ for a carriage return.
func unescapeSigns(b []byte) []byte {
	if !bytes.Contains(b, []byte("_x")) {
		return b
	}
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		if n, ok := signAt(b); ok {
			b = b[7:]
			if utf16.IsSurrogate(rune(n)) {
				low, ok := signAt(b)
				if full := utf16.DecodeRune(rune(n), rune(low)); ok && full != utf8.RuneError {
					out, b = utf8.AppendRune(out, full), b[7:]
					continue
				}
			}
			out = utf8.AppendRune(out, rune(n))
			continue
		}
		out, b = append(out, b[0]), b[1:]
	}
	return out
}

func signAt(b []byte) (uint64, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 32)
	return n, err == nil
}
