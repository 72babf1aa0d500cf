package store

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// named is what is known of a record referred to.
type named struct{ title, text string }

// derive rebuilds what follows from the facts for every record marked, in the order of the catalogue: references point backwards in
// it, so that one pass suffices. A record whose title or text changed marks those that refer to it.
func (t *Tx) derive() error {
	if t.failed != nil {
		return t.failed
	}
	if len(t.dirty["register"]) > 0 {
		if err := t.relanguage(); err != nil {
			return err
		}
	}
	if !t.allFresh() { // the files of others are read, with the new records in them
		if err := t.flush(); err != nil {
			return err
		}
	}
	for _, k := range models.Catalog.All() {
		ids := sortedIDs(t.dirty[k.Key])
		delete(t.dirty, k.Key)
		err := chunks(ids, func(part []int64) error { return t.deriveSome(k, part) })
		if err != nil {
			return err
		}
	}
	if len(t.names) > keptNames {
		clear(t.names)
	}
	t.pending = t.pending[:0]
	clear(t.dirty) // what is left belongs to files whose summaries do not depend on what was renamed
	return nil
}

// allFresh reports whether all records marked are new and at hand.
func (t *Tx) allFresh() bool {
	for _, ids := range t.dirty {
		for id := range ids {
			if t.fresh[id] == nil {
				return false
			}
		}
	}
	return true
}

// keptNames is how many names and keys are kept for the next part of an action. States and cities come again, persons hardly.
const keptNames = 20_000

// relanguage follows a change of the register's language: every title and sort key depends on it.
func (t *Tx) relanguage() error {
	if err := t.flush(); err != nil {
		return err
	}
	var lang string
	if err := t.db.Raw(`SELECT "language" FROM "register" WHERE void = 0`).Scan(&lang).Error; err != nil {
		return err
	}
	if lang == "" || newRegisterInfo(lang).lang == t.register.lang {
		return nil
	}
	return t.resort(lang)
}

// resort has everything derived anew by the rules of a language.
func (t *Tx) resort(lang string) error {
	t.register = newRegisterInfo(lang)
	clear(t.names)
	clear(t.keys)
	if err := setMeta(t.db, map[string]string{"sort": sortVersion(lang)}); err != nil {
		return err
	}
	return t.markAll()
}

func (t *Tx) deriveSome(k *schema.Kind, ids []int64) error {
	files, err := t.filesOf(k, ids)
	if err != nil {
		return err
	}
	if err := t.loadNames(k, files); err != nil {
		return err
	}
	names := schema.Names{Lang: t.register.lang,
		Title: func(id int64) string { return t.names[id].title },
		Text:  func(id int64) string { return t.names[id].text }}
	old, err := t.summaries(slices.DeleteFunc(slices.Clone(ids), func(id int64) bool { return t.isNew(id) }))
	if err != nil {
		return err
	}
	var renamed []int64
	var recs []schema.Record
	var sums []schema.Summary
	for _, f := range files {
		m := f.Rec.Meta()
		sum := summarise(k, f, names)
		if m.Void == "" && k.Check != nil && t.written[m.ID] {
			t.complain(k.Check(f)...)
		}
		own := t.own(m.ID)
		if own != nil && own.waiting {
			recs, sums = append(recs, f.Rec), append(sums, sum)
		} else if err := t.store(k, m, sum, old[m.ID]); err != nil {
			return err
		}
		t.names[m.ID] = named{sum.Title, sum.Text}
		if was := old[m.ID]; !t.isNew(m.ID) && was.named != (named{sum.Title, sum.Text}) {
			renamed = append(renamed, m.ID)
		}
		if own != nil {
			own.derived = true
		}
		delete(t.written, m.ID)
		delete(t.fresh, m.ID)
		t.list(ChangedRecord{ID: m.ID, Kind: k.Key, Title: sum.Title, Text: sum.Text, Void: m.Void != ""})
	}
	if err := t.insertDerived(k, recs, sums); err != nil {
		return err
	}
	return t.markReferring(k, renamed)
}

// list notes a record for whoever listens. Of more than anybody would go through one by one none is.
func (t *Tx) list(c ChangedRecord) {
	if t.many = t.many || len(t.changed) == listedChanges; t.many {
		t.changed = nil
		return
	}
	t.changed = append(t.changed, c)
}

// isNew reports whether nothing derived is stored of a record yet.
func (t *Tx) isNew(id int64) bool {
	m := t.own(id)
	return m != nil && !m.derived
}

// summarise derives a file's summary as it is stored: removed records have no periods, only kinds of their own a text.
func summarise(k *schema.Kind, f schema.File, names schema.Names) schema.Summary {
	sum := k.Summary(f, names)
	if sum.SortName == "" {
		sum.SortName = sum.Title
	}
	if k.Parent != "" {
		sum.Text = ""
	}
	if f.Rec.Meta().Void != "" {
		sum.Periods = nil
	}
	return sum
}

// sortKey returns what a record is ordered by in lists. Children are read in the order they were made.
func sortKey(k *schema.Kind, r *registerInfo, sum schema.Summary) []byte {
	if k.Parent != "" {
		return []byte{}
	}
	return r.key(sum.SortName)
}

// sortKey remembers the keys it made: many posts are called after one city.
func (t *Tx) sortKey(k *schema.Kind, sum schema.Summary) []byte {
	if k.Parent != "" {
		return noKey
	}
	key, ok := t.keys[sum.SortName]
	if !ok {
		if len(t.keys) == keptNames {
			clear(t.keys)
		}
		key = sortKey(k, t.register, sum)
		t.keys[sum.SortName] = key
	}
	return key
}

