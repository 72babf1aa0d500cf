package draw

import (
	"math"
	"slices"
	"strings"
	"time"
)

// Unbounded days: a bar or mark whose edge is not known at all.
const (
	Ever  = math.MinInt32 // since always, or nobody knows since when
	Never = math.MaxInt32 // still going on, or nobody knows until when
)

// TimelineSpec says what a timeline shows. Days are counted from 1970-01-01.
type TimelineSpec struct {
	Width    float64 // points
	TextSize float64 // points of the words on it; all else follows. 0 means 9
	// From and To bound the time shown; 0 leaves the choice to the content.
	From, To int
	Today    int
	Cursor   int // the day the record is read as of, 0 for none
	// FormatDay puts a day into words for the cursor, FormatMonth the month that begins on a day for the axis; nil writes
	// 2006-01-02 and 2006-01.
	FormatDay, FormatMonth func(day int) string
	Lanes                  []Lane
}

// Lane is a row of the timeline.
type Lane struct {
	Label string
	Bars  []Bar
	Marks []Mark
}

// BarStyle is how a bar is filled.
type BarStyle uint8

// Solid is full (open), Hollow only an outline (closed), Named a tint that carries a name, Muted grey (not recorded, vacant).
const (
	Solid BarStyle = iota
	Hollow
	Named
	Muted
)

// Bar is something that lasted. It began between FromLo and FromHi and ended between ToLo and ToHi; Ever and Never are allowed.
type Bar struct {
	FromLo, FromHi int
	ToLo, ToHi     int
	Style          BarStyle
	Label          string // stands in the bar where it fits
	Hover          string // says all of it
}

// Shape is the form of a mark.
type Shape uint8

// The shapes of marks.
const (
	Dot Shape = iota
	Diamond
	Pennant
	Tick
	Star
)

// Mark is something that happened, on a day between Lo and Hi.
type Mark struct {
	Lo, Hi int
	Shape  Shape
	Label  string
	Hover  string
	Role   Role // None means RolePrimary
}

// Timeline draws the life of a record, and returns how days lie on it so that the cursor can be dragged.
func Timeline(spec TimelineSpec) (Drawing, Scale) {
	if spec.TextSize == 0 {
		spec.TextSize = 9
	}
	if spec.FormatDay == nil {
		spec.FormatDay = func(day int) string { return dayTime(day).Format(time.DateOnly) }
	}
	if spec.FormatMonth == nil {
		spec.FormatMonth = func(day int) string { return dayTime(day).Format("2006-01") }
	}
	t := timeline{spec: spec, u: spec.TextSize / 9}
	t.head()
	t.body()
	t.foot()
	ops := append(t.ground, t.ops...)
	return Drawing{W: spec.Width, H: t.y, Ops: append(ops, t.over...)}, t.scale
}

