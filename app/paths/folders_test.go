package paths

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestFoldersByCustomOfTheSystem(t *testing.T) {
	home := filepath.FromSlash("/home/person")
	under := func(parts ...string) string { return filepath.Join(append([]string{home}, parts...)...) }
	for _, c := range []struct {
		name         string
		sys          System
		data, config string
	}{
		{"linux", System{"linux", home, env()}, under(".local", "share", "exequatur"), under(".config", "exequatur")},
		{"xdg", System{"linux", home, env("XDG_DATA_HOME", under("d"), "XDG_CONFIG_HOME", "relative")}, under("d", "exequatur"), under(".config", "exequatur")},
		{"mac", System{"darwin", home, env()}, under("Library", "Application Support", "Exequatur"), under("Library", "Application Support", "Exequatur", "Settings")},
		{"windows", System{"windows", home, env("LOCALAPPDATA", under("L"), "APPDATA", under("R"))}, under("L", "Exequatur", "data"), under("R", "Exequatur")},
		{"windows bare", System{"windows", home, env()}, under("AppData", "Local", "Exequatur", "data"), under("AppData", "Roaming", "Exequatur")},
		{"own", System{"linux", "", env(HomeVariable, under("stick"))}, under("stick", "data"), under("stick", "config")},
	} {
		if c.name == "xdg" && runtime.GOOS == "windows" { // where such a path lacks a drive and is none of XDG's
			continue
		}
		f, err := Find(c.sys)
		if err != nil || f.Data != c.data || f.Config != c.config {
			t.Errorf("%s: %+v %v", c.name, f, err)
		}
	}
	if _, err := Find(System{OS: "linux", Env: env()}); err != ErrNoHome {
		t.Error(err)
	}
}

func TestRegistersOfOneNameHaveBackupsOfTheirOwn(t *testing.T) {
	f := Folders{Data: "data"}
	a, b := f.Backups(filepath.Join("a", "lt.exq")), f.Backups(filepath.Join("b", "lt.exq"))
	if a == b || !strings.HasPrefix(filepath.Base(a), "lt-") || !strings.HasPrefix(filepath.Base(b), "lt-") {
		t.Error(a, b)
	}
}
