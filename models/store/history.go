package store

import (
	"context"
	"math"
	"time"
)

// Logged is an action of the log as a person looks at it.
type Logged struct {
	Seq        int64
	Kind       string
	Author     string
	Account    string
	Machine    string
	Reason     string
	At         time.Time
	SourceFile string
	SourceHash string // SHA-256 of that file
	Source     string // what the list it came from is called
	Subject    int64  // id of the record it is about
	Of         string // kind of that record
	Title      string // what that record is called
	Changes    int
	Undoes     int64 // action it took back
	UndoneBy   int64 // action that took it back and is not taken back itself, or 0
}

// FieldChange is one change of the log: a field's old and new value in canonical form. Values that were erased are marked.
type FieldChange struct {
	Action int64
	Record int64
	Kind   string
	Field  string // "*" for a creation, "void" for removing and restoring
	Line   int
	Old    string
	New    string
	Erased bool
}

const actionColumns = `SELECT a.seq, a.kind, a.author, a.account, a.machine, coalesce(a.reason, '') AS reason, a.at,
	coalesce(a.source_file, '') AS source_file, a.source_hash, coalesce(i.source, '') AS source, a.changes, coalesce(a.undoes, 0) AS undoes,
	coalesce(r.id, 0) AS subject, coalesce(r.kind, '') AS "of", coalesce(r.title, '') AS title
	FROM action a LEFT JOIN record r ON r.uid = a.subject LEFT JOIN import i ON i.action = a.seq `

func (s *Store) actions(ctx context.Context, tail string, args ...any) ([]Logged, error) {
	out, err := s.actionRows(ctx, tail, args...)
	if err != nil {
		return nil, err
	}
	return out, s.markUndone(ctx, out)
}

// actionRows reads actions as they are written, without what was taken back.
func (s *Store) actionRows(ctx context.Context, tail string, args ...any) ([]Logged, error) {
	var rows []struct {
		Logged
		Millis int64 `gorm:"column:at"`
	}
	if err := s.read.WithContext(ctx).Raw(actionColumns+tail, args...).Scan(&rows).Error; err != nil {
		return nil, translate(err)
	}
	out := make([]Logged, len(rows))
	for i, r := range rows {
		out[i] = r.Logged
		out[i].At = time.UnixMilli(r.Millis)
	}
	return out, nil
}

// markUndone says of actions by which one they are taken back.
func (s *Store) markUndone(ctx context.Context, rows []Logged) error {
	first := int64(math.MaxInt64)
	for i := range rows {
		first = min(first, rows[i].Seq)
	}
	undone, err := undoings(ctx, s.read, first)
	for i := range rows {
		rows[i].UndoneBy = undone[rows[i].Seq]
	}
	return translate(err)
}

// Log returns the newest actions first; limit 0 is all.
func (s *Store) Log(ctx context.Context, limit int) ([]Logged, error) {
	if limit == 0 {
		limit = -1
	}
	return s.actions(ctx, `ORDER BY a.seq DESC LIMIT ?`, limit)
}

// LogOf returns the actions that changed a record, its children, theirs, or the records of its file's parts, newest first.
func (s *Store) LogOf(ctx context.Context, id int64) ([]Logged, error) {
	return s.LogPage(ctx, LogQuery{Record: id})
}

// LoggedAction returns one action.
func (s *Store) LoggedAction(ctx context.Context, seq int64) (Logged, error) {
	all, err := s.actions(ctx, `WHERE a.seq = ?`, seq)
	if err != nil {
		return Logged{}, err
	}
	if len(all) == 0 {
		return Logged{}, fail(NoSuchAction, nil, "Value", seq)
	}
	return all[0], nil
}

// ChangesOf returns what an action changed. What an erasure left, and states anew in the log, is no change.
func (s *Store) ChangesOf(ctx context.Context, seq int64) ([]FieldChange, error) {
	var rows []struct {
		Action int64
		Record int64
		Kind   string
		Field  string
		Line   int
		Old    *string
		New    *string
	}
	err := s.read.WithContext(ctx).Raw(`SELECT c.action, r.id AS record, c.kind, c.field, c.line, c.old, c.new
		FROM change c JOIN record r ON r.uid = c.record WHERE c.action = ? AND c.field <> ? ORDER BY c.n`, seq, restated).Scan(&rows).Error
	out := make([]FieldChange, len(rows))
	for i, r := range rows {
		out[i] = FieldChange{Action: r.Action, Record: r.Record, Kind: r.Kind, Field: r.Field, Line: r.Line, Erased: r.Old == nil && r.New == nil}
		if r.Old != nil {
			out[i].Old = *r.Old
		}
		if r.New != nil {
			out[i].New = *r.New
		}
	}
	return out, translate(err)
}

// Seal is the number and the chain value of the newest action: what a print says it was made from.
func (s *Store) Seal(ctx context.Context) (seq int64, chain []byte, err error) {
	var row struct {
		Seq   int64
		Chain []byte
	}
	err = s.read.WithContext(ctx).Raw(`SELECT seq, chain FROM action ORDER BY seq DESC LIMIT 1`).Scan(&row).Error
	return row.Seq, row.Chain, translate(err)
}
