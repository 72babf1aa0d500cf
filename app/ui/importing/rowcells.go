package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// rowAt finds the row of a line of the file.
func (p *Page) rowAt(line int) (int, bool) {
	return slices.BinarySearchFunc(p.table.Rows, line, func(r source.Row, line int) int { return r.Line - line })
}

// mostCells of a row are shown.
const mostCells = 60

// rowCells shows the cells of a line of the file that hold anything, under their heads.
func (p *Page) rowCells(line int) fyne.CanvasObject {
	out := xwidget.NewColumn(2 * look.Space)
	at, ok := p.rowAt(line)
	if !ok {
		return out
	}
	for i, c := range p.table.Rows[at].Cells {
		if strings.TrimSpace(c) == "" || i >= len(p.names) {
			continue
		}
		if len(out.Objects) == mostCells {
			out.Add(muted("…"))
			break
		}
		out.Add(xwidget.NewColumn(0, caption(p.names[i]), plain(shorten(c))))
	}
	return out
}

// longestCell is how much of a cell is shown beside others.
const longestCell = 400

func shorten(s string) string {
	if r := []rune(s); len(r) > longestCell {
		return string(r[:longestCell]) + "…"
	}
	return s
}

// rowsBefore a row are shaped with it, for what it takes from the rows above.
const rowsBefore = 200

// shaped gives what a row says by the mapping, target by target.
func (p *Page) shaped(line int) [][2]string {
	at, ok := p.rowAt(line)
	if !ok {
		return nil
	}
	from := max(0, at-rowsBefore)
	t := source.Table{Name: p.table.Name, Head: p.table.Head, Rows: p.table.Rows[from : at+1]}
	m := cloneMapping(p.plan.Mapping)
	m.Version = mapping.Version
	s, err := m.Shape(t)
	if err != nil {
		return nil
	}
	row := s.Rows[len(s.Rows)-1]
	var out [][2]string
	for i, c := range row.Cells {
		if c != "" {
			out = append(out, [2]string{say.TargetLabel(p.w, s.Fields[i].Target), c})
		}
	}
	return out
}
