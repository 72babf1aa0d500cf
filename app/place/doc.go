// Package place knows the towns of the world, the subdivisions of States, and the States with their
// names: for suggesting a place while somebody types, for recognising places and States
// in imported text, and for their lasting identifiers. All of it is embedded; nothing is looked up elsewhere.
package place
