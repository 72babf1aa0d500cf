package graphics

import (
	"os"
	"os/exec"
	"path/filepath"
)

func start(own string) error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	second, err := place(program, filepath.Join(filepath.Dir(program), folder), own)
	if err != nil {
		return err
	}
	cmd := exec.Command(second, os.Args[1:]...)
	cmd.Env = append(os.Environ(), Variable+"="+software, programVariable+"="+program)
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
