package store

import (
	"context"
	"maps"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Erasure says what of a person is erased for good.
type Erasure struct {
	Person int64
	// Everything also takes the name and whatever else is recorded of the person. Otherwise it is what is private: sensitive fields,
	// records of sensitive kinds about the person, attachments.
	Everything bool
}

// eraseKind is the kind of the one action that takes values out of the log.
const eraseKind = "erase"

// erased is the reason of a record that was emptied as a whole. None is ever brought back.
const erased = "erased"

// erasedText stands where a text is required.
const erasedText = "–"

// Erase empties what is recorded of a person, and of those merged into them, in the records, in the log and in the file itself. What
// is left is stated anew in the log, so that it stays verifiable. Nothing of it can be undone. It fails with NotScrubbed where all is
// erased but another program still reads remains in the file; they go when the register is closed.
func (s *Store) Erase(ctx context.Context, a Action, e Erasure) (Result, error) {
	a.Kind, a.Subject, a.unsaved = eraseKind, e.Person, true
	res, err := s.Do(ctx, a, func(t *Tx) error { return t.erase(e) })
	if err != nil {
		return res, err
	}
	return res, s.scrub(ctx)
}

// erasing is what becomes of one record.
type erasing struct {
	kind  *schema.Kind
	rec   schema.Record // as it stands
	whole bool          // nothing of it is left
	void  bool          // it is removed
}

// keeps reports whether a field outlives the erasure. Running numbers do, because none is given twice, with what they count within.
func (x *erasing) keeps(f *schema.Field) bool {
	for _, r := range plans[x.kind.Key].running {
		if x.void && (r == f || slices.Contains(r.Within, f.Key)) {
			return true
		}
	}
	return !x.whole && !f.Sensitive
}

// eraser gathers the records an erasure concerns.
type eraser struct {
	t       *Tx
	all     bool
	records map[int64]*erasing
	order   []int64
	texts   []string // that are erased
	lent    []lent
	hashes  []string // of the attachments, now and before

	names    []string // folded, that lists are searched for
	said     []string // other texts, folded
	nameless []int64  // imports of files whose names go
}

func (t *Tx) erase(e Erasure) error {
	w := &eraser{t: t, all: e.Everything, records: map[int64]*erasing{}}
	k := models.Catalog.Kind("person")
	rec, err := t.Get(k.Key, e.Person)
	if err != nil {
		return err
	}
	if err := w.person(k, rec); err != nil {
		return err
	}
	if err := firstOf(w.lentOut(), w.referring(), w.attachments()); err != nil {
		return err
	}
	for _, id := range w.order {
		if err := w.empty(w.records[id]); err != nil {
			return err
		}
	}
	for _, l := range w.lent {
		if err := t.restate(l.kind, l.rec); err != nil {
			return err
		}
	}
	if err := firstOf(w.drafts(), w.lists()); err != nil {
		return err
	}
	t.closing = func() error { return firstOf(w.blankLog(), w.blankLent(), w.blankFiles(), w.blobs()) }
	return setMeta(t.db, map[string]string{metaScrub: scrubDue})
}

// add notes a record once; one noted before may have to go as a whole now.
func (w *eraser) add(k *schema.Kind, rec schema.Record, whole, void bool) {
	id := rec.Meta().ID
	x := w.records[id]
	if x == nil {
		x = &erasing{kind: k, rec: rec}
		w.records[id], w.order = x, append(w.order, id)
	}
	x.whole, x.void = x.whole || whole, x.void || void
}

// person notes a person, those merged into them, and their children.
func (w *eraser) person(k *schema.Kind, rec schema.Record) error {
	if w.records[rec.Meta().ID] != nil {
		return nil
	}
	w.add(k, rec, w.all, false)
	if err := w.children(k, rec, w.all); err != nil {
		return err
	}
	same, err := w.sel(k, `r.void = ?`, merged(rec.Meta().UID))
	for _, r := range same {
		err = firstOf(err, w.person(k, r))
	}
	return err
}

// sel reads records of a kind, removed ones included.
func (w *eraser) sel(k *schema.Kind, where string, args ...any) ([]schema.Record, error) {
	return selectRecords(w.t.ctx, w.t.db, k, `WHERE `+where+` ORDER BY r.id`, args...)
}

func (w *eraser) children(k *schema.Kind, rec schema.Record, whole bool) error {
	for _, child := range models.Catalog.Children(k.Key) {
		recs, err := w.sel(child, `r.parent = ?`, rec.Meta().ID)
		if err != nil {
			return err
		}
		for _, r := range recs {
			gone := whole || child.Sensitive
			if gone || slices.ContainsFunc(child.Fields, func(f *schema.Field) bool { return f.Sensitive }) {
				w.add(child, r, gone, gone)
			}
			if err := w.children(child, r, gone); err != nil {
				return err
			}
		}
	}
	return nil
}

// referring notes the records of sensitive kinds that are about the persons.
func (w *eraser) referring() error {
	persons := slices.Clone(w.order)
	for _, k := range models.Catalog.All() {
		if !k.Sensitive {
			continue
		}
		if err := w.pointing(k, persons); err != nil {
			return err
		}
	}
	return nil
}

// attachments notes the attachments of all that was noted.
func (w *eraser) attachments() error {
	k := models.Catalog.Kind(attachment)
	if k == nil {
		return nil
	}
	if err := w.pointing(k, slices.Clone(w.order)); err != nil {
		return err
	}
	field := k.Field(hashKey)
	for _, x := range w.records {
		if x.kind != k {
			continue
		}
		uid := x.rec.Meta().UID
		var before []string
		if err := w.t.db.Raw(`SELECT old FROM change WHERE record = ? AND field = ? AND old IS NOT NULL`, blob(uid[:]), hashKey).Scan(&before).Error; err != nil {
			return err
		}
		w.hashes = append(append(w.hashes, before...), *field.Ptr(x.rec).(*string))
	}
	return nil
}

// pointing notes as a whole what refers to one of some records.
func (w *eraser) pointing(k *schema.Kind, ids []int64) error {
	for _, f := range plans[k.Key].refs {
		err := chunks(ids, func(part []int64) error {
			recs, err := w.sel(k, refersTo(f), part)
			if err != nil {
				return err
			}
			for _, r := range recs {
				w.add(k, r, true, true)
				if err := w.children(k, r, true); err != nil {
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

// empty takes the values out of a record, and states in the log what is left.
func (w *eraser) empty(x *erasing) error {
	t, m := w.t, x.rec.Meta()
	if reason := m.Void; x.void && reason != erased || x.whole && reason != "" && !own(reason) {
		if err := t.voidErased(x.kind, x.rec); err != nil {
			return err
		}
	}
	left, blank := x.kind.Clone(x.rec), x.kind.New()
	for _, f := range x.kind.Fields {
		if x.keeps(f) || f.Empty(x.rec) {
			continue
		}
		texts := textsOf(f, x.rec)
		w.texts = append(w.texts, texts...)
		w.remember(f, texts)
		f.Copy(left, blank)
		if f.Required {
			markErased(f, left, t.Lang())
		}
	}
	if err := t.write(x.kind, x.rec, left); err != nil {
		return err
	}
	for _, rec := range []schema.Record{x.rec, left} { // not to be checked: an older fault must not keep anything from being erased
		if err := t.concerned(x.kind, rec, t.mark); err != nil {
			return err
		}
	}
	return t.restate(x.kind, left)
}

// own reports whether a reason is one the program gave.
func own(reason string) bool {
	return wasUndone(reason) || wasMerged(reason) || reason == erased
}

// voidErased removes a record that is emptied, whoever refers to it, or gives it that reason where it was removed before.
func (t *Tx) voidErased(k *schema.Kind, rec schema.Record) error {
	m := rec.Meta()
	if err := firstOf(t.exec(`UPDATE "`+k.Key+`" SET void = 1 WHERE id = ?`, m.ID), t.exec(`UPDATE record SET void = ? WHERE id = ?`, erased, m.ID)); err != nil {
		return err
	}
	if err := firstOf(t.raise(k, rec), t.logChange(k, rec, voiding, m.Void, erased, base{})); err != nil {
		return err
	}
	m.Void = erased
	t.setGone(m.ID, true)
	return nil
}

// markErased puts the sign of an erased text where a text is required.
func markErased(f *schema.Field, rec schema.Record, lang string) {
	switch p := f.Ptr(rec).(type) {
	case *string:
		if f.Type != schema.ChoiceType {
			*p = erasedText
		}
	case *schema.Set:
		*p = schema.NewSet(erasedText)
	case *schema.Localized:
		*p = schema.Localized{lang: erasedText}
	}
}

// textsOf returns the texts a field holds.
func textsOf(f *schema.Field, rec schema.Record) []string {
	switch p := f.Ptr(rec).(type) {
	case *string:
		if f.Type != schema.ChoiceType {
			return []string{*p}
		}
	case *schema.Set:
		if len(f.Choices) == 0 {
			return *p
		}
	case *schema.Localized:
		return slices.Sorted(maps.Values(*p))
	}
	return nil
}

// blobs removes contents of attachments that nobody else has, when the log no longer tells of them.
func (w *eraser) blobs() error {
	for part := range slices.Chunk(w.hashes, inLimit) {
		if err := dropBlobs(w.t.db, `hash IN ?`, part); err != nil {
			return err
		}
	}
	return nil
}

// drafts removes half-typed forms that may hold something of what is erased.
func (w *eraser) drafts() error {
	var drafts []Draft
	if err := w.t.db.Table("draft").Scan(&drafts).Error; err != nil {
		return err
	}
	for _, d := range drafts {
		if !w.mentioned(d.Key + " " + d.Body) {
			continue
		}
		if err := w.t.exec(`DELETE FROM draft WHERE key = ?`, d.Key); err != nil {
			return err
		}
	}
	return nil
}
