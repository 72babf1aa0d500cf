package osfile

import (
	"errors"

	"golang.org/x/sys/windows"
)

// ofSystem knows what the standard library has no word for.
func ofSystem(err error) Reason {
	for code, why := range map[windows.Errno]Reason{
		windows.ERROR_DISK_FULL: NoRoom, windows.ERROR_HANDLE_DISK_FULL: NoRoom, windows.ERROR_NOT_ENOUGH_QUOTA: NoRoom, windows.ERROR_DISK_QUOTA_EXCEEDED: NoRoom, windows.ERROR_FILE_TOO_LARGE: NoRoom,
		windows.ERROR_SHARING_VIOLATION: InUse, windows.ERROR_LOCK_VIOLATION: InUse, windows.ERROR_USER_MAPPED_FILE: InUse, windows.ERROR_DELETE_PENDING: InUse,
		windows.ERROR_WRITE_PROTECT: Denied, windows.ERROR_NETWORK_ACCESS_DENIED: Denied,
		windows.ERROR_INVALID_DRIVE: NoFolder, windows.ERROR_NOT_READY: NoFolder, windows.ERROR_BAD_NETPATH: NoFolder, windows.ERROR_BAD_NET_NAME: NoFolder, windows.ERROR_NETNAME_DELETED: NoFolder,
		windows.ERROR_NETWORK_UNREACHABLE: NoFolder, windows.ERROR_UNEXP_NET_ERR: NoFolder, windows.ERROR_DEV_NOT_EXIST: NoFolder,
		windows.ERROR_INVALID_NAME: BadName, windows.ERROR_BAD_PATHNAME: BadName, windows.ERROR_FILENAME_EXCED_RANGE: BadName,
	} {
		if errors.Is(err, code) {
			return why
		}
	}
	return Other
}
