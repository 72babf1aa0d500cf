package store_test

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// The promises are made for 100,000 posts and 1,000,000 changes: go test ./models/store -run - -bench . -posts=100000
var posts = flag.Int("posts", 2000, "posts of the register benchmarks run on")

// bench is the register all benchmarks share, built once.
var bench struct {
	sync.Once
	s    *store.Store
	raw  *sql.DB
	rate float64 // records written a second while building
	busy int64   // the post that was changed most
}

func benchRegister(b *testing.B) (*store.Store, *sql.DB) {
	b.Helper()
	bench.Do(func() {
		dir, err := os.MkdirTemp("", "exequatur-bench")
		if err != nil {
			b.Fatal(err)
		}
		atExit(func() { _ = os.RemoveAll(dir) })
		path := filepath.Join(dir, "bench.exq")
		s, err := store.Create(context.Background(), path, store.Beginning{Keeper: "ministry", State: "LT", Language: "lt", States: seeds}, store.Options{Now: clock})
		if err != nil {
			b.Fatal(err)
		}
		atExit(func() { _ = s.Close() })
		lt, pl := state(b, s, "LT"), state(b, s, "PL")
		start := time.Now()
		mustDo(b, s, "import", func(tx *store.Tx) error { return generate(tx, 7, *posts, lt, pl) })
		bench.rate = float64(*posts*recordsPerPost+*posts/10) / time.Since(start).Seconds()
		if bench.busy, err = editMuch(b, s, 3**posts); err != nil {
			b.Fatal(err)
		}
		raw, err := sql.Open("sqlite3", "file:"+path+"?mode=ro&_query_only=on")
		if err != nil {
			b.Fatal(err)
		}
		bench.s, bench.raw = s, raw
		st, err := os.Stat(path)
		if err == nil {
			var changes, actions int
			if err := errors.Join(raw.QueryRow(`SELECT count(*) FROM change`).Scan(&changes), raw.QueryRow(`SELECT count(*) FROM action`).Scan(&actions)); err != nil {
				b.Fatal(err)
			}
			fmt.Fprintf(os.Stderr, "register of %d posts, %d changes in %d actions: %d MB, written at %.0f records/s\n", *posts, changes, actions, st.Size()>>20, bench.rate)
		}
	})
	if bench.s == nil {
		b.Skip("the register could not be built")
	}
	return bench.s, bench.raw
}

// editMuch writes n edits of single fields: a third of them of one post, which it returns, in batches; of the rest 4,000 in actions of
// their own and the others in batches, as imports that update do.
func editMuch(b *testing.B, s *store.Store, n int) (busy int64, err error) {
	b.Helper()
	ctx := context.Background()
	recs, err := s.List(ctx, "post", 0)
	if err != nil {
		return 0, err
	}
	edit := func(tx *store.Tx, p *models.Post, i int) error {
		if i%2 == 0 {
			p.Web = fmt.Sprint("https://example.org/", i)
		} else {
			p.Note = fmt.Sprint("note ", i)
		}
		return tx.Update(p)
	}
	most := recs[len(recs)/2].(*models.Post)
	alone, batch := min(4000, n/6), 1000
	for i := 0; i < n/3; { // one post in actions of a few changes of it, so that its history is long
		mustDo(b, s, "edit_post", func(tx *store.Tx) error {
			for range min(25, n/3-i) {
				if err := edit(tx, most, i); err != nil {
					return err
				}
				i++
			}
			return nil
		})
	}
	for i := n / 3; i < n; {
		kind, many := "edit_post", 1
		if i >= n/3+alone {
			kind, many = "import", min(batch, n-i)
		}
		mustDo(b, s, kind, func(tx *store.Tx) error {
			for range many {
				if err := edit(tx, recs[i%len(recs)].(*models.Post), i); err != nil {
					return err
				}
				i++
			}
			return nil
		})
	}
	return most.ID, nil
}

