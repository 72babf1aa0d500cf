package app

import (
	"os"

	"github.com/exequatur/exequatur/app/words"
)

// useLanguage makes the system's language that of this process and of what it starts, where its environment names none, as on Windows and macOS.
func useLanguage() {
	if !words.Named(os.Getenv) {
		if l := systemLanguage(); l != "" {
			_ = os.Setenv("LANG", l) // then the program speaks English
		}
	}
}
