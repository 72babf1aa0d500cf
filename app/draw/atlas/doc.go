// Package atlas is the geometry of maps: the shapes of territories, projections of the globe on a plane, and what cuts both.
//
// Shapes are known by their code of ISO 3166-1, those that have none by letters that begin with "x-". Which shape is drawn says
// nothing on whose the territory is.
package atlas
