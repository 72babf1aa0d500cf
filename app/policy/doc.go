// Package policy reads what an administrator has set for everybody on a machine, or for a copy of the program on a stick: where registers
// go, a second folder for backups, the language, and the letterhead a new register begins with. A file that is wrong is not used at all.
package policy
