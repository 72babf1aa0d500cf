package letter

import (
	"bytes"
	"image/png"
	"testing"
)

// Lines of an emblem keep their share of it: a frame of a tenth of the drawing is one of a tenth of the picture.
func TestLinesOfAnEmblemGrowWithIt(t *testing.T) {
	body, err := drawnSVG([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M0 50 H100" fill="none" stroke="#FF0000" stroke-width="10"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	b, inked := img.Bounds(), 0
	for y := range b.Dy() {
		if _, _, _, a := img.At(b.Dx()/2, y).RGBA(); a > 0x8000 {
			inked++
		}
	}
	if want := b.Dy() / 10; inked < want-2 || inked > want+2 {
		t.Errorf("the line is %d pixels of %d", inked, b.Dy())
	}
}
