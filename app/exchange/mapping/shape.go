package mapping

import (
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
)

// Field is a column of a shaped list: one target and what is decided of it. Columns nobody takes have none; a note names them.
type Field struct {
	Header string            // of the file, for messages; "" where the mapping gives the value
	Target string            // "post.register_no", "phone.fax", "id.QID", ...
	Beside bool              // the column only identifies what another one names (operatorQID beside operator)
	Dates  string            // order of its dates as decided, "" where it is found by looking
	Values map[string]string // what its texts mean, by ValueKey of them
}

// Shaped is a list after its mapping was carried out.
type Shaped struct {
	Fields []Field
	Rows   []Row
	Notes  []say.Note // about the file as a whole
}

// Row is one row of a shaped list, a cell per field. Several fields may have one target: the first that holds something counts. A
// target that takes several values has them all in its first field.
type Row struct {
	Line    int // in the file, from 1
	Cells   []string
	Skip    *say.Note  // why the row is no record: a condition, a section, a cross-reference. It has no cells.
	Refused *say.Note  // why the row cannot be read: longer than the head, damaged. It has no cells.
	Notes   []say.Note // what was decided while it was shaped, and what could not be
	Unfit   []Unfit    // combined cells that did not come apart
}

// Unfit is a combined cell, or what is left of one, that no pattern and no label takes. Its row has a note that says so. The question
// it puts is settled by an Answer: AsNothing, LeftOut, or AsTarget with a target that takes the whole text.
type Unfit struct {
	Question string // id for Mapping.Answers
	Column   string // head
	Text     string
	Targets  []string // what the parts would have been taken as
}

// What a question about an unfit cell may be answered.
const (
	AsNothing = "empty"
	LeftOut   = "skip"
	AsTarget  = "to:"
)

// Shape carries the mapping out on a table. It refuses a condition on a column the table does not have and a pattern that is wrong;
// everything else it cannot do is noted where it happens.
func (m Mapping) Shape(t source.Table) (Shaped, error) {
	s, err := newShaper(m, t)
	if err != nil {
		return Shaped{}, err
	}
	out := Shaped{Fields: s.fields, Rows: make([]Row, len(t.Rows))}
	for i := range t.Rows {
		out.Rows[i] = s.row(&t.Rows[i])
	}
	out.Notes = s.noteFile()
	return out, nil
}
