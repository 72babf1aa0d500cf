package app

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/models/store"
)

// Version of the program: FyneApp.toml's, where a release does not set it from its tag.
var Version = "0.1.0"

// waitForWriter is how long a command waits until another program has finished writing.
const waitForWriter = 5 * time.Second

// Main runs the program with its arguments and returns the exit code.
func Main(args []string) int {
	useConsole()
	folders := ownFolders()
	log, closeLog := openLog(folders.Log())
	defer closeLog()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return cli.Run(ctx, cli.Env{
		Version: Version, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Log: log, Now: time.Now,
		Wait: waitForWriter, Backups: folders.Backups, Fonts: folders.Fonts(),
		States: func() []store.Seed { return beginning("", "", "", "").States },
		Window: func(w cli.Window) int {
			leaveConsole()
			stop() // a window ends by the system's own signals, not by a context
			return runWindow(windowOptions{File: w.File, Author: w.Author, Lang: w.Lang, Today: w.Today, Folders: folders, Log: log, Version: Version, Stderr: os.Stderr})
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
