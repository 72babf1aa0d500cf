//go:build !windows

package app

// useConsole is needed on Windows only.
func useConsole(func()) {}

// leaveConsole is needed on Windows only.
func leaveConsole() {}
