package store

import "golang.org/x/sys/unix"

// networkVolume asks the mount's flags: a volume that is not local is a share.
func networkVolume(dir string) bool {
	var st unix.Statfs_t
	return unix.Statfs(dir, &st) == nil && st.Flags&unix.MNT_LOCAL == 0
}
