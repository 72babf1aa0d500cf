package draw

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// mapMark is a mark in the making: posts that stand at one place of the map, or too close to each other to be told apart.
type mapMark struct {
	at    Point
	r     float64
	posts []int
	name  Text // where it found room; no text where not
	plate Box
}

// mostNamed is how many posts of one mark are named when it is pointed at.
const mostNamed = 12

// cluster places the posts and joins those that would cover each other.
func (m *mapping) cluster() {
	order := make([]int, len(m.spec.Posts))
	at := make([]Point, len(m.spec.Posts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(m.spec.Posts[b].Weight, m.spec.Posts[a].Weight) })
	reach := 2 * m.single()
	seeds := map[[2]int][]int{}
	cell := func(p Point) [2]int { return [2]int{int(math.Floor(p.X / reach)), int(math.Floor(p.Y / reach))} }
	for _, i := range order {
		post := m.spec.Posts[i]
		p, on := m.place(post.Lon, post.Lat)
		if !on {
			m.off = append(m.off, post.Label)
			continue
		}
		at[i] = p
		c, best, least := cell(p), -1, reach
		for dx := -1; dx <= 1; dx++ {
			for dy := -1; dy <= 1; dy++ {
				for _, k := range seeds[[2]int{c[0] + dx, c[1] + dy}] {
					if d := math.Hypot(m.marks[k].at.X-p.X, m.marks[k].at.Y-p.Y); d < least {
						best, least = k, d
					}
				}
			}
		}
		if best >= 0 {
			m.marks[best].posts = append(m.marks[best].posts, i)
			continue
		}
		seeds[c] = append(seeds[c], len(m.marks))
		m.marks = append(m.marks, mapMark{at: p, posts: []int{i}})
	}
	for i := range m.marks {
		m.settle(&m.marks[i], at)
	}
	for m.join(at) {
	}
	m.names()
	// In reading order: as the posts are given.
	for i := range m.marks {
		slices.Sort(m.marks[i].posts)
	}
	slices.SortFunc(m.marks, func(a, b mapMark) int { return a.posts[0] - b.posts[0] })
}

// single is the radius a mark of one post takes up.
func (m *mapping) single() float64 { return 2.9 * m.u }

// settle puts a mark in the middle of its posts.
func (m *mapping) settle(k *mapMark, at []Point) {
	k.at = Point{}
	for _, i := range k.posts {
		k.at.X, k.at.Y = k.at.X+at[i].X/float64(len(k.posts)), k.at.Y+at[i].Y/float64(len(k.posts))
	}
	k.r = m.single()
	if len(k.posts) > 1 {
		k.r = max(k.r, textWidth(strconv.Itoa(len(k.posts)), m.countSize(), true)/2+1.3*m.u, (3.2+0.45*math.Log2(float64(len(k.posts))))*m.u)
	}
}

func (m *mapping) countSize() float64 { return 0.8 * m.spec.TextSize }

// join makes one of the marks that cover each other, and reports whether there were any. What is joined is settled at the end of the
// round, so that each round ends.
func (m *mapping) join(at []Point) bool {
	joined := false
	// From left to right only neighbours can meet.
	slices.SortFunc(m.marks, func(a, b mapMark) int { return cmp.Or(cmp.Compare(a.at.X, b.at.X), a.posts[0]-b.posts[0]) })
	widest := 0.0
	for _, k := range m.marks {
		widest = max(widest, k.r)
	}
	for i := range m.marks {
		a := &m.marks[i]
		if a.posts == nil {
			continue
		}
		for j := i + 1; j < len(m.marks) && m.marks[j].at.X-a.at.X < a.r+widest; j++ {
			b := &m.marks[j]
			if b.posts != nil && math.Hypot(a.at.X-b.at.X, a.at.Y-b.at.Y) < a.r+b.r {
				a.posts, b.posts, joined = append(a.posts, b.posts...), nil, true
			}
		}
	}
	m.marks = slices.DeleteFunc(m.marks, func(k mapMark) bool { return k.posts == nil })
	for i := range m.marks {
		m.settle(&m.marks[i], at)
	}
	return joined
}

