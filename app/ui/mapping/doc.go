// Package mapping is the page that shows consulates on a map: the world, or one country, as of the day shown.
package mapping
