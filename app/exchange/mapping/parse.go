package mapping

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

const maxMapping = 4 << 20 // bytes

var unknownField = regexp.MustCompile(`unknown field "(.*)"`)

// Parse reads a mapping from JSON. What it does not know it refuses by name: a field misspelled would otherwise change how a list is
// taken without a word.
func Parse(data []byte) (Mapping, error) {
	var m Mapping
	if len(data) > maxMapping {
		return Mapping{}, say.Refuse("mapping_damaged", nil, "Line", 1)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	var only struct {
		Version *int `json:"mapping"`
	}
	if err := json.Unmarshal(data, &only); err != nil {
		return Mapping{}, damaged(data, err)
	}
	switch {
	case only.Version == nil:
		return Mapping{}, say.Refuse("no_mapping", nil)
	case *only.Version != Version:
		return Mapping{}, say.Refuse("mapping_version", nil, "Have", *only.Version, "Want", Version)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		if g := unknownField.FindStringSubmatch(err.Error()); g != nil {
			return Mapping{}, say.Refuse("mapping_field", err, "Field", g[1])
		}
		return Mapping{}, damaged(data, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Mapping{}, damaged(data, err)
	}
	return m, m.Check()
}

// damaged says where a mapping is no JSON, or holds something of another kind than it should.
func damaged(data []byte, err error) error {
	at := int64(0)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
		if kind.Field != "" {
			return say.Refuse("mapping_value", err, "Field", kind.Field, "Line", lineAt(data, at))
		}
	}
	return say.Refuse("mapping_damaged", err, "Line", lineAt(data, at))
}

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int64(len(data)), max(offset, 0))], []byte("\n"))
}

// Check refuses a mapping that could not be carried out on any list, and says which of its columns is wrong.
func (m Mapping) Check() error {
	if m.Kind == "" {
		return say.Refuse("mapping_no_kind", nil)
	}
	for i := range m.Columns {
		c := &m.Columns[i]
		if len(c.From) == 0 {
			return say.Refuse("mapping_no_source", nil, "At", i+1)
		}
		for _, p := range c.Split {
			if err := CheckPattern(p); err != nil {
				return err
			}
		}
		switch c.Dates {
		case "", DayFirst, MonthFirst, YearOnly:
		default:
			return say.Refuse("mapping_dates", nil, "Column", strings.Join(c.From, " + "), "Value", c.Dates, "Choices", strings.Join([]string{DayFirst, MonthFirst, YearOnly}, ", "))
		}
	}
	for _, k := range m.Set {
		if k.Target == "" {
			return say.Refuse("mapping_no_target", nil, "Value", k.Value)
		}
	}
	return nil
}

// Bytes writes a mapping as JSON for people to read and change: the same mapping gives the same bytes.
func (m Mapping) Bytes() []byte {
	m.Version = Version
	if m.Columns == nil {
		m.Columns = []Column{}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		panic(err) // texts, numbers and lists of them
	}
	return b.Bytes()
}
