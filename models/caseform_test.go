package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestCaseFormsAreTypedNeverGuessed(t *testing.T) {
	post := schema.File{Rec: &models.Post{}, Parts: map[string][]schema.Record{"post_form": {
		&models.PostForm{Of: "district", CaseForm: models.CaseForm{Lang: "lt", Case: "locative", Text: "Kujavijos Pomeranijos vaivadijoje"}},
		&models.PostForm{Of: "title", CaseForm: models.CaseForm{Lang: "lt", Case: "genitive", Text: "garbės konsulato Torunėje"}},
	}}}
	district, title := models.CaseForms(post, "district"), models.CaseForms(post, "title")
	for _, c := range []struct {
		forms      []models.CaseForm
		lang, form string
		want       string
	}{
		{district, "lt", "locative", "Kujavijos Pomeranijos vaivadijoje"},
		{district, "lt", "genitive", "Toruń"}, // nobody typed it
		{district, "pl", "locative", "Toruń"},
		{title, "lt", "genitive", "garbės konsulato Torunėje"},
		{nil, "lt", "locative", "Toruń"},
	} {
		if got := models.InCase(c.forms, c.lang, c.form, "Toruń"); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.lang, c.form, got, c.want)
		}
	}
	city := schema.File{Rec: &models.City{}, Parts: map[string][]schema.Record{"city_form": {&models.CityForm{CaseForm: models.CaseForm{Lang: "pl", Case: "locative", Text: "Toruniu"}}}}}
	if got := models.InCase(models.CaseForms(city, ""), "pl", "locative", "Toruń"); got != "Toruniu" {
		t.Error(got)
	}
	person := schema.File{Rec: &models.Person{}, Parts: map[string][]schema.Record{"person_form": {&models.PersonForm{CaseForm: models.CaseForm{Lang: "pl", Case: "vocative", Text: "Panie Janie"}}}}}
	if got := models.InCase(models.CaseForms(person, ""), "pl", "vocative", "Jan"); got != "Panie Janie" {
		t.Error(got)
	}
}
