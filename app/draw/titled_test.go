package draw

import (
	"strings"
	"testing"
)

// What is drawn stands below its title, whole and where it was.
func TestTitled(t *testing.T) {
	square := []Point{{0, 0}, {4, 0}, {4, 4}}
	d := Drawing{W: 200, H: 100, Ops: []Op{
		Rect{Y: 1, W: 2, H: 3}, Line{Y1: 1, X2: 5, Y2: 2}, Circle{X: 5, Y: 5, R: 2}, Polygon{Points: square}, Path{Rings: [][]Point{square}}, Text{Y: 9, Size: 8, Text: "x"},
	}}
	out := Titled(d, "Map of the consulates", "as of today", 10)
	down := out.H - d.H
	if down < 30 || out.W != d.W || len(out.Ops) != len(d.Ops)+2 {
		t.Fatalf("%+v", out)
	}
	for i, op := range out.Ops {
		b := op.bounds()
		if i < 2 && b.Y+b.H > down {
			t.Errorf("the title reaches into the drawing: %+v", b)
		}
		if i >= 2 {
			was := d.Ops[i-2].bounds()
			was.Y += down
			if b != was {
				t.Errorf("%T lies at %+v, not at %+v", op, b, was)
			}
		}
	}
	if square[0] != (Point{0, 0}) {
		t.Error("the drawing itself was changed")
	}
	var svg strings.Builder
	if err := WriteSVG(&svg, out, Print()); err != nil || !strings.Contains(svg.String(), "Map of the consulates") {
		t.Error(svg.String(), err)
	}
}
