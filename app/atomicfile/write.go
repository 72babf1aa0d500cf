package atomicfile

import (
	"bufio"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// Write builds the file beside its place, syncs it and moves it there. Where build or the disk fails, the place keeps what it held
// and nothing is left beside it.
func Write(path string, build func(io.Writer) error) (err error) {
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+strconv.FormatUint(rand.Uint64(), 36)+".part")
	f, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) // the user's own mask decides who may read it
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close() // already failing; a second close is harmless
			err = errors.Join(err, os.Remove(part))
		}
	}()
	w := bufio.NewWriterSize(f, 1<<16)
	if err = build(w); err != nil {
		return err
	}
	if err = w.Flush(); err != nil {
		return err
	}
	if old, e := os.Stat(path); e == nil { // a file that is replaced keeps its permissions
		if err = f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Rename(part, path); err != nil {
		return err
	}
	syncDir(filepath.Dir(path))
	return nil
}

// syncDir makes the rename durable; some systems cannot sync a folder and do it by themselves.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
