package atomicfile

import (
	"bufio"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"github.com/exequatur/exequatur/models/osfile"
)

// Write builds the file beside its place, syncs it and moves it there. Where build or the disk fails, the place keeps what it held
// and nothing is left beside it. The error is build's own, or an *osfile.Refusal that says why the file cannot be written.
func Write(path string, build func(io.Writer) error) (err error) {
	if err := osfile.CheckName(path); err != nil {
		return osfile.Refuse(path, err)
	}
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+strconv.FormatUint(rand.Uint64(), 36)+".part")
	f, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) // the user's own mask decides who may read it
	if err != nil {
		return osfile.Refuse(path, err)
	}
	defer func() {
		if err != nil {
			_ = f.Close() // already failing; a second close is harmless
			err = errors.Join(err, osfile.Remove(part))
		}
	}()
	to := &disk{path: path, f: f}
	w := bufio.NewWriterSize(to, 1<<16)
	if err = build(w); err != nil {
		return err
	}
	if err = w.Flush(); err != nil {
		return err
	}
	if err = finish(f, path); err != nil {
		return osfile.Refuse(path, err)
	}
	if err = osfile.Rename(part, path); err != nil {
		return osfile.Refuse(path, err)
	}
	syncDir(filepath.Dir(path))
	return nil
}

// disk writes to the file and says of what it refuses which file that is about.
type disk struct {
	path string
	f    *os.File
}

func (d *disk) Write(p []byte) (int, error) {
	n, err := d.f.Write(p)
	if err != nil {
		err = osfile.Refuse(d.path, err)
	}
	return n, err
}

// finish closes the file when all of it has reached the disk.
func finish(f *os.File, path string) error {
	if old, err := os.Stat(path); err == nil { // a file that is replaced keeps its permissions
		if err := f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

// syncDir makes the rename durable; some systems cannot sync a folder and do it by themselves.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
