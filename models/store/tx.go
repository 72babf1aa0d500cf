package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Tx is what an action writes through. It ends with the function it was handed to.
type Tx struct {
	s   *Store
	ctx context.Context
	db  *gorm.DB

	line     int // line of the source file the next changes come from
	nextID   int64
	changes  []changeRow
	subject  schema.UID
	created  map[int64]bool
	dirty    map[string]map[int64]bool // by kind: whose derived facts must be rebuilt
	direct   map[int64]bool            // written by the action itself
	problems schema.Problems
	uids     map[int64]schema.UID
	ids      map[schema.UID]int64
	kinds    map[int64]string
	parents  map[int64]int64
	seq      int64
	changed  []ChangedRecord
	names    map[int64]named // titles and search texts of records referred to
}

// Store returns the register written to, for reading what stood before.
func (t *Tx) Store() *Store { return t.s }

// From says which line of the source file the following changes come from; 0 for none.
func (t *Tx) From(line int) { t.line = line }

// Today returns the day by the register's clock.
func (t *Tx) Today() schema.Day { return t.s.opt.Today() }

// UID returns the uid of a record.
func (t *Tx) UID(id int64) (schema.UID, error) {
	if u, ok := t.uids[id]; ok {
		return u, nil
	}
	var row struct {
		UID  []byte `gorm:"column:uid"`
		Kind string
	}
	if err := t.db.Table("record").Select("uid", "kind").Where("id = ?", id).Take(&row).Error; err != nil {
		return schema.UID{}, notFound(err, id)
	}
	u := schema.UID(row.UID)
	t.remember(id, u, row.Kind)
	return u, nil
}

// ID returns the id of the record with a uid.
func (t *Tx) ID(u schema.UID) (int64, error) {
	if id, ok := t.ids[u]; ok {
		return id, nil
	}
	var row struct {
		ID   int64
		Kind string
	}
	if err := t.db.Table("record").Select("id", "kind").Where("uid = ?", blob(u[:])).Take(&row).Error; err != nil {
		return 0, notFound(err, u.String())
	}
	t.remember(row.ID, u, row.Kind)
	return row.ID, nil
}

func (t *Tx) remember(id int64, u schema.UID, kind string) {
	t.uids[id], t.ids[u], t.kinds[id] = u, id, kind
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

func notFound(err error, what any) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return fail(NoSuchRecord, nil, "Value", fmt.Sprint(what))
	}
	return err
}

// blob keeps bytes one value: GORM spreads a plain byte slice behind a bracket into one variable per byte.
type blob []byte

// Get reads a record as it stands in this action, removed ones included.
func (t *Tx) Get(kind string, id int64) (schema.Record, error) {
	return getRecord(t.ctx, t.db, models.Catalog.Kind(kind), id)
}