// cities are the different names of a mark's posts, the weightiest first.
func (m *mapping) cities(k *mapMark) []string {
	order := slices.Clone(k.posts)
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(m.spec.Posts[b].Weight, m.spec.Posts[a].Weight), a-b)
	})
	var out []string
	for _, i := range order {
		if name := m.spec.Posts[i].Label; name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// said is what a mark says when it is pointed at.
func (m *mapping) said(k *mapMark) string {
	var names []string
	for _, i := range k.posts {
		names = append(names, or(m.spec.Posts[i].Hover, m.spec.Posts[i].Label))
	}
	if len(names) == 1 {
		return names[0]
	}
	return m.spec.Words.Together(names)
}

// listed joins names; of many only the first are told.
func listed(names []string) string {
	if len(names) > mostNamed {
		return strconv.Itoa(len(names)) + ": " + strings.Join(names[:mostNamed], "; ") + " …"
	}
	return strings.Join(names, "; ")
}

// status is what all posts of a mark have in common; false where they differ.
func (m *mapping) status(k *mapMark) (PostStatus, bool) {
	first := m.spec.Posts[k.posts[0]].Status
	for _, i := range k.posts[1:] {
		if m.spec.Posts[i].Status != first {
			return 0, false
		}
	}
	return first, true
}

// paintMarks draws names below marks, and says which shape stands for which posts.
func (m *mapping) paintMarks() []MapMark {
	for _, k := range m.marks {
		if k.name.Text != "" {
			m.add(Rect{X: k.plate.X, Y: k.plate.Y, W: k.plate.W, H: k.plate.H, Radius: 1.5 * m.u, Fill: RoleSurface, Opacity: 0.6}, k.name)
		}
	}
	out := make([]MapMark, len(m.marks))
	for i := range m.marks {
		k := &m.marks[i]
		out[i] = MapMark{Op: len(m.ops), Posts: k.posts}
		status, same := m.status(k)
		if len(k.posts) == 1 {
			m.add(m.symbol(status, k.at, m.said(k)))
			continue
		}
		m.add(Circle{X: k.at.X, Y: k.at.Y, R: k.r - 0.3*m.u, Fill: clusterRole(status, same), Stroke: RoleSurface, StrokeWidth: 0.6 * m.u, Label: m.said(k)},
			Text{X: k.at.X, Y: k.at.Y + m.countSize()*0.36, Size: m.countSize(), Bold: true, Align: Middle, Colour: RoleSurface, Text: strconv.Itoa(len(k.posts))})
	}
	return out
}

func clusterRole(status PostStatus, same bool) Role {
	switch {
	case !same:
		return RolePrimary
	case status == PostOpen:
		return RoleOpen
	case status == PostVacant:
		return RoleWarning
	}
	return RoleClosed
}

// symbol is the mark of one post.
func (m *mapping) symbol(status PostStatus, at Point, label string) Op {
	u := m.u
	switch status {
	case PostVacant:
		d := 3 * u
		return Polygon{Points: []Point{{at.X, at.Y - d}, {at.X + d, at.Y}, {at.X, at.Y + d}, {at.X - d, at.Y}}, Fill: RoleSurface, Stroke: RoleWarning, StrokeWidth: 1.2 * u, Label: label}
	case PostPaused:
		d := 2.1 * u
		return Rect{X: at.X - d, Y: at.Y - d, W: 2 * d, H: 2 * d, Fill: RoleSurface, Stroke: RoleClosed, StrokeWidth: 1.1 * u, Label: label}
	case PostClosed:
		d := 2 * u
		return Path{Rings: [][]Point{{{at.X - d, at.Y - d}, {at.X + d, at.Y + d}}, {{at.X - d, at.Y + d}, {at.X + d, at.Y - d}}}, Open: true, Stroke: RoleClosed, StrokeWidth: 1.2 * u, Label: label}
	}
	return Circle{X: at.X, Y: at.Y, R: 2.4 * u, Fill: RoleOpen, Stroke: RoleSurface, StrokeWidth: 0.6 * u, Label: label}
}
