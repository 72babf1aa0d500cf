package exchange

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Register is what an import writes to.
type Register interface {
	Do(context.Context, store.Action, func(*store.Tx) error) (store.Result, error)
	Rehearse(context.Context, store.Action, func(*store.Tx) error) (store.Result, error)
}

// Cond is a condition a row must meet to be taken: the cell of a column, without regard to case.
type Cond struct{ Column, Value string }

// ParseCond reads COLUMN=VALUE.
func ParseCond(s string) (Cond, bool) {
	column, value, ok := strings.Cut(s, "=")
	return Cond{strings.TrimSpace(column), strings.TrimSpace(value)}, ok && strings.TrimSpace(column) != ""
}

// Options say how a table is taken.
type Options struct {
	Mapping *mapping.Mapping // what a person decided about the list; nil: what Propose makes of it
	Kind    string           // key of the kind a row describes, over that of the mapping
	Where   []Cond           // besides those of the mapping
	Create  bool             // make the post an event belongs to where there is none
	Strict  bool             // all rows or none
	// Hold keeps a row back that waits for an answer. Without it the suggestion is taken where there is one.
	Hold bool
	// Planned is told how many of the rows are worked out, before any is written.
	Planned func(done, total int)
	// Progress is told how many of the records are written, on the goroutine that writes.
	Progress func(done, total int)
}

// Plan is what an import will do, row by row.
type Plan struct {
	Kind      string
	File      string
	Hash      string
	Mapping   mapping.Mapping // as it was carried out
	Fields    []mapping.Field // what the columns are taken as
	Rows      []RowResult
	Notes     []say.Note // about the file as a whole
	Questions []Question // what only a person can say, answered or not, in the order of the rows
	Dates     []DateColumn
	Choices   []ChoiceColumn

	table source.Table
	opt   Options
}

// Counts returns the numbers of rows by outcome.
func (p Plan) Counts() Counts { return count(p.Rows) }

// Kinds lists the kinds of records a file can be imported as: first those that stand by themselves.
func Kinds() []string {
	var out, children []string
	for _, k := range models.Catalog.All() {
		switch {
		case !imported(k):
		case k.Parent != "":
			children = append(children, k.Key)
		default:
			out = append(out, k.Key)
		}
	}
	return append(out, children...)
}

// imported reports whether lists of a kind can be taken: an attachment is more than its row says.
func imported(k *schema.Kind) bool { return !k.Singleton && k.Key != "attachment" }

// Prepare works out what the import of a table would do and rehearses it in the register, writing nothing.
func Prepare(ctx context.Context, reg Register, table source.Table, opt Options) (*Plan, error) {
	j, err := newJob(table, opt)
	if err != nil {
		return nil, err
	}
	j.rehearses = true
	if _, err := reg.Rehearse(ctx, j.action(), j.run(ctx)); err != nil {
		return nil, err
	}
	return j.result(), nil
}

// Report is what an import did.
type Report struct {
	Plan
	Seq int64 // number of the action in the log; 0 where nothing changed
}

// Write carries the plan out as one action. It is worked out anew on the register as it stands now: had somebody changed it since
// Prepare, the report says what was really done. Where ctx is cancelled nothing is written.
func (p *Plan) Write(ctx context.Context, reg Register, progress func(done, total int)) (Report, error) {
	opt := p.opt
	opt.Progress = progress
	return Import(ctx, reg, p.table, opt)
}

// Import takes a table without asking first. With a Refusal the report says why no row, or under Strict not every row, can be taken;
// nothing is written then.
func Import(ctx context.Context, reg Register, table source.Table, opt Options) (Report, error) {
	j, err := newJob(table, opt)
	if err != nil {
		return Report{}, err
	}
	f := j.run(ctx)
	res, err := reg.Do(ctx, j.action(), func(tx *store.Tx) error {
		if err := f(tx); err != nil {
			return err
		}
		plan := j.result()
		if err := plan.Acceptable(); err != nil {
			return err
		}
		return plan.keep(tx)
	})
	rep := Report{Plan: *j.result(), Seq: res.Seq}
	return rep, err
}

// Acceptable refuses an import that leaves too little: no row that can be taken, or under Strict any that cannot.
func (p *Plan) Acceptable() error {
	c := p.Counts()
	switch {
	case c.Usable() == 0:
		return say.Refuse(say.NoUsableRow, nil, "File", p.File, "Count", c.Refused)
	case p.opt.Strict && c.Refused+c.Question > 0:
		return say.Refuse(say.StrictRefused, nil, "File", p.File, "Count", c.Refused+c.Question)
	}
	return nil
}
