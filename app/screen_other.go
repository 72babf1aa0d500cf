//go:build !windows

package app

// room is not asked for here: window managers see to it that a window fits their screen.
func room() (width, height float32) { return 0, 0 }
