package store

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Get reads one record, removed ones included.
func (s *Store) Get(ctx context.Context, kind string, id int64) (schema.Record, error) {
	rec, err := getRecord(ctx, s.read, models.Catalog.Kind(kind), id)
	return rec, translate(err)
}

// File reads a record with its children and the records that point at it as parts of its file.
func (s *Store) File(ctx context.Context, kind string, id int64) (schema.File, error) {
	files, err := loadFiles(ctx, s.read, models.Catalog.Kind(kind), []int64{id})
	if err != nil {
		return schema.File{}, translate(err)
	}
	if len(files) == 0 {
		return schema.File{}, fail(NoSuchRecord, nil, "Value", id)
	}
	return files[0], nil
}

// Files reads the files of all standing records of a kind, in list order.
func (s *Store) Files(ctx context.Context, kind string) ([]schema.File, error) {
	ids, err := s.IDs(ctx, kind)
	if err != nil {
		return nil, err
	}
	at := make(map[int64]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	out := make([]schema.File, len(ids))
	err = chunks(ids, func(part []int64) error {
		files, err := loadFiles(ctx, s.read, models.Catalog.Kind(kind), part)
		for _, f := range files {
			out[at[f.Rec.Meta().ID]] = f
		}
		return err
	})
	return out, translate(err)
}

// standingOf leaves out removed records and the children of removed owners, which go with them.
func standingOf(k *schema.Kind) string {
	out := `r.void = ''`
	if k == nil || k.Parent == "" {
		return out
	}
	out += ` AND NOT EXISTS (SELECT 1 FROM record o WHERE o.id = r.parent AND o.void <> '')`
	if models.Catalog.Kind(k.Parent).Parent != "" {
		out += ` AND NOT EXISTS (SELECT 1 FROM record o JOIN record g ON g.id = o.parent WHERE o.id = r.parent AND g.void <> '')`
	}
	return out
}

// listed is the condition and the order of a list of a kind. The condition on the sort key, which every record of such a kind meets,
// lets the list be read from its index.
func listed(k *schema.Kind) (where, order string) {
	if k.Parent != "" {
		return standingOf(k), ` ORDER BY r.id`
	}
	return `r.kind = '` + k.Key + `' AND r.sort_key > x'' AND ` + standingOf(k), ` ORDER BY r.sort_key, r.id`
}

// fromOf returns what a list of a kind is read from: children are found through their own table.
func fromOf(k *schema.Kind) string {
	if k.Parent != "" {
		return ` FROM "` + k.Key + `" k JOIN record r ON r.id = k.id `
	}
	return ` FROM record r `
}

// IDs returns the standing records of a kind in list order.
func (s *Store) IDs(ctx context.Context, kind string) ([]int64, error) {
	k := models.Catalog.Kind(kind)
	where, order := listed(k)
	var ids []int64
	err := s.read.WithContext(ctx).Raw(`SELECT r.id` + fromOf(k) + `WHERE ` + where + order).Scan(&ids).Error
	return ids, translate(err)
}

// List reads the standing records of a kind in list order. limit 0 is all.
func (s *Store) List(ctx context.Context, kind string, limit int) ([]schema.Record, error) {
	k := models.Catalog.Kind(kind)
	where, order := listed(k)
	var args []any
	if limit > 0 {
		order, args = order+` LIMIT ?`, append(args, limit)
	}
	recs, err := selectRecords(ctx, s.read, k, `WHERE `+where+order, args...)
	return recs, translate(err)
}

// Select reads standing records of a kind in list order. where may name columns of the kind as k."column" and of the record as
// r.column.
func (s *Store) Select(ctx context.Context, kind, where string, args ...any) ([]schema.Record, error) {
	k := models.Catalog.Kind(kind)
	recs, err := selectRecords(ctx, s.read, k, `WHERE `+standingOf(k)+` AND (`+where+`) ORDER BY r.sort_key, r.id`, args...)
	return recs, translate(err)
}

// Count counts the standing records of a kind.
func (s *Store) Count(ctx context.Context, kind string) (int, error) {
	k := models.Catalog.Kind(kind)
	where, _ := listed(k)
	var n int64
	err := s.read.WithContext(ctx).Raw(`SELECT count(*)` + fromOf(k) + `WHERE ` + where).Scan(&n).Error
	return int(n), translate(err)
}

// Named is what a record is called, and whether it still stands.
type Named struct {
	ID    int64
	UID   schema.UID
	Kind  string
	Title string
	Void  string
}

// Names returns what the records with these ids are called.
func (s *Store) Names(ctx context.Context, ids ...int64) (map[int64]Named, error) {
	out := make(map[int64]Named, len(ids))
	err := chunks(ids, func(part []int64) error { return s.namesWhere(ctx, out, `WHERE r.id IN ?`, part) })
	return out, translate(err)
}

// AllNames returns what all records of some kinds are called, removed ones included.
func (s *Store) AllNames(ctx context.Context, kinds ...string) (map[int64]Named, error) {
	out := map[int64]Named{}
	for _, kind := range kinds {
		if err := s.namesWhere(ctx, out, `JOIN "`+kind+`" k ON k.id = r.id`); err != nil {
			return nil, translate(err)
		}
	}
	return out, nil
}

func (s *Store) namesWhere(ctx context.Context, out map[int64]Named, tail string, args ...any) error {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT r.id, r.uid, r.kind, r.title, r.void FROM record r `+tail, args...).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var n Named
		var uid []byte
		if err := rows.Scan(&n.ID, &uid, &n.Kind, &n.Title, &n.Void); err != nil {
			return err
		}
		n.UID = uidOf(uid)
		out[n.ID] = n
	}
	return rows.Err()
}

// UID returns the uid of a record.
func (s *Store) UID(id int64) (schema.UID, error) {
	n, err := s.Names(context.Background(), id)
	if err != nil {
		return schema.UID{}, err
	}
	if _, ok := n[id]; !ok {
		return schema.UID{}, fail(NoSuchRecord, nil, "Value", id)
	}
	return n[id].UID, nil
}

// ID returns the id of the record with a uid.
func (s *Store) ID(u schema.UID) (int64, error) {
	n, err := s.ByUID(context.Background(), u)
	return n.ID, err
}

// ByUID finds a record by its uid.
func (s *Store) ByUID(ctx context.Context, u schema.UID) (Named, error) {
	out := map[int64]Named{}
	if err := s.namesWhere(ctx, out, `WHERE r.uid = ?`, blob(u[:])); err != nil {
		return Named{}, translate(err)
	}
	for _, n := range out {
		return n, nil
	}
	return Named{}, fail(NoSuchRecord, nil, "Value", u.String())
}

// Register returns the record that says whose register this is.
func (s *Store) Register(ctx context.Context) (*models.Register, error) {
	recs, err := selectRecords(ctx, s.read, models.Catalog.Kind("register"), `WHERE r.void = ''`)
	if err != nil {
		return nil, translate(err)
	}
	if len(recs) == 0 {
		return nil, fail(DamagedFile, errors.New("no record of the register"), "File", s.path)
	}
	return recs[0].(*models.Register), nil
}

// StateByCode returns the State with a code, or a NoSuchRecord failure.
func (s *Store) StateByCode(ctx context.Context, code string) (*models.State, error) {
	recs, err := s.Select(ctx, "state", `k."code" = ?`, code)
	if err != nil {
		return nil, err
	}
	if len(recs) == 0 {
		return nil, fail(NoSuchRecord, gorm.ErrRecordNotFound, "Value", code)
	}
	return recs[0].(*models.State), nil
}

// Text is one record as search sees it.
type Text struct {
	ID    int64
	Kind  string
	Title string
	Text  string
}

// Texts reads what search looks through, in list order within each kind.
func (s *Store) Texts(ctx context.Context) ([]Text, error) {
	var out []Text
	for _, k := range models.Catalog.All() {
		if k.Parent != "" {
			continue
		}
		var err error
		if out, err = s.textsOf(ctx, k, out); err != nil {
			return nil, translate(err)
		}
	}
	return out, nil
}

func (s *Store) textsOf(ctx context.Context, k *schema.Kind, out []Text) ([]Text, error) {
	where, order := listed(k)
	rows, err := s.read.WithContext(ctx).Raw(`SELECT r.id, r.title, s.text FROM record r JOIN search_text s ON s.id = r.id WHERE ` + where + order).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		x := Text{Kind: k.Key}
		if err := rows.Scan(&x.ID, &x.Title, &x.Text); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}
