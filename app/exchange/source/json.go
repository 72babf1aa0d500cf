package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// isJSON reports whether a file is a list of objects. A CSV file may begin with a bracket too, but not with one before a brace.
func isJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	if len(data) == 0 || data[0] != '[' {
		return false
	}
	data = bytes.TrimLeft(data[1:], " \t\r\n")
	return len(data) > 0 && (data[0] == '{' || data[0] == ']')
}

// readJSON reads a list of objects as it is exported: a key is a column, in the order of the alphabet; a list or an object inside stays
// JSON in its cell, which sets and texts in several languages are read from.
func (t *Table) readJSON(data []byte, opt Options) error {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	d.UseNumber()
	if _, err := d.Token(); err != nil {
		return say.Refuse("unreadable_file", err, "File", t.Name)
	}
	var list []map[string]json.RawMessage
	var lines []int
	seen := map[string]bool{}
	for d.More() {
		if len(list) == opt.MaxRows {
			return say.Refuse(say.TooManyRows, nil, "File", t.Name, "Count", opt.MaxRows)
		}
		item := map[string]json.RawMessage{}
		if err := d.Decode(&item); err != nil {
			return say.Refuse("unreadable_file", err, "File", t.Name)
		}
		lines = append(lines, 1+bytes.Count(data[:min(int(d.InputOffset()), len(data))], []byte("\n")))
		list = append(list, item)
		for key := range item {
			if !seen[key] {
				seen[key] = true
				t.Head = append(t.Head, key)
			}
		}
	}
	if _, err := d.Token(); err != nil && !errors.Is(err, io.EOF) {
		return say.Refuse("unreadable_file", err, "File", t.Name)
	}
	if len(t.Head) == 0 {
		return say.Refuse(say.EmptyFile, nil, "File", t.Name)
	}
	slices.Sort(t.Head)
	for i, item := range list {
		cells := make([]string, len(t.Head))
		for k, key := range t.Head {
			cells[k] = jsonCell(item[key])
			if len(cells[k]) > maxCell || !utf8.ValidString(cells[k]) {
				return say.Refuse("unreadable_file", nil, "File", t.Name)
			}
		}
		t.Rows = append(t.Rows, Row{Line: lines[i], Cells: cells})
	}
	return nil
}

// jsonCell is a value as a cell holds it.
func jsonCell(raw json.RawMessage) string {
	var s string
	switch {
	case len(raw) == 0 || string(raw) == "null" || string(raw) == "[]" || string(raw) == "{}":
		return ""
	case json.Unmarshal(raw, &s) == nil:
		return s
	}
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return ""
	}
	return b.String()
}
