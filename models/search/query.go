package search

import (
	"bytes"
	"slices"
	"strings"
)

// Options narrow a search.
type Options struct {
	Kinds []uint8 // empty: all kinds
	Limit int     // zero or less: all hits
}

// Hit is one document found.
type Hit struct {
	ID    int64
	Kind  uint8
	Title string
}

// Result holds the best hits and the number of all documents that match.
type Result struct {
	Hits  []Hit
	Total int
}

// Search finds the documents that contain every word of q somewhere, in any order.
// The best come first: title equal to q, title beginning with it, a word of the title
// beginning with it, then the rest as they stand in the index; of equals the one with the
// same diacritics. To bound the time only the first 2,000 matches are ranked. An empty query finds nothing.
func (x *Index) Search(q string, opt Options) Result {
	query := parse(q, opt.Kinds)
	if query == nil {
		return Result{}
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, total := x.collect(query, max(ranked, opt.Limit), opt.Limit <= 0)
	x.rows.rank(query, found[:min(len(found), ranked)])
	if opt.Limit > 0 && len(found) > opt.Limit {
		found = found[:opt.Limit]
	}
	hits := make([]Hit, len(found))
	for i, row := range found {
		hits[i] = Hit{x.rows.id[row], x.rows.kind[row], x.rows.title[row]}
	}
	return Result{hits, total}
}

// IDs gives all documents that match q, in the order of the index: for lists that are
// filtered while somebody types. An empty query gives nothing, for then nothing is filtered.
func (x *Index) IDs(q string, kinds []uint8) []int64 {
	query := parse(q, kinds)
	if query == nil {
		return nil
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, _ := x.collect(query, 0, true)
	ids := make([]int64, len(found))
	for i, row := range found {
		ids[i] = x.rows.id[row]
	}
	return ids
}

// query is what was typed, prepared for the scan.
type query struct {
	folded  []byte   // the whole, folded
	terms   [][]byte // its words and numbers, the longest first
	spelled []string // its words as typed, in lower case
	pairs   []pairWord
	kinds   [256]bool
}

// parse prepares a query; it returns nil when there is nothing to look for.
func parse(q string, kinds []uint8) *query {
	folded := Fold(q)
	if folded == "" {
		return nil
	}
	p := &query{folded: []byte(folded), spelled: strings.Fields(strings.ToLower(q))}
	p.terms = termsOf(q)
	slices.SortStableFunc(p.terms, func(a, b []byte) int { return len(b) - len(a) })
	var set pairs
	for _, term := range p.terms {
		set.add(term)
	}
	p.pairs = set.words()
	for _, kind := range kinds {
		p.kinds[kind] = true
	}
	if len(kinds) == 0 {
		for kind := range p.kinds {
			p.kinds[kind] = true
		}
	}
	p.kinds[deadKind] = false
	return p
}

// termsOf gives the folded words of a query. What is joined by dashes falls apart ("Torun-Kaunas" finds either order), unless it
// holds a digit: "LT-PL-01" is a number and no three words.
func termsOf(q string) [][]byte {
	var terms [][]byte
	for _, word := range strings.Fields(q) {
		folded := []byte(Fold(word))
		if bytes.ContainsAny(folded, "0123456789") {
			terms = append(terms, folded)
			continue
		}
		terms = append(terms, bytes.Fields(folded)...)
	}
	return terms
}

// collect gives the first limit matching rows in display order (or all of them) and how many match altogether.
func (x *Index) collect(q *query, limit int, all bool) (found []int32, total int) {
	r := &x.rows
	for block := range r.blocks {
		if !r.blocks[block].covers(q.pairs) {
			continue
		}
		first := int32(block * blockSize)
		last := min(first+blockSize, int32(len(r.id)))
		total += r.scan(q, first, last, func(row int32) {
			// A row appended later may stand anywhere in the order, so all of those are kept.
			if all || len(found) < limit || int(row) >= x.tail {
				found = append(found, row)
			}
		})
	}
	found = r.merge(found, int32(x.tail))
	if !all && len(found) > limit {
		found = found[:limit]
	}
	return found, total
}

// scan reports the rows from first up to last that match and returns their number.
func (r *rows) scan(q *query, first, last int32, report func(int32)) (n int) {
	lead := q.terms[0]
	row, at, end := first, int(r.start[first]), int(r.start[last])
	for at < end {
		i := bytes.Index(r.text[at:end], lead)
		if i < 0 {
			break
		}
		at += i
		for int(r.start[row+1]) <= at {
			row++
		}
		if q.kinds[r.kind[row]] && containsAll(r.of(row), q.terms[1:]) {
			n++
			report(row)
		}
		at = int(r.start[row+1])
	}
	return n
}

func containsAll(text []byte, terms [][]byte) bool {
	for _, term := range terms {
		if !bytes.Contains(text, term) {
			return false
		}
	}
	return true
}
