package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/policy"
	story "github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// newRegister makes a register.
func (p *program) newRegister() *cobra.Command {
	c := p.command("new", "new FILE [--state LT] [--keeper ministry] [--name NAME] [--language en] [--sample]", args{1, 1})
	var b store.Beginning
	var sample bool
	flag(c, &b.State, "state", "LT", p.w.T("cli.new.state"))
	flag(c, &b.Keeper, "keeper", models.Keepers[0], p.w.T("cli.new.keeper", map[string]any{"Keepers": strings.Join(models.Keepers, ", ")}))
	c.Flags().StringVar(&b.Name, "name", "", p.w.T("cli.new.name"))
	flag(c, &b.Language, "language", p.w.Lang, p.w.T("cli.new.language", map[string]any{"Languages": strings.Join(words.Languages, ", ")}))
	c.Flags().BoolVar(&sample, "sample", false, p.w.T("cli.new.sample"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if !slices.Contains(models.Keepers, b.Keeper) {
			return &usageError{"cli.wrong.choice", map[string]any{"Value": b.Keeper, "Choices": strings.Join(models.Keepers, ", ")}}
		}
		if !slices.Contains(words.Languages, b.Language) {
			return &usageError{"cli.wrong.choice", map[string]any{"Value": b.Language, "Choices": strings.Join(words.Languages, ", ")}}
		}
		b.State, b.States = strings.ToUpper(strings.TrimSpace(b.State)), p.env.States()
		return p.create(cmd.Context(), given[0], b, sample)
	}
	return c
}

func (p *program) create(ctx context.Context, path string, b store.Beginning, sample bool) error {
	if dir := filepath.Dir(path); dir != "." {
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			return &refusal{key: "cli.no_folder", args: map[string]any{"File": dir}}
		}
	}
	if err := p.inPolicyFolder(path); err != nil {
		return err
	}
	o, err := p.options()
	if err != nil {
		return err
	}
	s, err := store.Create(ctx, path, b, o)
	if store.Is(err, store.ReadOnlyFile) {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}, err: err}
	}
	if err != nil {
		return err
	}
	var missing *policy.Problem
	if sample {
		err = story.Write(ctx, s)
	} else {
		missing, err = p.env.Policy.Begin(ctx, s)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return errors.Join(err, os.Remove(path)) // nothing half made is left behind
	}
	_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.new.done", map[string]any{"File": path}))
	p.warnOfPlace(path)
	if missing != nil {
		p.env.Log.Warn("emblem of the policy", "error", missing)
		p.complain(missing.Sentence(p.w))
	}
	return err
}

// warnOfPlace says what is unsafe about the folder a register lies in.
func (p *program) warnOfPlace(path string) {
	if folder := store.SyncedFolder(path); folder != "" {
		p.complain(p.w.T("cli.synced_folder", map[string]any{"Folder": folder}))
	}
	if store.NetworkFolder(path) {
		p.complain(p.w.T("cli.network_folder"))
	}
}
