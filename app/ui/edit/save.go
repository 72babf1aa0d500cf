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
	was      schema.Record              // the record as it was read; nil where it is new, or a draft does not know
	restore  []schema.Record            // removed by another, kept by this form: brought back before they are written
}

// base is what the form was opened with.
func (f *family) base() state { return state{f.was, f.before} }

// save writes the family: the record, its new and changed children; children taken out of a list are removed and stay in history.
func (f *family) save(tx *store.Tx, places *place.Gazetteer) error {
	if err := f.bringBack(tx); err != nil {
		return err
	}
	if err := settlePlaces(tx, places, f.kind, f.rec); err != nil {
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
			if err := settlePlaces(tx, places, k, c); err != nil {
				return err
			}
			if err := put(tx, c); err != nil {
				return err
			}
		}
		for _, c := range f.before[k.Key] {
			if !kept[c.Meta().ID] {
				if err := unmoved(tx, k, c); err != nil {
					return err
				}
				if err := tx.Void(k.Key, c.Meta().ID, removedInForm); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// bringBack restores what another removed and this form keeps, the record itself before its children.
func (f *family) bringBack(tx *store.Tx) error {
	for _, gone := range f.restore {
		k, m := models.KindOf(gone), gone.Meta()
		stored, err := tx.Get(k.Key, m.ID)
		if err != nil {
			return err
		}
		if stored.Meta().Void == "" { // meanwhile back
			return conflict(k)
		}
		if err := tx.Restore(k.Key, m.ID); err != nil {
			return err
		}
		if stored, err = tx.Get(k.Key, m.ID); err != nil {
			return err
		}
		for _, r := range append([]schema.Record{f.rec}, f.children[k.Key]...) {
			if r.Meta().ID == m.ID {
				r.Meta().Version, r.Meta().Void = stored.Meta().Version, ""
			}
		}
	}
	return nil
}

// unmoved refuses to remove a child that another changed since it was read.
func unmoved(tx *store.Tx, k *schema.Kind, c schema.Record) error {
	stored, err := tx.Get(k.Key, c.Meta().ID)
	if err == nil && stored.Meta().Version != c.Meta().Version && stored.Meta().Void == "" {
		err = conflict(k)
	}
	return err
}

func conflict(k *schema.Kind) error {
	return &store.Failure{Code: store.Conflict, Args: map[string]any{"Kind": k.Key}}
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
