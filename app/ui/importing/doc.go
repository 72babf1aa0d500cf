// Package importing is the way of a list into the register, in five steps: how its file is read, what its columns mean, how dates, places
// and words are understood, which records its rows mean, and one action that writes them. Nothing is written before the last step.
package importing