// Select reads records of a kind as they stand in this action, removed ones left out. where may name columns of the kind as k."column".
func (t *Tx) Select(kind, where string, args ...any) ([]schema.Record, error) {
	tail := `WHERE r.void = ''`
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

// exec runs a statement on the transaction's own connection, where it stays prepared; this is what imports are made of.
func (t *Tx) exec(query string, args ...any) error {
	_, err := t.db.Statement.ConnPool.ExecContext(t.ctx, query, args...)
	return err
}

// Create writes a new record, giving it its id and, where it has none, a uid. A child's Parent must be set.
func (t *Tx) Create(rec schema.Record) error {
	k := models.KindOf(rec)
	m := rec.Meta()
	t.tidy(k, rec)
	if m.UID == (schema.UID{}) {
		u, err := uuid.NewV7()
		if err != nil {
			return err
		}
		m.UID = schema.UID(u)
	}
	m.ID, m.Version, m.Void = t.nextID, 1, ""
	t.nextID++
	t.problems = append(t.problems, models.CheckRecord(k, rec)...)
	if err := t.checkRefs(k, rec); err != nil {
		return err
	}
	if len(t.problems.Errors()) > 0 {
		return nil // the columns would refuse it less clearly; the action fails at its end with every reason
	}
	var parent any
	if k.Parent != "" {
		if pk, err := t.kindOf(m.Parent); err != nil || pk != k.Parent {
			return fail(NoSuchRecord, err, "Value", fmt.Sprint(m.Parent))
		}
		parent = m.Parent
	}
	if err := t.exec(`INSERT INTO record (id, uid, kind, parent, version) VALUES (?, ?, ?, ?, 1)`, m.ID, m.UID[:], k.Key, parent); err != nil {
		return t.duplicate(k, rec, err)
	}
	t.remember(m.ID, m.UID, k.Key)
	t.parents[m.ID] = m.Parent
	args := []any{m.ID, 0}
	for _, f := range k.Fields {
		args = append(args, valuesOf(f, rec)...)
	}
	if err := t.exec(plans[k.Key].insert, args...); err != nil {
		return t.duplicate(k, rec, err)
	}
	for _, f := range k.Fields {
		if err := t.writeLinks(f, rec, nil); err != nil {
			return err
		}
	}
	whole, err := t.canonical(k, rec)
	if err != nil {
		return err
	}
	t.created[m.ID] = true
	t.logChange(k, rec, creation, "", whole, 0, nil)
	return t.touch(k, rec)
}

// Update writes the fields of rec that differ from what is stored. It fails with Conflict where the record changed since it was read.
func (t *Tx) Update(rec schema.Record) error {
	k := models.KindOf(rec)
	m := rec.Meta()
	t.tidy(k, rec)
	stored, err := t.Get(k.Key, m.ID)
	if err != nil {
		return err
	}
	if stored.Meta().Version != m.Version || stored.Meta().Void != "" {
		return fail(Conflict, nil, "Kind", k.Key)
	}
	set := map[string]any{}
	var changed []*schema.Field
	for _, f := range k.Fields {
		if f.Equal(stored, rec) {
			continue
		}
		changed = append(changed, f)
		values := valuesOf(f, rec)
		for i, c := range columnsOf(f) {
			set[c] = values[i]
		}
	}
	if len(changed) == 0 {
		return nil
	}
	t.problems = append(t.problems, models.CheckRecord(k, rec)...)
	if err := t.checkRefs(k, rec); err != nil {
		return err
	}
	if len(t.problems.Errors()) > 0 {
		return nil
	}
	if len(set) > 0 {
		if err := t.db.Table(k.Key).Where("id = ?", m.ID).Updates(set).Error; err != nil {
			return t.duplicate(k, rec, err)
		}
	}
	if err := t.raise(rec); err != nil {
		return err
	}
	for _, f := range changed {
		if err := t.writeLinks(f, rec, stored); err != nil {
			return err
		}
		old, err := f.Encode(stored, t)
		if err != nil {
			return err
		}
		now, err := f.Encode(rec, t)
		if err != nil {
			return err
		}
		if err := t.logEdit(k, rec, f.Key, old, now); err != nil {
			return err
		}
	}
	if err := t.touch(k, stored); err != nil { // what it referred to before loses it
		return err
	}
	return t.touch(k, rec)
}

// raise counts the version up; nobody may have done so since the record was read.
func (t *Tx) raise(rec schema.Record) error {
	m := rec.Meta()
	res := t.db.Table("record").Where("id = ? AND version = ?", m.ID, m.Version).Update("version", m.Version+1)
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected != 1 {
		return fail(Conflict, nil, "Kind", models.KindOf(rec).Key)
	}
	m.Version++
	return nil
}

// Void removes a record from lists with a reason; its history stays (invariant 14). It refuses while other records point at it.
func (t *Tx) Void(kind string, id int64, reason string) error {
	if reason == "" {
		reason = "-"
	}
	return t.setVoid(kind, id, reason)
}

// Restore brings a removed record back.
func (t *Tx) Restore(kind string, id int64) error { return t.setVoid(kind, id, "") }

func (t *Tx) setVoid(kind string, id int64, reason string) error {
	k := models.Catalog.Kind(kind)
	rec, err := t.Get(kind, id)
	if err != nil {
		return err
	}
	m := rec.Meta()
	if (m.Void == "") == (reason == "") {
		return nil
	}
	old := m.Void
	flag := 0
	if reason != "" {
		flag = 1
	}
	if err := t.db.Table(kind).Where("id = ?", id).Update("void", flag).Error; err != nil {
		return t.duplicate(k, rec, err)
	}
	if err := t.db.Table("record").Where("id = ?", id).Update("void", reason).Error; err != nil {
		return err
	}
	m.Void = reason
	if err := t.raise(rec); err != nil {
		return err
	}
	if err := t.logEdit(k, rec, voiding, old, reason); err != nil {
		return err
	}
	return t.touch(k, rec)
}

func (t *Tx) logEdit(k *schema.Kind, rec schema.Record, field, old, new string) error {
	m := rec.Meta()
	var base struct {
		HLC  int64 `gorm:"column:hlc"`
		Site []byte
	}
	err := t.db.Raw(`SELECT a.hlc, a.site FROM change c JOIN action a ON a.seq = c.action
		WHERE c.record = ? AND c.field IN ( ?, ?) ORDER BY a.hlc DESC, a.site DESC LIMIT 1`, blob(m.UID[:]), field, creation).Scan(&base).Error
	if err != nil {
		return err
	}
	t.logChange(k, rec, field, old, new, base.HLC, base.Site)
	return nil
}

func (t *Tx) logChange(k *schema.Kind, rec schema.Record, field, old, new string, baseHLC int64, baseSite []byte) {
	c := changeRow{record: rec.Meta().UID, kind: k.Key, field: field, line: t.line, old: old, new: new, salt: newSalt(), baseHLC: baseHLC, baseSite: baseSite}
	c.digest = digest(c.salt, old, new)
	t.changes = append(t.changes, c)
	if t.subject == (schema.UID{}) {
		t.subject = c.record
	}
}

// canonical writes a whole record as the JSON a creation is logged with: non-empty fields by key, the owner's uid under "parent".
func (t *Tx) canonical(k *schema.Kind, rec schema.Record) (string, error) {
	return canonicalRecord(k, rec, t)
}

func canonicalRecord(k *schema.Kind, rec schema.Record, uids schema.UIDs) (string, error) {
	out := map[string]string{}
	for _, f := range k.Fields {
		v, err := f.Encode(rec, uids)
		if err != nil {
			return "", err
		}
		if v != "" {
			out[f.Key] = v
		}
	}
	if p := rec.Meta().Parent; p != 0 {
		u, err := uids.UID(p)
		if err != nil {
			return "", err
		}
		out["parent"] = u.String()
	}
	b, err := json.Marshal(out) // map keys are written sorted
	return string(b), err
}

// tidy brings sets into their stored order, so that the same values are the same text.
func (t *Tx) tidy(k *schema.Kind, rec schema.Record) {
	for _, f := range k.Fields {
		switch p := f.Ptr(rec).(type) {
		case *schema.Set:
			*p = schema.NewSet(*p...)
		case *schema.Refs:
			*p = schema.NewRefs(*p...)
		}
	}
}

// checkRefs refuses references to nothing, to removed records and to the wrong kind.
func (t *Tx) checkRefs(k *schema.Kind, rec schema.Record) error {
	for _, f := range k.Fields {
		var ids []int64
		switch p := f.Ptr(rec).(type) {
		case *int64:
			if f.Type == schema.RefType && *p != 0 {
				ids = []int64{*p}
			}
		case *schema.Refs:
			ids = *p
		}
		for _, id := range ids {
			kind, err := t.kindOf(id)
			if err != nil && !Is(err, NoSuchRecord) {
				return err
			}
			if err != nil || !slices.Contains(f.Ref, kind) {
				t.problems = append(t.problems, schema.Problem{Level: schema.Error, Code: "no_such_reference", Kind: k.Key, Field: f.Key, Record: rec.Meta().ID})
			}
		}
	}
	return nil
}

func (t *Tx) writeLinks(f *schema.Field, rec, stored schema.Record) error {
	if f.Type != schema.RefsType {
		return nil
	}
	id := rec.Meta().ID
	if stored != nil {
		if err := t.exec(`DELETE FROM link WHERE from_id = ? AND role = ?`, id, f.Key); err != nil {
			return err
		}
	}
	for _, to := range *f.Ptr(rec).(*schema.Refs) {
		if err := t.exec(`INSERT INTO link (from_id, role, to_id) VALUES (?, ?, ?)`, id, f.Key, to); err != nil {
			return err
		}
	}
	return nil
}

// duplicate turns the refusal of a unique index into a problem of the field.
func (t *Tx) duplicate(k *schema.Kind, rec schema.Record, err error) error {
	if !uniqueViolation(err) {
		return err
	}
	field := ""
	switch k.Key {
	case "state":
		field = "code"
	case "post":
		field = "register_no"
	}
	p := schema.Problem{Level: schema.Error, Code: "already_used", Kind: k.Key, Field: field, Record: rec.Meta().ID}
	if f := k.Field(field); f != nil {
		v, _ := f.Encode(rec, t) // a text always encodes
		p.Args = map[string]any{"Value": v}
	}
	return schema.Problems{p}
}

// touch notes whose derived facts a written record concerns: its own, its owners', and those of the files it is a part of.
func (t *Tx) touch(k *schema.Kind, rec schema.Record) error {
	m := rec.Meta()
	t.direct[m.ID] = true
	t.mark(k.Key, m.ID)
	for parent := m.Parent; parent != 0; {
		kind, err := t.kindOf(parent)
		if err != nil {
			return err
		}
		t.mark(kind, parent)
		if parent, err = t.parentOf(parent); err != nil {
			return err
		}
	}
	for _, whole := range models.Catalog.All() {
		for _, part := range whole.Parts {
			if part.Kind == k.Key {
				if id := *k.Field(part.By).Ptr(rec).(*int64); id != 0 {
					t.mark(whole.Key, id)
				}
			}
		}
	}
	return nil
}

func (t *Tx) parentOf(id int64) (int64, error) {
	if p, ok := t.parents[id]; ok {
		return p, nil
	}
	var up *int64
	if err := t.db.Table("record").Select("parent").Where("id = ?", id).Scan(&up).Error; err != nil {
		return 0, err
	}
	if up != nil {
		t.parents[id] = *up
	}
	return t.parents[id], nil
}

func (t *Tx) mark(kind string, id int64) {
	if t.dirty[kind] == nil {
		t.dirty[kind] = map[int64]bool{}
	}
	t.dirty[kind][id] = true
}

func sortedIDs(set map[int64]bool) []int64 { return slices.Sorted(maps.Keys(set)) }
