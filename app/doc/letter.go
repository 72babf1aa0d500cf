package doc

// Letterhead is whose paper a letter stands on.
type Letterhead struct {
	Names   []string // of the office, in each of its languages
	Emblem  *Picture
	Address []string // lines: street, telephone, mail
}

// Labels are addresses on a sheet of sticky labels, printed where the sheet has them, to a tenth of a millimetre.
type Labels struct {
	Sheet LabelSheet
	Start int // place of the first one, from 1, row by row: a sheet begun before is used up
	Items []Label
}

// Label is what stands on one label or envelope: lines.
type Label struct {
	Lines []string
	Lang  string
}

// LabelSheet says where the labels of a sheet are. Lengths are points.
type LabelSheet struct {
	Name          string // "L7160"
	Columns, Rows int
	Left, Top     float64 // of the first label
	Width, Height float64 // of a label
	StepX, StepY  float64 // from one label to the next
}
