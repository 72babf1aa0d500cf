package exchange

import "github.com/exequatur/exequatur/app/exchange/say"

// Question is put once for all cells that put it alike. It is answered through Mapping.Answers; until then a row that depends on it
// is held back, or takes the suggestion, as Options say.
type Question struct {
	ID         string      // "place|PL|cracovie": the same for the same text, also in another file of the list
	Ask        string      // what is asked: one of the Ask constants
	Column     string      // head it stands under
	Text       string      // of the cell
	In         string      // code of the State a place is looked for in
	Lines      []int       // rows that put it, in order
	Candidates []Candidate // what may be meant, the likeliest first
	Suggested  string      // Is of the candidate taken where nobody answers; "" where none is safe
	Why        say.Note    // why it is asked
	Answer     string      // as answered, "" where it is open
}

// What is asked.
const (
	AskPlace  = "place"  // which place a name means
	AskState  = "state"  // which State a text means
	AskChoice = "choice" // which choice of a field a text means
	AskPerson = "person" // which person of the register a name means, or a new one
	AskSplit  = "split"  // what a combined cell says that no pattern fits
	AskDate   = "date"   // which date a text means
)

// Answers every question allows besides its candidates, where they make sense.
const (
	AsNew     = "new"   // as written: a city or person of the office's own
	AsNothing = "empty" // the cell counts as empty
	LeftOut   = "skip"  // the rows are left out
)

// Candidate is one possible answer.
type Candidate struct {
	Is     string // "gn:3094802" of the gazetteer, "uid:..." of the register, a code of a State, a key of a choice, a date
	Label  string
	Detail string // what tells it from its namesakes, as the register says it
	// Of a place, as far as it is known:
	Region string
	State  string // code, where it is another than the one asked about
	People int64
	Km     int64 // from the position the row gives
	Away   bool  // that position is known
}
