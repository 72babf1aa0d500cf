package app

import "golang.org/x/sys/windows"

// systemLanguage is the language Windows speaks with this person, such as "lt-LT", or "".
func systemLanguage() string {
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(names) == 0 {
		return ""
	}
	return names[0]
}
