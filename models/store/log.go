package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"github.com/exequatur/exequatur/models/schema"
)

// Action is a named change of the register: the intention behind what is written.
type Action struct {
	Kind       string // key of the catalogue below "action."
	Subject    int64  // record it is about; the first one written where 0
	Reason     string
	SourceFile string // name of the file an import came from
	SourceHash string // SHA-256 of that file
	undoes     int64
	unsaved    bool // no backup is made before it: it would keep what the action erases
}

// creation is the field under which a record's creation stands in the log, its value the canonical JSON of the whole.
const creation = "*"

// voiding is the field under which removing and restoring stand in the log.
const voiding = "void"

// changeRow is one row of the log: a field's old and new value, or a creation.
type changeRow struct {
	record   schema.UID
	kind     string
	field    string
	line     int
	old, new string
	salt     []byte
	digest   [32]byte
	base     base
}

// newSalt makes a digest of a short value unguessable once the value is erased.
func newSalt() []byte {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // crypto/rand never fails: it ends the program instead
	return b
}

// digest is SHA-256 over salt, old and new, each with its length before it.
func digest(salt []byte, old, new string) [32]byte {
	h := sha256.New()
	put(h, salt)
	put(h, []byte(old))
	put(h, []byte(new))
	var out [32]byte
	h.Sum(out[:0])
	return out
}

func put(h hash.Hash, b []byte) {
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], uint64(len(b)))
	h.Write(n[:])
	h.Write(b)
}

func putInt(h hash.Hash, n int64) {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], uint64(n))
	h.Write(b[:])
}

// actionRow is one row of table action. Reason and source file can be erased: the chain holds only their digest.
type actionRow struct {
	Seq        int64
	Site       []byte
	SiteSeq    int64
	HLC        int64 `gorm:"column:hlc"`
	Kind       string
	Author     string
	Account    string
	Machine    string
	Subject    []byte
	At         int64
	SourceHash string
	Undoes     *int64 // number in this file of the action taken back
	Changes    int
	Reason     *string
	SourceFile *string
	Salt       []byte
	Digest     []byte
	Chain      []byte

	// Undone is the action taken back as every file knows it: numbers of actions differ between files, a site's own do not.
	Undone originOf `gorm:"-"`
}

// originOf names an action by the site that made it and its number there.
type originOf struct {
	Site    []byte
	SiteSeq int64
}

// chainHash begins the chain value of an action; the keys and digests of its changes follow.
func chainHash(previous []byte, a *actionRow) hash.Hash {
	h := sha256.New()
	put(h, previous)
	put(h, a.Site)
	putInt(h, a.SiteSeq)
	putInt(h, a.HLC)
	for _, s := range []string{a.Kind, a.Author, a.Account, a.Machine, a.SourceHash} {
		put(h, []byte(s))
	}
	put(h, a.Subject)
	putInt(h, a.At)
	put(h, a.Undone.Site)
	putInt(h, a.Undone.SiteSeq)
	putInt(h, int64(a.Changes))
	put(h, a.Digest)
	return h
}

func chainChange(h hash.Hash, n int, c *changeRow) {
	putInt(h, int64(n))
	put(h, c.record[:])
	put(h, []byte(c.kind))
	put(h, []byte(c.field))
	putInt(h, int64(c.line))
	put(h, c.digest[:])
	putInt(h, c.base.hlc)
	put(h, c.base.site)
}
