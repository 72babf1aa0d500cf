package store

import (
	"fmt"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// number gives a new record the running numbers it came without, and refuses those that were used already. Removed records count:
// a number once given is never given again.
func (t *Tx) number(k *schema.Kind, rec schema.Record) error {
	for _, f := range plans[k.Key].running {
		p := f.Ptr(rec).(*int64)
		highest, group, err := t.highest(k, f, rec)
		if err != nil {
			return err
		}
		switch {
		case *p == 0:
			*p = highest + 1
		case *p <= highest: // one above it cannot be used yet, which an import in order need not look up
			if err := t.unusedNumber(k, f, rec); err != nil {
				return err
			}
		}
		t.numbers[group] = max(highest, *p)
	}
	return nil
}

// renumbered refuses a running number that an edit of the number, or of what it is counted within, makes one already used.
func (t *Tx) renumbered(k *schema.Kind, stored, rec schema.Record) error {
	for _, f := range plans[k.Key].running {
		changed := !f.Equal(stored, rec)
		for _, w := range f.Within {
			changed = changed || !k.Field(w).Equal(stored, rec)
		}
		if p := f.Ptr(rec).(*int64); !changed || *p == 0 {
			continue
		}
		if err := t.unusedNumber(k, f, rec); err != nil {
			return err
		}
		clear(t.numbers)
	}
	return nil
}

// highest returns the highest number used in the group of a record, and the key the group is remembered by.
func (t *Tx) highest(k *schema.Kind, f *schema.Field, rec schema.Record) (int64, string, error) {
	where, args := within(k, f, rec)
	group := fmt.Sprint(k.Key, " ", f.Key, " ", args)
	if n, ok := t.numbers[group]; ok {
		return n, group, nil
	}
	if err := t.flush(); err != nil {
		return 0, group, err
	}
	var n int64
	err := t.db.Raw(`SELECT coalesce(max(k."`+f.Key+`"), 0) FROM "`+k.Key+`" k WHERE `+where, args...).Scan(&n).Error
	return n, group, err
}

// unusedNumber complains where another record of the group has the number.
func (t *Tx) unusedNumber(k *schema.Kind, f *schema.Field, rec schema.Record) error {
	if err := t.flush(); err != nil {
		return err
	}
	where, args := within(k, f, rec)
	n := *f.Ptr(rec).(*int64)
	var other int64
	err := t.db.Raw(`SELECT coalesce(max(k.id), 0) FROM "`+k.Key+`" k WHERE k."`+f.Key+`" = ? AND k.id <> ? AND `+where, append([]any{n, rec.Meta().ID}, args...)...).Scan(&other).Error
	if err == nil && other != 0 {
		t.complain(alreadyUsed(k, f, rec, fmt.Sprint(n)))
	}
	return err
}

func alreadyUsed(k *schema.Kind, f *schema.Field, rec schema.Record, value string) schema.Problem {
	return schema.Problem{Level: schema.Error, Code: "already_used", Kind: k.Key, Field: f.Key, Record: rec.Meta().ID, Args: map[string]any{"Value": value}}
}

// within is the condition of the records a running number is counted among: those with the same values in the fields named.
func within(k *schema.Kind, f *schema.Field, rec schema.Record) (string, []any) {
	where := []string{"1 = 1"}
	var args []any
	for _, key := range f.Within {
		w := k.Field(key)
		values := appendValues(nil, w, rec)
		for i, c := range columnsOf(w) {
			if values[i] == nil {
				where = append(where, `k."`+c+`" IS NULL`)
				continue
			}
			where, args = append(where, `k."`+c+`" = ?`), append(args, values[i])
		}
	}
	return strings.Join(where, " AND "), args
}
