// Package geojson writes places and relations between them as GeoJSON (RFC 7946), for maps.
package geojson
