package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// NavItem is one page of the program in the list at the left.
type NavItem struct {
	ID    string
	Text  string
	Icon  fyne.Resource // may be nil
	Badge string        // "7", or ""
	Gap   bool          // room above it: another group begins
	Fold  bool          // opens and closes entries instead of going to a page: the arrow keys only pass over it
}

// NavList is the list of pages. It takes the focus as one; Up, Down, Home and End go to a page at once.
type NavList struct {
	widget.BaseWidget
	OnSelected func(id string)
	// OnReveal is told where the selected entry stands, so that whoever scrolls can show it.
	OnReveal func(y, height float32)

	label   string
	items   []NavItem
	at      int
	hover   int
	focused bool
}

// NewNavList returns a list with the first page selected.
func NewNavList(label string, selected func(id string), items ...NavItem) *NavList {
	n := &NavList{OnSelected: selected, label: label, items: items, hover: -1}
	n.ExtendBaseWidget(n)
	return n
}

// Label names the list.
func (n *NavList) Label() string { return n.label }

// AccessibilityLabel is the list and the page selected.
func (n *NavList) AccessibilityLabel() string {
	if n.at < len(n.items) {
		return n.label + ": " + n.items[n.at].Text
	}
	return n.label
}

// AccessibilityRole is container.
func (n *NavList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Selected returns the id of the page selected.
func (n *NavList) Selected() string {
	if n.at >= len(n.items) {
		return ""
	}
	return n.items[n.at].ID
}

// Select shows a page as selected without telling OnSelected.
func (n *NavList) Select(id string) {
	for i, it := range n.items {
		if it.ID == id {
			n.at = i
			n.Refresh()
			n.reveal()
		}
	}
}

func (n *NavList) reveal() {
	if tops, _ := n.tops(); n.OnReveal != nil && n.at < len(tops) {
		n.OnReveal(tops[n.at], look.Size(look.RowHeight))
	}
}

// SetBadge changes the number beside a page.
func (n *NavList) SetBadge(id, badge string) {
	for i := range n.items {
		if n.items[i].ID == id && n.items[i].Badge != badge {
			n.items[i].Badge = badge
			n.Refresh()
		}
	}
}

// SetItems shows other pages, keeping the one selected where it is among them.
func (n *NavList) SetItems(items ...NavItem) {
	id := n.Selected()
	n.items, n.at = items, 0
	n.Select(id)
	n.Refresh()
}

func (n *NavList) choose(i int) {
	if i < 0 || i >= len(n.items) {
		return
	}
	n.at = i
	n.Refresh()
	n.reveal()
	if n.OnSelected != nil && !n.items[i].Fold {
		n.OnSelected(n.items[i].ID)
	}
}

// press does what an entry is for: it goes to its page, or opens and closes what it folds.
func (n *NavList) press(i int) {
	if i >= 0 && i < len(n.items) && n.items[i].Fold {
		if n.OnSelected != nil {
			n.OnSelected(n.items[i].ID)
		}
		return
	}
	n.choose(i)
}

// TypedKey goes to another page.
func (n *NavList) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		n.choose(n.at - 1)
	case fyne.KeyDown:
		n.choose(n.at + 1)
	case fyne.KeyHome:
		n.choose(0)
	case fyne.KeyEnd:
		n.choose(len(n.items) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		n.press(n.at)
	default:
		passKey(n, ev)
	}
}

// TypedRune does nothing.
func (n *NavList) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (n *NavList) TypedShortcut(s fyne.Shortcut) { passShortcut(n, s) }

// FocusGained shows the ring.
func (n *NavList) FocusGained() { n.focused = true; n.Refresh() }

// FocusLost hides it.
func (n *NavList) FocusLost() { n.focused = false; n.Refresh() }

// Tapped goes to the page under the pointer.
func (n *NavList) Tapped(ev *fyne.PointEvent) {
	focusOn(n)
	n.press(n.itemAt(ev.Position.Y))
}

// MouseIn shades the page under the pointer.
func (n *NavList) MouseIn(ev *desktop.MouseEvent) { n.MouseMoved(ev) }

// MouseMoved shades the page under the pointer.
func (n *NavList) MouseMoved(ev *desktop.MouseEvent) {
	if i := n.itemAt(ev.Position.Y); i != n.hover {
		n.hover = i
		n.Refresh()
	}
}

// MouseOut takes the shade away.
func (n *NavList) MouseOut() {
	n.hover = -1
	n.Refresh()
}

// navGap is the room between groups.
const navGap = 3 * look.Space

func (n *NavList) tops() (tops []float32, end float32) {
	h := look.Size(look.RowHeight) + 1
	var y float32
	for _, it := range n.items {
		if it.Gap {
			y += navGap
		}
		tops = append(tops, y)
		y += h
	}
	return tops, y
}