// ratio reports how long the measured operation takes against a baseline.
func ratio(b *testing.B, name string, n int, baseline func() error) {
	b.Helper()
	took := b.Elapsed() / time.Duration(max(b.N, 1))
	b.StopTimer()
	start := time.Now()
	for range n {
		if err := baseline(); err != nil {
			b.Fatal(err)
		}
	}
	base := time.Since(start) / time.Duration(n)
	b.ReportMetric(float64(base.Nanoseconds()), name+"-ns")
	b.ReportMetric(float64(took)/float64(base), "x/"+name)
}

const rawPage = `SELECT r.id, r.uid, r.version, r.void, r.title, k.register_no, k.office_address, k.emails, k.note FROM record r JOIN post k ON k.id = r.id
	WHERE r.kind = 'post' AND r.sort_key > x'' AND r.void = '' ORDER BY r.sort_key, r.id LIMIT 50`

func readRaw(db *sql.DB, query string, args ...any) error {
	rows, err := db.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		return err
	}
	dest := make([]any, len(cols))
	for i := range dest {
		dest[i] = new(sql.RawBytes)
	}
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
	}
	return rows.Err()
}

func BenchmarkListPage(b *testing.B) {
	s, raw := benchRegister(b)
	for b.Loop() {
		if recs, err := s.List(context.Background(), "post", 50); err != nil || len(recs) != 50 {
			b.Fatal(len(recs), err)
		}
	}
	ratio(b, "raw", 200, func() error { return readRaw(raw, rawPage) })
}

func BenchmarkAllIDs(b *testing.B) {
	s, raw := benchRegister(b)
	for b.Loop() {
		if ids, err := s.IDs(context.Background(), "post"); err != nil || len(ids) < *posts {
			b.Fatal(len(ids), err)
		}
	}
	ratio(b, "raw", 5, func() error {
		return readRaw(raw, `SELECT id FROM record WHERE kind = 'post' AND sort_key > x'' AND void = '' ORDER BY sort_key, id`)
	})
}

// The as-of switch: the states of the first page and the counts over all posts.
func BenchmarkAsOfSwitch(b *testing.B) {
	s, raw := benchRegister(b)
	ctx := context.Background()
	day := schema.DayOf(2006, 6, 1)
	for b.Loop() {
		recs, err := s.List(ctx, "post", 50)
		if err != nil {
			b.Fatal(err)
		}
		ids := make([]int64, len(recs))
		for i, r := range recs {
			ids[i] = r.Meta().ID
		}
		if states, err := s.StatesOn(ctx, day, ids...); err != nil || len(states) == 0 {
			b.Fatal(err)
		}
		if counts, err := s.CountsOn(ctx, day); err != nil || counts[models.Open] == 0 {
			b.Fatal(err)
		}
		day++
	}
	ratio(b, "raw", 20, func() error {
		if err := readRaw(raw, rawPage); err != nil {
			return err
		}
		return readRaw(raw, `SELECT value, count(*) FROM period WHERE what = 'status' AND from_lo <= ? AND to_lo > ? GROUP BY value`, int64(day), int64(day))
	})
}

func BenchmarkAllStates(b *testing.B) {
	s, raw := benchRegister(b)
	day := schema.DayOf(2006, 6, 1)
	for b.Loop() {
		if states, err := s.StatesOn(context.Background(), day); err != nil || len(states) == 0 {
			b.Fatal(err)
		}
	}
	ratio(b, "raw", 3, func() error {
		return readRaw(raw, `SELECT record, what, value, ref, made_by, ord, since, from_lo, from_hi, to_lo, to_hi FROM period WHERE from_lo <= ? AND to_hi > ? ORDER BY record`, int64(day), int64(day))
	})
}

func BenchmarkTexts(b *testing.B) {
	s, raw := benchRegister(b)
	for b.Loop() {
		if texts, err := s.Texts(context.Background()); err != nil || len(texts) < *posts {
			b.Fatal(err)
		}
	}
	ratio(b, "raw", 3, func() error { return readRaw(raw, `SELECT id, text FROM search_text`) })
}

