// Package cli is the program's command line: one file per command, no window. Every command takes its register as the first
// argument and its words from one language. Commands that read open the register read only, also beside a writer; commands that
// write wait a little for another writer and then refuse.
//
// Exit codes: 0 done, 1 refused or failed with a sentence on standard error and nothing changed, 2 wrong usage.
package cli
