package store

import (
	"bytes"
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// derived works everything derived out again and compares.
func (c *checker) derived() error {
	type row struct {
		title, text string
		key         []byte
		void        string
	}
	stored := map[int64]row{}
	rows, err := c.s.read.WithContext(c.ctx).Raw(`SELECT r.id, r.title, r.sort_key, r.void, coalesce(s.text, '') FROM record r LEFT JOIN search_text s ON s.id = r.id`).Rows()
	if err != nil {
		return err
	}
	for rows.Next() {
		var id int64
		var x row
		if err := rows.Scan(&id, &x.title, &x.key, &x.void, &x.text); err != nil {
			_ = rows.Close()
			return err
		}
		stored[id] = x
	}
	if err := rows.Close(); err != nil {
		return err
	}
	reg := c.s.register.Load()
	names := schema.Names{Lang: reg.lang,
		Title: func(id int64) string { return stored[id].title },
		Text:  func(id int64) string { return stored[id].text }}
	for _, k := range models.Catalog.All() {
		var ids []int64
		if err := c.s.read.WithContext(c.ctx).Raw(`SELECT id FROM "` + k.Key + `" ORDER BY id`).Scan(&ids).Error; err != nil {
			return err
		}
		err := chunks(ids, func(part []int64) error {
			files, err := loadFiles(c.ctx, c.s.read, k, part)
			if err != nil {
				return err
			}
			periods, err := c.s.periodsOf(c.ctx, part)
			if err != nil {
				return err
			}
			for _, f := range files {
				id := f.Rec.Meta().ID
				sum := summarise(k, f, names)
				got := stored[id]
				if got.title != sum.Title || got.text != sum.Text || !bytes.Equal(got.key, sortKey(k, reg, sum)) || !samePeriods(periods[id], sum.Periods) {
					c.report("derived", "Kind", k.Key, "Record", id)
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

func samePeriods(a, b []schema.Period) bool {
	order := func(x, y schema.Period) int {
		if x.What != y.What {
			if x.What < y.What {
				return -1
			}
			return 1
		}
		return x.Ord - y.Ord
	}
	a, b = slices.Clone(a), slices.Clone(b)
	slices.SortStableFunc(a, order)
	slices.SortStableFunc(b, order)
	return slices.Equal(a, b)
}

func (s *Store) periodsOf(ctx context.Context, ids []int64) (map[int64][]schema.Period, error) {
	out := map[int64][]schema.Period{}
	err := s.periods(ctx, `WHERE record IN ? ORDER BY record, what, ord`, []any{ids}, func(id int64, ps []schema.Period) { out[id] = slices.Clone(ps) })
	return out, err
}
