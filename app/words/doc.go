// Package words turns keys into what a person reads, in an explicit language: a print or a command may speak another language than the window.
package words
