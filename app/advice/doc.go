// Package advice asks the rules of models over the whole register: what is to be checked, kept current after each change, what falls due and when, and what States are known to ask.
package advice
