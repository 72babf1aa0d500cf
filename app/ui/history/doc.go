// Package history shows what was done to the register or to one record, by whom and when, and takes it back by name.
package history
