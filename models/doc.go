// Package models holds the records of the register, their descriptions, their rules and what is derived from their dated facts; it knows no database handle and no screen.
package models
