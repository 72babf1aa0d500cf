package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/words"
)

// root is the program without a command: it opens the window.
func (p *program) root() *cobra.Command {
	root := p.command("window", Name+" [FILE]", args{most: 1})
	root.RunE = p.window
	root.SetOut(p.env.Stdout)
	root.SetErr(p.env.Stderr)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagError(err) })
	root.SetUsageTemplate(p.usageTemplate())
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		p.policyWrong(c.Name())
		return p.globals()
	}
	f := root.PersistentFlags()
	f.StringVar(&p.author, "author", "", p.w.T("cli.flag.author"))
	f.StringVar(&p.clock, "today", "", p.w.T("cli.flag.today"))
	f.StringVar(&p.lang, "lang", "", p.w.T("cli.flag.lang"))
	f.BoolP("help", "h", false, p.w.T("cli.flag.help"))
	root.AddCommand(p.newRegister(), p.importList(), p.diff(), p.imports(), p.mappings(), p.export(), p.apply(), p.list(), p.show(), p.covers(), p.gazetteer(), p.log(), p.undo(), p.attach(), p.attachments(), p.duplicates(), p.merge(), p.erase(), p.toCheck(), p.accept(), p.due(), p.precedence(), p.report(), p.check(), p.backup(), p.upgrade(), p.policy(), p.version(), p.completion())
	root.SetHelpCommand(p.help(root))
	p.complete(root)
	namePlaceholders(root)
	return root
}

// globals checks the flags every command has.
func (p *program) globals() error {
	if p.lang != "" && !slices.Contains(words.Languages, p.lang) {
		return &usageError{"cli.wrong.lang", map[string]any{"Value": p.lang, "Languages": strings.Join(words.Languages, ", ")}}
	}
	_, err := p.today()
	return err
}

// args says how many arguments a command takes.
type args struct{ least, most int }

// command makes a command with the words of its key.
func (p *program) command(key, use string, n args) *cobra.Command {
	return &cobra.Command{
		Use: use, DisableFlagsInUseLine: true,
		Short: p.w.T("cli." + key + ".short"), Long: wrap(p.w.T("cli." + key + ".long")), Example: p.w.T("cli." + key + ".example"),
		Args: func(_ *cobra.Command, given []string) error {
			switch {
			case len(given) < n.least:
				return &usageError{"cli.wrong.too_few", nil}
			case len(given) > n.most:
				return &usageError{"cli.wrong.too_many", map[string]any{"Value": given[n.most]}}
			case slices.Contains(given, ""):
				return &usageError{"cli.wrong.too_few", nil}
			}
			return nil
		},
	}
}

// flag adds a flag with a usual value, which its words name themselves.
func flag(c *cobra.Command, at *string, name, usual, words string) {
	c.Flags().StringVar(at, name, usual, words)
	c.Flags().Lookup(name).DefValue = ""
}
