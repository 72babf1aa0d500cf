package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

// completion writes the script that makes a shell complete what is typed.
func (p *program) completion() *cobra.Command {
	c := p.command("completion", "completion "+strings.Join(shells, "|"), args{1, 1})
	c.ValidArgs = shells
	c.RunE = func(cmd *cobra.Command, given []string) error {
		root, out := cmd.Root(), p.env.Stdout
		switch given[0] {
		case "bash":
			return root.GenBashCompletionV2(out, true)
		case "zsh":
			return root.GenZshCompletion(out)
		case "fish":
			return root.GenFishCompletion(out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(out)
		}
		return &usageError{"cli.wrong.choice", map[string]any{"Value": given[0], "Choices": strings.Join(shells, ", ")}}
	}
	return c
}

// complete tells the shells what the arguments of each command can be.
func (p *program) complete(root *cobra.Command) {
	register := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{strings.TrimPrefix(store.Extension, ".")}, cobra.ShellCompDirectiveFilterFileExt
	}
	second := map[string][]string{"list": kinds(), "show": kinds(), "report": reportNames()}
	for _, c := range root.Commands() {
		if len(c.ValidArgs) > 0 || c.Name() == "help" || c.Name() == "version" {
			continue
		}
		c.ValidArgsFunction = func(cmd *cobra.Command, given []string, part string) ([]string, cobra.ShellCompDirective) {
			switch {
			case len(given) == 0 && cmd.Name() == "policy":
				return []string{"json"}, cobra.ShellCompDirectiveFilterFileExt
			case len(given) == 0:
				return register(cmd, given, part)
			case len(given) == 1 && second[cmd.Name()] != nil:
				return second[cmd.Name()], cobra.ShellCompDirectiveNoFileComp
			case len(given) == 1 && (cmd.Name() == "import" || cmd.Name() == "diff"):
				return nil, cobra.ShellCompDirectiveDefault
			case len(given) == 1 && cmd.Name() == "backup":
				return nil, cobra.ShellCompDirectiveFilterDirs
			}
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		for flag, choices := range map[string][]string{"format": formatsOf(c.Name()), "kind": exchange.Kinds(), "keeper": models.Keepers, "language": words.Languages, "encoding": source.Encodings} {
			if c.Flags().Lookup(flag) != nil {
				_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
			}
		}
	}
	_ = root.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(words.Languages, cobra.ShellCompDirectiveNoFileComp)) // as above
}

func reportNames() []string {
	var out []string
	for _, r := range report.List() {
		out = append(out, r.Name)
	}
	return out
}
