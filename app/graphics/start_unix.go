//go:build unix && !darwin

package graphics

import (
	"os"
	"syscall"
)

// mesaSoftware makes Mesa draw without a graphics card.
const mesaSoftware = "LIBGL_ALWAYS_SOFTWARE"

// start takes this process for the second one.
func start(string) error {
	if os.Getenv(mesaSoftware) != "" {
		return ErrNone
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	return syscall.Exec(program, os.Args, append(os.Environ(), mesaSoftware+"=1", Variable+"="+software))
}
