// Package paths says where the program keeps what is its own on this machine: registers by default, backups, settings, the log, the report of a crash. It makes no folder by itself.
package paths
