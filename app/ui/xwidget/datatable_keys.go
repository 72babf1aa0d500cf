package xwidget

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// typePause ends a word typed to jump to a row.
const typePause = time.Second

// FocusGained shows the ring; a table without a cursor puts it on the first row.
func (t *DataTable[R]) FocusGained() {
	t.focused = true
	if t.at < 0 && len(t.index) > 0 {
		t.place(0)
	}
	t.body.shadeAll()
	t.placeRing()
}

// FocusLost hides the ring.
func (t *DataTable[R]) FocusLost() {
	t.focused, t.shift = false, false
	t.placeRing()
}

// KeyDown notices Shift, which key events do not carry.
func (t *DataTable[R]) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		t.shift = true
	}
}

// KeyUp notices the end of Shift.
func (t *DataTable[R]) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		t.shift = false
	}
}

// TypedKey walks, marks and opens.
func (t *DataTable[R]) TypedKey(ev *fyne.KeyEvent) {
	page := max(1, int(t.scroll.Size().Height/t.body.rowH)-1)
	switch ev.Name {
	case fyne.KeyUp:
		t.walk(t.at - 1)
	case fyne.KeyDown:
		t.walk(t.at + 1)
	case fyne.KeyPageUp:
		t.walk(t.at - page)
	case fyne.KeyPageDown:
		t.walk(t.at + page)
	case fyne.KeyHome:
		t.walk(0)
	case fyne.KeyEnd:
		t.walk(len(t.index) - 1)
	case fyne.KeyLeft, fyne.KeyRight:
		t.scrollSideways(ev.Name == fyne.KeyRight)
	case fyne.KeyReturn, fyne.KeyEnter:
		if r, ok := t.Current(); ok && t.OnOpen != nil {
			t.OnOpen(r)
		}
	case fyne.KeySpace:
		if t.typing() {
			return
		}
		if r, ok := t.Current(); ok {
			t.toggle(t.key(r))
		}
	case desktop.KeyMenu:
		t.menuAt(t.at, fyne.CurrentApp().Driver().AbsolutePositionForObject(t.ring).AddXY(2*cellPad, t.body.rowH))
	case fyne.KeyEscape:
		if len(t.marks) > 0 {
			t.SetMarked()
			return
		}
		t.pass(ev)
	default:
		t.pass(ev)
	}
}

func (t *DataTable[R]) pass(ev *fyne.KeyEvent) {
	if t.OnKey == nil || !t.OnKey(ev) {
		passKey(t, ev)
	}
}

// TypedShortcut copies and marks all.
func (t *DataTable[R]) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		fyne.CurrentApp().Clipboard().SetContent(t.Copy())
		return
	case *fyne.ShortcutSelectAll:
		clear(t.marks)
		for i := range t.index {
			t.marks[t.key(t.rowAt(i))] = true
		}
		t.tellMarks()
		t.body.shadeAll()
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyF10 && c.Modifier == fyne.KeyModifierShift {
		t.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		return
	}
	if t.OnShortcut == nil || !t.OnShortcut(s) {
		passShortcut(t, s)
	}
}

// TypedRune jumps to the next row whose first column begins with what is typed.
func (t *DataTable[R]) TypedRune(r rune) {
	if t.OnRune != nil && t.OnRune(r) {
		return
	}
	if r == ' ' && !t.typing() {
		return
	}
	if !t.typing() {
		t.typed = ""
	}
	t.typed += string(r)
	t.typedAt = t.now()
	if len(t.shown) == 0 || len(t.index) == 0 {
		return
	}
	fold := t.Fold
	if fold == nil {
		fold = func(s string) string { return s }
	}
	want := fold(t.typed)
	first := &t.cols[t.shown[0]]
	// A new word starts behind the cursor; a longer one may still fit the row it stands on.
	from := max(0, t.at)
	if len([]rune(t.typed)) == 1 {
		from++
	}
	for i := range t.index {
		p := (from + i) % len(t.index)
		if strings.HasPrefix(fold(first.cell(t.rowAt(p)).Text), want) {
			t.moveTo(p)
			return
		}
	}
}

func (t *DataTable[R]) typing() bool { return t.typed != "" && t.now().Sub(t.typedAt) < typePause }

// walk moves the cursor; with Shift held it marks everything between where it set out and where it came.
func (t *DataTable[R]) walk(to int) {
	if len(t.index) == 0 {
		return
	}
	to = max(0, min(len(t.index)-1, to))
	if t.shift {
		t.extend(to)
		return
	}
	t.moveTo(to)
}

func (t *DataTable[R]) extend(to int) {
	anchor := t.anchor
	t.moveTo(to)
	t.anchor = anchor
	clear(t.marks)
	for i := min(anchor, to); i <= max(anchor, to); i++ {
		if i >= 0 {
			t.marks[t.key(t.rowAt(i))] = true
		}
	}
	t.tellMarks()
	t.body.shadeAll()
}

func (t *DataTable[R]) toggle(key int64) {
	if t.marks[key] {
		delete(t.marks, key)
	} else {
		t.marks[key] = true
	}
	t.tellMarks()
	t.body.shadeAll()
}

