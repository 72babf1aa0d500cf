// Package app puts the program together: it finds the folders, opens the log, and hands over to the command line or to the window.
package app
