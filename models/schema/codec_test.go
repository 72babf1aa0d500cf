package schema_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/exequatur/exequatur/models/schema"
)

// thing has a field of every type.
type thing struct {
	schema.Base
	Text, Long, Choice string
	Date               schema.Date
	Number             int64
	Yes                bool
	One                int64
	Where              schema.Coords
	Set                schema.Set
	Words              schema.Localized
	Many               schema.Refs
}

var things = &schema.Kind{Key: "thing", New: func() schema.Record { return &thing{} }, Fields: []*schema.Field{
	schema.Text("text", func(x *thing) *string { return &x.Text }),
	schema.LongText("long", func(x *thing) *string { return &x.Long }),
	schema.Choice("choice", []string{"a", "b"}, func(x *thing) *string { return &x.Choice }),
	schema.Dated("date", func(x *thing) *schema.Date { return &x.Date }),
	schema.Int("number", func(x *thing) *int64 { return &x.Number }),
	schema.Bool("yes", func(x *thing) *bool { return &x.Yes }),
	schema.Ref("one", []string{"thing"}, func(x *thing) *int64 { return &x.One }),
	schema.Point("where", func(x *thing) *schema.Coords { return &x.Where }),
	schema.Several("set", func(x *thing) *schema.Set { return &x.Set }),
	schema.PerLanguage("words", func(x *thing) *schema.Localized { return &x.Words }),
	schema.RefsTo("many", []string{"thing"}, func(x *thing) *schema.Refs { return &x.Many }),
}}

// numbered gives each id a uid that tells it.
type numbered struct{}

func (numbered) UID(id int64) (u schema.UID, err error) {
	if id <= 0 {
		return u, errors.New("no such record")
	}
	for i := range 8 {
		u[8+i] = byte(id >> (56 - 8*i))
	}
	u[0] = byte(id * 37) // another order than that of the ids
	return u, nil
}

func (numbered) ID(u schema.UID) (id int64, err error) {
	for i := range 8 {
		id = id<<8 | int64(u[8+i])
	}
	return id, nil
}

func TestEveryTypeRoundTrips(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	text := func() string {
		out := ""
		for range r.IntN(6) {
			out += []string{"a", "Ł", "„", "\\", "\"", "\n", "\x00", "\u2028", "<", "𐍈", " ", "'"}[r.IntN(12)]
		}
		return out
	}
	for range 5000 {
		x := &thing{Text: text(), Long: text(), Choice: "b", Date: anyDate(r), Number: r.Int64() - math.MaxInt64/2, Yes: r.IntN(2) == 0, One: int64(r.IntN(3)),
			Where: schema.Coords{Lat: r.Float64()*180 - 90, Lon: r.Float64()*360 - 180, Known: true},
			Set:   schema.NewSet(text(), text(), text()), Words: schema.Localized{"lt": text(), "en": text()}, Many: schema.NewRefs(int64(r.IntN(9)), int64(r.IntN(9)), int64(r.IntN(9)))}
		if r.IntN(4) == 0 {
			x.Where = schema.Coords{}
		}
		y := &thing{}
		for _, f := range things.Fields {
			s, err := f.Encode(x, numbered{})
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Decode(y, s, numbered{}); err != nil || !f.Equal(x, y) {
				t.Fatalf("%s: %q decodes to %v, %v", f.Key, s, f.Ptr(y), err)
			}
			if again, err := f.Encode(y, numbered{}); err != nil || again != s {
				t.Fatalf("%s: %q, then %q, %v", f.Key, s, again, err)
			}
			if s == "" && !f.Empty(y) {
				t.Fatalf("%s: nothing is written of %v", f.Key, f.Ptr(x))
			}
		}
		c := things.Clone(x).(*thing)
		for _, f := range things.Fields {
			if !f.Equal(c, x) {
				t.Fatalf("%s: a copy differs", f.Key)
			}
		}
		if len(c.Many) > 0 {
			c.Many[0] = 99
		}
		c.Words["lt"] = "changed"
		if (len(x.Many) > 0 && x.Many[0] == 99) || x.Words["lt"] == "changed" {
			t.Fatal("a copy shares memory")
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for key, bad := range map[string][]string{"date": {"2008-13"}, "number": {"1.5", "x"}, "yes": {"false", "1"}, "one": {"7"}, "where": {"x", "91 0", "1", "1 2 3", "NaN NaN", "Inf 0"},
		"set": {"x", "{}"}, "words": {"[]"}, "many": {"{}", `["x"]`}} {
		for _, s := range bad {
			if err := things.Field(key).Decode(&thing{}, s, numbered{}); err == nil {
				t.Errorf("%s took %q", key, s)
			}
		}
	}
}

func TestParseCoords(t *testing.T) {
	for s, want := range map[string]string{"53.01375, 18.59814": "53.01375, 18.59814", "53,01375 18,59814": "53.01375, 18.59814", "-90;180": "-90.00000, 180.00000",
		"53.5 18.5": "53.50000, 18.50000", "53,5;18,5": "53.50000, 18.50000", "53, 18": "53.00000, 18.00000", "": ""} {
		if c, err := schema.ParseCoords(s); err != nil || c.String() != want {
			t.Errorf("%q: %v, %v", s, c, err)
		}
	}
	for _, s := range []string{"53", "53,01", "91, 0", "0, 181", "53 18 7", "53.0 18.0 north", "NaN, 0", "0x10 0", "53,01,18,59"} {
		if c, err := schema.ParseCoords(s); err == nil {
			t.Errorf("%q was read as %v", s, c)
		}
	}
}

func TestUIDs(t *testing.T) {
	u, err := numbered{}.UID(7)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := schema.ParseUID(u.String()); err != nil || back != u {
		t.Errorf("%s reads back as %s, %v", u, back, err)
	}
	for _, s := range []string{"", "x", "0000", u.String() + "00"} {
		if _, err := schema.ParseUID(s); err == nil {
			t.Errorf("%q was taken", s)
		}
	}
	if (schema.UID{}).String() != "" {
		t.Error("no uid is written as one")
	}
}

func TestCatalogRefusesWhatIsDescribedTwice(t *testing.T) {
	twice := &schema.Kind{Key: "x", Fields: []*schema.Field{schema.Text("a", func(x *thing) *string { return &x.Text }), schema.Text("a", func(x *thing) *string { return &x.Long })}}
	for name, f := range map[string]func(){
		"field": func() { schema.NewCatalog(twice) },
		"kind":  func() { schema.NewCatalog(things, things) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("a %s twice was taken", name)
				}
			}()
			f()
		}()
	}
	if things.Field("none") != nil || fmt.Sprint(things.Field("set").Key) != "set" {
		t.Error("a field by its key")
	}
}

func FuzzParseCoords(f *testing.F) {
	for _, s := range []string{"53.01375, 18.59814", "53,5;18,5", "", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := schema.ParseCoords(s)
		if err == nil && c.Known && !(c.Lat >= -90 && c.Lat <= 90 && c.Lon >= -180 && c.Lon <= 180) {
			t.Fatalf("%q: %v", s, c)
		}
	})
}
