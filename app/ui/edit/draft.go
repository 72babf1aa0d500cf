package edit

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// draft is a half-typed form as it is kept in the register outside the log.
type draft struct {
	Kind     string                  `json:"kind"`
	ID       int64                   `json:"id"`
	Version  int                     `json:"version"`
	Parent   int64                   `json:"parent,omitempty"`
	Fields   map[string]string       `json:"fields"`
	Children map[string][]childDraft `json:"children,omitempty"`
}

type childDraft struct {
	ID     int64             `json:"id"`
	Fields map[string]string `json:"fields"`
}

// plainIDs carries ids through the codec of fields: a draft never leaves the file, and may point at a place of the gazetteer that has
// no record yet (a negative id).
type plainIDs struct{}

func (plainIDs) UID(id int64) (schema.UID, error) {
	var u schema.UID
	u[0] = 0xff // so that it is never the empty uid
	binary.BigEndian.PutUint64(u[8:], uint64(id))
	return u, nil
}

func (plainIDs) ID(u schema.UID) (int64, error) {
	if u[0] != 0xff {
		return 0, fmt.Errorf("no id of a draft: %s", u)
	}
	return int64(binary.BigEndian.Uint64(u[8:])), nil
}

func pack(k *schema.Kind, rec schema.Record) map[string]string {
	out := map[string]string{}
	for _, f := range k.Fields {
		if v, err := f.Encode(rec, plainIDs{}); err == nil && v != "" {
			out[f.Key] = v
		}
	}
	return out
}

func unpack(k *schema.Kind, rec schema.Record, fields map[string]string) {
	for _, f := range k.Fields {
		// What an older program wrote and this one cannot read is left empty: a draft is a convenience.
		_ = f.Decode(rec, fields[f.Key], plainIDs{})
	}
}

// Key is the name a draft is kept under.
func Key(kind string, id, parent int64) string { return fmt.Sprintf("form/%s/%d/%d", kind, id, parent) }

func (d draft) text() (string, error) {
	b, err := json.Marshal(d)
	return string(b), err
}

// parse reads a kept draft; ok is false where it is of a kind that is no longer described.
func parse(body string) (d draft, ok bool) {
	if json.Unmarshal([]byte(body), &d) != nil || models.Catalog.Kind(d.Kind) == nil {
		return draft{}, false
	}
	return d, true
}
