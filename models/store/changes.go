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

// bases returns the newest change of a field of each record, its creation where there was none since.
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
	err := t.db.Raw(`SELECT c.record, a.hlc, a.site FROM change c JOIN action a ON a.seq = c.action
		WHERE c.record IN ? AND c.field IN ( ?, ?) ORDER BY a.hlc, a.site`, uids, field, creation).Scan(&rows).Error
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
	out := make(map[string]string, len(k.Fields)+1)
	for _, f := range k.Fields {
		v, err := f.Encode(rec, uids)
		if err != nil {
			return "", err
		}
		if v != "" {
			out[f.Key] = v
		}
	}
	if p := rec.Meta().Parent; p != 0 {
		u, err := uids.UID(p)
		if err != nil {
			return "", err
		}
		out["parent"] = u.String()
	}
	b, err := json.Marshal(out) // map keys are written sorted
	return string(b), err
}
