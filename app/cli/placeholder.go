package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// placeholders is what stands for the value of a flag in a help, where its words name none.
var placeholders = map[string]string{"for": "KEY", "from": "KEY", "into": "KEY", "take": "FIELD", "kind": "KIND", "on": "D", "until": "D", "set": "FIELD=VALUE",
	"save": "DIR", "out": "FILE", "reason": "TEXT", "title": "TITLE", "use": "USE", "state": "XX", "format": "FORMAT", "days": "N"}

// placeheld is a value of a flag with the name its help gives it, and without a usual value of its own there.
type placeheld struct {
	pflag.Value
	name string
}

func (v placeheld) Type() string { return v.name }

// namePlaceholders gives the flags of the commands their placeholders; --from is a day where --until is asked too.
func namePlaceholders(root *cobra.Command) {
	for _, c := range root.Commands() {
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			name := placeholders[f.Name]
			if f.Name == "from" && c.Flags().Lookup("until") != nil {
				name = placeholders["until"]
			}
			if name != "" && f.Value.Type() != "bool" && f.Value.Type() != "stringArray" && f.Value.Type() != "stringSlice" {
				f.Value = placeheld{f.Value, name}
			}
		})
	}
}
