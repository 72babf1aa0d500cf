// Package export writes a list or a selection of records in any format it can be taken out in: tables, address cards, calendars, maps
// and a web page. What is sensitive is left out unless it is asked for. It is used by the command line and by the window.
package export
