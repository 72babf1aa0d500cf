package app

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// The log is small: two files of at most this size, the older one ending in ".1".
const logSize = 1 << 20

// openLog opens the program's log. It holds what the program did and what failed, never what a register says; the name of the
// person's own folder is left out of paths. Where no log can be written the program runs without.
func openLog(path string) (log *slog.Logger, closeLog func()) {
	out := &rotating{path: path, limit: logSize}
	home, _ := os.UserHomeDir() // without one there is nothing to leave out
	h := slog.NewTextHandler(out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if err, ok := a.Value.Any().(error); ok {
			a.Value = slog.StringValue(err.Error())
		}
		if len(home) > 1 && a.Value.Kind() == slog.KindString {
			a.Value = slog.StringValue(strings.ReplaceAll(a.Value.String(), home, "~"))
		}
		return a
	}})
	return slog.New(h), func() { _ = out.Close() } // the program ends; there is nobody left to tell
}

// rotating is a file that begins anew when it has grown to its limit. It is opened by the first line: most runs have nothing to log.
type rotating struct {
	path  string
	limit int64

	mu   sync.Mutex
	f    *os.File
	size int64
}

var _ io.WriteCloser = (*rotating)(nil)

// Write appends a line.
func (r *rotating) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.f == nil {
		if err := r.open(); err != nil {
			return 0, err
		}
	}
	if r.size > 0 && r.size+int64(len(p)) > r.limit {
		if err := r.turn(); err != nil {
			return 0, err
		}
	}
	n, err := r.f.Write(p)
	r.size += int64(n)
	return n, err
}

func (r *rotating) open() error {
	if err := os.MkdirAll(filepath.Dir(r.path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(r.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	st, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return err
	}
	r.f, r.size = f, st.Size()
	return nil
}

// turn keeps what is full under its second name and begins anew. Where another run holds the file it goes on growing a little.
func (r *rotating) turn() error {
	_ = r.f.Close()
	r.f = nil
	_ = os.Rename(r.path, r.path+".1")
	return r.open()
}

// Close closes the file.
func (r *rotating) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.f == nil {
		return nil
	}
	err := r.f.Close()
	r.f = nil
	return err
}
