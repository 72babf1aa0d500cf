package place

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// realData finds the folder of real lists that lies beside the repository on some machines.
func realData(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			break
		}
		if folder == filepath.Dir(folder) {
			t.Skip("no module root above the test")
		}
		folder = filepath.Dir(folder)
	}
	data := filepath.Join(folder, "..", "shared", "data")
	if _, err := os.Stat(data); err != nil {
		t.Skip("the real lists are not on this machine")
	}
	return data
}

// rows reads all tables that fit the pattern as records by column name.
func rows(t *testing.T, pattern string, comma rune) (list []map[string]string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v", pattern, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
		records, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range records[1:] {
			row := map[string]string{}
			for i, field := range record[:min(len(record), len(records[0]))] {
				row[records[0][i]] = field
			}
			list = append(list, row)
		}
	}
	return list
}

// notStates stand in the columns of States of the Wikidata list without being one of ISO 3166-1.
var notStates = []string{
	"Abkhazia", "Central Tibetan Administration", "European Parliament", "Government of New Mexico", "Indigenous Australians",
	"Ministry of Foreign Affairs", "Ministry of Foreign Affairs and Cooperation of the Republic of Rwanda",
	"Ministry of Foreign Affairs of the People's Republic of China", "Ministry of Foreign Affairs of the Russian Federation", "Nordic countries", "Portuguese colonization of the Americas", "Quebec", "Saxony", "Somaliland",
	"South Ossetia", "Sovereign Military Order of Malta", "Turkish Republic of Northern Cyprus",
}

func TestStatesOfRealLists(t *testing.T) {
	seen := map[string]bool{"": true}
	for _, row := range rows(t, filepath.Join(realData(t), "wikidata-missions", "*.csv"), ';') {
		for _, name := range []string{row["operator"], row["country"]} {
			if seen[name] {
				continue
			}
			seen[name] = true
			if code, ok := StateCode(name); ok == slices.Contains(notStates, name) {
				t.Errorf("%q: %q, %v", name, code, ok)
			}
		}
	}
}

func TestCitiesOfSeedCases(t *testing.T) {
	g := opened(t)
	folder := filepath.Join(realData(t), "seed-cases")
	check := func(city, country string) {
		// A town of 10,000 that the gazetteer lacks, as it would lack any village with a consulate.
		if city == "" || city == "Yaotsu" {
			return
		}
		if len(g.Find(city, country)) == 0 {
			t.Errorf("%s (%s) not found", city, country)
		}
	}
	for _, row := range rows(t, filepath.Join(folder, "*.csv"), ',') {
		check(row["seat"], row["receiving"])
		check(row["seat_city"], row["receiving_state"])
		check(row["city_a"], row["country_a"])
		check(row["city_b"], row["country_b"])
	}
}

// TestCitiesOfMissions holds the share of towns recognised in a list nobody tidied.
func TestCitiesOfMissions(t *testing.T) {
	g := opened(t)
	type seat struct{ city, country string }
	honorary, others := map[seat]int{}, map[seat]int{}
	for _, row := range rows(t, filepath.Join(realData(t), "wikidata-missions", "*.csv"), ';') {
		code, ok := StateCode(row["country"])
		if !ok || row["city"] == "" {
			continue
		}
		if row["type"] == "honorary consulate" {
			honorary[seat{row["city"], code}]++
		} else {
			others[seat{row["city"], code}]++
		}
	}
	for _, c := range []struct {
		of    string
		seats map[seat]int
		share float64
	}{{"honorary consulates", honorary, 0.95}, {"other missions", others, 0.9}} {
		all, found := 0, 0
		for s, n := range c.seats {
			all += n
			if len(g.Find(s.city, s.country)) > 0 {
				found += n
			} else {
				t.Logf("not found: %d× %s (%s)", n, s.city, s.country)
			}
		}
		t.Logf("%s: %d of %d seats found", c.of, found, all)
		if float64(found) < c.share*float64(all) {
			t.Errorf("%s: only %d of %d seats found", c.of, found, all)
		}
	}
}
