// Package doctest puts a document into plain text, for tests of what it says that need no page.
package doctest
