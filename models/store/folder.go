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
	return namesShare(abs) || networkVolume(filepath.Dir(abs))
}

// namesShare reports whether a path has the form of one on a share of Windows: \\server\share, or \\?\UNC\server\share as programs write it. What else begins
// with \\?\ is a drive.
func namesShare(abs string) bool {
	if device, ok := strings.CutPrefix(abs, `\\?\`); ok {
		return len(device) > 4 && strings.EqualFold(device[:4], `UNC\`)
	}
	return strings.HasPrefix(abs, `\\`) && !strings.HasPrefix(abs, `\\.\`)
}
