// Package store keeps a register in one SQLite file: it opens and identifies the file, migrates it, is the one way to write, answers queries, keeps the log of changes, makes backups and checks.
package store
