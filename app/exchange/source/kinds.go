package source

import (
	"bytes"
	"errors"
	"io"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// containerMark begins files of Microsoft's older container: old workbooks, and new ones locked by a password.
var containerMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// refuseContainer says what a file in the older container is, by the names of its streams.
func (r *reading) refuseContainer() error {
	locked := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	document := []byte("W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")
	in, chunk, kept := r.in.reader(), make([]byte, 256<<10), 0
	code := say.OldSheet
	for {
		n, err := in.Read(chunk[kept:])
		seen := chunk[:kept+n]
		switch {
		case bytes.Contains(seen, locked):
			return r.refusal("locked_file", nil)
		case bytes.Contains(seen, document):
			code = "word_file"
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				return err
			}
			return r.refusal(code, nil)
		}
		kept = copy(chunk, seen[max(0, len(seen)-len(locked)):]) // a name may lie across two chunks
	}
}

// foreign gives the refusal of texts that are another kind of file.
func foreign(begin []byte) string {
	switch {
	case bytes.HasPrefix(begin, []byte("%PDF-")):
		return "pdf_file"
	case bytes.HasPrefix(begin, []byte(`{\rtf`)):
		return "word_file"
	case hasPrefixFold(begin, "<!doctype html"), hasPrefixFold(begin, "<html"), hasPrefixFold(begin, "<table"):
		return "web_page"
	case hasPrefixFold(begin, "<?xml"):
		return "xml_file"
	case hasPrefixFold(begin, "BEGIN:VCALENDAR"):
		return "calendar_file"
	}
	return ""
}

func hasPrefixFold(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && bytes.EqualFold(b[:len(prefix)], []byte(prefix))
}
