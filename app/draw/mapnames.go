package draw

import (
	"cmp"
	"math"
	"slices"
)

// occupied finds quickly whether a box meets one of many.
type occupied struct {
	cell  float64
	boxes map[[2]int][]Box
}

func newOccupied(cell float64) *occupied { return &occupied{cell, map[[2]int][]Box{}} }

func (o *occupied) cells(b Box, visit func(key [2]int) bool) bool {
	for x := int(math.Floor(b.X / o.cell)); x <= int(math.Floor((b.X+b.W)/o.cell)); x++ {
		for y := int(math.Floor(b.Y / o.cell)); y <= int(math.Floor((b.Y+b.H)/o.cell)); y++ {
			if !visit([2]int{x, y}) {
				return false
			}
		}
	}
	return true
}

func (o *occupied) put(b Box) {
	o.cells(b, func(key [2]int) bool {
		o.boxes[key] = append(o.boxes[key], b)
		return true
	})
}

func (o *occupied) free(b Box) bool {
	return o.cells(b, func(key [2]int) bool { return !slices.ContainsFunc(o.boxes[key], b.meets) })
}

// widestName is which share of the map a name may take before it is shortened.
const widestName = 0.22

// names writes the cities beside their marks where there is room, the weightiest first. A mark of several cities bears the name of the
// first with dots.
func (m *mapping) names() {
	taken := newOccupied(24 * m.u)
	for i := range m.marks {
		k := &m.marks[i]
		taken.put(Box{k.at.X - k.r, k.at.Y - k.r, 2 * k.r, 2 * k.r})
	}
	order := make([]*mapMark, len(m.marks))
	weight := make(map[*mapMark]int, len(m.marks))
	for i := range m.marks {
		k := &m.marks[i]
		order[i] = k
		for _, p := range k.posts {
			weight[k] = max(weight[k], m.spec.Posts[p].Weight)
		}
	}
	slices.SortStableFunc(order, func(a, b *mapMark) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]), len(b.posts)-len(a.posts), slices.Min(a.posts)-slices.Min(b.posts))
	})
	size := m.spec.TextSize
	for _, k := range order {
		cities := m.cities(k)
		if len(cities) == 0 {
			continue
		}
		text := cities[0]
		if len(cities) > 1 {
			text += " …"
		}
		most := widestName * m.box.W
		w, h := min(textWidth(text, size, false), most)+1.6*m.u, size*(ascent+descent)
		for _, b := range around8(k.at, k.r+0.6*m.u, w, h) {
			if b.X < m.box.X || b.Y < m.box.Y || b.X+b.W > m.box.X+m.box.W || b.Y+b.H > m.box.Y+m.box.H || !taken.free(b) {
				continue
			}
			taken.put(b)
			k.plate = b
			k.name = Text{X: b.X + 0.8*m.u, Y: b.Y + size*ascent, Size: size, Colour: RoleText, Text: text, MaxWidth: most}
			m.named[cities[0]] = true
			break
		}
	}
}

// around8 are the boxes of a size that touch a round mark, the best place first.
func around8(at Point, r, w, h float64) [8]Box {
	d := r * math.Sqrt2 / 2
	return [8]Box{
		{at.X + r, at.Y - h/2, w, h},
		{at.X - r - w, at.Y - h/2, w, h},
		{at.X - w/2, at.Y - r - h, w, h},
		{at.X - w/2, at.Y + r, w, h},
		{at.X + d, at.Y - d - h, w, h},
		{at.X + d, at.Y + d, w, h},
		{at.X - d - w, at.Y - d - h, w, h},
		{at.X - d - w, at.Y + d, w, h},
	}
}

// unnamed are the cities whose names are not on the map, each once.
func (m *mapping) unnamed() []string {
	var out []string
	for i := range m.marks {
		for _, name := range m.cities(&m.marks[i]) {
			if !m.named[name] && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}
