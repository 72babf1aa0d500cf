package place

import "testing"

func TestCovers(t *testing.T) {
	butMazovia := District{In: []string{"PL"}, Out: []string{"PL-14"}}
	butKaunas := District{In: []string{"LT", "LT-15"}, Out: []string{"LT-KU"}}
	twoProvinces := District{In: []string{"PL-04", "PL-22"}}
	for _, c := range []struct {
		name string
		d    District
		code string
		want bool
	}{
		{"a province of the State", butMazovia, "PL-04", true},
		{"the province left out", butMazovia, "PL-14", false},
		{"somewhere in the State", butMazovia, "PL", true},
		{"another State", butMazovia, "LT-KU", false},
		{"a county left out", butKaunas, "LT-KU", false},
		{"a municipality of it", butKaunas, "LT-16", false},
		{"the city taken in again", butKaunas, "LT-15", true},
		{"another county", butKaunas, "LT-VL", true},
		{"one of two provinces", twoProvinces, "PL-22", true},
		{"neither of them", twoProvinces, "PL-32", false},
		{"a State of which only provinces are named", twoProvinces, "PL", false},
		{"an island overseas", District{In: []string{"FR"}}, "RE", true},
		{"an island overseas left out", District{In: []string{"FR"}, Out: []string{"RE"}}, "FR-974", false},
		{"a region named both ways", District{In: []string{"PL-04"}, Out: []string{"PL-04"}}, "PL-04", true},
		{"a district without regions", District{}, "PL-04", false},
		{"no region", butMazovia, "", false},
	} {
		if got := Covers(c.d, c.code); got != c.want {
			t.Errorf("%s: Covers(%+v, %q) = %v", c.name, c.d, c.code, got)
		}
	}
}

// TestCoversNamesakes holds places of one name apart by their regions.
func TestCoversNamesakes(t *testing.T) {
	g := opened(t)
	warmia, butSilesia := District{In: []string{"PL-28"}}, District{In: []string{"PL"}, Out: []string{"PL-24"}}
	olsztyn := g.Find("Olsztyn", "PL")
	if len(olsztyn) != 2 {
		t.Fatalf("places called Olsztyn: %+v", olsztyn)
	}
	if !Covers(warmia, olsztyn[0].RegionCode) || Covers(warmia, olsztyn[1].RegionCode) {
		t.Errorf("the district of Warmia covers the wrong Olsztyn: %+v", olsztyn)
	}
	if !Covers(butSilesia, olsztyn[0].RegionCode) || Covers(butSilesia, olsztyn[1].RegionCode) {
		t.Errorf("the district but for Silesia covers the wrong Olsztyn: %+v", olsztyn)
	}
	// Toruń lies on the Vistula only; the village Torun in Ukraine is too small for the gazetteer and must not bring it there.
	if found := g.Find("Torun", "PL"); len(found) != 1 || !Covers(butSilesia, found[0].RegionCode) || len(g.Find("Torun", "UA")) > 0 {
		t.Errorf("Toruń: %+v", found)
	}
	covered := map[string]int{}
	for _, zapata := range g.Find("Emiliano Zapata", "MX") {
		if _, ok := SubdivisionOf(zapata.RegionCode); !ok {
			t.Errorf("nobody knows where %+v lies", zapata)
		}
		if Covers(District{In: []string{"MX-CHP", "MX-VER"}}, zapata.RegionCode) {
			covered[zapata.RegionCode]++
		}
	}
	if covered["MX-CHP"] == 0 || covered["MX-VER"] == 0 || len(covered) != 2 {
		t.Errorf("Emiliano Zapata in Chiapas and Veracruz: %v", covered)
	}
}
