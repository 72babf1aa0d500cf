package store

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// networkVolume asks Windows whether the drive letter is a mapped share.
func networkVolume(dir string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(dir) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
