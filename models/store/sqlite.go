package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"time"

	sqlite3 "github.com/mattn/go-sqlite3"
	gormsqlite "gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/exequatur/exequatur/models/osfile"
)

// This file holds all that only SQLite knows, so that another database can stand in its place.

// mode says how a connection uses the file.
type mode int

const (
	writing    mode = iota
	reading         // beside a writer of this process or another one
	unchanged       // media that cannot change: no lock, no journal
	recovering      // reading, where a rollback journal left by a crash has to be brought in first
)

// dsn builds the data source name through net/url: a name with #, ? or % opens another file when concatenated.
func dsn(path string, m mode, journal string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") {
		abs = "/" + abs // C:/... on Windows
	}
	q := url.Values{}
	q.Set("_foreign_keys", "on")
	q.Set("_busy_timeout", "5000")
	q.Set("_stmt_cache_size", "64")
	q.Set("_secure_delete", "on")
	q.Set("_cache_size", "-8000")
	switch m {
	case writing:
		q.Set("_journal_mode", journal)
		q.Set("_txlock", "immediate")
		q.Set("_synchronous", "FULL") // mattn would set NORMAL, which loses acknowledged saves at a power cut
		if journal == rollbackJournal {
			q.Set("_synchronous", "EXTRA")
			q.Set("_locking_mode", "EXCLUSIVE")
		}
		q.Set("mode", "rw")
		q.Set("_cache_size", "-32000") // KiB: an import must not spill its pages while it writes
	case reading:
		q.Set("mode", "ro")
		q.Set("_query_only", "on")
	case recovering:
		q.Set("mode", "rw")
		q.Set("_query_only", "on")
	case unchanged:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
		q.Set("_query_only", "on")
	}
	return uri(abs, q), nil
}

// uri names a file to SQLite. The host is there and empty, or SQLite would take the server of a Windows share (//server/share) for it.
func uri(abs string, q url.Values) string {
	u := url.URL{Scheme: "file", Path: abs, RawQuery: q.Encode()}
	return u.String()
}

// connect opens a pool of at most n connections.
func connect(path string, m mode, journal string, n int, log logger.Interface) (*gorm.DB, error) {
	name, err := dsn(path, m, journal)
	if err != nil {
		return nil, err
	}
	conn, err := sql.Open("sqlite3", name)
	if err != nil {
		return nil, err
	}
	return pool(conn, n, log)
}

// connectUntil does the same; what its connections are asked is broken off when until is over.
func connectUntil(until context.Context, path string, m mode, journal string, n int, log logger.Interface) (*gorm.DB, error) {
	name, err := dsn(path, m, journal)
	if err != nil {
		return nil, err
	}
	return pool(sql.OpenDB(ending{name, until}), n, log)
}

func pool(conn *sql.DB, n int, log logger.Interface) (*gorm.DB, error) {
	conn.SetMaxOpenConns(n)
	conn.SetMaxIdleConns(n)
	if err := conn.PingContext(context.Background()); err != nil {
		_ = conn.Close()
		return nil, err
	}
	db, err := over(conn, log)
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return db, nil
}

// over puts GORM over a pool of connections.
func over(conn *sql.DB, log logger.Interface) (*gorm.DB, error) {
	return gorm.Open(gormsqlite.New(gormsqlite.Config{Conn: conn}), &gorm.Config{
		SkipDefaultTransaction: true, // transactions are ours
		TranslateError:         true,
		DisableAutomaticPing:   true,
		Logger:                 log,
	})
}

// ending opens connections that break off what they are asked when until is over.
type ending struct {
	name  string
	until context.Context
}

func (e ending) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (e ending) Connect(context.Context) (driver.Conn, error) {
	c, err := e.Driver().Open(e.name)
	if err != nil {
		return nil, err
	}
	return endingConn{c.(*sqlite3.SQLiteConn), e.until}, nil
}

type endingConn struct {
	*sqlite3.SQLiteConn
	until context.Context
}

// join returns a context that is over with the first of ctx and until; stop ends its watching.
func (c endingConn) join(ctx context.Context) (joined context.Context, stop func()) {
	if ctx.Done() == nil {
		return c.until, func() {}
	}
	joined, cancel := context.WithCancel(ctx)
	unwatch := context.AfterFunc(c.until, cancel)
	return joined, func() {
		unwatch()
		cancel()
	}
}

// ended says instead of that a question was broken off why it was.
func (c endingConn) ended(err error) error {
	if err != nil && err != io.EOF && c.until.Err() != nil {
		return fail(Closed, err)
	}
	return err
}

func (c endingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	joined, stop := c.join(ctx)
	rows, err := c.SQLiteConn.QueryContext(joined, query, args)
	if err != nil {
		stop()
		return nil, c.ended(err)
	}
	return endingRows{rows.(*sqlite3.SQLiteRows), c, stop}, nil
}

func (c endingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	joined, stop := c.join(ctx)
	defer stop()
	res, err := c.SQLiteConn.ExecContext(joined, query, args)
	return res, c.ended(err)
}

type endingRows struct {
	*sqlite3.SQLiteRows
	conn endingConn
	stop func()
}

func (r endingRows) Next(dest []driver.Value) error { return r.conn.ended(r.SQLiteRows.Next(dest)) }

func (r endingRows) Close() error {
	defer r.stop()
	return r.SQLiteRows.Close()
}

func closePool(db *gorm.DB) error {
	if db == nil {
		return nil
	}
	conn, err := db.DB()
	if err != nil {
		return err
	}
	return conn.Close()
}

