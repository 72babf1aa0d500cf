// Package whole writes a register as one file that holds all of it, JSON alone or with the attachments in a ZIP, and takes such a file
// in again. The format is described in docs/format.md.
package whole
