package doc

// Table is rows under a head that is repeated on each page. One too wide for the page turns it, and where even that is too narrow is
// cut into several tables that each begin with the key columns.
type Table struct {
	Title   string // stands above it and stays with it; "" for none
	Columns []Column
	Rows    []Row
}

// Column is a column of a table. Widths follow the content; Weight shares out what is left over (0 for a column that should
// not grow).
type Column struct {
	Title  string
	Align  Align
	Weight float64
	Key    bool // says what the row is about: repeated where the table is cut
}

// Row is a row of a table, or, with Group set, a heading over the rows that follow.
type Row struct {
	Group string
	Cells []Cell
	Total bool // sums up the rows above it
}

// Cell is one entry of a table.
type Cell struct {
	Text        string
	Bold, Muted bool
	Missing     bool // says that the fact is not recorded, and is seen to
	Link        string
	Lang        string
}

// Cells is a row of plain texts.
func Cells(texts ...string) Row {
	row := Row{Cells: make([]Cell, len(texts))}
	for i, t := range texts {
		row.Cells[i].Text = t
	}
	return row
}

// Group is a heading within a table.
func Group(text string) Row { return Row{Group: text} }
