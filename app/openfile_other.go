//go:build !windows

package app

import (
	"os/exec"
	"runtime"
)

// openFile shows a file in the program the system has for it, and does not wait for that program.
func openFile(path string) error {
	opener := "xdg-open"
	if runtime.GOOS == "darwin" {
		opener = "open"
	}
	cmd := exec.Command(opener, path)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // only so that the finished process is let go
	return nil
}
