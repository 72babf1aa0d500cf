// Package store keeps a register in one SQLite file: it opens and identifies the file, migrates it, is the one way to write, answers
// queries, keeps the log of changes, makes backups and checks.
//
// Everything that changes records goes through Do, as a named action in one durable transaction. Try runs a part of an action that
// may be refused without the rest; Rehearse says what an action would do. Within an action read through the Tx, or through
// Tx.Store: on a network share the register has one connection only, and the action holds it. Titles, search texts, sort keys and
// periods are derived when the action (or the part in Try) ends.
//
// A record's version is one more than the number of later actions that changed it. A removed record keeps its title, and its
// children go and come back with it. Whoever subscribes hears of actions after they are committed and may write.
//
// An erasure alone changes the log: it blanks the values of what it emptied, states what is left anew and writes the file again.
//
// What is refused comes as schema.Problems, what cannot be done as a Failure; both are keys of the catalogue, not words.
package store
