package policy

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// shape is the number of the shape of the file; it stands under shapeKey.
const (
	shape    = "1"
	shapeKey = "policy"
)

// Parse understands the contents of a file. Everything in it must be known: a misspelt key would otherwise go unnoticed for years.
func Parse(body []byte, s System) (Policy, *Problem) {
	root, problem := read(body)
	if problem != nil {
		return Policy{}, problem
	}
	if root.kind != '{' {
		return Policy{}, wrong("no_object", root.line)
	}
	x := &parser{sys: s}
	for _, m := range root.members {
		if problem := x.take(m); problem != nil {
			return Policy{}, problem
		}
	}
	if !x.shaped {
		return Policy{}, wrong("shape", root.line)
	}
	for _, f := range x.fixed {
		if x.p.Value(f.key) == "" {
			return Policy{}, wrong("fixed_unset", f.line, "Key", f.key)
		}
	}
	return x.p, nil
}

type parser struct {
	sys    System
	p      Policy
	shaped bool
	fixed  []member
}

func (x *parser) take(m member) (problem *Problem) {
	switch m.key {
	case shapeKey:
		n, ok := m.value.plain.(json.Number)
		if !ok || m.value.kind != 0 || n.String() != shape {
			return wrong("shape", m.line)
		}
		x.shaped = true
	case Folder:
		x.p.Folder, problem = x.path(m)
	case Backups:
		x.p.Backups, problem = x.path(m)
	case Language:
		x.p.Language, problem = x.language(m)
	case Letterhead:
		x.p.Letterheads, problem = x.letterheads(m)
	case "fixed":
		x.p.Fixed, problem = x.keys(m)
	default:
		return unknown(m, "", []string{shapeKey, Folder, Backups, Language, Letterhead, "fixed"})
	}
	return problem
}

func (x *parser) language(m member) (string, *Problem) {
	l, ok := m.value.text()
	if !ok || !slices.Contains(words.Languages, l) {
		return "", wrong("language", m.value.line, "Languages", strings.Join(words.Languages, ", "))
	}
	return l, nil
}

func (x *parser) keys(m member) (out []string, _ *Problem) {
	if m.value.kind != '[' {
		return nil, wrong("list", m.value.line, "Key", m.key)
	}
	for _, v := range m.value.list {
		key, ok := v.text()
		if !ok || !slices.Contains(Fixable, key) {
			return nil, wrong("fixed", v.line, "Keys", strings.Join(Fixable, ", "))
		}
		if !slices.Contains(out, key) {
			out = append(out, key)
			x.fixed = append(x.fixed, member{key: key, line: v.line})
		}
	}
	return out, nil
}

// letterheads reads a list of letterheads: the fields of the kind by their keys, and the path of an emblem.
func (x *parser) letterheads(m member) (out []Head, _ *Problem) {
	if m.value.kind != '[' {
		return nil, wrong("list", m.value.line, "Key", m.key)
	}
	for _, v := range m.value.list {
		if v.kind != '{' {
			return nil, wrong("letterhead", v.line)
		}
		h, problem := x.letterhead(v)
		if problem != nil {
			return nil, problem
		}
		if slices.ContainsFunc(out, func(have Head) bool { return have.Lang == h.Lang }) {
			return nil, wrong("letterhead_twice", v.line, "Language", h.Lang)
		}
		out = append(out, h)
	}
	return out, nil
}

func (x *parser) letterhead(v value) (h Head, problem *Problem) {
	k := models.KindOf(&h.Letterhead)
	known := []string{"emblem"}
	for _, f := range k.Fields {
		known = append(known, f.Key)
	}
	for _, m := range v.members {
		f := k.Field(m.key)
		switch {
		case m.key == "emblem":
			if h.Emblem, problem = x.path(m); problem != nil {
				return h, problem
			}
		case f == nil:
			return h, unknown(m, Letterhead+": ", known)
		default:
			text, problem := x.words(m, f)
			if problem != nil {
				return h, problem
			}
			*f.Ptr(&h.Letterhead).(*string) = text
		}
	}
	for _, f := range k.Fields {
		if f.Required && *f.Ptr(&h.Letterhead).(*string) == "" {
			return h, wrong("letterhead_needs", v.line, "Key", f.Key)
		}
	}
	return h, nil
}

// words reads the text of a field; one of several lines may be a list of them.
func (x *parser) words(m member, f *schema.Field) (string, *Problem) {
	if text, ok := m.value.text(); ok {
		if f.Type != schema.LongTextType && strings.ContainsAny(text, "\n\r") {
			return "", wrong("text", m.value.line, "Key", m.key)
		}
		return strings.TrimSpace(text), nil
	}
	if m.value.kind != '[' || f.Type != schema.LongTextType {
		return "", wrong("text", m.value.line, "Key", m.key)
	}
	var lines []string
	for _, v := range m.value.list {
		line, ok := v.text()
		if !ok {
			return "", wrong("text", v.line, "Key", m.key)
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n"), nil
}
