package draw

import "strings"

func (s *svg) path(o Path) {
	var d strings.Builder
	for _, ring := range o.Rings {
		for i, p := range ring {
			step := "L"
			if i == 0 {
				step = "M"
			}
			d.WriteString(step + num(p.X) + " " + num(p.Y))
		}
		if !o.Open && len(ring) > 0 {
			d.WriteString("Z")
		}
	}
	fill := o.Fill
	if o.Open {
		fill = None
	}
	s.printf(`<path d="%s"%s fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round"`, d.String(), s.paint(fill, o.Stroke, o.StrokeWidth))
	if o.Opacity > 0 && o.Opacity < 1 {
		s.printf(` fill-opacity="%s"`, num(o.Opacity))
	}
	s.dashes(o.Dash)
	s.close("path", o.Label)
}

func (s *svg) dashes(dash []float64) {
	if len(dash) == 0 {
		return
	}
	parts := make([]string, len(dash))
	for i, v := range dash {
		parts[i] = num(v)
	}
	s.printf(` stroke-dasharray="%s"`, strings.Join(parts, " "))
}
