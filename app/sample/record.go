package sample

import (
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record tells a record of any kind by its fields, key=value; what it refers to is named as the story names it. Records told under it are
// its children.
func (w *writer) record(e *entry) error {
	_, err := w.tell(e, 0)
	return err
}

func (w *writer) tell(e *entry, owner int64) (schema.Record, error) {
	leading, values := e.words()
	kind := e.word
	if kind == "record" {
		if len(leading) == 0 {
			return nil, e.wrong("needs a kind")
		}
		kind = leading[0]
	}
	k := models.Catalog.Kind(kind)
	if k == nil {
		return nil, e.wrong("no such kind")
	}
	rec := k.New()
	rec.Meta().Parent = owner
	if of := values["under"]; of != "" {
		id, err := w.named(e, []string{k.Parent}, of)
		if err != nil {
			return nil, err
		}
		rec.Meta().Parent = id
	}
	for key, v := range values {
		if key == "under" {
			continue
		}
		f := k.Field(key)
		if f == nil {
			return nil, e.wrong("no field " + key)
		}
		if err := w.set(e, f, rec, v); err != nil {
			return nil, err
		}
	}
	if err := w.create(rec); err != nil {
		return nil, err
	}
	if owner == 0 {
		about := rec.Meta().ID
		if rec.Meta().Parent != 0 {
			about = rec.Meta().Parent
		}
		if err := w.t.About(about); err != nil {
			return nil, err
		}
	}
	for _, u := range e.under {
		if _, err := w.tell(u, rec.Meta().ID); err != nil {
			return nil, err
		}
	}
	return rec, nil
}

// set gives a field its value in the words of the story.
func (w *writer) set(e *entry, f *schema.Field, rec schema.Record, value string) (err error) {
	if f.Type == schema.ChoiceType {
		return f.Decode(rec, value, nil)
	}
	value = spaced(value)
	switch p := f.Ptr(rec).(type) {
	case *int64:
		if f.Type == schema.RefType {
			*p, err = w.named(e, f.Ref, value)
			return err
		}
	case *schema.Refs:
		for _, name := range strings.Split(value, ";") {
			id, err := w.named(e, f.Ref, name)
			if err != nil {
				return err
			}
			*p = append(*p, id)
		}
		return nil
	case *schema.Set:
		*p = schema.NewSet(strings.Split(value, ";")...)
		return nil
	case *schema.Localized:
		*p = schema.Localized{}
		for _, text := range strings.Split(value, ";") {
			lang, words, _ := strings.Cut(text, ":")
			(*p)[lang] = words
		}
		return nil
	}
	if err := f.Decode(rec, value, nil); err != nil {
		return e.wrong(err.Error())
	}
	return nil
}

// named finds what the story called so before, or a city or State by its code.
func (w *writer) named(e *entry, kinds []string, name string) (int64, error) {
	name = strings.TrimSpace(spaced(name))
	for _, kind := range kinds {
		id := int64(0)
		switch kind {
		case "post":
			id = w.posts[name]
		case "person":
			id = w.persons[name]
		case "twinning":
			id = w.twinnings[name]
		case "mission":
			id = w.missions[name]
		case "appointment":
			id = w.offices[name]
		case "event":
			id = w.events[name]
		case "state":
			if len(name) == 2 {
				return w.state(name)
			}
		case "city":
			if len(name) > 3 && name[2] == ':' {
				return w.city(e, name)
			}
		}
		if id != 0 {
			return id, nil
		}
	}
	return 0, e.wrong("nothing of the name " + name)
}