// store writes the summary of one record where it differs from what is stored.
func (t *Tx) store(k *schema.Kind, m *schema.Base, sum schema.Summary, was summary) error {
	key := t.sortKey(k, sum)
	if was.id == 0 || was.title != sum.Title || !bytes.Equal(was.key, key) {
		if err := t.exec(`UPDATE record SET title = ?, sort_key = ? WHERE id = ?`, sum.Title, key, m.ID); err != nil {
			return err
		}
	}
	if k.Parent == "" && (!was.hasText || was.text != sum.Text) {
		if err := t.exec(`INSERT INTO search_text (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text`, m.ID, sum.Text); err != nil {
			return err
		}
	}
	if !t.isNew(m.ID) {
		if err := t.exec(`DELETE FROM period WHERE record = ?`, m.ID); err != nil {
			return err
		}
	}
	_, err := t.insert(periodRows, appendPeriods(nil, m.ID, sum.Periods))
	return err
}

// filesOf takes the files this action made from memory and reads the others.
func (t *Tx) filesOf(k *schema.Kind, ids []int64) ([]schema.File, error) {
	files := make([]schema.File, 0, len(ids))
	var rest []int64
	for _, id := range ids {
		if f := t.fresh[id]; f != nil {
			files = append(files, *f)
		} else {
			rest = append(rest, id)
		}
	}
	if len(rest) == 0 {
		return files, nil
	}
	read, err := loadFiles(t.ctx, t.db, k, rest)
	return append(files, read...), err
}

// partsOf says which records belong to a file: those that stand; all of them for a removed record, so that it is still called what
// it was called while its children stood.
const partsOf = ` AND (r.void = '' OR EXISTS (SELECT 1 FROM record w WHERE w.id = %s AND w.void <> '')) ORDER BY r.id`

// loadFiles reads records with their children and parts.
func loadFiles(ctx context.Context, db *gorm.DB, k *schema.Kind, ids []int64) ([]schema.File, error) {
	recs, err := selectRecords(ctx, db, k, `WHERE r.id IN ? ORDER BY r.id`, ids)
	if err != nil {
		return nil, err
	}
	files := make([]schema.File, len(recs))
	at := make(map[int64]int, len(recs))
	for i, r := range recs {
		files[i] = schema.File{Rec: r, Parts: map[string][]schema.Record{}}
		at[r.Meta().ID] = i
	}
	add := func(kind *schema.Kind, column string, owner func(schema.Record) int64) error {
		parts, err := selectRecords(ctx, db, kind, `WHERE `+column+` IN ?`+fmt.Sprintf(partsOf, column), ids)
		for _, r := range parts {
			if i, ok := at[owner(r)]; ok {
				files[i].Parts[kind.Key] = append(files[i].Parts[kind.Key], r)
			}
		}
		return err
	}
	for _, child := range models.Catalog.Children(k.Key) {
		if err := add(child, `r.parent`, func(r schema.Record) int64 { return r.Meta().Parent }); err != nil {
			return nil, err
		}
	}
	for _, part := range k.Parts {
		pk := models.Catalog.Kind(part.Kind)
		by := pk.Field(part.By)
		if err := add(pk, `k."`+part.By+`"`, func(r schema.Record) int64 { return *by.Ptr(r).(*int64) }); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// loadNames reads titles and texts of all that the files refer to and that is not yet known.
func (t *Tx) loadNames(k *schema.Kind, files []schema.File) error {
	want := map[int64]bool{}
	note := func(kind *schema.Kind, rec schema.Record) {
		for _, f := range plans[kind.Key].refs {
			references(f, rec, func(id int64) {
				if _, ok := t.names[id]; !ok {
					want[id] = true
				}
			})
		}
	}
	for _, f := range files {
		note(k, f.Rec)
		for key, parts := range f.Parts {
			for _, r := range parts {
				note(models.Catalog.Kind(key), r)
			}
		}
	}
	return chunks(sortedIDs(want), func(ids []int64) error {
		found, err := t.summaries(ids)
		for id, s := range found {
			t.names[id] = s.named
		}
		return err
	})
}

// summary is what is stored of what is derived of a record, its periods left out.
type summary struct {
	named
	id      int64
	key     []byte
	hasText bool
}

// summaries reads what is stored of some records.
func (t *Tx) summaries(ids []int64) (map[int64]summary, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []struct {
		ID      int64
		Title   string
		SortKey []byte
		Text    string
		HasText bool
	}
	err := t.db.Raw(`SELECT r.id, r.title, r.sort_key, coalesce(s.text, '') AS text, s.id IS NOT NULL AS has_text
		FROM record r LEFT JOIN search_text s ON s.id = r.id WHERE r.id IN ?`, ids).Scan(&rows).Error
	out := make(map[int64]summary, len(rows))
	for _, r := range rows {
		out[r.ID] = summary{named{r.Title, r.Text}, r.ID, r.SortKey, r.HasText}
	}
	return out, err
}

// markReferring marks the records that refer to renamed ones, and their owners.
func (t *Tx) markReferring(k *schema.Kind, renamed []int64) error {
	if len(renamed) == 0 {
		return nil
	}
	for _, other := range models.Catalog.All() {
		for _, f := range other.Fields {
			if !slices.Contains(f.Ref, k.Key) {
				continue
			}
			err := chunks(renamed, func(ids []int64) error {
				recs, err := selectRecords(t.ctx, t.db, other, `WHERE `+refersTo(f), ids)
				if err != nil {
					return err
				}
				for _, r := range recs {
					if err := t.concerned(other, r, t.mark); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
