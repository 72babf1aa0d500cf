package exchange

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"slices"
)

// WriteJSON writes a list as an array of objects, one a line, keys in alphabetical order: the same list gives the same bytes.
func WriteJSON(w io.Writer, list []map[string]any) error { return WriteObjects(w, slices.Values(list)) }

// WriteObjects writes what WriteJSON does, of a list that need not be in memory.
func WriteObjects(w io.Writer, list iter.Seq[map[string]any]) error {
	b := bufio.NewWriterSize(w, 1<<16)
	b.WriteString("[")
	sep, end := "\n ", "]\n"
	for item := range list {
		line, err := marshal(item)
		if err != nil {
			return err
		}
		b.WriteString(sep)
		if _, err := b.Write(line); err != nil {
			return err
		}
		sep, end = ",\n ", "\n]\n"
	}
	b.WriteString(end)
	return b.Flush() // a bufio.Writer keeps its first error
}

// marshal writes letters as they are: nothing of it is meant for a web page.
func marshal(item map[string]any) ([]byte, error) {
	var b trimmed
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(item)
	return b, err
}

// trimmed gathers what is written without the line feed behind it.
type trimmed []byte

func (t *trimmed) Write(p []byte) (int, error) {
	n := len(p)
	if n > 0 && p[n-1] == '\n' {
		p = p[:n-1]
	}
	*t = append(*t, p...)
	return n, nil
}
