package mapping

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/words"
)

var full = Mapping{
	Version: 1, Name: "List of the ministry", Kind: "post", Read: source.Structure{Encoding: "Windows-1257", Delimiter: ";", Head: 3},
	Heads: []string{"Land", "Name", "Kontakt"},
	Columns: []Column{
		{From: []string{"Land"}, To: "post.receiving_state", Fill: true, Values: map[string]string{"Großbritannien": "GB", "<b> & c": "x"}},
		{From: []string{"Name"}, Split: []string{"{head.name}, {post_event.class:rank}"}, Rest: "head.name", Empty: []string{"vakant"}},
		{From: []string{"Kontakt", "#4"}, Join: "\n", Labels: map[string]string{"Tel": "phone.office", "@": "post.emails"}, Rest: "post.note", Dates: DayFirst},
	},
	Set: []Constant{{"post.sending_state", "DE"}}, Where: []Condition{{"Typ", "Honorarkonsul"}}, Empty: []string{"-"}, Section: "post_event.seat", Keys: []string{"post.register_no"},
	Answers: []Answer{{"place|PL|cracovie", "gn:3094802"}},
}

func TestMappingsAreWrittenAndReadBack(t *testing.T) {
	for _, m := range []Mapping{full, {Version: 1, Kind: "person", Columns: []Column{}}} {
		data := m.Bytes()
		got, err := Parse(data)
		if err != nil || !reflect.DeepEqual(got, m) {
			t.Errorf("%v\n%+v\n%+v", err, got, m)
		}
		if again := got.Bytes(); !bytes.Equal(again, data) {
			t.Errorf("written otherwise the second time:\n%s\n%s", data, again)
		}
	}
	if !strings.Contains(string(full.Bytes()), `"<b> & c": "x"`) {
		t.Error("signs are escaped")
	}
}

func TestWrongMappingsAreRefused(t *testing.T) {
	for _, c := range []struct{ text, code, arg string }{
		{``, "mapping_damaged", ""},
		{`[]`, "mapping_damaged", ""},
		{`{"kind": "post"}`, "no_mapping", ""},
		{`{"mapping": 2, "kind": "post", "news": 1}`, "mapping_version", ""},
		{`{"mapping": 1, "kind": "post", "colums": []}`, "mapping_field", "colums"},
		{`{"mapping": 1, "kind": "post", "columns": [{"from": ["A"], "too": "x"}]}`, "mapping_field", "too"},
		{"{\"mapping\": 1,\n\"kind\": 7}", "mapping_value", "kind"},
		{"{\"mapping\": 1,\n\"kind\": \"post\",,}", "mapping_damaged", ""},
		{`{"mapping": 1, "kind": "post"} {}`, "mapping_damaged", ""},
		{`{"mapping": 1}`, "mapping_no_kind", ""},
		{`{"mapping": 1, "kind": "post", "columns": [{"to": "x"}]}`, "mapping_no_source", ""},
		{`{"mapping": 1, "kind": "post", "columns": [{"from": ["A"], "split": ["{a"]}]}`, "pattern_not_closed", ""},
		{`{"mapping": 1, "kind": "post", "columns": [{"from": ["A"], "dates": "ymd"}]}`, "mapping_dates", ""},
		{`{"mapping": 1, "kind": "post", "set": [{"value": "DE"}]}`, "mapping_no_target", ""},
	} {
		_, err := Parse([]byte(c.text))
		if !say.Refused(err, c.code) {
			t.Errorf("%s: %v, want %s", c.text, err, c.code)
			continue
		}
		r := err.(*say.Refusal)
		if field, _ := r.Args["Field"].(string); field != c.arg {
			t.Errorf("%s: field %q, want %q", c.text, field, c.arg)
		}
		for _, lang := range words.Languages {
			if text := r.Text(words.In(lang)); strings.HasPrefix(text, "[") || strings.Contains(text, "<no value>") {
				t.Errorf("%s: %s", c.code, text)
			}
		}
	}
	if _, err := Parse([]byte("{\"mapping\": 1,\n\"kind\": \"post\",,}")); err.(*say.Refusal).Args["Line"] != 2 {
		t.Errorf("%v", err)
	}
}

// Whatever is read as a mapping is refused in words, or can be written and carried out.
func FuzzMapping(f *testing.F) {
	f.Add(full.Bytes())
	f.Add([]byte(`{"mapping":1,"kind":"post","columns":[{"from":["#2","A#2"],"split":["{a} [{b:code}, ]{c}"],"labels":{"@":"x","":"y"}}],"where":[{"column":"A","value":""}],"section":"s"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Parse(data)
		if err != nil {
			if _, ok := err.(*say.Refusal); !ok {
				t.Fatalf("%v is no refusal", err)
			}
			return
		}
		if _, err := Parse(m.Bytes()); err != nil {
			t.Fatalf("written and not read back: %v\n%s", err, m.Bytes())
		}
		table := source.Table{Head: []string{"Land", "Name", "Kontakt", ""}, Rows: []source.Row{{Line: 2, Cells: []string{"Polen", "Jan, Konsul", "Tel.: 1\na@b.lt", "x"}}, {Line: 3, Cells: []string{"Andorra siehe Spanien"}}, {Line: 4}}}
		s, err := m.Shape(table)
		if err != nil {
			if _, ok := err.(*say.Refusal); !ok {
				t.Fatalf("%v is no refusal", err)
			}
			return
		}
		for _, r := range s.Rows {
			if r.Skip == nil && r.Refused == nil && len(r.Cells) != len(s.Fields) {
				t.Fatalf("%d cells of %d fields", len(r.Cells), len(s.Fields))
			}
		}
	})
}

func TestHowWellAMappingFits(t *testing.T) {
	m := full
	m.Heads = []string{"Land", "Name", "Kontakt", "Typ", "Stand"}
	for _, c := range []struct {
		heads    []string
		from, to float64
	}{
		{[]string{"Land", "Name", "Kontakt", "Typ", "Stand"}, 1, 1},
		{[]string{"STAND", "typ", "kontakt", "Name", "land"}, 1, 1},
		{[]string{"Land", "Name", "Kontakt", "Typ", "Stand", "Neu"}, 0.9, 0.999},
		{[]string{"Land", "Name", "Kontakt", "Typ"}, 0.85, 0.999},
		{[]string{"Land", "Kontakt", "Typ", "Stand"}, 0.5, Fitting},
		{[]string{"Vorname", "Nachname"}, 0, 0},
		{nil, 0, 0},
	} {
		if got := m.Fits(c.heads); got < c.from || got > c.to {
			t.Errorf("%v: %v, want %v to %v", c.heads, got, c.from, c.to)
		}
	}
}
