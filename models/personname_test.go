package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestNamesAreChosenByDayAndLanguage(t *testing.T) {
	p := &models.Person{Prefix: "Dr", GivenName: "Ольга", FamilyName: "Приклад"}
	spellings := []*models.Spelling{
		{Use: "latin", Name: "Olha Pryklad"},
		{Use: "keeper", Name: "Olga Priklad"},
		{Use: "own", Lang: "pl", Name: "Olha Przykład"},
		{Use: "former", Name: "Olha Kolyshnia", Until: "2010-06-01"},
		{Use: "former", Lang: "pl", Name: "Olha Kołyshnia", From: "2001", Until: "2010-06-01"},
		{Use: "former", Name: "Olha Undated"},
		{Use: "own", Lang: "de", Name: "  "},
	}
	for _, c := range []struct {
		lang string
		day  schema.Date
		want string
	}{
		{"lt", "2020-01-01", "Dr Olga Priklad"}, // the language of the register
		{"pl", "2020-01-01", "Dr Olha Przykład"},
		{"pl-PL", "2020-01-01", "Dr Olha Przykład"},
		{"en", "2020-01-01", "Dr Olha Pryklad"}, // Latin letters where no spelling is meant for the language
		{"de", "2020-01-01", "Dr Olha Pryklad"},
		{"en", "2010-06-01", "Dr Olha Kolyshnia"}, // the last day under the former name
		{"en", "2010-06-02", "Dr Olha Pryklad"},
		{"pl", "2005-01-01", "Dr Olha Kołyshnia"},
		{"pl", "1999-01-01", "Dr Olha Kolyshnia"},
	} {
		day, _ := c.day.Day()
		if got := models.NameIn(p, spellings, c.lang, "lt", day); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.lang, c.day, got, c.want)
		}
	}
	plain := &models.Person{GivenName: "Jan", FamilyName: "Przykład"}
	if got := models.NameIn(plain, []*models.Spelling{{Use: "latin", Name: "Jan Przyklad"}}, "en", "lt", 0); got != "Jan Przykład" {
		t.Errorf("a name in Latin letters is replaced: %q", got)
	}
	if got := models.NameIn(plain, nil, "en", "lt", 0); got != "Jan Przykład" {
		t.Error(got)
	}
}
