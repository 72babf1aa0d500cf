package store

import (
	"context"
	"math"
	"slices"
	"strings"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models/schema"
)

// LogQuery says which actions of the log are asked for. What is left empty asks for all.
type LogQuery struct {
	Record int64    // whose history; 0 is that of the whole register
	Own    bool     // of the record alone: not of its children, theirs, and the records of its file's parts
	Fields []string // fields one of which was changed, as "kind.field" or ".field" for that of any kind; the field "void" is removing and restoring
	Author string   // by whom
	Before int64    // older than this action; 0 is from the newest on
	Limit  int      // 0 is all of them
}

// LogPage returns the actions asked for, newest first. The next page is asked for with Before the last of these. With a record a field
// counts only where it was changed in one of the records whose history that is, not elsewhere in the same action.
func (s *Store) LogPage(ctx context.Context, q LogQuery) ([]Logged, error) {
	if q.Before == 0 {
		q.Before = math.MaxInt64
	}
	if q.Limit <= 0 {
		q.Limit = math.MaxInt32
	}
	if q.Record == 0 {
		return s.logOfRegister(ctx, q)
	}
	seqs, err := s.seqsOf(ctx, q)
	if err != nil {
		return nil, translate(err)
	}
	var out []Logged
	for part := range slices.Chunk(seqs, inLimit) {
		page, err := s.actionRows(ctx, `WHERE a.seq IN ? ORDER BY a.seq DESC`, part)
		if err != nil {
			return nil, err
		}
		out = append(out, page...)
	}
	return out, s.markUndone(ctx, out)
}

func (s *Store) logOfRegister(ctx context.Context, q LogQuery) ([]Logged, error) {
	where, args := `WHERE a.seq < ?`, []any{q.Before}
	if q.Author != "" {
		where, args = where+` AND a.author = ?`, append(args, q.Author)
	}
	if len(q.Fields) > 0 { // the changes of an action are looked through only until one of them will do
		changed, which := changedOneOf(q.Fields)
		where, args = where+` AND EXISTS (SELECT 1 FROM change c WHERE c.action = a.seq AND (`+changed+`))`, append(args, which...)
	}
	return s.actions(ctx, where+` ORDER BY a.seq DESC LIMIT ?`, append(args, q.Limit)...)
}

// changedOneOf is the condition of changes of one of some fields, and of creations that fill one in.
func changedOneOf(fields []string) (string, []any) {
	var some []string
	var args []any
	for _, f := range fields {
		kind, field, _ := strings.Cut(f, ".")
		one := `c.field = ?`
		args = append(args, field)
		if field != creation && field != voiding {
			one = `(` + one + ` OR c.field = '` + creation + `' AND c.new LIKE ? ESCAPE '!')`
			args = append(args, filledIn(field))
		}
		if kind != "" {
			one += ` AND c.kind = ?`
			args = append(args, kind)
		}
		some = append(some, `(`+one+`)`)
	}
	return strings.Join(some, ` OR `), args
}

// filledIn is what the JSON of a creation is like in which a field has a value. Quotation marks of values are escaped there, so that
// no value looks like a key.
func filledIn(field string) string {
	return `%"` + strings.NewReplacer(`!`, `!!`, `_`, `!_`, `%`, `!%`).Replace(field) + `":%`
}

// family are the uids and kinds of the records whose history a record's is.
const family = `SELECT x.uid, x.kind FROM record x WHERE x.id IN (
	SELECT ? UNION SELECT id FROM record WHERE parent = ? UNION SELECT g.id FROM record g JOIN record o ON o.id = g.parent WHERE o.parent = ?
	UNION SELECT id FROM appointment WHERE post = ? UNION SELECT id FROM appointment WHERE person = ?)`

