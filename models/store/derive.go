package store

import (
	"context"
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
	for _, k := range models.Catalog.All() {
		ids := sortedIDs(t.dirty[k.Key])
		delete(t.dirty, k.Key)
		err := chunks(ids, func(part []int64) error { return t.deriveSome(k, part) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) deriveSome(k *schema.Kind, ids []int64) error {
	files, err := loadFiles(t.ctx, t.db, k, ids)
	if err != nil {
		return err
	}
	if err := t.loadNames(k, files); err != nil {
		return err
	}
	names := schema.Names{Lang: t.s.register.lang,
		Title: func(id int64) string { return t.names[id].title },
		Text:  func(id int64) string { return t.names[id].text }}
	old, err := t.summaries(ids)
	if err != nil {
		return err
	}
	var renamed []int64
	for _, f := range files {
		m := f.Rec.Meta()
		sum := k.Summary(f, names)
		if sum.SortName == "" {
			sum.SortName = sum.Title
		}
		if m.Void == "" && k.Check != nil {
			t.problems = append(t.problems, k.Check(f)...)
		}
		if err := t.store(k, m, sum, t.created[m.ID]); err != nil {
			return err
		}
		t.names[m.ID] = named{sum.Title, sum.Text}
		if was := old[m.ID]; !t.created[m.ID] && (was.title != sum.Title || was.text != sum.Text) {
			renamed = append(renamed, m.ID)
		}
		t.changed = append(t.changed, ChangedRecord{ID: m.ID, Kind: k.Key, Title: sum.Title, Text: sum.Text, Void: m.Void != ""})
	}
	return t.markReferring(k, renamed)
}

// store writes the summary of one record.
func (t *Tx) store(k *schema.Kind, m *schema.Base, sum schema.Summary, fresh bool) error {
	if err := t.exec(`UPDATE record SET title = ?, sort_key = ? WHERE id = ?`, sum.Title, t.s.register.key(sum.SortName), m.ID); err != nil {
		return err
	}
	if k.Parent == "" {
		if err := t.exec(`INSERT INTO search_text (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text`, m.ID, sum.Text); err != nil {
			return err
		}
	}
	if !fresh || len(sum.Periods) > 0 {
		if err := t.exec(`DELETE FROM period WHERE record = ?`, m.ID); err != nil {
			return err
		}
	}
	if m.Void != "" {
		return nil
	}
	for _, p := range sum.Periods {
		err := t.exec(`INSERT INTO period (record, what, value, ref, made_by, ord, since, from_lo, from_hi, to_lo, to_hi) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
			m.ID, p.What, p.Value, p.Ref, p.By, p.Ord, string(p.Since), int64(p.Span.FromLo), int64(p.Span.FromHi), int64(p.Span.ToLo), int64(p.Span.ToHi))
		if err != nil {
			return err
		}
	}
	return nil
}

// loadFiles reads records with their children and parts, removed ones left out of the parts.
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
	for _, child := range models.Catalog.Children(k.Key) {
		parts, err := selectRecords(ctx, db, child, `WHERE r.parent IN ? AND r.void = '' ORDER BY r.id`, ids)
		if err != nil {
			return nil, err
		}
		for _, r := range parts {
			i := at[r.Meta().Parent]
			files[i].Parts[child.Key] = append(files[i].Parts[child.Key], r)
		}
	}
	for _, part := range k.Parts {
		pk := models.Catalog.Kind(part.Kind)
		by := pk.Field(part.By)
		parts, err := selectRecords(ctx, db, pk, `WHERE k."`+part.By+`" IN ? AND r.void = '' ORDER BY r.id`, ids)
		if err != nil {
			return nil, err
		}
		for _, r := range parts {
			i := at[*by.Ptr(r).(*int64)]
			files[i].Parts[part.Kind] = append(files[i].Parts[part.Kind], r)
		}
	}
	return files, nil
}

// loadNames reads titles and texts of all that the files refer to and that is not yet known.
func (t *Tx) loadNames(k *schema.Kind, files []schema.File) error {
	want := map[int64]bool{}
	note := func(kind *schema.Kind, rec schema.Record) {
		for _, f := range kind.Fields {
			switch p := f.Ptr(rec).(type) {
			case *int64:
				if f.Type == schema.RefType && *p != 0 {
					want[*p] = true
				}
			case *schema.Refs:
				for _, id := range *p {
					want[id] = true
				}
			}
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
	for id := range want {
		if _, ok := t.names[id]; ok {
			delete(want, id)
		}
	}
	return chunks(sortedIDs(want), func(ids []int64) error {
		found, err := t.summaries(ids)
		for id, n := range found {
			t.names[id] = n
		}
		return err
	})
}

// summaries reads stored titles and texts.
func (t *Tx) summaries(ids []int64) (map[int64]named, error) {
	var rows []struct {
		ID    int64
		Title string
		Text  string
	}
	err := t.db.Raw(`SELECT r.id, r.title, coalesce(s.text, '') AS text FROM record r LEFT JOIN search_text s ON s.id = r.id WHERE r.id IN ?`, ids).Scan(&rows).Error
	out := make(map[int64]named, len(rows))
	for _, r := range rows {
		out[r.ID] = named{r.Title, r.Text}
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
				tail := `WHERE k."` + f.Key + `" IN ?`
				if f.Type == schema.RefsType {
					tail = `WHERE k.id IN (SELECT from_id FROM link WHERE role = '` + f.Key + `' AND to_id IN ?)`
				}
				recs, err := selectRecords(t.ctx, t.db, other, tail, ids)
				if err != nil {
					return err
				}
				for _, r := range recs {
					before := t.direct[r.Meta().ID]
					if err := t.touch(other, r); err != nil {
						return err
					}
					t.direct[r.Meta().ID] = before
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
