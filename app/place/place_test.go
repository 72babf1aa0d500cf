package place

import (
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/gazetteer"
	"github.com/exequatur/exequatur/models/search"
)

func opened(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func names(places []Place) (list []string) {
	for _, p := range places {
		list = append(list, p.Name+" "+p.Country)
	}
	return list
}

func TestDataIsInOrder(t *testing.T) {
	g := opened(t)
	if g.Len() < 135000 {
		t.Errorf("only %d places", g.Len())
	}
	for i := 1; i < g.Len(); i++ {
		a, b := g.keys.at(i-1), g.keys.at(i)
		if a > b || a == b && g.population[i-1] < g.population[i] {
			t.Fatalf("%q (%d) stands before %q (%d): has the fold changed? generate places.bin anew", a, g.population[i-1], b, g.population[i])
		}
	}
	for i := 1; i < g.aliases.len(); i++ {
		if g.aliases.at(i-1) > g.aliases.at(i) {
			t.Fatalf("other name %q stands before %q", g.aliases.at(i-1), g.aliases.at(i))
		}
	}
	for i := range g.aliases.len() {
		if key := strings.TrimSuffix(g.aliases.at(i), "\n"); key == "" || search.Key(key) != key {
			t.Fatalf("other name %q is no key: has the fold changed? generate places.bin anew", key)
		}
	}
	for i := range int32(g.Len()) {
		p := g.place(i)
		if p.ID <= 0 || p.Name == "" || len(p.Country) != 2 || p.Population < 0 || math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 {
			t.Fatalf("broken place %+v", p)
		}
		if again, ok := g.ByID(p.ID); !ok || again != p {
			t.Fatalf("ByID(%d) = %+v, want %+v", p.ID, again, p)
		}
	}
	if _, ok := g.ByID(-1); ok {
		t.Error("an id nobody bears was found")
	}
}

func TestBrokenDataIsRefused(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("x"), gazetteer.Data[:len(gazetteer.Data)/2]} {
		if _, err := decode(data); err == nil {
			t.Errorf("%d bytes were taken for a gazetteer", len(data))
		}
	}
}

func TestSuggest(t *testing.T) {
	g := opened(t)
	if got := names(g.Suggest("tor", []string{"PL"}, 5)); len(got) == 0 || got[0] != "Toruń PL" {
		t.Errorf("tor in PL: %q", got)
	}
	if got := names(g.Suggest("tor", nil, 10)); !slices.Contains(got, "Toruń PL") {
		t.Errorf("tor anywhere: %q", got)
	}
	for typed, want := range map[string]string{
		"Krokuv": "Kraków PL", "karaliau": "Kaliningrad RU", "wilno": "Vilnius LT", "kowno": "Kaunas LT", "wars": "Warszawa PL",
		"bariloche": "San Carlos de Bariloche AR", "ŁÓDŹ": "Łódź PL", "naumiest": "Kudirkos Naumiestis LT",
	} {
		if got := names(g.Suggest(typed, nil, 3)); !slices.Contains(got, want) {
			t.Errorf("Suggest(%q) = %q, want %s among them", typed, got, want)
		}
	}
	if got := g.Suggest("a", []string{"LT", "LV"}, 20); len(got) != 20 || slices.ContainsFunc(got, func(p Place) bool { return p.Country != "LT" && p.Country != "LV" }) {
		t.Errorf("a in LT and LV: %q", names(got))
	}
	if got := g.Suggest("saint", nil, 5); !slices.IsSortedFunc(got, func(a, b Place) int { return int(b.Population) - int(a.Population) }) {
		t.Errorf("not by population: %+v", got)
	}
	for _, typed := range []string{"", "  ", "qqqqq"} {
		if got := g.Suggest(typed, nil, 5); len(got) != 0 {
			t.Errorf("Suggest(%q) = %q", typed, names(got))
		}
	}
}

