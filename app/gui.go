package app

import (
	"context"
	"fmt"
	"io"
	"iter"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/graphics"
	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/assets"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// appID names what the toolkit keeps of the program; it stays for ever.
const appID = "org.exequatur.register"

// memoryGoal is how much memory Go's part of the program tries to stay within: reading or importing a hundred thousand records leaves a lot to
// collect, which otherwise would be collected late. It is no bound; more is used where more is needed.
const memoryGoal = 300 << 20

// windowOptions is what the command line hands to the window.
type windowOptions struct {
	File    string // register to open, or ""
	Author  string // name given on the command line, or ""
	Lang    string // language given there, or ""
	Today   func() schema.Day
	Folders paths.Folders
	Log     *slog.Logger
	Version string
	Stderr  io.Writer

	Policy      policy.Policy
	PolicyWrong error // why one that is there is not used
}

// runWindow opens the window and returns the exit code when it is closed. Without a display or without OpenGL it says so in a sentence.
func runWindow(o windowOptions) int {
	lang := o.Policy.Of(policy.Language, o.Lang)
	if lang == "" {
		lang = words.Of(os.Getenv)
	}
	w := words.In(lang)
	if word := noDisplay(); word != "" {
		fmt.Fprintln(o.Stderr, w.T(word))
		return 1
	}
	crash, orderly, err := watchCrashes(o.Folders.Crash())
	if err != nil {
		o.Log.Warn("no crash report can be written", "error", err)
	}
	var win *ui.Window
	none := func(word string) {
		if win != nil {
			win.Abandon()
		}
		orderly()
		o.withoutWindow(w, word)
	}
	log.SetOutput(&graphicsWatch{to: logWriter{o.Log}, fail: none})
	debug.SetMemoryLimit(memoryGoal)
	presumeLight()
	a := fyneapp.NewWithID(appID)
	if graphics.Software(os.Getenv) {
		a = calm{a}
		fyne.SetCurrentApp(a)
	}
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	prefs := preferences{a.Preferences()}
	if o.Author != "" {
		prefs.SetString("author", o.Author)
	}
	if o.Lang != "" {
		prefs.SetString("language", o.Lang)
	}
	if l := o.Policy.Of(policy.Language, prefs.String("language")); l != "" {
		w = words.In(l)
	}
	cfg := o.config(a, prefs, crash)
	cfg.Room = fyne.NewSize(room())
	if graphics.Again(os.Getenv) {
		cfg.Notice = "app.software"
	}
	win = ui.Open(cfg, o.File)
	win.Show()
	if !made(win.Fyne()) {
		none(noOpenGL())
	}
	a.Run()
	orderly() // not deferred: what is deferred runs in a crash too, and would take its report away
	return 0
}

// withoutWindow ends the program where the system draws no window: where OpenGL is what it lacks, another start draws in software; else a sentence says
// what to do.
func (o windowOptions) withoutWindow(w *words.Words, word string) {
	o.Log.Error("no window", "why", word, "second start", graphics.Again(os.Getenv))
	if word == noOpenGL() {
		err := graphics.Start(filepath.Join(o.Folders.Cache, "graphics"), os.Getenv)
		if err == nil {
			os.Exit(0)
		}
		o.Log.Error("no drawing in software", "error", err)
	}
	text := w.T(word)
	fmt.Fprintln(o.Stderr, text)
	graphics.Tell(cli.Title(o.Version), text)
	os.Exit(1)
}

// preferences is what the toolkit keeps between runs.
type preferences struct{ p fyne.Preferences }

func (p preferences) String(key string) string    { return p.p.String(key) }
func (p preferences) SetString(key, value string) { p.p.SetString(key, value) }

// logWriter takes what the toolkit writes to the standard log.
type logWriter struct{ log *slog.Logger }

func (l logWriter) Write(p []byte) (int, error) {
	l.log.Warn("toolkit", "text", string(p))
	return len(p), nil
}

func (o windowOptions) config(a fyne.App, prefs preferences, crash string) ui.Config {
	return ui.Config{
		App: a, Prefs: prefs, Log: o.Log, Version: o.Version, Places: place.Open,
		Open: func(ctx context.Context, path, author string, upgrade bool) (*store.Store, error) {
			so := o.store(path, author, prefs)
			so.Upgrade = upgrade
			return store.Open(ctx, path, so)
		},
		Create: func(ctx context.Context, path, author string, b ui.NewRegister) (*store.Store, error) {
			return store.Create(ctx, path, beginning(b.Keeper, b.State, b.Name, b.Language), o.store(path, author, prefs))
		},
		Sample: func(ctx context.Context, path, author string) (*store.Store, error) {
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				return nil, err
			}
			s, err := store.Create(ctx, path, beginning("ministry", "LT", "", "en"), o.store(path, author, prefs))
			if err != nil {
				return nil, err
			}
			return s, sample.Write(ctx, s)
		},
		Printer: &printer{fonts: o.Folders.Fonts(), program: cli.Title(o.Version), log: o.Log}, Preview: pages{preview.New(filepath.Join(o.Folders.Cache, "preview"))},
		Letters:  func(s *store.Store) printing.Letters { return letters{s} },
		Wordings: wordings{},
		Fonts:    o.Folders.Fonts(), Now: time.Now, OpenFile: openFile, CacheDir: o.Folders.Cache, Writers: tableWriters(o.Folders.Cache), WriteFile: atomicfile.Write,
		Policy: o.Policy, PolicyWrong: o.PolicyWrong, Second: func(register, folder string) string { return secondBackups(o.Folders, register, folder) },
		DataDir: o.Folders.Registers(), Backups: o.Folders.Backups, LogFile: o.Folders.Log(), Crash: crash,
		Runner: func() xwidget.Runner { return &xwidget.Background{} }, After: xwidget.RealAfter, Quit: a.Quit,
	}
}

func (o windowOptions) store(path, author string, prefs preferences) store.Options {
	if author == "" {
		author = o.Author
	}
	second := secondBackups(o.Folders, path, o.Policy.Of(policy.Backups, prefs.String(ui.SecondBackups)))
	return store.Options{Author: author, Today: o.Today, BackupDir: o.Folders.Backups(path), SecondDir: second, Guard: advice.Guard, Log: o.Log}
}

// beginning is a new register with the States of the world.
func beginning(keeper, state, name, lang string) store.Beginning {
	b := store.Beginning{Keeper: keeper, State: state, Name: name, Language: lang}
	for _, s := range place.States() {
		b.States = append(b.States, store.Seed{UID: place.StateUID(s.Code), Code: s.Code, Names: s.Names})
	}
	return b
}

var sheetTypes = map[string]exchange.ColumnType{"text": exchange.TextColumn, "date": exchange.DayColumn, "number": exchange.NumberColumn}

// tableWriters write lists, by format.
func tableWriters(tmp string) map[string]func(w io.Writer, head, types []string, rows [][]string) error {
	return map[string]func(io.Writer, []string, []string, [][]string) error{
		"csv": func(w io.Writer, head, _ []string, rows [][]string) error {
			return exchange.WriteCSV(w, head, slices.Values(rows), exchange.CSVOptions{})
		},
		"xlsx": func(w io.Writer, head, types []string, rows [][]string) error {
			columns := make([]exchange.SheetColumn, len(head))
			for i := range head {
				columns[i] = exchange.SheetColumn{Head: head[i], Type: sheetTypes[types[i]]}
			}
			if err := os.MkdirAll(tmp, 0o700); err != nil {
				return err
			}
			return exchange.WriteXLSX(w, "Exequatur", columns, iter.Seq[[]string](slices.Values(rows)), tmp)
		},
	}
}
