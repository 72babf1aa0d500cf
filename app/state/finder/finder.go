package finder

import (
	"context"
	"sync"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// Source gives what is searched; the store is one.
type Source interface {
	Texts(ctx context.Context) ([]store.Text, error)
}

// Hit is one record found.
type Hit struct {
	ID    int64
	Kind  string
	Title string
}

// Finder answers searches from memory. Until it is loaded it finds nothing and Ready is false.
type Finder struct {
	mu      sync.Mutex
	index   *search.Index
	loads   int           // how often loading was begun
	loaded  int           // number of the loading the index is from
	loading int           // how many are under way
	pending []store.Event // actions that came while loading
}

// kinds searched, each with its number in the index.
var kinds = func() (out []string) {
	for _, k := range models.Catalog.All() {
		if k.Parent == "" && !k.Singleton && k.Key != "appointment" {
			out = append(out, k.Key)
		}
	}
	return out
}()

func number(kind string) (uint8, bool) {
	for i, k := range kinds {
		if k == kind {
			return uint8(i), true
		}
	}
	return 0, false
}

// Load reads everything that is searched, also again after an action that changed too much to be followed (Event.Many). It may run
// beside the window; until it is through, what was loaded before answers.
func (f *Finder) Load(ctx context.Context, src Source) error {
	f.mu.Lock()
	f.loads++
	f.loading++
	mine := f.loads
	f.mu.Unlock()
	index, err := read(ctx, src)
	f.mu.Lock()
	defer f.mu.Unlock()
	if err == nil && mine > f.loaded { // of two that overlap the one begun later has seen more
		f.index, f.loaded = index, mine
		for _, e := range f.pending {
			f.apply(e)
		}
	}
	if f.loading--; f.loading == 0 && f.index != nil {
		f.pending = nil
	}
	return err
}

func read(ctx context.Context, src Source) (*search.Index, error) {
	texts, err := src.Texts(ctx)
	if err != nil {
		return nil, err
	}
	docs := make([]search.Doc, 0, len(texts))
	for _, t := range texts {
		if n, ok := number(t.Kind); ok {
			docs = append(docs, search.Doc{ID: t.ID, Kind: n, Title: t.Title, Text: t.Text})
		}
	}
	return search.NewIndex(docs), nil
}

// Ready reports whether everything has been loaded.
func (f *Finder) Ready() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.index != nil
}

// Follow takes over what an action changed.
func (f *Finder) Follow(e store.Event) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.index == nil || f.loading > 0 {
		f.pending = append(f.pending, e)
	}
	if f.index != nil {
		f.apply(e)
	}
}

func (f *Finder) apply(e store.Event) {
	for _, c := range e.Changed {
		n, ok := number(c.Kind)
		switch {
		case !ok:
		case c.Void:
			f.index.Remove(c.ID)
		default:
			f.index.Put(search.Doc{ID: c.ID, Kind: n, Title: c.Title, Text: c.Text})
		}
	}
}

func numbers(of []string) []uint8 {
	var out []uint8
	for _, k := range of {
		if n, ok := number(k); ok {
			out = append(out, n)
		}
	}
	return out
}

// Search finds records of some kinds (all where none is named), the best first, and how many there are.
func (f *Finder) Search(q string, limit int, of ...string) (hits []Hit, total int) {
	f.mu.Lock()
	index := f.index
	f.mu.Unlock()
	if index == nil {
		return nil, 0
	}
	res := index.Search(q, search.Options{Kinds: numbers(of), Limit: limit})
	for _, h := range res.Hits {
		hits = append(hits, Hit{ID: h.ID, Kind: kinds[h.Kind], Title: h.Title})
	}
	return hits, res.Total
}

// Matching returns the ids of all records of a kind that match, for filtering a list while typing.
func (f *Finder) Matching(q, kind string) map[int64]bool {
	f.mu.Lock()
	index := f.index
	f.mu.Unlock()
	out := map[int64]bool{}
	if index == nil {
		return out
	}
	for _, id := range index.IDs(q, numbers([]string{kind})) {
		out[id] = true
	}
	return out
}
