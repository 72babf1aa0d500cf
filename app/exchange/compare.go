package exchange

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// What a difference between two lists can be.
const (
	Vanished    = "vanished"  // the earlier list had it, this one does not
	Appeared    = "new"       // this list has it, the earlier one did not
	NewHead     = "new_head"  // another person is named head
	HeadLeft    = "head_left" // nobody is named head any more
	Moved       = "moved"     // another seat
	ChangedElse = "changed"   // another value
)

// Whats are the kinds of differences in the order they are told.
var Whats = []string{Appeared, Vanished, NewHead, HeadLeft, Moved, ChangedElse}

// Difference is one thing that is otherwise in this list than before.
type Difference struct {
	What   string
	Line   int   // of this list; 0 where it is no longer in it
	Record int64 // 0 where the register has none yet
	Title  string
	Kind   string // of the record the field belongs to
	Field  string // that differs, "" where the whole does
	Have   string // in the register, in stored form
	File   string // in this list
	// Suggest is the key of the step of app/act that would record it, to be taken on the record On by a person who knows the day; "" where
	// the import itself records it, or nothing is to be done. Nothing of it is ever done by comparing.
	Suggest string
	On      int64
}

// Comparison is what changed between an earlier list, or the register where none was kept, and a list.
type Comparison struct {
	Plan        *Plan
	Since       *store.Import // the earlier list; nil where the register was compared with
	Whole       bool          // all of the earlier list was looked for; else what both cover, which Notes say
	Notes       []say.Note
	Differences []Difference
	Unclear     []*RowResult // rows that could not be matched with a record: one of them may be what seems to have vanished
}

// Count returns how many differences there are of a kind.
func (c *Comparison) Count(what string) (n int) {
	for i := range c.Differences {
		if c.Differences[i].What == what {
			n++
		}
	}
	return n
}

// Compare tells what changed between the last kept import of the same source and a list. The same source is one of the same name, or one
// with the same columns. It rehearses the import of the list and never writes.
func Compare(ctx context.Context, reg *store.Store, table source.Table, opt Options) (*Comparison, error) {
	plan, err := Prepare(ctx, reg, table, opt)
	if err != nil {
		return nil, err
	}
	c := &comparing{ctx: ctx, reg: reg, plan: plan, out: &Comparison{Plan: plan}, meant: map[int64]bool{}}
	for i := range plan.Rows {
		if r := &plan.Rows[i]; r.Record != 0 {
			c.meant[r.Record] = true
		}
	}
	if err := c.findEarlier(); err != nil {
		return nil, err
	}
	if plan.Kind == "post" {
		if c.states, err = reg.StatesOn(ctx, reg.Today()); err != nil {
			return nil, err
		}
	}
	if err := c.vanished(); err != nil {
		return nil, err
	}
	headless, err := c.headless(table)
	if err != nil {
		return nil, err
	}
	for i := range plan.Rows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c.row(&plan.Rows[i], headless[i])
	}
	slices.SortStableFunc(c.out.Differences, func(a, b Difference) int {
		return slices.Index(Whats, a.What) - slices.Index(Whats, b.What)
	})
	return c.out, nil
}

// comparing is one comparison under way.
type comparing struct {
	ctx    context.Context
	reg    *store.Store
	plan   *Plan
	out    *Comparison
	meant  map[int64]bool // records the rows of this list mean
	before map[int64]bool // records the rows of the earlier list meant
	states map[int64]models.PostState
}

func (c *comparing) note(code string, args ...any) {
	c.out.Notes = append(c.out.Notes, say.Note{Code: code, Args: say.Pairs(args...)})
}

func (c *comparing) add(d Difference) { c.out.Differences = append(c.out.Differences, d) }

// findEarlier looks for the list this one is the next edition of: the newest that was not taken back, of the same name or with the same
// columns, first among those that took the same rows of it. This very file is compared with what was before it.
func (c *comparing) findEarlier() error {
	all, err := c.reg.Imports(c.ctx)
	if err != nil {
		return err
	}
	name := SourceName(c.plan.Mapping, c.plan.File)
	var found, itself *store.Import
	for i := range all {
		im := &all[i]
		if im.Undone || im.Kind != c.plan.Kind {
			continue
		}
		m, err := mapping.Parse(im.Mapping)
		if im.Source != name && (err != nil || !sameHeads(m.Heads, c.plan.Mapping.Heads)) {
			continue
		}
		same := err == nil && sameRows(m, c.plan.Mapping)
		switch {
		case im.Hash == c.plan.Hash:
			if itself == nil {
				itself, c.out.Whole = im, same
			}
		case same:
			c.out.Since, c.out.Whole = im, true
			return c.readEarlier()
		case found == nil:
			found = im
		}
	}
	if found != nil {
		c.out.Since, c.out.Whole = found, false
	} else {
		c.out.Since = itself
	}
	return c.readEarlier()
}

func sameHeads(a, b []string) bool {
	fold := func(heads []string) []string {
		var out []string
		for _, h := range heads {
			out = append(out, search.Key(h))
		}
		slices.Sort(out)
		return out
	}
	return len(a) > 0 && slices.Equal(fold(a), fold(b))
}

