package app

import (
	"os"

	fyneapp "fyne.io/fyne/v2/app"
)

// presumeLight has the window light until the desktop says what it is: the toolkit presumes dark, and where no settings portal runs (remote displays,
// small desktops) nobody says. What a person set for all programs of the toolkit, by its variable or its file, holds.
func presumeLight() {
	const variable = "FYNE_THEME"
	if os.Getenv(variable) != "" {
		return
	}
	if _, err := os.Stat((&fyneapp.SettingsSchema{}).StoragePath()); err == nil {
		return
	}
	os.Setenv(variable, "light")
}
