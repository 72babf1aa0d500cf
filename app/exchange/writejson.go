package exchange

import (
	"encoding/json"
	"io"
)

// WriteJSON writes a list as an array of objects, one a line, keys in alphabetical order: the same list gives the same bytes.
func WriteJSON(w io.Writer, list []map[string]any) error {
	if _, err := io.WriteString(w, "["); err != nil {
		return err
	}
	for i, item := range list {
		b, err := marshal(item)
		if err != nil {
			return err
		}
		sep := ",\n "
		if i == 0 {
			sep = "\n "
		}
		if _, err := io.WriteString(w, sep+string(b)); err != nil {
			return err
		}
	}
	end := "]\n"
	if len(list) > 0 {
		end = "\n]\n"
	}
	_, err := io.WriteString(w, end)
	return err
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
