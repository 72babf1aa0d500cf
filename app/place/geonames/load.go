package geonames

import (
	"context"
	"io"
	"slices"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// Report says what became of a list.
type Report struct {
	Pack  store.Pack
	Fresh bool // it was not loaded before

	Lines   int // read
	Known   int // places that the gazetteer has
	Others  int // lines of other things than towns and their names
	Unknown int // names of places that are neither in the gazetteer nor in a pack
	Damaged int // lines left out because they are not what they should be
}

// Keeper is where a pack is kept: the store of a register.
type Keeper interface {
	LoadPack(ctx context.Context, file, hash string, load func(*store.PackWriter) error) (store.Pack, bool, error)
	EachPackPlace(ctx context.Context, f func(id int64)) error
}

// Load reads a list of GeoNames into a register as a pack: of a list of places those the gazetteer lacks, and of both kinds of list the names that
// are not known yet. A file that is loaded already changes nothing. Names need their places: load a list of places before one of names.
// Progress is told in bytes read of all; where ctx is cancelled nothing is kept. A file that is no such list is refused with a say.Refusal.
func Load(ctx context.Context, g *place.Gazetteer, to Keeper, file string, progress func(done, total int64)) (Report, error) {
	l, err := open(ctx, file)
	if err != nil {
		return Report{}, err
	}
	defer l.close()
	ld := loader{g: g, list: l, progress: progress}
	if l.form == names {
		if err := to.EachPackPlace(ctx, func(id int64) { ld.brought = append(ld.brought, int32(id)) }); err != nil {
			return Report{}, err
		}
		slices.Sort(ld.brought)
	}
	ld.rep.Pack, ld.rep.Fresh, err = to.LoadPack(ctx, l.name, l.hash, func(w *store.PackWriter) error { return ld.run(ctx, w) })
	return ld.rep, err
}

type loader struct {
	g        *place.Gazetteer
	list     *list
	progress func(done, total int64)
	brought  []int32 // places of packs, in order
	rep      Report
	w        *store.PackWriter
}

// A file is refused after all where most of its first lines are what they should be and then most are not.
const (
	manyDamaged = 1000
	lookAround  = 4096 // lines between two looks whether it is cancelled, and two tellings of progress
)

func (ld *loader) run(ctx context.Context, w *store.PackWriter) error {
	ld.w = w
	for ; ; ld.rep.Lines++ {
		if ld.rep.Lines%lookAround == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if ld.progress != nil {
				ld.progress(min(ld.list.read.n, ld.list.total), ld.list.total)
			}
		}
		line, whole, err := ld.list.line()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		switch {
		case !whole:
			ld.rep.Damaged++
		case len(line) == 0 || line[0] == '#':
			ld.rep.Lines--
		default:
			if err := ld.take(string(line)); err != nil {
				return err
			}
		}
		if ld.rep.Damaged > manyDamaged && ld.rep.Damaged > ld.rep.Lines/2 {
			return ld.list.refuse(notGeoNames, nil)
		}
	}
	if ld.progress != nil {
		ld.progress(ld.list.total, ld.list.total)
	}
	return nil
}

func (ld *loader) take(line string) error {
	if ld.list.form == places {
		e, f := readPlace(line)
		if !ld.useful(f) {
			return nil
		}
		return ld.place(e)
	}
	n, f := readName(line)
	switch {
	case !ld.useful(f):
		return nil
	case !ld.known(n.place):
		ld.rep.Unknown++
		return nil
	}
	return ld.name(n.place, n.name)
}

func (ld *loader) useful(f fault) bool {
	switch f {
	case damaged:
		ld.rep.Damaged++
	case other:
		ld.rep.Others++
	}
	return f == fine
}

func (ld *loader) place(e entry) error {
	id := int32(e.ID)
	if _, ok := ld.g.ByID(id); ok {
		ld.rep.Known++
	} else {
		if _, code, ok := ld.g.Division(e.Country, e.Admin1, e.admin2); ok {
			e.Admin1 = code
		}
		if err := ld.w.Place(e.PackPlace); err != nil {
			return err
		}
	}
	for _, n := range append(e.others, e.Name) {
		if text, ok := clean(n); ok {
			if err := ld.name(id, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// known reports whether a place is in the gazetteer or a pack.
func (ld *loader) known(id int32) bool {
	if _, ok := slices.BinarySearch(ld.brought, id); ok {
		return true
	}
	_, ok := ld.g.ByID(id)
	return ok
}

// name adds a name the gazetteer does not have for that place.
func (ld *loader) name(id int32, text string) error {
	key := search.Key(text)
	if key == "" || ld.g.Bears(id, key) {
		return nil
	}
	return ld.w.Name(key, int64(id))
}
