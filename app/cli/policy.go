package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/models"
)

// policy shows what an administrator has set, or tests a file.
func (p *program) policy() *cobra.Command {
	c := p.command("policy", "policy [FILE] [--format table|json]", args{most: 1})
	var format string
	flag(c, &format, "format", tableFormat, p.w.T("cli.policy.format"))
	c.RunE = func(_ *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("policy")); err != nil {
			return err
		}
		set, err := p.env.Policy, p.env.PolicyWrong
		if len(given) > 0 {
			set, err = p.env.PolicyOf(given[0])
		}
		var problem *policy.Problem
		if errors.As(err, &problem) {
			return &refusal{key: "cli.policy.wrong", args: map[string]any{"File": problem.File, "Why": problem.Sentence(p.w)}, err: err}
		}
		if err != nil {
			return err
		}
		if format == jsonFormat {
			return writeObject(p.env.Stdout, p.policyObject(set))
		}
		return p.policyTable(set)
	}
	return c
}

// policyObject is a policy as JSON.
func (p *program) policyObject(set policy.Policy) map[string]any {
	heads := []map[string]string{}
	for _, h := range set.Letterheads {
		one := map[string]string{}
		for _, f := range models.KindOf(&h.Letterhead).Fields {
			if text := *f.Ptr(&h.Letterhead).(*string); text != "" {
				one[f.Key] = text
			}
		}
		if h.Emblem != "" {
			one["emblem"] = h.Emblem
		}
		heads = append(heads, one)
	}
	return map[string]any{"file": set.File, "looked_for": p.env.PolicyAt, policy.Folder: set.Folder, policy.Backups: set.Backups, policy.Language: set.Language,
		policy.Letterhead: heads, "fixed": append([]string{}, set.Fixed...)}
}

func (p *program) policyTable(set policy.Policy) error {
	if set.File == "" {
		if err := p.say(p.w.T("cli.policy.none")); err != nil {
			return err
		}
		for _, at := range p.env.PolicyAt {
			if err := p.say("  " + at); err != nil {
				return err
			}
		}
		return nil
	}
	t := table{}
	for _, key := range policy.Fixable {
		v := set.Value(key)
		if v == "" {
			continue
		}
		how := p.w.T("cli.policy.proposed")
		if set.IsFixed(key) {
			how = p.w.T("cli.policy.fixed")
		}
		if key != policy.Language {
			if _, err := os.Stat(v); err != nil {
				how += ", " + p.w.T("cli.policy.missing")
			}
		}
		t.rows = append(t.rows, []string{key, v, how})
	}
	for _, h := range set.Letterheads {
		how := p.w.T("cli.policy.new")
		if h.Emblem != "" && policy.CheckEmblem(h.Emblem) != nil {
			how += ", " + p.w.T("cli.policy.bad_emblem") + ": " + h.Emblem
		}
		t.rows = append(t.rows, []string{policy.Letterhead, h.Lang + ": " + h.Office, how})
	}
	if err := p.say(p.w.T("cli.policy.file", map[string]any{"File": set.File})); err != nil {
		return err
	}
	return t.write(p.env.Stdout, "  ")
}

// quiet are commands whose output other programs read at every turn, and the one that says itself what is wrong.
var quiet = []string{"completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd, "help", "version", "policy"}

// policyWrong says before a command that what an administrator has set is not used. The window says so itself.
func (p *program) policyWrong(command string) {
	var problem *policy.Problem
	if !errors.As(p.env.PolicyWrong, &problem) || command == Name || slices.Contains(quiet, command) {
		return
	}
	p.complain(problem.Told(p.w))
}

// inPolicyFolder refuses a new register outside the folder an administrator has fixed for them.
func (p *program) inPolicyFolder(path string) error {
	set := p.env.Policy
	if !set.IsFixed(policy.Folder) {
		return nil
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	rest, err := filepath.Rel(set.Folder, abs)
	if err != nil || !filepath.IsLocal(rest) {
		return &refusal{key: "cli.policy.folder", args: map[string]any{"Folder": set.Folder}, err: err}
	}
	return nil
}
