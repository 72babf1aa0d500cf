package cli

import (
	"io"
	"log/slog"
	"time"

	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Env is what the program hands to its command line.
type Env struct {
	Version string
	Stdout  io.Writer
	Stderr  io.Writer
	Getenv  func(string) string
	Log     *slog.Logger
	Now     func() time.Time // the clock

	Wait    time.Duration                // how long a writing command waits for another writer
	Backups func(register string) string // folder of a register's daily backups
	States  func() []store.Seed          // the States a new register begins with
	Fonts   string                       // folder of typefaces a person added; it need not be there

	Policy      policy.Policy                            // what an administrator has set
	PolicyWrong error                                    // why a policy that is there is not used: a *policy.Problem; else nil
	PolicyAt    []string                                 // files a policy is looked for in, in order
	PolicyOf    func(file string) (policy.Policy, error) // reads a policy that is only tested
	Second      func(register string) string             // folder of a second copy of the daily backups, or ""

	// Window opens the window and returns the exit code.
	Window func(Window) int
}

// Window says what window is asked for.
type Window struct {
	File   string // "" for the way in
	Author string // "" where none was given
	Lang   string // "" where none was given
	Today  func() schema.Day
}
