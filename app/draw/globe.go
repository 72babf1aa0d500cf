package draw

import "github.com/exequatur/exequatur/app/draw/atlas"

// Globe says where a map lies on the globe.
type Globe struct {
	p    atlas.Projection
	view atlas.Box
	box  Box
	k    float64
}

// Lie says where a CountryMap lies on the globe without drawing it, as if nothing stood below it.
func Lie(spec MapSpec) *Globe {
	m := newMapping(spec, atlas.Detail())
	m.look()
	m.fit(spec.Height)
	return &Globe{m.p, m.view, m.box, m.k}
}

// Box is where on the drawing the map lies, without what stands below it.
func (g *Globe) Box() Box { return g.box }

// Wide is how many degrees the map shows from west to east in its middle, at most 360.
func (g *Globe) Wide() float64 {
	y := (g.view.Y0 + g.view.Y1) / 2
	west, ok := atlas.Unproject(g.p, atlas.Point{X: g.view.X0, Y: y})
	east, ok2 := atlas.Unproject(g.p, atlas.Point{X: g.view.X1, Y: y})
	if !ok || !ok2 {
		return 360
	}
	return east.X - west.X
}

// At is the place on the globe, in degrees, that a point of the drawing shows; the longitude lies from -180 to 180. ok is false where
// the point shows none.
func (g *Globe) At(x, y float64) (lon, lat float64, ok bool) {
	p, ok := atlas.Unproject(g.p, atlas.Point{X: g.view.X0 + (x-g.box.X)/g.k, Y: g.view.Y0 + (y-g.box.Y)/g.k})
	return atlas.Near(p.X, 0), p.Y, ok
}
