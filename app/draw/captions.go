package draw

import "slices"

// captions writes the words of bars: into the bar, beside it where the row is free, or under a single row; a long word is
// shortened where a few letters of it fit. What finds no room is left to the words of the shape itself. Words that fit into
// their bar come first, so that those beside a bar give way to them.
func (t *timeline) captions(placed []placedBar, rows int) {
	said := make([]bool, len(placed))
	each := func(write func(placed []placedBar, i int) bool) {
		for i, p := range placed {
			said[i] = said[i] || p.Label == "" || write(placed, i)
		}
	}
	each(t.inside)
	each(t.beside)
	bottom, under := t.y+float64(rows)*rowHeight*t.u, false
	if rows == 1 {
		named := slices.Clone(said)
		each(func(placed []placedBar, i int) bool {
			ok := t.below(placed, i, named, bottom)
			under = under || ok
			return ok
		})
	}
	each(t.shortened)
	t.y = bottom
	if under {
		t.y += 12 * t.u
	}
}

// say writes words and remembers where they stand.
func (t *timeline) say(words Text) {
	t.add(words)
	t.words = append(t.words, words.bounds())
}

// sayIfFree writes words that stand on no others, and keeps the distance apart from them.
func (t *timeline) sayIfFree(words Text, apart float64) bool {
	box := words.bounds()
	if box.X < t.scale.X0 || box.X+box.W > t.spec.Width {
		return false
	}
	box.X, box.W = box.X-apart, box.W+2*apart
	for _, other := range t.words {
		if box.meets(other) {
			return false
		}
	}
	t.say(words)
	return true
}

// room is the stretch within a bar where its words may stand.
func (t *timeline) room(placed []placedBar, i int) (from, to float64) {
	p, u := placed[i], t.u
	from, to = p.sure0, p.sure1
	// Words on a full bar need the full colour under them; on a tint or outline they may stand on its fading ends.
	if p.Style != Solid {
		from, to = p.x0, p.x1
	}
	if p.FromLo <= Ever {
		from = max(from, p.x0+8*u)
	}
	if p.ToHi >= Never {
		to = min(to, p.x1-6*u)
	}
	for j, o := range placed {
		switch {
		case o.row != p.row || j == i:
		case j < i:
			from = max(from, o.sure1, o.middle())
		default:
			to = min(to, max(o.x0, p.sure1))
		}
	}
	return from + 6*u, to - 6*u
}

// inBar is the label as it stands in its bar.
func (t *timeline) inBar(p placedBar, x float64) Text {
	words := Text{X: x, Y: t.top(p) + 11.2*t.u, Size: t.spec.TextSize, Bold: p.Style == Named, Text: p.Label, Colour: outside(p.Style)}
	if p.Style == Solid {
		words.Colour = RoleOnOpen
	}
	return words
}

func (t *timeline) inside(placed []placedBar, i int) bool {
	from, to := t.room(placed, i)
	words := t.inBar(placed[i], from)
	return textWidth(words.Text, words.Size, words.Bold) <= to-from && t.sayIfFree(words, 0)
}

func (t *timeline) shortened(placed []placedBar, i int) bool {
	const few = 34 // an ellipsis after three or four letters says nothing
	from, to := t.room(placed, i)
	words := t.inBar(placed[i], from)
	words.MaxWidth = to - from
	return to-from >= few*t.u && t.sayIfFree(words, 0)
}

func (t *timeline) beside(placed []placedBar, i int) bool {
	p := placed[i]
	after, before := t.inBar(p, p.x1+4*t.u), t.inBar(p, p.x0-4*t.u)
	after.Colour, before.Colour, before.Align = outside(p.Style), outside(p.Style), End
	return t.clear(placed, i, after) && t.sayIfFree(after, 4*t.u) || t.clear(placed, i, before) && t.sayIfFree(before, 4*t.u)
}

// clear reports whether words keep off the other bars of their row.
func (t *timeline) clear(placed []placedBar, i int, words Text) bool {
	box := words.bounds().grow(2 * t.u)
	for j, o := range placed {
		if j != i && o.row == placed[i].row && o.x0 < box.X+box.W && o.x1 > box.X {
			return false
		}
	}
	return true
}

// below writes a caption under its bar, unless it would seem to be that of another bar, of one not named yet.
func (t *timeline) below(placed []placedBar, i int, named []bool, y float64) bool {
	p := placed[i]
	words := Text{X: (p.x0 + p.x1) / 2, Y: y + 8*t.u, Size: t.spec.TextSize * 0.94, Bold: p.Style == Named, Align: Middle, Text: p.Label, Colour: outside(p.Style)}
	half := textWidth(words.Text, words.Size, words.Bold) / 2
	if p.Style == Named {
		// A name begins where the appointment does.
		words.X = p.x0 + half
	}
	words.X = max(min(words.X, t.scale.X1-half), t.scale.X0+half)
	for j, o := range placed {
		if middle := (o.x0 + o.x1) / 2; j != i && !named[j] && middle > words.X-half && middle < words.X+half {
			return false
		}
	}
	return t.sayIfFree(words, 6*t.u)
}

// outside is the colour of a label that stands on no full bar.
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
