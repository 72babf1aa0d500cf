package paths

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"strings"
)

// HomeVariable names the variable of the environment that puts everything below one folder, for tests and for a stick that is carried about.
const HomeVariable = "EXEQUATUR_HOME"

// ErrNoHome says that the system does not tell where this person's files belong.
var ErrNoHome = errors.New("the system names no folder of this person")

// Folders are the program's own folders on this machine.
type Folders struct {
	Data   string // registers and their backups
	Config string // settings
	Cache  string // what can be made again
	Logs   string // the log and the report of a crash
}

// System is what the folders follow from.
type System struct {
	OS   string // as runtime.GOOS
	Home string // the person's own folder
	Env  func(string) string
}

// Find works out the folders: below HomeVariable where it is set, else by the custom of the system (the XDG folders, Application
// Support, AppData).
func Find(s System) (Folders, error) {
	if root := s.Env(HomeVariable); root != "" {
		return Under(root), nil
	}
	if s.Home == "" {
		return Folders{}, ErrNoHome
	}
	switch s.OS {
	case "windows":
		return s.windows(), nil
	case "darwin", "ios":
		return s.mac(), nil
	}
	return s.xdg(), nil
}

// Under puts all folders below one.
func Under(root string) Folders {
	return Folders{Data: filepath.Join(root, "data"), Config: filepath.Join(root, "config"), Cache: filepath.Join(root, "cache"), Logs: filepath.Join(root, "logs")}
}

// windows keeps registers in the local folder: the roaming one is copied over the network at every sign-in.
func (s System) windows() Folders {
	local, roaming := s.Env("LOCALAPPDATA"), s.Env("APPDATA")
	if local == "" {
		local = filepath.Join(s.Home, "AppData", "Local")
	}
	if roaming == "" {
		roaming = filepath.Join(s.Home, "AppData", "Roaming")
	}
	local = filepath.Join(local, "Exequatur")
	return Folders{Data: filepath.Join(local, "data"), Config: filepath.Join(roaming, "Exequatur"), Cache: filepath.Join(local, "cache"), Logs: filepath.Join(local, "logs")}
}

func (s System) mac() Folders {
	library := filepath.Join(s.Home, "Library")
	support := filepath.Join(library, "Application Support", "Exequatur")
	return Folders{Data: support, Config: filepath.Join(support, "Settings"), Cache: filepath.Join(library, "Caches", "Exequatur"), Logs: filepath.Join(library, "Logs", "Exequatur")}
}

func (s System) xdg() Folders {
	at := func(variable string, usual ...string) string {
		dir := s.Env(variable)
		if !filepath.IsAbs(dir) { // a relative one is to be ignored, says the specification
			dir = filepath.Join(append([]string{s.Home}, usual...)...)
		}
		return filepath.Join(dir, "exequatur")
	}
	return Folders{Data: at("XDG_DATA_HOME", ".local", "share"), Config: at("XDG_CONFIG_HOME", ".config"), Cache: at("XDG_CACHE_HOME", ".cache"),
		Logs: filepath.Join(at("XDG_STATE_HOME", ".local", "state"), "logs")}
}

// Registers is where a new register goes unless a person says otherwise: a local folder.
func (f Folders) Registers() string { return filepath.Join(f.Data, "registers") }

// Backups is the folder of the daily backups of a register, however its name is written. Registers of one name in different folders have different ones.
func (f Folders) Backups(register string) string {
	sum := sha256.Sum256([]byte(Key(register)))
	stem := strings.TrimSuffix(filepath.Base(register), filepath.Ext(register))
	return filepath.Join(f.Data, "backups", stem+"-"+hex.EncodeToString(sum[:4]))
}

// Fonts is the folder of typefaces a person adds, for scripts the program carries none for.
func (f Folders) Fonts() string { return filepath.Join(f.Data, "fonts") }

// Log is the file the program writes its log to.
func (f Folders) Log() string { return filepath.Join(f.Logs, "exequatur.log") }

// Crash is the file that holds how the program ended badly, empty or missing where it did not.
func (f Folders) Crash() string { return filepath.Join(f.Logs, "crash.txt") }
