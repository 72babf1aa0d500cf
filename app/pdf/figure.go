package pdf

import (
	"image/color"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

// figure puts a drawing on the page: shrunk to it where it must be, never enlarged.
func (l *layout) figure(f doc.Figure) {
	if f.Drawing.W <= 0 || f.Drawing.H <= 0 {
		return
	}
	caption := l.caption(f.Caption)
	scale := min(1, l.room()/f.Drawing.W)
	most := l.full() - 4
	if caption != nil {
		most -= caption.height() + 4
	}
	scale = min(scale, most/f.Drawing.H)
	n := l.root.below(file.Figure)
	l.space(4)
	l.add(box{height: f.Drawing.H * scale, after: l.beforeCaption(caption), paint: func(at place) {
		p := painter{l: l, p: at.pg.p, x: at.x, y: at.y, k: scale}
		if f.Alt == "" {
			at.pg.p.Artifact(file.Layout, func() { p.drawing(f.Drawing) })
			return
		}
		n.with(file.Attributes{Alt: f.Alt, BBox: file.Box{X: at.x, Y: at.y, W: f.Drawing.W * scale, H: f.Drawing.H * scale}})
		at.pg.p.In(n.elem(), func() { p.drawing(f.Drawing) })
		n.done()
	}})
	l.captioned(caption, doc.Left)
	l.space(9)
}

func (l *layout) caption(words string) *para {
	if words == "" {
		return nil
	}
	f := muted(sizeSmall)
	if l.d.Letter {
		f.serif, f.size = true, 9
	}
	return l.text(words, f, l.room())
}

func (l *layout) beforeCaption(caption *para) cost {
	if caption == nil {
		return free
	}
	return strong
}

func (l *layout) captioned(caption *para, align doc.Align) {
	if caption != nil {
		caption.align = align
		l.space(4)
		l.paragraph(caption, l.root.below(file.P), free)
	}
}

// painter puts a drawing on the page: its origin at x, y, its points k times as large.
type painter struct {
	l       *layout
	p       *file.Page
	x, y, k float64
}

func (p painter) drawing(d draw.Drawing) {
	for i, op := range d.Ops {
		if i%256 == 0 && p.l.stopped() {
			return
		}
		p.op(op)
	}
}

func (p painter) op(op draw.Op) {
	switch o := op.(type) {
	case draw.Rect:
		p.rect(o)
	case draw.Line:
		p.p.Path(file.Line(p.x+o.X1*p.k, p.y+o.Y1*p.k, p.x+o.X2*p.k, p.y+o.Y2*p.k), file.Paint{Stroke: p.ink(o.Stroke, 1), Width: o.Width * p.k, Dash: p.dash(o.Dash)})
	case draw.Circle:
		p.p.Path(file.Circle(p.x+o.X*p.k, p.y+o.Y*p.k, o.R*p.k), p.paint(o.Fill, o.Stroke, o.StrokeWidth))
	case draw.Polygon:
		p.p.Path(p.ring(file.Path{}, o.Points, false), p.paint(o.Fill, o.Stroke, o.StrokeWidth))
	case draw.Path:
		var path file.Path
		for _, ring := range o.Rings {
			path = p.ring(path, ring, o.Open)
		}
		paint := p.paint(o.Fill, o.Stroke, o.StrokeWidth)
		paint.EvenOdd, paint.Dash = true, p.dash(o.Dash)
		if o.Open {
			paint.Fill = color.NRGBA{}
		} else if o.Opacity > 0 {
			paint.Fill = p.ink(o.Fill, o.Opacity)
		}
		p.p.Path(path, paint)
	case draw.Text:
		p.text(o)
	}
}

func (p painter) ring(path file.Path, points []draw.Point, open bool) file.Path {
	for i, pt := range points {
		if i == 0 {
			path.MoveTo(p.x+pt.X*p.k, p.y+pt.Y*p.k)
		} else {
			path.LineTo(p.x+pt.X*p.k, p.y+pt.Y*p.k)
		}
	}
	if len(points) > 0 && !open {
		path.Close()
	}
	return path
}

func (p painter) dash(given []float64) []float64 {
	if len(given) == 0 {
		return nil
	}
	out := make([]float64, len(given))
	for i, v := range given {
		out[i] = v * p.k
	}
	return out
}

// ink is the colour of a role, of which so much shows; none is not painted.
func (p painter) ink(r draw.Role, opacity float64) color.NRGBA {
	if r == draw.None {
		return color.NRGBA{}
	}
	c := p.l.palette[r]
	c.A = uint8(min(max(opacity, 0), 1)*float64(c.A) + 0.5)
	return c
}

func (p painter) paint(fill, stroke draw.Role, width float64) file.Paint {
	return file.Paint{Fill: p.ink(fill, 1), Stroke: p.ink(stroke, 1), Width: width * p.k}
}

func (p painter) rect(o draw.Rect) {
	if stops := o.Stops(); stops != nil {
		p.fading(o, stops)
		return
	}
	x, y, w, h := p.x+o.X*p.k, p.y+o.Y*p.k, o.W*p.k, o.H*p.k
	shape := file.Rect(x, y, w, h)
	if o.Radius > 0 {
		shape = file.RoundedRect(x, y, w, h, min(o.Radius*p.k, w/2, h/2))
	}
	paint := p.paint(o.Fill, o.Stroke, o.StrokeWidth)
	if o.Opacity > 0 {
		paint.Fill = p.ink(o.Fill, o.Opacity)
	}
	p.p.Path(shape, paint)
}

// fading paints a rectangle that comes out of nothing or goes into it, its strokes with it.
func (p painter) fading(o draw.Rect, stops []draw.Stop) {
	strip := func(y, h float64, ink draw.Role, opacity float64) {
		all := make([]file.Stop, len(stops))
		for i, s := range stops {
			all[i] = file.Stop{At: (s.X - o.X) / o.W, Color: p.ink(ink, opacity*s.Alpha)}
		}
		p.p.Gradient(p.x+o.X*p.k, p.y+y*p.k, o.W*p.k, h*p.k, all)
	}
	opacity := o.Opacity
	if opacity == 0 {
		opacity = 1
	}
	if o.Fill != draw.None {
		strip(o.Y, o.H, o.Fill, opacity)
	}
	if o.Stroke == draw.None || o.StrokeWidth <= 0 {
		return
	}
	half := o.StrokeWidth / 2
	strip(o.Y-half, o.StrokeWidth, o.Stroke, 1)
	strip(o.Y+o.H-half, o.StrokeWidth, o.Stroke, 1)
	side := draw.Line{Y1: o.Y, Y2: o.Y + o.H, Width: o.StrokeWidth, Stroke: o.Stroke}
	if o.FadeLeft <= 0 {
		side.X1, side.X2 = o.X, o.X
		p.op(side)
	}
	if o.FadeRight <= 0 {
		side.X1, side.X2 = o.X+o.W, o.X+o.W
		p.op(side)
	}
}

func (p painter) text(o draw.Text) {
	style := typeset.Style{Bold: o.Bold}
	words := oneLine(o.Text)
	if o.MaxWidth > 0 {
		words = typeset.Ellipsis(words, style, o.Size, o.MaxWidth)
	}
	spans := []typeset.Span{{Text: words, Style: style, Size: o.Size * p.k}}
	lines, missing := typeset.Lines(spans, typeset.Paragraph{Lang: p.l.d.Language})
	p.l.miss(missing, spans)
	line := lines[0]
	x := p.x + o.X*p.k
	switch o.Align {
	case draw.Middle:
		x -= line.Width / 2
	case draw.End:
		x -= line.Width
	}
	for _, r := range line.Runs {
		p.p.Text(x, p.y+o.Y*p.k, r, p.ink(o.Colour, 1))
		x += r.Width
	}
}
