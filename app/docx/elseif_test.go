package docx_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/docx"
)

// ways is a file with a choice of three ways over paragraphs, and one within a paragraph.
func ways(t *testing.T) []byte {
	return changed(t, file(t, "plain.docx"), "word/document.xml", func(s string) string {
		from, to := strings.Index(s, "<w:body>")+len("<w:body>"), strings.LastIndex(s, "<w:sectPr")
		if to < from {
			to = strings.LastIndex(s, "</w:body>")
		}
		body := ""
		for _, line := range []string{"{{if a}}", "first", "{{else if\u00a0b}}", "second", "{{else}}", "third", "{{end}}", "To {{if a}}her{{else if b}}him{{else if c}}it{{end}}."} {
			body += "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>"
		}
		return s[:from] + body + s[to:]
	})
}

// Of several ways the first that holds is taken, and no other.
func TestElseIf(t *testing.T) {
	for _, c := range []struct {
		held []string
		want string
	}{
		{[]string{"a"}, "first|To her."}, {[]string{"b"}, "second|To him."}, {[]string{"a", "b", "c"}, "first|To her."},
		{[]string{"c"}, "third|To it."}, {nil, "third|To ."},
	} {
		if got := plain(part(t, fill(t, ways(t), nil, c.held...), "word/document.xml")); got != c.want {
			t.Errorf("%q: %q, want %q", c.held, got, c.want)
		}
	}
}

// Behind an else there is no other way.
func TestElseIfBehindElse(t *testing.T) {
	for _, wrong := range []string{"{{else if b}}", "{{else}}"} {
		data := changed(t, ways(t), "word/document.xml", func(s string) string { return strings.Replace(s, "third", wrong, 1) })
		err := opened(t, data).Fill(io.Discard, func(string) (string, bool) { return "", true }, func(string) (bool, error) { return false, nil })
		if !errors.Is(err, docx.ErrUnbalanced) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}
