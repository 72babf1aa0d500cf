package desk

import (
	"context"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/place"
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
	names, err := d.Names(context.Background(), id)
	if err != nil {
		d.Log.Error("name of a record", "error", err)
		return ""
	}
	return names[id].Title
}

// FieldText writes the value of a field as a person reads it; "" where nothing is recorded.
func (d *Desk) FieldText(k *schema.Kind, f *schema.Field, rec schema.Record) string {
	return d.FieldWords(k, f, rec, d.RefTitle)
}

// FieldWords does the same for many records, whose references it is told the titles of.
func (d *Desk) FieldWords(k *schema.Kind, f *schema.Field, rec schema.Record, title func(id int64) string) string {
	switch p := f.Ptr(rec).(type) {
	case *string:
		switch {
		case f.Type == schema.ChoiceType:
			return d.Words.Choice(k.Key, f.Key, *p)
		case *p != "" && f.Lookup != "":
			return d.CodeWords(f.Lookup, *p)
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
			return title(*p)
		}
		if *p == 0 {
			return ""
		}
		return strconv.FormatInt(*p, 10)
	case *schema.Coords:
		return p.String()
	case *schema.Set:
		return d.setWords(k, f, *p)
	case *schema.Localized:
		return p.In(d.Words.Lang, d.Store.Lang(), "en")
	case *schema.Refs:
		var names []string
		for _, id := range *p {
			names = append(names, title(id))
		}
		return strings.Join(names, ", ")
	case *schema.Money:
		return d.Money(*p)
	}
	return ""
}

// setWords writes a set: keys of choices in the order of the description, codes with what they stand for.
func (d *Desk) setWords(k *schema.Kind, f *schema.Field, set schema.Set) string {
	var out []string
	switch {
	case len(f.Choices) > 0:
		has := map[string]bool{}
		for _, x := range set {
			has[x] = true
		}
		for _, c := range f.Choices {
			if has[c] {
				out = append(out, d.Words.Choice(k.Key, f.Key, c))
			}
		}
	case f.Lookup != "":
		for _, x := range set {
			out = append(out, d.CodeWords(f.Lookup, x))
		}
	default:
		out = set
	}
	return strings.Join(out, ", ")
}

// CodeWords says what a code stands for: "PL-04" is Kujawsko-Pomorskie, "lt" Lithuanian. A code nobody knows shows itself.
func (d *Desk) CodeWords(lookup, code string) string {
	switch lookup {
	case schema.RegionCodes:
		if s, ok := place.SubdivisionOf(code); ok {
			return s.Name
		}
		if name := place.StateName(code, d.Words.Lang); name != "" {
			return name
		}
	case schema.LanguageCodes:
		return d.Words.Language(code)
	}
	return code
}

// Money writes an amount with its currency, with the comma of decimals where the language has one and room between thousands.
func (d *Desk) Money(m schema.Money) string {
	amount, currency, ok := strings.Cut(m.String(), " ")
	if !ok {
		return ""
	}
	whole, part, _ := strings.Cut(amount, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "−", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "\u00a0" + whole[i:]
	}
	point := ","
	if d.Words.Lang == "en" {
		point = "."
	}
	if part != "" {
		whole += point + part
	}
	return sign + whole + "\u00a0" + currency
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
