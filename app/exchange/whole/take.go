package whole

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// taker writes one file through one action.
type taker struct {
	*file
	parser
	ctx     context.Context
	tx      *store.Tx
	inParts bool
	rep     Report
	done    int

	empty    bool // the register held nothing but States and whose it is, and becomes what the file says and no more
	merged   map[schema.UID]schema.UID
	own      int64 // id of the record that says whose register it is
	whose    *item // what the file says of that, until it is settled
	batch    []*item
	waiting  int // records in batch
	later    []later
	existing map[int64]schema.Record // of the batch
	back     map[schema.UID]bool     // that come back
}

// later is a reference to a record that the file has further below.
type later struct {
	uid  schema.UID
	v    value
	same bool // the record is counted among those that stay
}

// partRecords is how many records are written before what follows from them is derived.
const partRecords = 1000

func (t *taker) run() error {
	t.rep = Report{File: t.file.name, Hash: t.hash, Kinds: map[string]Counts{}}
	if err := t.load(); err != nil {
		return err
	}
	sum, err := t.walk(func(it *item) error {
		t.whose = it
		t.empty = t.empty && t.hasState(it)
		return nil
	}, t.record)
	if err == nil && sum != t.sum {
		err = say.Refuse("whole_changed", nil, "File", t.file.name)
	}
	if err != nil {
		return err
	}
	for _, step := range []func() error{t.flush, t.settle, t.finish} {
		if err := step(); err != nil {
			return err
		}
	}
	if t.rep.Removed > 0 {
		t.note(say.Note{Code: "whole_removed", Args: say.Pairs("Count", t.rep.Removed)})
	}
	if t.rep.Left > 0 {
		t.note(say.Note{Code: "whole_no_contents", Ask: true, Args: say.Pairs("Count", t.rep.Left)})
	}
	return t.tx.KeepImport(store.Import{Source: t.file.name, File: t.file.name, Hash: t.hash, Kind: singleton().Key, Counts: t.rep.names()}, nil)
}

// hasState reports whether a file has the State it is kept for, as every file has that somebody did not make by hand.
func (t *taker) hasState(whose *item) bool {
	for _, v := range whose.values {
		if v.f.Key == "state" && len(v.refs) == 1 {
			return t.here[v.refs[0]].inFile
		}
	}
	return false
}

func (t *taker) note(n say.Note) { t.rep.Notes = append(t.rep.Notes, n) }

// load reads what the register has under which uid.
func (t *taker) load() error {
	for u, p := range t.here {
		if !p.inFile {
			delete(t.here, u)
		} else if p.id != 0 {
			t.here[u] = place{kind: p.kind, inFile: true}
		}
	}
	t.back = map[schema.UID]bool{}
	t.empty, t.merged = true, map[schema.UID]schema.UID{}
	gone := map[int64]bool{}
	var wrong *store.Entry
	err := t.tx.Entries(func(e store.Entry) {
		if e.Void != "" || gone[e.Parent] {
			gone[e.ID] = true
			if u, err := schema.ParseUID(e.MergedInto()); err == nil {
				t.merged[e.UID] = u
			}
		} else if e.Kind != "state" && e.Kind != singleton().Key {
			t.empty = false
		} else if e.Kind == singleton().Key {
			t.own = e.ID
		}
		p, ok := t.here[e.UID]
		if ok && p.kind != kinds[e.Kind] {
			wrong = &e
		}
		t.here[e.UID] = place{id: e.ID, kind: kinds[e.Kind], inFile: p.inFile, gone: gone[e.ID], undone: e.Undone()}
	})
	if err == nil && wrong != nil {
		err = say.Refuse("whole_kind", nil, "File", t.file.name, "Record", wrong.UID.String(), "Kind", wrong.Kind)
	}
	return err
}

