package store

import "golang.org/x/sys/unix"

// networkVolume asks the file system's own number (statfs(2)).
func networkVolume(dir string) bool {
	var st unix.Statfs_t
	if unix.Statfs(dir, &st) != nil {
		return false
	}
	switch uint32(st.Type) {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, 0xfe534d42 /* smb2 */, 0xff534d42 /* cifs */, unix.AFS_SUPER_MAGIC, unix.V9FS_MAGIC, 0x65735546 /* fuse, as sshfs */ :
		return true
	}
	return false
}
