package edit

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"fmt"

	"github.com/exequatur/exequatur/app/ui/desk"
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
	// Was and Before are what the form was opened with, so that another's changes meanwhile can be told from one's own.
	Was    map[string]string       `json:"was,omitempty"`
	Before map[string][]childDraft `json:"before,omitempty"`
}

type childDraft struct {
	ID      int64             `json:"id"`
	Version int               `json:"version,omitempty"`
	Fields  map[string]string `json:"fields"`
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

// newKey is the name the draft of a form is kept under. Two windows may have a form of the same record, so each has a name of its own.
func newKey(f desk.Form) string {
	return fmt.Sprintf("form/%s/%d/%d/%s", f.Kind, f.ID, f.Parent, rand.Text()[:8])
}

// newDraft keeps a form as it is.
func newDraft(fam *family) draft {
	m := fam.rec.Meta()
	d := draft{Kind: fam.kind.Key, ID: m.ID, Version: m.Version, Parent: m.Parent, Fields: pack(fam.kind, fam.rec), Children: packed(fam.children)}
	if fam.was != nil {
		d.Was, d.Before = pack(fam.kind, fam.was), packed(fam.before)
	}
	return d
}

func packed(children map[string][]schema.Record) map[string][]childDraft {
	out := map[string][]childDraft{}
	for kind, recs := range children {
		for _, r := range recs {
			out[kind] = append(out[kind], childDraft{ID: r.Meta().ID, Version: r.Meta().Version, Fields: pack(models.Catalog.Kind(kind), r)})
		}
	}
	return out
}

// fill puts what was typed into a family that was read anew, and what it was typed over in the place of what stands there now. A draft of
// an older program does not know the latter: then nothing can be told apart, and where they differ a person has to choose.
func (d draft) fill(fam *family) {
	id := fam.rec.Meta().ID
	unpack(fam.kind, fam.rec, d.Fields)
	if d.Version != 0 {
		fam.rec.Meta().Version = d.Version
	}
	fam.rec.Meta().Void = ""
	for kind, children := range d.Children {
		if k := models.Catalog.Kind(kind); k != nil {
			fam.children[kind] = unpacked(k, children, fam.before[kind], id)
		}
	}
	if id == 0 {
		return
	}
	if d.Was == nil {
		if fam.rec.Meta().Version != fam.was.Meta().Version {
			fam.was = nil
		}
		return
	}
	unpack(fam.kind, fam.was, d.Was)
	fam.was.Meta().Version = d.Version
	fam.was.Meta().Void = ""
	now := fam.before
	fam.before = map[string][]schema.Record{}
	for kind, children := range d.Before {
		if k := models.Catalog.Kind(kind); k != nil {
			fam.before[kind] = unpacked(k, children, now[kind], id)
		}
	}
	for kind := range now {
		if d.Children[kind] == nil { // all were taken out, or there were none when it was typed
			fam.children[kind] = nil
		}
	}
}

// unpacked makes kept children again; one that stands in the register keeps what it is there called by.
func unpacked(k *schema.Kind, kept []childDraft, now []schema.Record, parent int64) []schema.Record {
	var out []schema.Record
	is := byID(now)
	for _, c := range kept {
		rec := k.New()
		if r := is[c.ID]; r != nil {
			rec = k.Clone(r)
		}
		m := rec.Meta()
		m.ID, m.Parent = c.ID, parent
		if c.Version != 0 {
			m.Version = c.Version
		}
		unpack(k, rec, c.Fields)
		out = append(out, rec)
	}
	return out
}

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
