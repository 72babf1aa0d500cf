//go:build !windows

package osfile

// again runs f once: an open file is no obstacle here.
func again(f func() error) error { return f() }

// holdsName is never true here: a file that is open can be replaced.
func holdsName(string, error) bool { return false }

// Passing reports whether a refusal may be over in a moment; here none is.
func Passing(error) bool { return false }
