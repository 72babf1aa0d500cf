package place

import (
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/regions"
	"github.com/exequatur/exequatur/models/search"
)

func codes(list []Subdivision) (codes []string) {
	for _, d := range list {
		codes = append(codes, d.Code)
	}
	return codes
}

func TestSubdivisionsAreSound(t *testing.T) {
	all := loadSubdivisions().all
	if len(all) < 5000 {
		t.Errorf("only %d subdivisions", len(all))
	}
	if size := len(regions.ISO) + len(regions.Names); size > 150_000 {
		t.Errorf("the tables have grown to %d bytes", size)
	}
	for _, d := range all {
		country := d.Code[:2]
		if code, ok := StateCode(country); !ok || code != country || d.Code[2] != '-' || d.Name == "" || d.Type == "" {
			t.Errorf("broken subdivision %+v", d)
		}
		if d.Name != strings.TrimSpace(d.Name) || strings.ContainsAny(d.Name, "[]*†\t") {
			t.Errorf("%s bears an editor's mark: %q", d.Code, d.Name)
		}
		if d.Parent == "" {
			continue
		}
		if up, ok := SubdivisionOf(d.Parent); !ok || up.Code[:2] != country || up.Parent == d.Code {
			t.Errorf("%s lies in %q", d.Code, d.Parent)
		}
		if !Inside(d.Code, d.Parent) || !Inside(d.Code, country) || Inside(d.Parent, d.Code) {
			t.Errorf("%s is not inside %s and %s", d.Code, d.Parent, country)
		}
	}
}

func TestSubdivisions(t *testing.T) {
	for country, n := range map[string]int{"PL": 16, "LT": 70, "DE": 16, "NO": 17, "US": 57, "XK": 0, "": 0, "QQ": 0} {
		list := Subdivisions(country)
		if len(list) != n {
			t.Errorf("%s has %d subdivisions, want %d: %q", country, len(list), n, codes(list))
		}
		if !slices.IsSortedFunc(list, func(a, b Subdivision) int { return strings.Compare(search.Key(a.Name), search.Key(b.Name)) }) {
			t.Errorf("%s: not by name: %q", country, codes(list))
		}
	}
	for _, want := range []Subdivision{
		{"PL-04", "Kujawsko-Pomorskie", "Voivodship", ""}, {"LT-15", "Kauno miestas", "City municipality", "LT-KU"}, {"LT-KU", "Kauno apskritis", "County", ""},
		{"GB-CRF", "Cardiff", "Unitary authority", "GB-WLS"}, {"GB-WLS", "Wales", "Country", ""}, {"FR-67", "Bas-Rhin", "Metropolitan department", "FR-6AE"},
		{"SE-AB", "Stockholms län", "County", ""}, {"NO-55", "Troms", "County", ""}, {"IT-TO", "Torino", "Metropolitan city", "IT-21"},
	} {
		if got, ok := SubdivisionOf(want.Code); !ok || got != want {
			t.Errorf("SubdivisionOf(%s) = %+v, want %+v", want.Code, got, want)
		}
	}
	for _, code := range []string{"", "PL", "PL-99", "pl-04", "NO-38", "LV-001", "LV-VMR"} {
		if got, ok := SubdivisionOf(code); ok {
			t.Errorf("SubdivisionOf(%q) = %+v", code, got)
		}
	}
}

func TestFindSubdivisions(t *testing.T) {
	for _, c := range []struct {
		text, countries, want string
	}{
		{"kujaw", "", "PL-04"}, {"POMORSKIE", "PL", "PL-22 PL-04 PL-32"}, {"slaskie", "PL", "PL-24 PL-02"}, {"łódz", "", "PL-10"},
		{"PL-04", "", "PL-04"}, {"pl04", "", ""}, {"PL-0", "", "PL-02 PL-04 PL-06 PL-08"}, {"04", "PL", "PL-04"},
		{"bavaria", "", "DE-BY"}, {"bayern", "", "DE-BY"}, {"Lesser Poland", "", "PL-12"}, {"catalonia", "", "ES-CT"}, {"cymru", "", "GB-WLS"},
		{"kauno", "LT", "LT-KU LT-15"}, {"kaun", "LT", "LT-KU LT-16 LT-15"}, {"marij", "RU LT", "LT-MR LT-25"},
		{"sverdlovsk oblast", "", "RU-SVE"}, {"zealand", "DK", "DK-85"}, {"", "PL", ""}, {"  ", "", ""}, {"qqqqq", "", ""},
	} {
		got := strings.Join(codes(FindSubdivisions(c.text, strings.Fields(c.countries), 5)), " ")
		if got != c.want {
			t.Errorf("FindSubdivisions(%q, %s) = %q, want %q", c.text, c.countries, got, c.want)
		}
	}
	if got := FindSubdivisions("PL", []string{"PL"}, 100); len(got) != 16 {
		t.Errorf("the State's code alone: %q", codes(got))
	}
	if got := FindSubdivisions("a", nil, 7); len(got) != 7 {
		t.Errorf("%d of 7", len(got))
	}
	if got := FindSubdivisions("a", nil, 0); len(got) != 0 {
		t.Errorf("none were wanted: %q", codes(got))
	}
}

func TestInside(t *testing.T) {
	for _, c := range []struct {
		code, region string
		want         bool
	}{
		{"PL-04", "PL-04", true}, {"PL-04", "PL", true}, {"PL", "PL", true}, {"PL", "PL-04", false}, {"PL-04", "PL-0", false}, {"PL-04", "UA", false},
		{"LT-15", "LT-KU", true}, {"LT-15", "LT", true}, {"LT-15", "LT-VL", false}, {"FR-67", "FR-GES", true}, {"FR-67", "FR-6AE", true},
		{"PR", "US", true}, {"PR", "US-PR", true}, {"US-PR", "PR", true}, {"RE", "FR", true}, {"FR-974", "RE", true}, {"FR-ARA", "RE", false},
		{"BQ-BO", "BQ", true}, {"BQ-BO", "NL", true}, {"NL-ZH", "BQ", false}, {"SJ", "NO", true}, {"NO-03", "SJ", false}, {"AX", "FI", true},
		{"HK", "CN", true}, {"TW", "CN", false}, {"TW-TPE", "CN", false}, {"XK", "RS", false}, {"GL", "DK", false},
		{"", "PL", false}, {"PL-04", "", false}, {"", "", false}, {"NO-38", "NO", true},
	} {
		if got := Inside(c.code, c.region); got != c.want {
			t.Errorf("Inside(%q, %q) = %v", c.code, c.region, got)
		}
	}
}

func BenchmarkFindSubdivisions(b *testing.B) {
	FindSubdivisions("a", nil, 1)
	for _, c := range []struct{ text, country string }{{"a", ""}, {"pom", ""}, {"pom", "PL"}, {"PL-04", ""}, {"qqqqq", ""}} {
		b.Run(strings.TrimSpace(c.text+" "+c.country), func(b *testing.B) {
			countries := strings.Fields(c.country)
			for b.Loop() {
				FindSubdivisions(c.text, countries, 10)
			}
		})
	}
}
