package listpage

import (
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// item is a row with the text it is filtered by, which is worked out once.
type item[R any] struct {
	id     int64
	row    R
	place  int    // in list order
	folded string // of the visible cells, each on a line of its own
	at     int    // arrangement of the columns folded is made from
}

func items[R any](rows []R, id func(*R) int64) []*item[R] {
	made := make([]item[R], len(rows))
	out := make([]*item[R], len(rows))
	for i := range rows {
		made[i] = item[R]{row: rows[i], id: id(&rows[i]), place: i, at: -1}
		out[i] = &made[i]
	}
	return out
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
