package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Answer is one of the buttons of a dialog, in words that say what it does.
type Answer struct {
	Text  string
	Style ButtonStyle
	// Do runs after the dialog has closed. Before, when set, is asked first and keeps the dialog open by returning false.
	Do     func()
	Before func() bool
}

// Dialog is a question over the window. One is shown at a time; another one waits until it has been answered, unless it belongs to the
// one that is open.
type Dialog struct {
	Title   string
	Message string            // a text that wraps; may be ""
	Content fyne.CanvasObject // anything below the message; may be nil
	Answers []Answer          // left to right
	Default int               // pressed by Enter; -1 for none
	Cancel  int               // pressed by Escape; -1 for none, Escape then closes without an answer
	Width   float32           // 0 is what a sentence needs
	Height  float32           // 0 is what the content needs
	Focus   fyne.Focusable    // what has the focus at first; nil is the default button
	Over    bool              // asked from within the dialog that is open: shown over it, not after it
}

// Inform tells something that has to be noticed; the one button closes it.
func Inform(w fyne.Window, title, message, button string, done func()) *Modal {
	return Dialog{Title: title, Message: message, Answers: []Answer{{Text: button, Style: Primary, Do: done}}}.Show(w)
}

// Complain tells what went wrong with what the person has just asked for, over the dialog where it was asked.
func Complain(w fyne.Window, title, message, button string) *Modal {
	return Dialog{Title: title, Message: message, Answers: []Answer{{Text: button, Style: Primary}}, Over: true}.Show(w)
}

// Confirm asks before something; do and cancel name what the two buttons do.
func Confirm(w fyne.Window, title, message, do, cancel string, then func()) *Modal {
	return Dialog{Title: title, Message: message, Answers: []Answer{{Text: cancel}, {Text: do, Style: Primary, Do: then}}, Default: 1}.Show(w)
}

// AskThree offers two ways on and a way back, such as save, discard, cancel. The first is the default, Escape is the last.
func AskThree(w fyne.Window, title, message string, first, second, cancel Answer) *Modal {
	if first.Style == Plain {
		first.Style = Primary
	}
	return Dialog{Title: title, Message: message, Answers: []Answer{cancel, second, first}, Default: 2, Cancel: 0}.Show(w)
}

// Modal is a dialog that is shown or waits to be.
type Modal struct {
	view *modal
}

// Close takes the dialog away without an answer, or out of the queue.
func (m *Modal) Close() { m.view.close(nil) }

// Open reports whether it is shown or waits.
func (m *Modal) Open() bool { return !m.view.closed }

// queues holds the dialogs of each window, the first of them shown.
var queues = map[fyne.Canvas][]*modal{}

// ModalOpen reports whether the window shows a dialog: its own shortcuts have to rest then.
func ModalOpen(w fyne.Window) bool { return len(queues[w.Canvas()]) > 0 }

// AnswerModal gives the dialog shown its main answer, also where Enter alone would be too easy.
func AnswerModal(w fyne.Window) {
	q := queues[w.Canvas()]
	if len(q) == 0 || !q[0].shown {
		return
	}
	for i, a := range q[0].dialog.Answers {
		if a.Style == Primary || i == q[0].dialog.Default && a.Style != Danger {
			q[0].answer(i)
			return
		}
	}
}

// Show shows the dialog, or queues it behind the one that is open.
func (d Dialog) Show(w fyne.Window) *Modal {
	m := &modal{dialog: d, canvas: w.Canvas()}
	m.ExtendBaseWidget(m)
	m.build()
	if q := queues[m.canvas]; d.Over && len(q) > 0 && q[0].shown {
		queues[m.canvas] = append([]*modal{m}, q...)
		m.open()
		return &Modal{m}
	}
	queues[m.canvas] = append(queues[m.canvas], m)
	if len(queues[m.canvas]) == 1 {
		m.open()
	}
	return &Modal{m}
}

// modal covers the whole window and holds the dialog's box in its middle.
type modal struct {
	widget.BaseWidget
	dialog  Dialog
	canvas  fyne.Canvas
	host    *Host
	box     *panel
	stack   *fyne.Container
	buttons []*Button
	oldKey  func(*fyne.KeyEvent)
	shown   bool
	closed  bool
}

// Label is the title.
func (m *modal) Label() string { return m.dialog.Title }

// AccessibilityLabel is title and message.
func (m *modal) AccessibilityLabel() string { return m.dialog.Title + ". " + m.dialog.Message }

// AccessibilityRole is container.
func (m *modal) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped keeps taps from what lies below.
func (m *modal) Tapped(*fyne.PointEvent) {}

func (m *modal) build() {
	title := NewPara(m.dialog.Title, look.SectionText, look.Text)
	title.Bold = true
	parts := []fyne.CanvasObject{title}
	if m.dialog.Message != "" {
		parts = append(parts, NewPara(m.dialog.Message, look.BaseText, look.Text))
	}
	bar := &fyne.Container{Layout: &buttonBar{}}
	for i, a := range m.dialog.Answers {
		b := NewStyledButton(a.Text, a.Style, func() { m.answer(i) })
		m.buttons = append(m.buttons, b)
		bar.Add(b)
	}
	m.stack = &fyne.Container{Layout: &dialogLayout{body: m.dialog.Content, bar: bar}, Objects: parts}
	if m.dialog.Content != nil {
		m.stack.Add(m.dialog.Content)
	}
	m.stack.Add(bar)
	m.box = newPanel(m.stack, 5*look.Space)
	m.host = NewHost(&fyne.Container{Layout: &centred{m}, Objects: []fyne.CanvasObject{m.box}})
	if below := findHost(m.canvas.Content()); below != nil {
		m.host.After = below.After
	}
}

