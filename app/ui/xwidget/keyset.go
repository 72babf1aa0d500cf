package xwidget

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// KeySet ticks some of a fixed list of things. It is one stop of the Tab key: arrows move, Space ticks, a letter jumps.
type KeySet struct {
	widget.BaseWidget
	OnChanged func()
	OnFocus   func(has bool)

	label   string
	items   []Option
	on      map[string]bool
	at      int // item the keys are on
	hover   int
	focused bool
	problem bool
	fold    func(string) string
}

// NewKeySet returns a list of things of which none is ticked; fold makes letters alike where the keys jump.
func NewKeySet(label string, items []Option, fold func(string) string) *KeySet {
	k := &KeySet{label: label, items: items, on: map[string]bool{}, hover: -1, fold: fold}
	k.ExtendBaseWidget(k)
	return k
}

// Label names the list.
func (k *KeySet) Label() string { return k.label }

// AccessibilityLabel is the label and the item the keys are on.
func (k *KeySet) AccessibilityLabel() string {
	if k.at >= len(k.items) {
		return k.label
	}
	return k.label + " " + k.items[k.at].Text
}

// AccessibilityRole is container.
func (k *KeySet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Text is what is ticked, in the order of the list.
func (k *KeySet) Text() string {
	var out []string
	for _, o := range k.items {
		if k.on[o.Key] {
			out = append(out, o.Text)
		}
	}
	return strings.Join(out, ", ")
}

// Keys returns the keys of what is ticked, in the order of the list.
func (k *KeySet) Keys() []string {
	var out []string
	for _, o := range k.items {
		if k.on[o.Key] {
			out = append(out, o.Key)
		}
	}
	return out
}

// SetKeys ticks these without telling OnChanged. One the list does not have is kept as it is and shown at its end.
func (k *KeySet) SetKeys(keys []string) {
	k.on = map[string]bool{}
	for _, key := range keys {
		known := false
		for _, o := range k.items {
			known = known || o.Key == key
		}
		if !known {
			k.items = append(k.items, Option{Key: key, Text: key})
		}
		k.on[key] = true
	}
	k.Refresh()
}

// SetProblem frames the list, or takes the frame away.
func (k *KeySet) SetProblem(on bool) {
	k.problem = on
	k.Refresh()
}

func (k *KeySet) turn(i int) {
	if i < 0 || i >= len(k.items) {
		return
	}
	k.at = i
	k.on[k.items[i].Key] = !k.on[k.items[i].Key]
	k.Refresh()
	if k.OnChanged != nil {
		k.OnChanged()
	}
}

// Tapped ticks what is under the pointer and takes the focus.
func (k *KeySet) Tapped(ev *fyne.PointEvent) {
	focusOn(k)
	k.turn(k.itemAt(ev.Position))
}

// MouseIn shades the item under the pointer.
func (k *KeySet) MouseIn(ev *desktop.MouseEvent) { k.MouseMoved(ev) }

// MouseMoved shades the item under the pointer.
func (k *KeySet) MouseMoved(ev *desktop.MouseEvent) {
	if i := k.itemAt(ev.Position); i != k.hover {
		k.hover = i
		k.Refresh()
	}
}

// MouseOut takes the shade away.
func (k *KeySet) MouseOut() { k.hover = -1; k.Refresh() }

// FocusGained shows the ring.
func (k *KeySet) FocusGained() { k.setFocused(true) }

// FocusLost hides it.
func (k *KeySet) FocusLost() { k.setFocused(false) }

func (k *KeySet) setFocused(on bool) {
	k.focused = on
	k.Refresh()
	if k.OnFocus != nil {
		k.OnFocus(on)
	}
}

// TypedRune jumps to the next item that begins with the letter.
func (k *KeySet) TypedRune(r rune) {
	if r == ' ' { // comes as a key
		return
	}
	fold := k.fold
	if fold == nil {
		fold = strings.ToLower
	}
	for i := 1; i <= len(k.items); i++ {
		at := (k.at + i) % len(k.items)
		if strings.HasPrefix(fold(k.items[at].Text), fold(string(r))) {
			k.to(at)
			return
		}
	}
}

// TypedShortcut passes the shortcut on to the window.
func (k *KeySet) TypedShortcut(s fyne.Shortcut) { passShortcut(k, s) }

// TypedKey moves and ticks.
func (k *KeySet) TypedKey(ev *fyne.KeyEvent) {
	rows := k.rows(k.Size().Width)
	switch ev.Name {
	case fyne.KeySpace:
		k.turn(k.at)
	case fyne.KeyDown:
		k.to(k.at + 1)
	case fyne.KeyUp:
		k.to(k.at - 1)
	case fyne.KeyRight:
		k.to(k.at + rows)
	case fyne.KeyLeft:
		k.to(k.at - rows)
	case fyne.KeyHome:
		k.to(0)
	case fyne.KeyEnd:
		k.to(len(k.items) - 1)
	default:
		passKey(k, ev)
	}
}

func (k *KeySet) to(i int) {
	if i >= 0 && i < len(k.items) {
		k.at = i
		k.Refresh()
	}
}

func keyLine() float32 { return look.Size(look.BaseText) * 1.9 }

func keyBox() float32 { return look.Size(look.BaseText) }

// columns is how many items stand side by side: they are read downwards, column by column.
func (k *KeySet) columns(width float32) (n int, each float32) {
	var widest float32
	for _, o := range k.items {
		widest = max(widest, textWidth(o.Text, look.Size(look.TableText), false))
	}
	widest += keyBox() + 5*look.Space
	n = max(1, min(4, int(width/widest), len(k.items)))
	return n, width / float32(n)
}

func (k *KeySet) rows(width float32) int {
	n, _ := k.columns(width)
	return (len(k.items) + n - 1) / n
}

func (k *KeySet) itemAt(p fyne.Position) int {
	_, w := k.columns(k.Size().Width)
	row, col := int((p.Y-look.Space)/keyLine()), int(p.X/w)
	rows := k.rows(k.Size().Width)
	if i := col*rows + row; p.Y >= look.Space && row < rows && i < len(k.items) {
		return i
	}
	return -1
}

// HeightFor returns the height of the list in a width.
func (k *KeySet) HeightFor(width float32) float32 {
	return float32(k.rows(width))*keyLine() + 2*look.Space
}

// CreateRenderer draws boxes and texts.
func (k *KeySet) CreateRenderer() fyne.WidgetRenderer {
	r := &keySetRenderer{k: k, back: canvas.NewRectangle(color.Transparent), cursor: canvas.NewRectangle(color.Transparent), ring: newRing()}
	r.Refresh()
	return r
}

type keyItem struct {
	box  *canvas.Rectangle
	tick *canvas.Image
	text *canvas.Text
}

type keySetRenderer struct {
	k                  *KeySet
	back, cursor, ring *canvas.Rectangle
	items              []keyItem
}

func (r *keySetRenderer) Destroy() {}

func (r *keySetRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, r.k.HeightFor(max(160, r.k.Size().Width)))
}

