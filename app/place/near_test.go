package place

import (
	"slices"
	"testing"
	"time"
)

func TestNear(t *testing.T) {
	g := opened(t)
	for _, c := range []struct{ asked, country, want string }{
		// typing
		{"Torun", "PL", "Toruń"}, {"Turuń", "PL", "Toruń"}, {"Bydgozscz", "PL", "Bydgoszcz"}, {"Warzsawa", "PL", "Warszawa"}, {"Szczecinn", "PL", "Szczecin"},
		{"Rekyjavik", "IS", "Reykjavík"}, {"Philadelpia", "US", "Philadelphia"}, {"Cincinatti", "US", "Cincinnati"},
		// ue, oe, ae, sz, and what is written without them
		{"Muenchen", "DE", "München"}, {"Duesseldorf", "DE", "Düsseldorf"}, {"Goettingen", "DE", "Göttingen"}, {"Giessen", "DE", "Gießen"}, {"Meiszen", "DE", "Meissen"},
		{"Luebeck", "DE", "Lübeck"}, {"Zuerich", "CH", "Zürich"}, {"Aalborg", "DK", "Aalborg"}, {"Malmoe", "SE", "Malmö"}, {"Tromsoe", "NO", "Tromsø"},
		// other scripts
		{"Гданьск", "PL", "Gdańsk"}, {"Щецин", "PL", "Szczecin"}, {"Вупперталь", "DE", "Wuppertal"}, {"Жешув", "PL", "Rzeszów"}, {"Ντόρτμουντ", "DE", "Dortmund"},
		{"Донецьк", "UA", "Donetsk"}, {"Чернігів", "UA", "Chernihiv"},
		// what is left out
		{"Homburg vor der Höhe", "DE", "Bad Homburg vor der Höhe"}, {"Kissingen", "DE", "Bad Kissingen"}, {"Gallen", "CH", "Sankt Gallen"}, {"Tropez", "FR", "Saint-Tropez"},
		// Lithuanian
		{"Vupertalis", "DE", "Wuppertal"}, {"Miunsteris", "DE", "Münster"}, {"Šverinas", "DE", "Schwerin"}, {"Bylefeldas", "DE", "Bielefeld"}, {"Brėmerhafenas", "DE", "Bremerhaven"},
		{"Chemnicas", "DE", "Chemnitz"}, {"Braitonas", "GB", "Brighton"}, {"Lesteris", "GB", "Leicester"}, {"Tulūza", "FR", "Toulouse"}, {"Linčiopingas", "SE", "Linköping"},
		{"Osnabriukas", "DE", "Osnabrück"}, {"Liodzė", "PL", "Łódź"}, {"Gorzovas", "PL", "Gorzów Wielkopolski"},
		// anywhere
		{"Gdanskass", "", "Gdańsk"}, {"Duesseldorf", "", "Düsseldorf"}, {"Copenhagn", "", "København"}, {"Buenos Airs", "", "Buenos Aires"},
	} {
		if got := g.Near(c.asked, c.country, 5); len(got) == 0 || got[0].Name != c.want {
			t.Errorf("Near(%q, %q) = %q, want %s first", c.asked, c.country, names(got), c.want)
		}
	}
	for _, nothing := range []string{"", "x", "Nowhere-upon-Nothing", "...", "123", "Consulate of the Republic"} {
		if got := g.Near(nothing, "PL", 5); len(got) > 0 {
			t.Errorf("Near(%q) = %q", nothing, names(got))
		}
	}
	if got := g.Near("Torun", "PL", 0); got != nil {
		t.Errorf("none wanted, %q given", names(got))
	}
	for _, p := range g.Near("Hambourg", "DE", 20) {
		if p.Country != "DE" {
			t.Errorf("%+v is not in Germany", p)
		}
	}
	if again := Near("Turuń", "PL", 1); len(again) != 1 || again[0].Name != "Toruń" {
		t.Errorf("the embedded gazetteer gives %+v", again)
	}
}

func TestDistanceOfWords(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"torun", "torun", 0}, {"torun", "trun", 1}, {"torun", "toruun", 1}, {"torun", "tourn", 1}, {"torun", "turan", 2}, {"abc", "xyz", 3}, {"a", "abcdef", 3}} {
		if got, back := distance(c.a, c.b, 2), distance(c.b, c.a, 2); got != c.want || back != c.want {
			t.Errorf("%q and %q: %d and %d, want %d", c.a, c.b, got, back, c.want)
		}
	}
}

// BenchmarkNear prints what the questions of one import cost: 2,000 names nobody bears.
func BenchmarkNear(b *testing.B) {
	g := opened(b)
	began := time.Now()
	g.sounds()
	ready := time.Since(began)
	asked := []string{"Duesseldorff", "Vupertalis", "Nowhere-upon-Nothing", "Szczeczinn", "Xy", "Konigsbergas", "Гданьск", "Sankt Goarshausen am Rhein"}
	for _, country := range []string{"", "DE"} {
		b.Run("in="+country, func(b *testing.B) {
			n := 0
			for b.Loop() {
				g.Near(asked[n%len(asked)], country, 5)
				n++
			}
			b.ReportMetric(b.Elapsed().Seconds()/float64(n)*2000, "s/2000")
		})
	}
	b.Logf("ready in %v", ready)
	if !slices.Contains(names(g.Near("Vupertalis", "DE", 3)), "Wuppertal DE") {
		b.Error("not found")
	}
}
