package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Finding is something to check. Records named in the arguments of its problem stand there by their titles.
type Finding struct {
	schema.Problem
	Subject  int64              // whose page it belongs to: the post of an appointment
	Record   int64              // what it is said of: the appointment
	Detail   string             // which of several such findings of the record it is
	Accepted *models.Acceptance // why it is taken as it is; nil where nobody said so
}

// Sensitive reports whether its words tell what is marked sensitive.
func (f *Finding) Sensitive() bool {
	r := models.RuleOf(f.Code)
	return r != nil && r.Sensitive
}

// kept is a finding as it is held: there may be a hundred thousand, so it is little.
type kept struct {
	code    string
	kind    string
	field   string
	article string
	level   schema.Level
	record  int64
	args    []arg
}

type arg struct {
	key   string
	value any
}

func keep(p schema.Problem) kept {
	k := kept{code: p.Code, kind: p.Kind, field: p.Field, article: p.Article, level: p.Level, record: p.Record}
	for key, v := range p.Args {
		k.args = append(k.args, arg{key, v})
	}
	slices.SortFunc(k.args, func(a, b arg) int { return cmp.Compare(a.key, b.key) })
	return k
}

// person is who else it concerns, 0 for nobody.
func (k *kept) person() int64 {
	for _, a := range k.args {
		if id, ok := a.value.(models.Of); ok && a.key == "Person" {
			return int64(id)
		}
	}
	return 0
}

// names calls each with every record the arguments name.
func (k *kept) names(each func(id int64)) {
	for _, a := range k.args {
		if id, ok := a.value.(models.Of); ok {
			each(int64(id))
		}
	}
}

// finding gives it back with titles in the place of records.
func (k *kept) finding(subject int64, named map[int64]store.Named) Finding {
	f := Finding{Problem: schema.Problem{Level: k.level, Code: k.code, Kind: k.kind, Field: k.field, Record: k.record, Article: k.article}, Subject: subject, Record: k.record, Detail: k.detail(named)}
	if len(k.args) > 0 {
		f.Args = make(map[string]any, len(k.args))
	}
	for _, a := range k.args {
		if id, ok := a.value.(models.Of); ok {
			f.Args[a.key] = named[int64(id)].Title
		} else {
			f.Args[a.key] = a.value
		}
	}
	return f
}

// detail tells a finding from others of the same rule and record, and from itself with other facts: its arguments as text, records by
// their uids. An acceptance holds as long as it stays the same.
func (k *kept) detail(named map[int64]store.Named) string {
	var out []string
	for _, a := range k.args {
		v := fmt.Sprint(a.value)
		if id, ok := a.value.(models.Of); ok {
			v = named[int64(id)].UID.String()
		}
		out = append(out, a.key+"="+v)
	}
	return strings.Join(out, "; ")
}
