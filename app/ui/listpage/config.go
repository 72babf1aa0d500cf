package listpage

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/models/schema"
)

// Config says what a list shows.
type Config[R any] struct {
	Name    string // of its route, and of what is remembered of its table
	Kind    string // of the records its rows stand for
	Title   string
	ID      func(*R) int64
	Columns []Column[R]
	Filters []Filter[R]

	// Load reads all rows as of a day, in list order; First, where it is given, reads the first n of them sooner.
	Load  func(ctx context.Context, day schema.Day) ([]R, error)
	First func(ctx context.Context, day schema.Day, n int) ([]R, error)

	Empty  string // what belongs into the list, said while it is empty
	Step   string // the first step offered then: the button that adds a record
	Report string // name of the print, "" where there is none
	Emails func(*R) []string
	// Prepare fills a new record in.
	Prepare func(schema.Record)
	// Loaded is told the rows once all of them are shown.
	Loaded func(rows []R)
	// Actions are further buttons of the head; they get the rows marked, or all that are shown.
	Actions []Action[R]
	// Finish is what Ctrl+Enter does to the rows marked, or to the one under the cursor; nil where there is nothing.
	Finish func(rows []*R)
	// Quick is the same as an item of the menu of rows, "" where these rows have none.
	Quick func(rows []*R) string
	// Open shows what a row stands for; nil shows the record of the row's kind and id, which can be edited then too.
	Open func(*R)
	// Menu are further items of the menu of rows.
	Menu func(rows []*R) []*fyne.MenuItem
	// Summary is said below the filters of the rows shown, "" where there is nothing to say.
	Summary func(rows []*R) string
}

// Action is a further button of a list.
type Action[R any] struct {
	Text  string
	Do    func(rows []*R)
	Reads bool // changes nothing: offered also where nothing can be edited
}

// firstRows is how many rows are shown while the rest is read: more than the largest screen has.
const firstRows = 80

// Filter chooses rows by one of their facts. Its choices are what the rows have.
type Filter[R any] struct {
	ID    string
	Title string
	Of    func(*R) (key, words string) // "" where the row has no such fact
	Order []string                     // keys that come first, in this order; the others follow by their words
}