func dayTime(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

func timeDay(t time.Time) int { return int(t.Unix() / 86400) }

// timeline is a drawing in the making. u is the unit that grows with the type size.
type timeline struct {
	spec  TimelineSpec
	u     float64
	scale Scale
	y     float64 // how far down the picture is drawn
	plot  float64 // top of the lanes
	words []Box   // where words stand in the lanes: nothing is drawn across them
	// ground lies under the lanes, over on top of them.
	ground, ops, over []Op
}

func (t *timeline) add(ops ...Op) { t.ops = append(t.ops, ops...) }

// head settles the left column, the scale and where the lanes begin.
func (t *timeline) head() {
	column := 0.0
	for _, lane := range t.spec.Lanes {
		column = max(column, textWidth(lane.Label, t.spec.TextSize, false))
	}
	if column > 0 {
		column = min(column, t.spec.Width*0.25) + 12*t.u
	}
	from, to := span(t.spec)
	t.scale = Scale{X0: column, X1: max(t.spec.Width-2*t.u, column+1), From: from, To: to}
	t.plot = 4 * t.u
	if t.cursorShown() {
		t.plot = 22 * t.u
	}
	t.y = t.plot
}

func (t *timeline) cursorShown() bool { return t.spec.Cursor != 0 }

func (t *timeline) body() {
	for i, lane := range t.spec.Lanes {
		if i > 0 {
			t.ground = append(t.ground, Line{X1: 0, Y1: t.y, X2: t.spec.Width, Y2: t.y, Width: 0.5 * t.u, Stroke: RoleLine})
		}
		t.y += 5 * t.u
		top := t.y
		labelled := t.label(lane.Label)
		t.bars(lane.Bars)
		t.marks(lane.Marks)
		t.y = max(t.y, top+16*t.u, labelled) + 5*t.u
	}
}

// mostLabelled is how many lines the name of a lane may take; only what is longer still is shortened.
const mostLabelled = 3

// label writes the name of a lane beside it, and returns where it ends.
func (t *timeline) label(name string) float64 {
	room := max(t.scale.X0-10*t.u, 1)
	lines := wrapWords(name, t.spec.TextSize, false, room)
	if len(lines) > mostLabelled {
		lines = append(lines[:mostLabelled-1:mostLabelled-1], strings.Join(lines[mostLabelled-1:], " "))
	}
	for i, line := range lines {
		t.add(Text{X: 0, Y: t.y + 11*t.u*float64(i+1), Size: t.spec.TextSize, Colour: RoleMuted, Text: line, MaxWidth: room})
	}
	return t.y + 11*t.u*float64(len(lines)) + 4*t.u
}

// foot draws what runs through all lanes: axis, grid, today and cursor.
func (t *timeline) foot() {
	s, u, bottom := t.scale, t.u, t.y
	var behind []Op
	if x := s.X(t.spec.Today); t.spec.Today != 0 && x >= s.X0 && x < s.X1 {
		// What is still to come lies in the shade.
		behind = append(behind, Rect{X: x, Y: t.plot, W: s.X1 - x, H: bottom - t.plot, Fill: RoleLine, Opacity: 0.28})
		t.ground = append(t.ground, t.upright(x, t.plot, bottom, Line{Width: 0.7 * u, Stroke: RoleMuted, Dash: []float64{2 * u, 2 * u}})...)
		t.over = append(t.over, Polygon{Points: []Point{{x - 3*u, bottom + 5*u}, {x + 3*u, bottom + 5*u}, {x, bottom}}, Fill: RoleMuted, Label: t.spec.FormatDay(t.spec.Today)})
	}
	for _, tick := range ticks(s, t.spec.TextSize, t.spec.FormatMonth) {
		length := 3.0
		if tick.words != "" {
			length = 5
			behind = append(behind, t.upright(tick.x, t.plot, bottom, Line{Width: 0.5 * u, Stroke: RoleLine})...)
			t.axisWords(tick, bottom)
		}
		t.over = append(t.over, Line{X1: tick.x, Y1: bottom, X2: tick.x, Y2: bottom + length*u, Width: 0.7 * u, Stroke: RoleMuted})
	}
	t.ground = append(behind, t.ground...)
	t.over = append(t.over, Line{X1: s.X0, Y1: bottom, X2: s.X1, Y2: bottom, Width: 0.7 * u, Stroke: RoleMuted})
	if t.cursorShown() {
		t.cursor(bottom)
	}
	t.y = bottom + 20*u
}

// upright is a line from top to bottom, left out where words stand.
func (t *timeline) upright(x, top, bottom float64, l Line) []Op {
	var across []Box
	for _, b := range t.words {
		if b = b.grow(1.2 * t.u); b.X < x && x < b.X+b.W {
			across = append(across, b)
		}
	}
	slices.SortFunc(across, func(a, b Box) int { return compare(a.Y, b.Y) })
	var out []Op
	l.X1, l.X2 = x, x
	for _, b := range append(across, Box{Y: bottom}) {
		if b.Y > top {
			l.Y1, l.Y2 = top, min(b.Y, bottom)
			out = append(out, l)
		}
		top = max(top, b.Y+b.H)
	}
	return out
}

func (t *timeline) axisWords(k tick, bottom float64) {
	size := t.spec.TextSize * 0.94
	half := textWidth(k.words, size, false) / 2
	x := min(max(k.x, half), t.spec.Width-half)
	t.over = append(t.over, Text{X: x, Y: bottom + 15*t.u, Size: size, Align: Middle, Colour: RoleMuted, Text: k.words})
}

// cursor is the day the record is read as of: a line with its date on top and a knob to drag at the foot.
func (t *timeline) cursor(bottom float64) {
	u := t.u
	x := min(max(t.scale.X(t.spec.Cursor), t.scale.X0), t.scale.X1)
	words := t.spec.FormatDay(t.spec.Cursor)
	size := t.spec.TextSize * 0.94
	w := textWidth(words, size, true) + 12*u
	left := min(max(x-w/2, 0), t.spec.Width-w)
	t.over = append(t.over, t.upright(x, 15*u, bottom, Line{Width: 1.3 * u, Stroke: RolePrimary})...)
	t.over = append(t.over,
		Rect{X: left, Y: 0, W: w, H: 15 * u, Radius: 3.5 * u, Fill: RolePrimary, Label: words},
		Text{X: left + w/2, Y: 10.6 * u, Size: size, Bold: true, Align: Middle, Colour: RoleOnPrimary, Text: words},
		Circle{X: x, Y: bottom, R: 3.2 * u, Fill: RolePrimary, Stroke: RoleSurface, StrokeWidth: 1.2 * u})
}
