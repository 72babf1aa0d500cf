// Package help shows the manual in a window of its own, so that it can be read beside the work.
package help
