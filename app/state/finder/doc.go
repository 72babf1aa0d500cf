// Package finder keeps the search over every kind of record current: it loads in the background and follows each action.
package finder
