package draw

// leastBar is the narrowest a bar is drawn, in points: a closure of a year must be seen in a life of a century.
const leastBar = 3.0

// broaden makes short bars wide enough to be seen, and sharp, for a fade over so little is none; their neighbours in the row
// make room.
func (t *timeline) broaden(placed []placedBar, rows int) {
	short := func(p *placedBar) bool { return p.x1-p.x0 < 2*leastBar }
	for n := range rows {
		var row []*placedBar
		for i := range placed {
			if placed[i].row == n {
				row = append(row, &placed[i])
			}
		}
		free := t.scale.X0
		for i := 0; i < len(row); i++ {
			if !short(row[i]) {
				continue
			}
			end := i + 1
			for end < len(row) && short(row[end]) && row[end].x0-row[end-1].x1 < leastBar/2 {
				end++
			}
			free = t.spread(row, i, end, free)
			i = end - 1
		}
	}
}

// spread lays out a run of short bars around where they lie, no further left than free, and returns where it ends. Where they
// are many they stay narrower: rather that than a place on the axis that is years off.
func (t *timeline) spread(row []*placedBar, i, end int, free float64) float64 {
	run := row[i:end]
	from, natural := run[0].x0, 0.0
	for _, p := range run {
		natural = max(natural, p.x1-from)
	}
	at := from
	for _, p := range run {
		p.x0 = max(p.x0, at)
		p.x1 = max(p.x1, p.x0+leastBar)
		at = p.x1
	}
	width := min(at-from, natural+4*leastBar)
	scale := width / (at - from)
	left := from - (width-natural)/2
	left = max(min(left, t.scale.X1-width), free)
	for _, p := range run {
		p.x0, p.x1 = left+(p.x0-from)*scale, left+(p.x1-from)*scale
		p.sure0, p.sure1 = p.x0, p.x1
	}
	for _, o := range row[:i] {
		o.x1 = max(min(o.x1, left), o.x0)
		o.sure0, o.sure1 = min(o.sure0, o.x1), min(o.sure1, o.x1)
	}
	for _, o := range row[end:] {
		o.x0 = min(max(o.x0, left+width), o.x1)
		o.sure0, o.sure1 = max(o.sure0, o.x0), max(o.sure1, o.x0)
	}
	return left + width
}
