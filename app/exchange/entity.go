package exchange

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// entity is a record as the import plans it. Planning happens in memory and comes first; a record that does not exist yet has a
// negative id until it is written, and references to it hold that id.
type entity struct {
	kind    *schema.Kind
	plan    schema.Record // as it will stand; gone once it is written
	initial schema.Record // as it is created; nil for a record of the register
	live    schema.Record // as written so far; gone once it is written and no row changes it any more
	written int64         // its id once it is written for good
	claimed int           // line of the row that was matched with it
	changes int           // how many steps set something of it
}

func (e *entity) id() int64 { return e.plan.Meta().ID }

// step is one thing a row does: create a record, or set fields of one.
type step struct {
	e   *entity
	set *setting // nil for a creation
}

// setting is what a step sets of a record.
type setting struct {
	fields []*schema.Field
	values schema.Record // where they are taken from
}

// written remembers what to take back when a row turns out to break an invariant.
type written struct {
	e      *entity
	before schema.Record // nil where the record was created
	row    int
}

// writer carries steps out.
type writer struct {
	tx   *store.Tx
	new  []*entity // in the order of their negative ids
	done []written
	row  int

	settled int // records written for good
}

// settle lets go of what was needed to take the last batch back. Planning is over: the records as planned are not asked for again.
func (w *writer) settle() {
	for _, d := range w.done {
		if d.before != nil {
			d.e.changes--
		}
		if d.e.initial == nil {
			continue
		}
		d.e.written, d.e.initial, d.e.plan = d.e.live.Meta().ID, d.e.live, nil
		if d.e.changes == 0 {
			d.e.initial, d.e.live = nil, nil
		}
	}
	w.settled += len(w.done)
	w.done = w.done[:0]
}

// create writes a new record, those it refers to first. It does nothing where it is written already.
func (w *writer) create(e *entity) error {
	if e.live != nil || e.written != 0 {
		return nil
	}
	rec := e.kind.Clone(e.initial)
	if err := w.resolve(e.kind, rec); err != nil {
		return err
	}
	rec.Meta().ID = 0
	w.done = append(w.done, written{e: e, row: w.row})
	e.live = rec
	return w.tx.Create(rec)
}

// resolve puts the ids of written records in the place of planned ones.
func (w *writer) resolve(k *schema.Kind, rec schema.Record) error {
	if err := w.place(&rec.Meta().Parent); err != nil {
		return err
	}
	for _, f := range k.Fields {
		if f.Type == schema.RefType {
			if err := w.place(f.Ptr(rec).(*int64)); err != nil {
				return err
			}
		}
		if f.Type == schema.RefsType {
			ids := *f.Ptr(rec).(*schema.Refs)
			for i := range ids {
				if err := w.place(&ids[i]); err != nil {
					return err
				}
			}
			*f.Ptr(rec).(*schema.Refs) = schema.NewRefs(ids...)
		}
	}
	return nil
}

func (w *writer) place(id *int64) error {
	if *id >= 0 {
		return nil
	}
	e := w.new[-*id-1]
	if err := w.create(e); err != nil {
		return err
	}
	if *id = e.written; *id == 0 {
		*id = e.live.Meta().ID
	}
	return nil
}

// update sets fields of a record.
func (w *writer) update(s step) error {
	if s.e.initial != nil { // planned by another row, which may have been refused
		if err := w.create(s.e); err != nil {
			return err
		}
	}
	w.done = append(w.done, written{e: s.e, before: s.e.kind.Clone(s.e.live), row: w.row})
	for _, f := range s.set.fields {
		f.Copy(s.e.live, s.set.values)
	}
	if err := w.resolve(s.e.kind, s.e.live); err != nil {
		return err
	}
	return w.tx.Update(s.e.live)
}

func (w *writer) carryOut(s step) error {
	if s.set == nil {
		return w.create(s.e)
	}
	return w.update(s)
}

// takeBack forgets what was written since mark, after the store took it back.
func (w *writer) takeBack(mark int) {
	for i := len(w.done) - 1; i >= mark; i-- {
		if d := w.done[i]; d.before == nil {
			d.e.live = nil
		} else {
			d.e.live = d.before
		}
	}
	w.done = w.done[:mark]
}

// index is what the import knows of the register.
type index struct {
	tx       *store.Tx
	lang     string
	byID     map[int64]*entity // those of the register
	byUID    map[schema.UID]*entity
	lists    map[string][]*entity           // by kind, once asked for
	children map[string]map[int64][]*entity // by kind and owner
	new      []*entity

	states    *stateIndex
	cities    *cityIndex
	titles    titleIndex
	districts map[[2]string]districtRead // by text and State
	finder    *place.Union               // once asked for
	usual     string                     // currency of amounts without one, "" where the register names none
}

func newIndex(tx *store.Tx) *index {
	return &index{tx: tx, lang: tx.Lang(), byID: map[int64]*entity{}, byUID: map[schema.UID]*entity{}, lists: map[string][]*entity{},
		children: map[string]map[int64][]*entity{}}
}

// all lists the standing records of a kind.
func (x *index) all(kind string) ([]*entity, error) {
	if list, ok := x.lists[kind]; ok {
		return list, nil
	}
	k := models.Catalog.Kind(kind)
	owners := k.Parent
	if owners != "" { // the children of removed owners count as removed
		if _, err := x.all(owners); err != nil {
			return nil, err
		}
	}
	recs, err := x.tx.Select(kind, "")
	if err != nil {
		return nil, err
	}
	list := make([]*entity, 0, len(recs))
	for _, r := range recs {
		if owners != "" && x.at(r.Meta().Parent) == nil {
			continue
		}
		e := &entity{kind: k, plan: r, live: r}
		x.enter(e)
		list = append(list, e)
	}
	x.lists[kind] = list
	return list, nil
}

func (x *index) enter(e *entity) {
	m := e.plan.Meta()
	if m.ID > 0 {
		x.byID[m.ID] = e
	}
	if m.UID != (schema.UID{}) {
		x.byUID[m.UID] = e
	}
	if e.kind.Parent != "" {
		of := x.children[e.kind.Key]
		if of == nil {
			of = map[int64][]*entity{}
			x.children[e.kind.Key] = of
		}
		of[m.Parent] = append(of[m.Parent], e)
	}
}

// plan takes a new record into the index.
func (x *index) plan(rec schema.Record) *entity {
	rec.Meta().ID = -int64(len(x.new)) - 1
	k := models.KindOf(rec)
	e := &entity{kind: k, plan: rec, initial: rec}
	x.new = append(x.new, e)
	x.enter(e)
	x.lists[k.Key] = append(x.lists[k.Key], e)
	return e
}

// at returns the record with an id, of the register or planned, or nil.
func (x *index) at(id int64) *entity {
	if id < 0 {
		return x.new[-id-1]
	}
	return x.byID[id]
}

// need reads several kinds.
func (x *index) need(kinds ...string) error {
	for _, k := range kinds {
		if _, err := x.all(k); err != nil {
			return err
		}
	}
	return nil
}

// of lists the children of a kind of one owner, or of a part that points at it.
func (x *index) of(kind string, owner int64) []*entity { return x.children[kind][owner] }

// loadUsual reads in which currency amounts without one are meant.
func (x *index) loadUsual() error {
	recs, err := x.tx.Select("register", "")
	for _, r := range recs {
		x.usual = r.(*models.Register).Currency
	}
	return err
}
