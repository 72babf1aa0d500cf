package exchange

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// importer knows how a row of one kind is taken.
type importer interface {
	// heads gives the headers it knows and whether columns of foreign keys belong to the record.
	heads() (h mapping.Heads, ids bool)
	// needs lists sets of targets one of which must be among the columns.
	needs() [][]string
	// load reads what rows are matched with.
	load(x *index) error
	// row plans one row.
	row(r *row) error
}

// finisher is an importer that has something to say once every row is planned.
type finisher interface{ finish(j *job, x *index) }

// importerFor chooses the importer of a kind. A list that names both partners is one of twinnings, whatever its instruments.
func importerFor(kind string, reads func(target string) bool) (importer, error) {
	switch kind {
	case "post":
		return &posts{}, nil
	case "post_event":
		return &postEvents{}, nil
	case "person":
		return &people{records: records{kind: models.Catalog.Kind(kind)}}, nil
	case "twinning", "instrument":
		if reads("city_a") {
			return &twinnings{kind: kind}, nil
		}
	}
	if k := models.Catalog.Kind(kind); k != nil && imported(k) {
		return &records{kind: k}, nil
	}
	return nil, say.Refuse(say.UnknownKind, nil, "Value", kind, "Kinds", strings.Join(Kinds(), ", "))
}

// job is one run of an import.
type job struct {
	table     source.Table
	opt       Options
	rehearses bool
	mapping   mapping.Mapping
	imp       importer
	keys      *keyMatcher // how rows are matched where a person chose the keys, else nil
	fields    []mapping.Field
	source    []mapping.Row
	at        map[string][]int // fields by target
	valued    []int            // fields whose texts a person gave a meaning

	today   schema.Day
	dates   map[int]*dateColumn
	choices []ChoiceColumn
	asked   *asked
	rows    []RowResult
	notes   []say.Note
	uids    map[schema.UID]bool // of the rows of the list, once asked for
	last    bool                // what a row refers to can no longer come further down
}

func newJob(t source.Table, opt Options) (*job, error) {
	m, err := mappingOf(t, opt)
	if err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, say.Refuse(say.NoRows, nil, "File", t.Name)
	}
	s, err := m.Shape(t)
	if err != nil {
		return nil, err
	}
	j := &job{table: t, opt: opt, mapping: m, fields: s.Fields, source: s.Rows, at: map[string][]int{}, notes: s.Notes}
	for i, f := range j.fields {
		if f.Target != "" {
			j.at[f.Target] = append(j.at[f.Target], i)
		}
		if len(f.Values) > 0 {
			j.valued = append(j.valued, i)
		}
	}
	if j.imp, err = importerFor(m.Kind, j.reads); err != nil {
		return nil, err
	}
	if j.keys, err = newKeyMatcher(m); err != nil {
		return nil, err
	}
	return j, j.complete()
}

// mappingOf gives the mapping a table is taken by: the one that was decided on, else the one proposed, with what else the options say.
func mappingOf(t source.Table, opt Options) (mapping.Mapping, error) {
	var m mapping.Mapping
	if opt.Mapping != nil {
		m = *opt.Mapping
		if opt.Kind != "" {
			m.Kind = opt.Kind
		}
	} else {
		var err error
		if m, err = Propose(t, opt.Kind); err != nil {
			return m, err
		}
	}
	m.Where = slices.Clone(m.Where)
	for _, c := range opt.Where {
		m.Where = append(m.Where, mapping.Condition{Column: c.Column, Value: c.Value})
	}
	return m, nil
}

// complete refuses a list without the columns a row cannot do without.
func (j *job) complete() error {
	sets := j.imp.needs()
	if len(j.mapping.Keys) > 0 {
		sets = append(sets, j.mapping.Keys) // they name a record
	}
	var lacks []string // of the first set, which is what most lists have
	for i, set := range sets {
		lack := slices.DeleteFunc(slices.Clone(set), j.reads)
		if len(lack) == 0 {
			return nil
		}
		if i == 0 {
			lacks = lack
		}
	}
	return say.Refuse(say.NoColumn, nil, "Kind", j.mapping.Kind, "Targets", lacks, "Columns", strings.Join(j.table.Head, ", "))
}

