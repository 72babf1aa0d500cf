package osfile

import (
	"path/filepath"
	"strings"
)

// CheckName returns an error where the last part of a path is no file of its own: on Windows "konsulatai: 1.exq" would be a hidden part of a file "konsulatai",
// and "con.exq" the console.
func CheckName(path string) error {
	if !filepath.IsLocal(filepath.Base(path)) {
		return errName
	}
	return nil
}

// devices are names that Windows keeps for its devices, whatever ending they have.
const devices = " con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 "

// IsDevice reports whether a file of that name would be a device on Windows, wherever it is asked: files are handed on.
func IsDevice(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToLower(strings.TrimSpace(stem))
	return stem != "" && !strings.Contains(stem, " ") && strings.Contains(devices, " "+stem+" ")
}
