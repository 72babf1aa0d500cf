package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// FactSections show what a record holds by the sections of its description: short facts in two columns, long texts below them as they
// were written. What is a column of lists matters: where it is missing it says so. Fields named in without are left out.
func (p *Page) FactSections(k *schema.Kind, rec schema.Record, names Names, without ...string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	var section string
	var facts []xwidget.KeyValue
	var long []fyne.CanvasObject
	flush := func() {
		var content []fyne.CanvasObject
		switch {
		case len(facts) > 3:
			half := (len(facts) + 1) / 2
			content = append(content, Columns(FactsView(p.D, facts[:half]...), FactsView(p.D, facts[half:]...)))
		case len(facts) > 0:
			content = append(content, FactsView(p.D, facts...))
		}
		if content = append(content, long...); len(content) > 0 {
			out = append(out, Section(p.D, SectionTitle(p.D, section), nil, content...))
		}
		facts, long = nil, nil
	}
	for _, f := range k.Fields {
		if f.Hidden || in(without, f.Key) || f.Sensitive && !p.D.Sensitive() {
			continue
		}
		if f.Section != section {
			flush()
			section = f.Section
		}
		if f.Type == schema.LongTextType {
			if text := p.D.FieldWords(k, f, rec, names.Title); text != "" {
				long = append(long, Stack(look.Space, caption(p.D.Words.Field(k.Key, f.Key)), xwidget.NewPara(text, look.BaseText, look.Text)))
			}
			continue
		}
		facts = append(facts, p.Fact(k, f, rec, names)...)
	}
	flush()
	return out
}

func caption(text string) fyne.CanvasObject {
	return xwidget.NewPara(text, look.TableText, look.MutedText)
}

// SectionTitle is the heading of a section of a description; one without a key holds what is essential.
func SectionTitle(d *desk.Desk, key string) string {
	if key == "" {
		return d.Words.T("page.record.essentials")
	}
	return d.Words.T("section." + key)
}

// matters reports whether a field is missed where nothing is recorded: a column of lists, except for what comes about later, such as a
// return, and references, of which another one may be there.
func matters(k *schema.Kind, f *schema.Field) bool {
	switch f.Type {
	case schema.RefType, schema.RefsType, schema.MoneyType:
		return false
	case schema.DateType:
		return f.Key == k.From
	}
	return f.Column
}

// Fact shows one field: references as links, one a line; what matters and is missing as a link that adds it.
func (p *Page) Fact(k *schema.Kind, f *schema.Field, rec schema.Record, names Names) []xwidget.KeyValue {
	label := p.D.Words.Field(k.Key, f.Key)
	text := p.D.FieldWords(k, f, rec, names.Title)
	switch {
	case text == "" && !f.Required && !matters(k, f):
		return nil
	case text == "":
		kv := xwidget.KeyValue{Label: label}
		if p.D.CanEdit() {
			kv.Add = func() { p.EditField(f.Key) }
		}
		return []xwidget.KeyValue{kv}
	}
	var ids []int64
	switch at := f.Ptr(rec).(type) {
	case *int64:
		if f.Type == schema.RefType {
			ids = []int64{*at}
		}
	case *schema.Refs:
		ids = *at
	case *schema.Set:
		if f.Key == "emails" {
			return addresses(label, text)
		}
	}
	if len(ids) == 0 {
		return []xwidget.KeyValue{{Label: label, Value: text}}
	}
	var out []xwidget.KeyValue
	for _, id := range ids {
		out = append(out, xwidget.KeyValue{Label: label, Value: names.Title(id), Open: names.Open(p.D, id)})
		label = ""
	}
	return out
}