// reads reports whether a target has a column, in any language.
func (j *job) reads(target string) bool {
	for t := range j.at {
		if t == target || strings.HasPrefix(t, target+"@") {
			return true
		}
	}
	return false
}

func (j *job) action() store.Action {
	return store.Action{Kind: "import", SourceFile: j.table.Name, SourceHash: j.table.Hash}
}

func (j *job) result() *Plan {
	return &Plan{Kind: j.mapping.Kind, File: j.table.Name, Hash: j.table.Hash, Mapping: j.mapping, Fields: j.fields, Rows: j.rows,
		Notes: append(slices.Clone(j.table.Notes), j.notes...), Questions: j.asked.all(), Dates: j.dateColumns(), Choices: j.choices, table: j.table, opt: j.opt}
}

// run is what both the rehearsal and the import do: plan every row in memory, then write.
func (j *job) run(ctx context.Context) func(*store.Tx) error {
	shaped := j.notes
	return func(tx *store.Tx) error {
		x := newIndex(tx)
		j.today = tx.Today()
		j.rows, j.notes = make([]RowResult, len(j.source)), slices.Clone(shaped)
		j.asked = newAsked(j.mapping.Answers, j.opt.Hold)
		if err := x.loadUsual(); err != nil {
			return err
		}
		if err := j.imp.load(x); err != nil {
			return err
		}
		if err := j.keys.load(x, j.mapping.Kind); err != nil {
			return err
		}
		j.lookAtColumns(x.lang)
		todo := make([]planned, 0, len(j.source))
		total := 0
		take := func(i int) error {
			steps, err := j.plan(i, x)
			if len(steps) > 0 {
				todo, total = append(todo, planned{i, steps}), total+len(steps)
			}
			return err
		}
		var later []int // rows that refer to one further down
		j.last = false
		for i := range j.source {
			if i%256 == 0 {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if j.opt.Planned != nil {
					j.opt.Planned(i, len(j.source))
				}
			}
			if err := take(i); errors.Is(err, errLater) {
				later = append(later, i)
			} else if err != nil {
				return err
			}
		}
		if err := j.lookAgain(ctx, x, later, take); err != nil {
			return err
		}
		if last, ok := j.imp.(finisher); ok {
			last.finish(j, x)
		}
		w := &writer{tx: tx, new: x.new}
		j.imp, j.keys = nil, nil // with all they know to plan with
		p := progress{tell: j.opt.Progress, total: total}
		for batch := range slices.Chunk(todo, batchRows) {
			if err := j.write(ctx, w, batch, &p); err != nil {
				return err
			}
			w.settle()
			clear(batch)
		}
		p.reach(total)
		j.tellRecords()
		return nil
	}
}

// lookAgain plans the rows that refer to others of the list, once those are known: as often as it leads on. What is left then refers to
// nothing, or in a circle.
func (j *job) lookAgain(ctx context.Context, x *index, rows []int, take func(i int) error) error {
	for len(rows) > 0 {
		delete(x.titles.of, j.mapping.Kind) // with the new ones
		var later []int
		for _, i := range rows {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := take(i); errors.Is(err, errLater) {
				later = append(later, i)
			} else if err != nil {
				return err
			}
		}
		j.last = len(later) == len(rows)
		rows = later
	}
	return nil
}

// planned is what one row does.
type planned struct {
	row   int
	steps []step
}

// What ends the planning of a row. The reason is in its notes.
var (
	errRow  = errors.New("row refused")
	errHeld = errors.New("row held back")
	errLeft = errors.New("row left out")
	// errLater says that the row refers to a record that may come further down.
	errLater = errors.New("row refers to another")
)

