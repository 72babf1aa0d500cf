package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/models/schema"
)

// window asks for the window, on a register where one is named.
func (p *program) window(_ *cobra.Command, given []string) error {
	asked := &Window{Author: p.author, Lang: p.lang, Today: p.systemDay}
	if p.clock != "" {
		day, err := p.today()
		if err != nil {
			return err
		}
		asked.Today = func() schema.Day { return day }
	}
	if len(given) > 0 {
		if mistyped(given[0]) {
			return &usageError{"cli.wrong.command", map[string]any{"Value": given[0]}}
		}
		abs, err := filepath.Abs(given[0])
		if err != nil {
			return err
		}
		asked.File = abs
	}
	p.asked = asked
	return nil
}

// mistyped reports whether a word is more likely a command than a register: a bare word that names no file.
func mistyped(word string) bool {
	if strings.ContainsAny(word, `./\`) {
		return false
	}
	_, err := os.Stat(word)
	return errors.Is(err, fs.ErrNotExist)
}
