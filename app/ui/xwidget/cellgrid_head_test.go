package xwidget

import "testing"

// The keys begin at the line that stands out, so that Enter pressed at once changes nothing; later they stay where they were led.
func TestCellGridBeginsAtTheHead(t *testing.T) {
	g := NewCellGrid("rows")
	shown(t, g, 400, 300)
	rows := []GridRow{{Line: 1, Cells: []string{"a title"}}, {Line: 2}, {Line: 4, Cells: []string{"no", "town"}}}
	g.SetRows(rows, 4)
	if r, ok := g.Current(); !ok || r.Line != 4 {
		t.Errorf("the keys are on line %d", r.Line)
	}
	g.SetRows(rows, 1)
	if r, _ := g.Current(); r.Line != 4 {
		t.Errorf("the keys were led from line 4 to line %d", r.Line)
	}
	h := NewCellGrid("rows")
	h.SetRows(rows, 0)
	if r, ok := h.Current(); !ok || r.Line != 1 {
		t.Errorf("without a line that stands out the keys are on line %d", r.Line)
	}
}
