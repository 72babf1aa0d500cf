package pdf

import (
	"codeberg.org/go-pdf/fpdf"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

// figureScale shrinks a drawing to the page, and never enlarges it.
func (s *sheet) figureScale(f doc.Figure) float64 {
	scale := 1.0
	if f.Drawing.W > s.width() {
		scale = s.width() / f.Drawing.W
	}
	if most := s.full() - s.captionHeight(f); f.Drawing.H*scale > most {
		scale = most / f.Drawing.H
	}
	return scale
}

func (s *sheet) captionHeight(f doc.Figure) float64 {
	if f.Caption == "" {
		return 0
	}
	return 4 + float64(len(s.wrapped(f.Caption, 0, sizeSmall, s.width())))*sizeSmall*leading
}

func (s *sheet) figureHeight(f doc.Figure) float64 {
	return f.Drawing.H*s.figureScale(f) + s.captionHeight(f)
}

func (s *sheet) figure(f doc.Figure) {
	s.need(s.figureHeight(f))
	p := painter{s: s, x: s.left, y: s.y, k: s.figureScale(f)}
	for _, op := range f.Drawing.Ops {
		p.op(op)
	}
	s.y += f.Drawing.H * p.k
	s.fresh = false
	if f.Caption != "" {
		s.y += 4
		s.lines(s.wrap([]doc.Run{{Text: f.Caption, Muted: true}}, sizeSmall, s.width()), sizeSmall, leading, doc.Left)
	}
	s.gap(8)
}

// painter puts a drawing on the page: its origin at x, y, its points k times as large.
type painter struct {
	s       *sheet
	x, y, k float64
}

func (p painter) op(op draw.Op) {
	switch o := op.(type) {
	case draw.Rect:
		p.rect(o)
	case draw.Line:
		p.line(o)
	case draw.Circle:
		if how := p.paint(o.Fill, o.Stroke, o.StrokeWidth); how != "" {
			p.s.f.Circle(p.x+o.X*p.k, p.y+o.Y*p.k, o.R*p.k, how)
		}
	case draw.Polygon:
		if how := p.paint(o.Fill, o.Stroke, o.StrokeWidth); how != "" {
			points := make([]fpdf.PointType, len(o.Points))
			for i, pt := range o.Points {
				points[i] = fpdf.PointType{X: p.x + pt.X*p.k, Y: p.y + pt.Y*p.k}
			}
			p.s.f.Polygon(points, how)
		}
	case draw.Path:
		p.path(o)
	case draw.Text:
		placed := o.Place()
		style := glyph.Regular
		if o.Bold {
			style = glyph.Bold
		}
		text, missing := glyph.Clean(placed.Text, style)
		p.s.note(missing, text)
		p.s.write(p.x+placed.X*p.k, p.y+o.Y*p.k, text, style, o.Size*p.k, o.Colour)
	}
}

// paint sets fill and stroke and returns the library's word for what to do with a path.
func (p painter) paint(fill, stroke draw.Role, width float64) string {
	how := ""
	if fill != draw.None {
		c := p.s.palette[fill]
		p.s.f.SetFillColor(int(c.R), int(c.G), int(c.B))
		how = "F"
	}
	if stroke != draw.None {
		p.s.stroke(p.s.palette[stroke], width*p.k)
		how += "D"
	}
	return how
}

// path draws the rings of a shape, the filling and the stroke apart: only the filling may be seen through.
func (p painter) path(o draw.Path) {
	run := func(how string) {
		for _, ring := range o.Rings {
			for i, pt := range ring {
				x, y := p.x+pt.X*p.k, p.y+pt.Y*p.k
				if i == 0 {
					p.s.f.MoveTo(x, y)
				} else {
					p.s.f.LineTo(x, y)
				}
			}
			if !o.Open && len(ring) > 0 {
				p.s.f.ClosePath()
			}
		}
		p.s.f.DrawPath(how)
	}
	if o.Fill != draw.None && !o.Open && len(o.Rings) > 0 {
		p.paint(o.Fill, draw.None, 0)
		alpha := o.Opacity
		if alpha == 0 {
			alpha = 1
		}
		p.s.f.SetAlpha(alpha, "Normal")
		run("f*")
		p.s.f.SetAlpha(1, "Normal")
	}
	if o.Stroke != draw.None && len(o.Rings) > 0 {
		p.paint(draw.None, o.Stroke, o.StrokeWidth)
		p.dash(o.Dash)
		run("D")
		p.dash(nil)
	}
}

func (p painter) dash(lengths []float64) {
	dash := make([]float64, len(lengths))
	for i, v := range lengths {
		dash[i] = v * p.k
	}
	p.s.f.SetDashPattern(dash, 0)
}

func (p painter) line(o draw.Line) {
	if p.paint(draw.None, o.Stroke, o.Width) == "" {
		return
	}
	if len(o.Dash) > 0 {
		p.dash(o.Dash)
		defer p.dash(nil)
	}
	p.s.f.Line(p.x+o.X1*p.k, p.y+o.Y1*p.k, p.x+o.X2*p.k, p.y+o.Y2*p.k)
}

func (p painter) rect(o draw.Rect) {
	if o.Stops() != nil {
		p.fading(o)
		return
	}
	x, y, w, h := p.x+o.X*p.k, p.y+o.Y*p.k, o.W*p.k, o.H*p.k
	shape := func(how string) {
		if o.Radius > 0 {
			p.s.f.RoundedRect(x, y, w, h, min(o.Radius*p.k, w/2, h/2), "1234", how)
		} else {
			p.s.f.Rect(x, y, w, h, how)
		}
	}
	if o.Fill != draw.None {
		p.paint(o.Fill, draw.None, 0)
		if o.Opacity > 0 && o.Opacity < 1 {
			p.s.f.SetAlpha(o.Opacity, "Normal")
			shape("F")
			p.s.f.SetAlpha(1, "Normal")
		} else {
			shape("F")
		}
	}
	if o.Stroke != draw.None {
		p.paint(draw.None, o.Stroke, o.StrokeWidth)
		shape("D")
	}
}
