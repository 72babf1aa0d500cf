package letter

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"slices"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"github.com/exequatur/exequatur/app/doc"
)

// emblemHeight is how tall an SVG emblem is made, in pixels: 56 points at 600 dpi.
const emblemHeight = 467

// picture is an emblem as it can be printed. A PNG or JPEG is taken as it is, an SVG is drawn at the resolution of print; one that cannot
// be drawn stays as it is, for the print to say that it cannot be shown.
func picture(data []byte, alt string) *doc.Picture {
	p := &doc.Picture{Data: data, Alt: alt}
	if drawn, err := drawnSVG(data); err == nil {
		p.Data = drawn
	}
	return p
}

func drawnSVG(data []byte) (out []byte, err error) {
	if !bytes.Contains(data[:min(len(data), 4096)], []byte("<svg")) {
		return nil, fmt.Errorf("no SVG")
	}
	defer func() { // the reader of drawings is not ours, the drawing anybody's
		if p := recover(); p != nil {
			err = fmt.Errorf("SVG: %v", p)
		}
	}()
	icon, err := oksvg.ReadIconStream(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	box := icon.ViewBox
	if box.W <= 0 || box.H <= 0 || box.W > 8*box.H {
		return nil, fmt.Errorf("SVG of %g by %g", box.W, box.H)
	}
	width := int(box.W / box.H * emblemHeight)
	icon.SetTarget(0, 0, float64(width), emblemHeight)
	for i := range icon.SVGPaths { // the library scales shapes, and leaves the width of lines as it is
		line := &icon.SVGPaths[i]
		line.LineWidth *= emblemHeight / box.H
		line.DashOffset *= emblemHeight / box.H
		line.Dash = slices.Clone(line.Dash)
		for k := range line.Dash {
			line.Dash[k] *= emblemHeight / box.H
		}
	}
	img := image.NewRGBA(image.Rect(0, 0, width, emblemHeight))
	icon.Draw(rasterx.NewDasher(width, emblemHeight, rasterx.NewScannerGV(width, emblemHeight, img, img.Bounds())), 1)
	var b bytes.Buffer
	err = png.Encode(&b, img)
	return b.Bytes(), err
}
