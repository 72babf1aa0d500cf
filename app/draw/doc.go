// Package draw holds one picture as data - shapes, words and colour roles - so that print, window and file show the same one.
//
// A Drawing is made once (Timeline makes the life of a record, BarChart and LineChart make charts, WorldMap and CountryMap maps with
// posts) and handed to a back end: WriteSVG, Raster, or package pdf.
package draw
