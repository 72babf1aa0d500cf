package recordpage

import (
	"image/png"
	"io"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/ui/desk"
)

// sharpness of a drawing saved as pixels: how many of them make a point.
const sharpness = 3

// SaveDrawing are the menu's ways to save a drawing as a file, in the colours of paper. drawing makes it when it is wanted, name is what the file is
// to be called.
func SaveDrawing(d *desk.Desk, name string, drawing func() draw.Drawing) []*fyne.MenuItem {
	w := d.Words
	return []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("drawing.svg"), func() {
			d.SaveFile(name+".svg", func(to io.Writer) error { return draw.WriteSVG(to, drawing(), draw.Print()) })
		}),
		fyne.NewMenuItem(w.T("drawing.png"), func() {
			d.SaveFile(name+".png", func(to io.Writer) error { return png.Encode(to, draw.Raster(drawing(), draw.Print(), sharpness)) })
		}),
	}
}
