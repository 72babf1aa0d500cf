package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Create writes a new record, giving it its id and, where it has none, a uid. A child's Parent must be set.
func (t *Tx) Create(rec schema.Record) error {
	k := models.KindOf(rec)
	m := rec.Meta()
	tidy(k, rec)
	if m.UID == (schema.UID{}) {
		u, err := uuid.NewV7()
		if err != nil {
			return err
		}
		m.UID = schema.UID(u)
	}
	m.ID, m.Version, m.Void = t.first+int64(len(t.made)), 1, ""
	t.made = append(t.made, made{uid: m.UID, kind: k})
	if err := t.number(k, rec); err != nil {
		return err
	}
	t.complain(models.CheckRecord(k, rec)...)
	if err := t.checkRefs(k, rec, nil); err != nil {
		return err
	}
	if t.refused {
		return nil // the columns would refuse it less clearly; the action fails at its end with every reason
	}
	if k.Parent != "" {
		if pk, err := t.kindOf(m.Parent); err != nil || pk != k.Parent {
			return fail(NoSuchRecord, err, "Value", fmt.Sprint(m.Parent))
		}
		t.made[len(t.made)-1].parent = m.Parent
	}
	whole, err := canonicalRecord(k, rec, t)
	if err != nil {
		return err
	}
	t.made[len(t.made)-1].created = true
	if err := t.logChange(k, rec, creation, "", whole, base{}); err != nil {
		return err
	}
	if err := t.concerned(k, rec, t.noteWritten); err != nil {
		return err
	}
	t.keepFresh(k, rec)
	t.made[len(t.made)-1].waiting = true
	t.pending = append(t.pending, m.ID)
	if t.direct {
		return t.flush()
	}
	return nil
}

// Update writes the fields of rec that differ from what is stored. It fails with Conflict where the record changed since it was read.
func (t *Tx) Update(rec schema.Record) error {
	k := models.KindOf(rec)
	tidy(k, rec)
	stored, err := t.Get(k.Key, rec.Meta().ID)
	if err != nil {
		return err
	}
	return t.update(k, stored, rec)
}

func (t *Tx) update(k *schema.Kind, stored, rec schema.Record) error {
	m := rec.Meta()
	if stored.Meta().Version != m.Version || stored.Meta().Void != "" {
		return fail(Conflict, nil, "Kind", k.Key)
	}
	if !slices.ContainsFunc(k.Fields, func(f *schema.Field) bool { return !f.Equal(stored, rec) }) {
		return nil
	}
	t.complain(models.CheckRecord(k, rec)...)
	if err := firstOf(t.checkRefs(k, rec, stored), t.renumbered(k, stored, rec)); err != nil {
		return err
	}
	if t.refused {
		return nil
	}
	if err := t.write(k, stored, rec); err != nil {
		return err
	}
	if err := t.touch(k, stored); err != nil { // what it referred to before loses it
		return err
	}
	return t.touch(k, rec)
}

// write writes and logs the fields that differ from what is stored.
func (t *Tx) write(k *schema.Kind, stored, rec schema.Record) error {
	var set []string
	var args []any
	var changed []*schema.Field
	for _, f := range k.Fields {
		if f.Equal(stored, rec) {
			continue
		}
		changed = append(changed, f)
		args = appendValues(args, f, rec)
		for _, c := range columnsOf(f) {
			set = append(set, `"`+c+`" = ?`)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	if len(set) > 0 {
		if err := t.exec(`UPDATE "`+k.Key+`" SET `+strings.Join(set, ", ")+` WHERE id = ?`, append(args, rec.Meta().ID)...); err != nil {
			return t.duplicate(k, rec, err)
		}
	}
	if err := t.raise(k, rec); err != nil {
		return err
	}
	for _, f := range changed {
		if err := t.writeLinks(f, rec); err != nil {
			return err
		}
		if err := t.logField(k, f, stored, rec); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) logField(k *schema.Kind, f *schema.Field, stored, rec schema.Record) error {
	old, err := f.Encode(stored, t)
	if err != nil {
		return err
	}
	now, err := f.Encode(rec, t)
	if err != nil {
		return err
	}
	bases, err := t.bases(f.Key, rec.Meta().UID)
	if err != nil {
		return err
	}
	return t.logChange(k, rec, f.Key, old, now, bases[rec.Meta().UID])
}

// raise counts the version up, once an action, so that a check can count it in the log. Nobody may have done so since the record
// was read.
func (t *Tx) raise(k *schema.Kind, recs ...schema.Record) error {
	for _, r := range recs {
		m := r.Meta()
		if t.own(m.ID) != nil || t.raised[m.ID] {
			continue
		}
		res, err := t.db.Statement.ConnPool.ExecContext(context.WithoutCancel(t.ctx), `UPDATE record SET version = ? WHERE id = ? AND version = ?`, m.Version+1, m.ID, m.Version)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n != 1 {
			return fail(Conflict, err, "Kind", k.Key)
		}
		t.raised[m.ID] = true
		t.counted = append(t.counted, m.ID)
		m.Version++
	}
	return nil
}

// tidy brings texts and sets into their stored form, so that the same values are the same text: no bytes that are no text, no
// repetitions in a set, no empty languages.
func tidy(k *schema.Kind, rec schema.Record) {
	for _, f := range k.Fields {
		switch p := f.Ptr(rec).(type) {
		case *string:
			*p = cleanText(*p)
		case *schema.Set:
			clean := make([]string, len(*p))
			for i, s := range *p {
				clean[i] = cleanText(s)
			}
			*p = schema.NewSet(clean...)
		case *schema.Localized:
			for lang, s := range *p {
				if s = cleanText(s); s == "" {
					delete(*p, lang)
				} else {
					(*p)[lang] = s
				}
			}
		case *schema.Refs:
			*p = schema.NewRefs(*p...)
		}
	}
	if k.Complete != nil {
		k.Complete(rec)
	}
}

// cleanText replaces what is no UTF-8, which JSON could not carry, and leaves out NUL, at which other programs would end the text.
func cleanText(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}

// duplicate turns the refusal of a unique index into a problem of the field.
func (t *Tx) duplicate(k *schema.Kind, rec schema.Record, err error) error {
	if !uniqueViolation(err) {
		return err
	}
	field := ""
	switch k.Key {
	case "state":
		field = "code"
	case "post":
		field = "register_no"
	}
	p := schema.Problem{Level: schema.Error, Code: "already_used", Kind: k.Key, Field: field, Record: rec.Meta().ID}
	if f := k.Field(field); f != nil {
		v, _ := f.Encode(rec, t) // a text always encodes
		p.Args = map[string]any{"Value": v}
	}
	return schema.Problems{p}
}
