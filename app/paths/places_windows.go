package paths

import (
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

// FindPlaces asks the system for them.
func FindPlaces() Places {
	at := func(id *windows.KNOWNFOLDERID) string {
		path, err := windows.KnownFolderPath(id, windows.KF_FLAG_DONT_VERIFY)
		if err != nil {
			return ""
		}
		return path
	}
	p := Places{Documents: at(windows.FOLDERID_Documents), Desktop: at(windows.FOLDERID_Desktop), Downloads: at(windows.FOLDERID_Downloads)}
	p.Home, _ = os.UserHomeDir() // where there is none, none is offered
	there, err := windows.GetLogicalDrives()
	for i := range 26 {
		if err != nil || there&(1<<i) == 0 {
			continue
		}
		root := string(rune('A'+i)) + `:\`
		name, err := windows.UTF16PtrFromString(root)
		if err != nil {
			continue
		}
		switch windows.GetDriveType(name) {
		case windows.DRIVE_FIXED, windows.DRIVE_REMOTE, windows.DRIVE_RAMDISK:
			p.Drives = append(p.Drives, root)
		case windows.DRIVE_REMOVABLE, windows.DRIVE_CDROM:
			if _, err := os.Stat(root); err == nil && i > 1 { // something is in it; asking a floppy takes seconds
				p.Drives = append(p.Drives, root)
			}
		}
	}
	return p
}

// Hidden reports whether a file is one that people are not shown.
func Hidden(e fs.DirEntry) bool {
	if e.Name()[0] == '.' {
		return true
	}
	info, err := e.Info()
	if err != nil {
		return false
	}
	of, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && of.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}
