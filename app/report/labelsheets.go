package report

import "github.com/exequatur/exequatur/app/doc"

// sheetOf is a sheet of sticky labels as its maker describes it in the template for that number: millimetres, of a sheet fed upright.
type sheetOf struct {
	name          string
	paper         doc.Size
	columns, rows int
	left, top     float64 // of the first label
	width, height float64
	stepX, stepY  float64 // from one label to the next
}

// letterPaper is the size of paper in the United States: 8.5 by 11 inches.
var letterPaper = doc.Size{W: 612, H: 792}

// inch is one in millimetres.
const inch = 25.4

// labelSheets are those offered. The measures of labels and the steps between them are those the maker, Avery (Avery Zweckform), gives; the
// labels of a sheet stand in its middle, from which the margins follow. The numbers of four digits alone are those of the United States,
// measured in inches.
var labelSheets = []sheetOf{
	{"L7160", doc.A4, 3, 7, 7.21, 15.15, 63.5, 38.1, 66.04, 38.1},
	{"L7159", doc.A4, 3, 8, 7.21, 12.9, 63.5, 33.9, 66.04, 33.9},
	{"L7161", doc.A4, 3, 6, 7.21, 8.7, 63.5, 46.6, 66.04, 46.6},
	{"L7162", doc.A4, 2, 8, 4.65, 12.9, 99.1, 33.9, 101.6, 33.9},
	{"L7163", doc.A4, 2, 7, 4.65, 15.15, 99.1, 38.1, 101.6, 38.1},
	{"L7165", doc.A4, 2, 4, 4.65, 13.1, 99.1, 67.7, 101.6, 67.7},
	{"L7651", doc.A4, 5, 13, 4.67, 10.7, 38.1, 21.2, 40.64, 21.2},
	{"L4737", doc.A4, 3, 9, 7.21, 15.3, 63.5, 29.6, 66.04, 29.6},
	{"5160", letterPaper, 3, 10, 0.1875 * inch, 0.5 * inch, 2.625 * inch, 1 * inch, 2.75 * inch, 1 * inch},
	{"5161", letterPaper, 2, 10, 0.15625 * inch, 0.5 * inch, 4 * inch, 1 * inch, 4.1875 * inch, 1 * inch},
	{"5163", letterPaper, 2, 5, 0.15625 * inch, 0.5 * inch, 4 * inch, 2 * inch, 4.1875 * inch, 2 * inch},
}

// sheetNames are the values of the option, the one offices use most first.
func sheetNames() []string {
	var out []string
	for _, s := range labelSheets {
		out = append(out, s.name)
	}
	return out
}

// sheet is it in points.
func (s sheetOf) sheet() doc.LabelSheet {
	return doc.LabelSheet{Name: s.name, Columns: s.columns, Rows: s.rows, Left: s.left * doc.MM, Top: s.top * doc.MM,
		Width: s.width * doc.MM, Height: s.height * doc.MM, StepX: s.stepX * doc.MM, StepY: s.stepY * doc.MM}
}
