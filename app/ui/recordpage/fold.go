package recordpage

import "fyne.io/fyne/v2"

// afew is how many rows of a long list a page shows at first.
const afew = 6

// Fold shows the first rows of a long list and, as a link, that there are more. What was unfolded stays so while the page lives.
func (p *Page) Fold(key string, rows []Row) (shown []Row, more fyne.CanvasObject) {
	if len(rows) <= afew+2 || p.unfolded[key] { // a link in place of two rows would save nothing
		return rows, nil
	}
	rest := len(rows) - afew
	return rows[:afew], Link(p.D.Words.N("page.record.more_rows", rest), func() {
		if p.unfolded == nil {
			p.unfolded = map[string]bool{}
		}
		p.unfolded[key] = true
		p.Redraw()
	})
}

// Redraw builds what is shown again from what was read.
func (p *Page) Redraw() {
	if p.again != nil {
		p.show(p.again())
	}
}
