//go:build !linux

package app

// presumeLight does nothing: the system says whether it is light or dark.
func presumeLight() {}