// drained is how long is waited for what is still being read when a register is closed: without an answer it is held for ever.
const drained = 10 * time.Second

// drainPool closes a pool and waits until its last connection is: the pool alone closes those in use only once they are given back.
func drainPool(db *gorm.DB) error {
	conn, err := db.DB()
	if err != nil {
		return err
	}
	err = conn.Close()
	pause := 50 * time.Microsecond
	for begun := time.Now(); conn.Stats().OpenConnections > 0 && time.Since(begun) < drained; pause = min(2*pause, 5*time.Millisecond) {
		time.Sleep(pause)
	}
	return err
}

// translate turns what the driver says into a Failure.
func translate(err error) error {
	if err == nil {
		return nil
	}
	var f *Failure
	if errors.As(err, &f) {
		return err
	}
	var e sqlite3.Error
	if errors.As(err, &e) {
		switch e.Code {
		case sqlite3.ErrFull:
			return fail(DiskFull, err)
		case sqlite3.ErrBusy, sqlite3.ErrLocked:
			return fail(Busy, err)
		case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm:
			return fail(ReadOnlyFile, err)
		case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
			return fail(DamagedFile, err)
		case sqlite3.ErrIoErr:
			if noRoom(e.SystemErrno) {
				return fail(DiskFull, err)
			}
			return fail(Unreachable, err)
		}
	}
	if noRoom(err) {
		return fail(DiskFull, err)
	}
	if errors.Is(err, sql.ErrConnDone) || err.Error() == poolClosed {
		return fail(Closed, err)
	}
	return err
}

// poolClosed is what database/sql says of a pool that was closed, by no name one could ask for.
const poolClosed = "sql: database is closed"

// noRoom reports whether the system refused to let a file grow.
func noRoom(err error) bool { return osfile.Why(err) == osfile.NoRoom }

// checkStructure runs SQLite's own checks, the quick or the full one, and returns what they found.
func checkStructure(db *gorm.DB, full bool) ([]string, error) {
	pragma := "PRAGMA quick_check"
	if full {
		pragma = "PRAGMA integrity_check"
	}
	var found []string
	if err := db.Raw(pragma).Scan(&found).Error; err != nil {
		return nil, err
	}
	if len(found) == 1 && found[0] == "ok" {
		found = nil
	}
	broken, err := brokenReferences(db)
	return append(found, broken...), err
}

// brokenReferences names the foreign keys that point at nothing.
func brokenReferences(db *gorm.DB) (out []string, err error) {
	var rows []struct{ Table, Parent string }
	if err := db.Raw(`SELECT "table", parent FROM pragma_foreign_key_check`).Scan(&rows).Error; err != nil {
		return nil, err
	}
	for _, r := range rows {
		out = append(out, "reference of "+r.Table+" to a missing "+r.Parent)
	}
	return out, nil
}

// schemaOf returns how tables, indexes and triggers were made.
func schemaOf(db *gorm.DB) (out []string, err error) {
	return out, db.Raw(`SELECT type || ' ' || name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name`).Scan(&out).Error
}

// rewriteFile writes the whole file anew and empties the write-ahead log, which it cannot while somebody reads from it.
func rewriteFile(db *gorm.DB) error {
	if err := db.Exec("VACUUM").Error; err != nil {
		return err
	}
	var left struct{ Busy int }
	if err := db.Raw("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&left).Error; err != nil {
		return err
	}
	if left.Busy != 0 {
		return fail(Busy, nil)
	}
	return nil
}

// tablesOf names the tables of a file.
func tablesOf(db *gorm.DB) (out []string, err error) {
	return out, db.Raw(`SELECT name FROM sqlite_master WHERE type = 'table'`).Scan(&out).Error
}

// freshSchema returns what schemaOf returns of a new register.
var freshSchema = sync.OnceValues(func() ([]string, error) {
	conn, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	conn.SetMaxOpenConns(1) // each connection to memory is a database of its own
	db, err := over(conn, logger.Discard)
	if err != nil {
		return nil, err
	}
	if err := runMigrations(db, 0, schemaVersion); err != nil {
		return nil, err
	}
	return schemaOf(db)
})

// copyInto writes a compact copy of the database to a new or empty file. A connection for queries only refuses that, though it
// changes nothing of what it reads; so it is allowed for this statement.
func copyInto(db *gorm.DB, path string) error {
	return db.Connection(func(tx *gorm.DB) error {
		var only int
		if err := tx.Raw("PRAGMA query_only").Scan(&only).Error; err != nil {
			return err
		}
		if err := tx.Exec("PRAGMA query_only = 0").Error; err != nil {
			return err
		}
		return errors.Join(tx.Exec("VACUUM INTO ?", path).Error, tx.Exec(fmt.Sprintf("PRAGMA query_only = %d", only)).Error)
	})
}

// leaveOneFile ends the write-ahead log, so that the register is one file at rest. Every reader must be closed. A connection that has
// not read yet does not know of the log that readers made, and would leave it.
func leaveOneFile(db *gorm.DB) error {
	var mode string
	return firstOf(db.Exec("SELECT count(*) FROM sqlite_master").Error, db.Raw("PRAGMA journal_mode=DELETE").Scan(&mode).Error)
}

// uniqueViolation reports whether a unique index refused a row.
func uniqueViolation(err error) bool {
	var e sqlite3.Error
	return errors.Is(err, gorm.ErrDuplicatedKey) || (errors.As(err, &e) && e.ExtendedCode == sqlite3.ErrConstraintUnique)
}
