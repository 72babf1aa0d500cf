package draw

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// Raster paints the drawing on the palette's surface; scale is pixels per point.
func Raster(d Drawing, p Palette, scale float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(1, int(math.Ceil(d.W*scale))), max(1, int(math.Ceil(d.H*scale)))))
	ground := p[RoleSurface]
	for i := 0; i < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = ground.R, ground.G, ground.B, 0xFF
	}
	r := raster{img: img, p: p, scale: scale}
	for _, op := range d.Ops {
		r.op(op)
	}
	return img
}

type raster struct {
	img   *image.RGBA
	p     Palette
	scale float64
	z     vector.Rasterizer
	mask  image.Alpha
}

func (r *raster) op(op Op) {
	switch o := op.(type) {
	case Rect:
		stops := o.Stops()
		radius := o.Radius
		if stops != nil {
			radius = min(radius, 1)
		}
		if o.Fill != None {
			opacity := o.Opacity
			if opacity == 0 {
				opacity = 1
			}
			r.fill([]outline{roundRect(o.bounds(), radius, false)}, r.p[o.Fill], opacity, stops)
		}
		if o.Stroke != None {
			r.fill(frame(o.bounds(), radius, o.StrokeWidth), r.p[o.Stroke], 1, stops)
		}
	case Line:
		r.fill(stroke(o), r.p[o.Stroke], 1, nil)
	case Circle:
		if o.Fill != None {
			r.fill([]outline{round(o.X, o.Y, o.R, false)}, r.p[o.Fill], 1, nil)
		}
		if o.Stroke != None {
			r.fill([]outline{round(o.X, o.Y, o.R+o.StrokeWidth/2, false), round(o.X, o.Y, max(0, o.R-o.StrokeWidth/2), true)}, r.p[o.Stroke], 1, nil)
		}
	case Polygon:
		if o.Fill != None {
			r.fill([]outline{polygon(o.Points)}, r.p[o.Fill], 1, nil)
		}
		if o.Stroke != None {
			for i, a := range o.Points {
				b := o.Points[(i+1)%len(o.Points)]
				r.fill(stroke(Line{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Width: o.StrokeWidth}), r.p[o.Stroke], 1, nil)
			}
		}
	case Path:
		r.path(o)
	case Text:
		r.text(o)
	}
}

func (r *raster) text(o Text) {
	placed := o.Place()
	r.fill(letters(placed.Line, placed.X, o.Y), r.p[o.Colour], 1, nil)
}

// fill paints closed contours. Each call works in the box of its own shape: over the whole picture a map would take seconds.
func (r *raster) fill(shapes []outline, c color.NRGBA, opacity float64, stops []Stop) {
	box, ok := r.box(shapes)
	if !ok {
		return
	}
	r.z.Reset(box.Dx(), box.Dy())
	px := func(p Point) (x, y float32) {
		return float32(p.X*r.scale) - float32(box.Min.X), float32(p.Y*r.scale) - float32(box.Min.Y)
	}
	for _, s := range shapes {
		r.z.MoveTo(px(s.start))
		for _, step := range s.steps {
			if step.curved {
				ax, ay := px(step.c1)
				bx, by := px(step.c2)
				cx, cy := px(step.to)
				r.z.CubeTo(ax, ay, bx, by, cx, cy)
			} else {
				r.z.LineTo(px(step.to))
			}
		}
		r.z.ClosePath()
	}
	n := box.Dx() * box.Dy()
	if cap(r.mask.Pix) < n {
		r.mask.Pix = make([]uint8, n)
	}
	r.mask.Pix = r.mask.Pix[:n]
	clear(r.mask.Pix)
	r.mask.Stride, r.mask.Rect = box.Dx(), image.Rect(0, 0, box.Dx(), box.Dy())
	r.z.Draw(&r.mask, r.mask.Rect, image.Opaque, image.Point{})
	r.blend(box, c, opacity, stops)
}

// box is the shapes' own box in pixels, cut to the picture.
func (r *raster) box(shapes []outline) (image.Rectangle, bool) {
	lo, hi := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	take := func(p Point) {
		lo = Point{min(lo.X, p.X), min(lo.Y, p.Y)}
		hi = Point{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	for _, s := range shapes {
		take(s.start)
		for _, step := range s.steps {
			take(step.to)
			if step.curved {
				take(step.c1)
				take(step.c2)
			}
		}
	}
	if lo.X > hi.X {
		return image.Rectangle{}, false
	}
	box := image.Rect(int(math.Floor(lo.X*r.scale)), int(math.Floor(lo.Y*r.scale)), int(math.Ceil(hi.X*r.scale))+1, int(math.Ceil(hi.Y*r.scale))+1)
	box = box.Intersect(r.img.Rect)
	return box, !box.Empty()
}

func (r *raster) blend(box image.Rectangle, c color.NRGBA, opacity float64, stops []Stop) {
	columns := make([]uint32, box.Dx())
	for x := range columns {
		at := (float64(box.Min.X+x) + 0.5) / r.scale
		columns[x] = uint32(strength(stops, at)*opacity*255 + 0.5)
	}
	for y := range box.Dy() {
		row := r.img.Pix[r.img.PixOffset(box.Min.X, box.Min.Y+y):]
		mask := r.mask.Pix[y*r.mask.Stride:]
		for x := range box.Dx() {
			a := uint32(mask[x]) * columns[x] / 255
			if a == 0 {
				continue
			}
			p := row[4*x : 4*x+3 : 4*x+3]
			p[0] = mix(p[0], c.R, a)
			p[1] = mix(p[1], c.G, a)
			p[2] = mix(p[2], c.B, a)
		}
	}
}

func mix(under, over uint8, alpha uint32) uint8 {
	return uint8((uint32(under)*(255-alpha) + uint32(over)*alpha + 127) / 255)
}
