package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Option is one thing that can be chosen from suggestions.
type Option struct {
	ID     int64
	Key    string
	Text   string // what is chosen
	Detail string // what tells it from others of that name
	New    bool   // choosing it means adding it
	Group  string // heading it stands under in a list of several kinds
}

// mostSuggested is how many lines of suggestions are seen at once.
const mostSuggested = 8

// SuggestList shows options, under the headings of their groups where they have any. It never has the focus: whoever has it moves
// the highlight.
type SuggestList struct {
	widget.BaseWidget
	OnPick func(Option)

	label string
	lines []suggestLine
	at    int // line highlighted, -1 without one
	first int
	most  int
	hover int

	pointer *pointerWatch // of the panel it lies on, or nil
}

type suggestLine struct {
	heading string
	option  Option
}

// NewSuggestList returns a list that shows that many lines at once.
func NewSuggestList(label string, most int, pick func(Option)) *SuggestList {
	l := &SuggestList{OnPick: pick, label: label, at: -1, most: most, hover: -1}
	l.ExtendBaseWidget(l)
	return l
}

// Label names the list.
func (l *SuggestList) Label() string { return l.label }

// AccessibilityLabel is the highlighted option.
func (l *SuggestList) AccessibilityLabel() string {
	if o, ok := l.Current(); ok {
		return o.Text + " " + o.Detail
	}
	return l.label
}

