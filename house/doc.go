// Package house holds the tests of the house itself: who may import whom, words in every language, what must not stand in the code.
package house