// plan works out one row.
func (j *job) plan(i int, x *index) ([]step, error) {
	src := &j.source[i]
	res := &j.rows[i]
	res.Line = src.Line
	switch {
	case src.Skip != nil:
		res.Outcome, res.Title, res.Notes = Skipped, rawTitle(j.table.Rows[i].Cells), []say.Note{*src.Skip}
		return nil, nil
	case src.Refused != nil:
		res.Outcome, res.Title, res.Notes = RefusedRow, rawTitle(j.table.Rows[i].Cells), []say.Note{*src.Refused}
		return nil, nil
	}
	res.Notes = slices.Clone(src.Notes)
	r := &row{j: j, x: x, res: res, cells: src.Cells}
	r.translate()
	err := r.apart(src.Unfit)
	if err == nil {
		err = j.imp.row(r)
	}
	if err == nil {
		r.keepAnswers()
	}
	if res.Title == "" {
		res.Title = r.fallbackTitle()
	}
	if r.held && err == nil { // asked where nothing more depends on it
		err = errHeld
	}
	switch {
	case errors.Is(err, errRow):
		res.Outcome, res.Changes = RefusedRow, nil
		return nil, nil
	case errors.Is(err, errHeld):
		res.Outcome, res.Changes = Asked, nil
		return nil, nil
	case errors.Is(err, errLeft):
		res.Outcome, res.Changes = Skipped, nil
		return nil, nil
	case errors.Is(err, errLater):
		*res = RowResult{}
		return nil, err
	case err != nil:
		return nil, err
	case r.fresh:
		res.Outcome = New
	case len(r.steps) > 0:
		res.Outcome = Changed
	case res.Disagrees():
		res.Outcome = Conflict
	default: // how the row was read matters where it does something; what a person should look at matters always
		res.Outcome = Same
		res.Notes = slices.DeleteFunc(res.Notes, func(n say.Note) bool { return !n.Ask })
	}
	if r.own != nil {
		res.own = r.own
		res.Record = max(r.own.id(), 0)
	}
	return r.steps, nil
}

// tellRecords says which records the rows became that made new ones. Those of a rehearsal are gone.
func (j *job) tellRecords() {
	for i := range j.rows {
		r := &j.rows[i]
		if r.own != nil && r.Record == 0 && !j.rehearses {
			r.Record = r.own.written
		}
		r.own = nil
	}
}

// progress tells how many records are written and never goes back.
type progress struct {
	tell        func(done, total int)
	done, total int
}

func (p *progress) reach(n int) {
	if n = min(n, p.total); p.tell != nil && n > p.done {
		p.done = n
		p.tell(n, p.total)
	}
}

// batchRows is how many rows are written at once: enough to derive what follows from them in few queries, few enough that what the
// store must be able to take back stays small.
const batchRows = 1000

// write carries a batch out, all of its rows at once. Where one breaks an invariant the store takes all back, and the halves are tried
// on their own until the row stands alone: the good rows cost nothing extra, a bad one a few more tries.
func (j *job) write(ctx context.Context, w *writer, rows []planned, p *progress) error {
	if len(rows) == 0 {
		return nil
	}
	mark := len(w.done)
	problems, err := w.tx.Try(func() error {
		for i, r := range rows {
			if i%64 == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
				p.reach(w.settled + len(w.done))
			}
			w.row = r.row
			w.tx.From(j.rows[r.row].Line)
			for _, s := range r.steps {
				if err := w.carryOut(s); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if bad := problems.Errors(); len(bad) > 0 {
		w.takeBack(mark)
		if len(rows) == 1 {
			res := &j.rows[rows[0].row]
			res.Outcome, res.Problems, res.Changes = RefusedRow, bad, nil
			return nil
		}
		half := len(rows) / 2
		if err := j.write(ctx, w, rows[:half], p); err != nil {
			return err
		}
		return j.write(ctx, w, rows[half:], p)
	}
	j.warn(w.done[mark:], problems)
	return nil
}

// warn puts the register's warnings to the rows they come from.
func (j *job) warn(done []written, problems schema.Problems) {
	if len(problems) == 0 {
		return
	}
	rowOf := make(map[int64]int, len(done))
	for _, d := range done {
		rowOf[d.e.live.Meta().ID] = d.row
	}
	for _, p := range problems {
		if i, ok := rowOf[p.Record]; ok {
			j.rows[i].Problems = append(j.rows[i].Problems, p)
		}
	}
}
