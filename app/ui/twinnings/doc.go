// Package twinnings shows the relations of cities: their list and the page of each.
package twinnings
