//go:build !windows

package osfile

import (
	"errors"
	"syscall"
)

// ofSystem knows what the standard library has no word for.
func ofSystem(err error) Reason {
	for code, why := range map[syscall.Errno]Reason{
		syscall.ENOSPC: NoRoom, syscall.EFBIG: NoRoom, syscall.EDQUOT: NoRoom, syscall.EROFS: Denied, syscall.ETXTBSY: InUse, syscall.EBUSY: InUse,
		syscall.ENAMETOOLONG: BadName, syscall.EILSEQ: BadName, syscall.ENOTDIR: NoFolder,
	} {
		if errors.Is(err, code) {
			return why
		}
	}
	return Other
}
