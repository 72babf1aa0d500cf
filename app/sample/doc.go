// Package sample writes the sample register: it reads the story in assets/sample and runs it through the store's one write path, as a clerk's own entries would be.
package sample
