package graphics

import "errors"

// Variable of the environment marks a program that was started once more because the first could not draw.
const Variable = "EXEQUATUR_GRAPHICS"

const software = "software"

// Again reports whether this is the second start, which is the last.
func Again(getenv func(string) string) bool { return getenv(Variable) == software }

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
