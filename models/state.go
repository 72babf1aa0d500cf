package models

import (
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// State is a State or another subject of consular relations, sending or receiving.
type State struct {
	schema.Base
	Code       string           // ISO 3166-1 alpha-2, or a code of the office's own such as XK
	Name       schema.Localized // short name per language
	OtherNames schema.Set       // official, former and other names
	ValidFrom  schema.Date      // where the State did not always exist
	ValidUntil schema.Date      // last day of a State that no longer exists
}

var stateKind = &schema.Kind{
	Key: "state",
	New: func() schema.Record { return &State{} },
	Fields: []*schema.Field{
		schema.Text("code", func(s *State) *string { return &s.Code }, schema.Required, schema.Searched, schema.Column, schema.Identity,
			schema.Also("iso", "iso_code", "alpha2", "country_code")),
		schema.PerLanguage("name", func(s *State) *schema.Localized { return &s.Name }, schema.Required, schema.Searched, schema.Column),
		schema.Several("other_names", func(s *State) *schema.Set { return &s.OtherNames }, schema.Searched),
		schema.Dated("valid_from", func(s *State) *schema.Date { return &s.ValidFrom }),
		schema.Dated("valid_until", func(s *State) *schema.Date { return &s.ValidUntil }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		s := f.Rec.(*State)
		title := s.Name.In(n.Lang, "en")
		if title == "" {
			title = s.Code
		}
		text := []string{s.Code, strings.Join(s.OtherNames, " ")}
		for _, lang := range slices.Sorted(maps.Keys(s.Name)) {
			text = append(text, s.Name[lang])
		}
		return schema.Summary{Title: title, Text: join(text...)}
	},
	Check: func(f schema.File) schema.Problems {
		s := f.Rec.(*State)
		return endBeforeStart("state", s, "valid_until", s.ValidFrom, s.ValidUntil)
	},
}
