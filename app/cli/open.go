package cli

import (
	"context"
	"errors"
	"os"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func (p *program) options() (store.Options, error) {
	today, err := p.today()
	o := store.Options{Author: p.author, Now: p.env.Now, Guard: advice.Guard, Log: p.env.Log}
	if p.clock != "" {
		o.Today = func() schema.Day { return today }
	}
	return o, err
}

// reading opens a register read only, also beside a writer, for f.
func (p *program) reading(ctx context.Context, path string, f func(*store.Store, *view.Register) error) error {
	o, err := p.options()
	if err != nil {
		return err
	}
	o.ReadOnly = true
	err = p.opened(ctx, path, o, f)
	if store.Is(err, store.OlderFile) && writable(path) {
		return older(path)
	}
	return err
}

// older says that a register has to be brought up to date first, and how.
func older(path string) error {
	return &refusal{key: "cli.older_file", args: map[string]any{"File": path}}
}

// writable reports whether a file may be opened for writing.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// writing opens a register for f to write. Another writer is waited for a little.
func (p *program) writing(ctx context.Context, path string, f func(*store.Store, *view.Register) error) error {
	return p.openedToWrite(ctx, path, false, f)
}

// trying opens a register for f to write what may come to nothing: then the file stays as it was, byte for byte.
func (p *program) trying(ctx context.Context, path string, f func(*store.Store, *view.Register) error) error {
	return p.openedToWrite(ctx, path, true, f)
}

func (p *program) openedToWrite(ctx context.Context, path string, rollback bool, f func(*store.Store, *view.Register) error) error {
	o, err := p.options()
	if err != nil {
		return err
	}
	o.MustWrite, o.Wait, o.BackupDir, o.Rollback = true, p.env.Wait, p.env.Backups(path), rollback
	if p.env.Second != nil {
		o.SecondDir = p.env.Second(path)
	}
	return p.opened(ctx, path, o, f)
}

func (p *program) opened(ctx context.Context, path string, o store.Options, f func(*store.Store, *view.Register) error) error {
	s, err := store.Open(ctx, path, o)
	if err == nil {
		err = errors.Join(f(s, view.New(s, p.w)), s.Close())
	}
	if store.Is(err, store.NeedsUpgrade) {
		return older(path)
	}
	var failure *store.Failure
	if errors.As(err, &failure) && (failure.Args["File"] == nil || failure.Args["File"] == "") { // found while reading or writing
		if failure.Args == nil {
			failure.Args = map[string]any{}
		}
		failure.Args["File"] = path
	}
	return err
}
