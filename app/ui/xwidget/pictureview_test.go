package xwidget

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// The arrows go to the nearest mark that lies in their direction; Enter opens it, and its words are told.
func TestPictureViewWalk(t *testing.T) {
	v := NewPictureView("Map")
	var size fyne.Size
	v.OnSize = func(s fyne.Size) { size = s }
	opened, zoomed := -1, 0
	v.OnOpen = func(m int) { opened = m }
	v.OnZoom = func(by int, x, y float32) { zoomed = by }
	w, _ := shown(t, v, 600, 400)
	if size.Width != 600 || size.Height >= 400 || size.Height < 350 {
		t.Fatalf("asked for a picture of %v", size)
	}
	v.SetPicture(image.NewRGBA(image.Rect(0, 0, 600, 380)), []PictureMark{
		{0.5, 0.5, "middle"}, {0.9, 0.5, "far east"}, {0.6, 0.9, "south and a little east"}, {0.65, 0.5, "east"}, {0.5, 0.2, "north"},
	})
	w.Canvas().Focus(v)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "middle"}, {fyne.KeyRight, "east"}, {fyne.KeyRight, "far east"}, {fyne.KeyRight, "far east"}, {fyne.KeyLeft, "east"},
		{fyne.KeyLeft, "middle"}, {fyne.KeyUp, "north"}, {fyne.KeyDown, "middle"}, {fyne.KeyDown, "south and a little east"},
	} {
		press(w, step.key)
		if got := v.marks[v.Mark()].Text; got != step.want {
			t.Fatalf("%s goes to %s, not %s", step.key, got, step.want)
		}
	}
	press(w, fyne.KeyReturn)
	if opened != 2 {
		t.Errorf("opened %d", opened)
	}
	typeText(w, "+")
	if zoomed != 1 {
		t.Error("plus does not look closer")
	}
	v.SetPicture(image.NewRGBA(image.Rect(0, 0, 1, 1)), []PictureMark{{0.1, 0.1, "another"}, {0.2, 0.2, "south and a little east"}})
	if v.Mark() != 1 {
		t.Error("the mark walked to is lost in another picture that has it")
	}
}

// A tap opens the mark it meets, and none where there is none near.
func TestPictureViewTap(t *testing.T) {
	v := NewPictureView("Map")
	opened := -1
	v.OnOpen = func(m int) { opened = m }
	var dx, dy float32
	v.OnPan = func(x, y float32) bool { dx, dy = x, y; return x > 0 }
	shown(t, v, 600, 400)
	v.SetPicture(image.NewRGBA(image.Rect(0, 0, 6, 4)), []PictureMark{{0.5, 0.5, "middle"}})
	s := v.picture.Size()
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.Width/2+30, s.Height/2)})
	if opened != -1 {
		t.Error("a tap beside a mark opens it")
	}
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.Width/2+5, s.Height/2-5)})
	if opened != 0 {
		t.Error("a tap on a mark does not open it")
	}
	v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(s.Width/4, 0)})
	v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(s.Width/4, s.Height/2)})
	v.DragEnd()
	if dx != 0.5 || dy != 0.5 || v.picture.Position() != fyne.NewPos(s.Width/2, s.Height/2) {
		t.Errorf("dragged by %v, %v to %v", dx, dy, v.picture.Position())
	}
	v.SetPicture(image.NewRGBA(image.Rect(0, 0, 6, 4)), nil)
	if v.picture.Position() != (fyne.Position{}) {
		t.Error("the picture of the part dragged to lies beside its place")
	}
	v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-9, 0)})
	v.DragEnd()
	if v.picture.Position() != (fyne.Position{}) {
		t.Error("a picture that cannot be dragged stays beside its place")
	}
}

// A notch of the wheel is a step; what a touch pad tells is added up.
func TestPictureViewWheel(t *testing.T) {
	v := NewPictureView("Map")
	var steps []int
	v.OnZoom = func(by int, x, y float32) { steps = append(steps, by) }
	shown(t, v, 600, 400)
	for _, dy := range []float32{25, 4, 4, 4, -25} {
		v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
	if !slices.Equal(steps, []int{1, 1, -1}) {
		t.Errorf("steps %v", steps)
	}
}
