package graphics

import (
	"errors"
	"os"
	"path/filepath"
)

// Variable of the environment marks a program that was started once more because the first could not draw.
const Variable = "EXEQUATUR_GRAPHICS"

const software = "software"

// Again reports whether this is the second start, which is the last.
func Again(getenv func(string) string) bool { return getenv(Variable) == software }

// Software reports whether this process draws in software: as the second start, or as the second name of the program, which a person chose.
func Software(getenv func(string) string) bool {
	program, err := os.Executable()
	return Again(getenv) || err == nil && besideLibrary(program)
}

func besideLibrary(program string) bool {
	_, err := os.Stat(filepath.Join(filepath.Dir(program), library))
	return err == nil
}

// ErrNone says that there is nothing to draw with in software, or that it was tried.
var ErrNone = errors.New("there is no drawing in software to start with")

// Start starts the program once more with the arguments it has, to draw in software. own is a folder of this person's for what that needs where the
// program's own cannot be written. Where it returns nil this process has nothing more to do. It fails with ErrNone where there is no such way, or
// where it was gone already.
func Start(own string, getenv func(string) string) error {
	if Again(getenv) {
		return ErrNone
	}
	return start(own)
}