// sameRows reports whether two mappings take the same rows of a list, with the same values given to all of them.
func sameRows(a, b mapping.Mapping) bool {
	said := func(m mapping.Mapping) []string {
		var out []string
		for _, w := range m.Where {
			out = append(out, "where "+search.Key(w.Column)+"="+search.Fold(w.Value))
		}
		for _, s := range m.Set {
			out = append(out, "set "+s.Target+"="+search.Fold(s.Value))
		}
		slices.Sort(out)
		return out
	}
	return slices.Equal(said(a), said(b))
}

// readEarlier reads which records the rows of the earlier list meant: merged ones as those they became, without those removed since.
func (c *comparing) readEarlier() error {
	if c.out.Since == nil {
		return nil
	}
	lines, err := c.reg.ImportLines(c.ctx, c.out.Since.Seq)
	if err != nil {
		return err
	}
	c.before = map[int64]bool{}
	var ids []int64
	for _, l := range lines {
		if l.Record != 0 {
			ids = append(ids, l.Record)
		}
	}
	for range 20 { // merged into one that was merged itself, and so on
		names, err := c.reg.Names(c.ctx, ids...)
		if err != nil {
			return err
		}
		ids = nil
		for id, n := range names {
			into, merged := strings.CutPrefix(n.Void, "merged ")
			if n.Void == "" {
				c.before[id] = true
			}
			if uid, err := schema.ParseUID(into); merged && err == nil {
				next, err := c.reg.ID(uid)
				if err != nil {
					return err
				}
				ids = append(ids, next)
			}
		}
		if len(ids) == 0 {
			break
		}
	}
	return nil
}

// vanished finds the records the earlier list had and this one does not. A list that covers only part is compared with that part.
func (c *comparing) vanished() error {
	scope, err := c.scope()
	if err != nil || scope == nil {
		return err
	}
	var gone []int64
	if c.out.Since != nil {
		for id := range c.before {
			gone = append(gone, id)
		}
	} else {
		for id, st := range c.states { // what is closed is in no list
			if st.Status == models.Open {
				gone = append(gone, id)
			}
		}
	}
	gone = slices.DeleteFunc(gone, func(id int64) bool { return c.meant[id] || !scope(id) })
	names, err := c.reg.Names(c.ctx, gone...)
	if err != nil {
		return err
	}
	slices.SortFunc(gone, func(a, b int64) int {
		return strings.Compare(names[a].Title+"\x00"+names[a].UID.String(), names[b].Title+"\x00"+names[b].UID.String())
	})
	for _, id := range gone {
		if n := names[id]; n.Void == "" {
			d := Difference{What: Vanished, Record: id, Title: n.Title, Kind: n.Kind}
			switch {
			case n.Kind == "twinning":
				d.Suggest, d.On = "end-twinning", id
			case n.Kind != "post":
			case c.states[id].Status == models.Open:
				d.Suggest, d.On = "close", id
			default: // its end is recorded
				d.Field, d.Have = "status", c.states[id].Status
				if d.Have == "" {
					d.Have = models.NotOpen
				}
			}
			c.add(d)
		}
	}
	return nil
}

// scope says which records this list would have if they still were in it, and tells so. nil where that cannot be said.
func (c *comparing) scope() (func(id int64) bool, error) {
	switch {
	case c.out.Since != nil && c.out.Whole:
		c.note("compared_whole", "Source", c.out.Since.Source, "Action", c.out.Since.Seq)
		return func(int64) bool { return true }, nil
	case c.plan.Kind != "post":
		c.note("compared_part_unknown")
		return nil, nil
	case c.filtered():
		c.note("compared_filter")
		return nil, nil
	}
	posts, err := c.reg.List(c.ctx, "post", 0)
	if err != nil {
		return nil, err
	}
	sides := make(map[int64][2]int64, len(posts))
	for _, r := range posts {
		p := r.(*models.Post)
		sides[p.ID] = [2]int64{p.SendingState, p.ReceivingState}
	}
	var covered [2]map[int64]bool
	for i, target := range []string{"post.sending_state", "post.receiving_state"} {
		covered[i] = map[int64]bool{}
		for _, s := range c.plan.Mapping.Set {
			if code, ok := place.StateCode(s.Value); ok && s.Target == target {
				if st, err := c.reg.StateByCode(c.ctx, code); err == nil {
					covered[i][st.ID] = true
				}
			}
		}
		for id := range c.meant {
			if s, ok := sides[id]; ok {
				covered[i][s[i]] = true
			}
		}
	}
	c.note("compared_states", "Sending", len(covered[0]), "Count", len(covered[1]))
	return func(id int64) bool {
		s, ok := sides[id]
		return ok && covered[0][s[0]] && covered[1][s[1]]
	}, nil
}

// filtered reports whether the rows of this list are chosen by more than their States.
func (c *comparing) filtered() bool {
	for _, w := range c.plan.Mapping.Where {
		state := false
		for _, f := range c.plan.Fields {
			state = state || search.Key(f.Header) == search.Key(w.Column) && (f.Target == "post.sending_state" || f.Target == "post.receiving_state")
		}
		if !state {
			return true
		}
	}
	return false
}