func (n *NavList) itemAt(y float32) int {
	tops, _ := n.tops()
	for i, t := range tops {
		if y >= t && y < t+look.Size(look.RowHeight)+1 {
			return i
		}
	}
	return -1
}

// CreateRenderer draws the pages.
func (n *NavList) CreateRenderer() fyne.WidgetRenderer {
	r := &navRenderer{n: n, ring: newRing()}
	r.Refresh()
	return r
}

type navRenderer struct {
	n    *NavList
	ring *canvas.Rectangle
	rows []navRow
}

type navRow struct {
	back, pill  *canvas.Rectangle
	icon        *canvas.Image
	text, badge *canvas.Text
}

func (r *navRenderer) Destroy() {}

func (r *navRenderer) MinSize() fyne.Size {
	_, end := r.n.tops()
	size := look.Size(look.BaseText)
	var w float32
	for _, it := range r.n.items {
		x := textWidth(it.Text, size, true) + 6*look.Space
		if it.Icon != nil {
			x += size + 4 + 2*look.Space
		}
		if it.Badge != "" {
			x += textWidth(it.Badge, look.Size(look.CaptionText), false) + 6*look.Space
		}
		w = max(w, x)
	}
	return fyne.NewSize(w, end)
}

func (r *navRenderer) Layout(s fyne.Size) {
	tops, _ := r.n.tops()
	h := look.Size(look.RowHeight)
	size, small := look.Size(look.BaseText), look.Size(look.CaptionText)
	for i, row := range r.rows {
		it, y := r.n.items[i], tops[i]
		row.back.Resize(fyne.NewSize(s.Width, h))
		row.back.Move(fyne.NewPos(0, y))
		x := 3 * look.Space
		if it.Icon != nil {
			side := size + 4
			row.icon.Resize(fyne.NewSquareSize(side))
			row.icon.Move(fyne.NewPos(x, y+(h-side)/2))
			x += side + 2*look.Space
		}
		th := lineHeight(size)
		right := s.Width - 2*look.Space
		row.pill.Hidden, row.badge.Hidden = it.Badge == "", it.Badge == ""
		if it.Badge != "" {
			bw, bh := textWidth(it.Badge, small, false), lineHeight(small)
			pw := max(bw+2.5*look.Space, bh+2)
			row.pill.Resize(fyne.NewSize(pw, bh+2))
			row.pill.Move(fyne.NewPos(right-pw, y+(h-bh-2)/2))
			row.badge.Resize(fyne.NewSize(bw, bh))
			row.badge.Move(fyne.NewPos(right-pw+(pw-bw)/2, y+(h-bh)/2))
			right -= pw + look.Space
		}
		row.text.Text = cut(it.Text, right-x, size, i == r.n.at)
		row.text.Resize(fyne.NewSize(right-x, th))
		row.text.Move(fyne.NewPos(x, y+(h-th)/2))
	}
	if r.n.at < len(tops) {
		r.ring.Resize(fyne.NewSize(s.Width, h))
		r.ring.Move(fyne.NewPos(0, tops[r.n.at]))
	}
}

func (r *navRenderer) Refresh() {
	for len(r.rows) < len(r.n.items) {
		img := canvas.NewImageFromResource(nil)
		img.FillMode = canvas.ImageFillContain
		r.rows = append(r.rows, navRow{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent), img, canvas.NewText("", color.Black), canvas.NewText("", color.Black)})
	}
	r.rows = r.rows[:len(r.n.items)]
	for i, row := range r.rows {
		it := r.n.items[i]
		role := look.Text
		row.back.FillColor, row.back.CornerRadius = color.Transparent, look.Radius
		switch i {
		case r.n.at:
			row.back.FillColor = look.Color(look.SelectedRow)
		case r.n.hover:
			row.back.FillColor = look.Color(look.ChipFill)
		}
		row.text.TextSize, row.text.Color = look.Size(look.BaseText), look.Color(role)
		row.text.TextStyle.Bold = i == r.n.at
		row.icon.Resource = nil
		if it.Icon != nil {
			row.icon.Resource = theme.NewColoredResource(it.Icon, look.MutedText)
		}
		row.pill.FillColor, row.pill.CornerRadius = look.Color(look.ChipFill), 8
		row.badge.Text, row.badge.TextSize, row.badge.Color = it.Badge, look.Size(look.CaptionText), look.Color(look.Text)
	}
	r.Layout(r.n.Size())
	for _, row := range r.rows {
		row.back.Refresh()
		row.icon.Refresh()
		row.text.Refresh()
		row.pill.Refresh()
		row.badge.Refresh()
	}
	paintRing(r.ring, r.n.focused, look.FocusRing, look.Ring)
	canvas.Refresh(r.n)
}

func (r *navRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, row := range r.rows {
		out = append(out, row.back, row.icon, row.text, row.pill, row.badge)
	}
	return append(out, r.ring)
}