// record takes one record of the file with its children.
func (t *taker) record(top *item) error {
	if len(t.batch) > 0 && (t.waiting >= partRecords || t.batch[0].kind != top.kind) {
		if err := t.flush(); err != nil {
			return err
		}
	}
	if top.kind.Key != "state" {
		if err := t.settle(); err != nil {
			return err
		}
	}
	t.batch = append(t.batch, top)
	return top.each(func(*item, *item) error {
		t.waiting++
		return nil
	})
}

// flush writes the records read so far.
func (t *taker) flush() error {
	if len(t.batch) == 0 {
		return nil
	}
	if err := t.ctx.Err(); err != nil {
		return err
	}
	if err := t.part(t.write); err != nil {
		return err
	}
	t.done += t.waiting
	t.batch, t.waiting = t.batch[:0], 0
	if t.progress != nil {
		t.progress(t.done, t.total)
	}
	return nil
}

// part runs a part of the action, asking about its rules at once where the file is taken in parts.
func (t *taker) part(f func() error) error {
	if !t.inParts {
		return f()
	}
	problems, err := t.tx.Try(f)
	if err != nil {
		return err
	}
	if bad := problems.Errors(); len(bad) > 0 {
		return t.broken(bad)
	}
	return nil
}

// broken names the record that breaks a rule.
func (t *taker) broken(problems schema.Problems) error {
	p := problems[0]
	name := ""
	for u, at := range t.here {
		if at.id == p.Record && p.Record != 0 {
			name = u.String()
		}
	}
	return say.Refuse(ruleBroken, problems, "File", t.file.name, "Kind", p.Kind, "Record", name, "Problem", p)
}

// write takes the batch: first all that is there already is read, then one record after the other is compared or created.
func (t *taker) write() error {
	there := map[*schema.Kind][]int64{}
	for _, top := range t.batch {
		if err := t.standing(top, there); err != nil {
			return err
		}
	}
	t.existing = map[int64]schema.Record{}
	for k, ids := range there {
		for part := range slices.Chunk(ids, atOnce) {
			recs, err := t.tx.Select(k.Key, `r.id IN ?`, part)
			if err != nil {
				return err
			}
			for _, r := range recs {
				t.existing[r.Meta().ID] = r
			}
		}
	}
	for _, top := range t.batch {
		if err := t.one(top, 0); err != nil {
			return err
		}
	}
	return nil
}

// standing notes which records of a family are there, those included that come back because only their creation was taken back.
func (t *taker) standing(it *item, there map[*schema.Kind][]int64) error {
	p := t.here[it.uid]
	if p.gone {
		if !p.undone {
			return nil
		}
		if err := t.tx.Restore(it.kind.Key, p.id); err != nil {
			return err
		}
		p.gone = false
		t.here[it.uid], t.back[it.uid] = p, true
	}
	if p.id != 0 {
		there[it.kind] = append(there[it.kind], p.id)
	}
	for _, c := range it.children {
		if err := t.standing(c, there); err != nil {
			return err
		}
	}
	return nil
}

// one takes a record and its children.
func (t *taker) one(it *item, owner int64) error {
	p := t.here[it.uid]
	switch {
	case p.gone:
		return it.each(func(it, _ *item) error {
			t.count(it.kind, func(c *Counts) *int { return &c.Removed })
			return nil
		})
	case p.id == 0:
		if made, err := t.create(it, owner); err != nil || !made {
			return err
		}
	default:
		if err := t.compare(it, t.existing[p.id], owner); err != nil {
			return err
		}
	}
	id := t.here[it.uid].id
	for _, c := range it.children {
		if err := t.one(c, id); err != nil {
			return err
		}
	}
	return nil
}

// count counts a record of a kind.
func (t *taker) count(k *schema.Kind, which func(*Counts) *int) {
	*which(&t.rep.Counts)++
	c := t.rep.Kinds[k.Key]
	*which(&c)++
	t.rep.Kinds[k.Key] = c
}

func (t *taker) uncount(k *schema.Kind, which func(*Counts) *int) {
	*which(&t.rep.Counts)--
	c := t.rep.Kinds[k.Key]
	*which(&c)--
	t.rep.Kinds[k.Key] = c
}

