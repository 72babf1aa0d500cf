package exchange

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// importer knows how a row of one kind is taken.
type importer interface {
	// heads gives the headers it knows and whether columns of foreign keys belong to the record.
	heads() (h heads, ids bool)
	// needs lists sets of targets one of which must be among the columns.
	needs() [][]string
	// load reads what rows are matched with.
	load(x *index) error
	// row plans one row.
	row(r *row) error
}

// importerFor chooses the importer of a kind. A file that names both partners is one of twinnings, whatever its instruments.
func importerFor(kind string, head []string) (importer, error) {
	switch kind {
	case "post":
		return &posts{}, nil
	case "post_event":
		return &postEvents{}, nil
	case "twinning", "instrument":
		t := &twinnings{kind: kind}
		h, _ := t.heads()
		for _, c := range head {
			if h[fold(c)] == "city_a" {
				return t, nil
			}
		}
	}
	if k := models.Catalog.Kind(kind); k != nil && imported(k) {
		return &records{kind: k}, nil
	}
	return nil, say.Refuse(say.UnknownKind, nil, "Value", kind, "Kinds", strings.Join(Kinds(), ", "))
}

// job is one run of an import.
type job struct {
	table   source.Table
	opt     Options
	imp     importer
	columns []Column
	at      map[string][]int // columns by target
	where   map[int]map[string]bool

	today schema.Day
	dates map[int]dateColumn
	rows  []RowResult
	notes []say.Note
}

func newJob(t source.Table, opt Options) (*job, error) {
	imp, err := importerFor(opt.Kind, t.Head)
	if err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, say.Refuse(say.NoRows, nil, "File", t.Name)
	}
	j := &job{table: t, opt: opt, imp: imp, at: map[string][]int{}}
	if j.where, err = conditions(t.Head, opt.Where); err != nil {
		return nil, err
	}
	h, ids := imp.heads()
	j.columns = h.columnsOf(t.Head, ids, func(target string) bool {
		return strings.HasPrefix(target, "phone.") || target == "post.emails"
	})
	for i, c := range j.columns {
		if c.Target != "" {
			j.at[c.Target] = append(j.at[c.Target], i)
		}
	}
	return j, j.complete()
}

// complete refuses a file without the columns a row cannot do without.
func (j *job) complete() error {
	sets := j.imp.needs()
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
	return say.Refuse(say.NoColumn, nil, "Kind", j.opt.Kind, "Targets", lacks, "Columns", strings.Join(j.table.Head, ", "))
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
	return &Plan{Kind: j.opt.Kind, File: j.table.Name, Hash: j.table.Hash, Mapping: j.columns, Rows: j.rows, Notes: j.notes, table: j.table, opt: j.opt}
}

// run is what both the rehearsal and the import do: plan every row in memory, then write.
func (j *job) run(ctx context.Context) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		x := newIndex(tx)
		j.today = tx.Today()
		j.rows, j.notes, j.dates = make([]RowResult, len(j.table.Rows)), nil, map[int]dateColumn{}
		if err := x.loadUsual(); err != nil {
			return err
		}
		if err := j.imp.load(x); err != nil {
			return err
		}
		j.lookAtColumns()
		todo := make([]planned, 0, len(j.table.Rows))
		total := 0
		for i := range j.table.Rows {
			if i%256 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			steps, err := j.plan(i, x)
			if err != nil {
				return err
			}
			if len(steps) > 0 {
				todo, total = append(todo, planned{i, steps}), total+len(steps)
			}
		}
		w := &writer{tx: tx, new: x.new}
		j.imp = nil // with all it knows to plan with
		p := progress{tell: j.opt.Progress, total: total}
		for batch := range slices.Chunk(todo, batchRows) {
			if err := j.write(ctx, w, batch, &p); err != nil {
				return err
			}
			w.settle()
			clear(batch)
		}
		p.reach(total)
		return nil
	}
}

// planned is what one row does.
type planned struct {
	row   int
	steps []step
}

// errRow ends the planning of a row that is refused; the reason is in its notes.
var errRow = errors.New("row refused")

// plan works out one row.
func (j *job) plan(i int, x *index) ([]step, error) {
	src := &j.table.Rows[i]
	res := &j.rows[i]
	res.Line = src.Line
	if !j.wanted(src.Cells) {
		res.Outcome = Skipped
		return nil, nil
	}
	r := &row{j: j, x: x, res: res, cells: make([]string, len(j.columns))}
	err := r.clean(src.Cells)
	if err == nil {
		err = j.imp.row(r)
	}
	if res.Title == "" {
		res.Title = r.fallbackTitle()
	}
	switch {
	case errors.Is(err, errRow):
		res.Outcome, res.Changes = RefusedRow, nil
		return nil, nil
	case err != nil:
		return nil, err
	case r.fresh:
		res.Outcome = New
	case len(r.steps) > 0:
		res.Outcome = Changed
	case res.Asks():
		res.Outcome = Conflict
	default:
		res.Outcome, res.Notes = Same, nil // how the row was read matters where it does something
	}
	return r.steps, nil
}

// wanted reports whether a row meets the conditions.
func (j *job) wanted(cells []string) bool {
	for column, values := range j.where {
		cell := ""
		if column < len(cells) {
			cell = search.Fold(cells[column])
		}
		if !values[cell] {
			return false
		}
	}
	return true
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
