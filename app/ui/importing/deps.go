package importing

import (
	"context"
	"errors"
	"io"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// Input is where a list comes from: a file, or what was copied in a spreadsheet.
type Input struct {
	Path string
	Text string // pasted, where there is no path
	Name string // what it is called
}

// Sight is the beginning of a file before a head is taken from it.
type Sight struct {
	Lines  []string // of a text file, as they are read
	Rows   []source.Row
	Format string
	Found  source.Structure // as decided or found
	Sheets []string
	Notes  []say.Note // what is left aside
}

// Deps is what the wizard asks of the program.
type Deps struct {
	// Look shows the beginning of a file, Read reads all of it.
	Look func(ctx context.Context, in Input, s source.Structure) (Sight, error)
	Read func(ctx context.Context, in Input, s source.Structure) (source.Table, error)
	// Propose makes the mapping to begin with; kind "" lets it guess what a row is.
	Propose func(t source.Table, kind string) (mapping.Mapping, map[string]Hint, error)
	Targets func(kind string) []string
	Kinds   func() []string
	Keys    func(kind string) [][]string
	// Patterns proposes patterns for cells that hold several things.
	Patterns func(kind string, cells []string) []string
	Prepare  func(ctx context.Context, t source.Table, opt exchange.Options) (*exchange.Plan, error)
	Write    func(ctx context.Context, t source.Table, opt exchange.Options) (exchange.Report, error)
	// Report writes what became of each row.
	Report func(p *exchange.Plan, w *words.Words, to io.Writer) error

	// Before finds an earlier import of the same source and says what has changed since; nil where there is none.
	Before func(ctx context.Context, t source.Table, opt exchange.Options) (*Since, error)
	// Places suggests places for a question.
	Places func(ask, text, country string) []xwidget.Option

	// Name is what a list is called: as somebody named it, else by its file without what changes from edition to edition.
	Name func(m mapping.Mapping, file string) string
	// StepName is what a guided step is called.
	StepName func(step string) string
	Undo     func(seq int64)
	Open     func(r desk.Route) // shows a record or a list
	List     func(kind string, ids []int64)
	Done     func() // takes the page away
}

// Hint says how a column was recognised.
type Hint struct {
	Sure bool
	To   string // what it could be, where that is too doubtful to be taken
	Why  string // in words
}

// Since is what changed between two lists.
type Since struct {
	Of      string // name of the earlier list
	Notes   []string
	Changes []Change
}

// Change is one difference between two lists.
type Change struct {
	What   string // as package exchange calls it
	Record int64
	Title  string
	Text   string // what it was and what it is
	Line   int
	Step   string // key of the guided step it suggests, "" where there is none
	On     int64  // record the step is taken on
}

// Explain says in words why a file or an import is not taken.
func Explain(d *desk.Desk, err error) string {
	var r *say.Refusal
	if errors.As(err, &r) {
		return r.Text(d.Words)
	}
	return d.Words.Error(err)
}