func (t *DataTable[R]) moveTo(p int) {
	t.place(p)
	t.reveal(p)
	t.body.shadeAll()
	t.placeRing()
}

func (t *DataTable[R]) place(p int) {
	moved := p != t.at
	t.at, t.anchor = p, p
	r := t.rowAt(p)
	t.cursor = t.key(r)
	if moved && t.OnCursor != nil {
		t.OnCursor(r)
	}
}

func (t *DataTable[R]) reveal(p int) {
	top, h := float32(p)*t.body.rowH, t.scroll.Size().Height
	off := t.scroll.Offset
	switch {
	case h <= 0:
		return
	case top < off.Y:
		off.Y = top
	case top+t.body.rowH > off.Y+h:
		off.Y = top + t.body.rowH - h
	default:
		return
	}
	t.scroll.ScrollToOffset(off)
	t.scrolled()
}

func (t *DataTable[R]) scrollSideways(right bool) {
	by := float32(-80)
	if right {
		by = -by
	}
	limit := max(0, t.body.MinSize().Width-t.scroll.Size().Width)
	t.scroll.ScrollToOffset(fyne.NewPos(max(0, min(limit, t.scroll.Offset.X+by)), t.scroll.Offset.Y))
	t.scrolled()
}

// What the body asks and tells.

func (t *DataTable[R]) rowCount() int { return len(t.index) }

func (t *DataTable[R]) cellAt(row, col int) Mark {
	return t.cols[t.shown[col]].cell(t.rowAt(row))
}

// rowLook shades the marked rows, or the cursor's where none is marked.
func (t *DataTable[R]) rowLook(row int) (marked, cursor bool) {
	if len(t.marks) == 0 {
		return false, row == t.at
	}
	return t.marks[t.key(t.rowAt(row))], false
}

func (t *DataTable[R]) viewport() (fyne.Position, fyne.Size) { return t.scroll.Offset, t.scroll.Size() }

func (t *DataTable[R]) pointed(row int, ev *desktop.MouseEvent) {
	focusOn(t)
	if row < 0 {
		return
	}
	key := t.key(t.rowAt(row))
	if ev.Button == desktop.MouseButtonSecondary {
		if !t.marks[key] {
			t.unmark()
		}
		t.moveTo(row)
		return
	}
	switch {
	case ev.Modifier&fyne.KeyModifierShift != 0:
		t.extend(row)
	case ev.Modifier&fyne.KeyModifierShortcutDefault != 0:
		if len(t.marks) == 0 && t.at >= 0 && t.at != row {
			t.marks[t.cursor] = true
		}
		t.moveTo(row)
		t.toggle(key)
	default:
		t.unmark()
		t.moveTo(row)
		t.countClicks(key)
	}
}

// countClicks tells a double click by time: Fyne's own would delay every single one.
func (t *DataTable[R]) countClicks(key int64) {
	now := t.now()
	t.opening = t.clicked == key && !t.clickAt.IsZero() && now.Sub(t.clickAt) < fyne.CurrentApp().Driver().DoubleTapDelay()
	t.clicked, t.clickAt = key, now
	if t.opening {
		t.clickAt = time.Time{}
	}
}

// released opens after a double click: only once the button is up, or Fyne would take the focus from whatever opens.
func (t *DataTable[R]) released() {
	if r, ok := t.Current(); ok && t.opening && t.OnOpen != nil {
		t.opening = false
		t.OnOpen(r)
	}
}

func (t *DataTable[R]) unmark() {
	if len(t.marks) > 0 {
		t.SetMarked()
	}
}

func (t *DataTable[R]) tapped(row int) {
	t.pointed(row, &desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	t.released()
}

func (t *DataTable[R]) menuAt(row int, at fyne.Position) {
	if row >= 0 && row != t.at {
		t.pointed(row, &desktop.MouseEvent{Button: desktop.MouseButtonSecondary})
	}
	m := fyne.NewMenu("")
	if t.Menu != nil {
		if own := t.Menu(t.Chosen()); own != nil && len(own.Items) > 0 {
			m.Items = append(append(m.Items, own.Items...), fyne.NewMenuItemSeparator())
		}
	}
	m.Items = append(m.Items, t.columnsMenu())
	t.popUp(m, at)
}

// Copy returns the chosen rows with their heads as tab-separated text, which spreadsheets paste as cells.
func (t *DataTable[R]) Copy() string {
	var b strings.Builder
	line := func(text func(c *Column[R]) string) {
		for i, c := range t.shown {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(cellOf(text(&t.cols[c])))
		}
		b.WriteByte('\n')
	}
	line(func(c *Column[R]) string { return c.Title })
	for _, r := range t.Chosen() {
		line(func(c *Column[R]) string { return c.cell(r).Text })
	}
	return b.String()
}

// cellOf quotes what would fall apart into several cells.
func cellOf(s string) string {
	if !strings.ContainsAny(s, "\t\r\n") && !strings.HasPrefix(s, `"`) {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}
