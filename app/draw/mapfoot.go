package draw

import "slices"

// Up to how many cities without a name on the map are listed below it, and on how many lines.
const (
	fewNames = 24
	fewLines = 4
)

// foot draws what stands below the map: legend, the names that found no room, the source. It returns its height.
func (m *mapping) foot() ([]Op, float64) {
	u, size := m.u, m.spec.TextSize
	leading := size * 1.35
	y := m.box.H + 5*u
	var ops []Op
	if legend, h := m.legend(y); h > 0 {
		ops, y = append(ops, legend...), y+h
	}
	write := func(s string, colour Role, size float64) {
		lines := wrapWords(s, size, false, m.spec.Width)
		if len(lines) > fewLines {
			return
		}
		for _, line := range lines {
			ops = append(ops, Text{X: 0, Y: y + size*ascent, Size: size, Colour: colour, Text: line})
			y += leading
		}
	}
	if names := m.unnamed(); m.spec.Words.Also != nil && len(names) > 0 && len(names) <= fewNames {
		write(m.spec.Words.Also(names), RoleText, size)
	}
	names := slices.Clone(m.off)
	slices.Sort(names)
	if names = slices.Compact(names); m.spec.Words.Outside != nil && len(names) > 0 && len(names) <= fewNames {
		write(m.spec.Words.Outside(names), RoleText, size)
	}
	write(m.spec.Words.Source, RoleMuted, size*0.86)
	return ops, y - m.box.H
}

// legend explains the marks and tones that are on the map.
func (m *mapping) legend(y float64) ([]Op, float64) {
	u, size := m.u, m.spec.TextSize
	leading := size * 1.5
	x, top := 0.0, y
	var ops []Op
	entry := func(words string, picture func(at Point) []Op) {
		if words == "" {
			return
		}
		w := 11*u + textWidth(words, size, false)
		if x > 0 && x+w > m.spec.Width {
			x, y = 0, y+leading
		}
		ops = append(ops, picture(Point{x + 4*u, y + size*0.5})...)
		ops = append(ops, Text{X: x + 10*u, Y: y + size*ascent, Size: size, Colour: RoleText, Text: words, MaxWidth: m.spec.Width - x - 10*u})
		x += w + 10*u
	}
	var seen [postStatuses]int
	several := false
	for i := range m.marks {
		several = several || len(m.marks[i].posts) > 1
		for _, p := range m.marks[i].posts {
			seen[m.spec.Posts[p].Status]++
		}
	}
	for status := range postStatuses {
		if seen[status] > 0 {
			words := m.spec.Words.Status[status]
			if m.spec.Words.Counted != nil {
				words = m.spec.Words.Counted(words, seen[status])
			}
			entry(words, func(at Point) []Op { return []Op{m.symbol(status, at, "")} })
		}
	}
	if several {
		entry(m.spec.Words.Several, func(at Point) []Op {
			return []Op{Circle{X: at.X, Y: at.Y, R: 3.6 * u, Fill: RolePrimary},
				Text{X: at.X, Y: at.Y + m.countSize()*0.36, Size: m.countSize(), Bold: true, Align: Middle, Colour: RoleSurface, Text: "2"}}
		})
	}
	for _, tone := range []Tone{Own, Partner} {
		if m.tones[tone] {
			entry([]string{Own: m.spec.Words.Own, Partner: m.spec.Words.Partner}[tone], func(at Point) []Op {
				r := Rect{X: at.X - 4*u, Y: at.Y - 3*u, W: 8 * u, H: 6 * u, Fill: RoleLine}
				over := r
				over.Fill, over.Opacity = RolePrimary, toneOpacity[tone]
				return []Op{r, over}
			})
		}
	}
	if len(ops) == 0 {
		return nil, 0
	}
	return ops, y + leading - top
}
