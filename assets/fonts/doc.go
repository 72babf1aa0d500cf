// Package fonts carries the typefaces the program draws and prints with, so that a sheet looks the same on every machine.
package fonts