func isNew(c *Counts) *int     { return &c.New }
func isChanged(c *Counts) *int { return &c.Changed }
func isSame(c *Counts) *int    { return &c.Same }
func isLeft(c *Counts) *int    { return &c.Left }

// create writes a new record. It reports false where one is left out.
func (t *taker) create(it *item, owner int64) (bool, error) {
	rec := it.kind.New()
	waiting, err := t.put(it, rec)
	if err != nil {
		return false, err
	}
	if has, err := t.contentsOf(rec); err != nil || !has {
		if err == nil {
			t.count(it.kind, isLeft)
		}
		return false, err
	}
	rec.Meta().UID, rec.Meta().Parent = it.uid, owner
	if err := t.tx.Create(rec); err != nil {
		return false, err
	}
	p := t.here[it.uid]
	p.id = rec.Meta().ID
	t.here[it.uid] = p
	t.count(it.kind, isNew)
	t.wait(it, waiting, false)
	return true, nil
}

func (t *taker) wait(it *item, values []value, same bool) {
	for _, v := range values {
		t.later = append(t.later, later{uid: it.uid, v: v, same: same})
	}
}

// compare changes a record of the register where the file says something else.
func (t *taker) compare(it *item, rec schema.Record, owner int64) error {
	if rec == nil || rec.Meta().Parent != owner {
		return t.wrong("whole_owner", it, nil)
	}
	now := it.kind.Clone(rec)
	if t.empty {
		t.blank(it, now)
	}
	waiting, err := t.put(it, now)
	if err != nil {
		return err
	}
	if it.kind.Complete != nil {
		it.kind.Complete(now)
	}
	back := t.back[it.uid]
	if equal(it.kind, rec, now) {
		if back {
			t.count(it.kind, isNew)
		} else {
			t.count(it.kind, isSame)
		}
		t.wait(it, waiting, !back)
		return nil
	}
	if has, err := t.contentsOf(now); err != nil || !has {
		if err == nil {
			t.count(it.kind, isLeft)
		}
		return err
	}
	if back {
		t.count(it.kind, isNew)
	} else {
		t.count(it.kind, isChanged)
	}
	t.wait(it, waiting, false)
	return t.tx.Update(now)
}

// blank empties what the file does not speak of: in a register that holds nothing yet the result is what the file says and no more.
func (t *taker) blank(it *item, rec schema.Record) {
	nothing := it.kind.New()
	for _, f := range it.kind.Fields {
		if !it.has(f) {
			f.Copy(rec, nothing)
		}
	}
}

func equal(k *schema.Kind, a, b schema.Record) bool {
	return !slices.ContainsFunc(k.Fields, func(f *schema.Field) bool { return !f.Equal(a, b) })
}

// put sets what the file says of a record and returns the references that have to wait for a record further below.
func (t *taker) put(it *item, rec schema.Record) (waiting []value, err error) {
	for i := range it.values {
		v := &it.values[i]
		ids, all, err := t.resolve(it, v)
		if err != nil {
			return nil, err
		}
		if !all {
			waiting = append(waiting, *v)
			continue
		}
		if err := v.put(rec, ids); err != nil {
			return nil, t.wrong("whole_value", it, err, "Target", it.kind.Key+"."+v.f.Key, "Value", clip(v.text))
		}
	}
	return waiting, nil
}

// resolve finds the records a value refers to. all is false where one of them stands further below in the file.
func (t *taker) resolve(it *item, v *value) (ids []int64, all bool, err error) {
	all = true
	for _, u := range v.refs {
		refused := func(code string) error {
			return t.wrong(code, it, nil, "Target", it.kind.Key+"."+v.f.Key, "Value", u.String())
		}
		to := u
		for range t.merged { // one may have been merged into one that was merged
			next, ok := t.merged[to]
			if !ok {
				break
			}
			to = next
		}
		p, ok := t.here[to]
		switch {
		case !ok || !slices.Contains(v.f.Ref, models.Catalog.All()[p.kind].Key):
			return nil, false, refused("whole_reference")
		case p.gone && !(p.undone && p.inFile):
			return nil, false, refused("whole_removed_reference")
		case p.id == 0 || p.gone:
			if v.f.Required {
				return nil, false, refused("whole_reference")
			}
			all = false
		default:
			ids = append(ids, p.id)
		}
	}
	return ids, all, nil
}

