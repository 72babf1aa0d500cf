//go:build !windows

package paths

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
)

// FindPlaces asks the system for them.
func FindPlaces() Places {
	home, err := os.UserHomeDir()
	if err != nil {
		return Places{}
	}
	named := map[string]string{}
	config := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(config) {
		config = filepath.Join(home, ".config")
	}
	if f, err := os.Open(filepath.Join(config, "user-dirs.dirs")); err == nil {
		named = userFolders(f, home)
		_ = f.Close()
	}
	at := func(name, usual string) string { return cmp.Or(named[name], filepath.Join(home, usual)) }
	return Places{Home: home, Documents: at("XDG_DOCUMENTS_DIR", "Documents"), Desktop: at("XDG_DESKTOP_DIR", "Desktop"), Downloads: at("XDG_DOWNLOAD_DIR", "Downloads")}
}

// Hidden reports whether a file is one that people are not shown.
func Hidden(e fs.DirEntry) bool { return e.Name()[0] == '.' }
