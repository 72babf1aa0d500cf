package whole

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/models/store"
)

// What is too much for a register, or for its parts.
const (
	maxJSON      = 2 << 30
	maxFile      = 8 << 30
	maxDirectory = 64 << 20 // of what says which entries a ZIP has
	maxEntries   = 200_000
	// A text packs to a tenth or a thirtieth; what packs to less than this part of it was made to burst.
	maxRatio   = 200
	ratioAbove = 1 << 20 // bytes; small entries may be anything
)

var (
	zipMark   = []byte("PK\x03\x04")
	beginning = regexp.MustCompile(`^(?:\x{feff})?\s*\{\s*"` + keyFormat + `"\s*:\s*"` + Format + `"`)
)

// Is reports whether a file says of itself that it is a whole register: JSON, or a ZIP that holds it. Whether it can be taken is
// another question.
func Is(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head) // a short file is no error
	if !bytes.HasPrefix(head[:n], zipMark) {
		return beginning.Match(head[:n])
	}
	z, err := directory(f, info.Size())
	if err != nil {
		return false
	}
	for _, e := range z.File {
		if e.Name == registerName {
			return true
		}
	}
	return false
}

// directory reads which entries a ZIP has, without believing how many it says there are.
func directory(f io.ReaderAt, size int64) (*zip.Reader, error) {
	g := &guarded{f: f, left: maxDirectory}
	z, err := zip.NewReader(g, size)
	g.open = true
	return z, err
}

// guarded lets only so much be read until it is opened.
type guarded struct {
	f    io.ReaderAt
	left int64
	open bool
}

func (g *guarded) ReadAt(p []byte, off int64) (int, error) {
	if !g.open {
		if g.left -= int64(len(p)); g.left < 0 {
			return 0, errLarge
		}
	}
	return g.f.ReadAt(p, off)
}

// archive is a file that holds a register.
type archive struct {
	name  string
	hash  string
	f     *os.File
	json  *zip.File            // nil where the file is JSON itself
	files map[string]*zip.File // contents of attachments by hash
	size  int64                // of the JSON
}

// open opens a file and looks at what it holds. Nothing of it is unpacked but into memory.
func open(path string) (a *archive, err error) {
	a = &archive{name: filepath.Base(path), files: map[string]*zip.File{}}
	if a.f, err = os.Open(path); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, say.Refuse(say.NoSuchFile, err, "File", path)
		}
		return nil, say.Refuse("unreadable_file", err, "File", path)
	}
	if err := a.look(); err != nil {
		_ = a.f.Close()
		return nil, err
	}
	return a, nil
}

func (a *archive) close() { _ = a.f.Close() }

func (a *archive) look() error {
	info, err := a.f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return say.Refuse("unreadable_file", err, "File", a.name)
	}
	if a.size = info.Size(); a.size > maxFile {
		return say.Refuse("whole_huge", nil, "File", a.name)
	}
	h := sha256.New()
	if _, err := io.Copy(h, a.f); err != nil {
		return say.Refuse("unreadable_file", err, "File", a.name)
	}
	a.hash = hex.EncodeToString(h.Sum(nil))
	mark := make([]byte, len(zipMark))
	if _, err := a.f.ReadAt(mark, 0); err != nil || !bytes.Equal(mark, zipMark) {
		if a.size > maxJSON {
			return say.Refuse("whole_huge", nil, "File", a.name)
		}
		return nil
	}
	return a.unzip(info.Size())
}

func (a *archive) unzip(size int64) error {
	z, err := directory(a.f, size)
	if errors.Is(err, errLarge) {
		return a.bomb(err)
	}
	if err != nil {
		return say.Refuse("whole_damaged_zip", err, "File", a.name)
	}
	if len(z.File) > maxEntries {
		return a.bomb(nil)
	}
	var packed uint64
	for _, e := range z.File {
		if e.Name == attachmentsDir && e.Mode().IsDir() {
			continue
		}
		if packed += e.CompressedSize64; packed > uint64(size) {
			return a.bomb(nil) // entries that share their bytes
		}
		if err := a.entry(e); err != nil {
			return err
		}
	}
	if a.json == nil {
		return say.Refuse("whole_foreign", nil, "File", a.name)
	}
	return nil
}

// entry admits one entry. Only two forms of names are, so that no name can lead anywhere.
func (a *archive) entry(e *zip.File) error {
	hash := hashOf(e.Name)
	most := uint64(store.MaxBlob)
	if e.Name == registerName {
		most = maxJSON
	}
	switch {
	case e.Name != registerName && hash == "" || !e.Mode().IsRegular() || e.Flags&1 != 0:
		return say.Refuse("whole_zip_entry", nil, "File", a.name, "Name", clip(e.Name))
	case e.Name == registerName && a.json != nil || a.files[hash] != nil:
		return say.Refuse("whole_zip_twice", nil, "File", a.name, "Name", clip(e.Name))
	case e.UncompressedSize64 > most, e.UncompressedSize64 > ratioAbove && e.UncompressedSize64/max(e.CompressedSize64, 1) > maxRatio:
		return a.bomb(nil)
	}
	if e.Name == registerName {
		a.json, a.size = e, int64(e.UncompressedSize64)
		return nil
	}
	a.files[hash] = e
	return nil
}

func (a *archive) bomb(err error) error { return say.Refuse("whole_bomb", err, "File", a.name) }

// hashOf returns the hash the name of an entry is made of, "" for any other name.
func hashOf(name string) string {
	rest, ok := strings.CutPrefix(name, attachmentsDir)
	hash, end := rest, ""
	if at := strings.IndexByte(rest, '.'); at >= 0 {
		hash, end = rest[:at], rest[at:]
	}
	if !ok || !isHash(hash) || end != "" && ending("x"+end) != end {
		return ""
	}
	return hash
}

// walk goes through the records and returns the hash of what it read.
func (a *archive) walk(register, record func(*item) error) (sum [sha256.Size]byte, err error) {
	var r io.Reader = io.NewSectionReader(a.f, 0, a.size)
	if a.json != nil {
		e, err := a.json.Open()
		if err != nil {
			return sum, say.Refuse("whole_damaged_zip", err, "File", a.name)
		}
		defer e.Close()
		r = io.LimitReader(e, a.size+1)
	}
	h := sha256.New()
	r = io.TeeReader(r, h)
	err = walk(r, a.name, register, record)
	if err == nil {
		_, err = io.Copy(io.Discard, r)
	}
	return [sha256.Size]byte(h.Sum(nil)), err
}

// contents returns what an attachment holds, if it is what its name says and what may be attached.
func (a *archive) contents(e *zip.File) ([]byte, error) {
	r, err := e.Open()
	if err != nil {
		return nil, say.Refuse("whole_damaged_zip", err, "File", a.name)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, store.MaxBlob+1))
	if err != nil {
		return nil, say.Refuse("whole_damaged_zip", err, "File", a.name)
	}
	sum := sha256.Sum256(data)
	if hex.EncodeToString(sum[:]) != hashOf(e.Name) {
		return nil, say.Refuse("whole_zip_hash", nil, "File", a.name, "Name", e.Name)
	}
	return data, nil
}

// fits refuses contents that could act by themselves when they are opened, under the name an attachment gives them.
func (a *archive) fits(name string, data []byte) error {
	if _, err := media.Detect(name, data); err != nil {
		return say.Refuse("whole_zip_media", err, "File", a.name, "Name", clip(name))
	}
	return nil
}
