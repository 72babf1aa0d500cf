package recordpage

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// rowView is one row of a small table.
type rowView struct {
	widget.BaseWidget
	table   *Rows
	row     Row
	cells   []fyne.CanvasObject
	hovered bool
	focused bool
	sheet   *Sheet
}

func newRowView(t *Rows, r Row) *rowView {
	v := &rowView{table: t, row: r}
	lead := max(0, slices.IndexFunc(r.Cells, func(c Cell) bool { return c.Lead }))
	for i, c := range r.Cells {
		role := look.Text
		switch {
		case r.Soft || c.Soft:
			role = look.MutedText
		case i == lead && r.Open != nil:
			role = look.Primary // where a tap leads
		}
		if c.Mark != nil {
			shape := xwidget.NewStatusMark(xwidget.Mark{Shape: c.Mark.Shape, Role: c.Mark.Role})
			text, colour := c.Mark.Text, c.Mark.Role
			if c.Text != "" { // the shape stands before words that are not those of the mark
				text, colour = c.Text, role
			}
			v.cells = append(v.cells, newBeside(shape, xwidget.NewPara(text, look.TableText, colour)))
		} else {
			v.cells = append(v.cells, xwidget.NewPara(c.Text, look.TableText, role))
		}
	}
	v.ExtendBaseWidget(v)
	return v
}

// Label is what the row says.
func (v *rowView) Label() string {
	var out []string
	for _, c := range v.row.Cells {
		text := c.Text
		if c.Mark != nil && text == "" {
			text = c.Mark.Text
		}
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, ", ")
}

func (v *rowView) AccessibilityLabel() string             { return v.Label() }
func (v *rowView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (v *rowView) onMenu(p fyne.Position) bool {
	return len(v.row.Menu) > 0 && p.X > v.Size().Width-menuWidth()-rowInset
}

// Tapped opens the row, or its menu at the right end.
func (v *rowView) Tapped(ev *fyne.PointEvent) {
	switch {
	case v.onMenu(ev.Position):
		v.showMenu()
	case v.row.Open != nil:
		v.row.Open()
	}
}

// TappedSecondary opens the menu under the pointer.
func (v *rowView) TappedSecondary(ev *fyne.PointEvent) { menuAt(v, ev.AbsolutePosition, v.row.Menu...) }

func (v *rowView) showMenu() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v)
	menuAt(v, at.AddXY(v.Size().Width-menuWidth(), v.Size().Height), v.row.Menu...)
}

// TypedKey opens the row or its menu.
func (v *rowView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if v.row.Open != nil {
			v.row.Open()
		} else {
			v.showMenu()
		}
	case desktop.KeyMenu:
		v.showMenu()
	default:
		PassKey(v, ev)
	}
}

// TypedShortcut opens the menu with Shift+F10; other shortcuts are the window's.
func (v *rowView) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyF10 && c.Modifier == fyne.KeyModifierShift {
		v.showMenu()
		return
	}
	PassShortcut(v, s)
}

// TypedRune does nothing.
func (v *rowView) TypedRune(rune) {}

// FocusGained shows the ring where it can be seen.
func (v *rowView) FocusGained() {
	v.focused = true
	v.Refresh()
	if v.sheet != nil {
		v.sheet.Reveal(v)
	}
}

// FocusLost hides it.
func (v *rowView) FocusLost() { v.focused = false; v.Refresh() }

// MouseIn shades the row.
func (v *rowView) MouseIn(*desktop.MouseEvent) { v.hovered = true; v.Refresh() }

// MouseMoved does nothing.
func (v *rowView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (v *rowView) MouseOut() { v.hovered = false; v.Refresh() }

// Cursor is a hand where a tap leads somewhere.
func (v *rowView) Cursor() desktop.Cursor {
	if v.row.Open != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

const rowPad = 1.5 * look.Space

func (v *rowView) each(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	xs, ws := v.table.places(width - 2*rowInset)
	var height float32
	for i, c := range v.cells {
		h := heightFor(c, ws[i])
		put(c, xs[i]+rowInset, rowPad, ws[i], h)
		height = max(height, h)
	}
	return height + 2*rowPad
}

// HeightFor returns the height in a width.
func (v *rowView) HeightFor(width float32) float32 {
	return v.each(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// CreateRenderer draws shade, cells, the menu's sign and the line below.
func (v *rowView) CreateRenderer() fyne.WidgetRenderer {
	r := &rowRenderer{v: v, shade: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		dots: canvas.NewImageFromResource(nil)}
	r.dots.FillMode = canvas.ImageFillContain
	r.paint()
	return r
}

type rowRenderer struct {
	v                 *rowView
	shade, line, ring *canvas.Rectangle
	dots              *canvas.Image
}

func (r *rowRenderer) Destroy()           {}
func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.v.HeightFor(r.v.Size().Width)) }

func (r *rowRenderer) Layout(s fyne.Size) {
	r.shade.Resize(s)
	r.ring.Resize(s)
	r.line.Move(fyne.NewPos(rowInset, s.Height-1))
	r.line.Resize(fyne.NewSize(s.Width-2*rowInset, 1))
	side := look.Size(look.BaseText) + 2
	r.dots.Resize(fyne.NewSquareSize(side))
	r.dots.Move(fyne.NewPos(s.Width-rowInset-(menuWidth()+side)/2, rowPad))
	r.v.each(s.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

func (r *rowRenderer) paint() {
	r.shade.FillColor, r.shade.CornerRadius = color.Transparent, look.Radius
	if r.v.hovered && (r.v.row.Open != nil || len(r.v.row.Menu) > 0) {
		r.shade.FillColor = look.Color(look.HoverRow)
	}
	r.line.FillColor = look.Color(look.Line)
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Color(look.FocusRing), look.Ring, look.Radius
	r.ring.Hidden = !r.v.focused
	r.dots.Hidden = len(r.v.row.Menu) == 0
	if !r.dots.Hidden {
		r.dots.Resource = theme.NewColoredResource(theme.MoreHorizontalIcon(), look.MutedText)
	}
}

func (r *rowRenderer) Refresh() {
	r.paint()
	r.Layout(r.v.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.v)
}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	out := append([]fyne.CanvasObject{r.shade, r.line}, r.v.cells...)
	return append(out, r.dots, r.ring)
}
