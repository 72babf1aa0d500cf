package atlas

import "math"

// Steps after which a place is given up, how near it must come, in radii of the globe, and how far beyond a step may reach, in degrees.
const (
	mostSteps = 40
	nearby    = 1e-7
	stride    = 30
)

// Unproject is the point that a projection lays on q. ok is false where it lays none there. It is found in steps along the slopes of
// the projection, so any smooth one will do.
func Unproject(p Projection, q Point) (at Point, ok bool) {
	const d = 1e-4
	at = Point{p.Centre(), 0}
	if b, isConic := p.(Conic); isConic { // it has no slope at the pole beyond the equator
		at.Y = math.Copysign(40, b.n)
	}
	for range mostSteps {
		now := p.Project(at)
		ex, ey := q.X-now.X, q.Y-now.Y
		if math.Hypot(ex, ey) < nearby {
			return at, true
		}
		e, n := p.Project(Point{at.X + d, at.Y}), p.Project(Point{at.X, at.Y + d})
		ax, ay, bx, by := (e.X-now.X)/d, (e.Y-now.Y)/d, (n.X-now.X)/d, (n.Y-now.Y)/d
		det := ax*by - ay*bx
		if math.Abs(det) < 1e-15 {
			return at, false
		}
		at.X += bound((ex*by-ey*bx)/det, stride)
		at.Y += bound((ey*ax-ex*ay)/det, stride)
		at.X, at.Y = p.Centre()+bound(at.X-p.Centre(), 180), bound(at.Y, 89.9)
	}
	return at, false
}

func bound(x, most float64) float64 { return min(max(x, -most), most) }
