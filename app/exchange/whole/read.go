package whole

import (
	"context"
	"crypto/sha256"
	"errors"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// maxRecords is how many records a file may have.
const maxRecords = 3_000_000

// Read takes a whole register into reg as one action: what is not there is created under the uid it has, what differs is changed field
// by field, and what the file does not speak of stays. With an error nothing was changed. progress is told how many records are taken.
func Read(ctx context.Context, reg *store.Store, path string, progress func(done, total int)) (Report, error) {
	return read(ctx, reg.Do, path, progress)
}

// Rehearse works out what Read would do, and changes nothing.
func Rehearse(ctx context.Context, reg *store.Store, path string, progress func(done, total int)) (Report, error) {
	return read(ctx, reg.Rehearse, path, progress)
}

type doing func(context.Context, store.Action, func(*store.Tx) error) (store.Result, error)

func read(ctx context.Context, do doing, path string, progress func(done, total int)) (Report, error) {
	a, err := open(path)
	if err != nil {
		return Report{}, err
	}
	defer a.close()
	file, err := a.scan(ctx)
	if err != nil {
		return Report{}, err
	}
	file.progress = progress
	rep, err := file.take(ctx, do, true)
	if err != nil && say.Refused(err, ruleBroken) {
		// Parts of a register may break a rule which the whole keeps: one head ends before the next begins. Only all at once tells.
		rep, err = file.take(ctx, do, false)
	}
	if err != nil && ctx.Err() != nil { // the database says it in words of its own, by chance
		return rep, ctx.Err()
	}
	return rep, err
}

// ruleBroken is the refusal of what an invariant forbids.
const ruleBroken = "whole_rule"

// file is a register that was read once and found to be one.
type file struct {
	*archive
	sum      [sha256.Size]byte // of the JSON
	total    int
	here     map[schema.UID]place
	progress func(done, total int)
}

// place is what is known of a uid, of the file or of the register.
type place struct {
	id     int64 // in the register; 0 while it is not there
	kind   uint8 // place in the catalogue
	inFile bool
	gone   bool // removed
	undone bool // by taking its creation back
}

// kinds gives a kind its place in the catalogue.
var kinds = func() map[string]uint8 {
	out := map[string]uint8{}
	for i, k := range models.Catalog.All() {
		out[k.Key] = uint8(i)
	}
	return out
}()

// scan reads the file once without a register: whether all of it can be read, no uid stands twice, and the contents of attachments are
// what they are called.
func (a *archive) scan(ctx context.Context) (*file, error) {
	f := &file{archive: a, here: map[schema.UID]place{}}
	p := parser{a.name}
	named := map[string][]string{}
	var err error
	f.sum, err = a.walk(p.readable, func(top *item) error {
		if f.total%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		return top.each(func(it, _ *item) error {
			if f.total++; f.total > maxRecords {
				return say.Refuse("whole_huge", nil, "File", a.name)
			}
			if _, twice := f.here[it.uid]; twice {
				return p.wrong("whole_twice", it, nil)
			}
			f.here[it.uid] = place{kind: kinds[it.kind.Key], inFile: true}
			if it.kind.Key == "attachment" {
				rec := &models.Attachment{}
				if err := it.fill(rec); err != nil {
					return err
				}
				named[rec.Hash] = append(named[rec.Hash], rec.Name)
			}
			return p.readable(it)
		})
	})
	if err != nil {
		return nil, err
	}
	return f, a.check(ctx, named)
}

// fill sets what is no reference.
func (it *item) fill(rec schema.Record) error {
	for i := range it.values {
		if err := it.values[i].put(rec, nil); err != nil && it.values[i].f.Type != schema.DateType {
			return err
		}
	}
	return nil
}

// check compares the contents of attachments with the records that name them.
func (a *archive) check(ctx context.Context, named map[string][]string) error {
	for hash, e := range a.files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if named[hash] == nil {
			return say.Refuse("whole_zip_unnamed", nil, "File", a.name, "Name", e.Name)
		}
		data, err := a.contents(e)
		if err != nil {
			return err
		}
		for _, name := range named[hash] {
			if err := a.fits(name, data); err != nil {
				return err
			}
		}
	}
	return nil
}

// take writes what the file says, in parts whose rules are asked about one after another, or all at once.
func (f *file) take(ctx context.Context, do doing, inParts bool) (Report, error) {
	t := &taker{file: f, parser: parser{f.name}, ctx: ctx, inParts: inParts}
	res, err := do(ctx, store.Action{Kind: "import", SourceFile: f.name, SourceHash: f.hash}, func(tx *store.Tx) error {
		t.tx = tx
		return t.run()
	})
	var problems schema.Problems
	if errors.As(err, &problems) {
		err = t.broken(problems)
	}
	t.rep.Seq, t.rep.Warnings = res.Seq, res.Problems
	if err != nil {
		t.rep.Warnings = nil
	}
	return t.rep, err
}
