package cli_test

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// The scripts run the program as it is started by a shell, and beside it a few helpers.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"exequatur": func() { os.Exit(cli.Run(context.Background(), env(), os.Args[1:])) },
		"hold":      hold,
		"newer":     newer,
		"flip":      flip,
		"older":     older,
		"await":     await,
		"swap":      swap,
		"crowd":     crowd,
		"wrong":     wrong,
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_GB.UTF-8")
			dumps, err := filepath.Abs("../../models/store/testdata")
			e.Setenv("DUMPS", dumps)
			return err
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

// policyFile is what an administrator has set in a script.
func policyFile() string { return filepath.Join(os.Getenv("WORK"), policy.Name) }

func readPolicy(file string) (policy.Policy, error) {
	if _, err := os.Stat(file); err != nil && file == policyFile() {
		return policy.Policy{}, nil
	}
	return policy.Read(file, policy.System{OS: runtime.GOOS, Home: os.Getenv("WORK"), User: "r.example", Env: os.Getenv})
}

func env() cli.Env {
	set, wrong := readPolicy(policyFile())
	return cli.Env{
		Policy: set, PolicyWrong: wrong, PolicyAt: []string{policyFile()}, PolicyOf: readPolicy,
		Second: func(string) string {
			if set.Backups == "" {
				return ""
			}
			return filepath.Join(set.Backups, "register")
		},
		Version: "test", Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Wait:    300 * time.Millisecond,
		Backups: func(string) string { return filepath.Join(os.Getenv("WORK"), "daily") },
		States: func() []store.Seed {
			var out []store.Seed
			for _, s := range place.States() {
				out = append(out, store.Seed{UID: schema.UID(place.StateUID(s.Code)), Code: s.Code, Names: s.Names})
			}
			return out
		},
		Window: func(w cli.Window) int {
			fmt.Println("window", filepath.Base(w.File), w.Author, w.Lang, w.Today().Date())
			return 0
		},
	}
}

// hold keeps a register open for writing until its standard input ends or a file "release" appears.
func hold() {
	s, err := store.Open(context.Background(), os.Args[1], store.Options{Author: "A. Holder", MustWrite: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile("held", nil, 0o600); err != nil {
		os.Exit(1)
	}
	for range 2000 {
		if _, err := os.Stat("release"); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if s.Close() != nil {
		os.Exit(1)
	}
}

// older makes a register of an older schema, as a version of the program that wrote it left it.
func older() {
	body, err := os.ReadFile(filepath.Join(os.Getenv("DUMPS"), os.Args[2]+".sql"))
	if err != nil {
		os.Exit(1)
	}
	db, err := sql.Open("sqlite3", os.Args[1])
	if err == nil {
		_, err = db.Exec(string(body))
	}
	if err != nil || db.Close() != nil {
		os.Exit(1)
	}
}

// newer marks a register as written by a program to come.
func newer() { patch(func(b []byte) { b[63] = 99 }) }

// flip changes one letter of the first name it is given, wherever it stands in the file.
func flip() {
	patch(func(b []byte) {
		for i := len(b) - len(os.Args[2]); i >= 0; i-- {
			if string(b[i:i+len(os.Args[2])]) == os.Args[2] {
				b[i] ^= 1
				return
			}
		}
		os.Exit(1)
	})
}

func patch(change func([]byte)) {
	body, err := os.ReadFile(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	change(body)
	if err := os.WriteFile(os.Args[1], body, 0o600); err != nil {
		os.Exit(1)
	}
}
