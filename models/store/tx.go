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

	line     int   // line of the source file the next changes come from
	first    int64 // id of the first record this action makes
	made     []made
	pending  []int64 // made and not written yet
	direct   bool    // every record is written as soon as it is made
	failed   error   // what could not be returned where it happened
	log      changeLog
	tries    int // how many Try are running, one in another
	subject  schema.UID
	raised   map[int64]bool            // counted up by this action, which counts once
	counted  []int64                   // the same, in order
	dirty    map[string]map[int64]bool // by kind: whose derived facts must be rebuilt
	written  map[int64]bool            // whose file the action itself wrote to: these are checked
	fresh    map[int64]*schema.File    // files all of whose records were made by this action and are not derived yet
	lived    map[int64]bool            // posts whose life was changed: the guard is asked about them
	guarded  bool                      // the guard was asked whether there is anything to guard
	asks     func(s *Store, posts []int64) (schema.Problems, error)
	problems schema.Problems
	refused  bool // one of the problems is an error
	known    map[int64]known
	ids      map[schema.UID]int64
	seq      int64
	changed  []ChangedRecord
	many     bool            // more changed than is listed
	names    map[int64]named // titles and search texts of records referred to
	keys     map[string][]byte
	closing  func() error     // what is left to do when the log is written
	numbers  map[string]int64 // highest running number by the group it is counted in
}

// made is what an action remembers of a record it made. There may be a million of them, so it is little and lies in one piece.
type made struct {
	uid     schema.UID
	kind    *schema.Kind
	parent  int64
	created bool // false where the record was refused
	waiting bool // not written yet
	derived bool // its derived facts are stored
	moved   bool // removed or restored since: known says how it stands
}

// known is what an action needs to know of a record it refers to.
type known struct {
	uid    schema.UID
	kind   string
	parent int64
	gone   bool
}

func newTx(ctx context.Context, s *Store, db *gorm.DB) (*Tx, error) {
	t := &Tx{s: s, ctx: ctx, db: db, register: s.register.Load(), dirty: map[string]map[int64]bool{}, written: map[int64]bool{},
		fresh: map[int64]*schema.File{}, raised: map[int64]bool{}, lived: map[int64]bool{}, names: map[int64]named{}, keys: map[string][]byte{}, numbers: map[string]int64{}}
	t.forget()
	err := db.Raw("SELECT coalesce(max(id), 0) + 1 FROM record").Scan(&t.first).Error
	return t, err
}

// own returns what is remembered of a record this action made, or nil.
func (t *Tx) own(id int64) *made {
	if i := id - t.first; i >= 0 && i < int64(len(t.made)) && t.made[i].created {
		return &t.made[i]
	}
	return nil
}

// complain notes what is wrong. An error lets the action, or the part of it in Try, fail at its end.
func (t *Tx) complain(problems ...schema.Problem) {
	for _, p := range problems {
		t.refused = t.refused || p.Level == schema.Error
	}
	t.problems = append(t.problems, problems...)
}

// forget drops what is known of records, to be read again when it is asked for.
func (t *Tx) forget() { t.known, t.ids = map[int64]known{}, map[schema.UID]int64{} }

// Store returns the register for reading what this action has written so far; titles, texts and periods are rebuilt when the action
// or the part of it in Try ends. It reads through the action's own connection, because there may be no other, and ends with it.
func (t *Tx) Store() *Store {
	t.direct = true // nobody tells when it is read
	t.failed = t.flush()
	s := &Store{path: t.s.path, opt: t.s.opt, read: t.db, journal: t.s.journal, site: t.s.site, ReadOnly: Busy}
	s.register.Store(t.register)
	s.author.Store(t.s.author.Load())
	return s
}

// Lang returns the language records are titled and sorted in.
func (t *Tx) Lang() string { return t.register.lang }

// From says which line of the source file the following changes come from; 0 for none.
func (t *Tx) From(line int) { t.line = line }

// Today returns the day by the register's clock.
func (t *Tx) Today() schema.Day { return t.s.opt.Today() }

// UID returns the uid of a record.
func (t *Tx) UID(id int64) (schema.UID, error) {
	k, err := t.about(id)
	return k.uid, err
}

// ID returns the id of the record with a uid.
func (t *Tx) ID(u schema.UID) (int64, error) {
	if id, ok := t.ids[u]; ok {
		return id, nil
	}
	row, err := t.lookUp(`uid = ?`, blob(u[:]))
	if err != nil {
		return 0, err
	}
	return row.ID, row.found(u)
}

// about returns what is to be known of a record.
func (t *Tx) about(id int64) (known, error) {
	if m := t.own(id); m != nil && !m.moved {
		return known{uid: m.uid, kind: m.kind.Key, parent: m.parent}, nil
	}
	if k, ok := t.known[id]; ok {
		return k, nil
	}
	row, err := t.lookUp(`id = ?`, id)
	if err != nil {
		return known{}, err
	}
	return t.known[id], row.found(id)
}

// recordRow is a row of table record as an action refers to it.
type recordRow struct {
	ID     int64
	UID    []byte `gorm:"column:uid"`
	Kind   string
	Void   string
	Parent int64
}

func (t *Tx) lookUp(where string, arg any) (row recordRow, err error) {
	if err := t.flush(); err != nil {
		return row, err
	}
	if err := t.db.Raw(`SELECT id, uid, kind, void, coalesce(parent, 0) AS parent FROM record WHERE `+where, arg).Scan(&row).Error; err != nil {
		return row, err
	}
	if row.ID != 0 {
		t.remember(row)
	}
	return row, nil
}

func (r recordRow) found(what any) error {
	if r.ID == 0 {
		return fail(NoSuchRecord, nil, "Value", fmt.Sprint(what))
	}
	return nil
}

func (t *Tx) remember(r recordRow) {
	u := uidOf(r.UID)
	t.known[r.ID], t.ids[u] = known{uid: u, kind: r.Kind, parent: r.Parent, gone: r.Void != ""}, r.ID
}

func (t *Tx) kindOf(id int64) (string, error) {
	k, err := t.about(id)
	return k.kind, err
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
	if err := t.flush(); err != nil {
		return nil, err
	}
	return getRecord(t.ctx, t.db, models.Catalog.Kind(kind), id)
}

// Select reads records of a kind as they stand in this action, removed ones left out. where may name columns of the kind as k."column".
func (t *Tx) Select(kind, where string, args ...any) ([]schema.Record, error) {
	if err := t.flush(); err != nil {
		return nil, err
	}
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
