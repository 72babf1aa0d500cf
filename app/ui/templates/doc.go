// Package templates is where the office words its own letters: the text with its fields and conditions, the letter it makes beside it, and
// copies of the program's letters to begin with.
package templates