// AccessibilityRole is container.
func (l *SuggestList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Set shows these options and highlights the first of them, or none.
func (l *SuggestList) Set(options []Option, highlight bool) {
	l.lines, l.first, l.at, l.hover = nil, 0, -1, -1
	group := ""
	for _, o := range options {
		if o.Group != "" && o.Group != group {
			l.lines = append(l.lines, suggestLine{heading: o.Group})
		}
		group = o.Group
		l.lines = append(l.lines, suggestLine{option: o})
	}
	if highlight {
		l.Step(1)
	}
	l.Refresh()
}

// Options returns what is shown.
func (l *SuggestList) Options() []Option {
	var out []Option
	for _, x := range l.lines {
		if x.heading == "" {
			out = append(out, x.option)
		}
	}
	return out
}

// Current returns the highlighted option.
func (l *SuggestList) Current() (Option, bool) {
	if l.at < 0 || l.at >= len(l.lines) {
		return Option{}, false
	}
	return l.lines[l.at].option, true
}

// Step moves the highlight by some options, past headings, and stops at the ends.
func (l *SuggestList) Step(by int) {
	step := 1
	if by < 0 {
		step = -1
	}
	for range max(by, -by) {
		for i := l.at + step; i >= 0 && i < len(l.lines); i += step {
			if l.lines[i].heading == "" {
				l.at = i
				break
			}
		}
	}
	l.first = min(l.first, max(0, l.at-1))
	if l.at >= l.first+l.most {
		l.first = l.at - l.most + 1
	}
	l.Refresh()
}

func (l *SuggestList) lineAt(y float32) int {
	if i := l.first + int(y/look.Size(look.RowHeight)); y >= 0 && i < len(l.lines) && l.lines[i].heading == "" {
		return i
	}
	return -1
}

// Tapped picks the option under the pointer.
func (l *SuggestList) Tapped(ev *fyne.PointEvent) {
	if i := l.lineAt(ev.Position.Y); i >= 0 && l.OnPick != nil {
		l.OnPick(l.lines[i].option)
	}
}

// Scrolled moves the lines under the wheel.
func (l *SuggestList) Scrolled(ev *fyne.ScrollEvent) {
	by := 1
	if ev.Scrolled.DY > 0 {
		by = -1
	}
	l.first = max(0, min(len(l.lines)-l.most, l.first+by))
	l.Refresh()
}

// MouseIn shades the line under the pointer.
func (l *SuggestList) MouseIn(ev *desktop.MouseEvent) {
	if l.pointer != nil {
		l.pointer.enter()
	}
	l.MouseMoved(ev)
}

// MouseMoved shades the line under the pointer.
func (l *SuggestList) MouseMoved(ev *desktop.MouseEvent) {
	if i := l.lineAt(ev.Position.Y); i != l.hover {
		l.hover = i
		l.Refresh()
	}
}

// MouseOut takes the shade away.
func (l *SuggestList) MouseOut() {
	l.hover = -1
	l.Refresh()
	if l.pointer != nil {
		l.pointer.leave()
	}
}

// CreateRenderer draws the visible lines.
func (l *SuggestList) CreateRenderer() fyne.WidgetRenderer {
	r := &suggestRenderer{l: l, thumb: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type suggestRenderer struct {
	l     *SuggestList
	rows  []suggestRow
	thumb *canvas.Rectangle
}

type suggestRow struct {
	back         *canvas.Rectangle
	text, detail *canvas.Text
}

func (r *suggestRenderer) Destroy() {}

func (r *suggestRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, float32(min(len(r.l.lines), r.l.most))*look.Size(look.RowHeight))
}

func (r *suggestRenderer) Layout(s fyne.Size) {
	h := look.Size(look.RowHeight)
	size, small := look.Size(look.BaseText), look.Size(look.CaptionText)
	visible := min(len(r.l.lines)-r.l.first, r.l.most)
	for len(r.rows) < visible {
		r.rows = append(r.rows, suggestRow{canvas.NewRectangle(color.Transparent), canvas.NewText("", color.Black), canvas.NewText("", color.Black)})
	}
	r.rows = r.rows[:max(0, visible)]
	for i, row := range r.rows {
		line := r.l.lines[r.l.first+i]
		y := float32(i) * h
		row.back.FillColor, row.back.CornerRadius = color.Transparent, look.Radius-1
		switch r.l.first + i {
		case r.l.at:
			row.back.FillColor = look.Color(look.SelectedRow)
		case r.l.hover:
			row.back.FillColor = look.Color(look.HoverRow)
		}
		row.back.Resize(fyne.NewSize(s.Width, h))
		row.back.Move(fyne.NewPos(0, y))
		role, ts, text := look.Text, size, line.option.Text
		row.text.TextStyle.Bold = false
		if line.option.New {
			role = look.Primary
		}
		if line.heading != "" {
			role, ts, text = look.MutedText, small, line.heading
			row.text.TextStyle.Bold = true
		}
		room := s.Width - 4*look.Space
		// The detail has half of the line, or more where the name leaves it.
		detail := cut(line.option.Detail, max(room*0.5, room-textWidth(text, ts, false)-3*look.Space), small, false)
		dw := textWidth(detail, small, false)
		if detail != "" {
			room -= dw + 3*look.Space
		}
		row.text.Text, row.text.TextSize, row.text.Color = cut(text, room, ts, line.heading != ""), ts, look.Color(role)
		th := lineHeight(ts)
		row.text.Resize(fyne.NewSize(room, th))
		row.text.Move(fyne.NewPos(2*look.Space, y+(h-th)/2))
		row.detail.Text, row.detail.TextSize, row.detail.Color = detail, small, look.Color(look.MutedText)
		dh := lineHeight(small)
		row.detail.Resize(fyne.NewSize(dw, dh))
		row.detail.Move(fyne.NewPos(s.Width-2*look.Space-dw, y+(h-dh)/2))
		row.back.Refresh()
		row.text.Refresh()
		row.detail.Refresh()
	}
	r.thumb.Hidden = len(r.l.lines) <= r.l.most
	if !r.thumb.Hidden {
		n := float32(len(r.l.lines))
		r.thumb.FillColor, r.thumb.CornerRadius = look.Color(look.Line), 2
		r.thumb.Resize(fyne.NewSize(3, s.Height*float32(r.l.most)/n))
		r.thumb.Move(fyne.NewPos(s.Width-3, s.Height*float32(r.l.first)/n))
		r.thumb.Refresh()
	}
}

func (r *suggestRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *suggestRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, row := range r.rows {
		out = append(out, row.back, row.text, row.detail)
	}
	return append(out, r.thumb)
}
