package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"time"

	"github.com/gofrs/flock"

	"github.com/exequatur/exequatur/models/osfile"
)

// Holder is who has a register open for writing.
type Holder struct {
	Author  string    `json:"author"`
	Account string    `json:"account"`
	Machine string    `json:"machine"`
	Since   time.Time `json:"since"`
}

// writerLock is the operating system's lock that makes a process the one writer of a file; it dies with the process. The words about
// the holder stand in a file of their own, because a locked file cannot be read on Windows.
type writerLock struct {
	lock *flock.Flock
	who  string
}

func lockPath(path string) string { return path + ".lock" }
func whoPath(path string) string  { return path + ".user" }

// passing is how long a lock file is waited for that the former holder is removing just now: Windows removes it when whatever looks for viruses has let go of it.
const passing = 500 * time.Millisecond

// acquire tries for as long as wait to become the writer of path. It returns nil and the present holder where another process is.
func acquire(path string, me Holder, wait time.Duration) (*writerLock, Holder, error) {
	begun := time.Now()
	until := begun.Add(wait)
	for {
		l := flock.New(lockPath(path))
		ok, err := l.TryLock()
		if err != nil && osfile.Passing(err) && time.Since(begun) < passing {
			time.Sleep(10 * time.Millisecond)
			continue
		}
		if err != nil {
			return nil, Holder{}, err
		}
		if ok && !stillThere(l, path) { // the former holder removed the file between our opening and locking it
			_ = l.Unlock()
			continue
		}
		if ok {
			w := &writerLock{lock: l, who: whoPath(path)}
			body, err := json.Marshal(me)
			if err == nil {
				err = os.WriteFile(w.who, body, 0o600)
			}
			if err != nil {
				_ = l.Unlock()
				return nil, Holder{}, err
			}
			return w, me, nil
		}
		if time.Now().After(until) {
			return nil, readHolder(path), nil
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func stillThere(l *flock.Flock, path string) bool {
	mine, err := l.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(lockPath(path))
	return err == nil && os.SameFile(mine, there)
}

func readHolder(path string) Holder {
	var h Holder
	if body, err := os.ReadFile(whoPath(path)); err == nil {
		_ = json.Unmarshal(body, &h) // an unreadable note leaves the holder unnamed
	}
	return h
}

// release gives the file free and removes what the lock left beside it, while it is still held, so that nobody else's is removed.
// Windows does not remove an open file; there it goes after the lock, and only where nobody else has opened it meanwhile.
func (w *writerLock) release() error {
	err := osfile.Remove(w.who)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	path := w.lock.Path()
	late := os.Remove(path) != nil
	err = errors.Join(err, w.lock.Unlock())
	if late && runtime.GOOS == "windows" {
		_ = os.Remove(path) // whoever has it open needs it
	}
	return err
}
