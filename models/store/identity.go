package store

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// applicationID marks a register among SQLite files ("EXQR").
const applicationID = 0x45585152

// schemaVersion is the newest schema this program writes: the number of the last migration.
const schemaVersion = 4

var sqliteMagic = []byte("SQLite format 3\x00")

// identity is what the first bytes of a file say.
type identity struct {
	version int  // user_version
	newer   bool // written by a newer program: read only
}

// identify reads a file's first hundred bytes before SQLite touches it, because an empty file would open as an empty database and
// a foreign one be changed by opening it.
func identify(path string) (identity, error) {
	f, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return identity{}, fail(NotFound, err, "File", path)
		}
		return identity{}, fail(Unreadable, err, "File", path)
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil || st.IsDir() {
		return identity{}, fail(ForeignFile, err, "File", path)
	}
	head := make([]byte, 100)
	n, err := io.ReadFull(f, head)
	switch {
	case n == 0:
		return identity{}, fail(EmptyFile, nil, "File", path)
	case err != nil || string(head[:16]) != string(sqliteMagic):
		return identity{}, fail(ForeignFile, nil, "File", path)
	case binary.BigEndian.Uint32(head[68:]) != applicationID:
		return identity{}, fail(ForeignFile, nil, "File", path)
	}
	// A file cut short says so by its own page count, which holds whenever the change counter agrees with it and no journal is left
	// to finish what a crash interrupted.
	pageSize := int64(binary.BigEndian.Uint16(head[16:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	pages := int64(binary.BigEndian.Uint32(head[28:]))
	if string(head[24:28]) == string(head[92:96]) && st.Size() < pages*pageSize && !journalLeft(path) {
		return identity{}, fail(DamagedFile, nil, "File", path)
	}
	id := identity{version: int(binary.BigEndian.Uint32(head[60:]))}
	id.newer = id.version > schemaVersion
	if id.version == 0 {
		return identity{}, fail(DamagedFile, nil, "File", path)
	}
	return id, nil
}

// journalLeft reports whether a journal with something in it lies beside the file.
func journalLeft(path string) bool {
	for _, end := range []string{"-wal", "-journal"} {
		if st, err := os.Stat(path + end); err == nil && st.Size() > 0 {
			return true
		}
	}
	return false
}