func (m *modal) open() {
	m.shown = true
	m.oldKey = m.canvas.OnTypedKey()
	m.canvas.SetOnTypedKey(m.typedKey)
	m.canvas.Overlays().Add(m)
	m.Resize(m.canvas.Size())
	switch {
	case m.dialog.Focus != nil:
		m.canvas.Focus(m.dialog.Focus)
	case m.dialog.Default >= 0 && m.dialog.Default < len(m.buttons):
		m.canvas.Focus(m.buttons[m.dialog.Default])
	}
}

func (m *modal) typedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if c := m.dialog.Cancel; c >= 0 && c < len(m.dialog.Answers) {
			m.answer(c)
			return
		}
		m.close(nil)
	case fyne.KeyReturn, fyne.KeyEnter:
		if d := m.dialog.Default; d >= 0 && d < len(m.dialog.Answers) {
			m.answer(d)
		}
	case fyne.KeyF1: // help is the window's own
		if m.oldKey != nil {
			m.oldKey(ev)
		}
	default:
		scrollBy(m.dialog.Content, ev.Name)
	}
}

// scrollBy moves a content that scrolls by the keys that nothing in it has the focus for.
func scrollBy(content fyne.CanvasObject, key fyne.KeyName) {
	s, ok := content.(*container.Scroll)
	if !ok {
		return
	}
	line, page := 2*look.Size(look.RowHeight), s.Size().Height-look.Size(look.RowHeight)
	by := map[fyne.KeyName]float32{fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -s.Offset.Y, fyne.KeyEnd: s.Content.MinSize().Height}[key]
	if by != 0 {
		s.ScrollToOffset(fyne.NewPos(0, max(0, min(s.Offset.Y+by, s.Content.MinSize().Height-s.Size().Height))))
	}
}

func (m *modal) answer(i int) {
	a := m.dialog.Answers[i]
	if a.Before != nil && !a.Before() {
		return
	}
	m.close(a.Do)
}

// close gives the window back its keys before anything else runs, so that what runs may ask the next question.
func (m *modal) close(then func()) {
	if m.closed {
		return
	}
	m.closed = true
	q := queues[m.canvas]
	for i, x := range q {
		if x == m {
			q = append(q[:i:i], q[i+1:]...)
			break
		}
	}
	queues[m.canvas] = q
	if len(q) == 0 {
		delete(queues, m.canvas)
	}
	if m.shown {
		m.canvas.Overlays().Remove(m)
		m.canvas.SetOnTypedKey(m.oldKey)
		if len(q) > 0 && !q[0].shown {
			q[0].open()
		}
	}
	if then != nil {
		then()
	}
}

// CreateRenderer draws the veil and the host of the box.
func (m *modal) CreateRenderer() fyne.WidgetRenderer {
	r := &modalRenderer{m: m, veil: canvas.NewRectangle(look.Color(look.Veil))}
	return r
}

type modalRenderer struct {
	m    *modal
	veil *canvas.Rectangle
}

func (r *modalRenderer) Destroy()           {}
func (r *modalRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *modalRenderer) Layout(s fyne.Size) {
	r.veil.Resize(s)
	r.m.host.Resize(s)
}
func (r *modalRenderer) Refresh() {
	r.veil.FillColor = look.Color(look.Veil)
	r.veil.Refresh()
	r.m.host.Refresh()
}
func (r *modalRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.m.host}
}

// centred puts the box into the middle, a little above it, never larger than the window.
type centred struct{ m *modal }

func (l *centred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
func (l *centred) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	d, box := l.m.dialog, l.m.box
	w := d.Width
	if w == 0 {
		w = 460
	}
	w = min(max(w, box.MinSize().Width), s.Width-8*look.Space)
	h := d.Height
	if h == 0 {
		h = l.m.stack.Layout.(*dialogLayout).heightOf(l.m.stack.Objects, w-2*box.pad) + 2*box.pad
	}
	h = min(h, s.Height-8*look.Space)
	box.Resize(fyne.NewSize(w, h))
	box.Move(fyne.NewPos((s.Width-w)/2, (s.Height-h)*0.4))
}

// dialogLayout stacks title, message, content and buttons; the content takes what is left.
type dialogLayout struct {
	body fyne.CanvasObject
	bar  *fyne.Container
}

const dialogGap = 3 * look.Space

func (l *dialogLayout) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, o := range objects {
		if i > 0 {
			h += dialogGap
		}
		h += heightFor(o, width)
	}
	return h + dialogGap/2
}

func (l *dialogLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, l.bar.MinSize().Height)
}

func (l *dialogLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	spare := s.Height - l.heightOf(objects, s.Width)
	var y float32
	for i, o := range objects {
		if i > 0 {
			y += dialogGap
		}
		h := heightFor(o, s.Width)
		if o == l.body {
			h = max(0, h+spare)
		}
		if o == l.bar {
			y = s.Height - h
		}
		o.Resize(fyne.NewSize(s.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h
	}
}

// buttonBar sets buttons at the right.
type buttonBar struct{}

func (buttonBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for i, o := range objects {
		if i > 0 {
			s.Width += 2 * look.Space
		}
		m := o.MinSize()
		s = fyne.NewSize(s.Width+m.Width, max(s.Height, m.Height))
	}
	return s
}

func (l buttonBar) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	x := s.Width - l.MinSize(objects).Width
	for _, o := range objects {
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, 0))
		x += m.Width + 2*look.Space
	}
}