func TestFind(t *testing.T) {
	g := opened(t)
	for _, c := range []struct{ name, country, want string }{
		{"Toruń", "PL", "Toruń"},
		{"torun", "PL", "Toruń"},
		{"Torunė", "PL", "Toruń"},
		{"Thorn", "PL", "Toruń"},
		{"Warsaw", "PL", "Warszawa"},
		{"Varšuva", "PL", "Warszawa"},
		{"Cracow", "PL", "Kraków"},
		{"Gdanskas", "PL", "Gdańsk"},
		{"Vroclavas", "PL", "Wrocław"},
		{"Bromberg", "PL", "Bydgoszcz"},
		{"Stettin", "PL", "Szczecin"},
		{"Allenstein", "PL", "Olsztyn"},
		{"Lüttich", "BE", "Liège"},
		{"Wilna", "LT", "Vilnius"},
		{"Kowno", "", "Kaunas"},
		{"Nuremberg", "DE", "Nürnberg"},
		{"Łuck", "UA", "Lutsk"},
		{"Königsberg", "RU", "Kaliningrad"},
		{"Chittagong", "BD", "Chattogram"},
		{"Nur-Sultan", "KZ", "Astana"},
		{"2nd arrondissement of Lyon", "FR", "Lyon"},
		{"Tartu City", "EE", "Tartu"},
		{"Sofia Capital Municipality", "BG", "Sofia"},
		{"Aarhus Municipality", "DK", "Aarhus"},
		{"Alexandria Governorate", "EG", "Alexandria"},
		{"Kauno miesto savivaldybė", "LT", ""},
		{"St. Pölten", "AT", "Sankt Pölten"},
		{"Saint John's", "AG", "Saint John’s"},
		{"St. Petersburg", "RU", "Saint Petersburg"},
		{"Bariloche", "AR", "San Carlos de Bariloche"},
		{"Nuuk", "DK", "Nuuk"},
		{"Perth, Western Australia", "AU", "Perth"},
		{"Halle", "DE", "Halle (Saale)"},
		{"Nowhere-upon-Nothing", "GB", ""},
		{"", "PL", ""},
	} {
		found := g.Find(c.name, c.country)
		switch {
		case c.want == "" && len(found) > 0:
			t.Errorf("Find(%q, %s) = %q, want nothing", c.name, c.country, names(found))
		case c.want != "" && (len(found) == 0 || found[0].Name != c.want):
			t.Errorf("Find(%q, %s) = %q, want %s", c.name, c.country, names(found), c.want)
		}
	}
	if two := g.Find("Olsztyn", "PL"); len(two) != 2 || two[0].RegionCode != "PL-28" || two[1].RegionCode != "PL-24" {
		t.Errorf("the two Olsztyn: %+v", two)
	}
	if zapata := g.Find("Emiliano Zapata", "MX"); len(zapata) < 5 {
		t.Errorf("only %d places Emiliano Zapata", len(zapata))
	}
}

func TestRegions(t *testing.T) {
	g := opened(t)
	for _, c := range []struct{ name, country, code, region string }{
		{"Toruń", "PL", "PL-04", "Kujawsko-Pomorskie"}, {"Gdańsk", "PL", "PL-22", "Pomorskie"}, {"Kaunas", "LT", "LT-KU", "Kauno apskritis"},
		{"Rīga", "LV", "LV-RIX", "Rīga"}, {"Valmiera", "LV", "LV-113", "Valmieras novads"}, {"Tartu", "EE", "EE-79", "Tartumaa"},
		{"München", "DE", "DE-BY", "Bayern"}, {"Lyon", "FR", "FR-ARA", "Auvergne-Rhône-Alpes"}, {"Torino", "IT", "IT-21", "Piemonte"},
		{"Sevilla", "ES", "ES-AN", "Andalucía"}, {"Lutsk", "UA", "UA-07", "Volynska oblast"}, {"Brno", "CZ", "CZ-64", "Jihomoravský kraj"},
		{"Čadca", "SK", "SK-ZI", "Žilinský kraj"}, {"Philadelphia", "US", "US-PA", "Pennsylvania"}, {"Toronto", "CA", "CA-ON", "Ontario"},
		{"Perth", "AU", "AU-WA", "Western Australia"}, {"Hämeenlinna", "FI", "FI-06", "Kanta-Häme"}, {"Göteborg", "SE", "SE-O", "Västra Götalands län"},
		{"Tromsø", "NO", "NO-55", "Troms"}, {"Drammen", "NO", "NO-33", "Buskerud"}, {"Aarhus", "DK", "DK-82", "Region Midtjylland"},
		{"Batumi", "GE", "GE-AJ", "Adjara"}, {"Swindon", "GB", "GB-ENG", "England"}, {"Cardiff", "GB", "GB-WLS", "Wales"},
	} {
		found := g.Find(c.name, c.country)
		if len(found) == 0 || found[0].RegionCode != c.code || found[0].Region != c.region {
			t.Errorf("%s: %+v, want %s %s", c.name, found, c.code, c.region)
		}
	}
	for country, n := range map[string]int{"LT": 10, "PL": 16, "DE": 16, "FR": 13, "IT": 20, "UA": 27, "US": 51, "EE": 15} {
		coded := 0
		for _, r := range g.Regions(country) {
			if strings.HasPrefix(r.Code, country+"-") && r.Name != "" {
				coded++
			}
		}
		if coded != n {
			t.Errorf("%s has %d regions with a code, want %d: %+v", country, coded, n, g.Regions(country))
		}
	}
}

