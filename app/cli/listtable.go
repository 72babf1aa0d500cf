package cli

import (
	"slices"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// postColumns are what a table of consulates shows of the many things known.
var postColumns = []string{"register_no", "title", "receiving_state", "seat", "status", "since", "head", "term_until"}

// naming are columns that say what a record is called.
var naming = map[string]bool{"title": true, "subject": true, "name": true, "what": true}

// tableKeys are the values a table for people shows: those a list of the window begins with, and what is derived.
func tableKeys(l view.Listing) []string {
	if l.Kind == "post" {
		return postColumns
	}
	k := models.Catalog.Kind(l.Kind)
	var out []string
	if k.Parent != "" {
		out = append(out, k.ParentKey)
	} else if !slices.ContainsFunc(k.Fields, func(f *schema.Field) bool { return f.Column && (f.Identity || f.Key == k.Titled || naming[f.Key]) }) {
		out = append(out, "title") // where no column says already what the record is called
	}
	chosen := slices.ContainsFunc(k.Fields, func(f *schema.Field) bool { return f.Column })
	for _, f := range k.Fields {
		if (f.Column || !chosen && !f.Hidden) && f.Type != schema.LongTextType {
			out = append(out, f.Key)
		}
	}
	for _, derived := range []string{"mark", "office", "in_office", "status", "since", "term_until", "next_anniversary"} {
		if slices.Contains(l.Keys, derived) && !slices.Contains(out, derived) {
			out = append(out, derived)
		}
	}
	return slices.DeleteFunc(out, func(key string) bool { return !slices.Contains(l.Keys, key) })
}

func (p *program) listTable(r *view.Register, l view.Listing) *table {
	k := models.Catalog.Kind(l.Kind)
	at := map[string]int{}
	for i, key := range l.Keys {
		at[key] = i
	}
	t := &table{right: map[int]bool{}}
	keys := tableKeys(l)
	for i, key := range keys {
		t.head = append(t.head, p.label(l.Kind, key))
		if f := k.Field(key); f != nil && (f.Type == schema.IntType || f.Type == schema.MoneyType) {
			t.right[i] = true
		}
	}
	for _, row := range l.Rows {
		value := func(key string) string {
			if i, ok := at[key]; ok {
				return view.Text(row.Values[i])
			}
			return ""
		}
		line := make([]string, len(keys))
		for i, key := range keys {
			if items, ok := p.items(r, k, key, l, row, at); ok {
				line[i] = items
				continue
			}
			line[i] = p.cell(k, key, value)
		}
		t.rows = append(t.rows, line)
	}
	return t
}

// items puts the values of a set into words; ok is false for what is no set.
func (p *program) items(r *view.Register, k *schema.Kind, key string, l view.Listing, row view.ListingRow, at map[string]int) (string, bool) {
	f := k.Field(key)
	i, there := at[key]
	if f == nil || !there || f.Type != schema.SetType {
		return "", false
	}
	set, ok := row.Values[i].([]string)
	return r.Items(k, f, set), ok
}

// cell puts a value into words: choices, statuses with their certainty, dates.
func (p *program) cell(k *schema.Kind, key string, value func(string) string) string {
	v := value(key)
	if k.Key == "post" && key == "head" {
		return p.headCell(v, value)
	}
	if v == "" {
		return ""
	}
	certainty := schema.Certainly
	if value(key+"_certainty") == schema.Possibly.Key() {
		certainty = schema.Possibly
	}
	f := k.Field(key)
	switch {
	case k.Key == "post" && key == "status":
		return p.w.Status(v, certainty)
	case k.Key == "twinning" && key == "status" && certainty == schema.Possibly:
		return p.w.T("twinning.possibly." + v)
	case k.Key == "twinning" && key == "status":
		return p.w.T("twinning." + v)
	case key == "mark" && f == nil:
		return p.w.Mark(k.Key, v)
	case f != nil && f.Type == schema.MoneyType:
		if m, err := schema.ParseMoney(v, ""); err == nil {
			return p.w.Money(m)
		}
	case f != nil && f.Lookup == schema.LanguageCodes:
		return p.w.Language(v)
	case key == "in_office":
		return p.w.T("cli.in_office." + v)
	case k.Key == "post" && key == "class":
		return p.w.Choice("post_event", key, v)
	case f != nil && f.Type == schema.ChoiceType:
		return p.w.Choice(k.Key, key, v)
	case f != nil && f.Type == schema.LocalizedType:
		return models.LocalizedOf(v).In(p.w.Lang, "en")
	case f != nil && f.Type == schema.DateType, export.Dated(key):
		return p.w.Date(schema.Date(v))
	}
	return v
}

// headCell names the head of a consulate, says that it has none, and that one is admitted while it is not open.
func (p *program) headCell(head string, value func(string) string) string {
	switch {
	case head != "" && value("head_certainty") == schema.Possibly.Key():
		return p.w.T("cli.possibly_head", map[string]any{"Head": head})
	case head != "":
		return head
	case value("admitted") != "":
		return p.w.T("cli.admitted", map[string]any{"Head": value("admitted")})
	case value("status") == models.Open:
		return p.w.T("head.vacant")
	}
	return ""
}

// label names a column of a kind.
func (p *program) label(kind, key string) string {
	if owner := models.Catalog.Kind(kind); owner != nil && owner.ParentKey == key {
		return p.w.Kind(owner.Parent, false)
	}
	for _, word := range []string{"field." + kind + "." + key, "field." + key, "field.post." + key, "cli.column." + key} {
		if p.w.Has(word) {
			return p.w.T(word)
		}
	}
	return key
}
