package cli

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// version says which program this is.
func (p *program) version() *cobra.Command {
	c := p.command("version", "version", args{})
	c.RunE = func(*cobra.Command, []string) error {
		_, err := fmt.Fprintf(p.env.Stdout, "%s %s (%s, %s/%s)\n", Name, p.env.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return err
	}
	return c
}

// Title is the program's name with a version of it, as its prints say it.
func Title(version string) string { return "Exequatur " + version }
