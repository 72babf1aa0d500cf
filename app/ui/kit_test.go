package ui

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// now is the instant tests live in.
func now() time.Time { return time.Date(2026, 11, 22, 10, 42, 0, 0, time.Local) }

// memory keeps preferences of one test.
type memory map[string]string

func (m memory) String(key string) string    { return m[key] }
func (m memory) SetString(key, value string) { m[key] = value }

// kit is a program of which only the screen is not real.
type kit struct {
	t       *testing.T
	cfg     Config
	clock   *xwidget.ManualClock
	prefs   memory
	printed []string // documents made
	orders  []report.Params
	opened  []string // files shown
	dir     string
}

func newKit(t *testing.T) *kit {
	t.Helper()
	k := &kit{t: t, clock: &xwidget.ManualClock{}, prefs: memory{prefAuthor: "R. Example", prefLanguage: "en", prefTheme: "light"}, dir: t.TempDir()}
	options := func(author string) store.Options {
		return store.Options{Author: author, Now: now, BackupDir: filepath.Join(k.dir, "backups")}
	}
	k.cfg = Config{
		App: test.NewTempApp(t), Prefs: k.prefs, Log: slog.New(slog.DiscardHandler), Version: "test", Places: place.Open,
		Open: func(ctx context.Context, path, author string, upgrade bool) (*store.Store, error) {
			o := options(author)
			o.Upgrade = upgrade
			return store.Open(ctx, path, o)
		},
		Create: func(ctx context.Context, path, author string, b NewRegister) (*store.Store, error) {
			return store.Create(ctx, path, store.Beginning{Keeper: b.Keeper, State: b.State, Language: b.Language, States: seeds()}, options(author))
		},
		Printer: k, Now: now,
		OpenFile: func(path string) error {
			k.opened = append(k.opened, path)
			return nil
		},
		WriteFile: func(path string, write func(io.Writer) error) error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close()
			return write(f)
		},
		DataDir: k.dir, Backups: func(string) string { return filepath.Join(k.dir, "backups") },
		Runner: func() xwidget.Runner { return xwidget.Inline{} }, After: k.clock.After,
	}
	return k
}

// Make builds a document as the program does, and takes note of it.
func (k *kit) Make(ctx context.Context, v *view.Register, name string, p report.Params) (doc.Document, error) {
	k.printed, k.orders = append(k.printed, name), append(k.orders, p)
	return report.Make(ctx, v, name, p)
}

// Write writes nothing but the title.
func (k *kit) Write(_ context.Context, w io.Writer, d doc.Document, _ func(done, total int)) (printing.Written, error) {
	_, err := io.WriteString(w, d.Title)
	return printing.Written{}, err
}

func seeds() []store.Seed {
	var out []store.Seed
	for _, s := range place.States() {
		out = append(out, store.Seed{UID: place.StateUID(s.Code), Code: s.Code, Names: s.Names})
	}
	return out
}

// register makes an empty register and returns its path.
func (k *kit) register() string {
	path := filepath.Join(k.dir, "lithuania.exq")
	s, err := k.cfg.Create(context.Background(), path, "R. Example", NewRegister{Keeper: "ministry", State: "LT", Language: "en"})
	if err != nil {
		k.t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		k.t.Fatal(err)
	}
	return path
}

// open opens a window on a register, or the way in.
func (k *kit) open(path string) (*Window, *uitest.Driver) {
	u := Open(k.cfg, path)
	u.win.Resize(fyne.NewSize(1280, 800))
	k.t.Cleanup(func() {
		if u.d != nil {
			u.form = nil
			u.closeRegister()
		}
	})
	return u, &uitest.Driver{T: k.t, W: u.win, Press: func(key fyne.KeyName, mod fyne.KeyModifier) bool {
		for _, b := range u.bindings() {
			if b.key == key && b.mod == mod {
				u.pressed(b)
				return true
			}
		}
		return false
	}}
}

// shot keeps a picture where the environment names a folder for them.
func (k *kit) shot(d *uitest.Driver, name string) {
	if dir := os.Getenv("EXEQUATUR_SHOTS"); dir != "" {
		if err := d.Shot(filepath.Join(dir, name+".png")); err != nil {
			k.t.Error(err)
		}
	}
}
