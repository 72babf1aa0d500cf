package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// answers reads what --set gives to a step.
type answers struct {
	p       *program
	s       *store.Store
	r       *view.Register
	step    *act.Action
	in      *act.Input
	subject int64
}

// set reads FIELD=VALUE; a text in one language is FIELD.LANG=VALUE or FIELD=LANG:VALUE.
func (a *answers) set(ctx context.Context, text string) error {
	key, value, ok := strings.Cut(text, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	if !ok || key == "" {
		return &usageError{"cli.apply.bad_set", map[string]any{"Value": text}}
	}
	key, lang, _ := strings.Cut(key, ".")
	f := a.field(key)
	if f == nil {
		var known []string
		for _, f := range a.step.Input.Fields {
			if !f.Hidden {
				known = append(known, f.Key)
			}
		}
		return &usageError{"cli.apply.no_field", map[string]any{"Step": a.step.Key, "Value": key, "Fields": strings.Join(known, ", ")}}
	}
	switch at := f.Ptr(a.in).(type) {
	case *string:
		if f.Type != schema.ChoiceType || value == "" {
			*at = value
			return nil
		}
		choice, ok := a.choice(f, value)
		if !ok {
			return a.unread(f, value, strings.Join(f.Choices, ", "))
		}
		*at = choice
	case *schema.Date:
		d, ambiguous, err := schema.ReadDate(value, a.s.Today())
		if err != nil || ambiguous {
			return a.unread(f, value, "2023-05-12, 2023-05, 2023")
		}
		*at = d
	case *schema.Set:
		*at = schema.NewSet(strings.FieldsFunc(value, func(r rune) bool { return r == ';' || r == ',' })...)
	case *schema.Localized:
		if *at == nil {
			*at = schema.Localized{}
		}
		if of, text, ok := strings.Cut(value, ":"); ok && lang == "" && slices.Contains(words.Languages, of) {
			lang, value = of, strings.TrimSpace(text)
		}
		if lang == "" {
			lang = a.s.Lang()
		}
		(*at)[lang] = value
	case *int64:
		id, err := a.ref(ctx, f, value)
		*at = id
		return err
	}
	return nil
}

// field finds what a step asks by its key, or by another name of it.
func (a *answers) field(key string) *schema.Field {
	if f := a.step.Input.Field(key); f != nil {
		return f
	}
	for _, f := range a.step.Input.Fields {
		if slices.Contains(f.Synonyms, key) {
			return f
		}
	}
	return nil
}

func (a *answers) unread(f *schema.Field, value, wanted string) error {
	return &refusal{key: "cli.apply.bad_value", args: map[string]any{"Field": f.Key, "Value": value, "Wanted": wanted}}
}

// choice reads a choice by its key or its label in any language.
func (a *answers) choice(f *schema.Field, value string) (string, bool) {
	wanted := search.Key(value)
	for _, c := range f.Choices {
		if search.Key(c) == wanted {
			return c, true
		}
	}
	for _, lang := range words.Languages {
		for _, c := range f.Choices {
			if search.Key(words.In(lang).Choice(act.InputKey, f.Key, c)) == wanted {
				return c, true
			}
		}
	}
	return "", false
}

// ref finds the record a key means; a city also among the places of the gazetteer, those of the receiving State first.
func (a *answers) ref(ctx context.Context, f *schema.Field, value string) (int64, error) {
	if value == "" {
		return 0, nil
	}
	for i, kind := range f.Ref {
		found, err := a.r.Resolve(ctx, kind, value)
		if err != nil {
			return 0, err
		}
		if len(found) == 0 && kind == "city" {
			return a.place(ctx, f, value)
		}
		if len(found) == 0 && i+1 < len(f.Ref) {
			continue
		}
		one, err := a.p.one(ctx, a.r, kind, value)
		return one.ID, err
	}
	return 0, nil
}

// dominance is how many times larger a place must be than its namesakes to be meant without a word.
const dominance = 10

// place finds the one place of a name; "Name, State" or "Name, region" where several have one. It becomes a city with the step.
func (a *answers) place(ctx context.Context, f *schema.Field, value string) (int64, error) {
	places, err := place.Open()
	if err != nil {
		return 0, err
	}
	country, region := "", ""
	if post, err := a.s.Get(ctx, "post", a.subject); err == nil && a.step.On == "post" && a.subject != 0 {
		country = a.code(ctx, post.(*models.Post).ReceivingState)
	} else if a.in.ReceivingState != 0 {
		country = a.code(ctx, a.in.ReceivingState)
	}
	name := value
	for part := range strings.SplitSeq(value, ",") {
		if name == value {
			name = strings.TrimSpace(part)
			continue
		}
		if found, err := a.r.Resolve(ctx, "state", strings.TrimSpace(part)); err == nil && len(found) == 1 {
			country = a.code(ctx, found[0].ID)
		} else {
			region = search.Key(part)
		}
	}
	found := places.Find(name, country)
	if region != "" {
		found = slices.DeleteFunc(found, func(x place.Place) bool {
			return search.Key(x.Region) != region && search.Key(x.RegionCode) != region
		})
	}
	switch {
	case len(found) == 0:
		return 0, &refusal{key: "cli.apply.no_place", args: map[string]any{"Field": f.Key, "Value": value}}
	case len(found) == 1, country != "" && found[0].Population > dominance*found[1].Population:
		return -int64(found[0].ID), nil
	}
	e := &refusal{key: "cli.apply.places", args: map[string]any{"Field": f.Key, "Value": value}}
	for _, x := range found[:min(len(found), 10)] {
		where := x.RegionCode
		if where == "" {
			where = x.Region
		}
		if country == "" {
			where = x.Country
		}
		e.more = append(e.more, "  "+x.Name+", "+where+" ("+strings.Trim(x.Region+", "+place.StateName(x.Country, a.p.w.Lang), ", ")+")")
	}
	return 0, e
}

func (a *answers) code(ctx context.Context, state int64) string {
	rec, err := a.s.Get(ctx, "state", state)
	if err != nil {
		return ""
	}
	return rec.(*models.State).Code
}
