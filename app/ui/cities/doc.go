// Package cities shows the cities that are seats or partners: their list and the page of each.
package cities
