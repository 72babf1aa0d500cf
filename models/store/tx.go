package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Tx is what an action writes through. It ends with the function it was handed to.
type Tx struct {
	s        *Store
	ctx      context.Context
	db       *gorm.DB
	register *registerInfo // as it is after this action

	line     int // line of the source file the next changes come from
	nextID   int64
	changes  []changeRow
	subject  schema.UID
	created  map[int64]bool            // made by this action
	raised   map[int64]bool            // counted up by this action, which counts once
	counted  []int64                   // the same, in order
	dirty    map[string]map[int64]bool // by kind: whose derived facts must be rebuilt
	written  map[int64]bool            // whose file the action itself wrote to: these are checked
	derived  map[int64]bool            // of the created ones, those whose derived facts are stored
	fresh    map[int64]*schema.File    // files all of whose records were made by this action and are not derived yet
	problems schema.Problems
	uids     map[int64]schema.UID
	ids      map[schema.UID]int64
	kinds    map[int64]string
	gone     map[int64]bool // of those known, the removed ones
	parents  map[int64]int64
	seq      int64
	changed  []ChangedRecord
	names    map[int64]named // titles and search texts of records referred to
}

func newTx(ctx context.Context, s *Store, db *gorm.DB) (*Tx, error) {
	t := &Tx{s: s, ctx: ctx, db: db, register: s.register.Load(), created: map[int64]bool{}, dirty: map[string]map[int64]bool{}, written: map[int64]bool{},
		derived: map[int64]bool{}, fresh: map[int64]*schema.File{}, raised: map[int64]bool{}, names: map[int64]named{}}
	t.forget()
	err := db.Raw("SELECT coalesce(max(id), 0) + 1 FROM record").Scan(&t.nextID).Error
	return t, err
}

// forget drops what is known of records, to be read again when it is asked for.
func (t *Tx) forget() {
	t.uids, t.ids, t.kinds, t.gone, t.parents = map[int64]schema.UID{}, map[schema.UID]int64{}, map[int64]string{}, map[int64]bool{}, map[int64]int64{}
}

// Store returns the register for reading what this action has written so far; titles, texts and periods are rebuilt when the action
// or the part of it in Try ends. It reads through the action's own connection, because there may be no other, and ends with it.
func (t *Tx) Store() *Store {
	s := &Store{path: t.s.path, opt: t.s.opt, read: t.db, journal: t.s.journal, site: t.s.site, ReadOnly: Busy}
	s.register.Store(t.register)
	s.author.Store(t.s.author.Load())
	return s
}

// From says which line of the source file the following changes come from; 0 for none.
func (t *Tx) From(line int) { t.line = line }

// Today returns the day by the register's clock.
func (t *Tx) Today() schema.Day { return t.s.opt.Today() }

// UID returns the uid of a record.
func (t *Tx) UID(id int64) (schema.UID, error) {
	if u, ok := t.uids[id]; ok {
		return u, nil
	}
	row := recordRow{}
	if err := t.db.Raw(`SELECT id, uid, kind, void FROM record WHERE id = ?`, id).Scan(&row).Error; err != nil {
		return schema.UID{}, err
	}
	return t.remember(row), row.found(id)
}

// ID returns the id of the record with a uid.
func (t *Tx) ID(u schema.UID) (int64, error) {
	if id, ok := t.ids[u]; ok {
		return id, nil
	}
	row := recordRow{}
	if err := t.db.Raw(`SELECT id, uid, kind, void FROM record WHERE uid = ?`, blob(u[:])).Scan(&row).Error; err != nil {
		return 0, err
	}
	t.remember(row)
	return row.ID, row.found(u)
}

// recordRow is what an action needs to know of a record it refers to.
type recordRow struct {
	ID   int64
	UID  []byte `gorm:"column:uid"`
	Kind string
	Void string
}

func (r recordRow) found(what any) error {
	if r.ID == 0 {
		return fail(NoSuchRecord, nil, "Value", fmt.Sprint(what))
	}
	return nil
}

func (t *Tx) remember(r recordRow) schema.UID {
	u := uidOf(r.UID)
	if r.ID != 0 {
		t.uids[r.ID], t.ids[u], t.kinds[r.ID], t.gone[r.ID] = u, r.ID, r.Kind, r.Void != ""
	}
	return u
}

func (t *Tx) kindOf(id int64) (string, error) {
	if k, ok := t.kinds[id]; ok {
		return k, nil
	}
	if _, err := t.UID(id); err != nil {
		return "", err
	}
	return t.kinds[id], nil
}

// uidOf reads a stored uid; one of another length, which only damage makes, becomes one that nobody has.
func uidOf(b []byte) (u schema.UID) {
	if len(b) == len(u) {
		copy(u[:], b)
	}
	return u
}

// blob keeps bytes one value: GORM spreads a plain byte slice behind a bracket into one variable per byte.
type blob []byte

// Get reads a record as it stands in this action, removed ones included.
func (t *Tx) Get(kind string, id int64) (schema.Record, error) {
	return getRecord(t.ctx, t.db, models.Catalog.Kind(kind), id)
}

// Select reads records of a kind as they stand in this action, removed ones left out. where may name columns of the kind as k."column".
func (t *Tx) Select(kind, where string, args ...any) ([]schema.Record, error) {
	tail := `WHERE ` + standingOf(models.Catalog.Kind(kind))
	if where != "" {
		tail += ` AND (` + where + `)`
	}
	return selectRecords(t.ctx, t.db, models.Catalog.Kind(kind), tail+` ORDER BY r.id`, args...)
}

func getRecord(ctx context.Context, db *gorm.DB, k *schema.Kind, id int64) (schema.Record, error) {
	recs, err := selectRecords(ctx, db, k, `WHERE k.id = ?`, id)
	if err != nil {
		return nil, err
	}
	if len(recs) == 0 {
		return nil, fail(NoSuchRecord, nil, "Value", fmt.Sprint(id))
	}
	return recs[0], nil
}

// exec runs a statement on the transaction's own connection, where it stays prepared; this is what imports are made of. The driver
// would start a goroutine for each statement that can be cancelled; an action is cancelled between two statements.
func (t *Tx) exec(query string, args ...any) error {
	_, err := t.db.Statement.ConnPool.ExecContext(context.WithoutCancel(t.ctx), query, args...)
	return err
}
