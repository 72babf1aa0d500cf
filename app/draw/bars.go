package draw

import "slices"

// placedBar is a bar with its place: it shows from x0 to x1 and is certain from sure0 to sure1.
type placedBar struct {
	Bar
	x0, sure0, sure1, x1 float64
	row                  int
}

func (t *timeline) bars(bars []Bar) {
	var placed []placedBar
	for _, b := range bars {
		if b.FromLo <= t.scale.To && b.ToHi >= t.scale.From {
			placed = append(placed, t.place(b))
		}
	}
	slices.SortStableFunc(placed, func(a, b placedBar) int { return compare(a.middle(), b.middle()) })
	rows := t.stack(placed)
	var under []label
	for i := range placed {
		if l := t.bar(placed, i); l.below.Text == "" || rows > 1 {
			t.write(l.inRow)
		} else {
			under = append(under, l)
		}
	}
	t.y += float64(rows) * 20 * t.u
	t.captions(under)
}

// label is where a bar's words go: into its row or, where only a shortened form fits there, under it in full.
type label struct{ inRow, below Text }

func (t *timeline) write(words Text) {
	if words.Text != "" {
		t.add(words)
	}
}

// captions writes under a single row of bars the words that found no room in it; those that would collide there go into
// the row shortened, or not at all.
func (t *timeline) captions(under []label) {
	end := t.scale.X0
	wrote := false
	for _, l := range under {
		half := textWidth(l.below.Text, l.below.Size, l.below.Bold) / 2
		l.below.X = min(l.below.X, t.scale.X1-half)
		if l.below.X-half < end {
			t.write(l.inRow)
			continue
		}
		l.below.Y = t.y + 8*t.u
		t.add(l.below)
		end, wrote = l.below.X+half+6*t.u, true
	}
	if wrote {
		t.y += 12 * t.u
	}
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (p placedBar) middle() float64 { return (p.sure0 + p.sure1) / 2 }

// place turns days into points. An edge nobody knows fades over a fixed length; what goes on fades from today on.
func (t *timeline) place(b Bar) placedBar {
	s, soft := t.scale, 26*t.u
	p := placedBar{Bar: b, x0: s.clamp(b.FromLo), sure0: s.clamp(b.FromHi), sure1: s.clamp(b.ToLo), x1: s.clamp(b.ToHi)}
	if b.FromLo <= Ever {
		p.sure0 = max(p.sure0, p.x0+soft)
	}
	if b.ToHi >= Never {
		if today := s.clamp(t.spec.Today); t.spec.Today != 0 && b.ToLo >= Never && today > p.sure0 {
			p.sure1 = today
		}
		p.sure1 = min(p.sure1, p.x1-soft/2)
	}
	return p
}

// stack gives each bar a row so that no two certain stretches lie on each other, and returns how many rows there are.
func (t *timeline) stack(placed []placedBar) int {
	rows := 0
	for i := range placed {
		p := &placed[i]
		for p.row = 0; slices.ContainsFunc(placed[:i], func(o placedBar) bool { return o.row == p.row && p.clashes(o) }); {
			p.row++
		}
		rows = max(rows, p.row+1)
	}
	return rows
}

func (p placedBar) clashes(o placedBar) bool {
	const slack = 0.5
	if p.sure0 > p.sure1 || o.sure0 > o.sure1 {
		return false
	}
	return p.sure0 < o.sure1-slack && o.sure0 < p.sure1-slack
}

// bar draws one bar and says where its words go.
func (t *timeline) bar(placed []placedBar, i int) label {
	u, p := t.u, placed[i]
	top := t.y + float64(p.row)*20*u
	r := Rect{
		X: p.x0, Y: top, W: max(p.x1-p.x0, 2*u), H: 16 * u, Radius: 3 * u,
		FadeLeft: max(p.sure0-p.x0, 0), FadeRight: max(p.x1-p.sure1, 0), Label: or(p.Hover, p.Label),
	}
	ink := RoleText
	switch p.Style {
	case Solid:
		r.Fill, ink = RoleOpen, RoleOpen
	case Hollow:
		r.Fill, r.Opacity, r.Stroke, r.StrokeWidth, ink = RoleClosed, 0.1, RoleClosed, 1.1*u, RoleClosed
	case Named:
		r.Fill, r.Opacity, r.Stroke, r.StrokeWidth, ink = RolePrimary, 0.15, RolePrimary, 0.8*u, RolePrimary
	case Muted:
		r.Fill, ink = RoleLine, RoleMuted
	}
	if r.StrokeWidth > 0 {
		// The outline keeps within the bar's own height.
		r.Y, r.H = r.Y+r.StrokeWidth/2, r.H-r.StrokeWidth
	}
	t.add(r)
	if p.FromLo <= Ever && p.x0 == t.scale.X0 {
		t.chevron(p.x0+5*u, top+8*u, -1, ink)
	}
	if p.ToHi >= Never && p.x1 == t.scale.X1 {
		t.chevron(p.x1-5*u, top+8*u, 1, ink)
	}
	return t.barWords(placed, i, top)
}

// chevron points where a bar goes on beyond what is known.
func (t *timeline) chevron(x, y, way float64, ink Role) {
	d := 2.6 * t.u
	t.add(Line{X1: x - way*d/2, Y1: y - d, X2: x + way*d/2, Y2: y, Width: 1.1 * t.u, Stroke: ink},
		Line{X1: x + way*d/2, Y1: y, X2: x - way*d/2, Y2: y + d, Width: 1.1 * t.u, Stroke: ink})
}

// barWords finds room for the label: in the bar, beside it where the row is free, or below; shortened where it must be.
func (t *timeline) barWords(placed []placedBar, i int, top float64) label {
	p, u, size := placed[i], t.u, t.spec.TextSize
	if p.Label == "" {
		return label{}
	}
	// Words on a full bar need the full colour under them; on a tint or outline they may stand on its fading ends.
	from, to := p.sure0, p.sure1
	if p.Style != Solid {
		from, to = p.x0, p.x1
	}
	left, right := t.scale.X0, t.scale.X1
	for j, o := range placed {
		if o.row != p.row || j == i {
			continue
		}
		if j < i {
			left = max(left, o.sure1, o.middle())
		} else {
			right = min(right, max(o.x0, p.sure1))
		}
	}
	if p.FromLo <= Ever {
		from = max(from, p.x0+8*u)
	}
	if p.ToHi >= Never {
		to = min(to, p.x1-6*u)
	}
	from, to = max(from, left)+6*u, min(to, right)-6*u
	full := textWidth(p.Label, size, p.Style == Named)
	words := Text{X: from, Y: top + 11.2*u, Size: size, Bold: p.Style == Named, Text: p.Label, Colour: RoleText}
	switch p.Style {
	case Solid:
		words.Colour = RoleOnOpen
	case Hollow, Muted:
		words.Colour = RoleClosed
	}
	const few = 34 // an ellipsis after three or four letters says nothing
	inside, after, before := to-from, right-p.x1-8*u, p.x0-left-8*u
	beside := words
	beside.Colour = outside(p.Style)
	switch {
	case full <= inside:
		return label{inRow: words}
	case full <= after:
		beside.X = p.x1 + 4*u
		return label{inRow: beside}
	case full <= before:
		beside.X, beside.Align = p.x0-4*u, End
		return label{inRow: beside}
	}
	below := Text{X: (p.x0 + p.x1) / 2, Size: size * 0.94, Bold: words.Bold, Align: Middle, Text: p.Label, Colour: outside(p.Style)}
	if p.Style == Named {
		// A name begins where the appointment does.
		below.X = p.x0 + textWidth(p.Label, below.Size, below.Bold)/2
	}
	if inside < few*u {
		return label{below: below}
	}
	words.MaxWidth = inside
	return label{inRow: words, below: below}
}

// outside is the colour of a label that stands beside its bar.
func outside(s BarStyle) Role {
	switch s {
	case Solid:
		return RoleOpen
	case Named:
		return RoleText
	}
	return RoleClosed
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
