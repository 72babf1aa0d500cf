package search

import (
	"cmp"
	"slices"
	"sync"
)

// Doc is what the index knows of one record: its number, its kind, the title shown in
// a list of hits and further words it is found by. Title is always searched; Text need not repeat it.
type Doc struct {
	ID          int64
	Kind        uint8
	Title, Text string
}

// Index answers substring queries over folded texts held in memory. Documents keep the
// order they were given in, so the first hits are the first lines of the page; a changed
// document keeps its place, a new one comes last. It is safe for concurrent use.
type Index struct {
	mu   sync.RWMutex
	rows rows
	at   map[int64]int32
	dead int
	next uint32
	tail int // rows from here on were appended later and may stand out of order
}

// rows are the documents in columns: their folded texts lie in one array, each as
// title, titleEnd, further text, docEnd.
type rows struct {
	text   []byte
	start  []uint32 // where each row's text begins; one more than there are rows
	id     []int64
	kind   []uint8 // deadKind where a row was removed or replaced
	order  []uint32
	title  []string
	blocks []pairs
}

// Folding turns control characters into spaces, so these two never occur within a text.
const (
	titleEnd = '\x1f'
	docEnd   = '\n'
)

// deadKind marks rows that are no longer there; it is not available to documents.
const deadKind = 255

// NewIndex builds an index of docs in the order of the slice. Where an id occurs twice the
// last one counts, in the place of the first.
func NewIndex(docs []Doc) *Index {
	x := &Index{at: make(map[int64]int32, len(docs))}
	size := 0
	for i := range docs {
		size += len(docs[i].Title) + len(docs[i].Text) + 2
	}
	x.rows = newRows(len(docs), size)
	for i := range docs {
		x.put(&docs[i])
	}
	if x.dead > 0 {
		x.rebuild()
	}
	x.tail = len(x.rows.id)
	return x
}

// Put adds a document or replaces the one with the same id.
func (x *Index) Put(d Doc) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.put(&d)
	x.tidy()
}

// Remove takes a document out; an unknown id is no error.
func (x *Index) Remove(id int64) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if row, ok := x.at[id]; ok {
		x.kill(row)
		delete(x.at, id)
		x.tidy()
	}
}

// Len tells how many documents there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.at)
}

func (x *Index) put(d *Doc) {
	order := x.next
	if row, ok := x.at[d.ID]; ok {
		order = x.rows.order[row]
		x.kill(row)
	} else {
		x.next++
	}
	x.at[d.ID] = int32(len(x.rows.id))
	x.rows.add(d, order)
}

func (x *Index) kill(row int32) {
	x.rows.kind[row] = deadKind
	x.rows.title[row] = ""
	x.dead++
}

// tidy rebuilds when a tenth of the rows is dead, which keeps searching fast and the cost of a change small on average.
func (x *Index) tidy() {
	if x.dead > 64 && x.dead*10 > len(x.rows.id) {
		x.rebuild()
	}
}

// rebuild copies the living rows, in order, into fresh columns.
func (x *Index) rebuild() {
	old := &x.rows
	living := make([]int32, 0, len(old.id)-x.dead)
	for row, kind := range old.kind {
		if kind != deadKind {
			living = append(living, int32(row))
		}
	}
	living = old.merge(living, int32(x.tail))
	fresh := newRows(len(living), len(old.text))
	for n, row := range living {
		fresh.copy(old, row)
		fresh.order[n] = uint32(n)
		x.at[old.id[row]] = int32(n)
	}
	x.rows, x.dead, x.tail, x.next = fresh, 0, len(living), uint32(len(living))
}

func newRows(n, size int) rows {
	return rows{
		text:   make([]byte, 0, size),
		start:  append(make([]uint32, 0, n+1), 0),
		id:     make([]int64, 0, n),
		kind:   make([]uint8, 0, n),
		order:  make([]uint32, 0, n),
		title:  make([]string, 0, n),
		blocks: make([]pairs, 0, n/blockSize+1),
	}
}

func (r *rows) add(d *Doc, order uint32) {
	r.text = append(AppendFold(r.text, d.Title), titleEnd)
	r.text = append(AppendFold(r.text, d.Text), docEnd)
	r.close(d.ID, d.Kind, d.Title, order)
}

func (r *rows) copy(from *rows, row int32) {
	r.text = append(r.text, from.of(row)...)
	r.close(from.id[row], from.kind[row], from.title[row], from.order[row])
}

// close enters the text last appended as a row.
func (r *rows) close(id int64, kind uint8, title string, order uint32) {
	row := len(r.id)
	r.start = append(r.start, uint32(len(r.text)))
	r.id = append(r.id, id)
	r.kind = append(r.kind, kind)
	r.order = append(r.order, order)
	r.title = append(r.title, title)
	if row%blockSize == 0 {
		r.blocks = append(r.blocks, pairs{})
	}
	r.blocks[row/blockSize].add(r.of(int32(row)))
}

// of gives the folded text of a row with its end marks.
func (r *rows) of(row int32) []byte {
	return r.text[r.start[row]:r.start[row+1]]
}

// merge puts ascending row numbers into display order: those before tail stand in it already.
func (r *rows) merge(list []int32, tail int32) []int32 {
	cut, _ := slices.BinarySearch(list, tail)
	base, added := list[:cut], list[cut:]
	if len(added) == 0 {
		return list
	}
	byOrder := func(a, b int32) int { return cmp.Compare(r.order[a], r.order[b]) }
	slices.SortFunc(added, byOrder)
	merged := make([]int32, 0, len(list))
	for _, row := range added {
		before, _ := slices.BinarySearchFunc(base, row, byOrder)
		merged = append(append(merged, base[:before]...), row)
		base = base[before:]
	}
	return append(merged, base...)
}
