// Package due is the page of deadlines: what ends, runs out, is awaited or celebrated, month by month.
package due
