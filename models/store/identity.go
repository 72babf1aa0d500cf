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
const schemaVersion = 1

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
		return identity{}, fail(DamagedFile, err, "File", path)
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
	// A file cut short says so by its own page count, which holds whenever the change counter agrees with it.
	pageSize := int64(binary.BigEndian.Uint16(head[16:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	pages := int64(binary.BigEndian.Uint32(head[28:]))
	if head[24] == head[92] && head[25] == head[93] && head[26] == head[94] && head[27] == head[95] && st.Size() < pages*pageSize {
		return identity{}, fail(DamagedFile, nil, "File", path)
	}
	id := identity{version: int(binary.BigEndian.Uint32(head[60:]))}
	id.newer = id.version > schemaVersion
	if id.version == 0 {
		return identity{}, fail(DamagedFile, nil, "File", path)
	}
	return id, nil
}
