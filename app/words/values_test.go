package words

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// However the dates of a record lie, how it stands has words in every language.
func TestMarksHaveWords(t *testing.T) {
	day := schema.DayOf(2026, 11, 22)
	marked := 0
	for _, k := range models.Catalog.All() {
		if k.Mark == nil {
			continue
		}
		var recs []schema.Record
		recs = append(recs, k.New())
		for _, f := range k.Fields {
			if f.Type != schema.DateType {
				continue
			}
			for _, d := range []schema.Date{"2000", "2026-11-22", "2050"} {
				rec := k.New()
				*f.Ptr(rec).(*schema.Date) = d
				recs = append(recs, rec)
			}
		}
		seen := map[string]bool{}
		for _, rec := range recs {
			mark := k.Mark(rec, day)
			if mark == "" {
				continue
			}
			seen[mark] = true
			for _, lang := range Languages {
				if s := In(lang).Mark(k.Key, mark); s == "" || s[0] == '[' {
					t.Errorf("%s: no words for %s.%s", lang, k.Key, mark)
				}
			}
		}
		if len(seen) < 2 {
			t.Errorf("%s never stands but one way: %v", k.Key, seen)
		}
		marked++
	}
	if marked == 0 {
		t.Error("no kind is marked")
	}
}

func TestLanguagesHaveNamesAndAreFoundByThem(t *testing.T) {
	for _, code := range Tongues {
		for _, lang := range Languages {
			name := In(lang).Language(code)
			if name == "" || name == code || name[0] == '[' {
				t.Errorf("%s: no name of %s", lang, code)
			}
			if got, ok := LanguageCode(name); !ok || got != code && In(lang).Language(got) != name {
				t.Errorf("%s: %q is read as %q", lang, name, got)
			}
		}
	}
	w := In("en")
	for code, want := range map[string]string{"lt": "Lithuanian", "LT": "Lithuanian", "sr-Latn": "Serbian (sr-Latn)", "tlh": "tlh", "": ""} {
		if got := w.Language(code); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
	for text, want := range map[string]string{"lt": "lt", "LENKŲ": "pl", "niemiecki": "de", "sr-Latn": "sr-Latn"} {
		if got, ok := LanguageCode(text); !ok || got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
	if _, ok := LanguageCode("Klingon"); ok {
		t.Error("a language nobody named is known")
	}
}

func TestMoneyHasTheMarkOfTheLanguage(t *testing.T) {
	m := schema.Money{Minor: 1250, Currency: "EUR"}
	for lang, want := range map[string]string{"en": "12.50 EUR", "lt": "12,50 EUR", "pl": "12,50 EUR"} {
		if got := In(lang).Money(m); got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if In("lt").Money(schema.Money{}) != "" {
		t.Error("nothing recorded is written")
	}
}
