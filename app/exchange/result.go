package exchange

import (
	"slices"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/schema"
)

// Outcome is what becomes of a row.
type Outcome string

// Outcomes. A row that changed something and leaves a question counts as changed, its question among the notes.
const (
	New        Outcome = "new"
	Changed    Outcome = "changed"
	Same       Outcome = "same"
	Asked      Outcome = "question" // held back until a question is answered; nothing is written
	Conflict   Outcome = "conflict" // nothing is written, and the file and the register disagree
	RefusedRow Outcome = "refused"
	Skipped    Outcome = "skipped" // left out: by a condition, by an answer, or because it is no record
)

// Outcomes in the order reports count them.
var Outcomes = []Outcome{New, Changed, Same, Asked, Conflict, RefusedRow, Skipped}

// FieldDiff is one value that changes, in stored form, references by their titles.
type FieldDiff struct {
	Kind, Field string
	Old, New    string
}

// RowResult is what becomes of one row and why.
type RowResult struct {
	Line     int
	Record   int64 // of the register; 0 where there is none, or none yet
	Outcome  Outcome
	Title    string
	Changes  []FieldDiff     // of records that exist already
	Notes    []say.Note      // what the import decided, and what to check
	Problems schema.Problems // why the register refuses the row, or what it warns of

	own   *entity // while it is planned and written: the record the row means
	moved *moved  // of a new post: the one it may be, at another seat
}

// Asks reports whether the row leaves a question.
func (r *RowResult) Asks() bool {
	return slices.ContainsFunc(r.Notes, func(n say.Note) bool { return n.Ask })
}

// Disagrees reports whether the file and the register say different things.
func (r *RowResult) Disagrees() bool {
	return slices.ContainsFunc(r.Notes, func(n say.Note) bool { return n.Conflict })
}

// Counts are the numbers of rows by outcome.
type Counts struct {
	New, Changed, Same, Question, Conflict, Refused, Skipped int
	Asking                                                   int // rows of any outcome that leave a question
}

// Usable is the number of rows that could be taken.
func (c Counts) Usable() int { return c.New + c.Changed + c.Same + c.Question + c.Conflict }

func count(rows []RowResult) Counts {
	var c Counts
	for i := range rows {
		switch rows[i].Outcome {
		case New:
			c.New++
		case Changed:
			c.Changed++
		case Same:
			c.Same++
		case Asked:
			c.Question++
		case Conflict:
			c.Conflict++
		case RefusedRow:
			c.Refused++
		case Skipped:
			c.Skipped++
		}
		if rows[i].Asks() {
			c.Asking++
		}
	}
	return c
}
