package store

import (
	"maps"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// touch notes whose derived facts a record concerns that the action changed, and whose file it has to be checked with.
func (t *Tx) touch(k *schema.Kind, rec schema.Record) error {
	return t.concerned(k, rec, func(kind string, id int64) {
		delete(t.fresh, id) // what is kept in memory is no longer what stands in the file
		t.noteWritten(kind, id)
	})
}

func (t *Tx) noteWritten(kind string, id int64) {
	t.written[id] = true
	t.mark(kind, id)
}

// concerned names the files a record belongs to: its own, its owners', and those it is a part of.
func (t *Tx) concerned(k *schema.Kind, rec schema.Record, each func(kind string, id int64)) error {
	m := rec.Meta()
	each(k.Key, m.ID)
	if k.Key == "post_event" {
		t.lived[m.Parent] = true
	}
	for parent := m.Parent; parent != 0; {
		owner, err := t.about(parent)
		if err != nil {
			return err
		}
		each(owner.kind, parent)
		parent = owner.parent
	}
	for _, o := range plans[k.Key].partOf {
		if id := *o.by.Ptr(rec).(*int64); id != 0 {
			each(o.kind, id)
		}
	}
	return nil
}

// keepFresh keeps a created record in memory for the files it belongs to, as long as these were begun by this action too: an import
// need not read back what it has just written.
func (t *Tx) keepFresh(k *schema.Kind, rec schema.Record) {
	own := k.Clone(rec)
	t.fresh[rec.Meta().ID] = &schema.File{Rec: own, Parts: map[string][]schema.Record{}}
	join := func(owner int64) {
		if f := t.fresh[owner]; f != nil {
			f.Parts[k.Key] = append(f.Parts[k.Key], own)
		}
	}
	if p := rec.Meta().Parent; p != 0 {
		join(p)
	}
	for _, o := range plans[k.Key].partOf {
		join(*o.by.Ptr(rec).(*int64))
	}
}

func (t *Tx) mark(kind string, id int64) {
	if t.dirty[kind] == nil {
		t.dirty[kind] = map[int64]bool{}
	}
	t.dirty[kind][id] = true
}

// markAll marks every record of the register.
func (t *Tx) markAll() error {
	for _, k := range models.Catalog.All() {
		var ids []int64
		if err := t.db.Raw(`SELECT id FROM "` + k.Key + `"`).Scan(&ids).Error; err != nil {
			return err
		}
		for _, id := range ids {
			t.mark(k.Key, id)
		}
	}
	return nil
}

func sortedIDs(set map[int64]bool) []int64 { return slices.Sorted(maps.Keys(set)) }
