package mapping

import (
	"github.com/exequatur/exequatur/app/exchange/say"
)

// Field is a column of a shaped list: one target and what is decided of it.
type Field struct {
	Header string            // of the file, for messages
	Target string            // "post.register_no", "phone.fax", "id.QID", ...; "" where the column is not taken
	Beside bool              // the column only identifies what another one names (operatorQID beside operator)
	Dates  string            // order of its dates as decided, "" where it is found by looking
	Values map[string]string // what its texts mean, by their folded form
}

// Shaped is a list after its mapping was carried out.
type Shaped struct {
	Fields []Field
	Rows   []Row
	Notes  []say.Note // about the file as a whole
}

// Row is one row of a shaped list, a cell per field.
type Row struct {
	Line  int // in the file, from 1
	Cells []string
	Skip  *say.Note  // why the row is no record: a condition, a section, a cross-reference
	Notes []say.Note // what was decided while it was shaped, and what could not be
}
