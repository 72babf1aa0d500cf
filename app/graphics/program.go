package graphics

import (
	"os"
	"path/filepath"
)

// programVariable of the environment tells a second start which program it stands for: it may lie in a folder of the person's own.
const programVariable = "EXEQUATUR_PROGRAM"

// folder beside the program holds Mesa's OpenGL.
const folder = "graphics"

// Program returns the path of the program as a person installed it, also where it runs under its second name.
func Program(getenv func(string) string) (string, error) {
	if first := getenv(programVariable); first != "" && Again(getenv) {
		return first, nil
	}
	program, err := os.Executable()
	if err != nil {
		return "", err
	}
	return installed(program), nil
}

// installed returns what a second name in the folder beside the program stands for.
func installed(program string) string {
	if dir := filepath.Dir(program); filepath.Base(dir) == folder {
		first := filepath.Join(filepath.Dir(dir), filepath.Base(program))
		if _, err := os.Stat(first); err == nil {
			return first
		}
	}
	return program
}
