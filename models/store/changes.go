package store

import (
	"encoding/json"

	"github.com/exequatur/exequatur/models/schema"
)

// base names the change an author's value was built on.
type base struct {
	hlc  int64
	site []byte
}

// bases returns the newest change of a field of each record, its creation where there was none since: one look into the index for each,
// however often the field was changed.
func (t *Tx) bases(field string, records ...schema.UID) (map[schema.UID]base, error) {
	uids := make([][]byte, len(records))
	for i := range records {
		uids[i] = records[i][:]
	}
	var rows []struct {
		Record []byte
		HLC    int64 `gorm:"column:hlc"`
		Site   []byte
	}
	err := t.db.Raw(`SELECT r.uid AS record, a.hlc, a.site FROM record r JOIN action a ON a.seq IN (
		(SELECT max(c.action) FROM change c WHERE c.record = r.uid AND c.field = ?), (SELECT max(c.action) FROM change c WHERE c.record = r.uid AND c.field = ?))
		WHERE r.uid IN ? ORDER BY a.hlc, a.site`, field, creation, uids).Scan(&rows).Error
	out := make(map[schema.UID]base, len(rows))
	for _, r := range rows {
		out[uidOf(r.Record)] = base{r.HLC, r.Site} // the last one stays
	}
	return out, err
}

func (t *Tx) logChange(k *schema.Kind, rec schema.Record, field, old, new string, b base) error {
	c := changeRow{record: rec.Meta().UID, kind: k.Key, field: field, line: t.line, old: old, new: new, salt: newSalt(), base: b}
	c.digest = digest(c.salt, old, new)
	t.log.rows = append(t.log.rows, c)
	if t.subject == (schema.UID{}) {
		t.subject = c.record
	}
	if len(t.log.rows) < spillAt || t.tries > 0 { // what Try may have to take back stays here
		return nil
	}
	return t.spill()
}

// canonicalRecord writes a whole record as the JSON a creation is logged with: non-empty fields by key, the owner's uid under "parent".
func canonicalRecord(k *schema.Kind, rec schema.Record, uids schema.UIDs) (string, error) {
	out := make([]byte, 0, 256)
	out = append(out, '{')
	for _, f := range plans[k.Key].sorted {
		v := ""
		var err error
		if f != nil {
			v, err = f.Encode(rec, uids)
		} else if p := rec.Meta().Parent; p != 0 {
			var u schema.UID
			u, err = uids.UID(p)
			v = u.String()
		}
		if err != nil {
			return "", err
		}
		if v == "" {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(append(out, '"'), keyOf(f)...), `":`...)
		out = appendJSON(out, v)
	}
	return string(append(out, '}')), nil
}

// parentKey is the key of the owner in the JSON of a creation; fields stand in the order of their keys, and it among them.
const parentKey = "parent"

// appendJSON writes a text as encoding/json does, of which the log is the form.
func appendJSON(out []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			b, _ := json.Marshal(s) // a text always encodes
			return append(out, b...)
		}
	}
	return append(append(append(out, '"'), s...), '"')
}
