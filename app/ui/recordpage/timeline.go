package recordpage

import (
	"cmp"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// timeline shows the drawing of a life in the width it has. Its cursor is the day the register is read as of.
type timeline struct {
	widget.BaseWidget
	d       *desk.Desk
	spec    draw.TimelineSpec
	view    *xwidget.TimelineView
	caption *xwidget.Para

	width    float32
	size     float32 // of the type it was drawn with
	drawing  draw.Drawing
	scale    draw.Scale
	dragging bool
}

// Timeline returns the drawing of a life; label names it. Where nothing is known that could be drawn there is none.
func Timeline(d *desk.Desk, label string, spec draw.TimelineSpec) fyne.CanvasObject {
	if !slices.ContainsFunc(spec.Lanes, func(l draw.Lane) bool { return len(l.Bars)+len(l.Marks) > 0 }) {
		return nil
	}
	t := &timeline{d: d, spec: spec, caption: xwidget.NewPara("", look.CaptionText, look.MutedText)}
	// The drawing's own cursor is for paper; here it is dragged.
	t.spec.Cursor = 0
	t.spec.FormatDay = t.day
	t.ExtendBaseWidget(t)
	t.view = xwidget.NewTimelineView(label, 0, t.draw)
	t.view.Hover = t.hover
	t.view.OnCursor = t.moved
	t.view.OnOpen = t.openMark
	t.view.OnMenu = func(at fyne.Position) { menuAt(t, at, SaveDrawing(d, label, t.onPaper)...) }
	t.tell(d.AsOf())
	return t
}

func (t *timeline) day(day int) string { return t.d.Words.LongDate(schema.Day(day).Date()) }

// tell says below the drawing which day the cursor stands on.
func (t *timeline) tell(day schema.Day) {
	key := "page.timeline.as_of"
	if day == t.d.Store.Today() {
		key = "page.timeline.today"
	}
	t.caption.SetText(t.d.Words.T(key, map[string]any{"Date": t.d.Words.LongDate(day.Date())}))
	t.Refresh()
}

// lay draws anew where the width or the type has changed.
func (t *timeline) lay(width float32) {
	size := look.Size(look.CaptionText)
	if width <= 0 || (width == t.width && size == t.size) {
		return
	}
	t.width, t.size = width, size
	t.spec.Width, t.spec.TextSize = float64(width), float64(size)
	t.drawing, t.scale = draw.Timeline(t.spec)
	t.view.Height = float32(t.drawing.H)
	t.view.Marks = t.marks()
	t.view.SetCursor(t.share(t.d.AsOf()))
}

func (t *timeline) share(day schema.Day) float32 {
	x := min(max(t.scale.X(int(day)), t.scale.X0), t.scale.X1)
	return float32(x / t.drawing.W)
}

// marks are what the keys walk over, in order of time.
func (t *timeline) marks() []xwidget.TimelineMark {
	spots := draw.Marks(t.drawing)
	slices.SortStableFunc(spots, func(a, b draw.Spot) int { return cmp.Compare(a.Box.X, b.Box.X) })
	out := make([]xwidget.TimelineMark, len(spots))
	for i, s := range spots {
		x := s.Box.X + s.Box.W/2
		if s.Box.W > 3*float64(t.size) { // a bar: where it begins
			x = s.Box.X + float64(t.size)/2
		}
		out[i] = xwidget.TimelineMark{X: float32(x / t.drawing.W), Y: float32((s.Box.Y + s.Box.H/2) / t.drawing.H), Text: s.Label}
	}
	return out
}

func (t *timeline) draw(w, h int, scale float64) image.Image {
	if t.drawing.W == 0 {
		return image.NewRGBA(image.Rect(0, 0, w, h))
	}
	return draw.Raster(t.drawing, Palette(), scale)
}

// widthOnPaper is that of a timeline saved as a file, in points.
const widthOnPaper = 800

// onPaper draws the life with the day shown, as a print has it.
func (t *timeline) onPaper() draw.Drawing {
	spec := t.spec
	spec.Width, spec.TextSize, spec.Cursor = widthOnPaper, 0, int(t.d.AsOf())
	d, _ := draw.Timeline(spec)
	return d
}

func (t *timeline) hover(x, y float32) string {
	words, _ := draw.HitTest(t.drawing, float64(x)*t.drawing.W, float64(y)*t.drawing.H)
	return words
}

// snap is how near to today the cursor has to be let go to mean today, in units of the window.
const snap = 8

func (t *timeline) dayAt(x float32) schema.Day {
	today := t.d.Store.Today()
	at := float64(x) * t.drawing.W
	if off := at - t.scale.X(int(today)); off > -snap && off < snap {
		return today
	}
	return schema.Day(t.scale.Day(at))
}

// moved follows the cursor. Only dragging changes the day: a tap that is meant for the page must not turn the register to another one.
func (t *timeline) moved(x float32, done bool) {
	day := t.dayAt(x)
	switch {
	case !done:
		t.dragging = true
		t.tell(day)
	case t.dragging:
		t.dragging = false
		t.tell(day)
		t.d.SetAsOf(day)
	default:
		t.view.SetCursor(t.share(t.d.AsOf()))
	}
}

// openMark shows the register as it stood on the day of the mark walked to.
func (t *timeline) openMark(mark int) { t.d.SetAsOf(t.dayAt(t.view.Marks[mark].X)) }

// besideWords is the width from which the caption stands beside the words of the mark walked to, and not below them.
const besideWords = 900

// place lays out drawing and caption and returns the height used.
func (t *timeline) place(width float32) (caption fyne.Position, size fyne.Size, height float32) {
	t.lay(width)
	height = t.view.HeightFor(width)
	size = fyne.NewSize(t.caption.Natural()+1, t.caption.HeightFor(width))
	if width >= besideWords && size.Width < width/2 {
		return fyne.NewPos(width-size.Width, t.view.Height+look.Space), size, height
	}
	size.Width = width
	return fyne.NewPos(0, height), size, height + size.Height
}

// HeightFor returns the height in a width.
func (t *timeline) HeightFor(width float32) float32 {
	_, _, height := t.place(width)
	return height
}

// CreateRenderer places drawing and caption.
func (t *timeline) CreateRenderer() fyne.WidgetRenderer { return &timelineRenderer{t} }

type timelineRenderer struct{ t *timeline }

func (r *timelineRenderer) Destroy() {}

func (r *timelineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.t.HeightFor(r.t.Size().Width))
}

