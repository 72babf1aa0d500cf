package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
)

func readJSON(t *testing.T, text string, s Structure) Table {
	t.Helper()
	table, err := Read(strings.NewReader(text), "x.json", Options{Structure: s})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return table
}

// Lists of objects wherever they stand, objects in them one level apart, texts in several languages and lists left whole.
func TestJSONLists(t *testing.T) {
	for _, c := range []struct{ text, head, rows string }{
		{`[{"b":1,"a":"x"},{"a":"y","c":true}]`, `["b" "a" "c"]`, `1 ["1" "x"] 1 ["" "y" "true"]`},
		{"\ufeff [\n {\"a\": \"\\u017d\",\n \"n\": -1.50e3}\n,\n\n {\"a\":null}]", `["a" "n"]`, `3 ["Ž" "-1.50e3"] 6 ["" ""]`},
		{`{"count":2,"next":null,"results":[{"a":"x"}]}`, `["a"]`, `1 ["x"]`},
		{`{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"uri","value":"Q1"}}]}}`, `["a.type" "a.value"]`, `1 ["uri" "Q1"]`},
		{`[{"name":{"lt":"Torunė","pl":"Toruń"},"address":{"street":"Fikcyjna 1","geo":{"lat":1}},"phones":["1", "2"],"empty":{},"none":[]}]`,
			`["name" "address.street" "address.geo" "phones" "empty" "none"]`, `1 ["{\"lt\":\"Torunė\",\"pl\":\"Toruń\"}" "Fikcyjna 1" "{\"lat\":1}" "[\"1\",\"2\"]" "" ""]`},
		{`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},"geometry":{"type":"Point","coordinates":[1,2]}}]}`,
			`["type" "properties.name" "geometry.type" "geometry.coordinates"]`, `1 ["Feature" "x" "Point" "[1,2]"]`},
	} {
		table := readJSON(t, c.text, Structure{})
		var rows []string
		for _, r := range table.Rows {
			rows = append(rows, fmt.Sprintf("%d %q", r.Line, r.Cells))
		}
		if head := fmt.Sprintf("%q", table.Head); head != c.head || strings.Join(rows, " ") != c.rows || table.Format != "json" || len(table.Notes) > 0 {
			t.Errorf("%s: %s %s %+v", c.text, head, rows, table.Notes)
		}
	}
	several := `{"posts":[{"a":"x"}],"meta":{"people":[{"b":"y"},{"b":"z"}]}}`
	if table := readJSON(t, several, Structure{}); table.Structure.Sheet != "posts" || !slices.Equal(table.Sheets, []string{"posts", "meta.people"}) || table.Notes[0].Code != "other_sheets" {
		t.Errorf("%+v", table)
	}
	if table := readJSON(t, several, Structure{Sheet: "meta.people"}); len(table.Rows) != 2 || !slices.Equal(table.Head, []string{"b"}) || table.Structure.Sheet != "meta.people" {
		t.Errorf("%+v", table)
	}
	if _, err := Read(strings.NewReader(several), "x.json", Options{Structure: Structure{Sheet: "nobody"}}); !say.Refused(err, "no_such_sheet") {
		t.Error(err)
	}
}

func TestWhatIsNoJSONListIsSaid(t *testing.T) {
	for text, code := range map[string]string{
		`{"format":"exequatur-register","version":1,"records":{"post":[{"a":1}]}}`: "whole_register",
		`{"records":{"post":[{"a":1}]},"format":"exequatur-register"}`:             "whole_register",
		`{"a":1}`:              "no_json_list",
		`[{"a":1},2]`:          "damaged_json",
		"[{\"a\":1},\n{\"a\":": "damaged_json",
		`[{"a":1}] x`:          "damaged_json",
		`[]`:                   say.EmptyFile,
		`[{}]`:                 say.EmptyFile,
		`[{"a":"` + strings.Repeat("x", maxCell+1) + `"}]`: say.LongValue,
	} {
		if _, err := Read(strings.NewReader(text), "x.json", Options{}); !say.Refused(err, code) {
			t.Errorf("%.60s: %v, want %s", text, err, code)
		}
	}
}