// contentsOf takes over what an attachment holds, unless it is there. It reports false where the file has nothing but its name.
func (t *taker) contentsOf(rec schema.Record) (bool, error) {
	a, ok := rec.(*models.Attachment)
	if !ok || a.Hash == "" {
		return true, nil
	}
	if has, err := t.tx.HasBlob(a.Hash); err != nil || has {
		return has, err
	}
	e := t.files[a.Hash]
	if e == nil && t.json == nil {
		return false, nil
	}
	if e == nil {
		return false, say.Refuse("whole_zip_missing", nil, "File", t.file.name, "Name", clip(a.Name))
	}
	data, err := t.contents(e)
	if err != nil {
		return false, err
	}
	_, _, err = t.tx.PutBlob(bytes.NewReader(data))
	return true, err
}

// settle follows the States: whose register it is, and, where it held nothing, that it has no State the file does not have.
func (t *taker) settle() error {
	if t.whose == nil {
		return nil
	}
	if err := t.flush(); err != nil {
		return err
	}
	it := t.whose
	t.whose = nil
	return t.part(func() error {
		recs, err := t.tx.Select(it.kind.Key, `r.id = ?`, t.own)
		if err != nil || len(recs) != 1 {
			return fmt.Errorf("the record of the register: %d found: %w", len(recs), err)
		}
		now := it.kind.Clone(recs[0])
		if t.empty {
			t.blank(it, now)
		}
		if _, err := t.put(it, now); err != nil {
			return err
		}
		if equal(it.kind, recs[0], now) {
			return t.strip()
		}
		if !t.empty {
			t.note(say.Note{Code: "whole_register_kept"})
			return nil
		}
		t.count(it.kind, isChanged)
		if err := t.tx.Update(now); err != nil {
			return err
		}
		return t.strip()
	})
}

// strip removes the States the file does not have from a register that held nothing.
func (t *taker) strip() error {
	if !t.empty {
		return nil
	}
	states, err := t.tx.Select("state", "")
	if err != nil {
		return err
	}
	removed := 0
	for _, s := range states {
		if t.here[s.Meta().UID].inFile {
			continue
		}
		if err := t.tx.Void("state", s.Meta().ID, t.file.name); err != nil {
			return err
		}
		removed++
	}
	if removed > 0 {
		t.note(say.Note{Code: "whole_states_removed", Args: say.Pairs("Count", removed)})
	}
	return nil
}

// finish sets the references that had to wait.
func (t *taker) finish() error {
	for part := range slices.Chunk(t.later, atOnce) {
		if err := t.part(func() error {
			for _, l := range part {
				if err := t.catchUp(l); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
	}
	return nil
}

func (t *taker) catchUp(l later) error {
	p := t.here[l.uid]
	it := &item{kind: models.Catalog.All()[p.kind], uid: l.uid}
	ids, all, err := t.resolve(it, &l.v)
	if err == nil && !all {
		err = t.wrong("whole_reference", it, nil, "Target", it.kind.Key+"."+l.v.f.Key, "Value", l.v.refs[0].String())
	}
	if err != nil {
		return err
	}
	recs, err := t.tx.Select(it.kind.Key, `r.id = ?`, p.id)
	if err != nil || len(recs) != 1 {
		return fmt.Errorf("a record written before: %d found: %w", len(recs), err)
	}
	now := it.kind.Clone(recs[0])
	if err := l.v.put(now, ids); err != nil || equal(it.kind, recs[0], now) {
		return err
	}
	if l.same {
		t.uncount(it.kind, isSame)
		t.count(it.kind, isChanged)
	}
	return t.tx.Update(now)
}
