package listpage

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/models/search"
)

// item is a row with what is worked out of it once: the keys it is sorted by and the text it is filtered by.
type item[R any] struct {
	id     int64
	row    R
	keys   []string // by column; "" until asked for
	folded string   // of the visible cells, each on a line of its own
	at     int      // arrangement of the columns folded is made from
}

func items[R any](rows []R, columns int, id func(*R) int64) []*item[R] {
	made := make([]item[R], len(rows))
	keys := make([]string, len(rows)*columns)
	out := make([]*item[R], len(rows))
	for i := range rows {
		made[i] = item[R]{row: rows[i], id: id(&rows[i]), keys: keys[i*columns : (i+1)*columns : (i+1)*columns], at: -1}
		out[i] = &made[i]
	}
	return out
}

// sorter makes keys that compare as the language sorts: no. 9 before no. 10, Ł after L in Polish.
type sorter struct {
	mu  sync.Mutex // a collator is not safe for concurrent use
	c   *collate.Collator
	buf collate.Buffer
}

func newSorter(lang string) *sorter {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	return &sorter{c: collate.New(tag, collate.Numeric, collate.IgnoreCase)}
}

// nothing sorts behind everything that is recorded.
const nothing = "\xff"

func (s *sorter) key(text string) string {
	if text == "" {
		return nothing
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.buf.Reset()
	return string(s.c.KeyFromString(&s.buf, text))
}

// fold joins the visible cells into the text that is filtered by.
func (it *item[R]) fold(columns []Column[R], visible []int, arrangement int) string {
	if it.at == arrangement {
		return it.folded
	}
	var b strings.Builder
	for _, c := range visible {
		b.WriteString(search.Fold(columns[c].words(&it.row)))
		b.WriteByte('\n')
	}
	it.folded, it.at = b.String(), arrangement
	return it.folded
}
