package recordpage

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

const (
	// margin is the room around what stands on a sheet.
	margin = 7 * look.Space
	// widest is how wide a sheet gets before its lines are too long to be read.
	widest = 1280
	// sectionGap lies between two sections.
	sectionGap = 7 * look.Space
	// headingGap lies between a heading and what stands under it.
	headingGap = 3 * look.Space
	// PartGap lies between the parts of a section.
	PartGap = 5 * look.Space
)

// Sheet scrolls a column of sections by pointer and by keys. Showing other sections does not move it: a page that is read again stays
// where it was.
type Sheet struct {
	widget.BaseWidget
	label   string
	column  *fyne.Container
	scroll  *container.Scroll
	focused bool
}

// NewSheet returns an empty sheet; label names it to those who cannot see it.
func NewSheet(label string) *Sheet {
	s := &Sheet{label: label, column: xwidget.NewColumn(sectionGap)}
	s.ExtendBaseWidget(s)
	s.scroll = container.NewVScroll(container.New(inMargins{}, s.column))
	s.scroll.OnScrolled = func(fyne.Position) {
		if h := xwidget.HostOf(s); h != nil {
			h.Reposition()
		}
	}
	return s
}

// Set shows these objects below one another.
func (s *Sheet) Set(objects ...fyne.CanvasObject) {
	s.column.Objects = objects
	for _, o := range objects {
		putOn(s, o)
	}
	s.Refresh()
}

// Label names the sheet.
func (s *Sheet) Label() string { return s.label }

// SetLabel changes the name.
func (s *Sheet) SetLabel(label string) { s.label = label }

// AccessibilityLabel is the label.
func (s *Sheet) AccessibilityLabel() string { return s.label }

// AccessibilityRole is container.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Reveal scrolls so that an object of the sheet can be seen.
func (s *Sheet) Reveal(o fyne.CanvasObject) { xwidget.Reveal(s.scroll, o) }

// FocusGained shows a bar at the edge.
func (s *Sheet) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost takes it away.
func (s *Sheet) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing.
func (s *Sheet) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (s *Sheet) TypedShortcut(sc fyne.Shortcut) { PassShortcut(s, sc) }

// TypedKey scrolls.
func (s *Sheet) TypedKey(ev *fyne.KeyEvent) {
	page := s.scroll.Size().Height * 0.9
	switch ev.Name {
	case fyne.KeyUp:
		s.by(-10 * look.Space)
	case fyne.KeyDown:
		s.by(10 * look.Space)
	case fyne.KeyPageUp:
		s.by(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		s.by(page)
	case fyne.KeyHome:
		s.by(-s.scroll.Offset.Y)
	case fyne.KeyEnd:
		s.by(s.scroll.Content.MinSize().Height)
	default:
		PassKey(s, ev)
	}
}

func (s *Sheet) by(dy float32) {
	most := max(0, s.scroll.Content.MinSize().Height-s.scroll.Size().Height)
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(most, s.scroll.Offset.Y+dy))))
}

// CreateRenderer draws ground, column and the bar of the focus.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{s, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
}

type sheetRenderer struct {
	s        *Sheet
	ground   *canvas.Rectangle
	focusBar *canvas.Rectangle
}

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

func (r *sheetRenderer) Layout(s fyne.Size) {
	r.ground.FillColor = look.Color(look.Surface)
	r.ground.Resize(s)
	r.focusBar.FillColor = look.Color(look.FocusRing)
	r.focusBar.Resize(fyne.NewSize(look.Ring, s.Height))
	r.focusBar.Hidden = !r.s.focused
	// The column has to know its width before the scroll asks for its height.
	r.s.column.Resize(fyne.NewSize(columnWidth(s.Width), r.s.column.Size().Height))
	r.s.scroll.Resize(s)
	r.s.scroll.Refresh()
}

func (r *sheetRenderer) Refresh() {
	r.s.column.Refresh()
	r.Layout(r.s.Size())
	r.ground.Refresh()
	r.focusBar.Refresh()
	canvas.Refresh(r.s)
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.s.scroll, r.focusBar}
}

func columnWidth(width float32) float32 { return max(0, min(width-2*margin, widest)) }

// inMargins leaves room around the column of a sheet.
type inMargins struct{}

func (inMargins) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*margin, o[0].MinSize().Height+2*margin)
}

func (inMargins) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(margin, margin))
	o[0].Resize(fyne.NewSize(columnWidth(s.Width), s.Height-2*margin))
}
