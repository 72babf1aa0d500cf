//go:build !linux && !windows && !darwin

package store

// networkVolume cannot be asked here; paths that name a share are recognised by their form.
func networkVolume(string) bool { return false }
