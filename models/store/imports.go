package store

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"time"
)

// Import is a list that was taken in, beside the action that wrote it.
type Import struct {
	Seq     int64 // of the action
	At      time.Time
	Source  string // what the list is called, the same for each edition of it
	File    string
	Hash    string // SHA-256 of the file
	Kind    string // of the records its rows describe
	Mapping []byte // how it was read, with what was answered; JSON, or nothing where an erasure took it
	Counts  map[string]int
	Undone  bool
}

// ImportLine is what became of one row of a list. The record stays the one it was, also where it was merged or removed since.
type ImportLine struct {
	Line    int
	Outcome string
	Record  int64  // 0 where the row means none
	Notes   []byte // JSON of what there is to say of the row; nothing for most
}

var lineRows = newBulk("import_line", "action", "n", "line", "outcome", "record", "notes")

// KeepImport keeps with the action being written which list it came from and what became of each row. Where the action changes nothing
// nothing is kept. What is kept is no part of any record: the log does not tell of it, and an erasure reaches into it.
func (t *Tx) KeepImport(im Import, lines []ImportLine) error {
	if t.closing != nil {
		return fail(Unexpected, fmt.Errorf("something else ends with this action"))
	}
	counts, err := json.Marshal(im.Counts)
	if err != nil {
		return err
	}
	t.closing = func() error {
		const insert = `INSERT INTO import (action, source, file, hash, kind, mapping, counts, at) SELECT seq, ?, ?, ?, ?, ?, ?, at FROM action WHERE seq = ?`
		if err := t.exec(insert, im.Source, im.File, im.Hash, im.Kind, string(im.Mapping), string(counts), t.seq); err != nil {
			return err
		}
		return t.keepLines(lines)
	}
	return nil
}

// linesAtOnce is how many lines are made arguments of statements at a time.
const linesAtOnce = 4096

func (t *Tx) keepLines(lines []ImportLine) error {
	args := make([]any, 0, min(len(lines), linesAtOnce)*lineRows.width)
	for i := range lines {
		l := &lines[i]
		args = append(args, t.seq, i+1, l.Line, l.Outcome, l.Record, string(l.Notes))
		if (i+1)%linesAtOnce != 0 && i+1 < len(lines) {
			continue
		}
		if err := t.ctx.Err(); err != nil {
			return err
		}
		if _, err := t.insert(lineRows, args); err != nil {
			return err
		}
		args = args[:0]
	}
	return nil
}

// Imports returns the lists that were taken in, newest first, with those that were taken back.
func (s *Store) Imports(ctx context.Context) ([]Import, error) {
	return s.imports(ctx, `ORDER BY action DESC`)
}

// Import returns the list an action took in.
func (s *Store) Import(ctx context.Context, seq int64) (Import, error) {
	all, err := s.imports(ctx, `WHERE action = ?`, seq)
	if err == nil && len(all) == 0 {
		err = fail(NoSuchImport, nil, "Value", seq)
	}
	if err != nil {
		return Import{}, err
	}
	return all[0], nil
}

func (s *Store) imports(ctx context.Context, tail string, args ...any) ([]Import, error) {
	var rows []struct {
		Action, At                                int64
		Source, File, Hash, Kind, Mapping, Counts string
	}
	err := s.read.WithContext(ctx).Raw(`SELECT action, source, file, hash, kind, mapping, counts, at FROM import `+tail, args...).Scan(&rows).Error
	if err != nil {
		return nil, translate(err)
	}
	first := int64(math.MaxInt64)
	out := make([]Import, len(rows))
	for i, r := range rows {
		out[i] = Import{Seq: r.Action, At: time.UnixMilli(r.At), Source: r.Source, File: r.File, Hash: r.Hash, Kind: r.Kind, Mapping: []byte(r.Mapping)}
		if err := json.Unmarshal([]byte(r.Counts), &out[i].Counts); err != nil {
			return nil, fail(DamagedFile, err, "File", s.path)
		}
		first = min(first, r.Action)
	}
	undone, err := undoings(ctx, s.read, first)
	for i := range out {
		out[i].Undone = undone[out[i].Seq] != 0
	}
	return out, translate(err)
}

// ImportLines returns what became of the rows of the list an action took in, in their order.
func (s *Store) ImportLines(ctx context.Context, seq int64) ([]ImportLine, error) {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT line, outcome, record, notes FROM import_line WHERE action = ? ORDER BY n`, seq).Rows()
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	var out []ImportLine
	for rows.Next() {
		var l ImportLine
		if err := rows.Scan(&l.Line, &l.Outcome, &l.Record, &l.Notes); err != nil {
			return nil, translate(err)
		}
		out = append(out, l)
	}
	return out, translate(rows.Err())
}
