package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

// A title is not broken into syllables beside its buttons: in a narrow window these stand below it, and none is cut off.
func TestButtonsStandBelowATitleWhereItIsNarrow(t *testing.T) {
	title := NewPara("Lietuvos garbės konsulatas Olštyne", look.TitleText, look.Text)
	print, edit, steps := NewButton("Spausdinti", nil), NewButton("Redaguoti", nil), NewButton("Kiti veiksmai", nil)
	row := NewSides(8, title, print, edit, steps)
	for _, c := range []struct {
		width float32
		below bool
	}{{900, false}, {400, true}, {220, true}} {
		h := heightFor(row, c.width)
		row.Resize(fyne.NewSize(c.width, h))
		for _, b := range []fyne.CanvasObject{print, edit, steps} {
			at, size := b.Position(), b.Size()
			if at.X < 0 || at.X+size.Width > c.width || at.Y+size.Height > h+0.5 {
				t.Errorf("at %v a button lies at %v %v in a height of %v", c.width, at, size, h)
			}
			if below := at.Y >= title.Position().Y+title.Size().Height; below != c.below {
				t.Errorf("at %v below is %v", c.width, below)
			}
		}
	}
}
