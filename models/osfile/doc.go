// Package osfile knows in which ways systems differ about files: what their refusals mean, which names they keep for themselves, and that a file just written may
// be held for a moment by whatever looks for viruses.
package osfile
