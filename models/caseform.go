package models

import "github.com/exequatur/exequatur/models/schema"

// Cases of a name that letters and lists need: Lithuanian lists stand in the locative, Polish letters use dative and vocative. They are
// typed, never guessed.
var Cases = []string{"genitive", "dative", "accusative", "instrumental", "locative", "vocative"}

// CaseForm is the form of a name in one grammatical case of one language.
type CaseForm struct {
	Lang string // BCP 47
	Case string
	Text string
}

// PersonForm is a case form of a person's name.
type PersonForm struct {
	schema.Base
	CaseForm
}

// CityForm is a case form of a city's name.
type CityForm struct {
	schema.Base
	CaseForm
}

// PostForm is a case form of the title of a post or of the name of its district.
type PostForm struct {
	schema.Base
	Of string
	CaseForm
}

// The kinds differ by whose name it is, because a child belongs to one kind of owner.
var (
	personFormKind = caseForms("person_form", "person", func() schema.Record { return &PersonForm{} }, func(f *PersonForm) *CaseForm { return &f.CaseForm })
	cityFormKind   = caseForms("city_form", "city", func() schema.Record { return &CityForm{} }, func(f *CityForm) *CaseForm { return &f.CaseForm })
	postFormKind   = caseForms("post_form", "post", func() schema.Record { return &PostForm{} }, func(f *PostForm) *CaseForm { return &f.CaseForm },
		schema.Choice("of", []string{"title", "district"}, func(f *PostForm) *string { return &f.Of }, schema.Required))
)

func caseForms[R schema.Record](key, owner string, fresh func() schema.Record, at func(R) *CaseForm, before ...*schema.Field) *schema.Kind {
	return &schema.Kind{
		Key: key, Parent: owner, ParentKey: owner, New: fresh,
		Fields: append(before,
			schema.Text("language", func(r R) *string { return &at(r).Lang }, schema.Required, schema.Tongues),
			schema.Choice("case", Cases, func(r R) *string { return &at(r).Case }, schema.Required),
			schema.Text("text", func(r R) *string { return &at(r).Text }, schema.Required, schema.Spelled),
		),
		Summary: func(f schema.File, _ schema.Names) schema.Summary {
			return schema.Summary{Title: at(f.Rec.(R)).Text}
		},
	}
}

// FormIn returns the typed form of a name in a case of a language among forms of one owner, or "" where nobody typed one.
func FormIn(forms []CaseForm, lang, grammaticalCase string) string {
	for _, f := range forms {
		if f.Lang == lang && f.Case == grammaticalCase {
			return f.Text
		}
	}
	return ""
}

// InCase returns a name in a case of a language as it was typed, or the nominative where nobody typed one: nothing is inflected.
func InCase(forms []CaseForm, lang, grammaticalCase, nominative string) string {
	if form := FormIn(forms, lang, grammaticalCase); form != "" {
		return form
	}
	return nominative
}

// CaseForms collects the forms among the children of a person, a city or a post; of says whether those of a post's title or of its
// district are meant and is "" for the others.
func CaseForms(f schema.File, of string) []CaseForm {
	var out []CaseForm
	for _, kind := range []string{"person_form", "city_form", "post_form"} {
		for _, rec := range f.Parts[kind] {
			switch x := rec.(type) {
			case *PersonForm:
				out = append(out, x.CaseForm)
			case *CityForm:
				out = append(out, x.CaseForm)
			case *PostForm:
				if x.Of == of {
					out = append(out, x.CaseForm)
				}
			}
		}
	}
	return out
}
