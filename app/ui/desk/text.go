package desk

import (
	"context"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// RefTitle returns what a record is called in the window's language; a negative id is a place of the gazetteer.
func (d *Desk) RefTitle(id int64) string {
	switch {
	case id == 0:
		return ""
	case id < 0:
		if d.Places != nil {
			if p, ok := d.Places.ByID(int32(-id)); ok {
				return p.Name
			}
		}
		return ""
	}
	names, err := d.Store.Names(context.Background(), id)
	if err != nil {
		d.Log.Error("name of a record", "error", err)
		return ""
	}
	n := names[id]
	if n.Kind == "state" {
		if rec, err := d.Store.Get(context.Background(), "state", id); err == nil {
			if name := rec.(*models.State).Name.In(d.Words.Lang, "en"); name != "" {
				return name
			}
		}
	}
	return n.Title
}

// FieldText writes the value of a field as a person reads it; "" where nothing is recorded.
func (d *Desk) FieldText(k *schema.Kind, f *schema.Field, rec schema.Record) string {
	switch p := f.Ptr(rec).(type) {
	case *string:
		if f.Type == schema.ChoiceType {
			return d.Words.Choice(k.Key, f.Key, *p)
		}
		return strings.TrimSpace(*p)
	case *schema.Date:
		return d.Words.Date(*p)
	case *bool:
		if *p {
			return d.Words.T("yes")
		}
		return ""
	case *int64:
		if f.Type == schema.RefType {
			return d.RefTitle(*p)
		}
		if *p == 0 {
			return ""
		}
		return strconv.FormatInt(*p, 10)
	case *schema.Coords:
		return p.String()
	case *schema.Set:
		return strings.Join(*p, ", ")
	case *schema.Localized:
		return p.In(d.Words.Lang, d.Store.Lang(), "en")
	case *schema.Refs:
		var names []string
		for _, id := range *p {
			names = append(names, d.RefTitle(id))
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// Line writes a record in one line: what it holds, in the order of its description.
func (d *Desk) Line(k *schema.Kind, rec schema.Record) string {
	var out []string
	for _, f := range k.Fields {
		if f.Hidden {
			continue
		}
		if s := d.FieldText(k, f, rec); s != "" {
			out = append(out, strings.ReplaceAll(s, "\n", ", "))
		}
	}
	return strings.Join(out, " · ")
}
