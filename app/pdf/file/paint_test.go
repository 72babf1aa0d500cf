package file_test

import (
	"image/color"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
)

// near reports whether two colours can hardly be told apart.
func near(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	off := func(x, y uint32) uint32 { return (max(x, y) - min(x, y)) >> 8 }
	return off(r1, r2) < 9 && off(g1, g2) < 9 && off(b1, b2) < 9
}

func TestThingsAreTurnedAgainstTheClock(t *testing.T) {
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(100, 100)
		bar := func() { p.Path(file.Rect(50, 45, 30, 10), file.Paint{Fill: black}) }
		p.Turned(50, 50, 90, func() {
			p.In(f.Document().Add(file.Figure).Set(file.Attributes{Alt: "A bar"}), bar)
			p.Artifact(file.Layout, func() { p.Turned(50, 50, 90, bar) })
		})
		p.Artifact(file.Layout, func() { p.Path(file.Rect(0, 0, 5, 5), file.Paint{Fill: black}) })
	})
	page := raster(t, sound(t, data))
	for point, dark := range map[[2]int]bool{{50, 30}: true, {50, 70}: false, {30, 50}: true, {70, 50}: false, {2, 2}: true, {97, 97}: false} {
		if got := near(page.At(point[0], point[1]), color.Black); got != dark {
			t.Errorf("at %v it is dark: %v", point, got)
		}
	}
}

// Colours become one another evenly and as strong as they are, on both levels alike.
func TestGradients(t *testing.T) {
	blue, red := color.NRGBA{0, 0, 255, 255}, color.NRGBA{255, 0, 0, 255}
	fill := func(f *file.File) {
		p := f.AddPage(200, 100)
		p.In(f.Document().Add(file.Figure).Set(file.Attributes{Alt: "Gradients"}), func() {
			p.Fade(0, 0, 200, 20, color.NRGBA{}, blue)
			p.Fade(0, 20, 200, 20, red, blue)
			p.Gradient(0, 40, 200, 20, []file.Stop{{0, color.NRGBA{}}, {.25, blue}, {.75, blue}, {1, color.NRGBA{}}})
			p.Gradient(0, 60, 200, 20, []file.Stop{{.5, red}, {.5, blue}})
			p.Gradient(0, 80, 200, 20, []file.Stop{{0, color.NRGBA{0, 0, 255, 128}}, {1, color.NRGBA{255, 0, 0, 128}}})
		})
	}
	want := map[[2]int]color.NRGBA{
		{2, 10}: {252, 252, 255, 255}, {100, 10}: {127, 127, 255, 255}, {198, 10}: {2, 2, 255, 255},
		{2, 30}: {252, 0, 3, 255}, {100, 30}: {127, 0, 127, 255}, {198, 30}: {3, 0, 252, 255},
		{25, 50}: {127, 127, 255, 255}, {100, 50}: blue, {175, 50}: {127, 127, 255, 255},
		{90, 70}: red, {110, 70}: blue,
		{2, 90}: {128, 127, 253, 255}, {100, 90}: {191, 127, 191, 255},
	}
	for _, level := range []file.Level{file.A2aUA1, file.A1b} {
		m := meta()
		m.Level = level
		page := raster(t, sound(t, build(t, m, fill)))
		for point, c := range want {
			if got := page.At(point[0], point[1]); !near(got, c) {
				t.Errorf("level %d: at %v the page is %v, not %v", level, point, got, c)
			}
		}
	}
}
