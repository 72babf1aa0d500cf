package app

import (
	"context"
	"os"
	"os/signal"
	"os/user"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/app/graphics"
	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/models/store"
)

// Version of the program: FyneApp.toml's, where a release does not set it from its tag.
var Version = "0.1.0"

// waitForWriter is how long a command waits until another program has finished writing.
const waitForWriter = 5 * time.Second

// Main runs the program with its arguments and returns the exit code.
func Main(args []string) int {
	useLanguage()
	folders := ownFolders()
	log, closeLog := openLog(folders.Log())
	defer closeLog()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	useConsole(stop)
	sys := thisSystem()
	set, wrong := policy.Load(sys)
	if wrong != nil {
		log.Error("policy", "error", wrong)
	}
	return cli.Run(ctx, cli.Env{
		Version: Version, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Log: log, Now: time.Now,
		Wait: waitForWriter, Backups: folders.Backups, Fonts: folders.Fonts(),
		States: func() []store.Seed { return beginning("", "", "", "").States },
		Policy: set, PolicyWrong: wrong, PolicyAt: policy.Find(sys),
		PolicyOf: func(file string) (policy.Policy, error) { return policy.Read(file, sys) },
		Second:   func(register string) string { return secondBackups(folders, register, set.Backups) },
		Window: func(w cli.Window) int {
			leaveConsole()
			stop() // a window ends by the system's own signals, not by a context
			return runWindow(windowOptions{File: w.File, Author: w.Author, Lang: w.Lang, Today: w.Today, Folders: folders, Log: log, Version: Version, Stderr: os.Stderr, Policy: set, PolicyWrong: wrong})
		},
	}, args)
}

// ownFolders are the program's folders; a person without any of their own gets them among the temporary files, so that commands work.
func ownFolders() paths.Folders {
	home, _ := os.UserHomeDir() // where there is none, Find says so
	f, err := paths.Find(paths.System{OS: runtime.GOOS, Home: home, Env: os.Getenv})
	if err != nil {
		return paths.Under(filepath.Join(os.TempDir(), cli.Name))
	}
	return f
}

// thisSystem is what the place of an administrator's file and the marks in it follow from.
func thisSystem() policy.System {
	home, _ := os.UserHomeDir() // where there is none, a mark that stands for it says so
	name := os.Getenv("USERNAME")
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	program, err := graphics.Program(os.Getenv)
	if err != nil { // then none is looked for beside it
		program = ""
	}
	return policy.System{OS: runtime.GOOS, Home: home, User: name, Program: program, Env: os.Getenv}
}

// secondBackups is the folder of a register's backups below one that holds those of all, or "" where there is none.
func secondBackups(own paths.Folders, register, folder string) string {
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, filepath.Base(own.Backups(register)))
}
