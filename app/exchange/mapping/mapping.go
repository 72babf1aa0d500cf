package mapping

import "github.com/exequatur/exequatur/app/exchange/source"

// Version is the form mappings are written in. It goes up when an older program could not read a newer mapping rightly.
const Version = 1

// Mapping is how a list is taken.
type Mapping struct {
	Version int              `json:"mapping"`
	Name    string           `json:"name,omitempty"` // what the list is called: "Consular list of the Federal Foreign Office"
	Kind    string           `json:"kind"`           // key of the kind a row describes
	Read    source.Structure `json:"read,omitzero"`  // how the table lies in its file; what is zero is found by looking
	Heads   []string         `json:"heads,omitempty"`
	Columns []Column         `json:"columns"`
	Set     []Constant       `json:"set,omitempty"`
	Where   []Condition      `json:"where,omitempty"`
	Empty   []string         `json:"empty,omitempty"` // texts that stand for nothing in any column: "n/a", "-"
	// Section is the target that a row holding nothing but one cell names for the rows below it, as lists print the State above its
	// posts. Such rows are no records. "" where the list has none.
	Section string   `json:"section,omitempty"`
	Keys    []string `json:"keys,omitempty"` // targets by which rows are matched with records; the rules of the kind when empty
	Answers []Answer `json:"answers,omitempty"`
}

// Column is what one or several columns of the file are taken as. A column of the file may be in several of them.
type Column struct {
	// From names columns of the file by their heads; the second of equal heads is "Phone#2", a column without a head "#3", by its number.
	From []string `json:"from"`
	Join string   `json:"join,omitempty"` // between several cells; a space when empty
	To   string   `json:"to,omitempty"`   // the target; "" where the column is not taken, or comes apart
	// Split are patterns a cell comes apart by, the first that fits the whole cell: text with {target} for what is taken, {_} for what
	// is not, and [ ] around what may be missing.
	Split  []string          `json:"split,omitempty"`
	Labels map[string]string `json:"labels,omitempty"` // targets of labelled parts in one cell: "Tel" to "phone.office"
	Rest   string            `json:"rest,omitempty"`   // target of what no pattern and no label takes; else it is a question; "_" where another column takes it
	Fill   bool              `json:"fill,omitempty"`   // an empty cell repeats the one above it
	Empty  []string          `json:"empty,omitempty"`  // texts that stand for nothing here
	Dates  string            `json:"dates,omitempty"`  // DayFirst, MonthFirst or YearOnly; decided by looking when empty
	Values map[string]string `json:"values,omitempty"` // what texts mean: keys of choices, or other texts
}

// Orders of dates.
const (
	DayFirst   = "day-first"
	MonthFirst = "month-first"
	YearOnly   = "year-only"
)

// Constant gives every row a value. A cell that holds something goes before it.
type Constant struct {
	Target string `json:"target"`
	Value  string `json:"value"`
}

// Condition must hold for a row to count: the cell of a column, without regard to case. Several for one column are alternatives.
type Condition struct {
	Column string `json:"column"`
	Value  string `json:"value"`
}

// Answer settles a question for all cells that put it alike.
type Answer struct {
	ID string `json:"id"` // of the question
	Is string `json:"is"` // a candidate of it, or what the question allows besides
}