func (r *keySetRenderer) Layout(s fyne.Size) {
	k := r.k
	r.ring.Resize(s)
	r.back.Resize(s)
	rows := max(1, k.rows(s.Width))
	_, w := k.columns(s.Width)
	for i, it := range r.items {
		x, y := float32(i/rows)*w+2*look.Space, float32(i%rows)*keyLine()+look.Space
		side := keyBox()
		it.box.Move(fyne.NewPos(x, y+(keyLine()-side)/2))
		it.box.Resize(fyne.NewSquareSize(side))
		it.tick.Move(fyne.NewPos(x+1, y+(keyLine()-side)/2+1))
		it.tick.Resize(fyne.NewSquareSize(side - 2))
		size := look.Size(look.TableText)
		room := w - side - 5*look.Space
		it.text.Text = cut(k.items[i].Text, room, size, false)
		h := lineHeight(size)
		it.text.Move(fyne.NewPos(x+side+2*look.Space, y+(keyLine()-h)/2))
		it.text.Resize(fyne.NewSize(room, h))
		if i == k.at {
			r.cursor.Move(fyne.NewPos(x-look.Space, y))
			r.cursor.Resize(fyne.NewSize(w-2*look.Space, keyLine()))
		}
	}
}

func (r *keySetRenderer) Refresh() {
	k := r.k
	for len(r.items) < len(k.items) {
		tick := canvas.NewImageFromResource(nil)
		tick.FillMode = canvas.ImageFillContain
		r.items = append(r.items, keyItem{canvas.NewRectangle(color.Transparent), tick, canvas.NewText("", color.Black)})
	}
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth, r.back.CornerRadius = color.Transparent, look.Color(look.Line), 1, look.Radius
	r.cursor.FillColor, r.cursor.CornerRadius, r.cursor.Hidden = look.Color(look.SelectedRow), look.Radius-1, !k.focused
	for i, it := range r.items {
		it.box.CornerRadius, it.box.StrokeWidth = 3, 1
		it.box.FillColor, it.box.StrokeColor = look.Color(theme.ColorNameInputBackground), look.Color(theme.ColorNameInputBorder)
		if i == k.hover {
			it.box.StrokeColor = look.Color(look.Primary)
		}
		it.tick.Resource = nil
		if k.on[k.items[i].Key] {
			it.box.FillColor, it.box.StrokeColor = look.Color(look.Primary), look.Color(look.Primary)
			it.tick.Resource = theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameForegroundOnPrimary)
		}
		it.text.TextSize, it.text.Color = look.Size(look.TableText), look.Color(look.Text)
	}
	role := look.FocusRing
	if k.problem {
		role = look.Error
	}
	paintRing(r.ring, k.focused || k.problem, role, look.Ring)
	r.Layout(k.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(k)
}

func (r *keySetRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.back, r.cursor}
	for _, it := range r.items {
		out = append(out, it.box, it.tick, it.text)
	}
	return append(out, r.ring)
}

// keySetEditor ticks the choices of a set.
func keySetEditor(r *fieldRow) *editor {
	env := &r.form.env
	items := make([]Option, len(r.field.Choices))
	for i, key := range r.field.Choices {
		items[i] = Option{Key: key, Text: key}
		if env.ChoiceLabel != nil {
			items[i].Text = env.ChoiceLabel(r.form.kind, r.field, key)
		}
	}
	k := NewKeySet(r.name, items, func(s string) string { return strings.ToLower(env.fold(s)) })
	k.OnFocus = r.focused
	k.OnChanged = func() {
		*value[schema.Set](r) = schema.NewSet(k.Keys()...)
		r.changed()
	}
	return &editor{
		object: k, focus: func() fyne.Focusable { return k }, unread: nothingUnread, frame: k.SetProblem,
		load: func() { k.SetKeys(*value[schema.Set](r)) },
	}
}
