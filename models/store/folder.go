package store

import (
	"path/filepath"
	"strings"
)

// syncedFolders are names by which a folder is known to be copied elsewhere while it changes, folded to lower case.
var syncedFolders = []string{"onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "com~apple~clouddocs", "nextcloud", "owncloud", "seafile", "syncthing", "pcloud", "megasync", "creative cloud files"}

// SyncedFolder returns the name of the synchronised folder a path lies in, or "". Such a folder may copy a file half written.
func SyncedFolder(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	for _, part := range strings.Split(filepath.ToSlash(filepath.Dir(abs)), "/") {
		low := strings.ToLower(part)
		for _, name := range syncedFolders {
			if low == name || strings.HasPrefix(low, name+" -") || strings.HasPrefix(low, name+" (") {
				return part
			}
		}
	}
	return ""
}

// NetworkFolder reports whether a path lies on a network share, where the write-ahead log cannot be used.
func NetworkFolder(path string) bool {
	abs, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	if strings.HasPrefix(abs, `\\`) {
		return true
	}
	return networkVolume(filepath.Dir(abs))
}
