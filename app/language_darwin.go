package app

import "fyne.io/fyne/v2/lang"

// systemLanguage is the language macOS speaks with this person, such as "lt-LT".
func systemLanguage() string { return lang.SystemLocale().String() }
