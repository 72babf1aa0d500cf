// Package doc is what a print consists of: words, key/value blocks, tables and drawings, without a word on how they look.
package doc
