package store

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/models/schema"
)

// restated is the field under which stands in the log what an erasure left of a record: its creation and what was edited since can no
// longer be read there. The value is the canonical JSON of the whole, and why it was removed.
const restated = "="

// restate writes what is left of a record.
func (t *Tx) restate(k *schema.Kind, rec schema.Record) error {
	whole, err := canonicalRecord(k, rec, t)
	if err != nil {
		return err
	}
	if reason := rec.Meta().Void; reason != "" {
		fields := map[string]string{}
		if err := json.Unmarshal([]byte(whole), &fields); err != nil {
			return err
		}
		fields[voiding] = reason
		b, err := json.Marshal(fields)
		if err != nil {
			return err
		}
		whole = string(b)
	}
	if err := t.raise(k, rec); err != nil {
		return err
	}
	return t.logChange(k, rec, restated, "", whole, base{})
}

// blankLog takes the values out of the log once the erasure itself stands there. Of a record that keeps something the history of what
// it keeps stays; its creation goes, which holds everything.
func (w *eraser) blankLog() error {
	const blank = `UPDATE change SET old = NULL, new = NULL, salt = NULL WHERE record = ? AND salt IS NOT NULL AND NOT (action = ? AND field = ?)`
	uids := make([][]byte, 0, len(w.order))
	for _, id := range w.order {
		x := w.records[id]
		uid := x.rec.Meta().UID
		uids = append(uids, uid[:])
		query, args := blank, []any{blob(uid[:]), w.t.seq, restated}
		if !x.whole {
			fields := []string{creation, restated}
			for _, f := range x.kind.Fields {
				if !x.keeps(f) {
					fields = append(fields, f.Key)
				}
			}
			query, args = query+` AND field IN ?`, append(args, fields)
		}
		if err := w.t.db.Exec(query, args...).Error; err != nil {
			return err
		}
	}
	for part := range slices.Chunk(uids, inLimit) {
		err := w.t.db.Exec(`UPDATE action SET reason = NULL, source_file = NULL, salt = NULL WHERE subject IN ? AND seq < ? AND salt IS NOT NULL`, part, w.t.seq).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// mentioned reports whether a text names one of the erased records, or holds one of the erased texts. An id may well be another
// number; then a draft is dropped in vain.
func (w *eraser) mentioned(text string) bool {
	numbers := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	for _, id := range w.order {
		if slices.Contains(numbers, strconv.FormatInt(id, 10)) || strings.Contains(text, w.records[id].rec.Meta().UID.String()) {
			return true
		}
	}
	for _, s := range w.texts {
		escaped, _ := json.Marshal(s) // a text always encodes
		if s != "" && (strings.Contains(text, s) || strings.Contains(text, strings.Trim(string(escaped), `"`))) {
			return true
		}
	}
	return false
}
