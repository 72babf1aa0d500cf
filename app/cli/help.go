package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// usageTemplate is cobra's, with the headings in words.
func (p *program) usageTemplate() string {
	return strings.NewReplacer(
		"@usage", p.w.T("cli.help.usage"), "@examples", p.w.T("cli.help.examples"), "@commands", p.w.T("cli.help.commands"),
		"@flags", p.w.T("cli.help.flags"), "@everywhere", p.w.T("cli.help.everywhere"), "@more", p.w.T("cli.help.more", map[string]any{"Name": Name}),
	).Replace(`@usage
  {{.UseLine}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

@examples
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

@commands{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if and .HasAvailableLocalFlags .HasParent}}

@flags
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

@everywhere
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if not .HasParent}}

@everywhere
{{.PersistentFlags.FlagUsages | trimTrailingWhitespaces}}

@more{{end}}
`)
}

// help shows the help of a command.
func (p *program) help(root *cobra.Command) *cobra.Command {
	c := p.command("help", "help [COMMAND]", args{most: 1})
	c.RunE = func(_ *cobra.Command, given []string) error {
		cmd, _, err := root.Find(given)
		if err != nil || len(given) > 0 && cmd == root {
			return &usageError{"cli.wrong.command", map[string]any{"Value": given[0]}}
		}
		return cmd.Help()
	}
	return c
}
