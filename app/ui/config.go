package ui

import (
	"context"
	"io"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// Config is what the program hands to its window. Everything that reaches beyond the window comes in here.
type Config struct {
	App     fyne.App
	Prefs   desk.Prefs
	Log     *slog.Logger
	Version string
	Places  Places

	// Open opens a register; an older one is brought up to date only where upgrade says so, else it fails with store.NeedsUpgrade.
	Open func(ctx context.Context, path, author string, upgrade bool) (*store.Store, error)
	// Create makes a new register.
	Create func(ctx context.Context, path, author string, b NewRegister) (*store.Store, error)
	// Sample makes the sample register with its fictitious persons.
	Sample func(ctx context.Context, path, author string) (*store.Store, error)
	// Printer makes documents and writes them as files.
	Printer printing.Printer
	// Preview shows pages of documents; nil: none are shown.
	Preview printing.Preview
	// Letters are the office's letters; nil: there are none.
	Letters func(s *store.Store) printing.Letters
	// Wordings are the texts of letters, which the office edits; nil: they are edited in the form only.
	Wordings templates.Letters
	// Fonts is the folder further typefaces for print are taken from.
	Fonts string
	// Now is the clock documents are dated by.
	Now func() time.Time
	// CacheDir is where copies of attachments and prints are shown from; "" is DataDir.
	CacheDir string
	// OpenFile shows a file in the program the system has for it.
	OpenFile func(path string) error
	// Writers write tables, by format.
	Writers map[string]func(w io.Writer, head, types []string, rows [][]string) error
	// WriteFile writes a file whole or not at all.
	WriteFile func(path string, write func(io.Writer) error) error

	DataDir string                       // where registers are kept unless a person says otherwise
	Backups func(register string) string // folder of the backups of a register
	LogFile string
	Crash   string // report of the crash of the last run, or ""

	// Policy is what an administrator has set; PolicyWrong says why one that is there is not used, a *policy.Problem.
	Policy      policy.Policy
	PolicyWrong error
	// Second is the folder of a register's backups below the folder for second copies of all; nil: there are none.
	Second func(register, folder string) string

	// Notice is the key of a sentence shown once, when a register is first open; "" shows none.
	Notice string

	// Room is how large the inside of a window may be so that all of it is seen, in the units of the window; 0: the system sees to it.
	Room fyne.Size

	// Runner and After are what background and delayed work is done with; tests put theirs in.
	Runner func() xwidget.Runner
	After  xwidget.After
	// Quit ends the program after its last window was closed.
	Quit func()
}

// NewRegister says whose a new register is.
type NewRegister struct {
	Keeper, State, Name, Language string
}
