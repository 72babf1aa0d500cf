// Package covers answers which consulate covers a place: by the regions of the consular districts as of a day, else the nearest open one.
package covers
