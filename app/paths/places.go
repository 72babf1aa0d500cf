package paths

import (
	"bufio"
	"io"
	"strings"
)

// Places are where a person keeps files of his own, "" for what there is not; an office may have moved any of them to a share.
type Places struct {
	Home, Documents, Desktop, Downloads string

	Drives []string // of Windows: those that can be entered, without asking a share whether it answers
}

// userFolders reads what the desktops of Linux write down of a person's folders (xdg-user-dirs): their names are in his language.
func userFolders(r io.Reader, home string) map[string]string {
	out := map[string]string{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		name, value, ok := strings.Cut(strings.TrimSpace(lines.Text()), "=")
		value = strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\$`, `$`, "\\`", "`").Replace(strings.TrimSuffix(strings.TrimPrefix(value, `"`), `"`))
		if rest, below := strings.CutPrefix(value, "$HOME/"); below {
			value = home + "/" + rest
		}
		if ok && strings.HasPrefix(value, "/") {
			out[name] = value
		}
	}
	return out
}
