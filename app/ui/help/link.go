package help

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/docs/manual"
)

// newLink is a line that leads to another page; follow is told which.
func newLink(b manual.Block, follow func(page string)) fyne.CanvasObject {
	button := xwidget.NewStyledButton(b.Text, xwidget.Link, func() { follow(b.Link) })
	return xwidget.NewPlaced(80, func(w float32, put xwidget.Put) float32 {
		size := button.MinSize()
		put(button, look.Space, 0, min(size.Width, w-look.Space), size.Height)
		return size.Height
	}, button)
}
