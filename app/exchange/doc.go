// Package exchange takes lists into the register and out of it.
//
// In: ReadTable reads a CSV file or the first sheet of an XLSX file. Prepare plans the import of a table as one kind of record and
// rehearses it, so that what the plan says is what Plan.Write does. Columns are recognised by their headers, which follow from the
// descriptions of the kinds; rows are matched with what the register holds, so that the same file changes nothing the second time.
// An import is one action; a row that cannot be taken is reported with its line and the reason, and the others are written.
//
// Out: WriteCSV, WriteXLSX and WriteJSON write a list. Cells that a spreadsheet would run as a formula are written as text, and
// reading takes that back.
package exchange
