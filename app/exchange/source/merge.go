package source

import (
	"slices"
	"strings"
)

// merge is a region of a sheet that shows as one cell. Lines count from 1, columns from 0.
type merge struct{ top, left, bottom, right int }

// fillMerged repeats the value of cells merged over several rows in each of them, as it shows.
func (r *reading) fillMerged() error {
	filled := 0
	for _, m := range r.merges {
		from, _ := slices.BinarySearchFunc(r.Rows, m.top, func(row Row, line int) int { return row.Line - line })
		if m.bottom == m.top || from == len(r.Rows) || r.Rows[from].Line != m.top {
			continue
		}
		value := cellAt(r.Rows[from], m.left)
		if value == "" {
			continue
		}
		for i := from + 1; i < len(r.Rows) && r.Rows[i].Line <= m.bottom; i++ {
			row := &r.Rows[i]
			for len(row.Cells) <= m.left {
				row.Cells = append(row.Cells, "")
				if err := r.weigh(2 * cellWeight); err != nil { // a row that grows is copied
					return err
				}
			}
			if strings.TrimSpace(row.Cells[m.left]) == "" {
				row.Cells[m.left] = value
				filled++
			}
			if err := r.weigh(1); err != nil { // regions that lie over one another without end
				return err
			}
		}
	}
	if filled > 0 {
		r.note("merged_filled", "Count", filled)
	}
	return nil
}
