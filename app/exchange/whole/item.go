package whole

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// item is a record as a file has it, with its children.
type item struct {
	kind     *schema.Kind
	uid      schema.UID
	values   []value
	children []*item
}

// value is what a file says of one field.
type value struct {
	f     *schema.Field
	text  string           // in the form of the log, for all but the following
	list  []string         // of a set
	langs schema.Localized // of a localized text
	refs  []schema.UID     // of references
}

// each calls f with an item and everything below it, owners first.
func (it *item) each(f func(it, owner *item) error) error {
	var down func(it, owner *item) error
	down = func(it, owner *item) error {
		if err := f(it, owner); err != nil {
			return err
		}
		for _, c := range it.children {
			if err := down(c, it); err != nil {
				return err
			}
		}
		return nil
	}
	return down(it, nil)
}

// parser turns JSON into items; file is what the file is called in sentences.
type parser struct{ file string }

func (p parser) wrong(code string, it *item, err error, args ...any) error {
	args = append(args, "File", p.file, "Kind", it.kind.Key, "Record", it.uid.String())
	return say.Refuse(code, err, args...)
}

// item reads a record of a kind. The record that says whose register it is has no uid: each file has one of its own.
func (p parser) item(k *schema.Kind, raw []byte) (*item, error) {
	it := &item{kind: k}
	seen := map[string]bool{}
	err := members(raw, func(key string, v []byte) (err error) {
		if seen[key] {
			return p.wrong("whole_key_twice", it, nil, "Name", key)
		}
		seen[key] = true
		f := k.Field(key)
		switch {
		case key == keyUID && !k.Singleton:
			s, err := text(v)
			if err == nil {
				it.uid, err = schema.ParseUID(s)
			}
			if err != nil || it.uid == (schema.UID{}) {
				return p.wrong("whole_uid", it, err, "Value", clip(string(v)))
			}
		case key == keyChildren && !k.Singleton:
			return p.children(it, v)
		case f == nil:
			return p.wrong("whole_unknown_field", it, nil, "Name", clip(key))
		default:
			x, err := readValue(f, v)
			if err != nil {
				return p.wrong("whole_value", it, err, "Target", k.Key+"."+key, "Value", clip(string(v)))
			}
			it.values = append(it.values, x)
		}
		return nil
	})
	if err == errShape || err == errText {
		err = p.wrong("whole_record", it, err)
	}
	if err == nil && it.uid == (schema.UID{}) && !k.Singleton {
		err = p.wrong("whole_uid", it, nil, "Value", "")
	}
	return it, err
}

func (p parser) children(it *item, raw []byte) error {
	seen := map[string]bool{}
	return members(raw, func(key string, list []byte) error {
		k := models.Catalog.Kind(key)
		if k == nil || k.Parent != it.kind.Key || seen[key] {
			return p.wrong("whole_unknown_child", it, nil, "Name", clip(key))
		}
		seen[key] = true
		return elements(list, func(raw []byte) error {
			c, err := p.item(k, raw)
			it.children = append(it.children, c)
			return err
		})
	})
}

// readValue reads the value of a field. null, and what is empty, says that nothing is recorded.
func readValue(f *schema.Field, raw []byte) (v value, err error) {
	v.f = f
	if string(raw) == "null" {
		return v, nil
	}
	switch f.Type {
	case schema.BoolType:
		switch string(raw) {
		case "true":
			v.text = "true"
		case "false":
		default:
			return v, errShape
		}
		return v, nil
	case schema.IntType:
		n, err := strconv.ParseInt(string(raw), 10, 64)
		if n != 0 {
			v.text = strconv.FormatInt(n, 10)
		}
		return v, err
	case schema.SetType, schema.RefsType:
		err = elements(raw, func(raw []byte) error {
			s, err := text(raw)
			v.list = append(v.list, s)
			return err
		})
		if f.Type == schema.RefsType && err == nil {
			v.refs, err = uids(v.list)
			v.list = nil
		}
		return v, err
	case schema.LocalizedType:
		return v, members(raw, func(lang string, raw []byte) error {
			s, err := text(raw)
			if s != "" {
				if v.langs == nil {
					v.langs = schema.Localized{}
				}
				v.langs[lang] = s
			}
			return err
		})
	}
	if v.text, err = text(raw); err != nil || v.text == "" {
		return v, err
	}
	if f.Type == schema.RefType {
		v.refs, err = uids([]string{v.text})
		v.text = ""
	}
	return v, err
}

func uids(texts []string) ([]schema.UID, error) {
	out := make([]schema.UID, len(texts))
	for i, s := range texts {
		u, err := schema.ParseUID(s)
		if err != nil || u == (schema.UID{}) {
			return nil, fmt.Errorf("%w: not a uid", errShape)
		}
		out[i] = u
	}
	return out, nil
}

// put sets the field of a record; ids are those of v.refs.
func (v *value) put(rec schema.Record, ids []int64) error {
	switch p := v.f.Ptr(rec).(type) {
	case *schema.Set:
		*p = schema.NewSet(v.list...)
	case *schema.Localized:
		*p = v.langs
	case *schema.Refs:
		*p = schema.NewRefs(ids...)
	case *int64:
		if v.f.Type != schema.RefType {
			return v.f.Decode(rec, v.text, nil)
		}
		*p = 0
		if len(ids) > 0 {
			*p = ids[0]
		}
	default:
		return v.f.Decode(rec, v.text, nil)
	}
	return nil
}

// readable reports which of the values of an item is none of its field: a date that is no date. It needs no register.
func (p parser) readable(it *item) error {
	scratch := it.kind.New()
	for i := range it.values {
		v := &it.values[i]
		if err := v.put(scratch, nil); err != nil {
			return p.wrong("whole_value", it, err, "Target", it.kind.Key+"."+v.f.Key, "Value", clip(v.text))
		}
	}
	return nil
}

// has reports whether a file says anything of a field.
func (it *item) has(f *schema.Field) bool {
	return slices.ContainsFunc(it.values, func(v value) bool { return v.f == f })
}

// clip shortens what is shown of a value in a sentence.
func clip(s string) string {
	const most = 60
	for i := range s {
		if i >= most {
			return s[:i] + "…"
		}
	}
	return s
}
