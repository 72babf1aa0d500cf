package printing

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// pile is what scrolls: the sheets that are seen, at their places in the stack of all.
type pile struct {
	widget.BaseWidget
	v *leavesView
}

// AccessibilityLabel is empty: the view around it speaks.
func (p *pile) AccessibilityLabel() string { return "" }

// AccessibilityRole is container.
func (p *pile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer draws the sheets in sight.
func (p *pile) CreateRenderer() fyne.WidgetRenderer { return &pileRenderer{p: p} }

type pileRenderer struct {
	p       *pile
	sheets  []*sheet
	objects []fyne.CanvasObject
}

// sheet is the paper below the picture of a page.
type sheet struct{ shade, paper *canvas.Rectangle }

func (r *pileRenderer) Destroy()           {}
func (r *pileRenderer) MinSize() fyne.Size { return fyne.NewSize(r.p.v.stack.w, r.p.v.stack.h) }
func (r *pileRenderer) Layout(fyne.Size)   { r.place() }

func (r *pileRenderer) Refresh() {
	r.place()
	canvas.Refresh(r.p)
}

// place puts sheets and pictures where the pages in sight lie. They stand on whole pixels of the screen: between two of them every letter
// would be blurred.
func (r *pileRenderer) place() {
	v := r.p.v
	r.objects = r.objects[:0]
	if len(v.stack.leaves) == 0 {
		return
	}
	pixels := v.pixels()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v.scroll)
	left, upper := float64(at.X-v.scroll.Offset.X), float64(at.Y-v.scroll.Offset.Y)
	snap := func(x, origin float64) float32 { return float32(math.Round((x+origin)*pixels)/pixels - origin) }
	first, last := v.stack.seen(v.scroll.Offset.Y, v.scroll.Offset.Y+v.room.Height)
	for page := first; page <= last; page++ {
		for len(r.sheets) <= page-first {
			r.sheets = append(r.sheets, &sheet{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.White)})
		}
		s, l := r.sheets[page-first], v.stack.leaves[page]
		pos := fyne.NewPos(snap(float64(l.x), left), snap(float64(l.y), upper))
		extent := fyne.NewSize(float32(float64(v.wide(page))/pixels), l.h)
		d := v.drawn[page]
		if d.picture != nil && d.width == v.wide(page) {
			extent.Height = float32(float64(d.picture.Image.Bounds().Dy()) / pixels)
		}
		s.shade.FillColor, s.shade.CornerRadius = look.Color(look.Shade), 3
		s.shade.Move(pos.AddXY(-1, 0))
		s.shade.Resize(extent.AddWidthHeight(2, 3))
		s.paper.FillColor, s.paper.StrokeColor, s.paper.StrokeWidth = color.White, look.Color(look.Line), 1
		s.paper.Move(pos.SubtractXY(1, 1))
		s.paper.Resize(extent.AddWidthHeight(2, 2))
		r.objects = append(r.objects, s.shade, s.paper)
		if d.picture != nil {
			d.picture.Move(pos)
			d.picture.Resize(extent)
			r.objects = append(r.objects, d.picture)
		}
	}
}

// Objects are those in sight.
func (r *pileRenderer) Objects() []fyne.CanvasObject { return r.objects }
