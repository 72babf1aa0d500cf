package report

// figures are the counts, charts and maps.
var figures []entry
