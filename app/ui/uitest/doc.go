// Package uitest drives the window in tests as a person would: it finds widgets by their accessibility labels, taps, types and reads what is shown.
package uitest
