package mapping

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
)

var update = flag.Bool("update", false, "write what is guessed into testdata")

// lookup knows the kinds by their descriptions, as the importers do.
func lookup(kind string) (Known, bool) {
	k, ok := kinds()[kind]
	return k, ok
}

var kinds = sync.OnceValue(func() map[string]Known {
	out := map[string]Known{}
	for _, k := range models.Catalog.All() {
		if known, ok := describe(k.Key); ok {
			out[k.Key] = known
		}
	}
	return out
})

func describe(kind string) (Known, bool) {
	k := models.Catalog.Kind(kind)
	if k == nil || k.Singleton || kind == "attachment" {
		return Known{}, false
	}
	h := Heads{}
	switch kind {
	case "post":
		h.Add("post_event.seat", "seat_city", "seat", "city")
		h.Add("post_event.class", "class", "type", "rank")
		h.Add("head.name", "head", "head_name", "consul", "honorary_consul")
		h.Add("post.mission", "mission", "embassy")
		h.Describe(FieldsOf("post", "supervising_mission"))
		h.Describe(some("post_event", "seat", "class", "district", "title", "regions", "except"))
		h.Describe(some("appointment", "exequatur_on", "exequatur_until", "took_up", "term_until", "commission_on"))
	case "twinning":
		h.Add("city_a", "city_a", "city1")
		h.Add("city_b", "city_b", "city2")
		h.Add("country_a", "country_a", "country1")
		h.Add("country_b", "country_b", "country2")
		h.Describe(FieldsOf("twinning", "note"))
		h.Describe(FieldsOf("instrument"))
	case "post_event":
		h.Describe(FieldsOf("post_event"))
		h.Describe(some("post", "sending_state", "receiving_state"))
	default:
		if k.Parent != "" {
			h.Add("owner", k.ParentKey, "consulate")
		}
		h.Describe(FieldsOf(kind))
	}
	return Known{h, kind == "post" || kind == "post_event"}, true
}

func some(kind string, keys ...string) []Described {
	return slices.DeleteFunc(FieldsOf(kind), func(d Described) bool { return !slices.Contains(keys, d.Field.Key) })
}

func gazetteer(t testing.TB) place.Finder {
	t.Helper()
	g, err := place.Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Lists as ministries, cities and address books keep them, invented: what is guessed of each is written beside it, and was looked at.
func TestListsAreGuessed(t *testing.T) {
	files, err := filepath.Glob("testdata/lists/*.csv")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d lists: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".csv"), func(t *testing.T) {
			table, err := source.Open(file, source.Options{})
			if err != nil {
				t.Fatal(err)
			}
			g := Guess(table, lookup, Hints{Places: gazetteer(t)})
			var b strings.Builder
			b.Write(g.Mapping.Bytes())
			for _, p := range g.Proposals {
				fmt.Fprintf(&b, "# %s: %s by %s, sure %v\n", p.Column, p.To, p.From, p.Sure)
			}
			for _, n := range g.Notes {
				fmt.Fprintf(&b, "# note %s %v\n", n.Code, n.Args)
			}
			s, err := g.Mapping.Shape(table)
			if err != nil {
				t.Fatal(err)
			}
			for i, r := range s.Rows {
				fmt.Fprintf(&b, "# line %d", r.Line)
				if r.Skip != nil {
					fmt.Fprintf(&b, " skipped: %s %v", r.Skip.Code, r.Skip.Args)
				}
				if r.Refused != nil {
					fmt.Fprintf(&b, " refused: %s", r.Refused.Code)
				}
				for k, c := range r.Cells {
					if c != "" {
						fmt.Fprintf(&b, " | %s=%q", s.Fields[k].Target, c)
					}
				}
				for _, n := range s.Rows[i].Notes {
					fmt.Fprintf(&b, " | note %s %q", n.Code, n.Args)
				}
				b.WriteByte('\n')
			}
			want := strings.TrimSuffix(file, ".csv") + ".guess"
			if *update {
				if err := os.WriteFile(want, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			expected, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(expected) {
				t.Errorf("guessed otherwise than expected; look at it and run with -update:\n%s", b.String())
			}
		})
	}
}

// Whatever a list holds, something is proposed for every column, and what is proposed can be carried out.
func FuzzGuess(f *testing.F) {
	files, err := filepath.Glob("testdata/lists/*.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := source.Read(strings.NewReader(string(data)), "list.csv", source.Options{})
		if err != nil || len(data) > 20_000 {
			return
		}
		g := Guess(table, lookup, Hints{})
		if len(g.Proposals) < len(table.Head) {
			t.Fatalf("%d proposals for %d columns", len(g.Proposals), len(table.Head))
		}
		if err := g.Mapping.Check(); err != nil {
			t.Fatal(err)
		}
		if _, err := g.Mapping.Shape(table); err != nil {
			t.Fatal(err)
		}
	})
}

func TestTargetsOfAMapping(t *testing.T) {
	want := []string{"post.receiving_state", "head.name", "post_event.class", "post.emails", "phone.office", "post.note", "post_event.seat", "post.sending_state"}
	if got := full.Targets(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
