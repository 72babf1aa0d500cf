// Package source reads the files lists come in, as tables of text: what the cells say, and on which line.
package source