func (r *timelineRenderer) Layout(s fyne.Size) {
	at, size, _ := r.t.place(s.Width)
	r.t.view.Resize(fyne.NewSize(s.Width, r.t.view.HeightFor(s.Width)))
	r.t.caption.Move(at)
	r.t.caption.Resize(size)
}

func (r *timelineRenderer) Refresh() {
	r.Layout(r.t.Size())
	r.t.view.Refresh()
	r.t.caption.Refresh()
}

func (r *timelineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.view, r.t.caption}
}

// Palette gives a drawing the colours of the theme.
func Palette() draw.Palette {
	var p draw.Palette
	for role, name := range map[draw.Role]fyne.ThemeColorName{
		draw.RoleBackground: look.Background, draw.RoleSurface: look.Surface, draw.RoleText: look.Text, draw.RoleMuted: look.MutedText,
		draw.RolePrimary: look.Primary, draw.RoleOnPrimary: theme.ColorNameForegroundOnPrimary,
		draw.RoleOpen: look.Open, draw.RoleOnOpen: theme.ColorNameForegroundOnSuccess, draw.RoleClosed: look.Closed,
		draw.RoleWarning: look.Warning, draw.RoleError: look.Error, draw.RoleLine: look.Line, draw.RoleSelected: look.SelectedRow,
	} {
		r, g, b, _ := look.Color(name).RGBA()
		p[role].R, p[role].G, p[role].B, p[role].A = uint8(r>>8), uint8(g>>8), uint8(b>>8), 0xFF
	}
	if p[draw.RoleLine] == p[draw.RoleText] { // high contrast: as strong as the words, its lines would strike them through
		line, surface := &p[draw.RoleLine], p[draw.RoleSurface]
		line.R, line.G, line.B = fainter(line.R, surface.R), fainter(line.G, surface.G), fainter(line.B, surface.B)
	}
	return p
}

// fainter mixes a quarter of a colour into what it lies on.
func fainter(c, on uint8) uint8 { return uint8((int(c) + 3*int(on)) / 4) }