func BenchmarkAllNames(b *testing.B) {
	s, raw := benchRegister(b)
	for b.Loop() {
		if names, err := s.AllNames(context.Background(), "post"); err != nil || len(names) < *posts {
			b.Fatal(err)
		}
	}
	ratio(b, "raw", 3, func() error { return readRaw(raw, `SELECT id, uid, kind, title, void FROM record WHERE kind = 'post'`) })
}

func BenchmarkLogOf(b *testing.B) {
	s, _ := benchRegister(b)
	ids, err := s.IDs(context.Background(), "post")
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		if log, err := s.LogOf(context.Background(), ids[i%len(ids)]); err != nil || len(log) == 0 {
			b.Fatal(err)
		}
		i++
	}
}

// The first page of the history of the post with most changes; raw looks at all of them.
func BenchmarkLogPageOfBusyRecord(b *testing.B) {
	s, raw := benchRegister(b)
	for b.Loop() {
		if log, err := s.LogPage(context.Background(), store.LogQuery{Record: bench.busy, Limit: 100}); err != nil || len(log) < min(100, *posts/25) {
			b.Fatal(len(log), err)
		}
	}
	ratio(b, "whole", 3, func() error {
		return readRaw(raw, `SELECT a.seq, a.kind, a.author FROM action a WHERE a.seq IN (SELECT c.action FROM change c JOIN record x ON x.uid = c.record WHERE x.id = ?) ORDER BY a.seq DESC`, bench.busy)
	})
}

