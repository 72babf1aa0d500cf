package edit

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// family is a record being edited with its children by kind. Children of children are edited in forms of their own.
type family struct {
	kind     *schema.Kind
	rec      schema.Record
	children map[string][]schema.Record // as edited
	before   map[string][]schema.Record // as they were read
}

// save writes the family: the record, its new and changed children; children taken out of a list are removed and stay in history.
func (f *family) save(tx *store.Tx, places *place.Gazetteer) error {
	if err := settle(tx, places, f.kind, f.rec); err != nil {
		return err
	}
	if e, ok := f.rec.(*models.PostEvent); ok {
		if err := placeAmongStored(tx, e); err != nil {
			return err
		}
	}
	if err := put(tx, f.rec); err != nil {
		return err
	}
	if f.rec.Meta().ID != 0 {
		if err := tx.About(f.rec.Meta().ID); err != nil && !store.Is(err, store.NoSuchRecord) { // a record the action refuses was not written
			return err
		}
	}
	for _, k := range models.Catalog.Children(f.kind.Key) {
		kept := map[int64]bool{}
		if k.Ordered {
			order(f.children[k.Key])
		}
		for _, c := range f.children[k.Key] {
			kept[c.Meta().ID] = true
			c.Meta().Parent = f.rec.Meta().ID
			if err := settle(tx, places, k, c); err != nil {
				return err
			}
			if err := put(tx, c); err != nil {
				return err
			}
		}
		for _, c := range f.before[k.Key] {
			if !kept[c.Meta().ID] {
				if err := tx.Void(k.Key, c.Meta().ID, removedInForm); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// removedInForm is the reason a child carries that was taken out of its owner's form.
const removedInForm = "form"

func put(tx *store.Tx, rec schema.Record) error {
	if rec.Meta().ID == 0 {
		return tx.Create(rec)
	}
	return tx.Update(rec)
}

// order gives events that were added or whose date was changed a place among the others.
func order(recs []schema.Record) {
	var placed []*models.PostEvent
	for _, r := range recs {
		e, ok := r.(*models.PostEvent)
		if !ok {
			return
		}
		if e.Ordinal != 0 && !misplaced(e, placed) {
			placed = append(placed, e)
		}
	}
	for _, r := range recs {
		e := r.(*models.PostEvent)
		if !holds(placed, e) {
			models.PlaceEvent(e, placed)
			placed = append(placed, e)
		}
	}
}

func holds(list []*models.PostEvent, e *models.PostEvent) bool {
	for _, x := range list {
		if x == e {
			return true
		}
	}
	return false
}

// misplaced reports whether the dates contradict the order of e among the others.
func misplaced(e *models.PostEvent, others []*models.PostEvent) bool {
	for _, o := range others {
		if (o.Ordinal < e.Ordinal && e.Date.Before(o.Date)) || (o.Ordinal > e.Ordinal && o.Date.Before(e.Date)) {
			return true
		}
	}
	return false
}

// placeAmongStored gives an event edited by itself its place among the events of its post.
func placeAmongStored(tx *store.Tx, e *models.PostEvent) error {
	stored, err := tx.Select("post_event", `r.parent = ? AND r.id <> ?`, e.Parent, e.ID)
	if err != nil {
		return err
	}
	var others []*models.PostEvent
	for _, r := range stored {
		others = append(others, r.(*models.PostEvent))
	}
	if e.Ordinal == 0 || misplaced(e, others) {
		models.PlaceEvent(e, others)
	}
	return nil
}
