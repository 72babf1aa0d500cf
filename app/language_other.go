//go:build !windows && !darwin

package app

// systemLanguage is "": the environment names the language.
func systemLanguage() string { return "" }