// The newest actions of the register that changed a field: one changed often, and one never changed, for which all is looked through.
func BenchmarkLogPageOfField(b *testing.B) {
	for _, field := range []string{"post.note", "post.register_no"} {
		b.Run(field, func(b *testing.B) {
			s, _ := benchRegister(b)
			for b.Loop() {
				if _, err := s.LogPage(context.Background(), store.LogQuery{Fields: []string{field}, Limit: 100}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A form saved: two fields of a post, with its history, on disk.
func BenchmarkSave(b *testing.B) {
	s, raw := benchRegister(b)
	ctx := context.Background()
	ids, err := s.IDs(ctx, "post")
	if err != nil {
		b.Fatal(err)
	}
	took := make([]time.Duration, 0, 1024)
	i := 0
	for b.Loop() {
		rec, err := s.Get(ctx, "post", ids[i%len(ids)])
		if err != nil {
			b.Fatal(err)
		}
		p := rec.(*models.Post)
		p.Note, p.OpeningHours = fmt.Sprint("note ", i, b.N), fmt.Sprint("9-", i)
		i++
		start := time.Now()
		mustDo(b, s, "edit", func(tx *store.Tx) error { return tx.Update(p) })
		took = append(took, time.Since(start))
	}
	b.StopTimer()
	b.ReportMetric(float64(median(took).Microseconds()), "p50-µs")
	f, err := os.CreateTemp(b.TempDir(), "fsync")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	page := make([]byte, 4096)
	ratio(b, "fsync", 100, func() error {
		if _, err := f.Write(page); err != nil {
			return err
		}
		return f.Sync()
	})
	_ = raw
}

// The same rows a save writes, by hand, in a database of their own.
func BenchmarkSaveRawRows(b *testing.B) {
	db := rawDatabase(b)
	i := 0
	for b.Loop() {
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		for n := range 4 {
			if _, err := tx.Exec(`INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)`, i, n, page64, "field", "old", "new"); err != nil {
				b.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

var page64 = make([]byte, 64)

func rawDatabase(b *testing.B) *sql.DB {
	b.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(b.TempDir(), "raw.db")+"?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate&_stmt_cache_size=64")
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { _ = db.Close() })
	if _, err := db.Exec(`CREATE TABLE record (id INTEGER PRIMARY KEY, uid BLOB UNIQUE, kind TEXT, title TEXT, key BLOB);
		CREATE INDEX record_list ON record (kind, key, id);
		CREATE TABLE fields (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d INTEGER);
		CREATE TABLE change (action INTEGER, n INTEGER, record BLOB, field TEXT, old TEXT, new TEXT, PRIMARY KEY (action, n)) WITHOUT ROWID;
		CREATE INDEX change_record ON change (record, field, action)`); err != nil {
		b.Fatal(err)
	}
	return db
}

// Many records in one action, against three plain inserts a record.
func BenchmarkBulk(b *testing.B) {
	const n = 1000
	s := newRegister(b)
	lt, pl := state(b, s, "LT"), state(b, s, "PL")
	round := uint64(0)
	for b.Loop() {
		mustDo(b, s, "import", func(tx *store.Tx) error { return generate(tx, round, n, lt, pl) })
		round++
	}
	records := float64(n*recordsPerPost + n/10)
	b.ReportMetric(records*float64(b.N)/b.Elapsed().Seconds(), "records/s")
	db, id := rawDatabase(b), 0
	ratio(b, "raw", 3, func() error {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		for range int(records) {
			id++
			uid := fmt.Appendf(nil, "%064d", id)
			if _, err := tx.Exec(`INSERT INTO record VALUES (?, ?, ?, ?, ?)`, id, uid[48:], "post", "title of it", uid); err != nil {
				return err
			}
			if _, err := tx.Exec(`INSERT INTO fields VALUES (?, ?, ?, ?, ?)`, id, "a", "some text", "more text", 7); err != nil {
				return err
			}
			if _, err := tx.Exec(`INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)`, id, 1, uid[48:], "*", "", string(uid)); err != nil {
				return err
			}
		}
		return tx.Commit()
	})
}

// The same with each post in a part of its own that could be refused, as an import does.
func BenchmarkBulkTried(b *testing.B) {
	const n = 1000
	s := newRegister(b)
	lt, pl := state(b, s, "LT"), state(b, s, "PL")
	round := uint64(0)
	for b.Loop() {
		mustDo(b, s, "import", func(tx *store.Tx) error {
			for range n {
				round++
				if _, err := tx.Try(func() error { return generate(tx, round, 1, lt, pl) }); err != nil {
					return err
				}
			}
			return nil
		})
	}
	b.ReportMetric(float64(n*(recordsPerPost+1))*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkUndoOfOne(b *testing.B) {
	s, _ := benchRegister(b)
	ctx := context.Background()
	ids, err := s.IDs(ctx, "post")
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		b.StopTimer()
		rec, err := s.Get(ctx, "post", ids[i%len(ids)])
		if err != nil {
			b.Fatal(err)
		}
		rec.(*models.Post).Web = fmt.Sprint("https://example.org/", i, b.N)
		i++
		res := mustDo(b, s, "edit", func(tx *store.Tx) error { return tx.Update(rec) })
		b.StartTimer()
		if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
			b.Fatal(err)
		}
	}
}

// Taking back an import as large as a seventh of the register: with -posts=100000 some 100,000 records.
func BenchmarkUndoOfImport(b *testing.B) {
	n := *posts / recordsPerPost
	s := newRegister(b)
	lt, pl := state(b, s, "LT"), state(b, s, "PL")
	round := uint64(0)
	for b.Loop() {
		b.StopTimer()
		res := mustDo(b, s, "import", func(tx *store.Tx) error { return generate(tx, round, n, lt, pl) })
		round++
		b.StartTimer()
		if _, err := s.Undo(context.Background(), res.Seq, ""); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n*recordsPerPost+n/10)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkOpenAndFirstPage(b *testing.B) {
	s, _ := benchRegister(b)
	for b.Loop() {
		again, err := store.Open(context.Background(), s.Path(), store.Options{ReadOnly: true, Now: clock})
		if err != nil {
			b.Fatal(err)
		}
		if recs, err := again.List(context.Background(), "post", 50); err != nil || len(recs) != 50 {
			b.Fatal(len(recs), err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
