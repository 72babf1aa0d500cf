package store

import (
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Why two records cannot become one.
const (
	MergeSame      = "merge_same"      // they are one already
	MergeKind      = "merge_kind"      // they are not of the kind
	MergeRemoved   = "merge_removed"   // one of them does not stand
	MergeSingleton = "merge_singleton" // there is only one of the kind
)

// merged is the reason of a record that became part of another one.
func merged(into schema.UID) string { return "merged " + into.String() }

func wasMerged(reason string) bool { return strings.HasPrefix(reason, "merged ") }

// Merge makes two records of a kind one: whatever refers to from refers to into, the children of from are written anew below into
// unless equal ones are there, what into lacks it takes over, and from is removed. It fails with one of the codes above, and with
// problems where the one record would break an invariant: two heads at once.
func (t *Tx) Merge(kind string, from, into int64) error {
	k := models.Catalog.Kind(kind)
	if err := t.mergeable(k, from, into); err != nil {
		return err
	}
	uid, err := t.UID(into)
	if err != nil {
		return err
	}
	if err := t.About(into); err != nil {
		return err
	}
	m := merger{t: t, moved: map[int64]int64{from: into}}
	if err := m.children(k, from, into); err != nil {
		return err
	}
	if err := m.references(); err != nil {
		return err
	}
	left, err := t.Get(kind, from)
	if err != nil {
		return err
	}
	if err := t.Void(kind, from, merged(uid)); err != nil { // before into takes over a number only one record may have
		return err
	}
	kept, err := t.Get(kind, into)
	if err != nil {
		return err
	}
	m.takeOver(k, kept, left)
	return t.Update(kept)
}

// mergeable tells why two records cannot become one.
func (t *Tx) mergeable(k *schema.Kind, from, into int64) error {
	for _, id := range []int64{from, into} {
		if is, err := t.kindOf(id); err != nil || k == nil || is != k.Key {
			return firstOf(err, fail(MergeKind, nil, "Kind", is))
		}
	}
	switch {
	case k.Singleton:
		return fail(MergeSingleton, nil, "Kind", k.Key)
	case from == into:
		return fail(MergeSame, nil)
	}
	both, err := t.Select(k.Key, `r.id IN ?`, []int64{from, into})
	if err == nil && len(both) != 2 {
		err = fail(MergeRemoved, nil, "Kind", k.Key)
	}
	return err
}

// merger knows which record takes the place of which.
type merger struct {
	t     *Tx
	moved map[int64]int64
}

// children writes the children of a record, and theirs, anew below the one that takes its place.
func (m merger) children(k *schema.Kind, from, into int64) error {
	for _, child := range models.Catalog.Children(k.Key) {
		old, err := m.t.Select(child.Key, `r.parent = ?`, from)
		if err != nil {
			return err
		}
		there, err := m.t.Select(child.Key, `r.parent = ?`, into)
		if err != nil {
			return err
		}
		alike := map[string]int64{}
		for _, r := range there {
			key, err := m.likeness(child, r)
			if err != nil {
				return err
			}
			alike[key] = r.Meta().ID
		}
		for _, r := range old {
			if there, err = m.child(child, r, into, there, alike); err != nil {
				return err
			}
			if err := m.children(child, r.Meta().ID, m.moved[r.Meta().ID]); err != nil {
				return err
			}
		}
	}
	return nil
}

// child finds the equal of a child below its new owner, or makes it there.
func (m merger) child(k *schema.Kind, old schema.Record, owner int64, there []schema.Record, alike map[string]int64) ([]schema.Record, error) {
	id := old.Meta().ID
	rec := k.Clone(old)
	*rec.Meta() = schema.Base{Parent: owner}
	m.redirect(k, rec)
	key, err := m.likeness(k, rec)
	if err != nil {
		return there, err
	}
	if same, ok := alike[key]; ok {
		m.moved[id] = same
		return there, nil
	}
	for _, f := range plans[k.Key].running {
		*f.Ptr(rec).(*int64) = 0 // its own stays with the removed one
	}
	if e, ok := rec.(*models.PostEvent); ok {
		var others []*models.PostEvent
		for _, r := range there {
			others = append(others, r.(*models.PostEvent))
		}
		models.PlaceEvent(e, others)
	}
	err = m.t.Create(rec)
	m.moved[id], alike[key] = rec.Meta().ID, rec.Meta().ID
	return append(there, rec), err
}

// likeness is the same text for children that say the same. Their place among the others is no part of it.
func (m merger) likeness(k *schema.Kind, rec schema.Record) (string, error) {
	var b strings.Builder
	for _, f := range k.Fields {
		if f.Running || k.Ordered && f.Key == "ordinal" {
			continue
		}
		v, err := f.Encode(rec, m.t)
		if err != nil {
			return "", err
		}
		b.WriteString(v)
		b.WriteByte(0)
	}
	return b.String(), nil
}

// redirect lets a record refer to what took the place of the records it referred to. Nothing refers to itself afterwards.
func (m merger) redirect(k *schema.Kind, rec schema.Record) {
	at := func(id int64) int64 {
		if to, ok := m.moved[id]; ok {
			id = to
		}
		if id == rec.Meta().ID {
			return 0
		}
		return id
	}
	for _, f := range plans[k.Key].refs {
		switch p := f.Ptr(rec).(type) {
		case *int64:
			*p = at(*p)
		case *schema.Refs:
			ids := make([]int64, 0, len(*p))
			for _, id := range *p {
				ids = append(ids, at(id))
			}
			*p = schema.NewRefs(ids...)
		}
	}
}

// references lets every standing record that refers to one of the replaced refer to what took its place.
func (m merger) references() error {
	for _, k := range models.Catalog.All() {
		var where []string
		for _, f := range plans[k.Key].refs {
			where = append(where, refersTo(f))
		}
		if len(where) == 0 {
			continue
		}
		err := chunks(slices.Sorted(maps.Keys(m.moved)), func(ids []int64) error {
			args := make([]any, len(where))
			for i := range args {
				args[i] = ids
			}
			recs, err := m.t.Select(k.Key, strings.Join(where, " OR "), args...)
			if err != nil {
				return err
			}
			for _, r := range recs {
				if _, replaced := m.moved[r.Meta().ID]; replaced {
					continue
				}
				rec := k.Clone(r)
				m.redirect(k, rec)
				if err := m.t.update(k, r, rec); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// takeOver fills what a record lacks from another one, and unites what can be more than one.
func (m merger) takeOver(k *schema.Kind, into, from schema.Record) {
	m.redirect(k, from)
	self := into.Meta().ID
	for _, f := range k.Fields {
		switch p := f.Ptr(into).(type) {
		case *schema.Set:
			*p = schema.NewSet(append(slices.Clone(*p), *f.Ptr(from).(*schema.Set)...)...)
		case *schema.Localized:
			all := maps.Clone(*f.Ptr(from).(*schema.Localized))
			if all == nil {
				all = schema.Localized{}
			}
			maps.Copy(all, *p)
			*p = all
		case *schema.Refs:
			both := schema.NewRefs(append(slices.Clone(*p), *f.Ptr(from).(*schema.Refs)...)...)
			*p = slices.DeleteFunc(both, func(id int64) bool { return id == self })
		default:
			if refers := f.Type == schema.RefType && *f.Ptr(from).(*int64) == self; f.Empty(into) && !f.Running && !refers {
				f.Copy(into, from)
			}
		}
	}
}