// headless tells which rows name nobody, where the list names heads at all.
func (c *comparing) headless(table source.Table) ([]bool, error) {
	out := make([]bool, len(c.plan.Rows))
	if c.plan.Kind != "post" {
		return out, nil
	}
	shaped, err := c.plan.Mapping.Shape(table)
	if err != nil || len(shaped.Rows) != len(c.plan.Rows) {
		return out, err
	}
	var columns []int
	for i, f := range shaped.Fields {
		if f.Target == "head.name" || f.Target == "head.family_name" {
			columns = append(columns, i)
		}
	}
	named := false
	for i, r := range shaped.Rows {
		out[i] = len(columns) > 0 && len(r.Unfit) == 0 && r.Skip == nil && r.Refused == nil
		for _, at := range columns {
			if at < len(r.Cells) && r.Cells[at] != "" {
				out[i], named = false, true
			}
		}
	}
	if !named {
		clear(out)
	}
	return out, nil
}

// row tells what one row of this list says otherwise than before.
func (c *comparing) row(r *RowResult, headless bool) {
	base := Difference{Line: r.Line, Record: r.Record, Title: r.Title, Kind: c.plan.Kind}
	switch {
	case r.Outcome == Skipped:
		return
	case r.Outcome == New:
		if !c.moved(r) {
			base.What = Appeared
			c.add(base)
		}
		return
	case r.Outcome == Asked || r.Outcome == RefusedRow || r.Record == 0:
		c.out.Unclear = append(c.out.Unclear, r)
		return
	case c.out.Whole && c.before != nil && !c.before[r.Record]: // the register had it from elsewhere
		d := base
		d.What = Appeared
		c.add(d)
	}
	st := c.states[r.Record]
	for _, n := range r.Notes {
		d := base
		switch n.Code {
		case "other_head":
			d.What, d.Kind, d.Field = NewHead, "appointment", "person"
			if st.Head != 0 {
				d.Suggest, d.On = "end", st.Appointment
			}
		case "seat_differs":
			d.What, d.Kind, d.Field, d.Suggest, d.On = Moved, "post_event", "seat", "move-seat", r.Record
		case "class_differs":
			d.What, d.Kind, d.Field, d.Suggest, d.On = ChangedElse, "post_event", "class", "change-class", r.Record
		case "district_differs":
			d.What, d.Kind, d.Field, d.Suggest, d.On = ChangedElse, "post_event", "district", "change-district", r.Record
		case "title_differs":
			d.What, d.Kind, d.Field, d.Suggest, d.On = ChangedElse, "post_event", "title", "change-title", r.Record
		default:
			continue
		}
		d.Have, d.File = textArg(n, "Have", "HaveClass"), textArg(n, "File", "FileClass")
		c.add(d)
	}
	if headless && st.Head != 0 && !st.Acting {
		d := base
		d.What, d.Kind, d.Field, d.Suggest, d.On = HeadLeft, "appointment", "person", "end", st.Appointment
		if names, err := c.reg.Names(c.ctx, st.Head); err == nil {
			d.Have = names[st.Head].Title
		}
		c.add(d)
	}
	for _, f := range r.Changes {
		d := base
		d.What, d.Kind, d.Field, d.Have, d.File = ChangedElse, f.Kind, f.Field, f.Old, f.New
		if f.Kind == "appointment" && f.Old == "" && f.Field != "person" && st.Head == 0 {
			continue // what is new of a head is told with the head
		}
		if f.Kind == "appointment" && f.Field == "person" && f.Old == "" {
			d.What = NewHead
		}
		c.add(d)
	}
}

// moved tells a new post and one that seems to have vanished as one that moved, where the import takes them for that.
func (c *comparing) moved(r *RowResult) bool {
	if r.moved == nil {
		return false
	}
	i := slices.IndexFunc(c.out.Differences, func(d Difference) bool {
		return d.What == Vanished && d.Record == r.moved.post && d.Suggest != ""
	})
	if i < 0 {
		return false
	}
	c.out.Differences[i] = Difference{What: Moved, Line: r.Line, Record: r.moved.post, Title: c.out.Differences[i].Title, Kind: "post_event", Field: "seat",
		Have: r.moved.have, File: r.moved.file, Suggest: "move-seat", On: r.moved.post}
	return true
}

// textArg returns the first of some arguments of a note that holds a text.
func textArg(n say.Note, names ...string) string {
	for _, name := range names {
		switch x := n.Args[name].(type) {
		case string:
			return x
		case schema.Date:
			return string(x)
		}
	}
	return ""
}

// DifferenceWords says the field of a difference and its values in words.
func DifferenceWords(w *words.Words, d Difference) (label, have, file string) {
	if d.Field == "status" {
		return w.T("exchange.status"), w.T("status." + d.Have), ""
	}
	return w.Field(d.Kind, d.Field), showValue(w, d.Kind, d.Field, d.Have), showValue(w, d.Kind, d.Field, d.File)
}