func TestNearest(t *testing.T) {
	g := opened(t)
	if got := g.Nearest(53.0138, 18.5984, 3); len(got) != 3 || got[0].Name != "Toruń" {
		t.Errorf("by the Vistula: %+v", got)
	}
	for _, at := range [][2]float64{{-17.8, 179.99}, {89.9, 0}, {-77, -170}, {0, -179.99}} {
		got := g.Nearest(at[0], at[1], 5)
		want := make([]int32, g.Len())
		for i := range want {
			want[i] = int32(i)
		}
		far := func(i int32) float64 {
			return angle(at[0], at[1], float64(g.lat[i])/1e5, float64(g.lon[i])/1e5)
		}
		if first := slices.MinFunc(want, func(a, b int32) int {
			if far(a) < far(b) {
				return -1
			}
			return 1
		}); got[0].ID != g.id[first] {
			t.Errorf("nearest to %v: %+v, want %+v", at, got[0], g.place(first))
		}
	}
}

func TestUIDs(t *testing.T) {
	if again := UID(3083271); again != UID(3083271) || again == UID(598316) || StateUID("LT") == StateUID("PL") {
		t.Error("identifiers are not lasting or not distinct")
	}
	if version := UID(598316)[6] >> 4; version != 5 {
		t.Errorf("version %d", version)
	}
}

func BenchmarkDecode(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g, _ := decode(gazetteer.Data)
	runtime.GC()
	runtime.ReadMemStats(&after)
	for b.Loop() {
		if _, err := decode(gazetteer.Data); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
	runtime.KeepAlive(g)
}

func BenchmarkSuggest(b *testing.B) {
	g := opened(b)
	for _, typed := range []string{"a", "to", "tor", "toruń", "xyz", "burg"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				g.Suggest(typed, nil, 10)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	g := opened(b)
	for b.Loop() {
		g.Find("Bariloche", "AR")
		g.Find("Nowhere-upon-Nothing", "GB")
	}
}

func BenchmarkNearest(b *testing.B) {
	g := opened(b)
	for b.Loop() {
		g.Nearest(53, 18.6, 5)
	}
}

func TestDivision(t *testing.T) {
	g := opened(t)
	for _, c := range []struct{ country, admin1, admin2, code, region string }{
		{"PL", "73", "0463", "73", "PL-04"}, {"LT", "57", "", "57", "LT-KU"}, {"US", "TX", "453", "TX", "US-TX"}, {"PL", "99", "", "", ""}, {"XX", "01", "", "", ""}, {"PL", "", "", "", ""},
	} {
		if r, code, ok := g.Division(c.country, c.admin1, c.admin2); ok != (c.region != "") || r.Code != c.region || code != c.code {
			t.Errorf("%+v: %+v %q %v", c, r, code, ok)
		}
	}
}
