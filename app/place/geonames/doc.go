// Package geonames loads lists of places and of their names, as https://www.geonames.org gives them out, into a register as a gazetteer
// pack, and finds places in the gazetteer and the packs together.
//
// It reads lists of places (cities*.txt, allCountries.txt, those named after a State as PL.txt) and of names (alternateNames.txt,
// alternateNamesV2.txt), also inside the ZIP they come in. They are read line by line and never held as a whole.
package geonames