// Family returns the records whose history the history of a record is: itself, its children, theirs, and the parts of its file.
func (s *Store) Family(ctx context.Context, record int64) (map[int64]bool, error) {
	var ids []int64
	err := s.read.WithContext(ctx).Raw(`SELECT r.id FROM record r WHERE r.uid IN (SELECT uid FROM (`+family+`))`, record, record, record, record, record).Scan(&ids).Error
	out := make(map[int64]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}

// thread are the changes of one field of one record, which lie in the index change_record in the order of their actions.
type thread struct {
	UID   []byte `gorm:"column:uid"`
	Kind  string
	Field string
}

// threads are those of which a history consists, at one jump in the index for each, however many changes there are.
func (s *Store) threads(db *gorm.DB, q LogQuery) (out []thread, err error) {
	of, args := family, []any{q.Record, q.Record, q.Record, q.Record, q.Record}
	if q.Own {
		of, args = `SELECT uid, kind FROM record WHERE id = ?`, []any{q.Record}
	}
	err = db.Raw(`WITH RECURSIVE thread (uid, kind, field) AS (
		SELECT f.uid, f.kind, (SELECT min(c.field) FROM change c WHERE c.record = f.uid) FROM (`+of+`) f
		UNION ALL SELECT t.uid, t.kind, (SELECT min(c.field) FROM change c WHERE c.record = t.uid AND c.field > t.field) FROM thread t WHERE t.field IS NOT NULL)
		SELECT uid, kind, field FROM thread WHERE field IS NOT NULL`, args...).Scan(&out).Error
	return out, err
}

// atOnce is how many threads one question follows: a statement may join no more than 500 of them.
const atOnce = 100

// seqsOf returns the numbers of a page of a record's actions, newest first: of each thread no more than the page can hold is looked at.
func (s *Store) seqsOf(ctx context.Context, q LogQuery) ([]int64, error) {
	db := s.read.WithContext(ctx)
	threads, err := s.threads(db, q)
	if err != nil {
		return nil, err
	}
	var found []int64
	for part := range slices.Chunk(threads, atOnce) {
		var each []string
		var args []any
		for _, t := range part {
			from, where, with := follow(t, q)
			if where == "" {
				continue
			}
			each = append(each, `SELECT action FROM (SELECT DISTINCT c.action `+from+where+` ORDER BY c.action DESC LIMIT ?)`)
			args = append(append(args, with...), q.Limit)
		}
		if len(each) == 0 {
			continue
		}
		var seqs []int64
		if err := db.Raw(strings.Join(each, ` UNION `)+` ORDER BY 1 DESC LIMIT ?`, append(args, q.Limit)...).Scan(&seqs).Error; err != nil {
			return nil, err
		}
		found = append(found, seqs...)
	}
	slices.SortFunc(found, func(a, b int64) int { return int(b - a) })
	found = slices.Compact(found)
	return found[:min(len(found), q.Limit)], nil
}

// follow is how the actions of one thread are found; where is empty if the thread has none that are asked for.
func follow(t thread, q LogQuery) (from, where string, args []any) {
	from, where = `FROM change c`, ` WHERE c.record = ? AND c.field = ? AND c.action < ?`
	args = []any{blob(t.UID), t.Field, q.Before}
	if q.Author != "" { // the changes first: there may be few of them
		from, where, args = from+` CROSS JOIN action a`, where+` AND a.seq = c.action AND a.author = ?`, append(args, q.Author)
	}
	if len(q.Fields) == 0 {
		return from, where, args
	}
	var filled []string
	var keys []any
	for _, f := range q.Fields {
		kind, field, _ := strings.Cut(f, ".")
		switch {
		case kind != "" && kind != t.Kind:
		case field == t.Field:
			return from, where, args
		case t.Field == creation && field != voiding:
			filled, keys = append(filled, `c.new LIKE ? ESCAPE '!'`), append(keys, filledIn(field))
		}
	}
	if len(filled) == 0 {
		return "", "", nil
	}
	return from, where + ` AND (` + strings.Join(filled, ` OR `) + `)`, append(args, keys...)
}

// Referring returns the records of a kind, removed ones included, whose reference by a field leads to a record of one of some kinds.
func (s *Store) Referring(ctx context.Context, k *schema.Kind, f *schema.Field, kinds ...string) (map[int64]bool, error) {
	var ids []int64
	err := s.read.WithContext(ctx).Raw(`SELECT k.id FROM "`+k.Key+`" k JOIN record o ON o.id = k."`+f.Key+`" WHERE o.kind IN ?`, kinds).Scan(&ids).Error
	out := make(map[int64]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}
